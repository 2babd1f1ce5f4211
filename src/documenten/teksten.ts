/** The few words that the forms add to a document themselves. */
export const teksten = {
  fictief: 'Fictief voorbeeld',
  controlegetal: 'Controlegetal',
  inhoud: 'Inhoud',
  /** 'Pagina 2 van 7': the numbers come from the program that shows the document. */
  pagina: 'Pagina',
  van: 'van',
  /** At the foot of every page: which text this is. */
  voet: ({ versie, controlegetal }: { versie?: string; controlegetal?: string }): string =>
    [versie, controlegetal && `${teksten.controlegetal} ${controlegetal}`].filter(Boolean).join('. '),
};
