import type { VraagId } from '#src/vragen/vragen.ts';

/** What the municipalities decide about: frozen as it is, so that its hash says exactly which text was meant. */
export type DossierInhoud = {
  samenwerking: { naam: string; doel: string; fictief: boolean };
  deelnemers: readonly { id: string; naam: string; inwoners: number | null }[];
  antwoorden: readonly { vraagId: VraagId; versie: number; tekst: string }[];
  knelpunten: readonly {
    deelnemerId: string;
    deelnemer: string;
    titel: string;
    toelichting: string;
    taakveld: string;
    letters: readonly string[];
    ernst: number;
    urgentie: number;
    bewijs: string;
    bron: string;
    versie: number;
  }[];
};

export type Wijziging = {
  wat: 'antwoord' | 'knelpunt' | 'deelnemer' | 'samenwerking';
  id: string;
  soort: 'nieuw' | 'gewijzigd' | 'weg';
};

/** What changed from one version to the next, part by part; empty when both say the same. */
export function wijzigingenTussen(oud: DossierInhoud, nieuw: DossierInhoud): Wijziging[] {
  return [
    ...compare('samenwerking', [oud.samenwerking], [nieuw.samenwerking], () => 'samenwerking'),
    ...compare('deelnemer', oud.deelnemers, nieuw.deelnemers, ({ naam }) => naam),
    ...compare('antwoord', oud.antwoorden, nieuw.antwoorden, ({ vraagId }) => vraagId),
    ...compare(
      'knelpunt',
      oud.knelpunten,
      nieuw.knelpunten,
      ({ deelnemer, titel }) => `${deelnemer}: ${titel}`,
    ),
  ];
}

function compare<T>(
  wat: Wijziging['wat'],
  oud: readonly T[],
  nieuw: readonly T[],
  idOf: (item: T) => string,
): Wijziging[] {
  const before = new Map(oud.map((item) => [idOf(item), JSON.stringify(item)]));
  const after = new Map(nieuw.map((item) => [idOf(item), JSON.stringify(item)]));
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
