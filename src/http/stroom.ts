import type { z } from 'zod';
import type { Stroom } from './endpoint.ts';

/** Shorter than the idle limit of the usual proxies. */
const heartbeatMs = 25_000;
/** After this the browser asks again, and so proves again who it is. */
const lifetimeMs = 10 * 60_000;
const encoder = new TextEncoder();

/** Server-sent events: each goes through the schema of the operation, as every other answer does. */
export function streamAnswer({ volg }: Stroom, schema: z.ZodType, headers: Headers): Response {
  const stop = new AbortController();
  const body = new ReadableStream<Uint8Array>({
    start: async (controller) => {
      const write = (text: string) => {
        if (!stop.signal.aborted) controller.enqueue(encoder.encode(text));
      };
      const timers = [
        setInterval(() => write(':\n\n'), heartbeatMs),
        setTimeout(() => stop.abort(), lifetimeMs),
      ];
      write('retry: 2000\n\n'); // sends the headers, so that the browser knows that it listens
      void send(volg(stop.signal), schema, write).finally(() => {
        for (const timer of timers) clearTimeout(timer);
        if (!cancelled) controller.close();
      });
    },
    cancel: () => {
      cancelled = true;
      stop.abort();
    },
  });
  let cancelled = false;
  headers.set('Content-Type', 'text/event-stream');
  headers.set('X-Accel-Buffering', 'no');
  return new Response(body, { headers });
}

async function send(
  events: ReturnType<Stroom['volg']>,
  schema: z.ZodType,
  write: (text: string) => void,
): Promise<void> {
  try {
    for await (const { id, data } of events)
      write(`id: ${id}\ndata: ${JSON.stringify(schema.parse(data))}\n\n`);
  } catch (error) {
    console.error(JSON.stringify({ level: 'warn', msg: 'Stream ended', error: String(error) }));
  }
}
