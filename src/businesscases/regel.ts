import type { Regel } from './invoer.ts';

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
