import { afgekapt, afgerond, type Breuk, breuk, min, vergelijk } from '#src/shared/breuk.ts';
import { cents, type Cents } from '#src/shared/money.ts';

/** What amounts are rounded to, in cents: 1 or 100. */
export type Eenheid = 1 | 100;
export const afrondregels = ['grootste-rest', 'regel-afronding'] as const;
export type Afrondregel = (typeof afrondregels)[number];
export type Afgerond = {
  readonly bedragen: readonly Cents[];
  /** Total minus the sum of the amounts. */ readonly afronding: Cents;
};
type Wie = { readonly gewicht: Breuk; readonly naam: string };

/**
 * Rounds parts (in cents, exact) of a whole number of cents. 'grootste-rest': every part down, what is left over goes by
 * one unit to the largest remainders; a tie to the larger weight, then by name, so that the order of the input does not
 * matter; the line is what the total itself has beyond whole units. 'regel-afronding': every part by itself, half away
 * from zero; what remains is the line.
 */
export function rondAf(
  delen: readonly Breuk[],
  totaal: Cents,
  { eenheid, regel, wie }: { eenheid: Eenheid; regel: Afrondregel; wie: readonly Wie[] },
): Afgerond {
  if (totaal < 0) {
    // What is received is divided as what is paid, with the sign changed.
    const { bedragen, afronding } = rondAf(delen.map(negative), cents(0 - totaal), { eenheid, regel, wie });
    return { bedragen: bedragen.map((bedrag) => cents(0 - bedrag)), afronding: cents(0 - afronding) };
  }
  const inEenheden = delen.map((deel) => breuk(deel.teller, deel.noemer * BigInt(eenheid)));
  const eenheden =
    regel === 'regel-afronding'
      ? inEenheden.map(afgerond)
      : largestRemainder(inEenheden, BigInt(totaal) / BigInt(eenheid), wie);
  const bedragen = eenheden.map((aantal) => cents(Number(aantal) * eenheid));
  return { bedragen, afronding: cents(totaal - bedragen.reduce((som, bedrag) => som + bedrag, 0)) };
}

const negative = ({ teller, noemer }: Breuk): Breuk => ({ teller: -teller, noemer });

function largestRemainder(delen: readonly Breuk[], totaal: bigint, wie: readonly Wie[]): bigint[] {
  const heel = delen.map(afgekapt);
  const over = Number(totaal - heel.reduce((som, deel) => som + deel, 0n));
  const rest = (i: number): Breuk => min(delen[i] ?? breuk(0n), breuk(heel[i] ?? 0n));
  const gewicht = (i: number): Breuk => wie[i]?.gewicht ?? breuk(0n);
  const volgorde = [...delen.keys()].toSorted(
    (a, b) =>
      vergelijk(rest(b), rest(a)) ||
      vergelijk(gewicht(b), gewicht(a)) ||
      (wie[a]?.naam ?? '').localeCompare(wie[b]?.naam ?? '', 'nl'),
  );
  const erbij = new Set(volgorde.slice(0, Math.max(0, over)));
  return heel.map((deel, i) => deel + (erbij.has(i) ? 1n : 0n));
}
