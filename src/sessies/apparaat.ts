const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrom(e|ium)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

const find = (list: typeof browsers, agent: string) => list.find(([sign]) => sign.test(agent))?.[1];

/** 'Firefox, Windows': what a browser says of itself, as far as a user recognises it; null when nothing is. */
export function apparaatVan(userAgent: string): string | null {
  const known = [find(browsers, userAgent), find(systems, userAgent)].filter((naam) => naam !== undefined);
  return known.length > 0 ? known.join(', ') : null;
}
