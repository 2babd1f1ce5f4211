import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbedded } from '#src/database/embedded.ts';

// Figures of one run on one machine: compare the ratios, not the milliseconds of two machines.
const root = join(import.meta.dirname, '..');
const [productPort, barePort] = [3897, 3898];
const product = `http://localhost:${productPort}`;
const bare = `http://127.0.0.1:${barePort}`;

const folder = mkdtempSync(join(tmpdir(), 'bondgenoot-bench-'));
const database = await startEmbedded(folder);
const children: ChildProcess[] = [];
try {
  const env = { ...process.env, DATABASE_URL: database.url, PORT: String(productPort) };
  const demo = spawnSync(process.execPath, [join(root, 'scripts/start.ts'), 'demo'], {
    env,
    encoding: 'utf8',
  });
  const password = /Wachtwoord van elk account: (\S+)/.exec(demo.stdout)?.[1] ?? '';

  const began = performance.now();
  const server = begin('scripts/start.ts', env);
  await until(`${product}/readyz`);
  const started = performance.now() - began;
  await sleep(2000); // idle: what the start left behind is given back
  console.log(`start until ready (database running): ${started.toFixed(0)} ms`);
  console.log(`idle memory of the application: ${residentMb(server)} MB`);

  const { headers, base, samenwerkingId } = await logIn(password);
  for (let count = 0; count < 200; count++) await post(base, headers, `Punt ${count}`);
  const [knelpunt] = (await (await fetch(`${base}/knelpunten`, { headers })).json()) as { id: string }[];
  const path = `/samenwerkingen/${samenwerkingId}`;
  const html = await (await fetch(`${product}${path}/vragen/O5`, { headers })).text();
  begin('bench/bare.ts', { ...env, PORT: String(barePort), PAGE_BYTES: String(html.length) });
  const query = `samenwerking=${samenwerkingId}&id=${knelpunt?.id}`;
  await until(`${bare}/page?${query}`);

  const cases: [string, () => Promise<Response>, string][] = [
    ['read one', () => fetch(`${base}/knelpunten/${knelpunt?.id}`, { headers }), '/one'],
    ['list of 100', () => fetch(`${base}/hoepunten?pageSize=100`, { headers }), '/list'],
    ['page of a question', () => fetch(`${product}${path}/vragen/O5`, { headers }), '/page'],
    // Last, because it makes thousands of rows that the others would have to count.
    ['create', () => post(base, headers, 'Punt'), '/create'],
  ];
  console.log('\n| what | at once | product p50 | p99 | per second | bare per second | ratio |');
  console.log('| --- | --- | --- | --- | --- | --- | --- |');
  for (const [name, request, other] of cases)
    for (const atOnce of [1, 10]) {
      const ours = await measure(request, atOnce);
      const theirs = await measure(() => fetch(`${bare}${other}?${query}`), atOnce);
      const ratio = (theirs.perSecond / ours.perSecond).toFixed(1);
      console.log(
        `| ${name} | ${atOnce} | ${ours.p50.toFixed(1)} ms | ${ours.p99.toFixed(1)} ms | ${ours.perSecond.toFixed(0)} | ${theirs.perSecond.toFixed(0)} | ${ratio} |`,
      );
    }
} finally {
  for (const child of children) {
    const gone = new Promise((done) => child.once('exit', done));
    child.kill();
    await gone;
  }
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}

function begin(script: string, env: NodeJS.ProcessEnv): ChildProcess {
  const child = spawn(process.execPath, [join(root, script)], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  children.push(child);
  return child;
}

async function until(url: string) {
  for (;;) {
    const isReady = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (isReady) return;
    if (children.some(({ exitCode }) => exitCode !== null)) throw new Error(`Not ready: ${url}`);
    await sleep(10);
  }
}

/** Resident memory in MB; "unknown" where there is no /proc. */
function residentMb({ pid }: ChildProcess): string {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return (Number(kilobytes) / 1024).toFixed(0);
  } catch {
    return 'unknown';
  }
}

async function logIn(password: string) {
  const json = { 'content-type': 'application/json', origin: product };
  const login = await fetch(`${product}/v1/sessies`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ email: 'mila@elsmeer.example', wachtwoord: password }),
  });
  if (!login.ok) throw new Error(await login.text());
  const headers = { ...json, cookie: login.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
  const [first] = (await (await fetch(`${product}/v1/samenwerkingen`, { headers })).json()) as {
    id: string;
  }[];
  const samenwerkingId = first?.id ?? '';
  return { headers, samenwerkingId, base: `${product}/v1/samenwerkingen/${samenwerkingId}` };
}

function post(base: string, headers: Record<string, string>, tekst: string): Promise<Response> {
  const body = JSON.stringify({ tekst, vraagId: 'R1' });
  return fetch(`${base}/hoepunten`, { method: 'POST', headers, body });
}

/** Times in ms over two seconds after half a second of warming up; a refusal ends the measurement. */
async function measure(request: () => Promise<Response>, atOnce: number) {
  await load(request, atOnce, 500);
  const times = (await load(request, atOnce, 2000)).toSorted((a, b) => a - b);
  const at = (fraction: number) => times[Math.floor(fraction * (times.length - 1))] ?? 0;
  return { p50: at(0.5), p99: at(0.99), perSecond: times.length / 2 };
}

async function load(request: () => Promise<Response>, atOnce: number, forMs: number): Promise<number[]> {
  const times: number[] = [];
  const end = performance.now() + forMs;
  const worker = async () => {
    while (performance.now() < end) {
      const began = performance.now();
      const response = await request();
      const body = await response.text();
      if (!response.ok) throw new Error(`${response.status}: ${body}`);
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, () => worker()));
  return times;
}
