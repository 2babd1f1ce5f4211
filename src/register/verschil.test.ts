import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nieuweTellingen, type Telling } from './inwoners.ts';
import { type Deelname, metVertrokken } from './regeling.ts';
import { verschilTussen, wijzigingen } from './verschil.ts';

const vandaag = '2026-06-16';
const code = fc.constantFrom<string>('GM0001', 'GM0002', 'GM0003', 'GM0004');
const stand = fc.record({
  naam: fc.constantFrom('a', 'b'),
  einddatum: fc.constantFrom(null, '2025-12-31'),
});
const some = fc
  .uniqueArray(fc.tuple(code, stand), { selector: ([each]) => each })
  .map((rows) => new Map(rows));

describe('the difference with what is stored', () => {
  test('one of each', () => {
    const was: { naam: string; einddatum: string | null } = { naam: 'a', einddatum: null };
    const verschil = verschilTussen(
      new Map([
        ['blijft', was],
        ['hernoemd', was],
        ['eindigt', was],
        ['verdwijnt', was],
        ['was al weg', { naam: 'a', einddatum: '2020-01-01' }],
      ]),
      new Map([
        ['blijft', { einddatum: null, naam: 'a' }],
        ['hernoemd', { naam: 'b', einddatum: null }],
        ['eindigt', { naam: 'a', einddatum: '2026-12-31' }],
        ['komt', was],
      ]),
      vandaag,
    );
    expect(verschil).toEqual({
      nieuw: new Map([['komt', was]]),
      gewijzigd: new Map([['hernoemd', { naam: 'b', einddatum: null }]]),
      beeindigd: new Map([
        ['eindigt', { naam: 'a', einddatum: '2026-12-31' }],
        ['verdwijnt', { naam: 'a', einddatum: vandaag }],
      ]),
      ongewijzigd: 2,
    });
  });

  test('what is stored becomes what the list says, nothing is lost, and twice is the same as once', () => {
    fc.assert(
      fc.property(some, some, (bewaard, lijst) => {
        const verschil = verschilTussen(bewaard, lijst, vandaag);
        const na = new Map([...bewaard, ...wijzigingen(verschil)]);
        expect(new Set(na.keys())).toEqual(new Set([...bewaard.keys(), ...lijst.keys()]));
        for (const [key, value] of na)
          if (lijst.has(key)) expect(value).toEqual(lijst.get(key));
          else expect(value.einddatum).not.toBeNull();
        expect(wijzigingen(verschil).size + verschil.ongewijzigd).toBe(na.size);
        const weer = verschilTussen(na, lijst, '2027-01-01');
        expect([wijzigingen(weer).size, weer.ongewijzigd]).toEqual([0, na.size]);
      }),
    );
  });
});

describe('participants', () => {
  const deelname = (tooiUri: string | null, naam: string): Deelname => ({
    naam,
    tooiUri,
    systeemId: null,
    toetredingsdatum: null,
    uittredingsdatum: null,
    verdeelsleutel: null,
    bestuursorganen: [],
  });

  test('who is no longer named has left; a new name is the same participant', () => {
    const na = metVertrokken(
      [deelname('u1', 'Elsmeer'), deelname(null, 'Stichting'), deelname('u2', 'Waterhoven')],
      [deelname('u1', 'Gemeente Elsmeer')],
      vandaag,
    );
    expect(na.map(({ naam, uittredingsdatum }) => [naam, uittredingsdatum])).toEqual([
      ['Gemeente Elsmeer', null],
      ['Stichting', vandaag],
      ['Waterhoven', vandaag],
    ]);
  });

  test('nobody is lost, and twice is the same as once', () => {
    const deelnemers = fc.array(
      fc.tuple(fc.constantFrom(null, 'u1', 'u2'), fc.constantFrom('a', 'b')).map((row) => deelname(...row)),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(deelnemers, deelnemers, (bewaard, nu) => {
        const na = metVertrokken(bewaard, nu, vandaag);
        expect(na.length).toBeGreaterThanOrEqual(Math.max(bewaard.length, nu.length));
        expect(na.slice(0, nu.length)).toEqual(nu);
        expect(metVertrokken(na, nu, '2027-01-01')).toEqual(na);
      }),
    );
  });
});

describe('counts of inhabitants', () => {
  const bewaard = new Map<string, Telling>([
    ['GM0001', { inwoners: 10, inwonersPeildatum: '2026-01-01' }],
    ['GM0002', { inwoners: null, inwonersPeildatum: null }],
  ]);

  test('a new count replaces an old one, never the other way round', () => {
    const lijst = new Map([
      ['GM0001', 12],
      ['GM0002', 7],
      ['GM9999', 1],
    ]);
    expect(nieuweTellingen(bewaard, lijst, '2025-01-01')).toMatchObject({
      wijzigingen: new Map([['GM0002', { inwoners: 7, inwonersPeildatum: '2025-01-01' }]]),
      nieuwerBewaard: 1,
      onbekendeCode: 1,
    });
    const later = nieuweTellingen(bewaard, lijst, '2027-01-01');
    expect([...later.wijzigingen.keys()]).toEqual(['GM0001', 'GM0002']);
    const na = new Map<string, Telling>([...bewaard, ...later.wijzigingen]);
    expect(nieuweTellingen(na, lijst, '2027-01-01')).toMatchObject({
      wijzigingen: new Map(),
      ongewijzigd: 2,
    });
  });
});
