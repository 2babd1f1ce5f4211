import { teksten as reacties } from '#src/antwoorden/teksten.ts';
import type { Rekenblad } from '#src/documenten/rekenblad.ts';
import { onderdelen } from './eindbeeld.ts';
import type { GedeeldEindbeeld, Zin } from './endpoints.ts';
import { teksten } from './teksten.ts';

/** Every sentence of the joint text with who thinks what, a column for each deelnemer that said something. */
export function eindsituatieblad(zinnen: readonly Zin[]): Rekenblad {
  const said = zinnen.flatMap(({ oordelen }) => oordelen);
  const deelnemers = [...new Map(said.map((each) => [each.deelnemerId, each.deelnemer]))].toSorted(
    ([, a], [, b]) => a.localeCompare(b, 'nl'),
  );
  return {
    soort: 'rekenblad',
    titel: teksten.zinnenTitel,
    kolommen: [teksten.zin, teksten.kop, ...deelnemers.map(([, naam]) => naam)].map((naam) => ({
      naam,
      soort: 'tekst',
    })),
    rijen: zinnen.map(({ zin, kop, oordelen }) => [
      zin,
      kop,
      ...deelnemers.map(([id]) => {
        const found = oordelen.find(({ deelnemerId }) => deelnemerId === id);
        return found ? [reacties.oordelen[found.oordeel], found.toelichting].filter(Boolean).join(': ') : '';
      }),
    ]),
  };
}

/** The shared end states side by side: a row for each part, a column for each deelnemer. */
export const eindbeeldenblad = (gedeeld: readonly GedeeldEindbeeld[]): Rekenblad => ({
  soort: 'rekenblad',
  titel: teksten.titel,
  kolommen: [teksten.onderdeel, ...gedeeld.map(({ deelnemer }) => deelnemer)].map((naam) => ({
    naam,
    soort: 'tekst',
  })),
  rijen: onderdelen.map((deel) => [teksten.velden[deel], ...gedeeld.map(({ inhoud }) => inhoud[deel])]),
});

type Inhoud = Readonly<Record<(typeof onderdelen)[number], string>>;

/** The end state of one deelnemer, as far as it is written. */
export const eigenblad = (inhoud: Inhoud): Rekenblad => ({
  soort: 'rekenblad',
  titel: teksten.formulierTitel,
  kolommen: [teksten.onderdeel, teksten.onzeTekst].map((naam) => ({ naam, soort: 'tekst' })),
  rijen: onderdelen.flatMap((deel) => (inhoud[deel].trim() ? [[teksten.velden[deel], inhoud[deel]]] : [])),
});
