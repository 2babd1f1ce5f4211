import { createHash } from 'node:crypto';
import { addDays, type PlainDate } from '#src/shared/dates.ts';

/** Something in a calendar that takes whole days; the last day is part of it. */
export type Afspraak = {
  readonly titel: string;
  readonly van: PlainDate;
  readonly tot: PlainDate;
  readonly omschrijving: string;
  /** Names the event whatever its day and title are, so that reading the file again moves it. */
  readonly sleutel?: string;
  /** The page about it. */
  readonly adres?: string;
};
export type Agenda = { readonly naam: string; readonly afspraken: readonly Afspraak[] };

/**
 * A calendar file (iCalendar, RFC 5545; name of the calendar after RFC 7986). The days take no place in somebody's
 * diary (TRANSPARENT). The same event keeps its UID (`sleutel`, otherwise its name and day), so that reading a file twice
 * gives it once.
 */
export function renderAgenda({ naam, afspraken }: Agenda, now: Date): Uint8Array {
  const stamp = now.toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const seen = new Map<string, number>();
  const events = afspraken.flatMap((afspraak) => {
    const what = afspraak.sleutel ?? `${naam}|${afspraak.titel}|${afspraak.van}|${afspraak.tot}`;
    const nummer = seen.get(what) ?? 0;
    seen.set(what, nummer + 1);
    const uid = createHash('sha256').update(`${what}|${nummer}`).digest('hex').slice(0, 32);
    return [
      'BEGIN:VEVENT',
      `UID:${uid}@bondgenoot.invalid`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${basic(afspraak.van)}`,
      `DTEND;VALUE=DATE:${basic(addDays(afspraak.tot, 1))}`,
      `SUMMARY:${escapeText(afspraak.titel)}`,
      ...(afspraak.omschrijving ? [`DESCRIPTION:${escapeText(afspraak.omschrijving)}`] : []),
      ...(afspraak.adres ? [`URL:${afspraak.adres}`] : []),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ];
  });
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Bondgenoot//Bondgenoot//NL',
    'CALSCALE:GREGORIAN',
    `NAME:${escapeText(naam)}`,
    `X-WR-CALNAME:${escapeText(naam)}`,
    ...events,
    'END:VCALENDAR',
  ];
  return new TextEncoder().encode(lines.map((line) => `${fold(line)}\r\n`).join(''));
}

const basic = (datum: PlainDate): string => datum.replaceAll('-', '');

/** Backslash, semicolon, comma and line end (3.3.11); other control characters may not occur in a text. */
const escapeText = (text: string): string =>
  text
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll(/\r\n|\r|\n/g, String.raw`\n`)
    .replaceAll(/\p{Cc}/gu, ' ');

/** At most 75 octets on a line; the rest goes on the next lines after a space (3.1). Never within a character. */
function fold(line: string): string {
  const lines: string[] = [];
  let current = '';
  let size = 0;
  for (const character of line) {
    const octets = new TextEncoder().encode(character).length;
    if (size + octets > 75) {
      lines.push(current);
      current = ' ';
      size = 1;
    }
    current += character;
    size += octets;
  }
  return [...lines, current].join('\r\n');
}
