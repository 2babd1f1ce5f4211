import { describe, expect, test } from 'vitest';
import { renderOds } from '#src/documenten/ods.ts';
import { plainDate } from '#src/shared/dates.ts';
import { testApp } from '#test/app.ts';
import { buildSamenwerking, send } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';
import type { Inleesoordeel, Inlezing } from './endpoints.ts';

const { db, owner } = await freshDatabase();
let now = new Date('2026-06-16T10:00:00Z');
const app = testApp(db, { now: () => now });
const zaak = await buildSamenwerking(owner);
const mila = zaak.person('contactpersoon', 'Elsmeer');
const sanne = zaak.person('contactpersoon', 'Waterhoven');

const header = 'Knelpunt;Taakveld;Gaat over;Ernst;Urgentie;Bewijs';
function upload(
  inhoud: string | Uint8Array<ArrayBuffer>,
  { wie = mila, naam = 'lijst.csv', kamer = 'Elsmeer' } = {},
) {
  const body = new FormData();
  body.set('soort', 'knelpunten');
  body.set('deelnemerId', zaak.deelnemer(kamer));
  body.set('bestand', new File([inhoud], naam));
  return send(app, wie, 'POST', `${zaak.path}/inlezingen`, { body });
}
async function read(inhoud: string | Uint8Array<ArrayBuffer>) {
  const response = await upload(inhoud);
  expect(response.status).toBe(201);
  return (await response.json()) as Inlezing;
}
const at = (id: string, rest = '') => `${zaak.path}/inlezingen/${id}${rest}`;
const judge = async (id: string, wie = mila) =>
  (await (await send(app, wie, 'GET', at(id, '/knelpuntoordeel'))).json()) as Inleesoordeel;
const takeOver = (id: string, versie: number, wie = mila) =>
  send(app, wie, 'POST', at(id, '/knelpuntovername'), { body: { versie } });
const fates = ({ rijen }: Inleesoordeel) =>
  rijen.map(({ nummer, lot, redenen }) => [nummer, lot, ...redenen]);

describe('a spreadsheet becomes knelpunten', () => {
  test('first every row has its fate, then the good ones are saved, once; the rest can be taken along', async () => {
    const inlezing = await read(
      [
        header,
        'Back-ups hangen aan één persoon;ICT;kwetsbaarheid, grip;4 ernstig;nu;31 dagen weg',
        'Back-ups hangen aan één  persoon;ict;kosten;1;1;',
        '=cmd;ICT;kosten;9;;',
      ].join('\n'),
    );
    expect(inlezing).toMatchObject({ aantalRijen: 3, koppeling: null, versie: 1, blad: '' });
    expect(await (await send(app, mila, 'GET', `${zaak.path}/knelpunten`)).json()).toEqual([]); // nothing is saved yet
    expect(fates(await judge(inlezing.id))).toEqual([
      [2, 'nieuw'],
      [3, 'dubbel', 'Gelijk aan rij 2 van dit bestand'],
      [
        4,
        'fout',
        'Ernst: Kies een cijfer van 1 tot en met 5',
        'Urgentie: Kies een cijfer van 1 tot en met 5',
      ],
    ]);
    expect(await (await takeOver(inlezing.id, 1)).json()).toEqual({ bewaard: 1 });
    expect(await (await takeOver(inlezing.id, 1)).json()).toEqual({ bewaard: 0 });
    const list = (await (await send(app, mila, 'GET', `${zaak.path}/knelpunten`)).json()) as object[];
    expect(list).toMatchObject([
      {
        titel: 'Back-ups hangen aan één persoon',
        letters: ['kwetsbaarheid', 'grip'],
        ernst: 4,
        urgentie: 5,
        bewijs: '31 dagen weg',
      },
    ]);
    expect((await judge(inlezing.id)).aantallen).toEqual({ nieuw: 0, bewaard: 1, dubbel: 1, fout: 1 });
    const rest = await (await send(app, mila, 'GET', at(inlezing.id, '/knelpuntrest'))).text();
    expect(rest.split('\r\n')[0]).toBe('Knelpunt,Taakveld,Gaat over,Ernst,Urgentie,Bewijs,reden');
    expect(rest).toContain("'=cmd"); // no formula in a spreadsheet
    expect(rest).not.toContain('4 ernstig');
    const other = await read(`${header}\nBack-ups hangen aan één persoon;ICT;kosten;1;1;`);
    expect(fates(await judge(other.id))).toEqual([[2, 'dubbel', 'Staat al in de lijst']]);
  });

  test('another column can be chosen; who saw the older choice saves nothing', async () => {
    const inlezing = await read('Wat;Waar;K;Hoe erg;Urgentie\nTrage afhandeling;Burgerzaken;kwaliteit;3;2');
    expect((await judge(inlezing.id)).koppeling).toMatchObject({
      titel: null,
      letters: 2,
      ernst: null,
      urgentie: 4,
    });
    const koppeling = { titel: 0, taakveld: 1, letters: 2, ernst: 3, urgentie: 4, toelichting: null };
    const put = (body: unknown, ifMatch: number) =>
      send(app, mila, 'PUT', at(inlezing.id), { body, ifMatch });
    expect((await put({ koppeling: { titel: 9 } }, 1)).status).toBe(400);
    expect((await put({ koppeling }, 1)).status).toBe(200);
    expect((await put({ koppeling }, 1)).status).toBe(412);
    expect(fates(await judge(inlezing.id))).toEqual([[2, 'nieuw']]);
    expect((await takeOver(inlezing.id, 1)).status).toBe(409);
    expect(await (await takeOver(inlezing.id, 2)).json()).toEqual({ bewaard: 1 });
  });

  test('an ODS too, with what other sheets there are', async () => {
    const kolommen = ['Titel', 'Taakveld', 'Letters', 'Ernst', 'Urgentie'].map((naam) => ({
      naam,
      soort: 'tekst' as const,
    }));
    const rijen = [['Geen opvolging', 'Financiën', 'kwetsbaarheid', '2', '2']];
    const ods = renderOds(
      ['Lijst', 'Tweede'].map((titel) => ({ soort: 'rekenblad', titel, kolommen, rijen })),
      plainDate('2026-06-16'),
    );
    const inlezing = await read(Uint8Array.from(ods));
    expect([inlezing.blad, inlezing.andereBladen]).toEqual(['Lijst', ['Tweede']]);
    expect(fates(await judge(inlezing.id))).toEqual([[2, 'nieuw']]);
  });

  test.each([
    ['only heads', header, 'geen enkele rij'],
    ['something else', '\u0000\u0001', 'geen CSV, XLSX of ODS'],
    ['nothing', '', 'Kies een bestand'],
  ])('%s is refused at the field of the file', async (_, inhoud, reason) => {
    const response = await upload(inhoud);
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining(reason)]);
  });
});

describe('what was read in stays in its room', () => {
  test('nobody of elsewhere uploads, reads, changes or takes over', async () => {
    expect((await upload(`${header}\nx;y;z;1;1`, { wie: sanne })).status).toBe(404);
    const { id } = await read(`${header}\nGeheim;ICT;kosten;1;1;`);
    for (const wie of [sanne, zaak.person('projectleider'), zaak.person('bestuurder', 'Waterhoven')]) {
      const koppeling = { titel: 0 };
      const responses = [
        await send(app, wie, 'GET', at(id)),
        await send(app, wie, 'GET', at(id, '/knelpuntoordeel')),
        await send(app, wie, 'GET', at(id, '/knelpuntrest')),
        await send(app, wie, 'PUT', at(id), { body: { koppeling }, ifMatch: 1 }),
        await send(app, wie, 'DELETE', at(id), { ifMatch: 1 }),
        await takeOver(id, 1, wie),
      ];
      for (const response of responses) {
        expect([403, 404]).toContain(response.status);
        expect(await response.text()).not.toContain('Geheim');
      }
    }
    expect(
      (await send(app, zaak.person('griffier', 'Elsmeer'), 'GET', at(id, '/knelpuntoordeel'))).status,
    ).toBe(403);
  });

  test('thrown away, or after 30 days, the rows are gone and what was saved stays', async () => {
    const { id } = await read(`${header}\nBlijft;ICT;kosten;1;1;`);
    await takeOver(id, 1);
    expect((await send(app, mila, 'DELETE', at(id), { ifMatch: 7 })).status).toBe(412);
    expect((await send(app, mila, 'DELETE', at(id), { ifMatch: 1 })).status).toBe(204);
    expect((await send(app, mila, 'GET', at(id))).status).toBe(404);
    const old = await read(`${header}\nOud;ICT;kosten;1;1;`);
    now = new Date('2026-07-20T10:00:00Z');
    await owner
      .updateTable('sessie')
      .set({ verlooptOp: new Date('2026-08-01'), gezienOp: now })
      .execute();
    expect((await upload(`${header}\nNieuw;ICT;kosten;1;1;`)).status).toBe(201);
    const rows = await owner
      .selectFrom('inlezing')
      .select(['rijen', 'verwijderdOp'])
      .where('id', 'in', [id, old.id])
      .execute();
    expect(rows.map(({ rijen, verwijderdOp }) => [rijen, verwijderdOp !== null])).toEqual([
      [[], true],
      [[], true],
    ]);
    const titles = await owner.selectFrom('knelpunt').select('titel').where('inlezingId', '=', id).execute();
    expect(titles).toEqual([{ titel: 'Blijft' }]);
  });
});
