/** What holds the columns of a page together; `narrow`: as wide as a line of text. */
export const container = (narrow: boolean | undefined) =>
  narrow ? 'bondgenoot-container bondgenoot-container--smal' : 'bondgenoot-container';
