import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kopVan, legUitkomstUit } from './uitleg.ts';
import { bepaalUitkomst, type Besluit, type Stem, uitkomsten, type Voortzetting } from './uitkomst.ts';

const besluit = (uitkomst: Besluit['uitkomst'], more: Partial<Besluit> = {}): Besluit => ({
  uitkomst,
  dossierversie: 2,
  voorwaarden: [],
  aangehoudenTotDatum: null,
  ...more,
});
const stem = (naam: string, wat: Besluit | null): Stem => ({ id: naam, naam, besluit: wat });
const [vervuld, open] = [{ vervuld: true }, { vervuld: false }];
const door = (
  deelnemerId: string,
  zonderDeelnemerId: string,
  keuze: Voortzetting['keuze'] = 'door',
): Voortzetting => ({ deelnemerId, zonderDeelnemerId, keuze });

const veenwaarden = [
  stem('Elsmeer', besluit('akkoord')),
  stem('Oud-Berkel', besluit('akkoord-onder-voorwaarden', { voorwaarden: [vervuld, open] })),
  stem('Waterhoven', besluit('aangehouden', { aangehoudenTotDatum: '2026-11-26' })),
  stem('Zandrecht', besluit('verworpen')),
];

describe('the joint outcome', () => {
  test('of four municipalities with four different answers', () => {
    const uitkomst = bepaalUitkomst({ deelnemers: veenwaarden, laatsteVersie: 2, voortzettingen: [] });
    expect(uitkomst.uitkomst).toBe('keuze-nodig');
    expect(kopVan(uitkomst)).toBe('Er is nog geen gezamenlijk besluit');
    expect(legUitkomstUit(uitkomst)).toBe(
      'Elsmeer is akkoord. Oud-Berkel is akkoord onder twee voorwaarden, waarvan er één nog open is. Waterhoven houdt het besluit aan tot 26 november 2026. Zandrecht heeft het voorstel verworpen. De andere drie kiezen nu of zij zonder Zandrecht doorgaan.',
    );
  });

  test('Duo+, 26 November 2015: three councils on one evening (rtva.nl)', () => {
    const deelnemers = ['Ouder-Amstel', 'Diemen', 'Uithoorn'].map((naam) => stem(naam, besluit('akkoord')));
    const uitkomst = bepaalUitkomst({ deelnemers, laatsteVersie: 2, voortzettingen: [] });
    expect(uitkomst.uitkomst).toBe('besloten');
    expect(legUitkomstUit(uitkomst)).toContain(
      'Ouder-Amstel, Diemen en Uithoorn gaan samen door naar fase 3.',
    );
  });

  test('Ommen-Hardenberg, December 2017: one of two ends it (hardenberg.nu)', () => {
    const deelnemers = [stem('Ommen', null), stem('Hardenberg', besluit('verworpen'))];
    expect(bepaalUitkomst({ deelnemers, laatsteVersie: 2, voortzettingen: [] }).uitkomst).toBe('gestopt');
  });

  test('going on without a refuser needs the choice of every other one, and its conditions met', () => {
    const three = veenwaarden.with(2, stem('Waterhoven', besluit('akkoord')));
    const keuzes = [door('Elsmeer', 'Zandrecht'), door('Oud-Berkel', 'Zandrecht')];
    const after = (voortzettingen: Voortzetting[], deelnemers = three) =>
      bepaalUitkomst({ deelnemers, laatsteVersie: 2, voortzettingen }).uitkomst;
    expect(after(keuzes)).toBe('keuze-nodig');
    expect(after([...keuzes, door('Waterhoven', 'Zandrecht')])).toBe('open');
    const met = three.with(
      1,
      stem('Oud-Berkel', besluit('akkoord-onder-voorwaarden', { voorwaarden: [vervuld, vervuld] })),
    );
    expect(after([...keuzes, door('Waterhoven', 'Zandrecht')], met)).toBe('besloten');
    expect(after([...keuzes, door('Waterhoven', 'Zandrecht', 'niet-door')], met)).toBe('besloten'); // the other two go on
    expect(
      after([door('Elsmeer', 'Zandrecht', 'niet-door'), door('Oud-Berkel', 'Zandrecht', 'niet-door')], met),
    ).toBe('gestopt');
  });

  test('names who agreed but does not go on without the refuser', () => {
    const deelnemers = ['Elsmeer', 'Oud-Berkel', 'Waterhoven'].map((naam) => stem(naam, besluit('akkoord')));
    const explain = (voortzettingen: Voortzetting[]) =>
      legUitkomstUit(
        bepaalUitkomst({
          deelnemers: [...deelnemers, stem('Zandrecht', besluit('verworpen'))],
          laatsteVersie: 2,
          voortzettingen,
        }),
      );
    const niet = door('Waterhoven', 'Zandrecht', 'niet-door');
    expect(explain([door('Elsmeer', 'Zandrecht'), door('Oud-Berkel', 'Zandrecht'), niet])).toMatch(
      / Waterhoven gaat niet door zonder Zandrecht\. Elsmeer en Oud-Berkel gaan samen door naar fase 3\.$/,
    );
    expect(explain([niet, door('Elsmeer', 'Zandrecht', 'niet-door')])).toMatch(
      / Elsmeer en Waterhoven gaan niet door zonder Zandrecht\. Er gaan geen twee gemeenten door\./,
    );
  });

  test('a decision on an older version does not count for the newest', () => {
    const uitkomst = bepaalUitkomst({
      deelnemers: [
        stem('Elsmeer', besluit('akkoord', { dossierversie: 1 })),
        stem('Waterhoven', besluit('akkoord')),
      ],
      laatsteVersie: 2,
      voortzettingen: [],
    });
    expect(uitkomst.uitkomst).toBe('open');
    expect(legUitkomstUit(uitkomst)).toContain('Elsmeer besloot over een oudere versie');
  });

  const someStem = fc.record({
    besluit: fc.option(
      fc.record({
        uitkomst: fc.constantFrom(...uitkomsten),
        dossierversie: fc.integer({ min: 1, max: 2 }),
        voorwaarden: fc.array(fc.record({ vervuld: fc.boolean() }), { maxLength: 3 }),
        aangehoudenTotDatum: fc.constant(null),
      }),
    ),
  });
  const someGroup = fc
    .array(someStem, { minLength: 2, maxLength: 6 })
    .map((group) => group.map(({ besluit: wat }, index) => stem(`g${index}`, wat)));

  test('does not depend on the order of the participants', () => {
    fc.assert(
      fc.property(someGroup, (group) => {
        const of = (deelnemers: Stem[]) =>
          bepaalUitkomst({ deelnemers, laatsteVersie: 2, voortzettingen: [] }).uitkomst;
        expect(of(group.toReversed())).toBe(of(group));
      }),
    );
  });

  test('is never a joint decision while somebody who goes on has not agreed on the newest version, or a condition is open', () => {
    fc.assert(
      fc.property(someGroup, (deelnemers) => {
        const voortzettingen = deelnemers.flatMap(({ id }) =>
          deelnemers.map((zonder) => door(id, zonder.id)),
        );
        const { uitkomst, doorgaand } = bepaalUitkomst({ deelnemers, laatsteVersie: 2, voortzettingen });
        const agreed = deelnemers
          .filter(({ id }) => doorgaand.includes(id))
          .every(
            ({ besluit: wat }) =>
              wat?.dossierversie === 2 &&
              wat.uitkomst.startsWith('akkoord') &&
              (wat.uitkomst === 'akkoord' || wat.voorwaarden.every((each) => each.vervuld)),
          );
        expect(uitkomst === 'besloten').toBe(agreed && doorgaand.length >= 2);
      }),
    );
  });

  test('one more municipality that agrees never undoes a joint decision', () => {
    fc.assert(
      fc.property(someGroup, (deelnemers) => {
        const of = (group: Stem[]) =>
          bepaalUitkomst({ deelnemers: group, laatsteVersie: 2, voortzettingen: [] }).uitkomst;
        if (of(deelnemers) === 'besloten')
          expect(of([...deelnemers, stem('erbij', besluit('akkoord'))])).toBe('besloten');
      }),
    );
  });
});
