import { contactOf, type DeelnemerId, rowsOf, type Send } from './spel.ts';

const tekst = {
  bedoeling:
    'De vier gemeenten onderzoeken of zij hun ICT samen kunnen doen. Na het onderzoek weet elke raad wat dat oplevert, wat het kost en wat er blijft zoals het is.',
  kosten: 'Het onderzoek kost hoogstens € 60.000. Elke gemeente betaalt een kwart.',
  vertrouwelijkheid: 'Stukken die zijn gedeeld, mogen naar het college. Openbaar wordt alleen het dossier.',
  planning: 'Het onderzoek is klaar in het najaar. De raden besluiten voor het eind van het jaar.',
  stoppen: 'Een gemeente die stopt, laat dat schriftelijk weten en betaalt haar deel van het onderzoek.',
};
const taken = ['Werkplekbeheer', 'Netwerk en servers', 'Helpdesk'];
const knelpunten = [
  'Eén persoon kan de back-ups terugzetten',
  'Zeven taken hangen aan één persoon',
  'Wij halen de norm voor informatiebeveiliging niet',
];
const uitgangspunten = [
  'De balie in elk dorp blijft open.',
  'Elke gemeente houdt haar eigen beleid voor informatie.',
];
const voorwaarden = [
  { gemeente: 'Oud-Berkel', tekst: 'De raad ziet de nulmeting voordat hij besluit.' },
  { gemeente: 'Zandrecht', tekst: 'Wij betalen per inwoner niet meer dan nu.' },
] as const;

/** Three of the four assent; then Zandrecht adds a voorwaarde, and the first two are asked again. */
export async function verklaarIntentie(send: Send, deelnemer: DeelnemerId) {
  const idsOf = async (
    path: string,
    name: 'naam' | 'knelpunt.titel',
    id: 'id' | 'knelpuntId',
    wanted: string[],
  ) => {
    const rows = await rowsOf(await send('Noor Hendriks', 'GET', `${path}?pageSize=100`), [id, name]);
    return rows.filter((row) => wanted.includes(row(name))).map((row) => row(id));
  };
  const body = {
    ...tekst,
    taakIds: await idsOf('/taken', 'naam', 'id', taken),
    knelpuntIds: await idsOf('/onderbouwingen', 'knelpunt.titel', 'knelpuntId', knelpunten),
  };
  await send('Noor Hendriks', 'PUT', '/intentie', { body, ifMatch: 0 });
  for (const each of uitgangspunten)
    await send('Noor Hendriks', 'POST', '/uitgangspunten', { body: { tekst: each } });
  const [eerst, later] = voorwaarden;
  const stel = ({ gemeente, tekst: voorwaarde }: (typeof voorwaarden)[number]) =>
    send(contactOf(gemeente), 'POST', '/intentievoorwaarden', {
      body: { deelnemerId: deelnemer(gemeente), tekst: voorwaarde },
    });
  const stemIn = async (gemeente: 'Waterhoven' | 'Oud-Berkel' | 'Zandrecht') => {
    const [intentie] = await rowsOf(await send(contactOf(gemeente), 'GET', '/intentie'), ['sleutel']);
    await send(contactOf(gemeente), 'POST', '/instemmingen', {
      body: { deelnemerId: deelnemer(gemeente), sleutel: intentie?.('sleutel'), oordeel: 'eens' },
    });
  };
  await stel(eerst);
  await stemIn('Waterhoven');
  await stemIn('Oud-Berkel');
  await stel(later);
  await stemIn('Zandrecht');
  await stemIn('Oud-Berkel');
}
