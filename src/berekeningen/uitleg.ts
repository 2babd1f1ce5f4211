/** One step of 'hoe is dit berekend': the formula with its numbers filled in, a line each. */
export type Stap = { readonly titel: string; readonly regels: readonly string[] };
/** Something to look at before the figures are used; never a block. */
export type Waarschuwing = {
  readonly code: string;
  readonly tekst: string;
  readonly bron?: string | undefined;
};
/**
 * Where a rule or formula comes from, and how sure we are: read in the source, read in an older text of the act, general
 * knowledge that still must be checked, or mathematics and choices of this product.
 */
export const zekerheden = ['gelezen', 'oudere-tekst', 'onbevestigd', 'eigen'] as const;
export type Zekerheid = (typeof zekerheden)[number];
export type Bron = { readonly naam: string; readonly vindplaats: string; readonly zekerheid: Zekerheid };

/** What goes with every figure: how it was made, what to mind, where it comes from. */
export type Uitleg = {
  readonly stappen: readonly Stap[];
  readonly waarschuwingen: readonly Waarschuwing[];
  readonly bronnen: readonly Bron[];
};
