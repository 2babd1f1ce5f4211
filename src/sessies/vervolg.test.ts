import fc from 'fast-check';
import { expect, test } from 'vitest';
import { veiligVervolg } from './vervolg.ts';

test.each([
  ['/samenwerkingen/1?fase=2#vraag', '/samenwerkingen/1?fase=2#vraag'],
  ['/', '/'],
])('a page of this site: %s', (wens, expected) => expect(veiligVervolg(wens)).toBe(expected));

test.each([
  undefined,
  null,
  '',
  'samenwerkingen',
  'https://elders.nl/',
  'javascript:alert(1)',
  '//elders.nl',
  '/\\elders.nl',
  '/\t/elders.nl',
  '/.//elders.nl',
  '/a/..//elders.nl',
  '/inloggen?vervolg=/inloggen',
  '/uitloggen',
])('not somewhere else, and not round in a circle: %s', (wens) => expect(veiligVervolg(wens)).toBe('/'));

test('whatever is asked, a browser stays on this site', () => {
  const parts = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    ':',
    '@',
    '?',
    '#',
    '\t',
    '\n',
    'http:',
    'elders.nl',
    '%2f',
  );
  fc.assert(
    fc.property(
      fc.array(parts).map((list) => `/${list.join('')}`),
      (wens) => {
        const site = 'https://bondgenoot.example';
        expect(new URL(veiligVervolg(wens), site).origin).toBe(site);
      },
    ),
  );
});
