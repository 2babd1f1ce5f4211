import { contactOf, type DeelnemerId, madeId, type Send } from './spel.ts';

/** Two complaints of Elsmeer: one halfway, one that came to its problem. */
export async function vertelBuikpijn(send: Send, deelnemer: DeelnemerId) {
  const mila = contactOf('Elsmeer');
  const begin = async (klacht: string) =>
    madeId(await send(mila, 'POST', '/buikpijn', { body: { klacht, deelnemerId: deelnemer('Elsmeer') } }));
  const halfway = await begin('Iedereen belt Henk als er iets is met de koppelingen.');
  await send(mila, 'PATCH', `/buikpijn/${halfway}`, {
    body: {
      symptoom: 'Is Henk er niet, dan wacht de melding tot hij terug is. Dat was vorig jaar acht keer zo.',
    },
    ifMatch: 1,
  });
  const done = await begin('Een nieuwe collega zit de eerste week duimen te draaien.');
  await send(mila, 'PATCH', `/buikpijn/${done}`, {
    body: {
      symptoom: 'Een nieuwe medewerker heeft op de eerste werkdag geen account en geen laptop.',
      oorzaak:
        'Accounts worden met de hand gemaakt, door één persoon, na drie formulieren van drie afdelingen.',
      bewijs: 'Gemiddeld negen werkdagen tussen aanvraag en account in 2025.',
      bron: 'Meldingensysteem, 1 februari 2026',
      nietsDoen:
        'Per jaar gaan ruim honderd werkdagen verloren. Elke vacature die wij vullen, maakt het erger.',
      probleemstelling: 'Een nieuwe medewerker wacht negen dagen op een account',
    },
    ifMatch: 1,
  });
}
