/** The texts of the intentieverklaring, in the order of the pages; only the first one is needed. */
export const velden = ['bedoeling', 'kosten', 'vertrouwelijkheid', 'planning', 'stoppen'] as const;
export type Veld = (typeof velden)[number];

/** All words as they read at one moment. */
export type Inhoud = Readonly<Record<Veld, string>> & {
  readonly taken: readonly string[];
  readonly knelpunten: readonly { readonly titel: string; readonly deelnemer: string }[];
  readonly uitgangspunten: readonly string[];
  readonly voorwaarden: readonly { readonly deelnemer: string; readonly tekst: string }[];
};

/** What is about 'what': the costs, planning and end of the research itself are no points for fase 3. */
export const overWat = ({
  bedoeling,
  uitgangspunten,
  voorwaarden,
}: Pick<Inhoud, 'bedoeling' | 'uitgangspunten' | 'voorwaarden'>): string =>
  [bedoeling, ...uitgangspunten, ...voorwaarden.map(({ tekst }) => tekst)].join('\n\n');
