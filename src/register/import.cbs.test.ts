import { expect, test } from 'vitest';
import { gemeenten } from './gemeenten.ts';
import { fetchCbsInwoners, readCbsInwoners } from './import.cbs.ts';

const table = 'https://datasets.cbs.nl/odata/v1/CBS/86247NED';
const maten = [
  { Identifier: 'GM000B', Title: 'Naam' },
  { Identifier: 'IW0001', Title: 'Inwonertal' },
];
const row = (RegioS: string, Value: number | null, Measure = 'IW0001') => ({
  Id: 1,
  Measure,
  ValueAttribute: 'None',
  Value,
  StringValue: null,
  RegioS,
});
/** Invented answers, in the form of the service; what is asked is kept. */
function service(answers: Record<string, unknown>) {
  const asked: string[] = [];
  const readJson = async (address: string) => {
    asked.push(address);
    const path = address.replace(`${table}/`, '').replace(/\?\$filter=[^&]*/, '');
    return answers[path] ?? { error: 'NotFound' };
  };
  return { asked, readJson };
}
const whole = {
  Properties: { Identifier: '86247NED', Title: 'Gebieden in Nederland 2026', TemporalCoverage: '2026' },
  MeasureCodes: { value: maten },
  Observations: {
    value: [row('GM9001    ', 1200), row('NL01      ', 9000), row('GM9002', null)],
    '@odata.nextLink': 'Observations?$skip=3',
  },
  'Observations?$skip=3': { value: [row('GM9003', 800)] },
};

test.each([table, `${table}/`, `${table}/Observations?$top=10`])(
  'all pages of %s, the measure by its title, the day by the name of the table',
  async (address) => {
    const { asked, readJson } = service(whole);
    expect(await fetchCbsInwoners(address, readJson)).toEqual({
      peildatum: '2026-01-01',
      inwoners: new Map([
        ['GM9001', 1200],
        ['GM9003', 800],
      ]),
    });
    expect(asked).toContain(`${table}/Observations?$filter=Measure%20eq%20'IW0001'`);
  },
);

test('342 municipalities in pages of 50', async () => {
  const rows = gemeenten.map(({ cbsCode, inwoners }) => row(cbsCode, inwoners));
  const pages = Array.from({ length: 7 }, (_, page) => [
    page === 0 ? 'Observations' : `Observations?$skip=${page}`,
    {
      value: rows.slice(page * 50, page * 50 + 50),
      ...(page < 6 && { '@odata.nextLink': `${table}/Observations?$skip=${page + 1}` }),
    },
  ]);
  const { readJson } = service({ ...whole, ...Object.fromEntries(pages) });
  const { inwoners } = await fetchCbsInwoners(table, readJson);
  expect(inwoners.size).toBe(342);
  expect([...inwoners.values()].reduce((a, b) => a + b, 0)).toBe(18_129_929);
});

test.each([
  ['no measure that counts inhabitants', { MeasureCodes: { value: maten.slice(0, 1) } }, /welke kolom/],
  [
    'two measures that could',
    { MeasureCodes: { value: [...maten, { Identifier: 'X', Title: 'Inwonertal mannen' }] } },
    /welke kolom/,
  ],
  [
    'two counts for one municipality',
    { Observations: { value: [row('GM9001', 1), row('GM9001', 2)] } },
    /meer dan één aantal inwoners voor GM9001/,
  ],
  ['half an inhabitant', { Observations: { value: [row('GM9001', 1.5)] } }, /geen geheel getal/],
  ['no municipality', { Observations: { value: [row('NL01', 5)] } }, /geen enkele gemeente/],
  [
    'pages without end',
    { Observations: { value: [], '@odata.nextLink': `${table}/Observations` } },
    /volgend adres/,
  ],
  ['another answer', { Observations: { rows: [] } }, /geen antwoord van het CBS/],
])('a table with %s is refused', async (_, change, message) => {
  await expect(fetchCbsInwoners(table, service({ ...whole, ...change }).readJson)).rejects.toThrow(message);
});

test('observations that somebody kept: one measure, or the one that CBS uses everywhere', () => {
  const one = { value: [row('GM9001', 5, 'A')] };
  expect(readCbsInwoners(one)).toEqual({ peildatum: null, inwoners: new Map([['GM9001', 5]]) });
  const two = { value: [row('GM9001', 5, 'A'), row('GM9001', 7, 'M000352')] };
  expect(readCbsInwoners(two).inwoners).toEqual(new Map([['GM9001', 7]]));
  const unclear = { value: [row('GM9001', 5, 'A'), row('GM9001', 7, 'B')] };
  expect(() => readCbsInwoners(unclear)).toThrow(/welke kolom/);
  expect(() => readCbsInwoners({ ...one, '@odata.nextLink': 'x' })).toThrow(/niet compleet/);
});
