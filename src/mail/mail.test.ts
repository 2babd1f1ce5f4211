import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';
import { afterAll, expect, test } from 'vitest';
import { freshDatabase } from '#test/database.ts';
import { queueMail } from './outbox.ts';
import { sendWaitingMail } from './worker.ts';

const { db, owner } = await freshDatabase();
const received: string[] = [];
let refuse = false;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: (_address, _session, done) => done(refuse ? new Error('550 nobody here') : null),
  onData: (stream, _session, done) => {
    let text = '';
    stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
    stream.on('end', () => {
      received.push(text);
      done();
    });
  },
});
server.on('error', () => undefined);
server.listen(0, '127.0.0.1');
await once(server.server, 'listening');
const address = server.server.address();
const smtpUrl = `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
afterAll(() => new Promise<void>((done) => server.close(done)));

let clock = new Date('2026-06-16T10:00:00Z');
const worker = { owner, smtpUrl, from: 'Bondgenoot <bondgenoot@example.org>', now: () => clock };
const mail = {
  aan: 'mila@elsmeer.example',
  onderwerp: 'Uitnodiging',
  tekst: 'Beste Mila,\n\nDoet u mee? Groet, één collega',
};

test('a mail leaves once, and its text does not stay behind', async () => {
  await queueMail(db, mail, clock);
  expect(await sendWaitingMail(worker)).toBe(1);
  expect(await sendWaitingMail(worker)).toBe(0);
  expect(received.join()).toContain('Subject: Uitnodiging');
  expect(await owner.selectFrom('uitgaandeMail').select(['tekst', 'verzondenOp']).execute()).toEqual([
    { tekst: '', verzondenOp: clock },
  ]);
});

test('a mail that is refused is tried again later, and nothing is lost', async () => {
  refuse = true;
  await queueMail(db, mail, clock);
  await sendWaitingMail(worker);
  expect(await sendWaitingMail(worker)).toBe(0); // not at once
  refuse = false;
  clock = new Date(clock.getTime() + 61_000);
  expect(await sendWaitingMail(worker)).toBe(1);
  expect(received).toHaveLength(2);
});
