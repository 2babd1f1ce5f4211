import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { connectAsOwner, type Database } from '#src/database/database.ts';
import { startEmbedded } from '#src/database/embedded.ts';
import { listDelingen, listOverlap } from '#src/delingen/queries.ts';
import {
  bare,
  beginBare,
  logIn,
  measure,
  plantExample,
  product,
  serverEnv,
  sessionOf,
  start,
  stopAll,
} from './server.ts';
import { statementsOf } from './statements.ts';

// The page of the overlap as large as it gets: 20 deelnemers that each shared 1,000 knelpunten in 40 taakvelden, and some
// of those brought together. Beside a bare server that asks the same of the database and sends the same bytes.
const bar = 100;
const [deelnemers, knelpunten, taakvelden, groepen] = [20, 1000, 40, 200];
const letters = ['kwaliteit', 'kwetsbaarheid', 'kosten', 'grip'];
const folder = mkdtempSync(join(tmpdir(), 'bondgenoot-bench-'));
const database = await startEmbedded(folder);
try {
  const password = plantExample(database.url);
  const owner = connectAsOwner(database.url);
  const samenwerkingId = await plant(owner);
  const asked = await statementsOf(owner, async (noting) => {
    await listOverlap(noting, samenwerkingId);
    await listDelingen(noting, samenwerkingId, {}, { limit: 25, offset: 0 });
  });
  await owner.destroy();
  await start({ ...serverEnv, DATABASE_URL: database.url });
  const { cookie, headers } = await logIn(password);
  const url = `${product}/samenwerkingen/${samenwerkingId}/gedeeld`;
  const began = performance.now();
  const response = await fetch(url, { headers });
  const html = await response.text();
  const first = performance.now() - began;
  if (!response.ok) throw new Error(`${response.status}: ${url} ${html.slice(0, 500)}`);
  const wie = await sessionOf(database.url, cookie);
  await beginBare(database.url, { ...wie, samenwerkingId, html, asked: { page: asked } });
  console.log(
    `${deelnemers} deelnemers × ${knelpunten} shared knelpunten in ${taakvelden} taakvelden; bar for the page: p50 ${bar} ms\n`,
  );
  console.log('| what | HTML | first time | p50 | p99 | per second | bare, same SQL, p50 | ratio |');
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
  const ours = await measure({ url, method: 'GET', headers, atOnce: 1 });
  const same = await measure({ url: `${bare}/page`, method: 'GET', headers: {}, atOnce: 1 });
  const cells = [
    'page of the overlap',
    `${(html.length / 1000).toFixed(0)} kB`,
    `${first.toFixed(0)} ms`,
    `${ours.p50.toFixed(1)} ms`,
    `${ours.p99.toFixed(1)} ms`,
    ours.perSecond.toFixed(0),
    `${same.p50.toFixed(1)} ms`,
    (ours.p50 / same.p50).toFixed(1),
  ];
  console.log(`| ${cells.join(' | ')} |`);
} finally {
  await stopAll();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Straight into the tables: what sharing by twenty contactpersonen would leave behind. */
async function plant(owner: Database): Promise<string> {
  const op = new Date();
  const samenwerkingId = crypto.randomUUID();
  const { id: door } = await owner
    .selectFrom('account')
    .select('id')
    .where('email', '=', 'mila@elsmeer.example')
    .executeTakeFirstOrThrow();
  await owner
    .insertInto('samenwerking')
    .values({ id: samenwerkingId, naam: 'Veel pijn', startdatum: '2026-01-12', aangemaaktOp: op })
    .execute();
  for (const fase of ['verkennen', 'onderzoeken'])
    await owner
      .insertInto('faseStand')
      .values({ samenwerkingId, fase, geopendOp: op, afgeslotenOp: fase === 'verkennen' ? op : null })
      .execute();
  const wie = { op, door };
  const perDeelnemer: string[][] = [];
  for (let nummer = 0; nummer < deelnemers; nummer += 1)
    perDeelnemer.push(await plantDeelnemer(owner, { samenwerkingId, nummer, ...wie }));
  for (let groep = 0; groep < groepen; groep += 1) {
    const leden = [0, 1, 2].map((plek) => perDeelnemer[(groep + plek) % deelnemers]?.[groep] ?? '');
    await plantGroep(owner, { samenwerkingId, leden, ...wie });
  }
  // As it is after some time: the database counts its rows by itself, but not at once.
  await sql`vacuum analyze`.execute(owner);
  return samenwerkingId;
}

type Deelnemer = { samenwerkingId: string; nummer: number; op: Date; door: string };

async function plantDeelnemer(owner: Database, { samenwerkingId, nummer, op, door }: Deelnemer) {
  const organisatieId = crypto.randomUUID();
  const deelnemerId = crypto.randomUUID();
  await owner
    .insertInto('organisatie')
    .values({ id: organisatieId, soort: 'gemeente', naam: `Gemeente ${nummer}`, fictief: true })
    .execute();
  await owner
    .insertInto('deelnemer')
    .values({
      id: deelnemerId,
      samenwerkingId,
      organisatieId,
      status: 'actief',
      uitgenodigdOp: op,
      toegetredenOp: op,
    })
    .execute();
  if (nummer === 0)
    await owner
      .insertInto('betrokkene')
      .values({
        id: crypto.randomUUID(),
        samenwerkingId,
        deelnemerId,
        accountId: door,
        rol: 'contactpersoon',
        vanafOp: op,
      })
      .execute();
  const eigen = Array.from({ length: knelpunten }, (_, i) => ({
    id: crypto.randomUUID(),
    ...knelpuntOf(i, nummer),
  }));
  const plek = { samenwerkingId, deelnemerId };
  await owner
    .insertInto('knelpunt')
    .values(eigen.map((knelpunt) => ({ ...plek, ...knelpunt, gewijzigdOp: op, gewijzigdDoor: door })))
    .execute();
  await owner
    .insertInto('deling')
    .values(
      eigen.map(({ id, ...inhoud }) => ({
        id: crypto.randomUUID(),
        ...plek,
        onderwerp: 'knelpunt',
        onderwerpId: id,
        onderwerpVersie: 1,
        inhoud: JSON.stringify(inhoud),
        gedeeldOp: op,
        gedeeldDoor: door,
      })),
    )
    .execute();
  return eigen.map(({ id }) => id);
}

async function plantGroep(
  owner: Database,
  { samenwerkingId, leden, op, door }: { samenwerkingId: string; leden: string[]; op: Date; door: string },
) {
  const samenvoegingId = crypto.randomUUID();
  await owner
    .insertInto('samenvoeging')
    .values({
      id: samenvoegingId,
      samenwerkingId,
      leidendId: leden[0] ?? '',
      gewijzigdOp: op,
      gewijzigdDoor: door,
    })
    .execute();
  await owner
    .insertInto('samengevoegd')
    .values(
      leden.map((knelpuntId) => ({
        id: crypto.randomUUID(),
        samenvoegingId,
        samenwerkingId,
        knelpuntId,
        op,
        door,
      })),
    )
    .execute();
}

function knelpuntOf(i: number, nummer: number) {
  return {
    titel: `Knelpunt ${i} van gemeente ${nummer}`,
    toelichting:
      'Als deze collega er niet is, ligt het werk stil en bellen inwoners zonder antwoord. '.repeat(4),
    taakveld: `Taakveld ${i % taakvelden}`,
    letters: letters.slice(i % 3, (i % 3) + 1 + ((i + nummer) % 2)),
    ernst: 1 + (i % 5),
    urgentie: 1 + ((i + nummer) % 5),
    bewijs: 'Vorig jaar 31 dagen afwezig.',
    bron: 'Verzuimregister',
    helpt: 'ja',
    waarom: '',
    alternatief: '',
  };
}
