import type { Uitkomst } from '#src/afweging/afweging.ts';
import { gemiddelde } from '#src/afweging/gewicht.ts';
import { type Lijstkolom, lijstblad } from '#src/documenten/rekenblad.ts';
import type { Ronde } from './endpoints.ts';
import { teksten } from './teksten.ts';

/** One criterion of one alternative. Weights and values are fractions, as the calculation gives them. */
type Regel = {
  alternatief: string;
  uitkomst: Pick<Uitkomst['alternatieven'][number], 'rang' | 'totaal' | 'laagste' | 'hoogste'>;
  criterium: string;
  gewicht: number;
  /** What every deelnemer gave, from low to high. */
  punten: readonly number[];
};

const afgerond = (getal: number): number => Math.round(getal * 100) / 100;
const getal = { soort: 'getal', decimalen: 2 } as const;
const heel = { soort: 'getal' } as const;

const kolommen: readonly Lijstkolom<Regel>[] = [
  { naam: teksten.alternatief, cel: ({ alternatief }) => alternatief },
  { naam: teksten.plaats, ...heel, cel: ({ uitkomst }) => uitkomst.rang },
  { naam: teksten.waarde, ...getal, cel: ({ uitkomst }) => afgerond(uitkomst.totaal * 100) },
  { naam: teksten.laagsteWaarde, ...getal, cel: ({ uitkomst }) => afgerond(uitkomst.laagste * 100) },
  { naam: teksten.hoogsteWaarde, ...getal, cel: ({ uitkomst }) => afgerond(uitkomst.hoogste * 100) },
  { naam: teksten.criterium, cel: ({ criterium }) => criterium },
  { naam: teksten.gewicht, ...getal, cel: ({ gewicht }) => afgerond(gewicht * 100) },
  { naam: teksten.gemiddeld, ...getal, cel: ({ punten }) => afgerond(gemiddelde(punten)) },
  { naam: teksten.laagstePunt, ...heel, cel: ({ punten }) => punten.at(0) ?? null },
  { naam: teksten.hoogstePunt, ...heel, cel: ({ punten }) => punten.at(-1) ?? null },
  { naam: teksten.verschil, ...heel, cel: ({ punten }) => (punten.at(-1) ?? 0) - (punten.at(0) ?? 0) },
];

/** A closed round as one list to go on calculating with: every criterion of every alternative, the best one first. */
export function vergelijkingsblad(ronde: Ronde, { alternatieven, criteria }: Uitkomst) {
  const perAlternatief = ronde.alternatieven.map(({ id, naam }, plek) => {
    const uitkomst = alternatieven[plek];
    if (!uitkomst) return [];
    return ronde.criteria.map((criterium, index): Regel => ({
      alternatief: naam,
      uitkomst,
      criterium: criterium.naam,
      gewicht: criteria[index]?.gewicht ?? 0,
      punten:
        ronde.spreiding
          .find(({ alternatiefId, criteriumId }) => alternatiefId === id && criteriumId === criterium.id)
          ?.scores.map(({ score }) => score) ?? [],
    }));
  });
  const regels = perAlternatief.flat().toSorted((a, b) => a.uitkomst.rang - b.uitkomst.rang);
  return lijstblad(teksten.vergelijkingVan(ronde.nummer), kolommen, regels);
}
