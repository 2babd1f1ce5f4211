import { SaxesParser } from 'saxes';

export type RooDeelname = {
  naam: string;
  tooiUri: string | null;
  toetredingsdatum: string | null;
  uittredingsdatum: string | null;
  verdeelsleutel: string | null;
  bestuursorganen: string[];
};
export type RooRegeling = {
  rooId: string;
  titel: string;
  citeertitel: string | null;
  samenwerkingsvorm: string | null;
  doel: string | null;
  bronhouder: string | null;
  samenwerkingsorgaan: string | null;
  beleidsterreinen: string[];
  bevoegdheidsverkrijging: string[];
  instellingsbesluiten: string[];
  datumInwerkingtreding: string | null;
  datumUitwerkingtreding: string | null;
  vorigeVersie: string | null;
  volgendeVersie: string | null;
  deelnemers: RooDeelname[];
};

type Node = { name: string; attributes: Record<string, string>; text: string; children: Node[] };
const namespace = 'https://organisaties.overheid.nl/static/schema/oo/export/2.6.';

/**
 * Reads the arrangements from the export of the register of government organisations (ROO), piece by piece:
 * only one arrangement is in memory at a time. The last number of the namespace changes without notice, so only its
 * beginning is checked. Names of office holders stand elsewhere in the file and are never looked at.
 * Throws RangeError when it is another kind of file.
 */
export function* readRooRegelingen(chunks: Iterable<string>): Generator<RooRegeling> {
  const parser = new SaxesParser({ xmlns: true });
  const done: RooRegeling[] = [];
  let stack: Node[] = [];
  let seenRoot = false;
  parser.on('error', (error) => {
    throw new RangeError(`Not valid XML: ${error.message}`);
  });
  parser.on('opentag', (tag) => {
    if (!seenRoot && !tag.uri.startsWith(namespace))
      throw new RangeError('Not an export of the register of government organisations');
    seenRoot = true;
    if (stack.length === 0 && tag.local !== 'regeling') return;
    const attributes = Object.fromEntries(
      Object.values(tag.attributes).map(({ local, value }) => [local, value]),
    );
    const node: Node = { name: tag.local, attributes, text: '', children: [] };
    stack.at(-1)?.children.push(node);
    stack.push(node);
  });
  parser.on('text', (text) => {
    const top = stack.at(-1);
    if (top) top.text += text;
  });
  parser.on('closetag', () => {
    const node = stack.pop();
    if (node && stack.length === 0) done.push(regelingOf(node));
  });
  for (const chunk of chunks) {
    parser.write(chunk);
    yield* done.splice(0);
  }
  parser.close();
  stack = [];
  yield* done.splice(0);
}

const children = (node: Node | undefined, name: string) =>
  node?.children.filter((child) => child.name === name) ?? [];
const child = (node: Node | undefined, name: string) => children(node, name)[0];
/** The text of an element; of one that names an organisation, its text or its child `naam`. */
const textOf = (node: Node | undefined): string | null =>
  child(node, 'naam')?.text.trim() || node?.text.trim() || null;
const dateOf = (node: Node | undefined): string | null =>
  /^\d{4}-\d{2}-\d{2}/.exec(textOf(node) ?? '')?.[0] ?? null;
const texts = (node: Node | undefined, name: string): string[] =>
  children(node, name).flatMap((each) => textOf(each) ?? []);

function regelingOf(node: Node): RooRegeling {
  return {
    rooId: node.attributes['systeemId'] ?? '',
    titel: textOf(child(node, 'titel')) ?? '',
    citeertitel: textOf(child(node, 'citeertitel')),
    samenwerkingsvorm: textOf(child(node, 'samenwerkingsvorm')),
    doel: textOf(child(node, 'doel')),
    bronhouder: textOf(child(node, 'bronhouder')),
    samenwerkingsorgaan: textOf(child(node, 'regionaalSamenwerkingsorgaan')),
    beleidsterreinen: texts(child(node, 'beleidsterreinen'), 'beleidsterrein'),
    bevoegdheidsverkrijging: texts(child(node, 'bevoegdheidsverkrijgingen'), 'bevoegdheidsverkrijging'),
    instellingsbesluiten: texts(child(node, 'instellingsbesluiten'), 'referentie'),
    datumInwerkingtreding: dateOf(child(node, 'datumInwerkingtreding')),
    datumUitwerkingtreding: dateOf(child(node, 'datumUitwerkingtreding')),
    vorigeVersie: textOf(child(node, 'previousVersion')),
    volgendeVersie: textOf(child(node, 'nextVersion')),
    deelnemers: children(child(node, 'deelnemendeOrganisaties'), 'deelnemendeOrganisatie').map(deelnameOf),
  };
}

function deelnameOf(node: Node): RooDeelname {
  const organisation = [node, ...node.children].find(
    ({ attributes }) => attributes['resourceIdentifierTOOI'],
  );
  return {
    naam: textOf(node) ?? '',
    tooiUri: organisation?.attributes['resourceIdentifierTOOI'] ?? null,
    toetredingsdatum: dateOf(child(node, 'toetredingsDatum')),
    uittredingsdatum: dateOf(child(node, 'uittredingsDatum')),
    verdeelsleutel: textOf(child(node, 'verdeelsleutel')),
    bestuursorganen: texts(child(node, 'bestuursorganen'), 'bestuursorgaan'),
  };
}
