/** The links of the golden thread as far as fase 2 goes: what hurts, what must become better, what is done about it. */
export const soorten = ['knelpunt', 'doel', 'alternatief', 'taak'] as const;
export type Soort = (typeof soorten)[number];
/** One thing on the thread. A knelpunt is a shared one; an alternatief counts once it is chosen. */
export type Knoop = {
  readonly soort: Soort;
  readonly id: string;
  readonly naam: string;
  /** Whose knelpunt it is. */
  readonly deelnemer?: string | undefined;
  /** Of a doel: how many deelnemers have a signed nulmeting, of how many. */
  readonly getekend?: number | undefined;
  readonly deelnemers?: number | undefined;
};
export type Schakel = {
  readonly id: string;
  readonly vanSoort: Soort;
  readonly vanId: string;
  readonly naarSoort: Soort;
  readonly naarId: string;
};

/** Which link may be laid: a knelpunt asks for a doel; an alternatief is chosen for it, a taak works on it. */
const paren: Readonly<Record<Soort, readonly Soort[]>> = {
  knelpunt: ['doel'],
  doel: ['alternatief', 'taak'],
  alternatief: [],
  taak: [],
};
export const isSchakel = (van: Soort, naar: Soort): boolean => paren[van].includes(naar);

export type Reden =
  | 'geen-doel' // a knelpunt or taak that no doel answers for, an alternatief that was chosen for none
  | 'geen-knelpunt' // a doel that nobody's pain asks for
  | 'geen-taak' // a doel that nothing is done for
  | 'geen-nulmeting'; // a doel of which nobody can tell later whether it was reached
export type Los = { readonly knoop: Knoop; readonly reden: Reden };
export type Stap = {
  readonly soort: Soort;
  readonly totaal: number;
  readonly vast: number;
};
export type Draad = {
  readonly stappen: Stap[];
  readonly los: Los[];
};

/** How far the thread holds, and every end that hangs loose. Links to things that are gone do not count. */
export function spanDraad(knopen: readonly Knoop[], schakels: readonly Schakel[]): Draad {
  const bestaat = new Set(knopen.map(sleutelVan));
  const vast = schakels.filter(
    (schakel) =>
      bestaat.has(`${schakel.vanSoort} ${schakel.vanId}`) &&
      bestaat.has(`${schakel.naarSoort} ${schakel.naarId}`),
  );
  const heen = new Set(vast.map(({ vanSoort, vanId, naarSoort }) => `${vanSoort} ${vanId} ${naarSoort}`));
  const terug = new Set(vast.map(({ naarSoort, naarId, vanSoort }) => `${naarSoort} ${naarId} ${vanSoort}`));
  const los = knopen.flatMap((knoop) =>
    redenenVan(knoop, { heen, terug }).map((reden) => ({ knoop, reden })),
  );
  const losse = new Set(los.map(({ knoop }) => sleutelVan(knoop)));
  return {
    stappen: soorten.map((soort) => {
      const alle = knopen.filter((knoop) => knoop.soort === soort);
      return {
        soort,
        totaal: alle.length,
        vast: alle.filter((knoop) => !losse.has(sleutelVan(knoop))).length,
      };
    }),
    los,
  };
}

type Samenhang = { readonly knopen: readonly Knoop[]; readonly schakels: readonly Schakel[] };

/** What one thing leads to: every link from it to something that is still there. */
export const vervolgVan = (
  knoop: Pick<Knoop, 'soort' | 'id'>,
  { knopen, schakels }: Samenhang,
): { readonly schakel: Schakel; readonly naar: Knoop }[] =>
  schakels
    .filter(({ vanSoort, vanId }) => vanSoort === knoop.soort && vanId === knoop.id)
    .flatMap((schakel) =>
      knopen
        .filter(({ soort, id }) => soort === schakel.naarSoort && id === schakel.naarId)
        .map((naar) => ({ schakel, naar })),
    );

const sleutelVan = ({ soort, id }: Pick<Knoop, 'soort' | 'id'>): string => `${soort} ${id}`;

function redenenVan(
  knoop: Knoop,
  { heen, terug }: { heen: ReadonlySet<string>; terug: ReadonlySet<string> },
): Reden[] {
  const sleutel = sleutelVan(knoop);
  switch (knoop.soort) {
    case 'knelpunt':
      return heen.has(`${sleutel} doel`) ? [] : ['geen-doel'];
    case 'alternatief':
    case 'taak':
      return terug.has(`${sleutel} doel`) ? [] : ['geen-doel'];
    case 'doel':
      return [
        ...(terug.has(`${sleutel} knelpunt`) ? [] : ['geen-knelpunt' as const]),
        ...(heen.has(`${sleutel} taak`) ? [] : ['geen-taak' as const]),
        ...((knoop.getekend ?? 0) < (knoop.deelnemers ?? 0) ? ['geen-nulmeting' as const] : []),
      ];
  }
}
