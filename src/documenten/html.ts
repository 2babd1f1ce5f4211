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
import { bladwijzers, inhoudsopgave, type Inhoudsregel } from './inhoudsopgave.ts';
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
 * The document as markup to place in a page of our own, which shows its title as h1: the classes of the theme, no styles,
 * no scripts, all text escaped.
 */
export function htmlFragment(document: Document): string {
  const clean = cleanDocument(document);
  const inhoud = inhoudsopgave(clean);
  const marks = bladwijzers(inhoud);
  const kenmerken =
    clean.kenmerken.length > 0
      ? dataList(clean.kenmerken.map(([naam, waarde]) => [naam, escapeHtml(waarde)]))
      : '';
  const body = clean.blokken.map((blok) => blockHtml(blok, marks)).join('\n');
  const hash = clean.controlegetal
    ? `<p class="utrecht-paragraph utrecht-paragraph--small">${teksten.controlegetal} <code>${escapeHtml(clean.controlegetal)}</code></p>`
    : '';
  return [kenmerken, contents(inhoud, marks), body, hash].filter((part) => part !== '').join('\n');
}

/** The document as a page of its own to download: carries its style with it and asks nothing of a server. */
export function htmlPage(document: Document): string {
  const clean = cleanDocument(document);
  const { titel, ondertitel, fictief } = clean;
  const top = [
    fictief ? `<p class="utrecht-pre-heading bondgenoot-fictief">${teksten.fictief}</p>` : '',
    `<h1 class="utrecht-heading-1">${escapeHtml(titel)}</h1>`,
    ondertitel ? `<p class="utrecht-paragraph utrecht-paragraph--lead">${escapeHtml(ondertitel)}</p>` : '',
  ].filter((part) => part !== '');
  return `<!DOCTYPE html>
<html lang="nl-NL">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="dcterms.date" content="${document.datum}">
<title>${escapeHtml(titel)}</title>
<style>${htmlStyle}${fictief ? sheetLabel('top-right', teksten.fictief) : ''}${sheetLabel('bottom-left', teksten.voet(clean))}</style>
</head>
<body>
<main>
${top.join('\n')}
${htmlFragment(document)}
</main>
</body>
</html>
`;
}

type Bladwijzers = ReadonlyMap<Kop, string>;

function contents(inhoud: readonly Inhoudsregel[], marks: Bladwijzers): string {
  if (inhoud.length === 0) return '';
  const entry = (kop: Kop, inner = ''): string =>
    `<li><a class="utrecht-link" href="#${marks.get(kop)}">${escapeHtml(kop.tekst)}</a>${inner}</li>`;
  const list = (items: readonly string[]): string =>
    items.length > 0 ? `<ul class="utrecht-unordered-list">${items.join('')}</ul>` : '';
  const regels = inhoud.map(({ kop, onder }) => entry(kop, list(onder.map((each) => entry(each)))));
  return `<nav aria-labelledby="inhoudsopgave"><h2 class="utrecht-heading-2" id="inhoudsopgave">${teksten.inhoud}</h2>${list(regels)}</nav>`;
}

function blockHtml(blok: DocumentBlok, marks: Bladwijzers): string {
  switch (blok.soort) {
    case 'kop':
      return heading(blok, marks.get(blok));
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
      return scrollable(blok);
    case 'figuur':
      return figure(blok);
    case 'kader':
      return `<section class="utrecht-spotlight-section">${blok.blokken.map((inner) => blockHtml(inner, marks)).join('\n')}</section>`;
    case 'pagina':
      return '<div class="bondgenoot-nieuwe-pagina"></div>';
  }
}

/** The title is h1. */
function heading({ niveau, tekst }: Kop, mark: string | undefined): string {
  const level = niveau + 1;
  return `<h${level} class="utrecht-heading-${level}"${mark ? ` id="${mark}"` : ''}>${escapeHtml(tekst)}</h${level}>`;
}

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

/** What is too wide scrolls by itself, also with the keyboard; the page does not. */
const scrollable = (tabel: Tabel): string =>
  `<section class="utrecht-table-container" aria-label="${escapeHtml(tabel.titel || (tabel.kolommen[0]?.naam ?? ''))}" data-schuif="${teksten.schuif}" tabindex="0">${table(tabel, hasWords(tabel))}</section>`;

/** Words stand in blocks on a phone; figures stay in their columns. */
const hasWords = ({ kolommen: [, ...kolommen] }: Tabel): boolean =>
  kolommen.some(({ uitlijning }) => uitlijning === 'links');

/** `inBlocks`: its rows become blocks on a phone, where its parts would lose what they are unless it is spelled out. */
function table(tabel: Tabel, inBlocks = false): string {
  const role = (name: string): string => (inBlocks ? ` role="${name}"` : '');
  const numeric = (index: number): string =>
    tabel.kolommen[index]?.uitlijning === 'rechts' ? ' class="utrecht-table__cell--numeric-data"' : '';
  const label = (index: number): string =>
    inBlocks && index > 0 ? ` data-label="${escapeHtml(tabel.kolommen[index]?.naam ?? '')}"` : '';
  const caption = tabel.titel
    ? `<caption class="utrecht-table__caption"><span>${escapeHtml(tabel.titel)}</span></caption>`
    : '';
  const head = tabel.kolommen.map(
    (kolom, index) =>
      `<th${role('columnheader')} scope="col"${numeric(index)}>${escapeHtml(kolom.naam)}</th>`,
  );
  const rows = tabel.rijen.map((rij) => {
    const cells = rij.map((cell, index) =>
      index === 0 && tabel.rijkoppen
        ? `<th${role('rowheader')} scope="row"${numeric(index)}>${runs(cell)}</th>`
        : `<td${role('cell')}${numeric(index)}${label(index)}>${runs(cell)}</td>`,
    );
    return `<tr${role('row')}>${cells.join('')}</tr>`;
  });
  const group = role('rowgroup');
  return `<table class="utrecht-table${inBlocks ? ' bondgenoot-table--stapel' : ''}"${role('table')}>${caption}<thead${group}><tr${role('row')}>${head.join('')}</tr></thead><tbody${group}>${rows.join('')}</tbody></table>`;
}

/**
 * Bars in percent of the width, so that their labels keep their size; below zero they go to the left. The table under it
 * says the same aloud.
 */
function figure(figuur: Figuur): string {
  const values = figuur.staven.map((staaf) => staaf.waarde);
  const lowest = Math.min(...values, 0);
  const span = Math.max(...values, 0) - lowest || 1;
  const at = (value: number): number => ((value - lowest) / span) * 72;
  const bars = figuur.staven.map((staaf, index) => {
    const top = index * 60;
    const end = Math.max(at(staaf.waarde), at(0)).toFixed(2);
    const begin = at(Math.min(staaf.waarde, 0));
    const width = Math.abs(at(staaf.waarde) - at(0)).toFixed(2);
    return `<text x="0" y="${top + 16}">${escapeHtml(staaf.naam)}</text><rect class="${staaf.nadruk ? 'is-petrol' : 'is-leeg'}" x="${begin > 0 ? `${begin.toFixed(2)}%` : 1}" y="${top + 26}" width="${width}%" height="24"/><text x="${end}%" dx="8" y="${top + 43}" font-weight="650">${escapeHtml(staaf.tekst)}</text>`;
  });
  const height = figuur.staven.length * 60 - 4;
  return `<figure class="utrecht-figure"><figcaption class="utrecht-figure__caption" aria-hidden="true">${escapeHtml(figuur.titel)}</figcaption><svg class="bondgenoot-grafiek" height="${height}" aria-hidden="true">${bars.join('')}</svg><div class="bondgenoot-onzichtbaar">${table(figuurAsTabel(figuur))}</div></figure>`;
}
