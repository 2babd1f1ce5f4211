import type { Uitkomst } from './uitkomst.ts';

type Invoer = {
  uitkomst: Uitkomst;
  besluitdatum: string;
  kenmerk: string;
  bijlageId: string | null;
  reikwijdte: { omvang: 'geheel' | 'gedeeltelijk'; taken: string };
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
    | 'alleenAanhouden';
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
    uitkomst !== 'aangehouden' &&
      aangehoudenTotDatum !== null && { veld: 'aangehoudenTotDatum', reden: 'alleenAanhouden' },
  ];
  return fouten.filter((fout) => fout !== false);
}

type Rij = {
  bevestigdOp: Date | null;
  afgewezenOp: Date | null;
  isNieuwste: boolean;
  isLaatsteVersie: boolean;
};

/** Whether a recorded decision counts: confirmed, the newest of its deelnemer, and on the newest version of the dossier. */
export function standVan({
  bevestigdOp,
  afgewezenOp,
  isNieuwste,
  isLaatsteVersie,
}: Rij): 'wacht-op-bevestiging' | 'geldt' | 'vervangen' | 'afgewezen' | 'oudere-versie' {
  if (afgewezenOp) return 'afgewezen';
  if (!bevestigdOp) return 'wacht-op-bevestiging';
  if (!isNieuwste) return 'vervangen';
  return isLaatsteVersie ? 'geldt' : 'oudere-versie';
}
