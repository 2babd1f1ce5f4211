export type Vak = {
  readonly ernst: number;
  readonly urgentie: number;
  readonly aantal: number;
  /** How many of them the other deelnemers see. */
  readonly gedeeld: number;
};

/** From this score on, both ways, something is grave and pressing. */
export const dringendVanaf = 4;
export const isDringend = ({ ernst, urgentie }: Pick<Vak, 'ernst' | 'urgentie'>): boolean =>
  ernst >= dringendVanaf && urgentie >= dringendVanaf;

/** What the map says in one sentence. */
export function samenvattingVan(vakken: readonly Vak[]): {
  totaal: number;
  gedeeld: number;
  dringend: number;
  ongedeeld: number;
} {
  const som = (list: readonly Vak[], of: (vak: Vak) => number) => list.reduce((all, vak) => all + of(vak), 0);
  const hot = vakken.filter(isDringend);
  return {
    totaal: som(vakken, ({ aantal }) => aantal),
    gedeeld: som(vakken, ({ gedeeld }) => gedeeld),
    dringend: som(hot, ({ aantal }) => aantal),
    ongedeeld: som(hot, ({ aantal, gedeeld }) => aantal - gedeeld),
  };
}

/** Five by five, the gravest first; a square where nothing is has zeros. */
export const rasterVan = (vakken: readonly Vak[]): Vak[][] =>
  [5, 4, 3, 2, 1].map((ernst) =>
    [1, 2, 3, 4, 5].map(
      (urgentie) =>
        vakken.find((vak) => vak.ernst === ernst && vak.urgentie === urgentie) ?? {
          ernst,
          urgentie,
          aantal: 0,
          gedeeld: 0,
        },
    ),
  );
