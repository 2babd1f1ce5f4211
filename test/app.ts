import { createApp } from '#src/app.ts';
import type { Database } from '#src/database/database.ts';
import type { Dependencies } from '#src/http/api.ts';
import { render } from '#src/web/entry-server.tsx';

export const origin = 'http://localhost:3000';
const assets = { script: '/assets/entry.js', styles: ['/assets/style.css'] };

/** The product as a test meets it: its own clock, which stands still unless the test moves it. */
export function testApp(db: Database, changes: Partial<Dependencies> = {}) {
  const deps = {
    db,
    now: () => new Date('2026-06-16T10:00:00Z'),
    publicUrl: origin,
    hasMail: false,
    ...changes,
  };
  return createApp(deps, (request, fetch, nonce) => render(request, fetch, { assets, nonce }));
}
export type TestApp = ReturnType<typeof testApp>;
