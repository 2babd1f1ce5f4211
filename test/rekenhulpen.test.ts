import { describe, expect, test } from 'vitest';
import { berekeningen } from '#src/berekeningen.ts';
import { teksten } from '#src/rekenhulpen/teksten.ts';
import { origin, testApp } from './app.ts';
import { freshDatabase } from './database.ts';

const { db } = await freshDatabase();
const app = testApp(db);
const namen = Object.keys(teksten.hulpen);

const decode = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&');

/** What a browser without JavaScript would send: the fields of the form as they stand on the page. */
function fieldsOf(page: string): [string, string][] {
  const inputs = [...page.matchAll(/<input (?![^>]*type="(?:file|hidden)")[^>]*>/g)].flatMap(
    ([tag]): [string, string][] => {
      const name = / name="([^"]*)"/.exec(tag)?.[1];
      const value = / value="([^"]*)"/.exec(tag)?.[1] ?? '';
      const isLeftOut = name === undefined || (/type="checkbox"/.test(tag) && !/ checked/.test(tag));
      return isLeftOut ? [] : [[name, decode(value)]];
    },
  );
  const selects = [...page.matchAll(/<select [^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gs)].map(
    ([, name = '', options = '']): [string, string] => [
      name,
      decode(/value="([^"]*)" selected/.exec(options)?.[1] ?? /value="([^"]*)"/.exec(options)?.[1] ?? ''),
    ],
  );
  return [...inputs, ...selects];
}

async function send(naam: string, fields: [string, string][]) {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  return app.request(`${origin}/rekenhulpen/${naam}`, { method: 'POST', body, headers: { origin } });
}
const outcomeOf = (page: string) => /<section[^>]*aria-labelledby="uitkomst">(.*?)<details/s.exec(page)?.[1];

test('every calculation of the list has a page, and every page a calculation', () => {
  expect(namen.toSorted()).toEqual(Object.keys(berekeningen).toSorted());
});

describe.each(namen)('%s', (naam) => {
  test('shows its example to anybody, how it was calculated and where that comes from', async () => {
    const page = await (await app.request(`${origin}/rekenhulpen/${naam}`)).text();
    for (const text of ['Uitkomst', 'Hoe is dit berekend?', 'Bronnen', 'Bewaren en delen'])
      expect(page).toContain(text);
  });

  test('gives the same outcome when the form is sent as it stands', async () => {
    const page = await (await app.request(`${origin}/rekenhulpen/${naam}`)).text();
    const answer = await send(naam, [...fieldsOf(page), ['actie', 'reken']]);
    const sent = await answer.text();
    expect([
      answer.status,
      / class="utrecht-form-field-error-message".*?<\/(?:p|span)>/.exec(sent)?.[0],
    ]).toEqual([200, undefined]);
    expect(outcomeOf(sent)).toBe(outcomeOf(page));
  });

  test('refuses an empty form with what to do, and nothing is lost', async () => {
    const leeg = await send(naam, [['actie', 'leeg']]);
    const answer = await send(naam, [...fieldsOf(await leeg.text()), ['actie', 'reken']]);
    expect([answer.status, await answer.text()]).toEqual([
      400,
      expect.stringContaining('Dit moet u nog herstellen'),
    ]);
  });

  test.each(['csv', 'ods', 'pdf', 'html', 'odt', 'docx'])('is taken along as %s', async (formaat) => {
    const page = await (await app.request(`${origin}/rekenhulpen/${naam}`)).text();
    const file = await send(naam, [...fieldsOf(page), ['actie', `bestand:${formaat}`]]);
    expect(file.status).toBe(200);
    expect(file.headers.get('content-disposition')).toContain(`${naam}-2026-06-16.${formaat}`);
    expect((await file.arrayBuffer()).byteLength).toBeGreaterThan(200);
  });
});
