import { renderToString } from 'react-dom/server';
import {
  createStaticHandler,
  createStaticRouter,
  RouterContextProvider,
  type StaticHandlerContext,
  StaticRouterProvider,
} from 'react-router';
import type { Fetch } from '#src/http/call.ts';
import { unreadableForm } from '#src/http/problem.ts';
import { pages } from '#src/pages.ts';
import { compress, encodingFor } from './compress.ts';
import { apiFetch } from './fetch.ts';
import { PostedForm } from './posted-form.tsx';

/** Files that the build made, by their hashed names. */
export type Assets = { script: string; styles: readonly string[]; font?: string };

const handler = createStaticHandler(pages);

/** A whole HTML document, or the redirect that the page asked for. */
export async function render(
  request: Request,
  fetch: Fetch,
  { assets, nonce }: { assets: Assets; nonce: string },
): Promise<Response> {
  const posted = await fieldsOf(request);
  const requestContext = new RouterContextProvider(new Map([[apiFetch, fetch]]));
  const context = await handler.query(request, { requestContext });
  if (context instanceof Response) return context;
  const bestand = fileOf(context.actionData);
  if (bestand) return bestand;
  const router = createStaticRouter(handler.dataRoutes, context);
  const markup = renderToString(
    <PostedForm value={posted}>
      <StaticRouterProvider router={router} context={context} nonce={nonce} />
    </PostedForm>,
  );
  const [, head = '', body = markup] = /^(<title>.*?<\/title>)(.*)$/s.exec(markup) ?? []; // React puts <title> first
  const html = documentOf({ head, body, assets, nonce });
  const encoding = encodingFor(request.headers.get('accept-encoding') ?? '');
  return new Response(encoding ? Uint8Array.from(compress(html, encoding)) : html, {
    status: context.statusCode,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      vary: 'accept-encoding',
      ...(encoding && { 'content-encoding': encoding }),
    },
  });
}

/** A form may be answered with a file to download instead of a page: its action gives `{ bestand: Response }`. */
function fileOf(actionData: StaticHandlerContext['actionData']): Response | undefined {
  const answers: unknown[] = Object.values(actionData ?? {});
  for (const answer of answers)
    if (typeof answer === 'object' && answer !== null && 'bestand' in answer && isResponse(answer.bestand))
      return answer.bestand;
  return undefined;
}

/** By what it can do: the web server puts a Response of its own in the place of the one of Node. */
const isResponse = (value: unknown): value is Response =>
  typeof value === 'object' && value !== null && 'headers' in value && 'arrayBuffer' in value;

/** What a form sent, as it came: shown again when the session turns out to have ended. Files are not kept. */
async function fieldsOf(request: Request): Promise<[name: string, value: string][]> {
  if (request.method !== 'POST') return [];
  const form = await request
    .clone()
    .formData()
    .catch(() => {
      throw unreadableForm();
    });
  return [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
}

function documentOf({
  head,
  body,
  assets,
  nonce,
}: {
  head: string;
  body: string;
  assets: Assets;
  nonce: string;
}): string {
  return [
    '<!doctype html><html lang="nl"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    head,
    assets.font ? `<link rel="preload" href="${assets.font}" as="font" type="font/woff2" crossorigin>` : '',
    ...assets.styles.map((href) => `<link rel="stylesheet" href="${href}">`),
    '<link rel="icon" href="data:,">',
    `</head><body><div id="app">${body}</div>`,
    `<script type="module" nonce="${nonce}" src="${assets.script}"></script></body></html>`,
  ].join('');
}
