/** What may be read from a spreadsheet; what each becomes is known by the capability of that name. */
export const soorten = ['knelpunten', 'taken', 'functies'] as const;
export type Inleessoort = (typeof soorten)[number];

/** A row of the file: `nummer` is where it stands there, counted from 1. */
export type Bestandsrij = { readonly nummer: number; readonly cellen: readonly string[] };

/** A field that a column can fill. `namen`: heads by which it is recognised, besides its label. */
export type Veld = {
  readonly naam: string;
  readonly label: string;
  readonly namen: readonly string[];
  readonly verplicht?: true;
};
/** Which column (counted from 0) fills which field; null: none. */
export type Koppeling = Readonly<Record<string, number | null>>;

/** The head of a table is its first row with more than one text; what stands above it is a title. */
export function splitKop(rijen: readonly Bestandsrij[]): {
  kop: readonly string[];
  rijen: readonly Bestandsrij[];
} {
  const found = rijen.findIndex(({ cellen }) => cellen.filter((cel) => cel !== '').length > 1);
  const at = Math.max(0, found);
  return { kop: rijen[at]?.cellen ?? [], rijen: rijen.slice(at + 1) };
}

/** The columns by their heads; capitals, accents and signs make no difference. A column fills one field. */
export function herkenKolommen(kop: readonly string[], velden: readonly Veld[]): Koppeling {
  const heads = kop.map(bare);
  const taken = new Set<number>();
  const pairs = velden.map(({ naam, label, namen }) => {
    const known = [naam, label, ...namen].map(bare);
    const at = heads.findIndex((head, index) => !taken.has(index) && known.includes(head));
    if (at >= 0) taken.add(at);
    return [naam, at < 0 ? null : at] as const;
  });
  return Object.fromEntries(pairs);
}

/** The heads by which a field is recognised, each once. */
export const kolomnamenVan = ({ naam, namen }: Veld): readonly string[] => {
  const all = [naam, ...namen];
  return all.filter((each, index) => all.findIndex((other) => bare(other) === bare(each)) === index);
};

const bare = (text: string): string =>
  text
    .toLocaleLowerCase('nl')
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** The texts of one row by field; '' where no column was chosen. */
export type Rijtekst = Readonly<Record<string, string>>;
/** What the capability makes of a row: the thing and by what it is the same as another, or what is wrong. */
export type Gelezen<T> =
  | { readonly waarde: T; readonly sleutel: string }
  | { readonly redenen: readonly string[] };

export const loten = ['nieuw', 'bewaard', 'dubbel', 'fout'] as const;
export type Lotsoort = (typeof loten)[number];
type Rij = { readonly nummer: number; readonly tekst: Rijtekst; readonly cellen: readonly string[] };
/** What becomes of a row; `rij`: the row of the file it is the same as, null when it stands in the product already. */
export type Lot<T> = Rij &
  (
    | { readonly lot: 'nieuw'; readonly waarde: T }
    | { readonly lot: 'bewaard' }
    | { readonly lot: 'dubbel'; readonly rij: number | null }
    | { readonly lot: 'fout'; readonly redenen: readonly string[] }
  );

type Bestaand = {
  /** Keys of what this file was saved as before. */
  readonly bewaard: ReadonlySet<string>;
  /** Keys of everything else that is there. */
  readonly anders: ReadonlySet<string>;
};

/** The fate of every row, in the order of the file. Of two rows that are the same, the first counts. */
export function lotenVan<T>(
  rijen: readonly Bestandsrij[],
  koppeling: Koppeling,
  lees: (tekst: Rijtekst) => Gelezen<T>,
  { bewaard, anders }: Bestaand,
): Lot<T>[] {
  const seen = new Map<string, number>();
  return rijen.map(({ nummer, cellen }) => {
    const tekst = tekstVan(cellen, koppeling);
    const rij = { nummer, tekst, cellen };
    const gelezen = lees(tekst);
    if ('redenen' in gelezen) return { ...rij, lot: 'fout', redenen: gelezen.redenen };
    const { sleutel, waarde } = gelezen;
    const eerder = seen.get(sleutel);
    if (eerder !== undefined) return { ...rij, lot: 'dubbel', rij: eerder };
    seen.set(sleutel, nummer);
    if (bewaard.has(sleutel)) return { ...rij, lot: 'bewaard' };
    return anders.has(sleutel) ? { ...rij, lot: 'dubbel', rij: null } : { ...rij, lot: 'nieuw', waarde };
  });
}

type Inlezing = {
  readonly id: string;
  readonly kop: readonly string[];
  readonly rijen: readonly Bestandsrij[];
  readonly koppeling: Koppeling | null;
};
/** How a capability reads a row; `bekend`: what its list holds by key, each with the inlezing that it came from. */
type Leeswijze<T> = {
  readonly velden: readonly Veld[];
  readonly lees: (tekst: Rijtekst) => Gelezen<T>;
  readonly bekend: readonly { readonly sleutel: string; readonly inlezingId: string | null }[];
};

/** The fate of every row as things stand now, by the columns that were chosen or are recognised. */
export function beoordeel<T>(inlezing: Inlezing, { velden, lees, bekend }: Leeswijze<T>) {
  const keys = (isHieruit: boolean) =>
    new Set(
      bekend
        .filter(({ inlezingId }) => (inlezingId === inlezing.id) === isHieruit)
        .map(({ sleutel }) => sleutel),
    );
  const koppeling = inlezing.koppeling ?? herkenKolommen(inlezing.kop, velden);
  const bestaand = { bewaard: keys(true), anders: keys(false) };
  return { koppeling, loten: lotenVan(inlezing.rijen, koppeling, lees, bestaand) };
}

/** What is wrong with a row, with the label of its field. */
export function redenBij(
  velden: readonly Veld[],
  { name, reason }: { readonly name: string; readonly reason: string },
): string {
  const veld = velden.find(({ naam }) => naam === name.split('.')[0]);
  return veld ? `${veld.label}: ${reason}` : reason;
}

const tekstVan = (cellen: readonly string[], koppeling: Koppeling): Rijtekst =>
  Object.fromEntries(
    Object.entries(koppeling).map(([veld, kolom]) => [veld, kolom === null ? '' : (cellen[kolom] ?? '')]),
  );

type Redenen = (lot: Lot<unknown>) => readonly string[];

/** What the operations answer (`Inleesoordeel`): how many rows have which fate, and the fate of each. */
export function oordeelVan(rijen: readonly Lot<unknown>[], koppeling: Koppeling, redenen: Redenen) {
  const count = (soort: Lotsoort) => rijen.filter(({ lot }) => lot === soort).length;
  return {
    koppeling: { ...koppeling },
    aantallen: {
      nieuw: count('nieuw'),
      bewaard: count('bewaard'),
      dubbel: count('dubbel'),
      fout: count('fout'),
    },
    rijen: rijen.map((lot) => ({
      nummer: lot.nummer,
      lot: lot.lot,
      redenen: [...redenen(lot)],
      waarden: Object.values(lot.tekst),
    })),
  };
}

/** The rows that were not taken over, as they stood in the file, each with its reason: to repair and read in again. */
export const restVan = (rijen: readonly Lot<unknown>[], breedte: number, redenen: Redenen): string[][] =>
  rijen
    .filter(({ lot }) => lot === 'dubbel' || lot === 'fout')
    .map((lot) => [
      ...Array.from({ length: breedte }, (_, kolom) => lot.cellen[kolom] ?? ''),
      redenen(lot).join('; '),
    ]);
