import { canonicalJson } from '#src/shared/canonical.ts';
import type { Onderdeel } from '#src/documenten/onderdeel.ts';
import type { PlainDate } from '#src/shared/dates.ts';
import type { VraagId } from '#src/vragen/vragen.ts';

/** What the municipalities decide about: frozen as it is, so that its hash says exactly which text was meant. */
export type DossierInhoud = {
  samenwerking: { naam: string; doel: string; fictief: boolean };
  deelnemers: { id: string; naam: string; inwoners: number | null }[];
  antwoorden: { vraagId: VraagId; versie: number; tekst: string }[];
  knelpunten: Knelpunt[];
  /** The newest of a deelnemer on the newest version of an answer, where it does not simply agree. */
  reacties: Reactie[];
  /** What the instruments of a question yield: figures and tables. */
  onderdelen: Onderdeel[];
};
/** One frozen version of it. */
export type Bevroren = { nummer: number; controlegetal: string; datum: PlainDate; inhoud: DossierInhoud };
export type Knelpunt = {
  deelnemerId: string;
  deelnemer: string;
  titel: string;
  toelichting: string;
  taakveld: string;
  letters: string[];
  ernst: number;
  urgentie: number;
  bewijs: string;
  bron: string;
  versie: number;
  /** Only when it counts as one pain with others: those have the same `leidendId`. */
  samengevoegd?: { leidendId: string; isLeidend: boolean };
};
export type Reactie = {
  vraagId: VraagId;
  deelnemerId: string;
  deelnemer: string;
  oordeel: 'opmerking' | 'oneens';
  toelichting: string;
};

/** The same content in the same order, whenever and by whom its parts were shared: otherwise its hash would change by itself. */
export const inVasteVolgorde = (inhoud: DossierInhoud): DossierInhoud => ({
  ...inhoud,
  deelnemers: sortedBy(inhoud.deelnemers, ({ naam }) => naam),
  antwoorden: sortedBy(inhoud.antwoorden, ({ vraagId }) => vraagId),
  knelpunten: sortedBy(
    inhoud.knelpunten.map((knelpunt) => ({ ...knelpunt, letters: knelpunt.letters.toSorted(byCode) })),
    nameOf.knelpunt,
  ),
  reacties: sortedBy(inhoud.reacties, nameOf.reactie),
  // Their order is that of the work and always the same.
  onderdelen: inhoud.onderdelen,
});

/** By code unit and not by language: the same on every machine. */
const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function sortedBy<T>(items: readonly T[], name: (item: T) => string): T[] {
  const keyed = items.map((item) => ({ item, name: name(item), whole: canonicalJson(item) }));
  return keyed.toSorted((a, b) => byCode(a.name, b.name) || byCode(a.whole, b.whole)).map(({ item }) => item);
}

const nameOf = {
  knelpunt: ({ deelnemer, titel }: Knelpunt) => `${deelnemer}: ${titel}`,
  reactie: ({ vraagId, deelnemer }: Reactie) => `${vraagId} ${deelnemer}`,
  onderdeel: ({ vraagId, titel }: Onderdeel) => `${vraagId} ${titel}`,
};

export type Wijziging = {
  wat: 'antwoord' | 'knelpunt' | 'deelnemer' | 'samenwerking' | 'reactie' | 'onderdeel';
  id: string;
  soort: 'nieuw' | 'gewijzigd' | 'weg';
};

/** What changed from one version to the next, part by part; empty exactly when both have the same hash. */
export function wijzigingenTussen(oud: DossierInhoud, nieuw: DossierInhoud): Wijziging[] {
  return [
    ...compare('samenwerking', [oud.samenwerking], [nieuw.samenwerking], () => 'samenwerking'),
    ...compare('deelnemer', oud.deelnemers, nieuw.deelnemers, ({ naam }) => naam),
    ...compare('antwoord', oud.antwoorden, nieuw.antwoorden, ({ vraagId }) => vraagId),
    ...compare('reactie', oud.reacties, nieuw.reacties, nameOf.reactie),
    ...compare('onderdeel', oud.onderdelen, nieuw.onderdelen, nameOf.onderdeel),
    ...compare('knelpunt', oud.knelpunten, nieuw.knelpunten, nameOf.knelpunt),
  ];
}

function compare<T>(
  wat: Wijziging['wat'],
  oud: readonly T[],
  nieuw: readonly T[],
  nameOfItem: (item: T) => string,
): Wijziging[] {
  const before = byName(oud, nameOfItem);
  const after = byName(nieuw, nameOfItem);
  const kept = [...after].flatMap(([id, text]): Wijziging[] => {
    const earlier = before.get(id);
    if (earlier === undefined) return [{ wat, id, soort: 'nieuw' }];
    return earlier === text ? [] : [{ wat, id, soort: 'gewijzigd' }];
  });
  const gone = [...before.keys()]
    .filter((id) => !after.has(id))
    .map((id): Wijziging => ({ wat, id, soort: 'weg' }));
  return [...kept, ...gone];
}

/** Two things may have the same name: the second one is then 'name (2)'. */
function byName<T>(items: readonly T[], nameOfItem: (item: T) => string): Map<string, string> {
  const seen = new Map<string, number>();
  return new Map(
    sortedBy(items, nameOfItem).map((item) => {
      const name = nameOfItem(item);
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      return [count === 1 ? name : `${name} (${count})`, canonicalJson(item)];
    }),
  );
}
