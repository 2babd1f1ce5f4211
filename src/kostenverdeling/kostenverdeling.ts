import { type Breuk, breuk } from '#src/shared/breuk.ts';
import { cents, type Cents } from '#src/shared/money.ts';
import { rondAf } from './afronding.ts';
import { type Klacht, klachten, scrb } from './kern.ts';
import { voldoetAanKohlberg } from './kohlberg.ts';
import type { Oplosser } from './lineair.ts';
import { maxNucleolus, nucleolus } from './nucleolus.ts';
import { shapley } from './shapley.ts';
import { schatShapley } from './schatting.ts';
import {
  type Groepskosten,
  groepskostenVan,
  maxGroepen,
  type Spel,
  type Spelinvoer,
  spelVan,
} from './spel.ts';
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
  /** Of a sampled Shapley value: 95 % lies within this; null when it is exact. */
  readonly shapleyMarge: Verwijzing;
  readonly nucleolus: Verwijzing;
  readonly scrb: Verwijzing;
  /** Whether any division keeps every group together; null when that is not calculated. */
  readonly kernIsLeeg: boolean | null;
  /** What the worst-off group gains at best, in cents; below zero it loses. Null when it is not calculated. */
  readonly kleinsteVoordeel: Cents | null;
  /** Per variant the groups that would be better off apart in the first year, the worst first; null above 20 participants. */
  readonly klachten: readonly (readonly Klacht[])[] | null;
};
export type Uitkomst = Verdeeluitkomst & { readonly billijkheid: Billijkheid | null };

/**
 * Divides the costs by every variant and, when asked, lays them beside what the theory of fair division says of the first
 * year. Without a solver of linear programmes, or above 14 participants, the nucleolus and the core are left out; above 20
 * the Shapley value is sampled and groups are not looked at.
 */
export function berekenKostenverdeling(invoer: Invoer, losOp?: Oplosser): Uitkomst {
  const verdeling = verdeelKosten(invoer);
  const totaal = verdeling.kosten[0] ?? cents(0);
  if (!invoer.billijkheid) return { ...verdeling, billijkheid: null };
  const { deelnemers, billijkheid } = invoer;
  const { varianten } = verdeling;
  const vraag = { totaal, deelnemers, varianten };
  return {
    ...verdeling,
    billijkheid:
      deelnemers.length > maxGroepen
        ? sampled(groepskostenVan(billijkheid, vraag), vraag)
        : fairness(spelVan(billijkheid, vraag), vraag, losOp),
  };
}

type Vraag = {
  totaal: Cents;
  deelnemers: readonly Deelnemer[];
  varianten: readonly Variantuitkomst[];
};

const inCents = (delen: readonly Breuk[], { totaal, deelnemers }: Vraag): readonly Cents[] =>
  rondAf(delen, totaal, {
    eenheid: 1,
    regel: 'grootste-rest',
    wie: deelnemers.map(({ naam, inwoners }) => ({ naam, gewicht: breuk(BigInt(inwoners)) })),
  }).bedragen;

function fairness(spel: Spel, vraag: Vraag, losOp: Oplosser | undefined): Billijkheid {
  const kern = losOp && spel.leden <= maxNucleolus ? nucleolus(spel, losOp) : undefined;
  if (kern && losOp && !voldoetAanKohlberg(spel, kern.bijdragen, losOp))
    throw new Error('The nucleolus that was found fails the criterion of Kohlberg');
  const gedeeld = scrb(spel);
  return {
    alleen: vraag.deelnemers.map((_, i) => cents(spel.kosten[2 ** i] ?? 0)),
    shapley: inCents(shapley(spel), vraag),
    shapleyMarge: null,
    nucleolus: kern ? inCents(kern.bijdragen.map(fractionOf), vraag) : null,
    scrb: gedeeld ? inCents(gedeeld.map(fractionOf), vraag) : null,
    kernIsLeeg: kern ? kern.kleinsteVoordeel < -0.5 : null,
    kleinsteVoordeel: kern ? cents(Math.round(kern.kleinsteVoordeel)) : null,
    klachten: vraag.varianten.map(({ bijdragen }) =>
      klachten(
        spel,
        bijdragen.map(({ bedragen }) => bedragen[0] ?? 0),
      ),
    ),
  };
}

/** For more participants than there is room for all their groups. */
function sampled(spel: Groepskosten, vraag: Vraag): Billijkheid {
  const { waarden, marges } = schatShapley(spel);
  return {
    alleen: vraag.deelnemers.map((_, i) => cents(spel.kostenVan(new Set([i])))),
    shapley: inCents(waarden.map(fractionOf), vraag),
    shapleyMarge: marges.map((marge) => cents(Math.ceil(marge))),
    nucleolus: null,
    scrb: null,
    kernIsLeeg: null,
    kleinsteVoordeel: null,
    klachten: null,
  };
}

/** To a millionth of a cent: what a linear programme finds is not more exact. */
const fractionOf = (bedrag: number): Breuk => breuk(BigInt(Math.round(bedrag * 1e6)), 1_000_000n);

/** Who pays more than alone in a variant, with how much in all years together. */
export const meerDanAlleen = ({ bijdragen }: Variantuitkomst): { naam: string; meer: Cents }[] =>
  bijdragen.flatMap(({ naam, verschilAlleen }) =>
    verschilAlleen !== null && verschilAlleen > 0 ? [{ naam, meer: verschilAlleen }] : [],
  );
