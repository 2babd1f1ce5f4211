import type { Document, DocumentBlok, Kaderblok, Niveau, Tabel, Tekst } from './document.ts';

/**
 * The same document, fit for every form: no control or invisible characters (XML forbids them, and text that turns
 * the reading direction can hide what is decided), no links but to web and mail, no heading that skips a level
 * (PDF/UA forbids it), every row of a table as long as its header, no empty lists or tables.
 */
export function cleanDocument(document: Document): Document {
  let deepest = 0;
  const level = (niveau: Niveau): Niveau => {
    deepest = Math.min(niveau, deepest + 1);
    return deepest === 1 ? 1 : deepest === 2 ? 2 : 3;
  };
  const blokken = document.blokken.map((blok) => cleanBlock(blok, level)).filter(hasContent);
  const { ondertitel, versie, controlegetal } = document;
  return {
    ...document,
    titel: cleanText(document.titel).trim() || '-',
    ...(ondertitel === undefined ? {} : { ondertitel: cleanText(ondertitel) }),
    ...(versie === undefined ? {} : { versie: cleanText(versie) }),
    ...(controlegetal === undefined ? {} : { controlegetal: cleanText(controlegetal) }),
    kenmerken: document.kenmerken.map(([naam, waarde]) => [cleanText(naam), cleanText(waarde)]),
    blokken,
  };
}

// Controls, noncharacters, and format characters: soft hyphen, zero-width space, direction marks and overrides, byte
// order mark. The two joiners stay: some scripts cannot be written without them.
const invisible = /[[\p{Cc}\p{Cf}\p{Noncharacter_Code_Point}]--[\u200C\u200D]]/gv;

/** Text without what no form can show; composed (NFC), so that the same word is the same everywhere. */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\t\n\v\f\r\u0085\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(invisible, '');

/** The address, if it leads to the web or to mail; undefined for `javascript:`, `file:` and whatever else. */
export function safeLink(link: string): string | undefined {
  if (!/^(https?:\/\/|mailto:)/iu.test(link) || !URL.canParse(link)) return undefined;
  return new URL(link).href;
}

function cleanRuns(tekst: Tekst): Tekst {
  return tekst
    .map(({ tekst: text, vet, link }) => {
      const href = link === undefined ? undefined : safeLink(link);
      return {
        tekst: cleanText(text),
        ...(vet ? { vet } : {}),
        ...(href === undefined ? {} : { link: href }),
      };
    })
    .filter((deel) => deel.tekst !== '');
}

function cleanBlock(blok: DocumentBlok, level: (niveau: Niveau) => Niveau): DocumentBlok {
  switch (blok.soort) {
    case 'tabel':
      return cleanTable(blok);
    case 'figuur':
      return {
        ...blok,
        titel: cleanText(blok.titel),
        kolommen: [cleanText(blok.kolommen[0]), cleanText(blok.kolommen[1])],
        staven: blok.staven.map((staaf) => ({
          ...staaf,
          naam: cleanText(staaf.naam),
          tekst: cleanText(staaf.tekst),
          waarde: Number.isFinite(staaf.waarde) ? staaf.waarde : 0,
        })),
      };
    case 'kader':
      return { ...blok, blokken: blok.blokken.map((inner) => cleanInner(inner, level)).filter(hasContent) };
    case 'pagina':
      return blok;
    default:
      return cleanInner(blok, level);
  }
}

function cleanInner(blok: Kaderblok, level: (niveau: Niveau) => Niveau): Kaderblok {
  switch (blok.soort) {
    case 'kop': {
      const tekst = cleanText(blok.tekst).trim();
      return { ...blok, tekst, niveau: tekst === '' ? blok.niveau : level(blok.niveau) };
    }
    case 'lijst':
      return { ...blok, items: blok.items.map(cleanRuns).filter((item) => !isBlank(item)) };
    case 'feiten':
      return { ...blok, feiten: blok.feiten.map(([naam, waarde]) => [cleanText(naam), cleanRuns(waarde)]) };
    case 'alinea':
    case 'noot':
      return { ...blok, tekst: cleanRuns(blok.tekst) };
  }
}

function cleanTable(tabel: Tabel): Tabel {
  const { titel, ...rest } = tabel;
  return {
    ...rest,
    ...(titel === undefined ? {} : { titel: cleanText(titel) }),
    kolommen: tabel.kolommen.map((kolom) => ({ ...kolom, naam: cleanText(kolom.naam) })),
    rijen: tabel.rijen.map((rij) => tabel.kolommen.map((_, index) => cleanRuns(rij[index] ?? []))),
  };
}

const isBlank = (tekst: Tekst): boolean => tekst.every((deel) => deel.tekst.trim() === '');

function hasContent(blok: DocumentBlok): boolean {
  switch (blok.soort) {
    case 'kop':
      return blok.tekst !== '';
    case 'alinea':
    case 'noot':
      return !isBlank(blok.tekst);
    case 'lijst':
      return blok.items.length > 0;
    case 'feiten':
      return blok.feiten.length > 0;
    case 'tabel':
      return blok.kolommen.length > 0 && blok.rijen.length > 0;
    case 'figuur':
      return blok.staven.length > 0;
    case 'kader':
      return blok.blokken.length > 0;
    case 'pagina':
      return true;
  }
}
