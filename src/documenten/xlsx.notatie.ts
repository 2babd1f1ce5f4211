import { walkXml } from './lees-xml.ts';

/** How a workbook shows a number. */
export type Notatie = 'getal' | 'procent' | 'datum';

/** Codes that every program knows by number (ECMA-376 part 1, 18.8.30): the days among them. */
const knownDays = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
const knownPercents = new Set([9, 10]);

/** By the number of the style of a cell, from styles.xml. */
export function notatiesVan(xml: string | undefined): Notatie[] {
  const codes = new Map<number, string>();
  const notaties: Notatie[] = [];
  let inCells = false;
  if (xml === undefined) return notaties;
  walkXml(
    xml,
    {
      open: ({ naam, attributen }) => {
        if (naam === 'numFmt') codes.set(Number(attributen['numFmtId']), attributen['formatCode'] ?? '');
        if (naam === 'cellXfs') inCells = true;
        if (naam === 'xf' && inCells) notaties.push(notatieVan(Number(attributen['numFmtId'] ?? 0), codes));
      },
      close: (naam) => {
        if (naam === 'cellXfs') inCells = false;
      },
    },
    { lokaal: true },
  );
  return notaties;
}

function notatieVan(id: number, codes: ReadonlyMap<number, string>): Notatie {
  if (knownDays.has(id)) return 'datum';
  if (knownPercents.has(id)) return 'procent';
  // What stands between quotes or brackets, or behind a backslash, is shown as it is.
  const bare = (codes.get(id) ?? '').replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  if (/[yd]/i.test(bare)) return 'datum';
  return bare.includes('%') ? 'procent' : 'getal';
}
