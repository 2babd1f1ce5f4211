import { contactOf, type DeelnemerId, madeId, rowsOf, type Send } from './spel.ts';
import { gemeenten, type Gemeente } from './veenwaarden.ts';

const noor = 'Noor Hendriks';
const alternatieven = [
  { naam: 'Zelf verbeteren', soort: 'zelf', omschrijving: 'Elke gemeente zorgt zelf voor vervanging.' },
  { naam: 'Samen inkopen', soort: 'inkopen', omschrijving: 'Licenties en inhuur samen inkopen.' },
  {
    naam: 'Gezamenlijke organisatie',
    soort: 'zwaar',
    omschrijving: 'Eén ICT-organisatie voor vier gemeenten.',
  },
];
const criteria = [
  {
    naam: 'Minder kwetsbaar',
    dient: 'Kwetsbaarheid',
    toelichting: '1: één persoon per taak. 10: altijd drie.',
  },
  { naam: 'Betere kwaliteit', dient: 'Kwaliteit', toelichting: '' },
  { naam: 'Weinig extra kosten', dient: 'Kosten', toelichting: '' },
];
const punten = [100, 80, 60];
/** Of each municipality in the first round: a row for each alternative, its points on the criteria in their order. */
const oordelen: Readonly<Record<Gemeente, { scores: readonly (readonly number[])[]; toelichting: string }>> =
  {
    Elsmeer: {
      scores: [
        [2, 4, 6],
        [5, 5, 4],
        [4, 5, 8],
        [9, 8, 5],
      ],
      toelichting: 'Onze back-up kan niet wachten.',
    },
    Waterhoven: {
      scores: [
        [1, 3, 6],
        [4, 5, 4],
        [4, 6, 8],
        [9, 8, 6],
      ],
      toelichting: '',
    },
    'Oud-Berkel': {
      scores: [
        [3, 4, 6],
        [6, 5, 5],
        [5, 6, 7],
        [8, 7, 3],
      ],
      toelichting: 'Wij weten nog niet wat de overgang ons kost.',
    },
    Zandrecht: {
      scores: [
        [5, 4, 5],
        [6, 5, 5],
        [6, 6, 9],
        [7, 7, 2],
      ],
      toelichting: 'Onze contracten lopen door tot eind 2028. Dan betalen wij dubbel.',
    },
  };
const euro = (bedrag: number) => bedrag * 100;
/** What each stops paying, and what is left behind; the saving of the whole is 426,000 euro a year. */
const voordeel = [146_951, 117_272, 96_183, 65_594];

/**
 * Alternatives with a round that was scored and one that is open, and a business case of which two municipalities shared their figures; Oud-Berkel waits
 * for the signature under its nulmeting.
 */
export async function kiesSamen(send: Send, deelnemer: DeelnemerId): Promise<void> {
  const varianten: Record<string, string> = {};
  for (const body of alternatieven)
    varianten[body.soort] = madeId(await send(noor, 'POST', '/alternatieven', { body }));
  const ids: string[] = [];
  for (const body of criteria) ids.push(madeId(await send(noor, 'POST', '/criteria', { body })));
  const gewichten = ids.map((criteriumId, index) => ({ criteriumId, punten: punten[index] }));
  await send(noor, 'PUT', '/gewichten', { body: { deelnemerId: null, punten: gewichten }, ifMatch: 0 });
  await scoorEenRonde(send, deelnemer, ids);
  // They talked about the spread; now everybody scores again, on the same frozen list.
  await send(noor, 'POST', '/scorerondes', { body: {} });
  const zaak = madeId(
    await send(noor, 'POST', '/businesscases', { body: { beginjaar: 2029, aantalJaren: 10 } }),
  );
  const path = `/businesscases/${zaak}`;
  const alternatiefId = varianten['zwaar'];
  const project = { naam: 'Project en overgang', soort: 'eenmalig', verdeling: 'inwoners', alternatiefId };
  await send(noor, 'POST', `${path}/regels`, {
    body: {
      ...project,
      verwacht: euro(1_229_000),
      laag: euro(1_000_000),
      hoog: euro(1_700_000),
      bron: 'Raming',
    },
  });
  for (const body of [
    {
      naam: 'Voordeel van samen inkopen',
      soort: 'baten',
      verwacht: euro(140_000),
      laag: euro(90_000),
      hoog: euro(180_000),
    },
    { naam: 'Inkoper', soort: 'lasten', verwacht: euro(55_000) },
    {
      naam: 'Een tweede mens per taak',
      soort: 'lasten',
      verwacht: euro(310_000),
      alternatief: 'zelf',
      bron: 'Raming van P&O, mei 2026',
    },
    { naam: 'Minder inhuur bij ziekte', soort: 'baten', verwacht: euro(95_000), alternatief: 'zelf' },
  ]) {
    const { alternatief = 'inkopen', ...regel } = body;
    await send(noor, 'POST', `${path}/regels`, {
      body: { bron: 'Raming', ...regel, verdeling: 'inwoners', alternatiefId: varianten[alternatief] },
    });
  }
  for (const [index, { naam }] of gemeenten.entries()) {
    if (naam === 'Oud-Berkel') continue;
    const deelnemerId = deelnemer(naam);
    const verwacht = euro(voordeel[index] ?? 0);
    const regel = {
      deelnemerId,
      alternatiefId,
      naam: 'Minder inhuur en licenties',
      soort: 'baten',
      verwacht,
      ingroei: [25, 75],
    };
    await send(contactOf(naam), 'POST', `${path}/regels`, { body: { ...regel, bron: 'Begroting 2026' } });
    if (index < 2) await send(contactOf(naam), 'POST', `${path}/cijferdelingen`, { body: { deelnemerId } });
  }
}

/** The round closes by itself when the last municipality hands in. */
async function scoorEenRonde(send: Send, deelnemer: DeelnemerId, criteriumIds: readonly string[]) {
  const ronde = madeId(await send(noor, 'POST', '/scorerondes', { body: {} }));
  const bewaard = await rowsOf(await send(noor, 'GET', '/alternatieven'), ['id']);
  for (const { naam } of gemeenten) {
    const { scores, toelichting } = oordelen[naam];
    const body = {
      scores: bewaard.flatMap((alternatief, rij) =>
        criteriumIds.map((criteriumId, kolom) => ({
          alternatiefId: alternatief('id'),
          criteriumId,
          score: scores[rij]?.[kolom],
        })),
      ),
      toelichting,
      inleveren: true,
    };
    const path = `/scorerondes/${ronde}/scorebladen/${deelnemer(naam)}`;
    await send(contactOf(naam), 'PUT', path, { body, ifMatch: 0 });
  }
}
