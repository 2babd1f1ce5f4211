import { contactOf, type DeelnemerId, madeId, rowsOf, type Send } from './spel.ts';
import type { Gemeente } from './veenwaarden.ts';

const criteria = [
  { id: 'omvang', naam: 'Past in omvang', gewicht: 3 },
  { id: 'nabij', naam: 'Dichtbij, zelfde regio', gewicht: 3 },
  { id: 'vertrouwen', naam: 'Ervaring met elkaar', gewicht: 4 },
  { id: 'systemen', naam: 'Zelfde zaaksysteem', gewicht: 2 },
  { id: 'aanvulling', naam: 'Sterk waar wij zwak zijn', gewicht: 5 },
];

type Oordeel = {
  gemeente: Gemeente;
  /** In the order of the criteria; null: nobody knows. */
  scores: readonly (number | null)[];
  reden: string;
  sterkte: 'sterk' | 'gelijk' | 'zwak';
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

/** Elsmeer looks at itself first, and then at the three others. */
export async function zoekPartners(send: Send, deelnemer: DeelnemerId) {
  const wie = contactOf('Elsmeer');
  const deelnemerId = deelnemer('Elsmeer');
  const kamer = `/deelnemers/${deelnemerId}`;
  await send(wie, 'PUT', `${kamer}/zelftoets`, { body: { antwoorden: toets }, ifMatch: 0 });
  await send(wie, 'PUT', `${kamer}/partnercriteria`, { body: { criteria }, ifMatch: 0 });
  const listed = await send(wie, 'GET', '/deelnemers?pageSize=100');
  const deelnemers = await rowsOf(listed, ['id', 'organisatieId']);
  for (const { gemeente, scores, reden, sterkte, blijkt } of oordelen) {
    const organisatieId = deelnemers.find((each) => each('id') === deelnemer(gemeente))?.('organisatieId');
    const partnerId = madeId(await send(wie, 'POST', '/partners', { body: { deelnemerId, organisatieId } }));
    await send(wie, 'PUT', `/partners/${partnerId}`, {
      body: {
        stand: 'shortlist',
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
