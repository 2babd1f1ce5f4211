import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const folder = new URL('./', import.meta.url);
const sheets = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith('.css'))
    .map((name) => [name, readFileSync(new URL(name, folder), 'utf8').replaceAll(/\/\*.*?\*\//gs, '')]),
);
const all = Object.values(sheets).join('\n');

const declarations = (block: string): Record<string, string> =>
  Object.fromEntries(
    [...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]),
  );
const [, lightBlock = '', darkBlock = ''] = (sheets['tokens.css'] ?? '').split(':root {');
const light = declarations(lightBlock);
const themes = { light, dark: { ...light, ...declarations(darkBlock) } };

const color = (theme: Record<string, string>, name: string): string => {
  const value = theme[`--basis-${name}`] ?? '';
  if (!/^#(?:[\da-f]{3}|[\da-f]{6})$/.test(value)) throw new Error(`${name} is no colour: '${value}'`);
  return value;
};

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const long = hex.length === 4 ? hex.replaceAll(/[\da-f]/g, '$&$&') : hex;
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(long.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

const surfaces = ['color-default-bg-document', 'color-default-bg-subtle', 'color-default-bg-default'];
const panels = [...surfaces, 'color-action-1-bg-default'];
const messages = ['positive', 'warning', 'negative'].map((role) => `color-${role}-bg-default`);
const pairs = (fronts: string[], backs: string[]) =>
  fronts.flatMap((front) => backs.map((back) => [front, back] as const));

const texts = [
  ...pairs(['color-default-color-document'], [...panels, ...messages, 'color-accent-2-bg-default']),
  ...pairs(
    ['color-default-color-subtle', 'color-action-1-color-default', 'color-action-1-color-hover'],
    panels,
  ),
  ...pairs(['color-negative-color-default'], panels),
  ['color-accent-1-inverse-color-default', 'color-accent-1-inverse-bg-default'] as const,
  ['color-action-1-inverse-color-default', 'color-action-1-color-hover'] as const,
];
/** Text and background that one rule of the stylesheet sets together. */
const stated = [...all.matchAll(/\{([^{}]*)/g)].flatMap(([, block = '']) => {
  const back = /(?:^|\s)background: var\(--basis-(color-[\w-]+)\)/.exec(block)?.[1];
  const front = /(?:^|\s)color: var\(--basis-(color-[\w-]+)\)/.exec(block)?.[1];
  return back && front ? [[front, back] as const] : [];
});
const controls = [
  ...pairs(['color-default-border-default', 'focus-outline-color'], [...panels, ...messages]),
  ...pairs(['color-action-1-color-default', 'color-action-1-inverse-bg-default'], panels),
  ...pairs(['color-negative-color-default', 'color-accent-2-border-default'], surfaces),
  ...messages.map((back) => [back.replace('-bg-', '-color-'), back] as const),
  ['focus-inverse-outline-color', 'color-accent-1-inverse-bg-default'] as const,
  ['color-accent-2-border-default', 'color-accent-2-bg-default'] as const,
];

describe.each(['light', 'dark'] as const)('contrast in %s', (name) => {
  const theme = themes[name];
  test.each([...texts, ...stated])('text %s on %s is 4.5:1', (front, back) => {
    expect(contrast(color(theme, front), color(theme, back))).toBeGreaterThanOrEqual(4.5);
  });
  test.each(controls)('control %s on %s is 3:1', (front, back) => {
    expect(contrast(color(theme, front), color(theme, back))).toBeGreaterThanOrEqual(3);
  });
});

test('the pairs that rules state are found', () => {
  expect(stated).toContainEqual([
    'color-action-1-inverse-color-default',
    'color-action-1-inverse-bg-default',
  ]);
  expect(stated.length).toBeGreaterThan(8);
});

test('every custom property that is used is defined', () => {
  const defined = new Set(Object.keys(declarations(all)));
  const used = [...new Set([...all.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name))];
  expect(used.filter((name) => name && !defined.has(name))).toEqual([]);
});

test('dark changes only tokens that light has', () => {
  expect(Object.keys(declarations(darkBlock)).filter((name) => !(name in light))).toEqual([]);
});

test('no colour outside the tokens', () => {
  const literal = /#[\da-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/i;
  const found = Object.entries(sheets).filter(
    ([name, text]) =>
      name !== 'tokens.css' && literal.test(text.replaceAll(/--basis-[\w-]+: #[\da-f]+;/g, '')),
  );
  expect(found.map(([name]) => name)).toEqual([]);
});

test('every stylesheet is imported once, print last', () => {
  const imported = [...(sheets['bondgenoot.css'] ?? '').matchAll(/@import "\.\/([\w-]+\.css)";/g)].map(
    ([, name]) => name,
  );
  expect(new Set(imported)).toEqual(new Set(Object.keys(sheets).filter((name) => name !== 'bondgenoot.css')));
  expect(imported).toHaveLength(new Set(imported).size);
  expect(imported.at(-1)).toBe('print.css');
});
