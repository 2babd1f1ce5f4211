import { expect, test } from 'vitest';
import { telPerMinuut } from './tempo.ts';

const at = (seconds: number) => new Date(Date.UTC(2026, 5, 16, 10, 0, seconds));

test('whoever asks too often waits for the rest of the minute; another one does not', () => {
  const tel = telPerMinuut(240);
  const waits = Array.from({ length: 241 }, () => tel('10.0.0.1', at(20)).wacht);
  expect(waits.slice(0, 240).every((seconds) => seconds === 0)).toBe(true);
  expect(waits[240]).toBe(40);
  expect(tel('10.0.0.2', at(20))).toEqual({ limiet: 240, over: 239, opnieuwOver: 40, wacht: 0 });
  expect(tel('10.0.0.1', at(60)).wacht).toBe(0);
});
