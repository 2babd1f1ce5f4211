import { leesDatum } from '#src/shared/datumtekst.ts';
import { getal, leesEuro, leesGetal } from '#src/shared/getallen.ts';

/** What somebody typed, as text: the name of a field is the path of its value in the input ('deelnemers.0.stemmen'). */
export type Getypt = Readonly<Record<string, string>>;
/** How text becomes a value; a list is numbers or days with semicolons between them, in one field. Choices and ticks alone do not make a row of a table filled. */
export type Soort = 'tekst' | 'getal' | 'jaar' | 'euro' | 'datum' | 'keuze' | 'vinkje' | 'lijst';
/** Of every field; `*` stands for the number of a row ('deelnemers.*.stemmen'). Other names are ignored. */
export type Soorten = Readonly<Record<string, Soort>>;

type Boom = string | readonly Boom[] | { readonly [naam: string]: Boom };
const isTak = (boom: unknown): boom is { readonly [naam: string]: Boom } =>
  typeof boom === 'object' && boom !== null && !Array.isArray(boom);

const patternOf = (name: string): string => name.replaceAll(/\.\d{1,4}(?=\.|$)/g, '.*');

/** How the text of this field becomes a value. */
export const soortVan = (soorten: Soorten, naam: string): Soort | undefined => soorten[patternOf(naam)];

/** The input of the operation, made from what was typed. Text that is not a number stays text: the contract refuses it. */
export function invoerUit(getypt: Getypt, soorten: Soorten): unknown {
  const value = (boom: Boom, path: string): unknown => {
    if (typeof boom === 'string') return waardeVan(boom, soorten[path] ?? 'tekst');
    if (isTak(boom))
      return Object.fromEntries(
        Object.entries(boom).flatMap(([naam, deel]) => {
          const found = value(deel, path ? `${path}.${naam}` : naam);
          return found === undefined ? [] : [[naam, found]];
        }),
      );
    return boom.map((deel) => value(deel, `${path}.*`) ?? '');
  };
  return value(boomVan(getypt, soorten), '');
}

type Waarde = string | number | boolean | (string | number)[] | undefined;

function waardeVan(text: string, soort: Soort): Waarde {
  const trimmed = text.trim();
  if (soort === 'vinkje') return trimmed === 'true';
  if (trimmed === '') return undefined;
  if (soort === 'getal' || soort === 'jaar') return leesGetal(trimmed) ?? trimmed;
  if (soort === 'lijst')
    return trimmed.split(';').map((deel) => leesGetal(deel) ?? leesDatum(deel) ?? deel.trim());
  return soort === 'euro' ? (leesEuro(trimmed) ?? trimmed) : trimmed;
}

/** What would have to be typed to get this input: the way an example, a link or a file comes onto the page. */
export function getyptUit(invoer: unknown, soorten: Soorten): Getypt {
  const found: [string, string][] = [];
  const visit = (deel: unknown, name: string): void => {
    if (Array.isArray(deel) && soorten[patternOf(name)] === 'lijst')
      found.push([name, deel.map((item) => dagOf(item) ?? tekstVan(item, 'getal')).join('; ')]);
    else if (Array.isArray(deel)) deel.forEach((item, index) => visit(item, `${name}.${index}`));
    else if (typeof deel === 'object' && deel !== null)
      for (const [naam, item] of Object.entries(deel)) visit(item, name ? `${name}.${naam}` : naam);
    else {
      const soort = soorten[patternOf(name)];
      if (soort) found.push([name, tekstVan(deel, soort)]);
    }
  };
  visit(invoer, '');
  return Object.fromEntries(found);
}

/** A day in a list, as people write it. */
const dagOf = (item: unknown): string | undefined => {
  const [, jaar, maand, dag] = (typeof item === 'string' && /^(\d{4})-(\d\d)-(\d\d)$/.exec(item)) || [];
  return jaar && `${Number(dag)}-${Number(maand)}-${jaar}`;
};

function tekstVan(waarde: unknown, soort: Soort): string {
  if (typeof waarde === 'boolean') return waarde ? 'true' : '';
  if (typeof waarde !== 'number') return typeof waarde === 'string' ? waarde : '';
  if (soort === 'jaar') return String(waarde);
  if (soort === 'euro') return getal(waarde / 100, waarde % 100 === 0 ? 0 : 2);
  const decimals = /\.(\d+)$/.exec(String(waarde))?.[1]?.length ?? 0;
  return getal(waarde, Math.min(decimals, 10));
}

/**
 * Without the rows in which nothing was typed, and the others numbered again. `oudeNaam` leads from a name in there (of an
 * error) to the field on the page.
 */
export function zonderLegeRijen(
  getypt: Getypt,
  soorten: Soorten,
): { getypt: Getypt; oudeNaam: (naam: string) => string } {
  const hasText = (name: string) => (getypt[name] ?? '').trim() !== '';
  const isFilled = (name: string) => {
    const soort = soorten[patternOf(name)];
    return soort !== 'keuze' && soort !== 'vinkje' && hasText(name);
  };
  // The tree holds names instead of texts, so that every field can be found back.
  const namen = boomVan(Object.fromEntries(Object.keys(getypt).map((name) => [name, name])), soorten);
  const pairs = flatten(prune(namen, { isFilled, hasText }), '');
  const oudeRij = (naam: string): string => {
    const row = /^.*\.\d+(?=\.)/.exec(naam)?.[0];
    const pair = row === undefined ? undefined : pairs.find(([name]) => name.startsWith(`${row}.`));
    return row !== undefined && pair
      ? pair[1].split('.').slice(0, row.split('.').length).join('.') + naam.slice(row.length)
      : naam;
  };
  const byName = new Map(pairs);
  return {
    getypt: Object.fromEntries(pairs.map(([name, old]) => [name, getypt[old] ?? ''])),
    oudeNaam: (naam) => byName.get(naam) ?? oudeRij(naam),
  };
}

type Tests = { isFilled: (name: string) => boolean; hasText: (name: string) => boolean };

function prune(boom: Boom, tests: Tests): Boom {
  if (typeof boom === 'string') return boom;
  if (isTak(boom))
    return Object.fromEntries(Object.entries(boom).map(([naam, deel]) => [naam, prune(deel, tests)]));
  const rijen = boom.map((deel) => prune(deel, tests));
  // In a list of single values the place counts: only what is empty at the end goes.
  if (rijen.every((deel) => typeof deel === 'string'))
    return rijen.slice(0, rijen.findLastIndex(tests.hasText) + 1);
  return rijen.filter((deel) => flatten(deel, '').some(([, name]) => tests.isFilled(name)));
}

function flatten(boom: Boom, name: string): [string, string][] {
  if (typeof boom === 'string') return [[name, boom]];
  const parts = isTak(boom)
    ? Object.entries(boom)
    : boom.map((deel, index) => [String(index), deel] as const);
  return parts.flatMap(([part, deel]) => flatten(deel, name ? `${name}.${part}` : part));
}

/** The typed texts as the tree that their names describe; only names that the calculator knows. */
function boomVan(getypt: Getypt, soorten: Soorten): Boom {
  const nodes = Object.entries(getypt).filter(([name]) => Object.hasOwn(soorten, patternOf(name)));
  return grow(nodes.map(([name, text]) => [name.split('.'), text]));
}

function grow(nodes: readonly (readonly [path: readonly string[], text: string])[]): Boom {
  const [only] = nodes;
  if (only && only[0].length === 0) return only[1];
  const byHead = Map.groupBy(nodes, ([[head = '']]) => head);
  const parts = [...byHead].map(
    ([head, list]) => [head, grow(list.map(([path, text]) => [path.slice(1), text]))] as const,
  );
  const isTable = parts.length > 0 && parts.every(([head]) => /^\d{1,4}$/.test(head));
  if (!isTable) return Object.fromEntries(parts);
  return parts.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, deel]) => deel);
}

/** The number of rows that a table shows: one more than the highest that has a field. */
export function aantalRijen(getypt: Getypt, tabel: string): number {
  const start = `${tabel}.`;
  return Object.keys(getypt).reduce((most, name) => {
    const index = name.startsWith(start) ? /^\d{1,4}/.exec(name.slice(start.length))?.[0] : undefined;
    return index === undefined ? most : Math.max(most, Number(index) + 1);
  }, 0);
}

/** With a row at the end of the table; `rij` holds what its fields start with. */
export function rijErbij(getypt: Getypt, tabel: string, rij: Getypt): Getypt {
  const index = aantalRijen(getypt, tabel);
  return {
    ...getypt,
    ...Object.fromEntries(Object.entries(rij).map(([kolom, text]) => [`${tabel}.${index}.${kolom}`, text])),
  };
}

/** Without the row `deelnemers.2`; the ones after it move up. */
export function rijWeg(getypt: Getypt, rij: string): Getypt {
  const [, tabel = '', index = ''] = /^(.*)\.(\d{1,4})$/.exec(rij) ?? [];
  const start = `${tabel}.`;
  return Object.fromEntries(
    Object.entries(getypt).flatMap(([name, text]) => {
      const [, found, rest = ''] =
        (name.startsWith(start) && /^(\d{1,4})(.*)$/.exec(name.slice(start.length))) || [];
      if (found === undefined || Number(found) < Number(index)) return [[name, text]];
      return Number(found) === Number(index) ? [] : [[`${start}${Number(found) - 1}${rest}`, text]];
    }),
  );
}

type Plek = {
  tabel: string;
  /** Where the pasted block begins. */
  rij: number;
  kolom: string;
  /** The columns in the order of the page. */
  kolommen: readonly string[];
  /** What the other fields of a new row start with. */
  nieuweRij: Getypt;
};

/**
 * Puts a block that was copied from a spreadsheet (columns by tab or semicolon) into a table. A first row that has words
 * where the table wants numbers or days is a row of headings and is left out. Gives undefined when it is no block at all.
 */
export function plakIn(
  getypt: Getypt,
  { tabel, rij, kolom, kolommen, nieuweRij }: Plek,
  soorten: Soorten,
  tekst: string,
): Getypt | undefined {
  const regels = tekst.replace(/\r?\n$/, '').split(/\r?\n/);
  const separator = tekst.includes('\t') ? '\t' : ';';
  const cells = regels.map((regel) => regel.split(separator).map((cell) => cell.trim()));
  if (cells.length === 1 && cells[0]?.length === 1) return undefined;
  const first = kolommen.indexOf(kolom);
  const isDatum = (naam: string) => soorten[`${tabel}.*.${naam}`] === 'datum';
  const isReadable = (cell: string, index: number) => {
    const naam = kolommen[first + index] ?? '';
    const soort = soorten[`${tabel}.*.${naam}`];
    if (isDatum(naam)) return leesDatum(cell) !== undefined;
    return (soort !== 'getal' && soort !== 'euro') || leesGetal(cell) !== undefined;
  };
  const isHeading = cells[0]?.some((cell, index) => cell !== '' && !isReadable(cell, index));
  const block = isHeading && cells.length > 1 ? cells.slice(1) : cells;
  const pasted = { ...getypt };
  for (const [down, line] of block.entries()) {
    const start = `${tabel}.${rij + down}.`;
    if (rij + down >= aantalRijen(pasted, tabel))
      for (const [naam, text] of Object.entries(nieuweRij)) pasted[`${start}${naam}`] = text;
    for (const [right, cell] of line.entries()) {
      const naam = kolommen[first + right];
      if (naam !== undefined) pasted[`${start}${naam}`] = isDatum(naam) ? (leesDatum(cell) ?? cell) : cell;
    }
  }
  return pasted;
}
