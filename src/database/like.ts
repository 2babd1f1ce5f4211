/** Pattern of LIKE for a part of a text as somebody typed it: its signs mean themselves. */
export const containing = (text: string): string => `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
