import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

// Asks for one thing again and again, in a process of its own so that asking does not slow down answering.
const Job = z.object({
  url: z.url(),
  method: z.enum(['GET', 'POST']),
  headers: z.record(z.string(), z.string()),
  body: z.string().optional(),
  atOnce: z.number(),
  /** How long each waits after an answer, in ms: people read a page before they ask the next one. */
  pause: z.number().default(0),
});
type Job = z.output<typeof Job>;

const job = Job.parse(JSON.parse(process.argv[2] ?? ''));
const agent = new Agent({ keepAlive: true, maxSockets: job.atOnce });
await load(job, 700);
const forMs = job.pause > 0 ? 8000 : 2000;
const times = (await load(job, forMs)).toSorted((a, b) => a - b);
const at = (fraction: number) => times[Math.floor(fraction * (times.length - 1))] ?? 0;
console.log(JSON.stringify({ p50: at(0.5), p99: at(0.99), perSecond: (times.length * 1000) / forMs }));
agent.destroy();

/** How long each answer took, in ms; a refusal ends the measurement. */
async function load(asked: Job, during: number): Promise<number[]> {
  const answered: number[] = [];
  const end = performance.now() + during;
  const worker = async (index: number) => {
    await sleep((asked.pause * index) / asked.atOnce); // not all at the same moment
    while (performance.now() < end) {
      const began = performance.now();
      await ask(asked);
      answered.push(performance.now() - began);
      if (asked.pause > 0) await sleep(asked.pause);
    }
  };
  await Promise.all(Array.from({ length: asked.atOnce }, (_, index) => worker(index)));
  return answered;
}

function ask({ url, method, headers, body }: Job): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent }, (response) => {
      const isRefused = (response.statusCode ?? 500) >= 300;
      response.once('error', reject).once('end', () => {
        if (isRefused) reject(new Error(`${response.statusCode}: ${url}`));
        else resolve();
      });
      response.resume();
    });
    sent.once('error', reject).end(body);
  });
}
