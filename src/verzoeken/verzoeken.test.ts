import { expect, test } from 'vitest';
import { vragenVan } from '#src/vragen/vragen.ts';
import { type Stand, verzoekenVan, wachtendenOp } from './verzoeken.ts';

const leeg: Stand = {
  fase: 'verkennen',
  deelnemers: ['elsmeer', 'waterhoven'],
  antwoorden: [],
  heeftGedeeld: [],
  reacties: [],
  zinnenZonderOordeel: [],
  onbevestigd: [],
  ronde: null,
  teTekenenNulmetingen: [],
  teTekenenCijfers: [],
  nietIngeleverd: [],
  keuzeZonderOordeel: [],
  teBeoordelen: [],
  toegezegd: [],
  isBevroren: false,
  openHoepunten: [],
};
const kort = (stand: Stand) =>
  verzoekenVan(stand).map(({ soort, deelnemerId, vraagId }) =>
    [soort, deelnemerId, vraagId].filter(Boolean).join(' '),
  );
const klaar = (fase: Stand['fase'], deelnemerId: string | null) =>
  vragenVan(fase).map(({ id }) => ({ vraagId: id, deelnemerId, status: 'gereed' as const }));

test('in verkennen each deelnemer has its own next question, and must share something', () => {
  const stand: Stand = {
    ...leeg,
    antwoorden: [{ vraagId: 'V1', deelnemerId: 'elsmeer', status: 'gereed' }],
    heeftGedeeld: ['elsmeer'],
  };
  expect(kort(stand)).toEqual([
    'vraag-beantwoorden elsmeer V2',
    'vraag-beantwoorden waterhoven V1',
    'iets-delen waterhoven',
  ]);
});

test('when all rooms are done the group may go through the gate', () => {
  expect(
    kort({
      ...leeg,
      antwoorden: [...klaar('verkennen', 'elsmeer'), ...klaar('verkennen', 'waterhoven')],
      heeftGedeeld: leeg.deelnemers,
    }),
  ).toEqual(['poort-openen']);
});

test('onderzoeken: react, then freeze, then open the round', () => {
  const stand: Stand = {
    ...leeg,
    fase: 'onderzoeken',
    antwoorden: klaar('onderzoeken', null),
    reacties: [{ vraagId: 'O4', deelnemerIds: ['waterhoven'] }],
    zinnenZonderOordeel: [{ deelnemerId: 'waterhoven', aantal: 3 }],
  };
  expect(kort(stand)).toEqual([
    'zinnen-beoordelen waterhoven O5',
    'reageren elsmeer O4',
    'dossier-bevriezen',
  ]);
  expect(verzoekenVan(stand)[0]?.aantal).toBe(3);
  expect(kort({ ...stand, isBevroren: true, reacties: [], zinnenZonderOordeel: [] })).toEqual([
    'besluitronde-openen',
  ]);
});

test('onderzoeken: a controller signs, points are given, the choice is judged; each waits for its own person', () => {
  const stand: Stand = {
    ...leeg,
    fase: 'onderzoeken',
    antwoorden: klaar('onderzoeken', null),
    teTekenenNulmetingen: [{ id: 'doel', deelnemerId: 'waterhoven' }],
    teTekenenCijfers: [{ id: 'zaak', deelnemerId: 'elsmeer' }],
    nietIngeleverd: [{ id: 'ronde', deelnemerId: 'waterhoven' }],
    keuzeZonderOordeel: [{ id: 'keuze', deelnemerId: 'elsmeer' }],
  };
  expect(kort(stand)).toEqual([
    'nulmeting-tekenen waterhoven',
    'cijfers-tekenen elsmeer',
    'punten-geven waterhoven',
    'keuze-beoordelen elsmeer',
    'dossier-bevriezen',
  ]);
  const verzoeken = verzoekenVan(stand);
  expect(verzoeken.map(({ rollen }) => rollen.includes('controller'))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
  const [tekenen] = verzoeken;
  expect(tekenen && wachtendenOp(tekenen, verzoeken, stand.deelnemers)).toEqual(['elsmeer']);
  // After the gate nobody is asked for what belongs to fase 2.
  expect(kort({ ...stand, fase: 'organiseren' }).filter((each) => /tekenen|punten|keuze/.test(each))).toEqual(
    [],
  );
});

test('what lies on the table waits for who did not judge it; what one person took on is that person’s', () => {
  const mila = { accountId: 'mila', naam: 'Mila' };
  const stand: Stand = {
    ...leeg,
    fase: 'onderzoeken',
    antwoorden: klaar('onderzoeken', null),
    teBeoordelen: [
      { soort: 'onderbouwing-beoordelen', deelnemerId: 'elsmeer', aantal: 3, onderwerpId: 'k', naam: 'Pijn' },
      { soort: 'instemming-geven', deelnemerId: 'waterhoven', aantal: 1, onderwerpId: null, naam: '' },
    ],
    toegezegd: [
      {
        soort: 'gevolg-uitzoeken',
        deelnemerId: 'elsmeer',
        persoon: mila,
        onderwerpId: 'btw-koepel',
        vraagId: null,
        naam: 'Btw',
        datum: '2026-06-20',
      },
    ],
  };
  const verzoeken = verzoekenVan(stand);
  expect(
    verzoeken.map((each) => [
      each.soort,
      each.deelnemerId,
      wachtendenOp(each, verzoeken, stand.deelnemers),
      each.persoon?.naam,
    ]),
  ).toEqual([
    ['instemming-geven', 'waterhoven', ['elsmeer'], undefined],
    ['onderbouwing-beoordelen', 'elsmeer', ['waterhoven'], undefined],
    ['gevolg-uitzoeken', 'elsmeer', [], 'Mila'], // nobody waits for it
    ['dossier-bevriezen', null, [], undefined],
  ]);
  expect(kort({ ...stand, fase: 'organiseren' })).not.toContain('gevolg-uitzoeken elsmeer');
});

test('a parked point is of its owner when its day is near, and otherwise of the group', () => {
  const punt = {
    soort: 'hoepunt-afhandelen' as const,
    deelnemerId: null,
    persoon: { accountId: 'noor', naam: 'Noor' },
    onderwerpId: 'h',
    vraagId: 'R3' as const,
    naam: 'Naar inwoners',
    datum: '2026-06-20',
  };
  const stand: Stand = {
    ...leeg,
    fase: 'organiseren',
    antwoorden: klaar('organiseren', null),
    openHoepunten: [
      { id: 'h', vraagId: 'R3' },
      { id: 'g', vraagId: 'R2' },
    ],
  };
  const wie = (each: Stand) =>
    verzoekenVan(each).map(({ onderwerpId, persoon }) => [onderwerpId, persoon?.naam]);
  expect(wie({ ...stand, toegezegd: [punt] })).toEqual([
    ['h', 'Noor'],
    ['g', undefined],
  ]);
  expect(wie({ ...stand, fase: 'onderzoeken', openHoepunten: [], toegezegd: [punt] }).flat()).not.toContain(
    'h',
  );
});

test('in a round: the second pair of eyes before the next decision', () => {
  const ronde = {
    id: 'r',
    zonderBesluit: ['elsmeer', 'waterhoven'],
    nogTeKiezen: [],
    openVoorwaarden: [],
    isBesloten: false,
  };
  const stand: Stand = {
    ...leeg,
    fase: 'onderzoeken',
    antwoorden: klaar('onderzoeken', null),
    isBevroren: true,
    ronde,
    onbevestigd: [{ id: 'b', deelnemerId: 'elsmeer' }],
  };
  expect(kort(stand)).toEqual(['besluit-bevestigen elsmeer', 'besluit-vastleggen waterhoven']);
  expect(
    kort({ ...stand, onbevestigd: [], ronde: { ...ronde, zonderBesluit: [], isBesloten: true } }),
  ).toEqual(['poort-openen']);
});

test('a parked point comes back in fase 3 at its question', () => {
  const stand: Stand = {
    ...leeg,
    fase: 'organiseren',
    antwoorden: klaar('organiseren', null),
    openHoepunten: [{ id: 'h', vraagId: 'R3' }],
  };
  expect(kort(stand)).toEqual(['hoepunt-afhandelen R3']);
});

test('who waits: only who did its own part', () => {
  const stand: Stand = {
    ...leeg,
    fase: 'onderzoeken',
    deelnemers: ['elsmeer', 'waterhoven', 'zandrecht'],
    antwoorden: klaar('onderzoeken', null),
    reacties: [
      { vraagId: 'O4', deelnemerIds: [] },
      { vraagId: 'O6', deelnemerIds: ['waterhoven', 'zandrecht'] },
    ],
  };
  const verzoeken = verzoekenVan(stand);
  const waiting = verzoeken.map((verzoek) => [
    verzoek.deelnemerId,
    verzoek.vraagId,
    wachtendenOp(verzoek, verzoeken, stand.deelnemers),
  ]);
  expect(waiting).toEqual([
    ['elsmeer', 'O4', []],
    ['waterhoven', 'O4', []],
    ['zandrecht', 'O4', []],
    ['elsmeer', 'O6', ['waterhoven', 'zandrecht']],
    [null, null, []],
  ]);
});
