import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Deelname, Registerregeling } from './regeling.ts';
import { teksten } from './teksten.ts';

type Node = { name: string; attributes: Record<string, string>; text: string; children: Node[] };

/** The last number of the namespace changes without notice. */
const namespace = 'https://organisaties.overheid.nl/static/schema/oo/export/2.6.';
const maxDepth = 40;
const maxTextOfRegeling = 5_000_000;

/**
 * What is read of an arrangement. Everything else is passed over by the parser itself, so that contact details and the
 * names of office holders never get into memory.
 */
const velden = new Set(
  `titel citeertitel samenwerkingsvorm doel bronhouder regionaalSamenwerkingsorgaan archiefzorgdrager registratiehouder
  taalcode beleidsterreinen beleidsterrein bevoegdheidsverkrijgingen bevoegdheidsverkrijging instellingsbesluiten
  referentie wettelijkeGrondslagen wettelijkeGrondslag opschrift bevoegdheden bevoegdheid kopArtikel inhoudArtikel
  datumInwerkingtreding datumUitwerkingtreding afwijkingRegeling begrotingsDatum previousVersion nextVersion
  datumMutatie deelnemendeOrganisaties deelnemendeOrganisatie naam toetredingsDatum uittredingsDatum verdeelsleutel
  bestuursorganen bestuursorgaan`.split(/\s+/),
);

/**
 * Reads the arrangements from the export of the register of government organisations (ROO), one at a time as the
 * pieces of the file come in. Throws RangeError when it is another kind of file, broken, or built to exhaust us.
 */
export async function* readRooRegelingen(
  pieces: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<Registerregeling> {
  const done: Registerregeling[] = [];
  const parser = createParser((node) => done.push(regelingOf(node)));
  for await (const piece of pieces) {
    parser.write(piece);
    yield* done.splice(0);
  }
  parser.close();
  yield* done.splice(0);
}

/** An arrangement stands directly in a list under the root: root/list/regeling. */
function createParser(onRegeling: (node: Node) => void) {
  const parser = new SaxesParser({ xmlns: true });
  const stack: Node[] = [];
  let depth = 0;
  let skippedFrom = 0;
  let size = 0;
  const addText = (text: string) => {
    const top = stack.at(-1);
    if (!top || skippedFrom > 0) return;
    size += text.length;
    if (size > maxTextOfRegeling) throw new RangeError(teksten.teGroot(5));
    top.text += text;
  };
  parser.on('error', (error) => {
    throw new RangeError(teksten.geenXml(error.message));
  });
  parser.on('doctype', () => {
    throw new RangeError(teksten.doctype);
  });
  parser.on('opentag', (tag) => {
    depth++;
    if (depth === 1 && !tag.uri.startsWith(namespace)) throw new RangeError(teksten.geenRoo);
    if (depth > maxDepth) throw new RangeError(teksten.teDiep);
    if (skippedFrom > 0) return;
    if (stack.length === 0) {
      if (depth !== 3 || tag.local !== 'regeling') return;
      size = 0;
    } else if (!velden.has(tag.local)) {
      skippedFrom = depth;
      return;
    }
    const node = nodeOf(tag);
    stack.at(-1)?.children.push(node);
    stack.push(node);
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    if (skippedFrom === depth) skippedFrom = 0;
    else if (skippedFrom === 0) {
      const node = stack.pop();
      if (node && stack.length === 0) onRegeling(node);
    }
    depth--;
  });
  return parser;
}

const nodeOf = (tag: SaxesTagNS): Node => ({
  name: tag.local,
  attributes: Object.fromEntries(Object.values(tag.attributes).map(({ local, value }) => [local, value])),
  text: '',
  children: [],
});
const children = (node: Node | undefined, name: string) =>
  node?.children.filter((child) => child.name === name) ?? [];
const child = (node: Node | undefined, name: string) => children(node, name)[0];
/** The text of an element; of one that names an organisation, its text or its child `naam`. */
const textOf = (node: Node | undefined): string | null =>
  child(node, 'naam')?.text.trim() || node?.text.trim() || null;
const attributeOf = (node: Node | undefined, name: string): string | null =>
  node?.attributes[name]?.trim() || null;
const dayOf = (node: Node | undefined): string | null =>
  /^\d{4}-\d{2}-\d{2}/.exec(textOf(node) ?? '')?.[0] ?? null;
const texts = (node: Node | undefined, name: string): string[] =>
  children(node, name).flatMap((each) => textOf(each) ?? []);

function regelingOf(node: Node): Registerregeling {
  const text = (name: string) => textOf(child(node, name));
  const day = (name: string) => dayOf(child(node, name));
  const list = (plural: string, name: string) => texts(child(node, plural), name);
  const rooId = attributeOf(node, 'systeemId') ?? '';
  const titel = text('titel') ?? text('citeertitel') ?? rooId;
  if (!/^\d{1,12}$/.test(rooId)) throw new RangeError(teksten.geenSysteemId(titel));
  return {
    rooId,
    titel,
    citeertitel: text('citeertitel'),
    samenwerkingsvorm: text('samenwerkingsvorm'),
    vormAfkorting: attributeOf(child(node, 'samenwerkingsvorm'), 'afkorting'),
    doel: text('doel'),
    bronhouder: text('bronhouder'),
    samenwerkingsorgaan: text('regionaalSamenwerkingsorgaan'),
    samenwerkingsorgaanTooi: attributeOf(
      child(node, 'regionaalSamenwerkingsorgaan'),
      'resourceIdentifierTOOI',
    ),
    archiefzorgdrager: text('archiefzorgdrager'),
    registratiehouder: text('registratiehouder'),
    taalcode: text('taalcode'),
    beleidsterreinen: list('beleidsterreinen', 'beleidsterrein'),
    bevoegdheidsverkrijging: list('bevoegdheidsverkrijgingen', 'bevoegdheidsverkrijging'),
    instellingsbesluiten: list('instellingsbesluiten', 'referentie'),
    wettelijkeGrondslagen: children(child(node, 'wettelijkeGrondslagen'), 'wettelijkeGrondslag').map(
      (each) => ({
        opschrift: textOf(child(each, 'opschrift')),
        referentie: textOf(child(each, 'referentie')),
      }),
    ),
    bevoegdheden: children(child(node, 'bevoegdheden'), 'bevoegdheid').map((each) => ({
      kop: textOf(child(each, 'kopArtikel')),
      inhoud: textOf(child(each, 'inhoudArtikel')),
    })),
    datumInwerkingtreding: day('datumInwerkingtreding'),
    datumUitwerkingtreding: day('datumUitwerkingtreding'),
    afwijkingRegeling: text('afwijkingRegeling'),
    begrotingsdagTekst: text('begrotingsDatum'),
    vorigeVersie: attributeOf(child(node, 'previousVersion'), 'systeemId'),
    volgendeVersie: attributeOf(child(node, 'nextVersion'), 'systeemId'),
    laatsteMutatie: day('datumMutatie'),
    deelnemers: children(child(node, 'deelnemendeOrganisaties'), 'deelnemendeOrganisatie').map(deelnameOf),
  };
}

const deelnameOf = (node: Node): Deelname => ({
  naam: textOf(node) ?? '',
  tooiUri: attributeOf(node, 'resourceIdentifierTOOI'),
  systeemId: attributeOf(node, 'systeemId'),
  toetredingsdatum: dayOf(child(node, 'toetredingsDatum')),
  uittredingsdatum: dayOf(child(node, 'uittredingsDatum')),
  verdeelsleutel: textOf(child(node, 'verdeelsleutel')),
  bestuursorganen: texts(child(node, 'bestuursorganen'), 'bestuursorgaan'),
});
