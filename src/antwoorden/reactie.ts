/** What a deelnemer can think of a version of a joint answer. */
export const oordelen = ['eens', 'opmerking', 'oneens'] as const;
export type Oordeel = (typeof oordelen)[number];
