/** The documents about one frozen version: for everybody, or for one council. */
export const stukkenVoorIedereen = ['besluitdossier', 'haalbaarheidsonderzoek'] as const;
export const stukkenPerRaad = ['oplegger', 'raadsvoorstel', 'conceptbesluit'] as const;
export const stuksoorten = [...stukkenVoorIedereen, ...stukkenPerRaad] as const;
export type Stuksoort = (typeof stuksoorten)[number];
export type RaadStuk = (typeof stukkenPerRaad)[number];

export const isPerRaad = (soort: string): soort is RaadStuk => stukkenPerRaad.some((each) => each === soort);

/** What can be read on a page of its own; the oplegger is a page already. */
export const leesbareStukken = [
  'besluitdossier',
  'haalbaarheidsonderzoek',
  'intentieverklaring',
  'raadsvoorstel',
  'conceptbesluit',
] as const;
