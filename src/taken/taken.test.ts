import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leesTaken } from './inlezen.ts';
import { type Inhoud, type Keuze, mistGrondslag, scopeVan } from './taak.ts';
import { verschilTussen } from './verschil.ts';

const inhoud = (naam: string, more: Partial<Inhoud> = {}): Inhoud => ({
  naam,
  omschrijving: '',
  taakveld: 'ICT',
  uitvoerder: '',
  orgaan: 'college',
  grondslag: '',
  zekerheid: 'onbekend',
  vorm: 'uitvoering',
  ...more,
});

describe('the wel / niet list', () => {
  const taak = (naam: string, keuzen: Record<string, Keuze>) => ({
    naam,
    deelnames: Object.entries(keuzen).map(([deelnemerId, keuze]) => ({ deelnemerId, keuze })),
  });
  test('follows from what everybody chose', () => {
    const scope = scopeVan(
      [
        taak('Werkplekken', { a: 'in', b: 'later' }),
        taak('Telefonie', { a: 'opt-out', b: 'uit' }),
        taak('Websites', { a: 'uit', b: 'uit' }),
        taak('Helpdesk', { a: 'in' }),
        taak('Back-up', { a: 'open', b: 'open' }),
      ],
      ['a', 'b'],
    );
    expect({
      iedereen: scope.iedereen.map(({ naam }) => naam),
      sommige: scope.sommige.map((each) => [each.taak.naam, each.deelnemerIds]),
      niet: scope.niet.map(({ naam }) => naam),
      open: scope.open.map((each) => [each.taak.naam, each.deelnemerIds]),
    }).toEqual({
      iedereen: ['Werkplekken'],
      sommige: [['Telefonie', ['a']]],
      niet: ['Websites'],
      open: [
        ['Helpdesk', ['b']],
        ['Back-up', ['a', 'b']],
      ],
    });
  });

  test('delegation without an article is pointed out', () => {
    expect(mistGrondslag({ vorm: 'delegatie', grondslag: ' ' })).toBe(true);
    expect(mistGrondslag({ vorm: 'delegatie', grondslag: 'Gemeentewet 165' })).toBe(false);
    expect(mistGrondslag({ vorm: 'mandaat', grondslag: '' })).toBe(false);
  });
});

describe('what changed between two moments', () => {
  const day = (n: number) => new Date(Date.UTC(2026, 0, n));
  const choose = (versie: number, op: number, keuze: Keuze) => ({
    taakId: 't',
    deelnemerId: 'a',
    versie,
    op: day(op),
    keuze,
    vanafDatum: null,
    toelichting: '',
  });
  const geschiedenis = {
    taken: [
      { taakId: 't', versie: 1, inhoud: inhoud('Telefonie'), op: day(1) },
      { taakId: 't', versie: 2, inhoud: inhoud('Telefonie', { vorm: 'mandaat' }), op: day(5) },
      { taakId: 'u', versie: 1, inhoud: inhoud('Websites'), op: day(1) },
      { taakId: 'u', versie: 2, inhoud: null, op: day(6) },
      { taakId: 'v', versie: 1, inhoud: inhoud('Helpdesk'), op: day(7) },
    ],
    deelnames: [choose(1, 2, 'in'), choose(2, 6, 'uit'), choose(3, 8, 'in')],
  };

  test('reads as fields, choices, new and gone', () => {
    expect(verschilTussen(geschiedenis, day(3), day(7))).toMatchObject([
      { soort: 'nieuw', taak: 'Helpdesk' },
      { soort: 'veld', taak: 'Telefonie', veld: 'vorm', van: 'uitvoering', naar: 'mandaat' },
      {
        soort: 'deelname',
        taak: 'Telefonie',
        deelnemerId: 'a',
        van: { keuze: 'in' },
        naar: { keuze: 'uit' },
      },
      { soort: 'weg', taak: 'Websites' },
    ]);
  });

  test('what was changed back is no change, and neither is an empty choice', () => {
    expect(verschilTussen(geschiedenis, day(5), day(9)).map(({ soort }) => soort)).toEqual(['nieuw', 'weg']);
    const open = { ...geschiedenis, deelnames: [choose(1, 2, 'open')] };
    expect(verschilTussen(open, day(1), day(2))).toEqual([]);
  });

  test('from a moment to itself nothing changes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 }), (n) => {
        expect(verschilTussen(geschiedenis, day(n), day(n))).toEqual([]);
      }),
      { seed: 20261125 },
    );
  });
});

describe('a list that is read in', () => {
  const rows = (...lines: string[][]) => lines.map((cellen, index) => ({ nummer: index + 1, cellen }));
  test('gives every row its fate', () => {
    const read = leesTaken(
      rows(
        ['Taak', 'Afdeling', 'Bevoegd orgaan', 'Artikel', 'Kleur', 'Vorm'],
        ['Werkplekbeheer', 'I&A', 'College van B&W', 'Gemeentewet 160', 'rood', 'Alleen uitvoering'],
        ['telefonie', '', '', '', '', ''],
        ['WERKPLEKBEHEER'],
        ['', 'I&A'],
        ['x'.repeat(201)],
      ),
      ['Telefonie'],
    );
    expect(read?.overig).toEqual(['Kleur']);
    expect(read?.kolommen).toMatchObject({ naam: 'Taak', uitvoerder: 'Afdeling' });
    expect(read?.rijen.map(({ nummer, lot }) => [nummer, lot])).toEqual([
      [2, 'nieuw'],
      [3, 'bestaat'],
      [4, 'dubbel'],
      [5, 'fout'],
      [6, 'fout'],
    ]);
    expect(read?.rijen[0]).toMatchObject({
      inhoud: { taakveld: 'Overig', orgaan: 'college', vorm: 'uitvoering', zekerheid: 'aangenomen' },
    });
  });

  test('without a column for the name nothing can be read', () => {
    expect(leesTaken(rows(['Kleur'], ['rood']), [])).toBeUndefined();
    expect(leesTaken([], [])).toBeUndefined();
  });
});
