import type { Alternatief as Rekenalternatief, Invoer } from '#src/businesscase/businesscase.ts';
import type { Regel as Rekenregel, Soort } from '#src/businesscase/regel.ts';
import type { Kansverdeling } from '#src/businesscase/trekking.ts';
import type { Cents } from '#src/shared/money.ts';

/** How a joint line is divided over the deelnemers. */
export const verdelingen = ['gelijk', 'inwoners'] as const;
export type Verdeling = (typeof verdelingen)[number];

/** One line as it is kept; amounts in cents, percentages with at most four decimals. */
export type Regel = {
  readonly naam: string;
  readonly soort: Soort;
  /** Null: every alternative but doing nothing. */
  readonly alternatiefId: string | null;
  /** Null for a line of one deelnemer. */
  readonly verdeling: Verdeling | null;
  readonly laag: Cents | null;
  readonly verwacht: Cents;
  readonly hoog: Cents | null;
  readonly van: number | null;
  readonly tot: number | null;
  readonly indexatie: number;
  readonly ingroei: number[];
  readonly realisatie: number;
  readonly bron: string;
  readonly brondatum: string | null;
};

/** What a line says, without whose it is and who saved it: what is shared and signed. */
export const inhoudVan = ({
  naam,
  soort,
  alternatiefId,
  verdeling,
  laag,
  verwacht,
  hoog,
  van,
  tot,
  indexatie,
  ingroei,
  realisatie,
  bron,
  brondatum,
}: Regel): Regel => ({
  naam,
  soort,
  alternatiefId,
  verdeling,
  laag,
  verwacht,
  hoog,
  van,
  tot,
  indexatie,
  ingroei,
  realisatie,
  bron,
  brondatum,
});

export type Instellingen = {
  readonly beginjaar: number;
  readonly aantalJaren: number;
  readonly discontovoet: number;
  readonly prijzen: 'reeel' | 'nominaal';
  readonly kansverdeling: Kansverdeling;
  readonly zaad: number;
};
type Alternatief = { readonly id: string; readonly naam: string; readonly soort: string };
type Deelnemer = { readonly id: string; readonly naam: string; readonly inwoners: number };

type Bron = {
  readonly instellingen: Instellingen;
  readonly alternatieven: readonly Alternatief[];
  /** Who stays: the lines of others are left out, joint amounts stay what they are. */
  readonly deelnemers: readonly Deelnemer[];
  readonly gezamenlijk: readonly Regel[];
  readonly perDeelnemer: readonly { readonly deelnemerId: string; readonly regels: readonly Regel[] }[];
  /** Number of draws of the simulation; 0 leaves it out. */
  readonly trekkingen: number;
};

/** The input of the calculation of src/businesscase: joint lines, and per deelnemer what it shared. */
export function invoerVan(bron: Bron): Invoer {
  const { instellingen, alternatieven, deelnemers, gezamenlijk, perDeelnemer, trekkingen } = bron;
  const zonderInwoners = deelnemers.every(({ inwoners }) => inwoners === 0);
  const regels = [
    ...gezamenlijk.flatMap((regel) =>
      toReken(
        regel,
        alternatieven,
        // Nobody's inhabitants are known: then the only division left is alike.
        regel.verdeling === 'inwoners' && !zonderInwoners ? 'inwoners' : 'gelijk',
      ),
    ),
    ...perDeelnemer.flatMap(({ deelnemerId, regels: eigen }) => {
      const nummer = deelnemers.findIndex(({ id }) => id === deelnemerId);
      return nummer < 0 ? [] : eigen.flatMap((regel) => toReken(regel, alternatieven, `deelnemer-${nummer}`));
    }),
  ];
  return {
    ...instellingen,
    deelnemers: deelnemers.map(({ naam, inwoners }) => ({ naam, inwoners, gewichten: [] })),
    sleutels: [],
    alternatieven: alternatieven.map(({ naam, soort }): Rekenalternatief => ({
      naam,
      nietsDoen: soort === 'nul',
    })),
    regels,
    trekkingen,
  };
}

/** A line of an alternative that was taken away counts nowhere. */
function toReken(
  regel: Regel,
  alternatieven: readonly Alternatief[],
  voor: Rekenregel['voor'],
): Rekenregel[] {
  const nummer = alternatieven.findIndex(({ id }) => id === regel.alternatiefId);
  if (regel.alternatiefId !== null && nummer < 0) return [];
  const { naam, soort, verwacht, indexatie, ingroei, realisatie } = regel;
  return [
    {
      naam,
      soort,
      voor,
      alternatief: regel.alternatiefId === null ? 'alle' : `alternatief-${nummer}`,
      verwacht,
      laag: regel.laag ?? undefined,
      hoog: regel.hoog ?? undefined,
      van: regel.van ?? undefined,
      tot: regel.tot ?? undefined,
      indexatie,
      ingroei,
      realisatie,
    },
  ];
}

/** Draws times lines: what a simulation may take. Fewer draws for many lines, never fewer than a thousand. */
const werk = 4_000_000;
export function trekkingenVoor(regels: readonly { laag: unknown; hoog: unknown }[]): number {
  const gespreid = regels.filter(({ laag, hoog }) => laag !== null || hoog !== null).length;
  return Math.max(1000, Math.min(10_000, Math.floor(werk / Math.max(1, gespreid))));
}
