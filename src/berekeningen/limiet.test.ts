import { expect, test } from 'vitest';
import { wachttijd } from './limiet.ts';

test('an address that asks too much waits until the next minute, others do not', () => {
  const begin = new Date('2026-06-16T10:00:40Z');
  for (let keer = 0; keer < 240; keer += 1) expect(wachttijd('10.0.0.1', begin)).toBe(0);
  expect(wachttijd('10.0.0.1', begin)).toBe(20);
  expect(wachttijd('10.0.0.2', begin)).toBe(0);
  expect(wachttijd('10.0.0.1', new Date('2026-06-16T10:01:00Z'))).toBe(0);
});
