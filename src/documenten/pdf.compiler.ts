import { Worker } from 'node:worker_threads';
import { brotliDecompressSync } from 'node:zlib';
import { sjabloon } from './pdf.sjabloon.ts';
import { pdfWorker, type PdfReply, type PdfRequest, type PdfWorkerData } from './pdf.worker.ts';

/** A document that takes longer than this is refused, in milliseconds. */
const deadline = 60_000;

type Waiting = { readonly settle: (reply: PdfReply) => void; readonly timer: NodeJS.Timeout };
type Compiler = { readonly worker: Worker; readonly waiting: Map<number, Waiting> };

let running: Promise<Compiler> | undefined;
let lastId = 0;

/**
 * Compiles a document (JSON of the template) in a thread of its own, because 60 pages take longer than a server may
 * stand still. The first call starts the thread, later ones find it warm; it does not keep the process alive.
 * A thread that crashes or takes too long answers all who wait with `fout`, and the next call starts a new one.
 */
export async function compilePdf(document: string): Promise<PdfReply> {
  running ??= start();
  const { worker, waiting } = await running;
  lastId += 1;
  const request: PdfRequest = { id: lastId, document };
  return new Promise((settle) => {
    const timer = setTimeout(() => {
      void worker.terminate();
    }, deadline);
    waiting.set(request.id, { settle, timer });
    worker.ref();
    worker.postMessage(request, []);
  });
}

async function start(): Promise<Compiler> {
  const { regular, semiBold } = await import('./lettertype.generated.ts');
  const workerData: PdfWorkerData = {
    from: import.meta.url,
    sjabloon,
    fonts: [regular, semiBold].map(
      (font) => new Uint8Array(brotliDecompressSync(Buffer.from(font, 'base64'))),
    ),
  };
  const worker = new Worker(`(${pdfWorker.toString()})()`, { eval: true, workerData });
  const waiting = new Map<number, Waiting>();
  const settle = (reply: PdfReply): void => {
    const caller = waiting.get(reply.id);
    waiting.delete(reply.id);
    clearTimeout(caller?.timer);
    caller?.settle(reply);
    if (waiting.size === 0) worker.unref();
  };
  const end = (fout: string): void => {
    running = undefined;
    for (const id of waiting.keys()) settle({ id, fout });
  };
  worker.on('message', settle);
  worker.on('error', (error) => {
    end(String(error));
  });
  worker.on('exit', () => {
    end('the compiler ended before the document was made');
  });
  worker.unref();
  return { worker, waiting };
}
