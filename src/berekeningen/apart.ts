import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Rekentypen } from '#src/berekeningen.ts';

/** A calculation that takes longer than this is stopped, in milliseconds. */
const deadline = 10_000;
/** Calculations that may wait for a thread; beyond that it is better to say so at once. */
const maxWachtend = 100;

type Naam = keyof Rekentypen;
export type Opdracht = { readonly id: number; readonly naam: string; readonly invoer: unknown };
export type Antwoord = { readonly id: number } & (
  | { readonly resultaat: unknown }
  | { readonly fout: string }
);

/** The server has too much to calculate, or one calculation takes too long. */
export class TeZwaar extends Error {}

type Taak = Opdracht & { klaar: (resultaat: unknown) => void; mislukt: (reden: Error) => void };
type Rekenaar = { worker: Worker; taak: Taak | undefined; timer: NodeJS.Timeout | undefined };

const rekenaars: Rekenaar[] = [];
const wachtend: Taak[] = [];
let lastId = 0;

/**
 * Runs a calculation of the list in a thread of its own, so that a heavy one never holds up the server. Threads start
 * when they are first needed, one per core but one, and do not keep the process alive.
 * Throws TeZwaar when it takes longer than ten seconds or too many wait.
 */
export function rekenApart<N extends Naam>(
  naam: N,
  invoer: Rekentypen[N]['invoer'],
): Promise<Rekentypen[N]['resultaat']>;
export function rekenApart(naam: Naam, invoer: unknown): Promise<unknown> {
  if (wachtend.length >= maxWachtend) return Promise.reject(new TeZwaar('too many calculations wait'));
  return new Promise((klaar, mislukt) => {
    lastId += 1;
    wachtend.push({ id: lastId, naam, invoer, klaar, mislukt });
    assign();
  });
}

function assign(): void {
  const vrij =
    rekenaars.find(({ taak }) => !taak) ??
    (rekenaars.length < Math.max(1, availableParallelism() - 1) ? start() : undefined);
  const taak = vrij && wachtend.shift();
  if (!taak) return;
  vrij.taak = taak;
  vrij.timer = setTimeout(() => {
    remove(vrij, new TeZwaar(`${taak.naam} takes longer than ${deadline} ms`));
    void vrij.worker.terminate();
  }, deadline);
  vrij.worker.ref();
  vrij.worker.postMessage({ id: taak.id, naam: taak.naam, invoer: taak.invoer } satisfies Opdracht, []);
}

/** The sources are run as they are; the build makes one file of the thread, beside the server. */
const bestand = import.meta.url.endsWith('.ts') ? '../rekenaar.ts' : './rekenaar.js';

function start(): Rekenaar {
  const rekenaar: Rekenaar = {
    worker: new Worker(new URL(bestand, import.meta.url)),
    taak: undefined,
    timer: undefined,
  };
  rekenaar.worker.on('message', (antwoord: Antwoord) => {
    const { taak } = rekenaar;
    clearTimeout(rekenaar.timer);
    rekenaar.taak = undefined;
    rekenaar.worker.unref();
    if ('fout' in antwoord) taak?.mislukt(new Error(antwoord.fout));
    else taak?.klaar(antwoord.resultaat);
    assign();
  });
  rekenaar.worker.on('error', (error) =>
    remove(rekenaar, error instanceof Error ? error : new Error(String(error))),
  );
  rekenaar.worker.unref();
  rekenaars.push(rekenaar);
  return rekenaar;
}

/** A thread that crashed or took too long: who waited for it hears why, the next one gets a new thread. */
function remove(rekenaar: Rekenaar, reden: Error): void {
  clearTimeout(rekenaar.timer);
  const index = rekenaars.indexOf(rekenaar);
  if (index >= 0) rekenaars.splice(index, 1);
  rekenaar.taak?.mislukt(reden);
  rekenaar.taak = undefined;
  assign();
}
