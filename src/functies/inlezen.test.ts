import { describe, expect, test } from 'vitest';
import { renderOds } from '#src/documenten/ods.ts';
import type { Inleesoordeel, Inlezing } from '#src/inlezingen/endpoints.ts';
import { plainDate } from '#src/shared/dates.ts';
import { testApp } from '#test/app.ts';
import { buildSamenwerking, html, send, submitForm } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';
import type { Functie } from './endpoints.ts';

const { db, owner } = await freshDatabase();
const app = testApp(db);
const zaak = await buildSamenwerking(owner);
const mila = zaak.person('contactpersoon', 'Elsmeer');
const sanne = zaak.person('contactpersoon', 'Waterhoven');
const json = async <T>(response: Response | Promise<Response>) => (await (await response).json()) as T;

type Gegeven = { tekst?: string; bestand?: File };
function give({ tekst, bestand }: Gegeven, { waar = zaak, wie = mila, kamer = 'Elsmeer' } = {}) {
  const body = new FormData();
  body.set('soort', 'functies');
  body.set('deelnemerId', waar.deelnemer(kamer));
  if (tekst !== undefined) body.set('tekst', tekst);
  if (bestand) body.set('bestand', bestand);
  return send(app, wie, 'POST', `${waar.path}/inlezingen`, { body });
}
const at = (id: string, rest: string, waar = zaak) => `${waar.path}/inlezingen/${id}/${rest}`;
const judge = (id: string, wie = mila, waar = zaak) =>
  json<Inleesoordeel>(send(app, wie, 'GET', at(id, 'functieoordeel', waar)));
const takeOver = (id: string, wie = mila, waar = zaak, versie = 1) =>
  send(app, wie, 'POST', at(id, 'functieovername', waar), { body: { versie } });
const fates = ({ rijen }: Inleesoordeel) =>
  rijen.map(({ nummer, lot, redenen }) => [nummer, lot, ...redenen]);
const list = (wie = mila, waar = zaak) =>
  json<Functie[]>(send(app, wie, 'GET', `${waar.path}/functies?pageSize=100`));

/** As a spreadsheet puts it on the clipboard: tabs, and quotes around a cell with a line end. */
const tabel = [
  'Functie\tTeam\tBezetting\tNodig\tFTE\tZiekteverzuim',
  'Netwerkbeheer\tICT\t2\t1\t1,8\t7,5%',
  '"Belasting\ninnen"\tBelastingen\t1\t\t\t',
  'NETWERKBEHEER\tict\t9\t1\t\t',
  'Archief\tICT\tveel\t0\t-1\t200',
].join('\r\n');

describe('a table becomes functies', () => {
  test('that was pasted: every row has its fate, the good ones are saved once, the rest can be taken along', async () => {
    const inlezing = await json<Inlezing>(give({ tekst: tabel }));
    expect(inlezing).toMatchObject({ soort: 'functies', bestandsnaam: 'geplakte tabel', aantalRijen: 4 });
    const oordeel = await judge(inlezing.id);
    expect(await list()).toEqual([]); // nothing is saved yet
    expect(oordeel.koppeling).toEqual({
      naam: 0,
      taakveld: 1,
      mensen: 2,
      nodig: 3,
      fte: 4,
      afwezig: 5,
      vacature: null,
    });
    expect(fates(oordeel)).toEqual([
      [2, 'nieuw'],
      [3, 'nieuw'],
      [4, 'dubbel', 'Gelijk aan rij 2 van dit bestand'],
      [
        5,
        'fout',
        'Fte: Vul fte in, bijvoorbeeld 0,8',
        'Mensen die het kunnen: Vul in hoeveel mensen dit werk kunnen doen, van 0 tot en met 100',
        'Tegelijk nodig (leeg is 1): Vul in hoeveel mensen er tegelijk nodig zijn, van 1 tot en met 100',
        'Afwezig, in procent: Vul een percentage van 0 tot en met 100 in, bijvoorbeeld 7',
      ],
    ]);
    expect((await takeOver(inlezing.id, mila, zaak, 2)).status).toBe(409);
    expect(await json(takeOver(inlezing.id))).toEqual({ bewaard: 2 });
    expect(await json(takeOver(inlezing.id))).toEqual({ bewaard: 0 });
    expect(await list()).toMatchObject([
      { naam: 'Belasting\ninnen', mensen: 1, nodig: 1, fte: null, afwezig: null },
      { naam: 'Netwerkbeheer', taakveld: 'ICT', mensen: 2, nodig: 1, fte: 1.8, afwezig: 7.5 },
    ]);
    expect((await judge(inlezing.id)).aantallen).toEqual({ nieuw: 0, bewaard: 2, dubbel: 1, fout: 1 });
    const rest = await (await send(app, mila, 'GET', at(inlezing.id, 'functierest'))).text();
    expect(rest).toContain('Archief');
    expect(rest).not.toContain('Belasting');
  });

  test('that is a file of any kind; the own export comes back in, and what is there is not made twice', async () => {
    const kolommen = ['Functie', 'Taakveld', 'Mensen die het kunnen', 'Tegelijk nodig', 'Fte'];
    const ods = renderOds(
      [
        {
          soort: 'rekenblad',
          titel: 'Functies',
          kolommen: kolommen.map((naam, index) => ({ naam, soort: index < 2 ? 'tekst' : 'getal' })),
          rijen: [
            ['Servicedesk', 'ICT', 3, 2, 2.6],
            ['Netwerkbeheer', 'ICT', 2, 1, null],
          ],
        },
      ],
      plainDate('2026-06-16'),
    );
    const uitOds = await json<Inlezing>(give({ bestand: new File([Buffer.from(ods)], 'f.ods') }));
    expect(fates(await judge(uitOds.id)).map(([, lot]) => lot)).toEqual(['nieuw', 'dubbel']);
    expect(await json(takeOver(uitOds.id))).toEqual({ bewaard: 1 });
    for (const formaat of ['csv', 'ods']) {
      const bytes = await (
        await send(app, mila, 'GET', `${zaak.path}/functie-exports/${formaat}`)
      ).arrayBuffer();
      const eigen = await json<Inlezing>(give({ bestand: new File([bytes], `functies.${formaat}`) }));
      const { koppeling, aantallen } = await judge(eigen.id);
      expect(Object.values(koppeling)).not.toContain(null);
      expect(aantallen).toEqual({ nieuw: 0, bewaard: 0, dubbel: 3, fout: 0 });
      const elders = await json<Inlezing>(
        give({ bestand: new File([bytes], 'f') }, { wie: sanne, kamer: 'Waterhoven' }),
      );
      expect((await judge(elders.id, sanne)).aantallen).toMatchObject({ nieuw: 3, fout: 0 });
    }
  });

  test('says of the rows that no longer fit that the room is full', async () => {
    const vol = await buildSamenwerking(owner, { naam: 'Vol' });
    const wie = vol.person('contactpersoon', 'Elsmeer');
    const rows = Array.from({ length: 102 }, (_, index) => `Functie ${index};ICT;1`).join('\n');
    const { id } = await json<Inlezing>(
      give({ tekst: `Functie;Taakveld;Mensen\n${rows}` }, { waar: vol, wie }),
    );
    const oordeel = await judge(id, wie, vol);
    expect(oordeel.aantallen).toEqual({ nieuw: 100, bewaard: 0, dubbel: 0, fout: 2 });
    expect(oordeel.rijen.at(-1)?.redenen).toEqual([
      'Er passen 100 functies in een kamer. Verwijder functies die niet kwetsbaar zijn.',
    ]);
    expect(await json(takeOver(id, wie, vol))).toEqual({ bewaard: 100 });
    expect(await list(wie, vol)).toHaveLength(100);
  });

  test('of one room is nothing to another, nor to who only reads', async () => {
    const { id } = await json<Inlezing>(give({ tekst: tabel }));
    for (const wie of [sanne, zaak.person('raadslid', 'Elsmeer'), zaak.person('projectleider')])
      expect([
        (await send(app, wie, 'GET', at(id, 'functieoordeel'))).status,
        (await takeOver(id, wie)).status,
      ]).not.toContain(200);
    // A list of knelpunten is no list of functies.
    const body = new FormData();
    body.set('soort', 'knelpunten');
    body.set('deelnemerId', zaak.deelnemer('Elsmeer'));
    body.set('tekst', tabel);
    const ander = await json<Inlezing>(send(app, mila, 'POST', `${zaak.path}/inlezingen`, { body }));
    expect((await send(app, mila, 'GET', at(ander.id, 'functieoordeel'))).status).toBe(404);
  });
});

test('without JavaScript: paste, see what becomes of every row, save, and go on to the list', async () => {
  const waar = await buildSamenwerking(owner, { naam: 'Plakken' });
  const wie = waar.person('contactpersoon', 'Elsmeer');
  const start = `${waar.page}/functies/inlezen`;
  expect(await html(app, wie, `${waar.page}/functies`)).toContain(`href="${start}"`);
  const sent = await submitForm(app, wie, start, {
    actie: 'lees-in',
    soort: 'functies',
    deelnemerId: waar.deelnemer('Elsmeer'),
    tekst: tabel,
  });
  const there = sent.headers.get('location') ?? '';
  expect([sent.status, there.startsWith(`${start}/`)]).toEqual([302, true]);
  const first = (await html(app, wie, there)).replaceAll('<!-- -->', '');
  for (const text of ['2 rijen zijn nieuw', 'Gelijk aan rij 2', 'Bewaar 2 nieuwe rijen', 'Alleen Elsmeer'])
    expect(first).toContain(text);
  await submitForm(app, wie, there, { actie: 'bewaar', versie: '1', gezieneVersie: '1' });
  expect(await html(app, wie, there)).toContain('2 rijen zijn bewaard');
  expect(await html(app, wie, `${waar.page}/functies`)).toContain('Netwerkbeheer');
});

test('a functie has remarks and files of its own room, which others do not see', async () => {
  const body = { naam: 'Kassa', taakveld: 'Financiën', mensen: 1, nodig: 1 };
  const functie = await json<Functie>(
    send(app, mila, 'POST', `${zaak.path}/functies`, {
      body: { ...body, deelnemerId: zaak.deelnemer('Elsmeer') },
    }),
  );
  const page = `${zaak.page}/functies/${functie.id}`;
  const said = await submitForm(app, mila, page, {
    actie: 'opmerking',
    vraag: functie.id,
    deelnemerId: zaak.deelnemer('Elsmeer'),
    tekst: 'Zij gaat in mei met pensioen',
  });
  const file = new FormData();
  for (const [name, value] of Object.entries({
    onderwerp: 'functie',
    onderwerpId: functie.id,
    deelnemerId: zaak.deelnemer('Elsmeer'),
  }))
    file.set(name, value);
  file.set('bestand', new File(['rooster'], 'rooster.txt'));
  const added = await send(app, mila, 'POST', `${zaak.path}/bijlagen`, { body: file });
  expect([said.status, added.status]).toEqual([302, 201]);
  const shown = await html(app, mila, page);
  for (const text of ['Zij gaat in mei met pensioen', 'rooster.txt']) expect(shown).toContain(text);
  expect(await html(app, mila, `/zoeken?zoek=pensioen`)).toContain(`href="${page}"`);
  for (const soort of ['opmerkingen', 'bijlagen'])
    expect(await json(send(app, sanne, 'GET', `${zaak.path}/${soort}?onderwerp=functie`))).toEqual([]);
  expect((await html(app, zaak.person('raadslid', 'Elsmeer'), page)).includes('value="bijlage"')).toBe(false);
});
