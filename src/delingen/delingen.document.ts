import { onderdelen } from '#src/eindbeelden/eindbeeld.ts';
import { type Bladkolom, lijstblad, type Lijstkolom, type Rekenblad } from '#src/documenten/rekenblad.ts';
import { todayAt } from '#src/shared/dates.ts';
import { findVraag, isVraagId } from '#src/vragen/vragen.ts';
import type { Deling } from './endpoints.ts';
import { overlapVan } from './overlap.ts';
import { teksten } from './teksten.ts';

/** What a shared thing is called, on the page as in a file. */
export function titelVan({ inhoud }: Pick<Deling, 'inhoud'>): string {
  if ('motief' in inhoud) return teksten.eindbeeld;
  if ('mensen' in inhoud) return teksten.functie(inhoud.naam);
  if (!('vraagId' in inhoud)) return inhoud.titel;
  return isVraagId(inhoud.vraagId) ? `${inhoud.vraagId} ${findVraag(inhoud.vraagId).kort}` : inhoud.vraagId;
}

function tekstVan({ inhoud }: Deling): string {
  if ('motief' in inhoud)
    return onderdelen
      .map((deel) => inhoud[deel])
      .filter(Boolean)
      .join('\n');
  if ('mensen' in inhoud) return '';
  return 'vraagId' in inhoud ? inhoud.tekst : inhoud.toelichting;
}

const knelpuntVan = ({ inhoud }: Deling) => ('ernst' in inhoud ? inhoud : null);

const kolommen: readonly Lijstkolom<Deling>[] = [
  { naam: teksten.vanWie, cel: ({ deelnemer }) => deelnemer },
  { naam: teksten.wat, cel: ({ onderwerp }) => teksten.soorten[onderwerp] },
  { naam: teksten.naam, cel: titelVan },
  { naam: teksten.tekst, cel: tekstVan },
  { naam: teksten.taakveld, cel: ({ inhoud }) => ('taakveld' in inhoud ? inhoud.taakveld : '') },
  { naam: teksten.letters, cel: (deling) => knelpuntVan(deling)?.letters.join(', ') ?? '' },
  { naam: teksten.ernst, soort: 'getal', cel: (deling) => knelpuntVan(deling)?.ernst ?? null },
  { naam: teksten.urgentie, soort: 'getal', cel: (deling) => knelpuntVan(deling)?.urgentie ?? null },
  { naam: teksten.bewijs, cel: (deling) => knelpuntVan(deling)?.bewijs ?? '' },
  { naam: teksten.bron, cel: (deling) => knelpuntVan(deling)?.bron ?? '' },
  { naam: teksten.versie, soort: 'getal', cel: ({ onderwerpVersie }) => onderwerpVersie },
  { naam: teksten.door, cel: ({ gedeeldDoor }) => gedeeldDoor },
  { naam: teksten.gedeeldOp, soort: 'datum', cel: ({ gedeeldOp }) => todayAt(new Date(gedeeldOp)) },
];

/** Everything that was shared, a row for each. */
export const delingenblad = (delingen: readonly Deling[]): Rekenblad =>
  lijstblad(teksten.gedeeld, kolommen, delingen);

type Deelnemer = { readonly id: string; readonly naam: string };

/** Taakveld by deelnemer: how many knelpunten each shared, how many pains that are, and what they have in common. */
export function overlapblad(
  gedeeld: Parameters<typeof overlapVan>[0],
  deelnemers: readonly Deelnemer[],
): Rekenblad {
  const getal = (naam: string): Bladkolom => ({ naam, soort: 'getal' });
  const rijen = overlapVan(
    gedeeld,
    deelnemers.map(({ id }) => id),
  );
  return {
    soort: 'rekenblad',
    titel: teksten.overlapBlad,
    kolommen: [
      { naam: teksten.taakveld, soort: 'tekst' },
      ...deelnemers.map(({ naam }) => getal(naam)),
      getal(teksten.pijnen),
      { naam: teksten.gemeen, soort: 'tekst' },
    ],
    rijen: rijen.map(({ taakveld, aantallen, pijnen, gemeen }) => [
      taakveld,
      ...aantallen,
      pijnen,
      gemeen.join(', '),
    ]),
  };
}
