import { htmlStyle, sheetLabel } from './html.style.ts';
import { cleanDocument } from './clean.ts';
import {
  figuurAsTabel,
  type Document,
  type DocumentBlok,
  type Figuur,
  type Kop,
  type Tabel,
  type Tekst,
} from './document.ts';
import { teksten } from './teksten.ts';

/** Text made safe for element content and for attributes in double quotes. */
export const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

/**
 * The document as markup to place in a page of our own: the classes of the theme, no styles, no scripts, all text
 * escaped. `titleLevel` is the heading level of the title there; the headings of the document follow below it.
 */
export function htmlFragment(document: Document, titleLevel: 1 | 2 | 3 = 1): string {
  const clean = cleanDocument(document);
  const fictief = clean.fictief
    ? `<p class="utrecht-pre-heading bondgenoot-fictief">${teksten.fictief}</p>`
    : '';
  const title = heading(titleLevel, clean.titel);
  const subtitle = clean.ondertitel
    ? `<p class="utrecht-paragraph utrecht-paragraph--lead">${escapeHtml(clean.ondertitel)}</p>`
    : '';
  const kenmerken =
    clean.kenmerken.length > 0
      ? dataList(clean.kenmerken.map(([naam, waarde]) => [naam, escapeHtml(waarde)]))
      : '';
  const body = clean.blokken.map((blok) => blockHtml(blok, titleLevel)).join('\n');
  const hash = clean.controlegetal
    ? `<p class="utrecht-paragraph utrecht-paragraph--small">${teksten.controlegetal} <code>${escapeHtml(clean.controlegetal)}</code></p>`
    : '';
  return [fictief, title, subtitle, kenmerken, body, hash].filter((part) => part !== '').join('\n');
}

/** The document as a page of its own to download: carries its style with it and asks nothing of a server. */
export function htmlPage(document: Document): string {
  const title = escapeHtml(cleanDocument(document).titel);
  return `<!DOCTYPE html>
<html lang="nl-NL">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="dcterms.date" content="${document.datum}">
<title>${title}</title>
<style>${htmlStyle}${document.fictief ? sheetLabel(teksten.fictief) : ''}</style>
</head>
<body>
<main>
${htmlFragment(document)}
</main>
</body>
</html>
`;
}

function blockHtml(blok: DocumentBlok, titleLevel: number): string {
  switch (blok.soort) {
    case 'kop':
      return headingOf(blok, titleLevel);
    case 'alinea':
      return `<p class="utrecht-paragraph">${runs(blok.tekst)}</p>`;
    case 'noot':
      return `<p class="utrecht-paragraph utrecht-paragraph--small">${runs(blok.tekst)}</p>`;
    case 'lijst': {
      const [tag, name] = blok.geordend ? ['ol', 'utrecht-ordered-list'] : ['ul', 'utrecht-unordered-list'];
      const start = blok.geordend && blok.begin !== undefined ? ` start="${blok.begin}"` : '';
      return `<${tag} class="${name}"${start}>${blok.items.map((item) => `<li>${runs(item)}</li>`).join('')}</${tag}>`;
    }
    case 'feiten':
      return dataList(blok.feiten.map(([naam, waarde]) => [naam, runs(waarde)]));
    case 'tabel':
      return table(blok);
    case 'figuur':
      return figure(blok);
    case 'kader':
      return `<section class="utrecht-spotlight-section">${blok.blokken.map((inner) => blockHtml(inner, titleLevel)).join('\n')}</section>`;
    case 'pagina':
      return '<div class="bondgenoot-nieuwe-pagina"></div>';
  }
}

const headingOf = (kop: Kop, titleLevel: number): string => heading(titleLevel + kop.niveau, kop.tekst);
const heading = (level: number, text: string): string =>
  `<h${level} class="utrecht-heading-${level}">${escapeHtml(text)}</h${level}>`;

function runs(tekst: Tekst): string {
  return tekst
    .map(({ tekst: text, vet, link }) => {
      const inner = vet ? `<strong>${escapeHtml(text)}</strong>` : escapeHtml(text);
      return link ? `<a class="utrecht-link" href="${escapeHtml(link)}">${inner}</a>` : inner;
    })
    .join('');
}

function dataList(items: readonly (readonly [naam: string, valueHtml: string])[]): string {
  const rows = items.map(
    ([naam, value]) =>
      `<div class="utrecht-data-list__item"><dt class="utrecht-data-list__item-key">${escapeHtml(naam)}</dt><dd class="utrecht-data-list__item-value">${value}</dd></div>`,
  );
  return `<dl class="utrecht-data-list">${rows.join('')}</dl>`;
}

function table(tabel: Tabel): string {
  const numeric = (index: number): string =>
    tabel.kolommen[index]?.uitlijning === 'rechts' ? ' class="utrecht-table__cell--numeric-data"' : '';
  const caption = tabel.titel
    ? `<caption class="utrecht-table__caption">${escapeHtml(tabel.titel)}</caption>`
    : '';
  const head = tabel.kolommen.map(
    (kolom, index) => `<th scope="col"${numeric(index)}>${escapeHtml(kolom.naam)}</th>`,
  );
  const rows = tabel.rijen.map((rij) => {
    const cells = rij.map((cell, index) =>
      index === 0 && tabel.rijkoppen
        ? `<th scope="row"${numeric(index)}>${runs(cell)}</th>`
        : `<td${numeric(index)}>${runs(cell)}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table class="utrecht-table">${caption}<thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

/** Bars in percent of the width, so that their labels keep their size; the table under it says the same aloud. */
function figure(figuur: Figuur): string {
  const most = Math.max(...figuur.staven.map((staaf) => staaf.waarde), 0) || 1;
  const bars = figuur.staven.map((staaf, index) => {
    const top = index * 60;
    const width = ((staaf.waarde / most) * 72).toFixed(2);
    return `<text x="0" y="${top + 16}">${escapeHtml(staaf.naam)}</text><rect class="${staaf.nadruk ? 'is-petrol' : 'is-leeg'}" x="1" y="${top + 26}" width="${width}%" height="24"/><text x="${width}%" dx="8" y="${top + 43}" font-weight="650">${escapeHtml(staaf.tekst)}</text>`;
  });
  const height = figuur.staven.length * 60 - 4;
  return `<figure class="utrecht-figure"><figcaption class="utrecht-figure__caption" aria-hidden="true">${escapeHtml(figuur.titel)}</figcaption><svg class="bondgenoot-grafiek" height="${height}" aria-hidden="true">${bars.join('')}</svg><div class="bondgenoot-alleen-voorlezen">${table(figuurAsTabel(figuur))}</div></figure>`;
}
