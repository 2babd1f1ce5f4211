import { expect, test } from 'vitest';
import { gemeenten } from './gemeenten.ts';

test('342 municipalities with 18,129,929 inhabitants (CBS, 1 January 2026)', () => {
  expect(gemeenten).toHaveLength(342);
  expect(gemeenten.reduce((sum, { inwoners }) => sum + inwoners, 0)).toBe(18_129_929);
});

test('every code once, every province one of twelve', () => {
  expect(new Set(gemeenten.map(({ cbsCode }) => cbsCode)).size).toBe(342);
  expect(gemeenten.every(({ cbsCode }) => /^GM\d{4}$/.test(cbsCode))).toBe(true);
  expect(new Set(gemeenten.map(({ provincie }) => provincie)).size).toBe(12);
});
