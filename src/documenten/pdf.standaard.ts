/** A change to a file: `remove` bytes at `at` give way to `insert`. */
type Edit = { readonly at: number; readonly remove: string; readonly insert: string };
type PdfObject = { readonly start: number; readonly text: string };
type PdfFile = {
  readonly text: string;
  readonly offsets: readonly number[];
  readonly objects: ReadonlyMap<number, PdfObject>;
};

const uaSchema =
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of PDF/UA that the document conforms to</pdfaProperty:description><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>';

/**
 * Makes a PDF/A-2a file of the compiler also say that it is PDF/UA-1: the mark with the schema that PDF/A asks for,
 * and the window that shows the title. The exporter can check both standards but mark only one; see decision 0003.
 * `rowHeaders` tells for each table in reading order whether its first column names the rows.
 * Throws when the file is not written the way that this compiler writes it.
 */
export function markAccessible(pdf: Uint8Array, rowHeaders: readonly boolean[]): Uint8Array {
  const file = readFile(pdf);
  return applyEdits(file, [
    ...metadataEdits(file),
    ...catalogEdits(file),
    ...rowHeaderEdits(file, rowHeaders),
  ]);
}

function readFile(pdf: Uint8Array): PdfFile {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const tableAt = Number(/startxref\n(\d+)\n%%EOF\s*$/u.exec(text.slice(-64))?.[1] ?? Number.NaN);
  const header = /^xref\n0 (\d+)\n/u.exec(text.slice(tableAt, tableAt + 24));
  if (!header) throw new Error('PDF without a plain cross-reference table');
  const offsets: number[] = [];
  for (let index = 0; index < Number(header[1]); index += 1) {
    const at = tableAt + header[0].length + index * 20;
    offsets.push(Number(text.slice(at, at + 10)));
  }
  const objects = new Map<number, PdfObject>();
  const byPlace = [...offsets.entries()].filter(([id]) => id > 0).toSorted(([, a], [, b]) => a - b);
  for (const [place, [id, start]] of byPlace.entries()) {
    objects.set(id, { start, text: text.slice(start, byPlace[place + 1]?.[1] ?? tableAt) });
  }
  return { text, offsets, objects };
}

/** The object that `from` points to under `key`. Found by reference, never by what it looks like: titles are in there too. */
function follow(file: PdfFile, from: string, key: string): PdfObject {
  const id = new RegExp(`/${key} (\\d+) 0 R`, 'u').exec(withoutStrings(from))?.[1];
  const object = file.objects.get(Number(id));
  if (!object) throw new Error(`PDF without ${key}`);
  return object;
}

const catalogOf = (file: PdfFile): PdfObject =>
  follow(file, file.text.slice(file.text.lastIndexOf('trailer\n')), 'Root');

/** A dictionary without its literal strings, because those hold what people typed. Parentheses in them may nest. */
function withoutStrings(dictionary: string): string {
  let depth = 0;
  let kept = '';
  for (let index = 0; index < dictionary.length; index += 1) {
    const character = dictionary.charAt(index);
    if (depth > 0 && character === '\\') index += 1;
    else if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    else if (depth === 0) kept += character;
  }
  return kept;
}

function replaceIn(object: PdfObject, remove: string, insert: string): Edit {
  const index = object.text.indexOf(remove);
  if (index === -1) throw new Error(`PDF object without ${remove}`);
  return { at: object.start + index, remove, insert };
}

function metadataEdits(file: PdfFile): Edit[] {
  const object = follow(file, catalogOf(file).text, 'Metadata');
  const length = /\/Length (\d+)/u.exec(object.text);
  const namespace = ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"';
  const edits = [
    replaceIn(object, ' xmlns:pdfaid=', `${namespace} xmlns:pdfaid=`),
    replaceIn(object, '</rdf:Bag></pdfaExtension:schemas>', `${uaSchema}</rdf:Bag></pdfaExtension:schemas>`),
    replaceIn(object, '<pdfaid:part>', '<pdfuaid:part>1</pdfuaid:part><pdfaid:part>'),
  ];
  const grown = edits.reduce((total, edit) => total + edit.insert.length - edit.remove.length, 0);
  return [replaceIn(object, `/Length ${length?.[1]}`, `/Length ${Number(length?.[1]) + grown}`), ...edits];
}

const catalogEdits = (file: PdfFile): Edit[] => [
  replaceIn(catalogOf(file), '/ViewerPreferences <<', '/ViewerPreferences <<\n    /DisplayDocTitle true'),
];

/** Walks the structure tree; the first cell of each row below the header becomes a header of its row. */
function rowHeaderEdits(file: PdfFile, rowHeaders: readonly boolean[]): Edit[] {
  const edits: Edit[] = [];
  let table = -1;
  const visit = (id: number, inBody: boolean): void => {
    const object = file.objects.get(id);
    const dictionary = withoutStrings(object?.text ?? '');
    const kind = /\/S \/(\w+)/u.exec(dictionary)?.[1];
    if (!kind) return;
    if (kind === 'Table') table += 1;
    const children = childrenOf(dictionary);
    const first = children[0];
    if (kind === 'TR' && inBody && rowHeaders[table] && first !== undefined)
      edits.push(...headerCell(file, first));
    if (kind === 'TR') return;
    for (const child of children) visit(child, kind === 'Table' || (inBody && kind !== 'THead'));
  };
  for (const child of childrenOf(follow(file, catalogOf(file).text, 'StructTreeRoot').text))
    visit(child, false);
  return edits;
}

const childrenOf = (object: string): number[] =>
  [...(/\/K \[([^\]]*)\]/u.exec(object)?.[1] ?? '').matchAll(/(\d+) 0 R/gu)].map((match) => Number(match[1]));

function headerCell(file: PdfFile, id: number): Edit[] {
  const cell = file.objects.get(id);
  if (!cell?.text.includes('/S /TD')) return [];
  return [replaceIn(cell, '/S /TD', '/S /TH'), replaceIn(cell, '/O /Table', '/O /Table\n    /Scope /Row')];
}

function applyEdits(file: PdfFile, unsorted: readonly Edit[]): Uint8Array {
  const edits = unsorted.toSorted((a, b) => a.at - b.at);
  const tableAt = file.text.lastIndexOf('xref\n0 ');
  const parts: string[] = [];
  let position = 0;
  for (const { at, remove, insert } of edits) {
    parts.push(file.text.slice(position, at), insert);
    position = at + remove.length;
  }
  const body = parts.join('') + file.text.slice(position, tableAt);
  const shiftedBy = shifts(edits);
  const entries = file.offsets.map((offset, id) =>
    id === 0
      ? '0000000000 65535 f\r\n'
      : `${String(offset + shiftedBy(offset)).padStart(10, '0')} 00000 n\r\n`,
  );
  const trailer = file.text.slice(file.text.indexOf('trailer', tableAt), file.text.lastIndexOf('startxref'));
  const table = `xref\n0 ${file.offsets.length}\n${entries.join('')}`;
  return new Uint8Array(Buffer.from(`${body}${table}${trailer}startxref\n${body.length}\n%%EOF`, 'latin1'));
}

/** How far an offset moves: by all edits before it. Edits in order. */
function shifts(edits: readonly Edit[]): (offset: number) => number {
  const totals: { at: number; total: number }[] = [];
  let total = 0;
  for (const edit of edits) {
    total += edit.insert.length - edit.remove.length;
    totals.push({ at: edit.at, total });
  }
  return (offset) => {
    let low = 0;
    let high = totals.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((totals[middle]?.at ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? 0 : (totals[low - 1]?.total ?? 0);
  };
}
