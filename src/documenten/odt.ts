import { strToU8, zipSync } from 'fflate';
import { cleanDocument } from './clean.ts';
import {
  columnShares,
  figuurAsTabel,
  plat,
  type Document,
  type DocumentBlok,
  type Feit,
  type Kop,
  type Tabel,
  type Tekst,
} from './document.ts';
import { bladwijzers, inhoudsopgave, type Inhoudsregel } from './inhoudsopgave.ts';
import { odfFile, odtStyles } from './odt.styles.ts';
import { teksten } from './teksten.ts';
import { escapeXml } from './xml.ts';

const textWidth = 16.2; // cm
const mediaType = 'application/vnd.oasis.opendocument.text';

/** The document as OpenDocument 1.2 text: to edit, with real headings, lists and header rows. Same in, same bytes out. */
export function renderOdt(document: Document): Uint8Array {
  const clean = cleanDocument(document);
  const files: Record<string, string> = {
    'content.xml': contentXml(clean),
    'styles.xml': odtStyles(clean),
    'meta.xml': metaXml(clean),
  };
  const entries = ['/', ...Object.keys(files)].map(
    (path) =>
      `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${path === '/' ? mediaType : 'text/xml'}"${path === '/' ? ' manifest:version="1.2"' : ''}/>`,
  );
  const manifest = `<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">${entries.join('')}</manifest:manifest>`;
  const zipped = Object.entries(files).map(([path, xml]) => [path, strToU8(xml)] as const);
  // The media type comes first and not compressed: that is how programs recognise the file.
  return zipSync(
    {
      mimetype: [strToU8(mediaType), { level: 0 }],
      ...Object.fromEntries(zipped),
      'META-INF/manifest.xml': strToU8(manifest),
    },
    { mtime: `${document.datum}T12:00:00` },
  );
}

const metaXml = (document: Document): string =>
  odfFile(
    'document-meta',
    `<office:meta><dc:title>${escapeXml(document.titel)}</dc:title><dc:language>nl-NL</dc:language><dc:date>${document.datum}T00:00:00</dc:date><meta:creation-date>${document.datum}T00:00:00</meta:creation-date></office:meta>`,
  );

function contentXml(document: Document): string {
  const top = [
    document.fictief ? paragraph('Fictief', teksten.fictief) : '',
    paragraph('Title', words(document.titel)),
    document.ondertitel ? paragraph('Subtitle', words(document.ondertitel)) : '',
    ...document.kenmerken.map(([naam, waarde]) => fact([naam, plat(waarde)])),
  ];
  const inhoud = inhoudsopgave(document);
  const marks = bladwijzers(inhoud);
  const body = document.blokken.map((blok, index) => block(blok, index, marks));
  const hash = document.controlegetal
    ? paragraph('Noot', `${teksten.controlegetal} ${words(document.controlegetal)}`)
    : '';
  return odfFile(
    'document-content',
    `<office:automatic-styles>${automaticStyles}${document.blokken.map(columnStyles).join('')}</office:automatic-styles><office:body><office:text>${[...top, contents(inhoud, marks), ...body, hash].join('')}</office:text></office:body>`,
  );
}

type Bladwijzers = ReadonlyMap<Kop, string>;

/** Links to the headings, in an index that a word processor can make again, with the numbers of its own pages. */
function contents(inhoud: readonly Inhoudsregel[], marks: Bladwijzers): string {
  if (inhoud.length === 0) return '';
  const entry = (kop: Kop): string =>
    paragraph(
      `Contents_20_${kop.niveau}`,
      `<text:a xlink:type="simple" xlink:href="#${marks.get(kop)}">${words(kop.tekst)}</text:a>`,
    );
  const templates = [1, 2].map(
    (level) =>
      `<text:table-of-content-entry-template text:outline-level="${level}" text:style-name="Contents_20_${level}"><text:index-entry-link-start/><text:index-entry-text/><text:index-entry-tab-stop style:type="right" style:leader-char="."/><text:index-entry-page-number/><text:index-entry-link-end/></text:table-of-content-entry-template>`,
  );
  const entries = inhoud.flatMap(({ kop, onder }) => [kop, ...onder]).map(entry);
  return `${paragraph('Inhoudskop', teksten.inhoud)}<text:table-of-content text:name="Inhoud" text:protected="true"><text:table-of-content-source text:outline-level="2">${templates.join('')}</text:table-of-content-source><text:index-body>${entries.join('')}</text:index-body></text:table-of-content>`;
}

const cellStyle = (name: string, border: string): string =>
  `<style:style style:name="${name}" style:family="table-cell"><style:table-cell-properties fo:padding="0.12cm" fo:padding-left="0cm" fo:border="none" fo:border-bottom="${border}"/></style:style>`;

const automaticStyles = [
  cellStyle('Kopcel', '0.8pt solid #0b5561'),
  cellStyle('Cel', '0.5pt solid #d5cbbb'),
  `<style:style style:name="Tabel" style:family="table"><style:table-properties style:width="${textWidth}cm" table:align="left" fo:margin-bottom="0.35cm"/></style:style>`,
  ...['Table_20_Contents', 'Table_20_Heading'].map(
    (parent) =>
      `<style:style style:name="Rechts_${parent}" style:family="paragraph" style:parent-style-name="${parent}"><style:paragraph-properties fo:text-align="end"/></style:style>`,
  ),
  '<style:style style:name="Nieuwe_pagina" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:break-before="page"/></style:style>',
  '<style:style style:name="Kader" style:family="section"><style:section-properties fo:background-color="#e3eff0" fo:margin-left="0.2cm" fo:margin-right="0.2cm"/></style:style>',
].join('');

function columnStyles(blok: DocumentBlok, index: number): string {
  if (blok.soort !== 'tabel' && blok.soort !== 'figuur') return '';
  const tabel = blok.soort === 'tabel' ? blok : figuurAsTabel(blok);
  return columnShares(tabel)
    .map(
      (share, column) =>
        `<style:style style:name="${columnName(index, column)}" style:family="table-column"><style:table-column-properties style:column-width="${(textWidth * share).toFixed(2)}cm"/></style:style>`,
    )
    .join('');
}

const columnName = (index: number, column: number): string => `Tabel${index}.${column + 1}`;

const paragraph = (style: string, inner: string): string =>
  `<text:p text:style-name="${style}">${inner}</text:p>`;

/** Text content; ODF reads several spaces as one, so the others are written out. */
const words = (text: string): string =>
  escapeXml(text).replaceAll(/ {2,}/gu, (spaces) => ` <text:s text:c="${spaces.length - 1}"/>`);

function runs(tekst: Tekst): string {
  return tekst
    .map(({ tekst: text, vet, link }) => {
      const inner = vet
        ? `<text:span text:style-name="Strong_20_Emphasis">${words(text)}</text:span>`
        : words(text);
      return link
        ? `<text:a xlink:type="simple" xlink:href="${escapeXml(link)}" text:style-name="Internet_20_link">${inner}</text:a>`
        : inner;
    })
    .join('');
}

const fact = ([naam, waarde]: Feit): string =>
  paragraph(
    'Feit',
    `<text:span text:style-name="Strong_20_Emphasis">${words(naam)}</text:span><text:tab/>${runs(waarde)}`,
  );

function block(blok: DocumentBlok, index: number, marks: Bladwijzers): string {
  switch (blok.soort) {
    case 'kop': {
      const mark = marks.get(blok);
      return `<text:h text:style-name="Heading_20_${blok.niveau}" text:outline-level="${blok.niveau}">${mark ? `<text:bookmark text:name="${mark}"/>` : ''}${words(blok.tekst)}</text:h>`;
    }
    case 'alinea':
      return paragraph('Text_20_body', runs(blok.tekst));
    case 'noot':
      return paragraph('Noot', runs(blok.tekst));
    case 'lijst': {
      const start = blok.geordend && blok.begin !== undefined ? ` text:start-value="${blok.begin}"` : '';
      const items = blok.items.map(
        (item, place) =>
          `<text:list-item${place === 0 ? start : ''}>${paragraph('Text_20_body', runs(item))}</text:list-item>`,
      );
      return `<text:list text:style-name="${blok.geordend ? 'Nummering' : 'Opsomming'}">${items.join('')}</text:list>`;
    }
    case 'feiten':
      return blok.feiten.map(fact).join('');
    case 'tabel':
      return table(blok, index);
    case 'figuur':
      return table(figuurAsTabel(blok), index);
    case 'kader':
      return `<text:section text:style-name="Kader" text:name="Kader${index}">${blok.blokken.map((inner) => block(inner, index, marks)).join('')}</text:section>`;
    case 'pagina':
      return paragraph('Nieuwe_pagina', '');
  }
}

function table(tabel: Tabel, index: number): string {
  const style = (parent: string, column: number): string =>
    tabel.kolommen[column]?.uitlijning === 'rechts' ? `Rechts_${parent}` : parent;
  const cell = (name: string, inner: string): string =>
    `<table:table-cell table:style-name="${name}" office:value-type="string">${inner}</table:table-cell>`;
  const columns = tabel.kolommen.map(
    (_, column) => `<table:table-column table:style-name="${columnName(index, column)}"/>`,
  );
  const first = tabel.rijkoppen
    ? `<table:table-header-columns>${columns[0]}</table:table-header-columns>`
    : columns[0];
  const head = tabel.kolommen.map((kolom, column) =>
    cell('Kopcel', paragraph(style('Table_20_Heading', column), words(kolom.naam))),
  );
  const rows = tabel.rijen.map((rij) => {
    const cells = rij.map((inner, column) =>
      cell('Cel', paragraph(style('Table_20_Contents', column), runs(inner))),
    );
    return `<table:table-row>${cells.join('')}</table:table-row>`;
  });
  const caption = tabel.titel ? paragraph('Caption', words(tabel.titel)) : '';
  return `${caption}<table:table table:name="Tabel${index}" table:style-name="Tabel">${first}${columns.slice(1).join('')}<table:table-header-rows><table:table-row>${head.join('')}</table:table-row></table:table-header-rows>${rows.join('')}</table:table>`;
}
