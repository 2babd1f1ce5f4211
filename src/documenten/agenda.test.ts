import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainDate } from '#src/shared/dates.ts';
import { type Afspraak, renderAgenda } from './agenda.ts';

const now = new Date('2026-11-24T15:04:05.678Z');
const dag = plainDate('2026-12-31');
const afspraak = (titel: string, more: Partial<Afspraak> = {}): Afspraak => ({
  titel,
  van: dag,
  tot: dag,
  omschrijving: '',
  ...more,
});
const bytesOf = (...afspraken: Afspraak[]) => renderAgenda({ naam: 'Termijnen', afspraken }, now);
const textOf = (...afspraken: Afspraak[]) => new TextDecoder().decode(bytesOf(...afspraken));

/** Reads a file as RFC 5545 says: unfold (3.1), split name and value, undo the escapes of a text (3.3.11). */
function read(bytes: Uint8Array): [name: string, value: string][] {
  return new TextDecoder('utf-8', { fatal: true })
    .decode(bytes)
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .slice(0, -1)
    .map((line) => {
      const [, name = '', value = ''] = /^([A-Z-]+(?:;[A-Z]+=[A-Z]+)?):(.*)$/s.exec(line) ?? [];
      return [
        name,
        value.replaceAll(/\\([nN\\;,])/g, (_, c: string) => (c.toLowerCase() === 'n' ? '\n' : c)),
      ];
    });
}

describe('a calendar file', () => {
  test('holds whole days; the end is the day after the last', () => {
    expect(
      textOf(afspraak('Ingang'))
        .replace(/^UID:[0-9a-f]{32}@/m, 'UID:x@')
        .split('\r\n'),
    ).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Bondgenoot//Bondgenoot//NL',
      'CALSCALE:GREGORIAN',
      'NAME:Termijnen',
      'X-WR-CALNAME:Termijnen',
      'BEGIN:VEVENT',
      'UID:x@bondgenoot.invalid',
      'DTSTAMP:20261124T150405Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'SUMMARY:Ingang',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  test('the same event keeps its UID, two of the same differ', () => {
    const uids = (text: string) => [...text.matchAll(/^UID:(.*)\r$/gm)].map(([, uid]) => uid);
    const [a, b] = uids(textOf(afspraak('A'), afspraak('B')));
    expect(uids(textOf(afspraak('B'), afspraak('A')))).toEqual([b, a]);
    expect(new Set(uids(textOf(afspraak('A'), afspraak('A')))).size).toBe(2);
  });

  test('an event with a name of its own keeps its UID on another day, with another title', () => {
    const uid = (text: string) => /^UID:(.*)\r$/m.exec(text)?.[1];
    const first = textOf(afspraak('Raad', { sleutel: 'routestap/1', adres: 'https://voorbeeld.nl/ronde' }));
    const moved = textOf(
      afspraak('Raad van Elsmeer', {
        sleutel: 'routestap/1',
        van: plainDate('2027-01-04'),
        tot: plainDate('2027-01-04'),
      }),
    );
    expect(uid(first)).toMatch(/^[0-9a-f]{32}@/);
    expect(uid(moved)).toBe(uid(first));
    expect(uid(textOf(afspraak('Raad', { sleutel: 'routestap/2' })))).not.toBe(uid(first));
    expect(first).toContain('\r\nURL:https://voorbeeld.nl/ronde\r\n');
  });

  test('folds at 75 octets, never within a character, and reads back', () => {
    const printable = fc
      .string({ unit: 'grapheme', maxLength: 300 })
      .map((text) => text.replaceAll(/\p{Cc}/gu, '').replaceAll('\n ', '\n'));
    fc.assert(
      fc.property(printable, printable, (titel, omschrijving) => {
        const bytes = bytesOf(afspraak(titel, { omschrijving: `x${omschrijving}\nregel; twee, drie\\` }));
        for (const line of new TextDecoder().decode(bytes).split('\r\n'))
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        const found = new Map(read(bytes));
        expect(found.get('SUMMARY')).toBe(titel);
        expect(found.get('DESCRIPTION')).toBe(`x${omschrijving}\nregel; twee, drie\\`);
      }),
      { numRuns: 150 },
    );
  });
});
