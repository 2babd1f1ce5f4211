import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { beslissend, type Feiten, geldt, type Vraag, vragen } from './feiten.ts';
import { berekenRechtsvorm } from './rechtsvorm.ts';
import { type Regel, regels } from './regels.ts';
import { legUit } from './uitleg.ts';
import { vormen, type Vormnaam, zekerheidVan } from './vormen.ts';
import { voorbeeld } from './voorbeeld.ts';

const geen: Feiten = {
  wettelijkVerplichtOl: false,
  privateDeelnemers: false,
  regelgevingNodig: false,
  raadsbevoegdheden: false,
  delegatieNodig: false,
  eigenRechtspersoonNodig: false,
  alleenBedrijfsvoeringOfUitvoering: false,
  eenPartnerKanDragen: false,
  gelijkwaardigheidBelangrijk: false,
  scopeKleinOfTijdelijk: false,
  marktactiviteiten: 0,
};
const met = (...ja: Vraag[]): Feiten => ({
  ...geen,
  ...Object.fromEntries(ja.map((vraag) => [vraag, true])),
});

/** Every combination of the ten answers, with a share of the market below, at and above the limit. */
function* alle(): Generator<Feiten> {
  for (let bits = 0; bits < 2 ** vragen.length; bits += 1)
    for (const marktactiviteiten of [0, 19.99, 20, 100])
      yield {
        ...met(...vragen.filter((_, index) => (bits >> index) % 2 === 1)),
        marktactiviteiten,
      };
}

/** The decision table once more, as an ordinary function: the second method to compare with. */
function tabel(f: Feiten): Vormnaam {
  if (f.wettelijkVerplichtOl) return 'openbaar-lichaam';
  if (f.privateDeelnemers) return 'bv-nv';
  if (f.regelgevingNodig || f.raadsbevoegdheden) return 'openbaar-lichaam';
  if (f.delegatieNodig) return f.eigenRechtspersoonNodig ? 'openbaar-lichaam' : 'gemeenschappelijk-orgaan';
  if (f.marktactiviteiten >= 20) return 'bv-nv';
  if (f.eigenRechtspersoonNodig)
    return f.alleenBedrijfsvoeringOfUitvoering ? 'bedrijfsvoeringsorganisatie' : 'openbaar-lichaam';
  if (f.eenPartnerKanDragen) return f.scopeKleinOfTijdelijk ? 'dvo' : 'centrumgemeente';
  return 'regeling-zonder-meer';
}

describe('the rules', () => {
  test('every combination of answers gives exactly one advice, that of the decision table', () => {
    const adviezen = new Map<number, number>();
    let aantal = 0;
    for (const feiten of alle()) {
      const { aanbeveling, alternatieven, nietGeraakt } = berekenRechtsvorm(feiten);
      const nummers = [aanbeveling, ...alternatieven, ...nietGeraakt].map(({ nummer }) => nummer);
      if (aanbeveling.vormen[0] !== tabel(feiten)) expect.fail(JSON.stringify(feiten));
      if (new Set(nummers).size !== regels.length || nummers.length !== regels.length)
        expect.fail(JSON.stringify(feiten));
      if (alternatieven.some(({ nummer }) => nummer < aanbeveling.nummer)) expect.fail('not in order');
      adviezen.set(aanbeveling.nummer, (adviezen.get(aanbeveling.nummer) ?? 0) + 1);
      aantal += 1;
    }
    expect(aantal).toBe(4096);
    expect([...adviezen.keys()].toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  test('the answers that are named decide: with all other answers turned round the rule still says the same', () => {
    for (const feiten of alle())
      for (const { als } of regels) {
        const genoemd = new Set(beslissend(als, feiten).map(({ vraag }) => vraag));
        const gedraaid = {
          ...Object.fromEntries(
            vragen.map((vraag) => [vraag, genoemd.has(vraag) ? feiten[vraag] : !feiten[vraag]]),
          ),
          marktactiviteiten: genoemd.has('marktactiviteiten')
            ? feiten.marktactiviteiten
            : 100 - feiten.marktactiviteiten,
        } as Feiten;
        if (geldt(als, feiten) !== geldt(als, gedraaid)) expect.fail(JSON.stringify({ als, feiten }));
      }
  });

  test('private participants and public powers at once are a conflict that is named', () => {
    const feiten = met('privateDeelnemers', 'delegatieNodig');
    const uitkomst = berekenRechtsvorm(feiten);
    expect(uitkomst.aanbeveling).toMatchObject({ nummer: 2, heeftConflict: true });
    expect(uitkomst.alternatieven.map(({ nummer }) => nummer)).toEqual([5, 11]);
    expect(legUit(feiten, uitkomst).waarschuwingen[0]?.tekst).toContain('zonder wettelijke grondslag');
    expect(berekenRechtsvorm(met('privateDeelnemers')).aanbeveling.heeftConflict).toBe(false);
  });

  test('warns of the host that is employer and supplier only where equal say matters', () => {
    const codes = (...ja: Vraag[]) => {
      const uitkomst = berekenRechtsvorm(met(...ja));
      return legUit(met(...ja), uitkomst).waarschuwingen.map(({ code }) => code);
    };
    expect(codes('eenPartnerKanDragen', 'gelijkwaardigheidBelangrijk')).toContain('let-op-regel-10');
    expect(codes('eenPartnerKanDragen')).not.toContain('let-op-regel-10');
    const bvo = ['eigenRechtspersoonNodig', 'alleenBedrijfsvoeringOfUitvoering'] as const;
    expect(codes(...bvo, 'eenPartnerKanDragen')).toContain('let-op-regel-8');
    expect(codes(...bvo, 'eenPartnerKanDragen', 'gelijkwaardigheidBelangrijk')).not.toContain(
      'let-op-regel-8',
    );
    expect(codes('scopeKleinOfTijdelijk', 'eenPartnerKanDragen')).toContain('advies-niet-bevestigd');
  });
});

describe('the lighter form', () => {
  test('of an openbaar lichaam with delegation is the gemeenschappelijk orgaan, without a legal person', () => {
    const { lichter } = berekenRechtsvorm(
      met('delegatieNodig', 'eigenRechtspersoonNodig', 'alleenBedrijfsvoeringOfUitvoering'),
    );
    expect(lichter).toEqual({ vorm: 'gemeenschappelijk-orgaan', gemis: ['rechtspersoon'] });
  });

  test('is always lighter, and is none when the law prescribes a form', () => {
    const zwaarte = (naam: Vormnaam) => vormen.find((vorm) => vorm.naam === naam)?.zwaarte ?? NaN;
    for (const feiten of alle()) {
      const { lichter, aanbeveling } = berekenRechtsvorm(feiten);
      if (feiten.wettelijkVerplichtOl) expect(lichter).toBeNull();
      else if (lichter)
        for (const vorm of aanbeveling.vormen) expect(zwaarte(lichter.vorm)).toBeLessThan(zwaarte(vorm));
    }
    expect(berekenRechtsvorm(geen).lichter).toBeNull();
  });

  test('the advice of a hard rule on these answers lacks nothing that the law demands', () => {
    for (const feiten of alle()) {
      if (feiten.privateDeelnemers) continue;
      const { aanbeveling, vormen: gemeten } = berekenRechtsvorm(feiten);
      if (!aanbeveling.hard) continue;
      const gemis = gemeten.find(({ vorm }) => vorm === aanbeveling.vormen[0])?.gemis ?? [];
      const hard = gemis.filter((soort) => soort !== 'markt' && soort !== 'gelijkwaardigheid');
      expect(hard).toEqual([]);
    }
  });

  test('of the example, a BVO for four equals', () => {
    const { aanbeveling, lichter } = berekenRechtsvorm(voorbeeld);
    expect(aanbeveling.vormen).toEqual(['bedrijfsvoeringsorganisatie']);
    expect(lichter).toEqual({ vorm: 'regeling-zonder-meer', gemis: ['rechtspersoon'] });
  });
});

/** The facts of the domain file, where it lies beside the project: names, order, conditions, forms, marks. */
const bestand = new URL('../../../shared/domain/legal-form-decision.json', import.meta.url);
type Bronregel = {
  n: number;
  hard: boolean;
  when: unknown;
  then: string[];
  confidence: string;
  conflict_when?: unknown;
  warnings?: { when: unknown }[];
  exception?: string;
};
type Bronvorm = Record<string, unknown> & { confidence: Record<string, string> };
const merken: Record<string, string> = {
  seen: 'gelezen',
  'older text': 'oudere-tekst',
  unverified: 'onbevestigd',
};

describe.runIf(existsSync(bestand))('the data are those of the domain file', () => {
  const bron = existsSync(bestand)
    ? (JSON.parse(readFileSync(bestand, 'utf8')) as {
        inputs: Record<string, unknown>;
        rules: Bronregel[];
        forms: Record<string, Bronvorm>;
      })
    : { inputs: {}, rules: [], forms: {} };
  const snake = (naam: string) => naam.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const vormnaam = (naam: string) => naam.replaceAll('-', '_');

  /** A condition of ours in the grammar of the file. */
  const alsBron = (als: Regel['als']): unknown => {
    if ('feit' in als) return snake(als.feit);
    if ('minstens' in als) return { gte: ['marktactiviteiten_pct', als.minstens] };
    if ('niet' in als) return { not: alsBron(als.niet) };
    if ('een' in als) return { any: als.een.map(alsBron) };
    return als.alle.length === 0 ? true : { all: als.alle.map(alsBron) };
  };

  test('inputs', () => {
    expect([...vragen.map(snake), 'marktactiviteiten_pct']).toEqual(Object.keys(bron.inputs));
  });

  test('rules', () => {
    expect(regels).toHaveLength(11);
    for (const [index, regel] of regels.entries()) {
      const uitBestand = bron.rules[index];
      expect({
        n: regel.nummer,
        hard: regel.hard,
        when: alsBron(regel.als),
        vormen: regel.dan.map(vormnaam),
        conflict: regel.conflict && alsBron(regel.conflict.als),
        warnings: regel.waarschuwing ? [alsBron(regel.waarschuwing.als)] : [],
        heeftUitzondering: regel.uitzondering !== undefined,
        zekerheid: regel.zekerheid,
      }).toEqual({
        n: uitBestand?.n,
        hard: uitBestand?.hard,
        when: uitBestand?.when,
        vormen: uitBestand?.then,
        conflict: uitBestand?.conflict_when,
        warnings: (uitBestand?.warnings ?? []).map(({ when }) => when),
        heeftUitzondering: uitBestand?.exception !== undefined,
        zekerheid: merken[uitBestand?.confidence ?? ''],
      });
    }
  });

  test('forms, with the mark of every property', () => {
    const namen = {
      artikel: 'article',
      rechtspersoon: 'rechtspersoon',
      personeel: 'personeel',
      delegatie: 'delegatie',
      mandaat: 'mandaat',
      regelgeving: 'regelgeving',
      bestuur: 'bestuur',
      deelnemers: 'deelnemers',
      begrotingscyclus: 'begrotingscyclus_wgr',
      rolRaad: 'rol_raad',
      harde: 'hard_constraint',
    } as const;
    expect(vormen.map(({ naam }) => vormnaam(naam))).toEqual(Object.keys(bron.forms));
    for (const vorm of vormen) {
      const uitBestand = bron.forms[vormnaam(vorm.naam)];
      expect(vorm.familie).toBe(uitBestand?.['family']);
      for (const [eigen, vreemd] of Object.entries(namen) as [keyof typeof namen, string][]) {
        expect([vorm.naam, eigen, vorm[eigen]]).toEqual([vorm.naam, eigen, uitBestand?.[vreemd]]);
        const merk = merken[uitBestand?.confidence[vreemd] ?? 'unverified'];
        expect([vorm.naam, eigen, zekerheidVan(vorm, eigen)]).toEqual([vorm.naam, eigen, merk]);
      }
    }
  });
});
