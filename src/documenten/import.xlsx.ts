import { type Handlers, type Tag, walkXml as walk } from './lees-xml.ts';
import { getalTekst, procentTekst, type Tekstblad, tekstbladen, waarheidTekst } from './tekstblad.ts';
import { teksten } from './teksten.ts';
import { type Notatie, notatiesVan } from './xlsx.notatie.ts';

/** The parts of the package (ECMA-376 part 1) that hold what somebody typed; macros and links are never unpacked. */
export const isXlsxPart = (naam: string): boolean =>
  /^xl\/(?:(?:workbook|sharedStrings|styles)\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(
    naam,
  );

const walkXml = (xml: string, handlers: Handlers) => walk(xml, handlers, { lokaal: true });

type Context = { teksten: readonly string[]; notaties: readonly Notatie[]; sinds1904: boolean };

/**
 * Reads the sheets of an Office Open XML workbook, in their order. A cell with a formula gives the value that was saved
 * with it; nothing is calculated. A day is a number that its format shows as a day.
 */
export function readXlsx(parts: ReadonlyMap<string, string>): Tekstblad[] {
  const { sheets, sinds1904 } = readWorkbook(parts.get('xl/workbook.xml') ?? '');
  const targets = readTargets(parts.get('xl/_rels/workbook.xml.rels') ?? '');
  const context: Context = {
    teksten: readTexts(parts.get('xl/sharedStrings.xml')),
    notaties: notatiesVan(parts.get('xl/styles.xml')),
    sinds1904,
  };
  const bladen = tekstbladen();
  for (const { naam, relatie } of sheets) {
    const sheet = parts.get(targets.get(relatie) ?? '');
    if (sheet === undefined) continue; // A chart is a sheet too.
    bladen.blad(naam);
    readSheet(sheet, context, bladen);
  }
  return bladen.gevuld();
}

function readWorkbook(xml: string) {
  const sheets: { naam: string; relatie: string }[] = [];
  let sinds1904 = false;
  walkXml(xml, {
    open: ({ naam, attributen }) => {
      if (naam === 'sheet')
        sheets.push({ naam: attributen['name'] ?? '', relatie: attributen['r:id'] ?? '' });
      if (naam === 'workbookPr') sinds1904 = ['1', 'true'].includes(attributen['date1904'] ?? '');
    },
  });
  if (sheets.length === 0) throw new RangeError(teksten.kapot);
  return { sheets, sinds1904 };
}

/** Which part a relation leads to. */
function readTargets(xml: string): Map<string, string> {
  const targets = new Map<string, string>();
  walkXml(xml, {
    open: ({ naam, attributen: { Id = '', Target = '' } }) => {
      if (naam === 'Relationship') targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  return targets;
}

/** The texts that cells refer to by number. */
function readTexts(xml: string | undefined): string[] {
  const found: string[] = [];
  if (xml === undefined) return found;
  const reader = textReader();
  walkXml(xml, {
    open: ({ naam }) => {
      reader.open(naam);
    },
    text: (tekst) => {
      reader.text(tekst);
    },
    close: (naam) => {
      reader.close(naam);
      if (naam === 'si') found.push(reader.take());
    },
  });
  return found;
}

/** The text of `t` elements, but not of how it is pronounced (`rPh`). */
function textReader() {
  let tekst = '';
  let isText = false;
  let isSound = false;
  return {
    open: (naam: string) => {
      if (naam === 'rPh') isSound = true;
      if (naam === 't') isText = !isSound;
    },
    text: (more: string) => {
      if (isText) tekst += more;
    },
    close: (naam: string) => {
      if (naam === 'rPh') isSound = false;
      if (naam === 't') isText = false;
    },
    take: (): string => {
      const taken = tekst;
      tekst = '';
      return taken;
    },
  };
}

function readSheet(xml: string, context: Context, bladen: ReturnType<typeof tekstbladen>): void {
  const inline = textReader();
  let nummer = 0;
  let kolom = -1;
  let cell: Tag['attributen'] | null = null;
  let value: string | null = null;
  walkXml(xml, {
    open: ({ naam, attributen }) => {
      inline.open(naam);
      if (naam === 'row') {
        nummer = Number(attributen['r'] ?? nummer + 1);
        kolom = -1;
      } else if (naam === 'c') {
        cell = attributen;
        kolom = columnOf(attributen['r']) ?? kolom + 1;
      } else if (naam === 'v') value = '';
    },
    text: (tekst) => {
      inline.text(tekst);
      if (value !== null) value += tekst;
    },
    close: (naam) => {
      inline.close(naam);
      if (naam === 'v' && cell) bladen.cel(kolom, valueOf(value ?? '', cell, context));
      if (naam === 'v') value = null;
      if (naam === 'is') bladen.cel(kolom, inline.take());
      if (naam === 'row') bladen.rij(nummer);
    },
  });
}

/** 'AB12' → 27. */
function columnOf(reference: string | undefined): number | undefined {
  const [, letters] = /^([A-Z]{1,3})\d+$/.exec(reference ?? '') ?? [];
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function valueOf(raw: string, { t: type, s: style }: Tag['attributen'], context: Context): string {
  if (type === 's') return context.teksten[Number(raw)] ?? '';
  if (type === 'b') return waarheidTekst(raw === '1');
  if (type === 'd') return raw.slice(0, 10);
  const number = Number(raw);
  if ((type !== undefined && type !== 'n') || raw.trim() === '' || !Number.isFinite(number)) return raw;
  const notatie = context.notaties[Number(style ?? 0)];
  if (notatie === 'datum') return dayOf(number, context.sinds1904) ?? getalTekst(number);
  return notatie === 'procent' ? procentTekst(number) : getalTekst(number);
}

/** Day 60 is 29 February 1900, which never was: up to there the count is one behind. */
function dayOf(serial: number, sinds1904: boolean): string | undefined {
  const whole = Math.floor(serial) + (sinds1904 ? 1462 : 0);
  if (whole < 1 || whole > 2_958_465) return undefined;
  const day = new Date(Date.UTC(1899, 11, 30 + whole + (whole < 60 ? 1 : 0)));
  return day.toISOString().slice(0, 10);
}
