import { parentPort } from 'node:worker_threads';
import { berekeningen } from './berekeningen.ts';
import type { Antwoord, Opdracht } from './berekeningen/apart.ts';

// A thread that only calculates: it takes a name from the list and an input, and gives the result.
parentPort?.on('message', async ({ id, naam, invoer }: Opdracht) => {
  parentPort?.postMessage(await answer(id, naam, invoer), []);
});

async function answer(id: number, naam: string, invoer: unknown): Promise<Antwoord> {
  try {
    const bereken: unknown = new Map<string, unknown>(Object.entries(berekeningen)).get(naam);
    if (typeof bereken !== 'function') throw new Error(`No calculation is called '${naam}'`);
    return { id, resultaat: await bereken(invoer) };
  } catch (error) {
    return { id, fout: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
