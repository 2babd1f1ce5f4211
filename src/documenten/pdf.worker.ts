export type PdfRequest = { readonly id: number; readonly document: string };
/** `pdf` is PDF/A-2a; `fout` is what the compiler had against the document. */
export type PdfReply =
  | { readonly id: number; readonly pdf: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly fout: string };
export type PdfWorkerData = {
  readonly from: string;
  readonly sjabloon: string;
  readonly fonts: readonly Uint8Array[];
};

/**
 * The whole program of the worker thread: keeps one compiler warm and answers one document after another.
 * It is started from its own source text, so that it is the same whether the server runs from source or as one
 * bundled file; for that it may use nothing from outside its own braces.
 */
export function pdfWorker(): void {
  const { createRequire } = process.getBuiltinModule('node:module');
  const { parentPort, workerData } = process.getBuiltinModule('node:worker_threads');
  const data: PdfWorkerData = workerData;
  const typst: typeof import('@myriaddreamin/typst-ts-node-compiler') = createRequire(data.from)(
    '@myriaddreamin/typst-ts-node-compiler',
  );
  const compiler = typst.NodeCompiler.create({
    fontArgs: [{ fontBlobs: data.fonts.map((font) => Buffer.from(font)) }],
  });
  const render = ({ id, document }: PdfRequest): PdfReply => {
    const outcome = compiler.compile({ mainFileContent: data.sjabloon, inputs: { document } });
    const compiled = outcome.result;
    if (!compiled) {
      const error = outcome.takeDiagnostics();
      return { id, fout: JSON.stringify(error?.shortDiagnostics ?? 'no result') };
    }
    // The exporter takes one standard at a time: PDF/UA-1 first, only to have it checked, then the file itself.
    compiler.pdf(compiled, { pdfStandard: 'ua-1' });
    return { id, pdf: new Uint8Array(compiler.pdf(compiled, { pdfStandard: 'a-2a' })) };
  };
  parentPort?.on('message', (request: PdfRequest) => {
    let reply: PdfReply;
    try {
      reply = render(request);
    } catch (error) {
      reply = { id: request.id, fout: error instanceof Error ? error.message : String(error) };
    }
    parentPort.postMessage(reply, 'pdf' in reply ? [reply.pdf.buffer] : []);
    compiler.evictCache(0);
  });
}
