import { z } from 'zod';
import { type Grens, isGrenspad } from './grenzen.ts';
import { teksten } from './teksten.ts';

const number = String.raw`-?\d+(?:\.\d+)?`;
const Bestand = z.object({
  bron: z.string().min(1).max(300),
  viewBox: z.string().regex(new RegExp(`^${number}(?: ${number}){3}$`)),
  features: z
    .array(
      z.object({
        code: z.string().regex(/^GM\d{4}$/),
        d: z.string().max(200_000).refine(isGrenspad),
      }),
    )
    .min(1)
    .max(2000),
});

/**
 * Borders as ready SVG paths: `{ bron, viewBox, features: [{ code: 'GM0014', d: 'M…L…Z' }] }`, all in one square.
 * Throws RangeError for anything else.
 */
export function readGrenzen(json: unknown): { bron: string; beeldvlak: string; grenzen: Grens[] } {
  const { data } = Bestand.safeParse(json);
  if (!data) throw new RangeError(teksten.geenPaden);
  const grenzen = data.features.map(({ code, d }) => ({ code, pad: d }));
  if (new Set(grenzen.map(({ code }) => code)).size < grenzen.length)
    throw new RangeError(teksten.dubbeleGrens);
  return { bron: data.bron, beeldvlak: data.viewBox, grenzen };
}
