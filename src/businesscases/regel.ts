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
  jaren: 'Het laatste jaar ligt voor het eerste',
  periode: 'Dit jaar valt buiten de periode van de businesscase',
};

/** What does not fit together in a line, or with the business case that it is in. */
export function foutenIn(regel: Regel, omgeving: Omgeving): { name: string; reason: string }[] {
  const { alternatiefId, verdeling, laag, verwacht, hoog, van, tot } = regel;
  const { alternatieven, isGezamenlijk, beginjaar, aantalJaren } = omgeving;
  const regels: [boolean, string, string][] = [
    [
      alternatiefId !== null && !alternatieven.some(({ id }) => id === alternatiefId),
      'alternatiefId',
      redenen.alternatief,
    ],
    [isGezamenlijk && verdeling === null, 'verdeling', redenen.verdeling],
    [!isGezamenlijk && verdeling !== null, 'verdeling', redenen.eigen],
    [(laag ?? verwacht) > verwacht || verwacht > (hoog ?? verwacht), 'verwacht', redenen.bedragen],
    [van !== null && (van < beginjaar || van >= beginjaar + aantalJaren), 'van', redenen.periode],
    [tot !== null && tot < (van ?? beginjaar), 'tot', redenen.jaren],
  ];
  return regels.flatMap(([isFout, name, reason]) => (isFout ? [{ name, reason }] : []));
}
