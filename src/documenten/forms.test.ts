import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import mammoth from 'mammoth';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { plainDate } from '#src/shared/dates.ts';
import { parseOpmaak } from '#src/shared/opmaak.ts';
import { cleanDocument } from './clean.ts';
import { alinea, kop, plat, readingOrder, type Document, type DocumentBlok, type Tekst } from './document.ts';
import { htmlPage } from './html.ts';
import { fromOpmaak } from './opmaak.ts';
import { inhoudsopgave } from './inhoudsopgave.ts';
import { renderDocx } from './docx.ts';
import { renderOdt } from './odt.ts';
import { renderPdf } from './pdf.ts';
import { teksten } from './teksten.ts';

/** Words without what forms put between or in them: spaces, marks of a list, places where a line may or may not break. */
const squeeze = (text: string): string => text.replaceAll(/[\s\u00A0\u00AD\u200B\u2060\u2022]+/gu, '');

/** The same without hyphens: at the end of a line one may stand for a soft hyphen, which pdfjs-dist does not tell apart. */
const unbroken = (text: string): string => squeeze(text).replaceAll('-', '');

/** What every form must show, the words that the forms add themselves included. */
function expectedWords(document: Document, pageOf: (nth: number) => string = () => ''): string {
  const clean = cleanDocument(document);
  const entries = inhoudsopgave(clean).flatMap((regel) => [regel.kop, ...regel.onder]);
  const contents = entries.map(({ tekst }, nth) => tekst + pageOf(nth));
  const hash = clean.controlegetal ? [teksten.controlegetal, clean.controlegetal] : [];
  const order = readingOrder(clean);
  const top = 1 + (clean.ondertitel ? 1 : 0) + clean.kenmerken.length * 2;
  const inhoud = entries.length > 0 ? [teksten.inhoud, ...contents] : [];
  const fictief = clean.fictief ? teksten.fictief : '';
  return squeeze([fictief, ...order.slice(0, top), ...inhoud, ...order.slice(top), ...hash].join(''));
}

function htmlWords(html: string): string {
  const body = html.slice(html.indexOf('<main>'), html.indexOf('</main>'));
  const spoken = body
    .replaceAll(/<(svg|figcaption)[^>]*aria-hidden="true"[\s\S]*?<\/\1>/gu, '')
    .replaceAll(/<[^>]*>/gu, '');
  return squeeze(decodeEntities(spoken));
}

const decodeEntities = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** Text of an XML file, with what `visit` makes of each element on the way. */
function readXml(
  xml: string,
  visit: (name: string, attributes: Record<string, string>) => string = () => '',
): string {
  const parser = new SaxesParser();
  let text = '';
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (part) => (text += part));
  parser.on('opentag', (tag) => (text += visit(tag.name, tag.attributes)));
  parser.write(xml).close();
  return text;
}

function odtXml(odt: Uint8Array, file: string): string {
  const content = unzipSync(odt)[file];
  if (!content) throw new Error(`no ${file}`);
  return strFromU8(content);
}

async function docxHtml(docx: Uint8Array): Promise<string> {
  const styleMap = ["p[style-name='Title'] => h1:fresh", "p[style-name='caption'] => p.caption:fresh"];
  for (const level of [1, 2, 3]) styleMap.push(`p[style-name='Heading ${level}'] => h${level + 1}:fresh`);
  return (await mammoth.convertToHtml({ buffer: Buffer.from(docx) }, { styleMap })).value;
}

const openPdf = (pdf: Uint8Array) =>
  getDocument({ data: pdf.slice(), useSystemFonts: false, verbosity: 0 }).promise;

/** The real content of a PDF in order: text inside artifacts (header and footer of the page) is left out. */
async function pdfText(pdf: Uint8Array): Promise<string[]> {
  const file = await openPdf(pdf);
  const pages: string[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const { items } = await (
      await file.getPage(number)
    ).getTextContent({
      includeMarkedContent: true,
      disableNormalization: true,
    });
    const open: boolean[] = [];
    let text = '';
    for (const item of items) {
      if ('str' in item) text += open.includes(true) ? '' : item.str;
      else if (item.type === 'endMarkedContent') open.pop();
      else open.push((item as { tag?: string }).tag === 'Artifact');
    }
    pages.push(text);
  }
  return pages;
}

const structureNames = (node: unknown): string[] => {
  if (typeof node !== 'object' || node === null) return [];
  const { role, children } = node as { role?: string; children?: unknown[] };
  return [...(role ? [role] : []), ...(children ?? []).flatMap(structureNames)];
};

/** The number of the page that each heading of the first two levels is on, by where its bookmark leads. */
async function pagesOfHeadings(pdf: Uint8Array): Promise<number[]> {
  const file = await openPdf(pdf);
  const chapters = await file.getOutline();
  const items = (chapters ?? []).flatMap((chapter) => [chapter, ...chapter.items]);
  return Promise.all(
    items.map(async ({ dest }) => {
      const place = typeof dest === 'string' ? await file.getDestination(dest) : dest;
      return 1 + (await file.getPageIndex(place?.[0] as Parameters<typeof file.getPageIndex>[0]));
    }),
  );
}

/** Numbers of ordered lists are drawn in a PDF and made by the reader in the other forms. */
function withListNumbers(document: Document): Document {
  const number = (items: readonly Tekst[], begin = 1): Tekst[] =>
    items.map((item, index) => [{ tekst: `${begin + index}.` }, ...item]);
  const block = (blok: DocumentBlok): DocumentBlok => {
    if (blok.soort === 'lijst' && blok.geordend) return { ...blok, items: number(blok.items, blok.begin) };
    if (blok.soort !== 'kader') return blok;
    return { ...blok, blokken: blok.blokken.map((inner) => block(inner)).filter((inner) => isInner(inner)) };
  };
  return { ...document, blokken: cleanDocument(document).blokken.map(block) };
}
const isInner = (blok: DocumentBlok) =>
  blok.soort !== 'tabel' && blok.soort !== 'figuur' && blok.soort !== 'kader' && blok.soort !== 'pagina';

const rij = (...cells: string[]): Tekst[] => cells.map(plat);
const oplegger: Document = {
  titel: 'ICT samen doen met buurgemeenten',
  ondertitel: 'Oplegger voor de raad van Waterhoven',
  taal: 'nl-NL',
  datum: plainDate('2026-11-24'),
  kenmerken: [['Uw raad besluit op', 'donderdag 26 november 2026']],
  controlegetal: '4706 11e8 95be 2f82',
  fictief: true,
  blokken: [
    {
      soort: 'kader',
      blokken: [
        kop(1, 'Wat wordt u gevraagd?'),
        {
          soort: 'lijst',
          geordend: true,
          items: [plat('Negen taken samen te doen.'), plat('€\u00A038.000 te geven.')],
        },
      ],
    },
    kop(1, 'Waarom?'),
    alinea([
      { tekst: 'Taken hangen aan ' },
      { tekst: 'één persoon', vet: true },
      { tekst: '. Zie ' },
      { tekst: 'de uitleg', link: 'https://www.voorbeeld.nl/uitleg?a=1&b="2"' },
      { tekst: '.' },
    ]),
    kop(2, 'Doelen'),
    {
      soort: 'tabel',
      titel: 'Doelen voor Waterhoven',
      rijkoppen: true,
      kolommen: [
        { naam: 'Doel', uitlijning: 'links' },
        { naam: 'Nu', uitlijning: 'rechts' },
        { naam: '2029', uitlijning: 'rechts' },
      ],
      rijen: [rij('Geteste back-ups', '0', '2'), rij('Op tijd opgelost', '64%', '85%')],
    },
    { soort: 'noot', tekst: plat('Prijspeil 2026.') },
    {
      soort: 'figuur',
      titel: 'Voordeel per jaar',
      kolommen: ['Wie', 'Bedrag'],
      staven: [
        { naam: 'Met vier', waarde: 117_272, tekst: '€\u00A0117.272' },
        { naam: 'Met drie', waarde: 61_889, tekst: '€\u00A061.889', nadruk: true },
      ],
    },
    { soort: 'feiten', feiten: [['Elsmeer', plat('Akkoord')]] },
    { soort: 'pagina' },
    kop(1, 'Bijlage'),
    alinea('Einde.'),
  ],
};

describe('one document, four forms', () => {
  const hostile = fc.constantFrom(
    '#read("/etc/passwd")',
    '*vet* _schuin_ $x^2$ `code` @ref <label>',
    '</w:t><script>alert(1)</script>&amp;',
    '\\u{41} \\ // commentaar /* */ -- --- ~ ..',
    'https://www.voorbeeld.nl/' + 'eenheellangadreszonderspaties'.repeat(9),
    '= Kop',
    '- punt',
    '"] #panic() [',
    ']]> <!-- -->',
    '${x} {{y}} %s %PDF-1.7 endobj xref',
    '\u0000\u0007a\u202Eb\uFFFEc\uD800d',
    'ĳ ő Łódź Ελλάδα Привет ≥ → ✓ e\u0301 ﬁ',
    '/S /TD /O /Table /Type /Catalog /K [1 0 R] (trailer /Root 1 0 R',
    '((a) \\) xmlns:pdfaid= </rdf:Bag></pdfaExtension:schemas> stream endstream',
  );
  const word = fc.string({
    unit: fc.constantFrom(...Array.from('abcé€%&<>"\'#$*_`@\\[]{}()/=-+~^|!?.,:;0 12')),
    maxLength: 14,
  });
  const text = fc.oneof(hostile, word, fc.lorem({ maxCount: 9 }));
  const runs = fc.array(
    fc.record(
      {
        tekst: text,
        vet: fc.boolean(),
        link: fc.constantFrom('https://a.nl/?q="<', 'javascript:alert(1)', 'mailto:a@b.nl'),
      },
      { requiredKeys: ['tekst'] },
    ),
    { minLength: 1, maxLength: 3 },
  );
  const level = fc.constantFrom(1 as const, 2 as const, 3 as const);
  const inner = fc.oneof(
    fc.record({ soort: fc.constant('kop' as const), niveau: level, tekst: text }),
    fc.record({ soort: fc.constantFrom('alinea' as const, 'noot' as const), tekst: runs }),
    fc.record(
      {
        soort: fc.constant('lijst' as const),
        geordend: fc.boolean(),
        begin: fc.integer({ min: 0, max: 999 }),
        items: fc.array(runs, { maxLength: 3 }),
      },
      { requiredKeys: ['soort', 'geordend', 'items'] },
    ),
    fc.record({
      soort: fc.constant('feiten' as const),
      feiten: fc.array(fc.tuple(text, runs), { maxLength: 3 }),
    }),
  );
  const columns = fc.array(
    fc.record({ naam: text, uitlijning: fc.constantFrom('links' as const, 'rechts' as const) }),
    { minLength: 1, maxLength: 3 },
  );
  const block: fc.Arbitrary<DocumentBlok> = fc.oneof(
    { weight: 4, arbitrary: inner },
    fc.record(
      {
        soort: fc.constant('tabel' as const),
        titel: text,
        kolommen: columns,
        rijen: fc.array(fc.array(runs, { maxLength: 4 }), { maxLength: 3 }),
        rijkoppen: fc.boolean(),
      },
      { requiredKeys: ['soort', 'kolommen', 'rijen', 'rijkoppen'] },
    ),
    fc.record({
      soort: fc.constant('figuur' as const),
      titel: text,
      kolommen: fc.tuple(text, text),
      staven: fc.array(fc.record({ naam: text, tekst: text, waarde: fc.double(), nadruk: fc.boolean() }), {
        maxLength: 3,
      }),
    }),
    fc.record({ soort: fc.constant('kader' as const), blokken: fc.array(inner, { maxLength: 3 }) }),
    fc.constant({ soort: 'pagina' as const }),
  );
  const documents: fc.Arbitrary<Document> = fc.record(
    {
      titel: text,
      ondertitel: text,
      taal: fc.constant('nl-NL' as const),
      datum: fc.constant(plainDate('2026-11-24')),
      kenmerken: fc.array(fc.tuple(text, text), { maxLength: 2 }),
      versie: text,
      controlegetal: text,
      fictief: fc.boolean(),
      blokken: fc.array(block, { maxLength: 7 }),
    },
    { requiredKeys: ['titel', 'taal', 'datum', 'kenmerken', 'fictief', 'blokken'] },
  );

  test('whatever is typed, each form shows the same words in the same order, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const expected = expectedWords(document);
        expect(htmlWords(htmlPage(document))).toBe(expected);
        const spaces = (name: string) => (name === 'text:s' ? ' ' : '');
        const body = odtXml(renderOdt(document), 'content.xml').replace(
          /^[\s\S]*<office:body>/u,
          '<office:body>',
        );
        expect(squeeze(readXml(body.replace('</office:document-content>', ''), spaces))).toBe(expected);
        expect(
          squeeze(decodeEntities((await docxHtml(await renderDocx(document))).replaceAll(/<[^>]*>/gu, ''))),
        ).toBe(expected);
        const pdf = await renderPdf(document);
        const pages = await pagesOfHeadings(pdf);
        expect(unbroken((await pdfText(pdf)).join(''))).toBe(
          unbroken(expectedWords(withListNumbers(document), (nth) => String(pages[nth]))),
        );
      }),
      { numRuns: 150 }, // another seed every time; a failure names its seed and path
    );
  }, 120_000);

  test('a word against the end of a link may be broken in a narrow column', async () => {
    const cel: Tekst = [
      { tekst: 'Zie ook ' },
      { tekst: 'nec luctus', link: 'https://a.nl' },
      { tekst: 'abc d' },
    ];
    for (let breed = 1; breed <= 10; breed += 1) {
      const kolommen = Array.from({ length: breed }, () => ({
        naam: 'Kolom',
        uitlijning: 'links' as const,
      }));
      const blokken = [{ soort: 'tabel' as const, kolommen, rijen: [[cel]], rijkoppen: false }];
      const pages = await pdfText(await renderPdf({ ...oplegger, blokken }));
      expect(unbroken(pages.join(''))).toContain('Zieooknecluctusabcd');
    }
  });
});

test('a numbered list goes on where it was left, in every form', async () => {
  const document: Document = {
    ...oplegger,
    blokken: fromOpmaak(parseOpmaak('2. tweede\n3. derde\n\nEn dan:\n\n7. zevende\n\n1. weer een'), 1),
  };
  expect(htmlPage(document)).toContain('<ol class="utrecht-ordered-list" start="7">');
  const pdf = (await pdfText(await renderPdf(document))).join('');
  for (const item of ['2.tweede', '3.derde', '7.zevende', '1.weereen']) expect(squeeze(pdf)).toContain(item);
  const starts = odtXml(renderOdt(document), 'content.xml').match(/text:start-value="\d+"/gu);
  expect(starts).toEqual(['text:start-value="2"', 'text:start-value="7"']);
  const numbering = odtXml(await renderDocx(document), 'word/numbering.xml');
  for (const start of [2, 7]) expect(numbering).toContain(`<w:start w:val="${start}"/>`);
});

describe('a document of many pages', () => {
  const long: Document = {
    ...oplegger,
    versie: 'Versie 2',
    blokken: [1, 2, 3, 4, 5].flatMap((nummer): DocumentBlok[] => [
      kop(1, `Hoofdstuk ${nummer}`),
      kop(2, `Deel van ${nummer}`),
      ...Array.from({ length: 20 }, () => alinea('Een zin die de bladzijde vult. '.repeat(5))),
      kop(3, 'Niet in de inhoud'),
    ]),
  };
  const wanted = [1, 2, 3, 4, 5].flatMap((nummer) => [`Hoofdstuk ${nummer}`, `Deel van ${nummer}`]);

  test('has contents with the chapters and their parts, in a PDF with the page that each is on', async () => {
    const pdf = await renderPdf(long);
    const pages = await pagesOfHeadings(pdf);
    expect(pages.at(-1)).toBeGreaterThan(3);
    const contents = wanted.map((title, nth) => `${title}${pages[nth]}`).join('');
    expect(unbroken((await pdfText(pdf)).join('')).slice(0, 300)).toContain(unbroken(contents));
    const roles = structureNames(await (await (await openPdf(pdf)).getPage(1)).getStructTree());
    expect(roles.filter((role) => role === 'TOCI')).toHaveLength(wanted.length);
    expect(
      Buffer.from(pdf)
        .toString('latin1')
        .match(/\/Subtype \/Link/gu),
    ).toHaveLength(wanted.length);
  });

  test('leads from each entry to its heading in HTML, ODT and DOCX', async () => {
    const html = htmlPage(long);
    const anchors = [...html.matchAll(/<a class="utrecht-link" href="#([^"]+)">([^<]+)/gu)];
    expect(anchors.map(([, , text]) => text)).toEqual(wanted);
    for (const [, id, text] of anchors)
      expect(html).toMatch(new RegExp(`<h\\d[^>]* id="${id}">${text}<`, 'u'));
    const odt = odtXml(renderOdt(long), 'content.xml');
    const links = [...odt.matchAll(/xlink:href="#([^"]+)">([^<]+)/gu)];
    expect(links.map(([, , text]) => text)).toEqual(wanted);
    for (const [, id, text] of links)
      expect(odt).toContain(`<text:bookmark text:name="${id}"/>${text}</text:h>`);
    const docx = odtXml(await renderDocx(long), 'word/document.xml');
    const named = [...docx.matchAll(/<w:bookmarkStart w:name="([^"]+)"/gu)].map(([, name]) => name);
    expect([...docx.matchAll(/w:anchor="([^"]+)"/gu)].map(([, name]) => name)).toEqual(named);
    expect(named).toHaveLength(wanted.length);
  });

  test('names its version and hash at the foot of every page, in every form', async () => {
    const voet = 'Versie 2. Controlegetal 4706 11e8 95be 2f82';
    const file = await openPdf(await renderPdf(long));
    for (let number = 1; number <= file.numPages; number += 1) {
      const { items } = await (await file.getPage(number)).getTextContent();
      const text = items.map((item) => ('str' in item ? item.str : '')).join('');
      expect(text).toContain('Versie 2');
      expect(text).toContain('Controlegetal 4706 11e8 95be 2f82');
    }
    expect(readXml(odtXml(renderOdt(long), 'styles.xml'))).toContain(voet);
    const docx = await renderDocx(long);
    const footers = Object.keys(unzipSync(docx)).filter((name) => name.startsWith('word/footer'));
    expect(footers.map((name) => readXml(odtXml(docx, name))).join('')).toContain(voet);
    expect(htmlPage(long)).toContain(`@bottom-left{content:"${voet}"`);
  });

  test('a version cannot end the style sheet that it stands in', () => {
    const html = htmlPage({ ...long, versie: '"}</style><script>\\' });
    expect(html).not.toContain('<script>');
    expect(html.match(/<\/style>/gu)).toHaveLength(1);
  });

  test('a bar below zero goes to the left of it', () => {
    const html = htmlPage({
      ...oplegger,
      blokken: [
        {
          soort: 'figuur',
          titel: 'Elsmeer verliest',
          kolommen: ['Gemeente', 'Voordeel'],
          staven: [
            { naam: 'Elsmeer', waarde: -100, tekst: '-1' },
            { naam: 'Waterhoven', waarde: 300, tekst: '3' },
          ],
        },
      ],
    });
    expect(html).toMatch(/x="1" y="26" width="18\.00%" height="24"\/><text x="18\.00%"/u);
    expect(html).toMatch(/x="18\.00%" y="86" width="54\.00%" height="24"\/><text x="72\.00%"/u);
  });
});

describe('HTML', () => {
  test('has headings in order, header cells, a hidden chart with a table that is read, and no script or unsafe link', () => {
    const html = htmlPage({
      ...oplegger,
      blokken: [...oplegger.blokken, alinea([{ tekst: '<script>', link: 'javascript:alert(1)' }])],
    });
    expect(html.match(/<h\d/gu)).toEqual(['<h1', '<h2', '<h2', '<h3', '<h2']);
    expect(html).toContain('<th scope="row">Geteste back-ups</th>');
    expect(html).toContain('<th scope="col" class="utrecht-table__cell--numeric-data">Nu</th>');
    expect(html).toContain('href="https://www.voorbeeld.nl/uitleg?a=1&amp;b=%222%22"');
    expect(html).toContain('<p class="utrecht-paragraph">&lt;script&gt;</p>');
    expect(html).not.toMatch(/<script|javascript:/u);
    expect(html).toMatch(/<rect class="is-leeg" x="1" y="26" width="72\.00%"/u);
    expect(html).toMatch(/<rect class="is-petrol" x="1" y="86" width="38\.00%"/u);
    expect(html).toContain('<html lang="nl-NL">');
    expect(html).toContain('@top-right{content:"Fictief voorbeeld"');
    expect(htmlPage({ ...oplegger, fictief: false })).not.toContain('Fictief');
  });
});

describe('PDF', () => {
  test('says in its metadata that it is PDF/A-2a and PDF/UA-1, in Dutch, with its title', async () => {
    const pdf = await renderPdf(oplegger);
    const bytes = Buffer.from(pdf).toString('latin1');
    expect(bytes.startsWith('%PDF-1.7')).toBe(true);
    const xmp = /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/u.exec(bytes)?.[0] ?? '';
    const elements: string[] = [];
    readXml(Buffer.from(xmp, 'latin1').toString('utf8'), (name) => (elements.push(name), ''));
    expect(xmp).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(xmp).toContain('<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>');
    expect(elements).toContain('pdfaSchema:namespaceURI');
    expect(bytes).toContain('/S /GTS_PDFA1');
    expect(bytes).toContain('/DisplayDocTitle true');
    const file = await openPdf(pdf);
    const { info } = (await file.getMetadata()) as { info: { Title: string; Language: string } };
    expect(info.Title).toBe(oplegger.titel);
    expect(info.Language).toBe('nl-NL');
    expect(bytes).toContain('/Marked true');
  });

  test('keeps its cross-reference table right after the marks are added', async () => {
    const bytes = Buffer.from(await renderPdf(oplegger)).toString('latin1');
    const at = Number(/startxref\n(\d+)\n%%EOF$/u.exec(bytes)?.[1]);
    const [, count, entries] =
      /^xref\n0 (\d+)\n((?:\d{10} \d{5} [nf]\r\n)+)trailer/u.exec(bytes.slice(at)) ?? [];
    const offsets =
      (entries ?? '').match(/\d{10} 00000 n/gu)?.map((entry) => Number(entry.slice(0, 10))) ?? [];
    expect(offsets).toHaveLength(Number(count) - 1);
    for (const [index, offset] of offsets.entries()) {
      expect(bytes.slice(offset, offset + 12)).toMatch(new RegExp(`^${index + 1} 0 obj`, 'u'));
    }
    const metadata = bytes.slice(bytes.indexOf('/Type /Metadata') - 60);
    const length = Number(/\/Length (\d+)/u.exec(metadata)?.[1]);
    const start = metadata.indexOf('stream\n') + 7;
    expect(
      metadata
        .slice(start + length)
        .trimStart()
        .startsWith('endstream'),
    ).toBe(true);
  });

  test('has a structure tree with headings, lists and tables with column and row headers, and bookmarks', async () => {
    const pdf = await renderPdf(oplegger);
    const file = await openPdf(pdf);
    const roles = structureNames(await (await file.getPage(1)).getStructTree());
    expect(roles.filter((role) => /^H\d$/u.test(role))).toEqual(['H1', 'H2', 'H2', 'H3']);
    for (const role of ['L', 'LI', 'LBody', 'Table', 'Caption', 'THead', 'TBody', 'TR', 'Link'])
      expect(roles).toContain(role);
    const table = roles.slice(roles.indexOf('TBody'));
    expect(table.filter((role) => role === 'TR' || role === 'TH' || role === 'TD').slice(0, 8)).toEqual([
      'TR',
      'TH',
      'TD',
      'TD',
      'TR',
      'TH',
      'TD',
      'TD',
    ]);
    expect(
      Buffer.from(pdf)
        .toString('latin1')
        .match(/\/Scope \/Row/gu),
    ).toHaveLength(4);
    const outline = await file.getOutline();
    expect(outline.map((item) => item.title)).toEqual(['Wat wordt u gevraagd?', 'Waarom?', 'Bijlage']);
    expect(outline[1]?.items.map((item: { title: string }) => item.title)).toEqual(['Doelen']);
  });

  test('names page, total, hash and that the example is fictional on every page', async () => {
    const file = await openPdf(await renderPdf(oplegger));
    expect(file.numPages).toBe(2);
    for (const number of [1, 2]) {
      const { items } = await (await file.getPage(number)).getTextContent();
      const text = items.map((item) => ('str' in item ? item.str : '')).join('');
      expect(text).toContain(`Pagina ${number} van 2`);
      expect(text).toContain('Controlegetal 4706 11e8 95be 2f82');
      expect(text).toContain('Fictief voorbeeld');
    }
  });

  test('is the same file for the same document, and embeds every font', async () => {
    const pdf = await renderPdf(oplegger);
    expect(Buffer.compare(pdf, await renderPdf(oplegger))).toBe(0);
    const bytes = Buffer.from(pdf).toString('latin1');
    expect(bytes.match(/\/FontDescriptor \d+ 0 R/gu)?.length).toBe(
      bytes.match(/\/FontFile[23] \d+ 0 R/gu)?.length,
    );
    expect(bytes).toContain('+BondgenootSans-Regular');
  });

  test('shows a square for a character that no font has', async () => {
    const text = (
      await pdfText(await renderPdf({ ...oplegger, titel: 'Groet 你好\uE123', blokken: [alinea('你 a')] }))
    ).join('');
    expect(text).toContain('Groet □□□');
    expect(text).toContain('□ a');
  });

  test('breaks long words where columns are narrow, with hyphens that copying leaves out', async () => {
    const kolommen = Array.from({ length: 7 }, (_, index) => ({
      naam: `Kolom ${index}`,
      uitlijning: 'links' as const,
    }));
    const rijen = [kolommen.map(() => plat('samenwerkingsverband'))];
    const pdf = await renderPdf({
      ...oplegger,
      blokken: [{ soort: 'tabel', rijkoppen: false, kolommen, rijen }],
    });
    const { items } = await (await (await openPdf(pdf)).getPage(1)).getTextContent();
    expect(items.filter((item) => 'str' in item && item.str.includes('samenwerkingsverband'))).toEqual([]);
    expect(unbroken((await pdfText(pdf)).join(''))).toContain('samenwerkingsverband'.repeat(7));
  });

  test('breaks a long number where it must, and leaves nothing of that in what is copied', async () => {
    const controlegetal = 'aea92132c4cbeb263e6ac2bf6c183b5d81737f179f21efdc5863739672f0f470';
    const text = (
      await pdfText(
        await renderPdf({
          ...oplegger,
          controlegetal,
          blokken: [alinea(`${'tekst '.repeat(9)}${controlegetal} en 8 dagen`)],
        }),
      )
    ).join('');
    expect(text).not.toContain('\u200B');
    expect(text.replaceAll(/\s/g, '').split(controlegetal)).toHaveLength(3);
  });

  test('keeps a row on one page, so that its cells are read one after the other', async () => {
    const kolommen = ['Eerste', 'Tweede'].map((naam) => ({ naam, uitlijning: 'links' as const }));
    const cel = (naam: string) => plat(`${naam} begin ${'woord '.repeat(100)}${naam} eind`);
    for (let above = 20; above < 40; above += 4) {
      const pages = await pdfText(
        await renderPdf({
          ...oplegger,
          blokken: [
            ...Array.from({ length: above }, () => alinea('Regel')),
            { soort: 'tabel', kolommen, rijen: [[cel('links'), cel('rechts')]], rijkoppen: false },
          ],
        }),
      );
      const page = pages.find((text) => text.includes('links begin'));
      expect(page && squeeze(page)).toMatch(/linkseindrechtsbegin.*rechtseind/);
    }
  });

  test('many at the same time each get their own document', async () => {
    const made = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        renderPdf({ ...oplegger, titel: `Stuk ${index}`, blokken: [] }),
      ),
    );
    const titles = await Promise.all(made.map(async (pdf) => (await pdfText(pdf)).join('')));
    for (const [index, text] of titles.entries()) expect(text).toContain(`Stuk ${index}`);
  });
});

describe('ODT', () => {
  test('starts with its media type, not compressed, and lists its files', () => {
    const odt = renderOdt(oplegger);
    expect(strFromU8(odt.slice(30, 38 + 39))).toBe('mimetypeapplication/vnd.oasis.opendocument.text');
    expect(odt[8]).toBe(0);
    const paths: string[] = [];
    readXml(odtXml(odt, 'META-INF/manifest.xml'), (_, attributes) => {
      if (attributes['manifest:full-path']) paths.push(attributes['manifest:full-path']);
      return '';
    });
    expect(paths).toEqual(['/', 'content.xml', 'styles.xml', 'meta.xml']);
  });

  test('has real headings, a header row and header column per table, language, title and every style it names', () => {
    const odt = renderOdt(oplegger);
    const levels: string[] = [];
    const counts = new Map<string, number>();
    const used = new Set<string>();
    readXml(odtXml(odt, 'content.xml'), (name, attributes) => {
      if (name === 'text:h') levels.push(attributes['text:outline-level'] ?? '');
      counts.set(name, (counts.get(name) ?? 0) + 1);
      for (const key of ['text:style-name', 'table:style-name', 'style:parent-style-name'])
        if (attributes[key]) used.add(attributes[key]);
      return '';
    });
    expect(levels).toEqual(['1', '1', '2', '1']);
    expect(counts.get('table:table-header-rows')).toBe(2);
    expect(counts.get('table:table-header-columns')).toBe(2);
    const defined = new Set<string>();
    for (const file of ['content.xml', 'styles.xml']) {
      readXml(odtXml(odt, file), (_, attributes) => {
        if (attributes['style:name']) defined.add(attributes['style:name']);
        return '';
      });
    }
    expect([...used].filter((style) => !defined.has(style))).toEqual([]);
    expect(odtXml(odt, 'styles.xml')).toContain('fo:language="nl" fo:country="NL"');
    expect(readXml(odtXml(odt, 'styles.xml'))).toContain('Fictief voorbeeld');
    expect(odtXml(odt, 'meta.xml')).toContain(
      `<dc:title>${oplegger.titel}</dc:title><dc:language>nl-NL</dc:language>`,
    );
    expect(Buffer.compare(odt, renderOdt(oplegger))).toBe(0);
  });
});

describe('DOCX', () => {
  test('opens with its headings, lists, links and header rows', async () => {
    const docx = await renderDocx(oplegger);
    const html = await docxHtml(docx);
    expect(html.match(/<h\d>[^<]*/gu)).toEqual([
      '<h1>ICT samen doen met buurgemeenten',
      '<h2>Wat wordt u gevraagd?',
      '<h2>Waarom?',
      '<h3>Doelen',
      '<h2>Bijlage',
    ]);
    expect(html).toContain('<ol><li>Negen taken samen te doen.</li>');
    expect(html).toContain('<strong>één persoon</strong>');
    expect(html).toContain('<a href="https://www.voorbeeld.nl/uitleg?a=1&amp;b=%222%22">de uitleg</a>');
    expect(html.match(/<thead>/gu)).toHaveLength(2);
    expect(html).toContain('<th><p>Doel</p></th>');
    expect(odtXml(docx, 'word/styles.xml')).toContain('w:lang w:val="nl-NL"');
    expect(odtXml(docx, 'docProps/core.xml')).toContain(`<dc:title>${oplegger.titel}</dc:title>`);
    const headers = Object.keys(unzipSync(docx)).filter((file) => file.startsWith('word/header'));
    expect(headers.map((file) => readXml(odtXml(docx, file))).join('')).toContain('Fictief voorbeeld');
  });
});
