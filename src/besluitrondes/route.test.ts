import { expect, test } from 'vitest';
import { foutenIn, type Orgaan, type RouteUitkomst } from './route.ts';

const stap = (orgaan: Orgaan, werkelijkeDatum: string | null, uitkomst: RouteUitkomst | null) => ({
  orgaan,
  geplandeDatum: null,
  werkelijkeDatum,
  uitkomst,
});
const ambtelijk = stap('ambtelijk', '2026-09-14', 'positief');
const redenen = (s: ReturnType<typeof stap>) =>
  foutenIn(s, [ambtelijk], '2026-11-03').map(({ reden }) => reden);

test.each([
  ['a college after the advice', stap('college', '2026-09-22', 'akkoord'), []],
  ['a college before the advice', stap('college', '2026-09-01', 'akkoord'), ['voorVorige']],
  ['a raad that has not met yet', stap('raad', '2026-12-17', 'akkoord'), ['inToekomst']],
  ['officials who decide', stap('ambtelijk', '2026-09-14', 'akkoord'), ['nietVanOrgaan']],
  ['a raad that advises', stap('raad', '2026-10-15', 'met-zorgen'), ['nietVanOrgaan']],
  ['a date without an outcome', stap('raad', '2026-10-15', null), ['datumZonderUitkomst']],
  ['an outcome without a date', stap('raad', null, 'akkoord'), ['uitkomstZonderDatum']],
  ['only a plan', stap('raad', null, null), []],
])('%s', (_, s, expected) => {
  expect(redenen(s)).toEqual(expected);
});
