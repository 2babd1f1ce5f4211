import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCsv } from '#src/shared/csv.ts';
import { plainDate } from '#src/shared/dates.ts';
import { readRekenblad } from './import.rekenblad.ts';
import { renderOds } from './ods.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const rows = (inhoud: Uint8Array) =>
  readRekenblad(inhoud).flatMap(({ rijen }) => rijen.map(({ cellen }) => cellen));

describe('CSV', () => {
  test.each([';', ',', '\t', '|'])('with %j between the cells', (sign) => {
    const text = [
      ['titel', 'bewijs', 'ernst'],
      ['Uitval', 'a; b, c', '4'],
    ]
      .map((cells) => cells.map((cell) => `"${cell}"`).join(sign))
      .join('\r\n');
    expect(rows(bytes(text))).toEqual([
      ['titel', 'bewijs', 'ernst'],
      ['Uitval', 'a; b, c', '4'],
    ]);
  });

  test('a comma inside unquoted Dutch amounts does not make commas the delimiter', () => {
    expect(rows(bytes('post;bedrag\nLicenties;1.250,50\nBeheer;900,00\n'))).toEqual([
      ['post', 'bedrag'],
      ['Licenties', '1.250,50'],
      ['Beheer', '900,00'],
    ]);
  });

  test('quotes, line ends in a cell, and rows that a person would count', () => {
    const [blad] = readRekenblad(bytes('sep=;\na;b\n\n"een ""citaat""\r\nen verder";x\n1;\n'));
    expect(blad?.rijen).toEqual([
      { nummer: 2, cellen: ['a', 'b'] },
      { nummer: 4, cellen: ['een "citaat"\nen verder', 'x'] },
      { nummer: 5, cellen: ['1'] },
    ]);
  });

  test.each([
    ['UTF-8', bytes('titel;kosten\nCafé;€ 5')],
    ['UTF-8 with a byte order mark', bytes('\uFEFFtitel;kosten\nCafé;€ 5')],
    ['Windows-1252', Buffer.from('titel;kosten\nCaf\xe9;\x80 5', 'latin1')],
    [
      'UTF-16 of "Unicode text"',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('titel\tkosten\nCafé\t€ 5', 'utf16le')]),
    ],
  ])('in %s', (_, inhoud) => {
    expect(rows(inhoud)).toEqual([
      ['titel', 'kosten'],
      ['Café', '€ 5'],
    ]);
  });

  test('a quote that never closes is named with its row', () => {
    expect(() => readRekenblad(bytes('a;b\n"open;x\ny;z'))).toThrow('In rij 2');
  });

  test('what our own export guarded against formulas comes back as it was', () => {
    const cells = [['=1+1', '-2 fte', "'t Veen"]];
    expect(rows(bytes(toCsv(['a', 'b', 'c'], cells))).slice(1)).toEqual(cells);
  });

  test('whatever the texts, what is written is what is read', () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .map((each) =>
        each
          .normalize('NFC')
          .replaceAll(/[\p{Cc}\uFEFF]/gu, '')
          .trim(),
      )
      .filter((each) => each !== '' && !/^'[=+\-@]/.test(each));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 8 }), (cells) => {
        expect(rows(bytes(toCsv(['een', 'twee', 'drie'], cells)))).toEqual([
          ['een', 'twee', 'drie'],
          ...cells,
        ]);
      }),
    );
  });
});

const blad = {
  soort: 'rekenblad',
  titel: 'Posten',
  kolommen: [
    { naam: 'post', soort: 'tekst' },
    { naam: 'bedrag', soort: 'euro' },
    { naam: 'aandeel', soort: 'procent' },
    { naam: 'aantal', soort: 'getal' },
    { naam: 'vanaf', soort: 'datum' },
  ],
  rijen: [
    ['Licenties & beheer', 125_050, 0.125, 3, '2027-01-31'],
    ['Leeg', null, null, 1.5, null],
  ],
} as const;

describe('ODS', () => {
  test('what the product writes itself is read back: figures, not how they are shown', () => {
    expect(rows(renderOds([blad], plainDate('2026-06-16')))).toEqual([
      ['post', 'bedrag', 'aandeel', 'aantal', 'vanaf'],
      ['Licenties & beheer', '1250,5', '12,5%', '3', '2027-01-31'],
      ['Leeg', '', '', '1,5'],
    ]);
  });

  const ods = (body: string) =>
    zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': strToU8(
        `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document-content>`,
      ),
    });

  test('repeated cells and rows, more paragraphs, and no remarks in the margin', () => {
    const inhoud = ods(
      '<table:table table:name="Blad1"><table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>' +
        '<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2"/><table:table-cell table:number-columns-repeated="2" office:value-type="string"><office:annotation><text:p>niet meelezen</text:p></office:annotation><text:p>een<text:s text:c="2"/>twee</text:p><text:p>drie</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16380"/></table:table-row>' +
        '<table:table-row table:number-rows-repeated="1048571"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>',
    );
    const cellen = ['', '', 'een  twee\ndrie', 'een  twee\ndrie'];
    expect(readRekenblad(inhoud)).toEqual([
      {
        naam: 'Blad1',
        rijen: [
          { nummer: 4, cellen },
          { nummer: 5, cellen },
        ],
      },
    ]);
  });

  test('a row that says it occurs a million times is refused', () => {
    const full = '<table:table-cell><text:p>x</text:p></table:table-cell>';
    const inhoud = ods(
      `<table:table><table:table-row table:number-rows-repeated="1000000">${full}</table:table-row></table:table>`,
    );
    expect(() => readRekenblad(inhoud)).toThrow('meer dan 10000 rijen');
  });
});

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const workbook = (sheets: string, more = '') =>
  `<?xml version="1.0"?><workbook ${main} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${more}<sheets>${sheets}</sheets></workbook>`;
const xlsx = (sheetData: string, parts: Record<string, string> = {}) =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml': '<Types/>',
        'xl/workbook.xml': workbook('<sheet name="Knelpunten" sheetId="1" r:id="rId1"/>'),
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
        'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${sheetData}</sheetData></worksheet>`,
        ...parts,
      }).map(([naam, xml]) => [naam, strToU8(xml)]),
    ),
  );

describe('XLSX', () => {
  const shared = `<sst ${main}><si><t>titel</t></si><si><r><t>Eén </t></r><r><t xml:space="preserve">beheerder</t></r><rPh><t>nooit</t></rPh></si></sst>`;
  const styles = `<styleSheet ${main}><numFmts><numFmt numFmtId="164" formatCode="&quot;dag &quot;dd\\-mm\\-yyyy"/><numFmt numFmtId="165" formatCode="0&quot; dagen&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`;

  test('texts, numbers, days, percentages, yes and no; of a formula what was saved with it', () => {
    const inhoud = xlsx(
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row>' +
        '<row r="5"><c r="A5" t="inlineStr"><is><t>hier</t></is></c><c r="B5"><v>0.30000000000000004</v></c><c r="C5" s="1"><v>46418.5</v></c><c r="D5" s="2"><v>0.125</v></c><c r="E5" s="3"><v>59</v></c><c r="F5" t="b"><v>1</v></c><c r="G5" t="str"><f>HYPERLINK("http://evil.example")</f><v>uitkomst</v></c><c r="H5" t="e"><v>#REF!</v></c><c r="I5" s="4"><v>31</v></c></row>',
      { 'xl/sharedStrings.xml': shared, 'xl/styles.xml': styles },
    );
    expect(readRekenblad(inhoud)).toEqual([
      {
        naam: 'Knelpunten',
        rijen: [
          { nummer: 2, cellen: ['titel', '', 'Eén beheerder'] },
          {
            nummer: 5,
            cellen: ['hier', '0,3', '2027-01-31', '12,5%', '1900-02-28', 'ja', 'uitkomst', '#REF!', '31'],
          },
        ],
      },
    ]);
  });

  test('the sheets in the order of the workbook, counted from 1904 where it says so', () => {
    const inhoud = xlsx('<row><c s="1"><v>1</v></c></row>', {
      'xl/workbook.xml': workbook(
        '<sheet name="Tweede" r:id="rId2"/><sheet name="Grafiek" r:id="rId9"/><sheet name="Eerste" r:id="rId1"/>',
        '<workbookPr date1904="1"/>',
      ),
      'xl/worksheets/sheet2.xml': `<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="B1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      'xl/styles.xml': styles,
    });
    expect(readRekenblad(inhoud)).toEqual([
      { naam: 'Tweede', rijen: [{ nummer: 1, cellen: ['', '7'] }] },
      { naam: 'Eerste', rijen: [{ nummer: 1, cellen: ['1904-01-02'] }] },
    ]);
  });

  test('a cell far to the right is refused; a formatted but empty one is nothing', () => {
    expect(() => readRekenblad(xlsx('<row r="1"><c r="XFD1"><v>1</v></c></row>'))).toThrow(
      'meer dan 100 kolommen',
    );
    expect(rows(xlsx('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row>'))).toEqual([['1']]);
  });
});

describe('what is built to do harm, or is something else', () => {
  test('a ZIP that unpacks to gigabytes is stopped while it unpacks, whatever it says of its size', () => {
    const bomb = zipSync({ 'content.xml': new Uint8Array(200_000_000) }, { level: 9 });
    expect(bomb.length).toBeLessThan(300_000);
    expect(() => readRekenblad(bomb)).toThrow('uitgepakt te groot');
  });

  test('what is not asked for is not unpacked', () => {
    const inhoud = xlsx('<row r="1"><c r="A1"><v>1</v></c></row>', {
      'xl/media/groot.xml': 'x'.repeat(60_000_000),
    });
    expect(rows(inhoud)).toEqual([['1']]);
  });

  test.each([
    ['an entity that grows', '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><a>&c;</a>'],
    ['an entity that fetches', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
    ['no XML', 'zomaar wat'],
  ])('%s', (_, xml) => {
    expect(() => readRekenblad(zipSync({ 'content.xml': strToU8(xml) }))).toThrow('beschadigd');
  });

  test.each([
    ['an old XLS, or one with a password', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'oud XLS-bestand'],
    ['another kind of ZIP', zipSync({ 'word/document.xml': strToU8('<a/>') }), 'geen CSV, XLSX of ODS'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'geen CSV, XLSX of ODS'],
    ['half a ZIP', renderOds([blad], plainDate('2026-06-16')).subarray(0, 400), ''],
    ['nothing', new Uint8Array(), 'staat niets'],
    ['only empty rows', bytes(';;\n;;\n'), 'staat niets'],
  ])('%s gets a reason', (_, inhoud, reason) => {
    expect(() => readRekenblad(inhoud)).toThrow(RangeError);
    expect(() => readRekenblad(inhoud)).toThrow(reason);
  });

  test('whatever bytes come, there is an answer or a reason', () => {
    const head = fc.constantFrom('PK\u0003\u0004', 'a;b\n"', '');
    fc.assert(
      fc.property(head, fc.uint8Array({ maxLength: 300 }), (start, rest) => {
        try {
          readRekenblad(Buffer.concat([Buffer.from(start, 'latin1'), rest]));
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
    );
  });
});

test('ten thousand rows are read, and not one more', () => {
  const many = (length: number) => ({
    ...blad,
    rijen: Array.from({ length }, (_, index) => [`Post ${index}`, index, 0.5, 1, '2027-01-31']),
  });
  const inhoud = (length: number) => renderOds([many(length)], plainDate('2026-06-16'));
  expect(rows(inhoud(9_999))).toHaveLength(10_000);
  expect(() => rows(inhoud(10_000))).toThrow('meer dan 10000 rijen');
});
