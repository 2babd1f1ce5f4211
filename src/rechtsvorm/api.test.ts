import { strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { testApp } from '#test/app.ts';
import { send } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';
import type { berekenRechtsvorm } from './endpoints.ts';
import { voorbeeld } from './voorbeeld.ts';

const { db } = await freshDatabase();
const app = testApp(db);
type Antwoord = z.output<(typeof berekenRechtsvorm)['response']>;
const pad = '/v1/berekeningen/rechtsvorm';
const vraag = (body: unknown) => send(app, null, 'POST', pad, { body });
const reken = async (body: unknown) => (await (await vraag(body)).json()) as Antwoord;

describe('the operation', () => {
  test('what is not answered counts as no', async () => {
    const { uitkomst } = await reken({ marktactiviteiten: 0 });
    expect(uitkomst.aanbeveling).toMatchObject({
      nummer: 11,
      vormen: ['regeling-zonder-meer', 'gemene-rekening'],
      feiten: [],
    });
    expect(uitkomst.vormen).toHaveLength(10);
  });

  test('names every rule that fired, the answers behind it, its article and how sure that is', async () => {
    const { uitkomst, stappen, bronnen } = await reken({ delegatieNodig: true, marktactiviteiten: 25 });
    expect(uitkomst.aanbeveling).toMatchObject({
      nummer: 5,
      hard: true,
      feiten: [
        { vraag: 'delegatieNodig', waarde: true },
        { vraag: 'eigenRechtspersoonNodig', waarde: false },
      ],
    });
    expect(uitkomst.alternatieven.map(({ nummer }) => nummer)).toEqual([6, 11]);
    expect(stappen[0]?.regels[1]).toContain('25 procent van de omzet komt van buiten de deelnemers');
    expect(bronnen).toContainEqual(
      expect.objectContaining({ naam: 'Regel 5: Wgr artikel 8 lid 2', zekerheid: 'oudere-tekst' }),
    );
  });

  test('says all that is wrong at once', async () => {
    const response = await vraag({ delegatieNodig: 'soms', marktactiviteiten: 101 });
    const { invalidParams } = (await response.json()) as {
      invalidParams: { name: string; reason: string }[];
    };
    expect(response.status).toBe(400);
    expect(invalidParams).toEqual([
      { name: 'delegatieNodig', reason: expect.any(String) },
      { name: 'marktactiviteiten', reason: 'Vul een getal van 0 tot en met 100 in' },
    ]);
  });

  test.each(['csv', 'ods', 'pdf', 'html', 'odt', 'docx'])('comes as %s', async (formaat) => {
    const response = await send(app, null, 'POST', `${pad}/bestanden/${formaat}`, { body: voorbeeld });
    expect(response.status).toBe(200);
    const inhoud = new Uint8Array(await response.arrayBuffer());
    expect(inhoud.length).toBeGreaterThan(1000);
    if (formaat === 'csv') expect(strFromU8(inhoud)).toContain('Bedrijfsvoeringsorganisatie;Advies;');
  });

  test('has no dates for a calendar', async () => {
    const response = await send(app, null, 'POST', `${pad}/bestanden/ics`, { body: voorbeeld });
    expect(response.status).toBe(400);
  });
});
