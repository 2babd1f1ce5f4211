import { expect, test } from 'vitest';
import { aantalGereed, eersteLege, isRijp, stappen, volgende, vorige } from './stappen.ts';

const leeg = {
  klacht: 'Het duurt te lang',
  symptoom: '',
  oorzaak: ' ',
  bewijs: '',
  nietsDoen: '',
  probleemstelling: '',
};

test('the first empty step is the next one; a step may be skipped', () => {
  expect([eersteLege(leeg), aantalGereed(leeg)]).toEqual(['symptoom', 1]);
  const skipped = { ...leeg, oorzaak: 'Eén persoon kan het' };
  expect([eersteLege(skipped), aantalGereed(skipped)]).toEqual(['symptoom', 2]);
  const vol = Object.fromEntries(stappen.map((stap) => [stap, 'x'])) as typeof leeg;
  expect([eersteLege(vol), aantalGereed(vol)]).toEqual([undefined, 6]);
});

test('only the problem itself makes it ripe to become a knelpunt', () => {
  expect([isRijp(leeg), isRijp({ ...leeg, probleemstelling: 'Bij ziekte ligt het werk stil' })]).toEqual([
    false,
    true,
  ]);
});

test('going forth and back leads through every step once', () => {
  const forth = stappen.map((stap) => volgende(stap));
  expect(forth).toEqual([...stappen.slice(1), undefined]);
  expect(stappen.map((stap) => vorige(stap))).toEqual([undefined, ...stappen.slice(0, -1)]);
});
