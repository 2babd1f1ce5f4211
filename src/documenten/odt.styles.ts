import { escapeXml } from './xml.ts';
import type { Document } from './document.ts';
import { teksten } from './teksten.ts';

const namespaces =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"';

/** An OpenDocument 1.2 file of the package, whole. */
export const odfFile = (root: string, body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<office:${root} ${namespaces} office:version="1.2">${body}</office:${root}>`;

type Style = {
  readonly name: string;
  readonly parent?: string;
  readonly extra?: string;
  readonly paragraph?: string;
  readonly text?: string;
};

const petrol = 'fo:color="#0b5561"';
const subtle = 'fo:color="#56605f"';
const bold = 'fo:font-weight="bold"';
const headingStyle = (level: number, size: number): Style => ({
  name: `Heading_20_${level}`,
  parent: 'Heading',
  extra: ` style:display-name="Heading ${level}" style:default-outline-level="${level}" style:class="text"`,
  text: `fo:font-size="${size}pt"`,
});

const contentsStyle = (level: number, indent: number): Style => ({
  name: `Contents_20_${level}`,
  parent: 'Standard',
  extra: ` style:display-name="Contents ${level}" style:class="index"`,
  paragraph: `fo:margin-left="${indent}cm" fo:margin-bottom="0.1cm"`,
});

const styles: readonly Style[] = [
  { name: 'Standard', extra: ' style:class="text"' },
  {
    name: 'Text_20_body',
    parent: 'Standard',
    extra: ' style:display-name="Text body" style:class="text"',
    paragraph: 'fo:margin-bottom="0.22cm" fo:line-height="120%"',
  },
  {
    name: 'Heading',
    parent: 'Standard',
    extra: ' style:next-style-name="Text_20_body" style:class="text"',
    paragraph: 'fo:margin-top="0.55cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always"',
    text: `${bold} ${petrol}`,
  },
  headingStyle(1, 14.5),
  headingStyle(2, 12),
  headingStyle(3, 10.5),
  {
    name: 'Title',
    parent: 'Standard',
    extra: ' style:next-style-name="Subtitle" style:class="chapter"',
    paragraph: 'fo:margin-bottom="0.2cm" fo:keep-with-next="always"',
    text: `fo:font-size="22pt" ${bold} ${petrol}`,
  },
  {
    name: 'Subtitle',
    parent: 'Standard',
    extra: ' style:next-style-name="Text_20_body" style:class="chapter"',
    paragraph: 'fo:margin-bottom="0.35cm"',
    text: `fo:font-size="12pt" ${subtle}`,
  },
  {
    name: 'Caption',
    parent: 'Standard',
    extra: ' style:class="extra"',
    paragraph: 'fo:margin-top="0.3cm" fo:margin-bottom="0.1cm" fo:keep-with-next="always"',
    text: `fo:font-size="9.5pt" ${subtle}`,
  },
  {
    name: 'Table_20_Contents',
    parent: 'Standard',
    extra: ' style:display-name="Table Contents" style:class="extra"',
    text: 'fo:font-size="9.5pt"',
  },
  {
    name: 'Table_20_Heading',
    parent: 'Table_20_Contents',
    extra: ' style:display-name="Table Heading" style:class="extra"',
    text: `${bold} ${petrol}`,
  },
  { name: 'Noot', parent: 'Text_20_body', text: `fo:font-size="8.5pt" ${subtle}` },
  {
    name: 'Inhoudskop',
    parent: 'Standard',
    paragraph: 'fo:margin-top="0.55cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always"',
    text: `fo:font-size="14.5pt" ${bold} ${petrol}`,
  },
  contentsStyle(1, 0),
  contentsStyle(2, 0.5),
  {
    name: 'Fictief',
    parent: 'Standard',
    paragraph: 'fo:margin-bottom="0.1cm"',
    text: `${bold} fo:color="#a8431b"`,
  },
  {
    name: 'Feit',
    parent: 'Text_20_body',
    paragraph: 'fo:margin-left="4.4cm" fo:text-indent="-4.4cm" fo:margin-bottom="0.1cm"',
  },
  {
    name: 'Header',
    parent: 'Standard',
    extra: ' style:class="extra"',
    text: `fo:font-size="8.5pt" ${subtle}`,
  },
  {
    name: 'Footer',
    parent: 'Standard',
    extra: ' style:class="extra"',
    text: `fo:font-size="8.5pt" ${subtle}`,
  },
];

function styleXml({ name, parent, extra = '', paragraph = '', text = '' }: Style): string {
  const tab = name === 'Feit' ? '4.4cm' : name === 'Header' || name === 'Footer' ? '16.2cm' : undefined;
  const type = tab === '16.2cm' ? ' style:type="right"' : '';
  const tabs = tab
    ? `<style:tab-stops><style:tab-stop style:position="${tab}"${type}/></style:tab-stops>`
    : '';
  return `<style:style style:name="${name}" style:family="paragraph"${parent ? ` style:parent-style-name="${parent}"` : ''}${extra}><style:paragraph-properties ${paragraph}>${tabs}</style:paragraph-properties><style:text-properties ${text}/></style:style>`;
}

function listStyle(name: string, level: string): string {
  const label =
    '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.6cm" fo:margin-left="0.6cm"/></style:list-level-properties>';
  return `<text:list-style style:name="${name}">${level.replace('/>', `>${label}`)}</text:list-style>`;
}

/** styles.xml: real named styles (so that a reader can restyle and navigate), language, page, header and footer. */
export function odtStyles(document: Document): string {
  const defaults =
    '<style:default-style style:family="paragraph"><style:paragraph-properties fo:orphans="2" fo:widows="2" style:tab-stop-distance="1.25cm"/><style:text-properties style:font-name="Liberation Sans" fo:font-size="10pt" fo:color="#1d2a2c" fo:language="nl" fo:country="NL"/></style:default-style>';
  const lists = [
    listStyle(
      'Opsomming',
      '<text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-level-style-bullet>',
    ),
    listStyle(
      'Nummering',
      '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-level-style-number>',
    ),
  ];
  const link = `<style:style style:name="Internet_20_link" style:display-name="Internet link" style:family="text"><style:text-properties ${petrol} style:text-underline-style="solid"/></style:style><style:style style:name="Strong_20_Emphasis" style:display-name="Strong Emphasis" style:family="text"><style:text-properties ${bold}/></style:style>`;
  const page =
    '<style:page-layout style:name="Blad"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" style:print-orientation="portrait" fo:margin-top="1.3cm" fo:margin-bottom="1.3cm" fo:margin-left="2.4cm" fo:margin-right="2.4cm"/><style:header-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-bottom="0.3cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-top="0.3cm"/></style:footer-style></style:page-layout>';
  const which = escapeXml(teksten.voet(document));
  const header = `<text:p text:style-name="Header">${escapeXml(document.titel)}<text:tab/>${document.fictief ? teksten.fictief : ''}</text:p>`;
  const footer = `<text:p text:style-name="Footer">${which}<text:tab/>${teksten.pagina} <text:page-number text:select-page="current">1</text:page-number> ${teksten.van} <text:page-count>1</text:page-count></text:p>`;
  return odfFile(
    'document-styles',
    `<office:font-face-decls><style:font-face style:name="Liberation Sans" svg:font-family="&apos;Liberation Sans&apos;, Arial" style:font-family-generic="swiss" style:font-pitch="variable"/></office:font-face-decls><office:styles>${defaults}${styles.map(styleXml).join('')}${lists.join('')}${link}</office:styles><office:automatic-styles>${page}</office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Blad"><style:header>${header}</style:header><style:footer>${footer}</style:footer></style:master-page></office:master-styles>`,
  );
}
