import { expect, test } from 'vitest';
import { foutenIn, type Orgaan, routeMetBesluiten, type RouteUitkomst } from './route.ts';

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

test('an advice that would come after the college is refused too', () => {
  const college = stap('college', '2026-09-10', 'akkoord');
  const fouten = foutenIn(stap('ambtelijk', '2026-09-14', 'positief'), [college], '2026-11-03');
  expect(fouten).toEqual([{ veld: 'werkelijkeDatum', reden: 'naVolgende' }]);
});

test('a confirmed decision is the step of its organ; the plan stays, and what was typed gives way', () => {
  const typed = { deelnemerId: 'e', toelichting: '', versie: 3 };
  const stappen = [
    { ...stap('college', '2026-09-22', 'akkoord'), ...typed },
    { ...stap('raad', '2026-10-15', 'akkoord'), ...typed, geplandeDatum: '2026-10-08' },
  ];
  const besluit = { deelnemerId: 'e', orgaan: 'raad', besluitdatum: '2026-10-15' } as const;
  const route = routeMetBesluiten(stappen, [
    { ...besluit, uitkomst: 'aangehouden' },
    { ...besluit, besluitdatum: '2026-10-01', uitkomst: 'akkoord' },
    { ...besluit, deelnemerId: 'w', uitkomst: 'verworpen' },
  ]);
  expect(
    route.map((each) => [each.deelnemerId, each.orgaan, each.geplandeDatum, each.uitkomst, each.versie]),
  ).toEqual([
    ['e', 'college', null, 'akkoord', 3],
    ['e', 'raad', '2026-10-08', 'aangehouden', 3],
    ['w', 'raad', null, 'verworpen', 0],
  ]);
});
