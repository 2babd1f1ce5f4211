import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { testApp } from '#test/app.ts';
import { send } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';
import type { berekenStemverhouding } from './endpoints.ts';
import { voorbeeld } from './voorbeeld.ts';

const { db } = await freshDatabase();
const app = testApp(db);
type Antwoord = z.output<(typeof berekenStemverhouding)['response']>;

const pad = '/v1/berekeningen/stemverhouding';
const vraag = (body: unknown) => send(app, null, 'POST', pad, { body });
const reken = async (body: unknown) => (await (await vraag(body)).json()) as Antwoord;
const leden = (...stemmen: number[]) => stemmen.map((aantal, i) => ({ naam: 'ABCDEF'[i], stemmen: aantal }));
const gewoon = [{ maat: 'stemmen', soort: 'meer-dan', teller: 1, noemer: 2 }];

describe('the operation', () => {
  test('answers everybody, with the figures of the case of the VNG and a warning for a tie', async () => {
    const { uitkomst, waarschuwingen, bronnen } = await reken({ leden: leden(3, 2, 1), eisen: gewoon });
    expect(uitkomst.leden.map(({ banzhaf }) => banzhaf)).toEqual([0.6, 0.2, 0.2]);
    expect(uitkomst.eisen).toEqual([{ maat: 'stemmen', totaal: 6, nodig: 4 }]);
    expect(uitkomst.staken).toEqual([['A'], ['B', 'C']]);
    expect(waarschuwingen.map(({ code }) => code)).toContain('stemmen-staken');
    expect(bronnen.some(({ vindplaats }) => vindplaats.includes('vng.nl'))).toBe(true);
  });

  test('warns when one decides alone, and names who has votes without power', async () => {
    const { uitkomst, waarschuwingen } = await reken({ leden: leden(5, 2, 1), eisen: gewoon });
    expect(uitkomst.leden[0]).toMatchObject({ beslistAlleen: true, banzhaf: 1 });
    expect(waarschuwingen.map(({ tekst }) => tekst).join(' ')).toMatch(
      /A kan alleen beslissen.*B en C heeft/s,
    );
  });

  test('names the smallest groups that win and that block', async () => {
    const { uitkomst } = await reken(voorbeeld);
    expect(uitkomst.winnend?.kleinste).toContainEqual(['Waterhoven', 'Oud-Berkel', 'Zandrecht']);
    expect(uitkomst.blokkerend?.kleinste[0]).toEqual(['Elsmeer', 'Waterhoven']);
  });

  test.each([
    ['tegen', 'voor', 'voor', 'gestaakt'],
    ['voor', 'tegen', 'onthouding', 'aangenomen'],
    ['voor', undefined, undefined, 'geen-quorum'],
    ['tegen', 'voor', 'tegen', 'verworpen'],
  ])('counts a vote: %s, %s, %s gives %s', async (a, b, c, uitslag) => {
    const stemmend = leden(3, 2, 1).map((lid, i) => ({ ...lid, stem: [a, b, c][i] }));
    expect((await reken({ leden: stemmend, eisen: gewoon })).uitkomst.stemming?.uitslag).toBe(uitslag);
  });

  test('says all that is wrong at once, and what to do', async () => {
    const response = await vraag({
      leden: [
        { naam: '', stemmen: -1 },
        { naam: 'B', stemmen: 1.5 },
      ],
      eisen: [{ maat: 'inwoners', soort: 'meer-dan', teller: 2, noemer: 2 }],
    });
    const { invalidParams } = (await response.json()) as {
      invalidParams: { name: string; reason: string }[];
    };
    expect(response.status).toBe(400);
    expect(invalidParams.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['leden.0.naam', 'leden.0.stemmen', 'leden.1.stemmen', 'eisen.0.teller']),
    );
  });

  test('refuses what is too large before it calculates', async () => {
    const veel = Array.from({ length: 401 }, (_, i) => ({ naam: `Lid ${i}`, stemmen: 1 }));
    expect((await vraag({ leden: veel, eisen: gewoon })).status).toBe(400);
    const twee = [...gewoon, { maat: 'leden', soort: 'meer-dan', teller: 1, noemer: 2 }];
    const response = await vraag({ leden: veel.slice(0, 21), eisen: twee });
    expect(await response.text()).toContain('Bij meer dan 20 leden rekenen wij met één eis');
  });

  test('400 members with one demand are counted', async () => {
    const veel = Array.from({ length: 400 }, (_, i) => ({ naam: `Lid ${i}`, stemmen: 1 + (i % 9) }));
    const { uitkomst } = await reken({ leden: veel, eisen: gewoon });
    expect(uitkomst.leden.reduce((som, { shapleyShubik }) => som + shapleyShubik, 0)).toBeCloseTo(1, 9);
    expect(uitkomst.exact).toBe(false);
  });
});

describe('the files', () => {
  const bestand = async (formaat: string) => {
    const response = await send(app, null, 'POST', `${pad}/bestanden/${formaat}`, { body: voorbeeld });
    expect(response.status).toBe(200);
    return new Uint8Array(await response.arrayBuffer());
  };

  test('CSV holds figures that a spreadsheet can go on with', async () => {
    const csv = await bestand('csv');
    expect(csv.subarray(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf));
    expect(strFromU8(csv)).toContain('Elsmeer;4;36,3636363636;50;50;');
  });

  test('ODS holds the same figures as numbers, a sheet per table', async () => {
    const content = strFromU8(unzipSync(await bestand('ods'))['content.xml'] ?? new Uint8Array());
    expect(content).toContain('table:name="Stemmen, macht, inwoners en"');
    expect(content).toContain('office:value-type="percentage" office:value="0.5"');
  });

  test('PDF says the conclusion and how it was calculated', async () => {
    const pdf = await getDocument({ data: await bestand('pdf') }).promise;
    const words = await Promise.all(
      Array.from({ length: pdf.numPages }, async (_, i) => {
        const { items } = await (await pdf.getPage(i + 1)).getTextContent();
        return items.map((item) => ('str' in item ? item.str : '')).join('');
      }),
    );
    const text = words.join('').replaceAll(/\s+/g, '');
    expect(text).toContain('hierverschillenstemmenenmachthetmeest');
    expect(text).toContain('Hoeisditberekend?');
  });
});
