import { type Breuk, gedeeldDoor, keer, min, nul, somVan, vergelijk } from '#src/shared/breuk.ts';

export type Grens = { readonly minimum?: Breuk | undefined; readonly maximum?: Breuk | undefined };

/**
 * Keeps every contribution between its floor and its cap; what that moves is divided over the others by the same
 * contributions. All parts and `totaal` in cents, not negative. Throws RangeError when the bounds leave no way to
 * reach the total. (Clamp, fix those that were clamped on the side of the surplus, divide the rest again: each round
 * fixes at least one, so it ends.)
 */
export function binnenGrenzen(delen: readonly Breuk[], grenzen: readonly Grens[], totaal: Breuk): Breuk[] {
  const onder = (i: number) => grenzen[i]?.minimum ?? nul;
  const boven = (i: number) => grenzen[i]?.maximum ?? totaal;
  const alle = [...delen.keys()];
  if (vergelijk(somVan(alle.map(onder)), totaal) > 0 || vergelijk(somVan(alle.map(boven)), totaal) < 0)
    throw new RangeError('The floors exceed the total, or the caps do not reach it');
  const vast = new Map<number, Breuk>();
  for (;;) {
    const vrij = alle.filter((i) => !vast.has(i));
    const rest = min(totaal, somVan(vast.values()));
    const gewicht = somVan(vrij.map((i) => delen[i] ?? nul));
    const voorstel = new Map(vrij.map((i) => [i, portion(delen[i] ?? nul, gewicht, rest, vrij.length)]));
    const geklemd = new Map([...voorstel].map(([i, deel]) => [i, clamp(deel, onder(i), boven(i))]));
    const teveel = vergelijk(somVan(geklemd.values()), rest);
    if (teveel === 0) return alle.map((i) => vast.get(i) ?? geklemd.get(i) ?? nul);
    for (const [i, deel] of geklemd) {
      const verschoof = vergelijk(deel, voorstel.get(i) ?? nul);
      if (verschoof !== 0 && verschoof === teveel) vast.set(i, deel);
    }
  }
}

function portion(deel: Breuk, gewicht: Breuk, rest: Breuk, aantal: number): Breuk {
  // Who is left may have no weight at all: then alike.
  if (gewicht.teller === 0n) return gedeeldDoor(rest, { teller: BigInt(aantal), noemer: 1n });
  return keer(rest, gedeeldDoor(deel, gewicht));
}

function clamp(deel: Breuk, onder: Breuk, boven: Breuk): Breuk {
  if (vergelijk(deel, onder) < 0) return onder;
  return vergelijk(deel, boven) > 0 ? boven : deel;
}
