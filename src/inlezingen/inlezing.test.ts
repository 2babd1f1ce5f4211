import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  herkenKolommen,
  type Gelezen,
  lotenVan,
  oordeelVan,
  restVan,
  splitKop,
  type Veld,
} from './inlezing.ts';
import { teksten } from './teksten.ts';

const velden: Veld[] = [
  { naam: 'titel', label: 'Wat knelt er?', namen: ['knelpunt'], verplicht: true },
  { naam: 'ernst', label: 'Ernst', namen: ['impact'] },
];
const rij = (nummer: number, ...cellen: string[]) => ({ nummer, cellen });
const lees = ({
  titel = '',
  ernst = '',
}: Readonly<Record<string, string>>): Gelezen<{ titel: string; ernst: number }> =>
  titel
    ? { waarde: { titel, ernst: Number(ernst) }, sleutel: titel.toLowerCase() }
    : { redenen: ['Geen titel'] };
const koppeling = { titel: 0, ernst: 1 };
const niets = { bewaard: new Set<string>(), anders: new Set<string>() };

test('the head is the first row with more than one text; a title above it is passed over', () => {
  const rijen = [rij(1, 'Knelpunten van Elsmeer'), rij(3, 'Titel', 'Ernst'), rij(4, 'Uitval', '4')];
  expect(splitKop(rijen)).toEqual({ kop: ['Titel', 'Ernst'], rijen: [rij(4, 'Uitval', '4')] });
  expect(splitKop([rij(1, 'titel'), rij(2, 'Uitval')])).toEqual({
    kop: ['titel'],
    rijen: [rij(2, 'Uitval')],
  });
});

test.each([
  [['Knelpunt', 'IMPACT'], { titel: 0, ernst: 1 }],
  [['nr', 'wat knelt er', 'Èrnst'], { titel: 1, ernst: 2 }],
  [['Iets', 'Anders'], { titel: null, ernst: null }],
  [['titel', 'titel', 'ernst'], { titel: 0, ernst: 2 }],
])('the columns %j are recognised', (kop, expected) => {
  expect(herkenKolommen(kop, velden)).toEqual(expected);
});

describe('the fate of a row', () => {
  test('new, saved before, double in the file or in the list, or wrong: each with its reason', () => {
    const rijen = [
      rij(2, 'Uitval', '4'),
      rij(3, 'UITVAL', '5'),
      rij(4, '', '5'),
      rij(5, 'Bestaat', '1'),
      rij(6, 'Eerder', '1', 'niet gekoppeld'),
    ];
    const loten = lotenVan(rijen, koppeling, lees, {
      bewaard: new Set(['eerder']),
      anders: new Set(['bestaat']),
    });
    const { aantallen, rijen: shown } = oordeelVan(loten, koppeling, teksten.redenen);
    expect(aantallen).toEqual({ nieuw: 1, bewaard: 1, dubbel: 2, fout: 1 });
    expect(shown.map(({ nummer, lot, redenen }) => [nummer, lot, ...redenen])).toEqual([
      [2, 'nieuw'],
      [3, 'dubbel', 'Gelijk aan rij 2 van dit bestand'],
      [4, 'fout', 'Geen titel'],
      [5, 'dubbel', 'Staat al in de lijst'],
      [6, 'bewaard'],
    ]);
    expect(restVan(loten, 3, teksten.redenen)).toEqual([
      ['UITVAL', '5', '', 'Gelijk aan rij 2 van dit bestand'],
      ['', '5', '', 'Geen titel'],
      ['Bestaat', '1', '', 'Staat al in de lijst'],
    ]);
  });

  test('whatever the rows: every row has one fate, and saving what is new leaves nothing new', () => {
    const cel = fc.constantFrom('', 'a', 'A', 'b', 'c');
    fc.assert(
      fc.property(fc.array(fc.array(cel, { maxLength: 3 })), fc.array(cel), (tables, known) => {
        const rijen = tables.map((cellen, index) => rij(index + 2, ...cellen));
        const anders = new Set(known.map((each) => each.toLowerCase()));
        const first = lotenVan(rijen, koppeling, lees, { ...niets, anders });
        expect(first.map(({ nummer }) => nummer)).toEqual(rijen.map(({ nummer }) => nummer));
        const keys = first.flatMap((lot) => (lot.lot === 'nieuw' ? [lot.waarde.titel.toLowerCase()] : []));
        expect(new Set(keys).size).toBe(keys.length);
        const again = lotenVan(rijen, koppeling, lees, { anders, bewaard: new Set(keys) });
        expect(again.filter(({ lot }) => lot === 'nieuw')).toEqual([]);
        expect(again.filter(({ lot }) => lot === 'bewaard')).toHaveLength(keys.length);
      }),
    );
  });
});
