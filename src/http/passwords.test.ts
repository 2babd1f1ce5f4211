import { argon2Sync, randomBytes } from 'node:crypto';
import { afterAll, expect, test, vi } from 'vitest';

const work: unknown[] = [];
vi.resetModules(); // another file may have read it already, with the real work
vi.doMock(import('node:crypto'), async (original) => {
  const real = await original();
  const counted = (...given: Parameters<typeof real.argon2>) => {
    const [algorithm, { memory, passes, parallelism, tagLength }] = given;
    work.push({ algorithm, memory, passes, parallelism, tagLength });
    real.argon2(...given);
  };
  return { ...real, argon2: Object.assign(counted, real.argon2) };
});

const { hashPassword, isOutdated, isPassword, weaknessOf } = await import('./passwords.ts');
afterAll(() => {
  vi.doUnmock(import('node:crypto'));
  vi.resetModules();
});

const password = 'vier losse woorden paard 9';

test('a hash is argon2id with the parameters of OWASP, another one each time', async () => {
  const [first, second] = await Promise.all([hashPassword(password), hashPassword(password)]);
  expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(second).not.toBe(first);
});

test('only the password itself fits, however its accents are typed', async () => {
  const hash = await hashPassword('één kopje koffie met melk');
  expect(await isPassword('één kopje koffie met melk'.normalize('NFD'), hash)).toBe(true);
  expect(await isPassword('een kopje koffie met melk', hash)).toBe(false);
  expect(await isPassword('', hash)).toBe(false);
});

test('an unknown address costs exactly the work of a known one', async () => {
  const hash = await hashPassword(password);
  work.length = 0;
  expect(await isPassword(password, hash)).toBe(true);
  expect(await isPassword('fout', hash)).toBe(false);
  expect(await isPassword(password, null)).toBe(false);
  expect(work).toHaveLength(3);
  expect(new Set(work.map((each) => JSON.stringify(each))).size).toBe(1);
});

test('a hash of older parameters still fits, and says that it must be made again', async () => {
  const nonce = randomBytes(16);
  const tag = argon2Sync('argon2id', {
    memory: 12_288,
    passes: 3,
    parallelism: 1,
    tagLength: 32,
    message: password,
    nonce,
  });
  const encode = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');
  const old = `$argon2id$v=19$m=12288,t=3,p=1$${encode(nonce)}$${encode(tag)}`;
  expect([await isPassword(password, old), isOutdated(old)]).toEqual([true, true]);
  expect(isOutdated(await hashPassword(password))).toBe(false);
});

test.each([
  ['elf tekens.', 'te-kort'],
  ['x'.repeat(201), 'te-lang'],
  ['wachtwoord123', 'te-raden'],
  ['qwertyuiop[]', 'te-raden'],
  ['aaaaaaaaaaaaaa', 'te-raden'],
  ['Mila de Graaf!', 'te-raden'],
  ['mila@elsmeer1', 'te-raden'],
  [password, null],
  ['correct paard batterij nietje', null],
])('%s: %s', async (candidate, expected) => {
  expect(await weaknessOf(candidate, ['Mila de Graaf', 'mila@elsmeer.example'])).toBe(expected);
});
