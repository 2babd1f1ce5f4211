import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leesTaak } from './import.inlezing.ts';
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

describe('a row of a list that is read in', () => {
  test('is read by the words that people write', () => {
    const row = {
      naam: 'Werkplekbeheer',
      uitvoerder: 'I&A',
      orgaan: 'College van B&W',
      grondslag: 'Gemeentewet 160',
      vorm: 'Alleen uitvoering',
    };
    expect(leesTaak(row)).toMatchObject({
      sleutel: 'werkplekbeheer',
      waarde: {
        ...row,
        taakveld: 'Overig',
        orgaan: 'college',
        zekerheid: 'aangenomen',
        vorm: 'uitvoering',
      },
    });
    expect(leesTaak({ naam: 'Telefonie', zekerheid: 'Nagekeken op 3 maart' })).toMatchObject({
      waarde: { orgaan: 'onbekend', zekerheid: 'nagekeken', vorm: 'onbekend' },
    });
  });

  test('without a name, or with one that is too long, says what is wrong', () => {
    expect(leesTaak({ naam: ' ' })).toEqual({ redenen: ['Naam van de taak: Vul de naam van de taak in'] });
    expect(leesTaak({ naam: 'x'.repeat(201) })).toMatchObject({ redenen: [expect.any(String)] });
  });
});
