import { describe, expect, test } from 'vitest';
import { voorbeeld } from '#src/kwetsbaarheid/voorbeeld.ts';
import { origin, testApp } from '#test/app.ts';
import { freshDatabase } from '#test/database.ts';

const { db } = await freshDatabase();
const app = testApp(db);

/** As over a real socket: `peer` is at its other end. */
const vraag = async (peer: string, body: unknown = voorbeeld) =>
  app.request(
    `${origin}/v1/berekeningen/kwetsbaarheid`,
    { method: 'POST', headers: { origin, 'content-type': 'application/json' }, body: JSON.stringify(body) },
    { incoming: { socket: { remoteAddress: peer } } },
  );
const times = (aantal: number, run: (i: number) => Promise<Response>) =>
  Promise.all(Array.from({ length: aantal }, (_, i) => run(i)));
const statuses = (antwoorden: readonly Response[]) =>
  Object.fromEntries(
    [...Map.groupBy(antwoorden, ({ status }) => status)].map(([s, list]) => [s, list.length]),
  );

describe('many calculations at once', () => {
  test('beyond what may wait are refused at once and told to come back; the others get their answer', async () => {
    const antwoorden = await times(150, (i) => vraag(`203.0.113.${i}`));
    const geweigerd = antwoorden.filter(({ status }) => status === 503);
    expect(geweigerd.length).toBeGreaterThan(0);
    expect(statuses(antwoorden)).toEqual({ 200: 150 - geweigerd.length, 503: geweigerd.length });
    expect(geweigerd[0]?.headers.get('retry-after')).toBe('10');
    expect(await geweigerd[0]?.json()).toMatchObject({ title: 'Te zwaar', status: 503 });
  });

  test('from one address end after 240 in a minute, with how long to wait; another goes on', async () => {
    const alle: Response[] = [];
    for (let i = 0; i < 5; i += 1) alle.push(...(await times(49, () => vraag('198.51.100.1'))));
    expect(statuses(alle)).toEqual({ 200: 240, 429: 5 });
    const geweigerd = alle.find(({ status }) => status === 429);
    expect(Number(geweigerd?.headers.get('retry-after'))).toBe(60);
    expect(await geweigerd?.json()).toMatchObject({ detail: expect.stringContaining('Wacht 60 seconden') });
    expect((await vraag('198.51.100.2')).status).toBe(200);
  });
});
