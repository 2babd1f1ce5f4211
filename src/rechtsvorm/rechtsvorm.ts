import { beslissend, type Feit, type Feiten, geldt } from './feiten.ts';
import { gemis, type Gemis } from './gemis.ts';
import { type Regel, regels } from './regels.ts';
import { vormen, type Vormnaam, vormVan } from './vormen.ts';

export type Invoer = Feiten;

/** A rule that fired, with the answers that made it fire. */
export type Gevonden = {
  readonly nummer: number;
  readonly hard: boolean;
  readonly vormen: readonly Vormnaam[];
  readonly feiten: readonly Feit[];
  /** Public powers and private participants at once. */
  readonly heeftConflict: boolean;
  readonly heeftWaarschuwing: boolean;
};
/** A rule that did not fire, with the answers that stood in its way. */
export type Gemist = { readonly nummer: number; readonly feiten: readonly Feit[] };
export type Lichter = { readonly vorm: Vormnaam; readonly gemis: readonly Gemis[] };

export type Uitkomst = {
  /** The first rule that fired. */
  readonly aanbeveling: Gevonden;
  /** The other rules that fired, in order. */
  readonly alternatieven: readonly Gevonden[];
  readonly nietGeraakt: readonly Gemist[];
  /** The lightest of the forms that give up least; null when the law prescribes a form, or nothing is lighter. */
  readonly lichter: Lichter | null;
  /** Of every form: what it lacks for these answers. */
  readonly vormen: readonly { readonly vorm: Vormnaam; readonly gemis: readonly Gemis[] }[];
};

/** Holds the answers against all eleven rules. The last rule always fires, so there is always a recommendation. */
export function berekenRechtsvorm(feiten: Invoer): Uitkomst {
  const geraakt = regels.filter(({ als }) => geldt(als, feiten));
  const [eerste = regels[0], ...overige] = geraakt;
  return {
    aanbeveling: foundOf(eerste, feiten),
    alternatieven: overige.map((regel) => foundOf(regel, feiten)),
    nietGeraakt: regels
      .filter(({ als }) => !geldt(als, feiten))
      .map(({ nummer, als }) => ({ nummer, feiten: beslissend(als, feiten) })),
    lichter: feiten.wettelijkVerplichtOl ? null : lighterThan(eerste.dan, feiten),
    vormen: vormen.map(({ naam }) => ({ vorm: naam, gemis: gemis(naam, feiten) })),
  };
}

function foundOf(regel: Regel, feiten: Feiten): Gevonden {
  return {
    nummer: regel.nummer,
    hard: regel.hard,
    vormen: regel.dan,
    feiten: beslissend(regel.als, feiten),
    heeftConflict: regel.conflict !== undefined && geldt(regel.conflict.als, feiten),
    heeftWaarschuwing: regel.waarschuwing !== undefined && geldt(regel.waarschuwing.als, feiten),
  };
}

/** Of the forms that are lighter than all recommended ones: the one that lacks least, and of those the lightest. */
function lighterThan(aanbevolen: readonly Vormnaam[], feiten: Feiten): Lichter | null {
  const grens = Math.min(...aanbevolen.map((naam) => vormVan(naam).zwaarte));
  const [lichtste] = vormen
    .filter(({ zwaarte }) => zwaarte < grens)
    .map(({ naam, zwaarte }) => ({ vorm: naam, zwaarte, gemis: gemis(naam, feiten) }))
    .toSorted((a, b) => a.gemis.length - b.gemis.length || a.zwaarte - b.zwaarte);
  return lichtste ? { vorm: lichtste.vorm, gemis: lichtste.gemis } : null;
}
