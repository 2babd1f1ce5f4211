import type { Deelname, Inhoud } from './taak.ts';

/** A row of the history of tasks; without inhoud the task was removed. */
export type Taakversie = { taakId: string; versie: number; inhoud: Inhoud | null; op: Date };
/** A row of the history of choices. */
export type Deelnameversie = Deelname & { taakId: string; deelnemerId: string; versie: number; op: Date };
export type Geschiedenis = { taken: readonly Taakversie[]; deelnames: readonly Deelnameversie[] };

export type Wijziging =
  | { soort: 'nieuw' | 'weg'; taakId: string; taak: string }
  | { soort: 'veld'; taakId: string; taak: string; veld: keyof Inhoud; van: string; naar: string }
  | {
      soort: 'deelname';
      taakId: string;
      taak: string;
      deelnemerId: string;
      van: Deelname | null;
      naar: Deelname;
    };

const velden = [
  'naam',
  'omschrijving',
  'taakveld',
  'uitvoerder',
  'orgaan',
  'grondslag',
  'zekerheid',
  'vorm',
] as const satisfies readonly (keyof Inhoud)[];

type Matrix = { taken: Map<string, Inhoud>; deelnames: Map<string, Deelnameversie> };

/** The matrix as it stood at this moment, from every row that was written until then. */
function matrixOp({ taken, deelnames }: Geschiedenis, moment: Date): Matrix {
  const latest = <T extends { versie: number; op: Date }>(rows: readonly T[], keyOf: (row: T) => string) => {
    const newest = new Map<string, T>();
    for (const row of rows)
      if (row.op <= moment && row.versie > (newest.get(keyOf(row))?.versie ?? 0)) newest.set(keyOf(row), row);
    return newest;
  };
  const versies = [...latest(taken, ({ taakId }) => taakId)];
  return {
    taken: new Map(versies.flatMap(([id, { inhoud }]) => (inhoud ? [[id, inhoud] as const] : []))),
    deelnames: latest(deelnames, ({ taakId, deelnemerId }) => `${taakId} ${deelnemerId}`),
  };
}

/**
 * What changed in the matrix from one moment to another: tasks that came and went, fields, and what each deelnemer
 * chose. What was changed and changed back is no change.
 */
export function verschilTussen(geschiedenis: Geschiedenis, van: Date, tot: Date): Wijziging[] {
  const [oud, nieuw] = [matrixOp(geschiedenis, van), matrixOp(geschiedenis, tot)];
  const gone = [...oud.taken]
    .filter(([taakId]) => !nieuw.taken.has(taakId))
    .map(([taakId, { naam }]): Wijziging => ({ soort: 'weg', taakId, taak: naam }));
  const kept = [...nieuw.taken].flatMap(([taakId, inhoud]): Wijziging[] => {
    const before = oud.taken.get(taakId);
    const own = [...nieuw.deelnames.values()].filter((each) => each.taakId === taakId);
    return [
      ...(before
        ? fieldsThatDiffer(taakId, before, inhoud)
        : [{ soort: 'nieuw' as const, taakId, taak: inhoud.naam }]),
      ...own.flatMap((naar) => choiceThatDiffers(naar, oud, inhoud.naam)),
    ];
  });
  return [...kept, ...gone].toSorted((a, b) => a.taak.localeCompare(b.taak, 'nl'));
}

function fieldsThatDiffer(taakId: string, oud: Inhoud, nieuw: Inhoud): Wijziging[] {
  return velden
    .filter((veld) => oud[veld] !== nieuw[veld])
    .map((veld) => ({ soort: 'veld', taakId, taak: nieuw.naam, veld, van: oud[veld], naar: nieuw[veld] }));
}

function choiceThatDiffers(row: Deelnameversie, oud: Matrix, taak: string): Wijziging[] {
  const { taakId, deelnemerId } = row;
  const before = oud.deelnames.get(`${taakId} ${deelnemerId}`);
  const naar = plain(row);
  const van = before ? plain(before) : null;
  const isSame =
    naar.keuze === (van?.keuze ?? 'open') &&
    naar.vanafDatum === (van?.vanafDatum ?? null) &&
    naar.toelichting === (van?.toelichting ?? '');
  return isSame ? [] : [{ soort: 'deelname', taakId, taak, deelnemerId, van, naar }];
}

const plain = ({ keuze, vanafDatum, toelichting }: Deelname): Deelname => ({
  keuze,
  vanafDatum,
  toelichting,
});
