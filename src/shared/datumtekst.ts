import { isPlainDate, type PlainDate } from './dates.ts';

const zone = 'Europe/Amsterdam';
const dag = new Intl.DateTimeFormat('nl-NL', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const middel = new Intl.DateTimeFormat('nl-NL', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const kort = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', timeZone: 'UTC' });
const dagVan = new Intl.DateTimeFormat('nl-NL', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: zone,
});
const tijd = new Intl.DateTimeFormat('nl-NL', { hour: 'numeric', minute: '2-digit', timeZone: zone });

/** 'vrijdag 19 juni 2026' for a plain date. */
export const dagInWoorden = (datum: string): string => dag.format(new Date(`${datum}T00:00:00Z`));

/** '19 juni 2026' for a plain date: in tables and sums. */
export const dagMetJaar = (datum: string): string => middel.format(new Date(`${datum}T00:00:00Z`));

/** '19 juni' for a plain date: where the year is plain from the context. */
export const dagKort = (datum: string): string => kort.format(new Date(`${datum}T00:00:00Z`));

/** 'vrijdag 19 juni 2026' for an instant, as the day in the Netherlands. */
export const dagVanMoment = (op: string | Date): string => dagVan.format(new Date(op));

/** 'vrijdag 19 juni 2026, 9.12 uur' for an instant, in the Netherlands. */
export const momentInWoorden = (op: string | Date): string =>
  `${dagVanMoment(op)}, ${tijd
    .format(new Date(op))
    .replace(':', '.')
    .replace(/^0(?=\d)/, '')} uur`;

const maanden = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

/**
 * A day as people in the Netherlands write it: '22-9-2026', '22/09/2026', 'di 22 september 2026', '2026-09-22'.
 * Undefined when it is no day.
 */
export function leesDatum(tekst: string): PlainDate | undefined {
  const bare = tekst.trim().toLowerCase();
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(bare);
  const [, dagnummer = '', maand = '', jaar = ''] =
    (iso ? [bare, iso[3], iso[2], iso[1]] : null) ??
    /^(?:\p{L}+\.? )?(\d{1,2})[-/. ](\d{1,2}|\p{L}+\.?)[-/. ](\d{4})$/u.exec(bare) ??
    [];
  const woord = maand.replace('.', '').replace('mrt', 'maart');
  const nummer = /^\d/.test(woord)
    ? Number(woord)
    : 1 + maanden.findIndex((naam) => woord.length >= 3 && naam.startsWith(woord));
  const datum = `${jaar}-${String(nummer).padStart(2, '0')}-${dagnummer.padStart(2, '0')}`;
  return isPlainDate(datum) ? datum : undefined;
}

const woorden = [
  'nul',
  'één',
  'twee',
  'drie',
  'vier',
  'vijf',
  'zes',
  'zeven',
  'acht',
  'negen',
  'tien',
  'elf',
  'twaalf',
];
/** 'vier'; figures from thirteen on. */
export const aantalInWoorden = (aantal: number): string => woorden[aantal] ?? String(aantal);

/** 'a, b en c' */
export function opsomming(delen: readonly string[]): string {
  const last = delen.at(-1) ?? '';
  return delen.length < 2 ? last : `${delen.slice(0, -1).join(', ')} en ${last}`;
}

/** 'Eén', not 'Één': of a double vowel the capital carries no accent. */
export const hoofdletter = (tekst: string): string =>
  (tekst.startsWith('éé') ? 'E' : tekst.charAt(0).toUpperCase()) + tekst.slice(1);
/** A name with a hyphen stays on one line; only for showing, never in the data. */
export const toonNaam = (naam: string): string => naam.replaceAll('-', '\u2011');
