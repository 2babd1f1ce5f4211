import { cleanDocument } from './clean.ts';
import {
  figuurAsTabel,
  plainText,
  plat,
  type Document,
  type DocumentBlok,
  type Feit,
  type Tabel,
  type Tekst,
} from './document.ts';
import { inhoudsopgave } from './inhoudsopgave.ts';
import { compilePdf } from './pdf.compiler.ts';
import { markAccessible } from './pdf.standaard.ts';
import { teksten } from './teksten.ts';

/** Stands for a character that none of the fonts has (PDF/A forbids the empty box that a reader would show). */
const unknownCharacter = '\u25A1';

/**
 * The document as tagged PDF/A-2a and PDF/UA-1 in one file, made in a worker thread that stays warm.
 * The same document always gives the same bytes. Throws when the document cannot be made within a minute.
 */
export async function renderPdf(document: Document): Promise<Uint8Array> {
  const clean = cleanDocument(document);
  return markAccessible(await compileWithKnown(clean, new Set()), rowHeadersOf(clean));
}

/** Compiles; when the fonts lack characters, again without those. New ones can only show up a few times. */
async function compileWithKnown(
  document: Document,
  missing: ReadonlySet<string>,
  withLinks = true,
): Promise<Uint8Array> {
  const reply = await compilePdf(JSON.stringify(templateData(document, missing, withLinks)));
  if ('pdf' in reply) return reply.pdf;
  // The exporter fails on a word that is hyphenated across the end of a link; its words matter more than its address.
  if (withLinks && reply.fout.includes('expected link ancestor'))
    return compileWithKnown(document, missing, false);
  const more = missingCharacters(reply.fout).filter((character) => !missing.has(character));
  if (more.length === 0) throw new Error(`The PDF of '${document.titel}' cannot be made: ${reply.fout}`);
  return compileWithKnown(document, new Set([...missing, ...more]), withLinks);
}

/** The characters that the exporter names as not displayable, out of its text. */
function missingCharacters(fout: string): string[] {
  const named = [...fout.matchAll(/the text `\\?"(.*?)\\?"` could not be displayed/gu)].map(
    (match) => match[1] ?? '',
  );
  return named.flatMap((text) => {
    const plain = text.replaceAll(/\\+u\{([0-9a-f]+)\}/gu, (_, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    );
    return Array.from(plain);
  });
}

const rowHeadersOf = (document: Document): boolean[] =>
  document.blokken.flatMap((blok) => {
    if (blok.soort === 'figuur') return [true];
    return blok.soort === 'tabel' ? [blok.rijkoppen] : [];
  });

/** Places to break in a word that no line can hold, an address most often; else it would run off the page. */
const breakable = (text: string): string => text.replaceAll(/\S{32}(?=\S)/gu, '$&\u200B');

/** Whether a column holds numbers and can be as wide as they are; a column of words shares what is left. */
const isNarrow = (tabel: Tabel, column: number): boolean =>
  tabel.kolommen[column]?.uitlijning === 'rechts' &&
  [tabel.kolommen[column].naam, ...tabel.rijen.map((rij) => plainText(rij[column] ?? []))].every(
    (text) => text.length <= 60 / tabel.kolommen.length,
  );

/** A row stays on one page, so that it is read in one go; one that might not fit on a page may be broken. */
const fitsOnPage = (rij: readonly Tekst[]): boolean => {
  const charactersPerLine = 85 / rij.length;
  return rij.every((cell) => plainText(cell).length / charactersPerLine < 40);
};

/** The document as the template reads it: every field there, null where there is nothing. */
function templateData(document: Document, missing: ReadonlySet<string>, withLinks: boolean) {
  const known = (text: string): string =>
    Array.from(breakable(text), (c) => (missing.has(c) ? unknownCharacter : c)).join('');
  const text = (tekst: Tekst) =>
    tekst.map(({ tekst: words, vet, link }) => ({
      tekst: known(words),
      vet: vet === true,
      link: (withLinks ? link : undefined) ?? null,
    }));
  const feit = ([naam, waarde]: Feit) => [known(naam), text(waarde)] as const;
  const block = (blok: DocumentBlok): object => {
    switch (blok.soort) {
      case 'kop':
        return { ...blok, tekst: known(blok.tekst) };
      case 'alinea':
      case 'noot':
        return { ...blok, tekst: text(blok.tekst) };
      case 'lijst':
        return { ...blok, begin: blok.begin ?? 1, items: blok.items.map(text) };
      case 'feiten':
        return { ...blok, feiten: blok.feiten.map(feit) };
      case 'kader':
        return { ...blok, blokken: blok.blokken.map(block) };
      case 'figuur':
        return block(figuurAsTabel(blok));
      case 'tabel':
        return {
          ...blok,
          titel: blok.titel ? known(blok.titel) : null,
          kolommen: blok.kolommen.map((kolom, index) => ({
            ...kolom,
            naam: known(kolom.naam),
            smal: isNarrow(blok, index),
          })),
          rijen: blok.rijen.map((rij) => {
            const heel = fitsOnPage(rij);
            return rij.map((cell) => ({ tekst: text(cell), heel }));
          }),
        };
      case 'pagina':
        return blok;
    }
  };
  return {
    titel: known(document.titel),
    ondertitel: document.ondertitel ? known(document.ondertitel) : null,
    datum: document.datum.split('-').map(Number),
    kenmerken: document.kenmerken.map(([naam, waarde]) => feit([naam, plat(waarde)])),
    controlegetal: document.controlegetal ? known(document.controlegetal) : null,
    versie: document.versie ? known(document.versie) : null,
    fictief: document.fictief,
    inhoudsopgave: inhoudsopgave(document).length > 0,
    compact: document.compact === true,
    teksten,
    blokken: document.blokken.map(block),
  };
}
