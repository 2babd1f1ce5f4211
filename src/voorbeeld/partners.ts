import { contactOf, type DeelnemerId, madeId, rowsOf, type Send } from './spel.ts';
import { type buren, gemeenten, type Gemeente } from './veenwaarden.ts';

const criteria = [
  { id: 'omvang', naam: 'Past in omvang', gewicht: 3 },
  { id: 'nabij', naam: 'Dichtbij, zelfde regio', gewicht: 3 },
  { id: 'vertrouwen', naam: 'Ervaring met elkaar', gewicht: 4 },
  { id: 'systemen', naam: 'Zelfde zaaksysteem', gewicht: 2 },
  { id: 'aanvulling', naam: 'Sterk waar wij zwak zijn', gewicht: 5 },
];

type Oordeel = {
  gemeente: Gemeente | (typeof buren)[number]['naam'];
  stand?: 'longlist' | 'afgevallen';
  /** In the order of the criteria; null: nobody knows. */
  scores: readonly (number | null)[];
  reden: string;
  sterkte: 'sterk' | 'gelijk' | 'zwak' | 'onbekend';
  blijkt: string;
};
const oordelen: readonly Oordeel[] = [
  {
    gemeente: 'Waterhoven',
    scores: [5, 5, 4, 5, 3],
    reden: 'Even groot, zelfde zaaksysteem, en wij doen al samen inkoop.',
    sterkte: 'gelijk',
    blijkt: 'Zij hebben zelf ook maar één beheerder.',
  },
  {
    gemeente: 'Oud-Berkel',
    scores: [4, 4, 3, null, 2],
    reden: 'Klein, maar dezelfde manier van besturen.',
    sterkte: 'zwak',
    blijkt: 'Zelfevaluatie 2025.',
  },
  {
    gemeente: 'Zandrecht',
    scores: [4, 3, 3, 5, 4],
    reden: 'Hun helpdesk is ’s avonds wel open.',
    sterkte: 'sterk',
    blijkt: 'Drie mensen op de helpdesk.',
  },
  {
    gemeente: 'Lage Waard',
    stand: 'longlist',
    scores: [3, 5, null, null, null],
    reden: 'Ligt dichtbij. Wij kennen hun ICT nog niet.',
    sterkte: 'onbekend',
    blijkt: '',
  },
  {
    gemeente: 'Brinkzicht',
    stand: 'afgevallen',
    scores: [1, 2, 2, 1, 5],
    reden: 'Meer dan twee keer zo groot als wij: dan bepaalt één gemeente het tempo.',
    sterkte: 'sterk',
    blijkt: 'Een eigen team van veertig mensen.',
  },
];

const toets = [
  { id: 'draagvlak', score: 4, toelichting: 'De raad vroeg er zelf om, in de motie van maart.' },
  { id: 'loslaten', score: 3, toelichting: '' },
  { id: 'motief', score: 4, toelichting: '' },
  { id: 'mensen', score: 2, toelichting: 'De enige projectleider is tot juli bezet.' },
  { id: 'geld', score: null, toelichting: 'Onze controller zoekt dit uit.' },
  { id: 'afspraken', score: 5, toelichting: '' },
  { id: 'kennis', score: 3, toelichting: '' },
  { id: 'orde', score: 2, toelichting: 'De back-up is nooit in zijn geheel getest.' },
  { id: 'open', score: 4, toelichting: '' },
];

type Buren = ReadonlyMap<string, string>;

/** Elsmeer looks at itself first, then at the three others and at two around it. */
export async function zoekPartners(send: Send, deelnemer: DeelnemerId, naarBuren: Buren) {
  const wie = contactOf('Elsmeer');
  const deelnemerId = deelnemer('Elsmeer');
  const kamer = `/deelnemers/${deelnemerId}`;
  await send(wie, 'PUT', `${kamer}/zelftoets`, { body: { antwoorden: toets }, ifMatch: 0 });
  await send(wie, 'PUT', `${kamer}/partnercriteria`, { body: { criteria }, ifMatch: 0 });
  const listed = await send(wie, 'GET', '/deelnemers?pageSize=100');
  const deelnemers = await rowsOf(listed, ['id', 'organisatieId']);
  for (const { gemeente, stand = 'shortlist', scores, reden, sterkte, blijkt } of oordelen) {
    const mee = gemeenten.find(({ naam }) => naam === gemeente)?.naam;
    const organisatieId = mee
      ? deelnemers.find((each) => each('id') === deelnemer(mee))?.('organisatieId')
      : naarBuren.get(gemeente);
    const partnerId = madeId(await send(wie, 'POST', '/partners', { body: { deelnemerId, organisatieId } }));
    await send(wie, 'PUT', `/partners/${partnerId}`, {
      body: {
        stand,
        reden,
        scores: criteria.map(({ id }, index) => ({
          criteriumId: id,
          score: scores[index] ?? null,
          reden: '',
        })),
        sterktes: [{ taakveld: 'ICT', oordeel: sterkte, reden: blijkt }],
      },
      ifMatch: 1,
    });
  }
}
