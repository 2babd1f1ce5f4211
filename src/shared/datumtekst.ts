const zone = 'Europe/Amsterdam';
const dag = new Intl.DateTimeFormat('nl-NL', {
  weekday: 'long',
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

export const hoofdletter = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);
/** A name with a hyphen stays on one line; only for showing, never in the data. */
export const toonNaam = (naam: string): string => naam.replaceAll('-', '\u2011');
