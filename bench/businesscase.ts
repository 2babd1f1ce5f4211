import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectAsOwner, type Database } from '#src/database/database.ts';
import { startEmbedded } from '#src/database/embedded.ts';
import { cents } from '#src/shared/money.ts';
import { logIn, measure, plantExample, product, serverEnv, start, stopAll } from './server.ts';

// The page of a business case as large as it gets: 20 deelnemers with 200 lines each, 15 years, three alternatives beside
// doing nothing. First when nothing is known yet, then as everybody else gets it; beside a page without figures.
const kosten = ['lasten', 'overhead', 'btw', 'eenmalig', 'frictie'] as const;
const bar = 100;
const [deelnemers, regels, jaren] = [20, 200, 15];
const folder = mkdtempSync(join(tmpdir(), 'bondgenoot-bench-'));
const database = await startEmbedded(folder);
try {
  const password = plantExample(database.url);
  const owner = connectAsOwner(database.url);
  const samenwerkingId = await plant(owner);
  await owner.destroy();
  await start({ ...serverEnv, DATABASE_URL: database.url });
  const { headers } = await logIn(password);
  const base = `${product}/samenwerkingen/${samenwerkingId}`;
  const pages = {
    'page of the business case': `${base}/businesscase`,
    'with chances': `${base}/businesscase?kansen=ja`,
    'beside: the list of betrokkenen': `${base}/betrokkenen`,
  };
  console.log(
    `${deelnemers} deelnemers × ${regels} lines × ${jaren} years; bar for the page: p50 ${bar} ms\n`,
  );
  console.log('| what | HTML | first time | then, p50 | p99 | per second |');
  console.log('| --- | --- | --- | --- | --- | --- |');
  for (const [naam, url] of Object.entries(pages)) {
    const began = performance.now();
    const response = await fetch(url, { headers });
    const html = await response.text();
    if (!response.ok) throw new Error(`${response.status}: ${url} ${html.slice(0, 500)}`);
    const first = performance.now() - began;
    const kB = (html.length / 1000).toFixed(0);
    const { p50, p99, perSecond } = await measure({ url, method: 'GET', headers, atOnce: 1 });
    console.log(
      `| ${naam} | ${kB} kB | ${first.toFixed(0)} ms | ${p50.toFixed(1)} ms | ${p99.toFixed(1)} ms | ${perSecond.toFixed(0)} |`,
    );
  }
} finally {
  await stopAll();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Straight into the tables: what sharing by twenty controllers would leave behind. */
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
    .values({ id: samenwerkingId, naam: 'Grote zaak', startdatum: '2026-01-12', aangemaaktOp: op })
    .execute();
  for (const fase of ['verkennen', 'onderzoeken'])
    await owner
      .insertInto('faseStand')
      .values({ samenwerkingId, fase, geopendOp: op, afgeslotenOp: fase === 'verkennen' ? op : null })
      .execute();
  const alternatieven = ['nul', 'zelf', 'inkopen', 'zwaar'].map((soort) => ({
    id: crypto.randomUUID(),
    samenwerkingId,
    naam: `Alternatief ${soort}`,
    soort,
    gewijzigdOp: op,
  }));
  await owner.insertInto('alternatief').values(alternatieven).execute();
  const businesscaseId = crypto.randomUUID();
  await owner
    .insertInto('businesscase')
    .values({
      id: businesscaseId,
      samenwerkingId,
      naam: 'Businesscase',
      beginjaar: 2029,
      aantalJaren: jaren,
      discontovoet: 2.25,
      prijzen: 'reeel',
      kansverdeling: 'pert',
      zaad: 1,
      gewijzigdOp: op,
      gewijzigdDoor: door,
    })
    .execute();
  for (let nummer = 0; nummer < deelnemers; nummer += 1) {
    const deelnemerId = await plantDeelnemer(owner, { samenwerkingId, nummer, op });
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
    const eigen = Array.from({ length: regels }, (_, i) => lineOf(i, nummer, alternatieven));
    const wie = { samenwerkingId, businesscaseId, deelnemerId };
    const saved = eigen.map((regel) => ({ id: crypto.randomUUID(), ...wie, ...regel }));
    await owner
      .insertInto('businesscaseregel')
      .values(saved.map((regel) => ({ ...regel, gewijzigdOp: op, gewijzigdDoor: door })))
      .execute();
    await owner
      .insertInto('cijferdeling')
      .values({
        id: crypto.randomUUID(),
        ...wie,
        regels: JSON.stringify(eigen),
        controlegetal: '0'.repeat(64),
        gedeeldOp: op,
        gedeeldDoor: door,
      })
      .execute();
  }
  return samenwerkingId;
}

type Deelnemer = { samenwerkingId: string; nummer: number; op: Date };

async function plantDeelnemer(owner: Database, { samenwerkingId, nummer, op }: Deelnemer): Promise<string> {
  const organisatieId = crypto.randomUUID();
  const id = crypto.randomUUID();
  const naam = `Gemeente ${nummer}`;
  await owner
    .insertInto('organisatie')
    .values({ id: organisatieId, soort: 'gemeente', naam, fictief: true, inwoners: 10_000 + nummer * 1000 })
    .execute();
  await owner
    .insertInto('deelnemer')
    .values({ id, samenwerkingId, organisatieId, status: 'actief', uitgenodigdOp: op, toegetredenOp: op })
    .execute();
  return id;
}

function lineOf(i: number, nummer: number, alternatieven: readonly { id: string }[]) {
  const verwacht = 100_000 + ((i * 7919 + nummer * 104_729) % 900_000);
  return {
    naam: `Regel ${i} van gemeente ${nummer}`,
    soort: (i % 4 === 0 && kosten[i % kosten.length]) || ('baten' as const),
    alternatiefId: i % 5 === 0 ? (alternatieven[i % alternatieven.length]?.id ?? null) : null,
    verdeling: null,
    laag: cents(Math.round(verwacht * 0.8)),
    verwacht: cents(verwacht),
    hoog: cents(Math.round(verwacht * 1.5)),
    van: null,
    tot: null,
    indexatie: i % 2,
    ingroei: i % 3 === 0 ? [25, 50, 75] : [],
    realisatie: i % 3 === 0 ? 50 : 100,
    bron: 'Begroting',
    brondatum: null,
  };
}
