import { expect, test } from 'vitest';
import { testApp } from '#test/app.ts';
import { buildSamenwerking, send } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';
import type { Bijlage } from './endpoints.ts';

const { db, owner } = await freshDatabase();
const app = testApp(db);
const zaak = await buildSamenwerking(owner, { fase: 'onderzoeken' });
const mila = zaak.person('contactpersoon', 'Elsmeer');
const sanne = zaak.person('contactpersoon', 'Waterhoven');

function upload(inhoud: BlobPart, naam: string, type = 'text/html', more: Record<string, string> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ onderwerp: 'vraag', onderwerpId: 'O1', ...more }))
    form.set(name, value);
  form.set('bestand', new File([inhoud], naam, { type }));
  return send(app, mila, 'POST', `${zaak.path}/bijlagen`, { body: form });
}
const made = async (...args: Parameters<typeof upload>) => {
  const response = await upload(...args);
  expect(response.status).toBe(201);
  return (await response.json()) as Bijlage;
};
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test.each([
  ['een plaatje dat een pagina beweert te zijn', png, 'foto.html', 'image/png'],
  ['een pagina met een script', '<!doctype html><script>alert(1)</script>', 'x.html', 'text/plain'],
  ['een tekening met een script', '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>', 'x.svg', null],
  ['bytes die niets zijn', Buffer.from([0, 255, 254, 1, 2, 0, 200]), 'x.bin', 'application/octet-stream'],
] as const)(
  '%s is never run: the content decides what it is, and it is sent as a file',
  async (_, inhoud, naam, type) => {
    const { id, mediatype, sha256 } = await made(inhoud, naam);
    expect(mediatype).not.toMatch(/html|svg|javascript/);
    if (type) expect(mediatype.split(';')[0]).toBe(type);
    const response = await send(app, sanne, 'GET', `${zaak.path}/bijlagen/${id}/bestand`, {
      headers: { accept: 'application/pdf' },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.equals(Buffer.from(inhoud))).toBe(true);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  },
);

test('a name cannot lead anywhere else, nor add a header', async () => {
  const { id, naam } = await made('x', '../../etc/pass\r\nSet-Cookie: a=b "één".txt');
  expect(naam).not.toMatch(/[/\\\r\n]/);
  const response = await send(app, mila, 'GET', `${zaak.path}/bijlagen/${id}/bestand`);
  expect(response.headers.get('set-cookie')).toBeNull();
});

test('25 MB fits, more does not, nothing does not either', async () => {
  const whole = Buffer.alloc(25 * 1024 * 1024, 'a');
  expect((await made(whole, 'groot.txt')).grootte).toBe(whole.length);
  expect((await upload(Buffer.alloc(25 * 1024 * 1024 + 1, 'a'), 'groter.txt')).status).toBe(400);
  expect((await upload(Buffer.alloc(27 * 1024 * 1024, 'a'), 'veel.txt')).status).toBeGreaterThanOrEqual(400);
  expect((await upload('', 'leeg.txt')).status).toBe(400);
}, 30_000);

test('what is in a closed room stays there; who may not, removes nothing', async () => {
  const { id } = await made('geheim', 'kamer.txt', 'text/plain', {
    onderwerpId: 'V1',
    deelnemerId: zaak.deelnemer('Elsmeer'),
  });
  const path = `${zaak.path}/bijlagen/${id}`;
  expect((await send(app, sanne, 'GET', `${path}/bestand`)).status).toBe(404);
  expect((await send(app, sanne, 'DELETE', path)).status).toBe(404);
  expect((await send(app, mila, 'DELETE', path)).status).toBe(204);
  expect((await send(app, mila, 'GET', `${path}/bestand`)).status).toBe(404);
});
