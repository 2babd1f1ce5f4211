import { expect, test } from 'vitest';
import { metIngroei } from './instellingen.tsx';

test('what is wrong with parts of ingroei is said once, at its one field', () => {
  const invalidParams = ['naam', 'ingroei.0', 'ingroei.2', 'zaad'].map((name) => ({ name, reason: 'Fout' }));
  const refused = { problem: { status: 400, title: '', detail: '', invalidParams }, typed: {} };
  expect(metIngroei(refused)?.problem.invalidParams?.map(({ name }) => name)).toEqual([
    'naam',
    'ingroei',
    'zaad',
  ]);
  expect(metIngroei(undefined)).toBeUndefined();
});
