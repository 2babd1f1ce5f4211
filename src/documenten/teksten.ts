/** The few words that the forms add to a document themselves. */
export const teksten = {
  fictief: 'Fictief voorbeeld',
  controlegetal: 'Controlegetal',
  /** 'Pagina 2 van 7': the numbers come from the program that shows the document. */
  pagina: 'Pagina',
  van: 'van',
} as const;
