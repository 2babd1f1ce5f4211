import { type Breuk, breuk } from '#src/shared/breuk.ts';
import { cents, type Cents } from '#src/shared/money.ts';
import { rondAf } from './afronding.ts';
import { type Klacht, klachten, scrb } from './kern.ts';
import { voldoetAanKohlberg } from './kohlberg.ts';
import type { Oplosser } from './lineair.ts';
import { maxNucleolus, nucleolus } from './nucleolus.ts';
import { shapley } from './shapley.ts';
import { type Spel, type Spelinvoer, spelVan } from './spel.ts';
import {
  type Deelnemer,
  type Variantuitkomst,
  type Verdeelinvoer,
  type Verdeeluitkomst,
  verdeelKosten,
} from './verdeling.ts';

export type Invoer = Verdeelinvoer & {
  /** Lays the keys beside neutral references; without it only the division. */
  readonly billijkheid?: Spelinvoer | undefined;
};

/** A division as reference, in cents; null when it is not calculated or has no meaning. */
type Verwijzing = readonly Cents[] | null;
export type Billijkheid = {
  readonly alleen: readonly Cents[];
  readonly shapley: readonly Cents[];
  readonly nucleolus: Verwijzing;
  readonly scrb: Verwijzing;
  /** Whether any division keeps every group together; null when that is not calculated. */
  readonly kernIsLeeg: boolean | null;
  /** What the worst-off group gains at best, in cents; below zero it loses. Null when it is not calculated. */
  readonly kleinsteVoordeel: Cents | null;
  /** Per variant the groups that would be better off apart in the first year, the worst first. */
  readonly klachten: readonly (readonly Klacht[])[];
};
export type Uitkomst = Verdeeluitkomst & { readonly billijkheid: Billijkheid | null };

/**
 * Divides the costs by every variant and, when asked, lays them beside what the theory of fair division says of the first
 * year. Without a solver of linear programmes, or above 14 participants, the nucleolus and the core are left out.
 */
export function berekenKostenverdeling(invoer: Invoer, losOp?: Oplosser): Uitkomst {
  const verdeling = verdeelKosten(invoer);
  const totaal = verdeling.kosten[0] ?? cents(0);
  if (!invoer.billijkheid) return { ...verdeling, billijkheid: null };
  const spel = spelVan(invoer.billijkheid, { deelnemers: invoer.deelnemers, totaal });
  return {
    ...verdeling,
    billijkheid: fairness(
      { spel, totaal, deelnemers: invoer.deelnemers, varianten: verdeling.varianten },
      losOp,
    ),
  };
}

type Vraag = {
  spel: Spel;
  totaal: Cents;
  deelnemers: readonly Deelnemer[];
  varianten: readonly Variantuitkomst[];
};

function fairness({ spel, totaal, deelnemers, varianten }: Vraag, losOp: Oplosser | undefined): Billijkheid {
  const inCents = (delen: readonly Breuk[]) =>
    rondAf(delen, totaal, {
      eenheid: 1,
      regel: 'grootste-rest',
      wie: deelnemers.map(({ naam, inwoners }) => ({ naam, gewicht: breuk(BigInt(inwoners)) })),
    }).bedragen;
  const kern = losOp && spel.leden <= maxNucleolus ? nucleolus(spel, losOp) : undefined;
  if (kern && losOp && !voldoetAanKohlberg(spel, kern.bijdragen, losOp))
    throw new Error('The nucleolus that was found fails the criterion of Kohlberg');
  const gedeeld = scrb(spel);
  return {
    alleen: deelnemers.map((_, i) => cents(spel.kosten[2 ** i] ?? 0)),
    shapley: inCents(shapley(spel)),
    nucleolus: kern ? inCents(kern.bijdragen.map(fractionOf)) : null,
    scrb: gedeeld ? inCents(gedeeld.map(fractionOf)) : null,
    kernIsLeeg: kern ? kern.kleinsteVoordeel < -0.5 : null,
    kleinsteVoordeel: kern ? cents(Math.round(kern.kleinsteVoordeel)) : null,
    klachten: varianten.map(({ bijdragen }) =>
      klachten(
        spel,
        bijdragen.map(({ bedragen }) => bedragen[0] ?? 0),
      ),
    ),
  };
}

/** To a millionth of a cent: what a linear programme finds is not more exact. */
const fractionOf = (bedrag: number): Breuk => breuk(BigInt(Math.round(bedrag * 1e6)), 1_000_000n);

/** Who pays more than alone in a variant, with how much in all years together. */
export const meerDanAlleen = ({ bijdragen }: Variantuitkomst): { naam: string; meer: Cents }[] =>
  bijdragen.flatMap(({ naam, verschilAlleen }) =>
    verschilAlleen !== null && verschilAlleen > 0 ? [{ naam, meer: verschilAlleen }] : [],
  );
