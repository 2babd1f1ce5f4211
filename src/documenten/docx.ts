import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document as DocxDocument,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  InternalHyperlink,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Tab,
  TabStopType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
} from 'docx';
import { cleanDocument } from './clean.ts';
import { docxStyles } from './docx.styles.ts';
import { bladwijzers, inhoudsopgave, type Inhoudsregel } from './inhoudsopgave.ts';
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
import { teksten } from './teksten.ts';

type Bladwijzers = ReadonlyMap<Kop, string>;

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const textWidth = 9184; // 16.2 cm in twentieths of a point

/** Header and footer: left and right on one line. */
const tabStops = [{ type: TabStopType.RIGHT, position: textWidth }];

type Shade = { readonly shading?: NonNullable<IParagraphOptions['shading']> };

/** The document for Word, as a courtesy: real heading styles, numbering, repeated header rows, language. */
export async function renderDocx(document: Document): Promise<Uint8Array> {
  const clean = cleanDocument(document);
  const inhoud = inhoudsopgave(clean);
  const marks = bladwijzers(inhoud);
  const file = new DocxDocument({
    title: clean.titel,
    creator: 'Bondgenoot',
    styles: docxStyles,
    numbering: { config: numbering(clean) },
    sections: [
      {
        properties: { page: { margin: { top: 1300, bottom: 1300, left: 1361, right: 1361 } } },
        headers: { default: header(clean) },
        footers: { default: footer(clean) },
        children: [
          ...front(clean),
          ...contents(inhoud, marks),
          ...clean.blokken.flatMap((blok, index) => block(blok, { index, marks })),
          ...back(clean),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

/** Every ordered list counts by itself; one shared definition would count on through the document. */
function numbering(document: Document) {
  const ordered = document.blokken.flatMap((blok, index) =>
    (blok.soort === 'kader' ? blok.blokken : [blok]).flatMap((part, inner) =>
      part.soort === 'lijst'
        ? [
            {
              reference: listName(index, inner),
              format: LevelFormat.DECIMAL,
              text: '%1.',
              start: part.begin ?? 1,
            },
          ]
        : [],
    ),
  );
  const all = [...ordered, { reference: bullets, format: LevelFormat.BULLET, text: '•', start: 1 }];
  return all.map(({ reference, format, text, start }) => ({
    reference,
    levels: [
      {
        level: 0,
        format,
        text,
        start,
        alignment: AlignmentType.START,
        style: { paragraph: { indent: { left: 400, hanging: 400 } } },
      },
    ],
  }));
}

const bullets = 'opsomming';
const listName = (index: number, inner: number): string => `lijst-${index}-${inner}`;

function header(document: Document): Header {
  const fictief = document.fictief ? [new Tab(), teksten.fictief] : [];
  return new Header({
    children: [
      new Paragraph({
        style: 'Header',
        tabStops,
        children: [new TextRun({ children: [document.titel, ...fictief] })],
      }),
    ],
  });
}

function footer(document: Document): Footer {
  const page = [`${teksten.pagina} `, PageNumber.CURRENT, ` ${teksten.van} `, PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        tabStops,
        children: [new TextRun({ children: [teksten.voet(document), new Tab(), ...page] })],
      }),
    ],
  });
}

function front(document: Document): Paragraph[] {
  return [
    ...(document.fictief ? [new Paragraph({ style: 'Fictief', text: teksten.fictief })] : []),
    new Paragraph({ heading: HeadingLevel.TITLE, text: document.titel }),
    ...(document.ondertitel ? [new Paragraph({ style: 'Subtitle', text: document.ondertitel })] : []),
    ...document.kenmerken.map(([naam, waarde]) => fact([naam, plat(waarde)], {})),
  ];
}

const back = (document: Document): Paragraph[] =>
  document.controlegetal
    ? [new Paragraph({ style: 'Noot', text: `${teksten.controlegetal} ${document.controlegetal}` })]
    : [];

const run = (text: string, vet: boolean | undefined, style?: string): TextRun =>
  new TextRun({ text, ...(vet ? { bold: true } : {}), ...(style ? { style } : {}) });

const runs = (tekst: Tekst): (TextRun | ExternalHyperlink)[] =>
  tekst.map(({ tekst: text, vet, link }) =>
    link ? new ExternalHyperlink({ link, children: [run(text, vet, 'Hyperlink')] }) : run(text, vet),
  );

const fact = ([naam, waarde]: Feit, shade: Shade): Paragraph =>
  new Paragraph({
    style: 'Feit',
    tabStops: [{ type: TabStopType.LEFT, position: 2500 }],
    ...shade,
    children: [new TextRun({ children: [naam, new Tab()], bold: true }), ...runs(waarde)],
  });

/** Links to the headings: a table of contents of Word itself would ask its reader a question first. */
function contents(inhoud: readonly Inhoudsregel[], marks: Bladwijzers): Paragraph[] {
  if (inhoud.length === 0) return [];
  const entries = inhoud
    .flatMap(({ kop, onder }) => [kop, ...onder])
    .map(
      (kop) =>
        new Paragraph({
          style: `Inhoud${kop.niveau}`,
          children: [
            new InternalHyperlink({
              anchor: marks.get(kop) ?? '',
              children: [run(kop.tekst, false, 'Hyperlink')],
            }),
          ],
        }),
    );
  return [new Paragraph({ style: 'Inhoudskop', text: teksten.inhoud }), ...entries];
}

type Place = {
  readonly index: number;
  readonly marks: Bladwijzers;
  readonly inner?: number;
  readonly shade?: Shade;
};

function block(blok: DocumentBlok, place: Place): (Paragraph | Table)[] {
  const { index, marks, inner = 0, shade = {} } = place;
  switch (blok.soort) {
    case 'kop':
      return [heading(blok, marks.get(blok), shade)];
    case 'alinea':
      return [new Paragraph({ children: runs(blok.tekst), ...shade })];
    case 'noot':
      return [new Paragraph({ style: 'Noot', children: runs(blok.tekst), ...shade })];
    case 'lijst': {
      const reference = blok.geordend ? listName(index, inner) : bullets;
      const list = { numbering: { reference, level: 0 } };
      return blok.items.map((item) => new Paragraph({ children: runs(item), ...list, ...shade }));
    }
    case 'feiten':
      return blok.feiten.map((feit) => fact(feit, shade));
    case 'tabel':
      return table(blok);
    case 'figuur':
      return table(figuurAsTabel(blok));
    case 'kader': {
      const filled = { shading: { type: ShadingType.CLEAR, fill: 'E3EFF0', color: 'auto' } };
      return blok.blokken.flatMap((part, nth) => block(part, { index, marks, inner: nth, shade: filled }));
    }
    case 'pagina':
      return [new Paragraph({ pageBreakBefore: true })];
  }
}

function heading({ niveau, tekst }: Kop, mark: string | undefined, shade: Shade): Paragraph {
  const words = new TextRun(tekst);
  const children = mark ? [new Bookmark({ id: mark, children: [words] })] : [words];
  return new Paragraph({ heading: headings[niveau], children, ...shade });
}

function table(tabel: Tabel): (Paragraph | Table)[] {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const cell = (inner: Tekst, column: number, isHead: boolean): TableCell =>
    new TableCell({
      margins: { top: 60, bottom: 60, left: 0, right: 100 },
      borders: {
        top: none,
        left: none,
        right: none,
        bottom: { style: BorderStyle.SINGLE, size: isHead ? 8 : 4, color: isHead ? '0B5561' : 'D5CBBB' },
      },
      children: [
        new Paragraph({
          style: isHead ? 'Tabelkop' : 'Tabeltekst',
          alignment:
            tabel.kolommen[column]?.uitlijning === 'rechts' ? AlignmentType.END : AlignmentType.START,
          children: runs(inner),
        }),
      ],
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: tabel.kolommen.map((kolom, column) => cell(plat(kolom.naam), column, true)),
  });
  const rows = tabel.rijen.map(
    (rij) =>
      new TableRow({ cantSplit: true, children: rij.map((inner, column) => cell(inner, column, false)) }),
  );
  const made = new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: columnShares(tabel).map((share) => Math.floor(textWidth * share)),
    tableLook: { firstRow: true, firstColumn: tabel.rijkoppen, noHBand: true, noVBand: true },
    rows: [head, ...rows],
  });
  // Without a paragraph between them Word makes one table of two.
  return [
    ...(tabel.titel ? [new Paragraph({ style: 'Caption', keepNext: true, text: tabel.titel })] : []),
    made,
    new Paragraph({ style: 'Noot' }),
  ];
}
