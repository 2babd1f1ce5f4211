import { zinnenTot } from './inkorten.ts';
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
  /** The three that hurt most of what this municipality shared. */
  knelpunten: { titel: string; bewijs: string }[];
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
    knelpunten: inhoud.knelpunten
      .filter((knelpunt) => knelpunt.deelnemerId === deelnemerId)
      .toSorted((a, b) => b.ernst * b.urgentie - a.ernst * a.urgentie)
      .slice(0, 3)
      .map(({ titel, bewijs }) => ({ titel, bewijs: zinnenTot(bewijs, maxBewijs) })),
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
