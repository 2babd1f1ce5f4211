import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { sql } from 'kysely';
import { createApp } from './app.ts';
import { volgBezoeken } from './bezoeken/api.ts';
import type { Config } from './config.ts';
import { type Changes, listenForChanges } from './database/changes.ts';
import { connect, connectAsOwner, type Database } from './database/database.ts';
import { type Embedded, startEmbedded } from './database/embedded.ts';
import { migrate } from './database/migrate.ts';
import { makeVoorbeeld } from './example.ts';
import type { Dependencies } from './http/api.ts';
import { prepareSetup } from './installatie/api.ts';
import { startMailWorker } from './mail/worker.ts';
import { OperatorError } from './operator-error.ts';
import { projectRoot } from './root.ts';
import { seedRegister } from './register/api.ts';
import { readAssets, serveAssets } from './web/assets.ts';
import { render } from './web/entry-server.tsx';

const clientDir = join(projectRoot, 'dist', 'client');

export type Store = { url: string; embedded: Embedded | null };

/** The database of this installation, with every migration run. */
export async function openStore(config: Config): Promise<Store> {
  const embedded = config.databaseUrl ? null : await startEmbedded(config.dataDir);
  const url = config.databaseUrl ?? embedded?.url ?? '';
  try {
    await migrate(url);
  } catch (error) {
    await embedded?.stop();
    const reason = config.databaseUrl && reasonOf(error, new URL(url).host);
    if (reason) throw new OperatorError(reason, { cause: error });
    throw error;
  }
  return { url, embedded };
}

/** What whoever runs the installation can mend about the own server, as one sentence. */
function reasonOf(error: unknown, host: string): string | undefined {
  const code = codeOf(error) ?? (error instanceof Error ? codeOf(error.cause) : undefined) ?? '';
  if (/^(ECONN\w+|E(HOST|NET)UNREACH|ENOTFOUND|EAI_AGAIN|ETIMEDOUT)$/.test(code))
    return `De database op ${host} is niet bereikbaar. Controleer DATABASE_URL en of PostgreSQL draait.`;
  if (code.startsWith('28'))
    return `De database op ${host} weigert de gebruiker of het wachtwoord. Controleer DATABASE_URL.`;
  if (code === '3D000')
    return `De database in DATABASE_URL bestaat niet op ${host}. Maak haar aan, of noem een andere.`;
  if (code === '42501')
    return 'De gebruiker in DATABASE_URL heeft te weinig rechten: hij moet eigenaar van de database zijn en de rol bondgenoot_app mogen maken en gebruiken (CREATEROLE).';
  return undefined;
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error ? String(error.code) : undefined;

/** Starts the product and gives what stops it: first the requests, then the database. */
export async function startServer(config: Config): Promise<() => Promise<void>> {
  const store = await openStore(config);
  const db = connect(store.url);
  const owner = connectAsOwner(store.url);
  const changes = listenForChanges(store.url);
  const bezoeken = volgBezoeken(db);
  const closeStore = async () => {
    await bezoeken.rust();
    await Promise.all([db.destroy(), owner.destroy(), changes.close()]);
    await store.embedded?.stop();
  };
  try {
    await seedRegister(owner);
    const setupCode = await prepareSetup(owner);
    const stopMail = config.smtpUrl
      ? startMailWorker({ owner, smtpUrl: config.smtpUrl, from: config.mailFrom, now: () => new Date() })
      : () => undefined;
    const server = await listen(product(config, { db, owner, changes, bezocht: bezoeken.noteer }), config);
    if (store.embedded) console.log(`Gegevens: ${store.embedded.dataDir}`);
    if (setupCode) console.log(`Richt Bondgenoot in: ${config.publicUrl}/installatie#${setupCode}`);
    console.log(`Bondgenoot: ${config.publicUrl}`);
    setTimeout(giveBack, 1000).unref();
    return async () => {
      stopMail();
      await changes.close(); // ends the streams, which would go on
      await close(server);
      await closeStore();
    };
  } catch (error) {
    await closeStore();
    throw error;
  }
}

type Connections = Pick<Dependencies, 'db' | 'bezocht'> & { owner: Database; changes: Changes };

function product(config: Config, { owner, ...connections }: Connections) {
  const assets = readAssets(clientDir);
  const deps: Dependencies = {
    ...connections,
    now: () => new Date(),
    publicUrl: config.publicUrl,
    hasMail: config.smtpUrl !== undefined,
    maakVoorbeeld: (eigenaar) => makeVoorbeeld({ owner, deps, wachtwoord: null, eigenaar }),
  };
  const app = new Hono();
  app.get('/assets/*', serveAssets(clientDir));
  app.get('/healthz', (c) => c.text('ok'));
  app.get('/readyz', async (c) => {
    const ready = await sql`select 1`.execute(connections.db).then(
      () => true,
      () => false,
    );
    return ready ? c.text('ok') : c.text('database', 503, { 'retry-after': '5' });
  });
  app.get('/.well-known/security.txt', (c) =>
    c.text(securityTxt(config), 200, { 'content-type': 'text/plain; charset=utf-8' }),
  );
  return app.route(
    '/',
    createApp(deps, (request, fetch, nonce) => render(request, fetch, { assets, nonce })),
  );
}

/** RFC 9116; it expires so that nobody trusts a contact that is no longer looked after. */
function securityTxt({ securityContact, publicUrl }: Config): string {
  const expires = new Date(Date.now() + 180 * 86_400_000).toISOString();
  return [
    `Contact: ${securityContact}`,
    `Expires: ${expires}`,
    'Preferred-Languages: nl, en',
    `Canonical: ${publicUrl}/.well-known/security.txt`,
    '',
  ].join('\n');
}

type Server = ReturnType<typeof serve>;

function listen(app: Hono, { port, host }: Config): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: host }, () => resolve(server));
    server.once('error', (error: NodeJS.ErrnoException) => {
      const known =
        error.code === 'EADDRINUSE'
          ? `Poort ${port} is al in gebruik. Stop het andere programma, of kies een andere poort met PORT.`
          : error.code === 'EACCES'
            ? `Poort ${port} mag niet worden gebruikt. Kies een poort boven 1023 met PORT.`
            : error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND'
              ? `Het adres ${host} is niet van deze machine. Kies een ander adres met HOST, of laat HOST weg.`
              : undefined;
      reject(known ? new OperatorError(known, { cause: error }) : error);
    });
  });
}

/** Lets running requests finish, twenty seconds at most. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 20_000);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });
}

/**
 * Reading the code takes memory that serving does not need; without this the process keeps a tenth of its size for it.
 * Once, in the first second, and it takes a twentieth of a second.
 */
function giveBack(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect({ type: 'major', flavor: 'last-resort' });
}
