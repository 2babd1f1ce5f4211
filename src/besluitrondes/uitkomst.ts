export const uitkomsten = ['akkoord', 'akkoord-onder-voorwaarden', 'aangehouden', 'verworpen'] as const;
export type Uitkomst = (typeof uitkomsten)[number];

/** The newest confirmed decision of one deelnemer. */
export type Besluit = {
  uitkomst: Uitkomst;
  dossierversie: number;
  voorwaarden: readonly { vervuld: boolean }[];
  aangehoudenTotDatum: string | null;
};
export type Stem = { id: string; naam: string; besluit: Besluit | null };
/** The newest choice of a deelnemer about going on without one that refused. */
export type Voortzetting = { deelnemerId: string; zonderDeelnemerId: string; keuze: 'door' | 'niet-door' };
type Input = { deelnemers: readonly Stem[]; laatsteVersie: number; voortzettingen: readonly Voortzetting[] };

/** Where one deelnemer stands on the newest version. `ouder`: it decided, but on an older text. */
export type Stand = 'geen' | 'ouder' | Uitkomst;

export type Gezamenlijk = {
  /** besloten: every continuing deelnemer decided on the newest version and all conditions are met. */
  uitkomst: 'besloten' | 'open' | 'keuze-nodig' | 'gestopt';
  standen: readonly {
    id: string;
    naam: string;
    stand: Stand;
    voorwaarden: number;
    openVoorwaarden: number;
    aangehoudenTotDatum: string | null;
  }[];
  /** Who goes on: everybody that did not refuse and did not choose to stop. */
  doorgaand: readonly string[];
  /** Per refuser, who still has to choose. */
  keuzes: readonly { zonder: string; nogTeKiezen: readonly string[] }[];
};

/**
 * The joint outcome follows from the decisions of the municipalities; nobody types it.
 * Phase 3 opens only when at least two go on, each of them decided on the same, newest dossierversie,
 * all their conditions are met, and each of them chose to go on without every refuser (design 3.2, 3.3).
 */
export function bepaalUitkomst({ deelnemers, laatsteVersie, voortzettingen }: Input): Gezamenlijk {
  const standen = deelnemers.map((deelnemer) => standVan(deelnemer, laatsteVersie));
  const refusers = standen.filter(({ stand }) => stand === 'verworpen').map(({ id }) => id);
  const choiceOf = (id: string, zonder: string) =>
    voortzettingen.findLast((each) => each.deelnemerId === id && each.zonderDeelnemerId === zonder)?.keuze;
  const doorgaand = standen
    .filter(
      ({ id }) => !refusers.includes(id) && !refusers.some((zonder) => choiceOf(id, zonder) === 'niet-door'),
    )
    .map(({ id }) => id);
  const keuzes = refusers.map((zonder) => ({
    zonder,
    nogTeKiezen: doorgaand.filter((id) => choiceOf(id, zonder) === undefined),
  }));
  const going = standen.filter(({ id }) => doorgaand.includes(id));
  const isDone = going.every(
    ({ stand, openVoorwaarden }) =>
      (stand === 'akkoord' || stand === 'akkoord-onder-voorwaarden') && openVoorwaarden === 0,
  );
  const mustChoose = keuzes.some(({ nogTeKiezen }) => nogTeKiezen.length > 0);
  const uitkomst =
    doorgaand.length < 2 ? 'gestopt' : mustChoose ? 'keuze-nodig' : isDone ? 'besloten' : 'open';
  return { uitkomst, standen, doorgaand, keuzes };
}

/** A decision as it counts now: the newest confirmed one of its deelnemer. `vervuld`: of each condition whether it is met. */
export type GeldendBesluit = Omit<Besluit, 'voorwaarden'> & {
  deelnemerId: string;
  vervuld: readonly boolean[];
};

/** What each deelnemer brings to the joint outcome; null while it did not decide. */
export const stemmenVan = (
  deelnemers: readonly { id: string; naam: string }[],
  besluiten: readonly GeldendBesluit[],
): Stem[] =>
  deelnemers.map(({ id, naam }) => {
    const found = besluiten.find(({ deelnemerId }) => deelnemerId === id);
    if (!found) return { id, naam, besluit: null };
    const { uitkomst, dossierversie, aangehoudenTotDatum, vervuld } = found;
    const voorwaarden = vervuld.map((isMet) => ({ vervuld: isMet }));
    return { id, naam, besluit: { uitkomst, dossierversie, aangehoudenTotDatum, voorwaarden } };
  });

function standVan({ id, naam, besluit }: Stem, laatsteVersie: number) {
  const stand: Stand = besluit
    ? besluit.dossierversie === laatsteVersie
      ? besluit.uitkomst
      : 'ouder'
    : 'geen';
  const voorwaarden = stand === 'akkoord-onder-voorwaarden' && besluit ? besluit.voorwaarden : [];
  return {
    id,
    naam,
    stand,
    voorwaarden: voorwaarden.length,
    openVoorwaarden: voorwaarden.filter(({ vervuld }) => !vervuld).length,
    aangehoudenTotDatum: stand === 'aangehouden' ? (besluit?.aangehoudenTotDatum ?? null) : null,
  };
}
