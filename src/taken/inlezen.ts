import { type Inhoud, organen, vormen } from './taak.ts';

/** What will happen to a row of a list that is read in. `fout` is a key of teksten.fouten. */
export type Lot =
  | { nummer: number; lot: 'nieuw'; inhoud: Inhoud }
  | { nummer: number; lot: 'bestaat' | 'dubbel'; naam: string }
  | { nummer: number; lot: 'fout'; naam: string; fout: 'geen-naam' | 'te-lang' };

/** The heads under which people write a column. */
const koppen = {
  naam: ['taak', 'naam', 'taaknaam', 'taken'],
  omschrijving: ['omschrijving', 'toelichting', 'beschrijving'],
  taakveld: ['taakveld', 'domein', 'cluster'],
  uitvoerder: ['uitvoerder', 'huidige uitvoerder', 'nu uitgevoerd door', 'afdeling'],
  orgaan: ['orgaan', 'bestuursorgaan', 'bevoegd orgaan'],
  grondslag: ['grondslag', 'artikel', 'wettelijke grondslag', 'wet'],
  vorm: ['vorm', 'gewenste vorm'],
} as const;
type Kolom = keyof typeof koppen;
const kolommen = [
  'naam',
  'omschrijving',
  'taakveld',
  'uitvoerder',
  'orgaan',
  'grondslag',
  'vorm',
] as const satisfies readonly Kolom[];
const maxima: Record<Kolom, number> = {
  naam: 200,
  omschrijving: 5000,
  taakveld: 100,
  uitvoerder: 200,
  orgaan: 200,
  grondslag: 500,
  vorm: 200,
};

type Rij = { nummer: number; cellen: readonly string[] };
export type Inlezing = { kolommen: Partial<Record<Kolom, string>>; overig: string[]; rijen: Lot[] };

const keyOf = (tekst: string) => tekst.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('nl');

/**
 * Reads a list of tasks of which the first row names the columns; says of every other row what will happen to it. A
 * task whose name is there already stays as it is. Undefined when no column holds the name of the task.
 */
export function leesTaken(rijen: readonly Rij[], bestaand: readonly string[]): Inlezing | undefined {
  const [head, ...rest] = rijen;
  const heads = head?.cellen.map(keyOf) ?? [];
  const at = (kolom: Kolom) => heads.findIndex((kop) => koppen[kolom].some((each) => each === kop));
  if (at('naam') === -1) return undefined;
  const known = kolommen.filter((kolom) => at(kolom) >= 0);
  const used = new Set(known.map(at));
  const present = new Set(bestaand.map(keyOf));
  const seen = new Set<string>();
  return {
    kolommen: Object.fromEntries(known.map((kolom) => [kolom, head?.cellen[at(kolom)] ?? ''])),
    overig: head?.cellen.filter((kop, index) => kop.trim() !== '' && !used.has(index)) ?? [],
    rijen: rest.map(({ nummer, cellen }) => {
      const text = (kolom: Kolom) => (cellen[at(kolom)] ?? '').trim();
      const naam = text('naam');
      if (naam === '') return { nummer, lot: 'fout', naam, fout: 'geen-naam' };
      if (known.some((kolom) => text(kolom).length > maxima[kolom]))
        return { nummer, lot: 'fout', naam: naam.slice(0, 100), fout: 'te-lang' };
      const key = keyOf(naam);
      if (present.has(key)) return { nummer, lot: 'bestaat', naam };
      if (seen.has(key)) return { nummer, lot: 'dubbel', naam };
      seen.add(key);
      return { nummer, lot: 'nieuw', inhoud: inhoudVan(text) };
    }),
  };
}

function inhoudVan(text: (kolom: Kolom) => string): Inhoud {
  const grondslag = text('grondslag');
  const choice = <T extends string>(list: readonly T[], kolom: Kolom, otherwise: T): T =>
    list.find((each) => keyOf(text(kolom)).includes(each)) ?? otherwise;
  return {
    naam: text('naam'),
    omschrijving: text('omschrijving'),
    taakveld: text('taakveld') || 'Overig',
    uitvoerder: text('uitvoerder'),
    orgaan: choice(organen, 'orgaan', 'onbekend'),
    grondslag,
    zekerheid: grondslag === '' ? 'onbekend' : 'aangenomen',
    vorm: choice(vormen, 'vorm', 'onbekend'),
  };
}
