import { regelsVoor, zinnenTot } from './inkorten.ts';
import { eigenPijnenVan, zwaarteVan } from './pijn.ts';
import type { DossierInhoud } from './dossier.ts';

type Uitkomst = 'akkoord' | 'akkoord-onder-voorwaarden' | 'aangehouden' | 'verworpen';
type Besluit = {
  deelnemerId: string;
  uitkomst: Uitkomst;
  orgaan: 'college' | 'raad';
  besluitdatum: string;
  dossierversie: number;
};
type Bevroren = { nummer: number; controlegetal: string; inhoud: DossierInhoud };

/** What every council reads on one page, in the same order for all of them. */
export type Oplegger = {
  deelnemerId: string;
  gemeente: string;
  samenwerking: string;
  fictief: boolean;
  deelnemers: string[];
  nummer: number;
  controlegetal: string;
  /** The day the council decides or decided; null while that is not planned. */
  raadsdatum: string | null;
  /** The three that hurt most of what this municipality shared, each pain once. */
  knelpunten: { titel: string; bewijs: string; ookVan: string[] }[];
  /** Rich text: the joint answers O5 and O6. */
  oplevert: string;
  kost: string;
  anderen: {
    deelnemerId: string;
    deelnemer: string;
    besluit: { uitkomst: Uitkomst; orgaan: 'college' | 'raad'; datum: string; isOuder: boolean } | null;
  }[];
};

/** Longer evidence is for the dossier. */
const maxBewijs = 160;

/**
 * The oplegger for one council, or null when it is not a deelnemer of this version.
 * `besluiten`: the newest confirmed one of each deelnemer; one that came after this version does not belong on it.
 */
export function stelOpleggerOp(
  { nummer, controlegetal, inhoud }: Bevroren,
  deelnemerId: string,
  { besluiten, raadsdatum }: { besluiten: readonly Besluit[]; raadsdatum: string | null },
): Oplegger | null {
  const deelnemer = inhoud.deelnemers.find(({ id }) => id === deelnemerId);
  if (!deelnemer) return null;
  const antwoord = (vraagId: string) =>
    inhoud.antwoorden.find((each) => each.vraagId === vraagId)?.tekst ?? '';
  return {
    deelnemerId,
    gemeente: deelnemer.naam,
    samenwerking: inhoud.samenwerking.naam,
    fictief: inhoud.samenwerking.fictief,
    deelnemers: inhoud.deelnemers.map(({ naam }) => naam),
    nummer,
    controlegetal,
    raadsdatum,
    knelpunten: eigenPijnenVan(inhoud.knelpunten, deelnemerId)
      .toSorted((a, b) => zwaarteVan(b) - zwaarteVan(a))
      .slice(0, 3)
      .map(({ titel, leden, deelnemers }) => ({
        titel,
        bewijs: zinnenTot(leden.find(({ bewijs }) => bewijs)?.bewijs ?? '', maxBewijs),
        ookVan: deelnemers.filter((naam) => naam !== deelnemer.naam),
      })),
    oplevert: antwoord('O5'),
    kost: antwoord('O6'),
    anderen: inhoud.deelnemers
      .filter(({ id }) => id !== deelnemerId)
      .map(({ id, naam }) => ({
        deelnemerId: id,
        deelnemer: naam,
        besluit: toonBesluit(
          besluiten.find((each) => each.deelnemerId === id),
          nummer,
        ),
      })),
  };
}

function toonBesluit(besluit: Besluit | undefined, nummer: number) {
  if (!besluit) return null;
  const { uitkomst, orgaan, besluitdatum, dossierversie } = besluit;
  return { uitkomst, orgaan, datum: besluitdatum, isOuder: dossierversie < nummer };
}

/** Of everybody, and of many: their names stand at the top already. */
export const isVanAllen = (ookVan: readonly string[], deelnemers: number): boolean =>
  ookVan.length > 3 && ookVan.length === deelnemers - 1;

/** How many lines the names take of who has the same pain. */
export const extraRegels = ({
  knelpunten,
  deelnemers,
}: Pick<Oplegger, 'knelpunten' | 'deelnemers'>): number =>
  knelpunten
    .filter(({ ookVan }) => !isVanAllen(ookVan, deelnemers.length))
    .reduce((som, { ookVan }) => som + regelsVoor(ookVan.join(', ')), 0);
