import type { Regel } from './invoer.ts';

/** What a business case takes a line of benefits for that does not say so itself. */
export type Batenvoorstel = { readonly realisatie: number; readonly ingroei: number[] };
type Onvolledig = Omit<Regel, keyof Batenvoorstel> & {
  readonly realisatie?: number | undefined;
  readonly ingroei?: number[] | undefined;
};

/** Benefits come true in part and grow in; what costs money counts in full and at once. */
export function aangevuld(regel: Onvolledig, voorstel: Batenvoorstel): Regel {
  const { realisatie, ingroei } = regel.soort === 'baten' ? voorstel : { realisatie: 100, ingroei: [] };
  return { ...regel, realisatie: regel.realisatie ?? realisatie, ingroei: regel.ingroei ?? ingroei };
}

type Omgeving = {
  readonly alternatieven: readonly { readonly id: string }[];
  readonly isGezamenlijk: boolean;
  readonly beginjaar: number;
  readonly aantalJaren: number;
};
export const redenen = {
  alternatief: 'Dit alternatief bestaat niet. Kies een ander',
  verdeling: 'Kies hoe dit gezamenlijke bedrag wordt verdeeld: gelijk of inwoners',
  eigen: 'Een bedrag van één gemeente wordt niet verdeeld. Laat de verdeling leeg',
  bedragen: 'Laag is hoogstens verwacht, en verwacht hoogstens hoog',
  vanBuiten: (eerste: number, laatste: number) =>
    `Het eerste jaar valt buiten de periode van de businesscase. ${kies(eerste, laatste)}`,
  totBuiten: (eerste: number, laatste: number) =>
    `Het laatste jaar valt buiten de periode van de businesscase. ${kies(eerste, laatste)}`,
  omgekeerd: (van: number, laatste: number) =>
    `Het laatste jaar ligt voor het eerste jaar. ${kies(van, laatste)}`,
};
const kies = (van: number, tot: number) =>
  `Kies ${van === tot ? van : `een jaar van ${van} tot en met ${tot}`}, of laat dit leeg`;

/** What does not fit together in a line, or with the business case that it is in. */
export function foutenIn(regel: Regel, omgeving: Omgeving): { name: string; reason: string }[] {
  const { alternatiefId, verdeling, laag, verwacht, hoog, van, tot } = regel;
  const { alternatieven, isGezamenlijk, beginjaar, aantalJaren } = omgeving;
  const eindjaar = beginjaar + aantalJaren - 1;
  const isBuiten = (jaar: number | null) => jaar !== null && (jaar < beginjaar || jaar > eindjaar);
  // A year outside the period is told as that, and not a second time as the wrong order.
  const isOmgekeerd = !isBuiten(van) && !isBuiten(tot) && (tot ?? eindjaar) < (van ?? beginjaar);
  const regels: [boolean, string, string][] = [
    [
      alternatiefId !== null && !alternatieven.some(({ id }) => id === alternatiefId),
      'alternatiefId',
      redenen.alternatief,
    ],
    [isGezamenlijk && verdeling === null, 'verdeling', redenen.verdeling],
    [!isGezamenlijk && verdeling !== null, 'verdeling', redenen.eigen],
    [(laag ?? verwacht) > verwacht || verwacht > (hoog ?? verwacht), 'verwacht', redenen.bedragen],
    [isBuiten(van), 'van', redenen.vanBuiten(beginjaar, eindjaar)],
    [isBuiten(tot), 'tot', redenen.totBuiten(beginjaar, eindjaar)],
    [isOmgekeerd, 'tot', redenen.omgekeerd(van ?? beginjaar, eindjaar)],
  ];
  return regels.flatMap(([isFout, name, reason]) => (isFout ? [{ name, reason }] : []));
}
