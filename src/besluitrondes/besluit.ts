import type { Uitkomst } from './uitkomst.ts';

type Invoer = {
  uitkomst: Uitkomst;
  besluitdatum: string;
  kenmerk: string;
  bijlageId: string | null;
  reikwijdte: { omvang: 'geheel' | 'gedeeltelijk'; taken: string; totEnMetDatum: string | null };
  voorwaarden: readonly unknown[];
  aangehoudenTotDatum: string | null;
};
export type Fout = {
  veld: string;
  reden:
    | 'toekomst'
    | 'voorBevriezen'
    | 'bewijsNodig'
    | 'voorwaardenNodig'
    | 'geenVoorwaarden'
    | 'takenNodig'
    | 'eindeVoorBesluit'
    | 'alleenAanhouden'
    | 'opnieuwVoorBesluit';
};

/** Everything that is wrong with a decision as it is recorded. Days are plain dates in the Netherlands. */
export function foutenInBesluit(
  besluit: Invoer,
  { vandaag, bevroren }: { vandaag: string; bevroren: string },
): Fout[] {
  const { uitkomst, besluitdatum, kenmerk, bijlageId, reikwijdte, voorwaarden, aangehoudenTotDatum } =
    besluit;
  const isConditional = uitkomst === 'akkoord-onder-voorwaarden';
  const fouten: (Fout | false)[] = [
    besluitdatum > vandaag && { veld: 'besluitdatum', reden: 'toekomst' },
    besluitdatum < bevroren && { veld: 'besluitdatum', reden: 'voorBevriezen' },
    kenmerk === '' && bijlageId === null && { veld: 'kenmerk', reden: 'bewijsNodig' },
    isConditional && voorwaarden.length === 0 && { veld: 'voorwaarden', reden: 'voorwaardenNodig' },
    !isConditional && voorwaarden.length > 0 && { veld: 'voorwaarden', reden: 'geenVoorwaarden' },
    reikwijdte.omvang === 'gedeeltelijk' &&
      reikwijdte.taken === '' && { veld: 'reikwijdte.taken', reden: 'takenNodig' },
    reikwijdte.totEnMetDatum !== null &&
      reikwijdte.totEnMetDatum <= besluitdatum && {
        veld: 'reikwijdte.totEnMetDatum',
        reden: 'eindeVoorBesluit',
      },
    uitkomst !== 'aangehouden' &&
      aangehoudenTotDatum !== null && { veld: 'aangehoudenTotDatum', reden: 'alleenAanhouden' },
    uitkomst === 'aangehouden' &&
      aangehoudenTotDatum !== null &&
      aangehoudenTotDatum <= besluitdatum && { veld: 'aangehoudenTotDatum', reden: 'opnieuwVoorBesluit' },
  ];
  return fouten.filter((fout) => fout !== false);
}

type Telling = {
  bevestigdOp: Date | null;
  afgewezenOp: Date | null;
  isNieuwste: boolean;
  isLaatsteVersie: boolean;
};

/** Whether a recorded decision counts: confirmed, the newest of its deelnemer, and on the newest version of the dossier. */
function standVan({
  bevestigdOp,
  afgewezenOp,
  isNieuwste,
  isLaatsteVersie,
}: Telling): 'wacht-op-bevestiging' | 'geldt' | 'vervangen' | 'afgewezen' | 'oudere-versie' {
  if (afgewezenOp) return 'afgewezen';
  if (!bevestigdOp) return 'wacht-op-bevestiging';
  if (!isNieuwste) return 'vervangen';
  return isLaatsteVersie ? 'geldt' : 'oudere-versie';
}

export type VoorwaardeRij = {
  id: string;
  besluitId: string;
  tekst: string;
  eigenaar: string;
  uiterlijkeDatum: string | null;
  vervuldOp: Date | null;
  vervulling: string;
  versie: number;
};
export const toonVoorwaarde = ({ vervuldOp, ...voorwaarde }: VoorwaardeRij) => ({
  ...voorwaarde,
  vervuldOp: vervuldOp?.toISOString() ?? null,
});

export type BesluitRij = Telling & {
  id: string;
  besluitrondeId: string;
  deelnemerId: string;
  dossierversie: number;
  uitkomst: Uitkomst;
  orgaan: 'college' | 'raad';
  besluitdatum: string;
  aangehoudenTotDatum: string | null;
  vastgelegdOp: Date;
  vastgelegdDoorId: string;
};
/** Who reads, and for which deelnemers it may confirm. */
export type Lezer = { accountId: string; bevestigtVoor: readonly string[] };

/** A decision with its conditions, whether it counts, and whether the reader can be its second pair of eyes. */
export function toonBesluit<R extends BesluitRij>(
  rij: R,
  voorwaarden: readonly VoorwaardeRij[],
  { accountId, bevestigtVoor }: Lezer,
) {
  const {
    vastgelegdDoorId,
    afgewezenOp: _op,
    isNieuwste: _nieuwste,
    isLaatsteVersie: _laatste,
    ...besluit
  } = rij;
  const stand = standVan(rij);
  return {
    ...besluit,
    vastgelegdOp: rij.vastgelegdOp.toISOString(),
    bevestigdOp: rij.bevestigdOp?.toISOString() ?? null,
    stand,
    magBevestigen:
      stand === 'wacht-op-bevestiging' &&
      vastgelegdDoorId !== accountId &&
      bevestigtVoor.includes(rij.deelnemerId),
    voorwaarden: voorwaarden.filter(({ besluitId }) => besluitId === rij.id).map(toonVoorwaarde),
  };
}
