import type { Bladkolom, Rekenblad } from '#src/documenten/rekenblad.ts';
import { opsomming } from '#src/shared/datumtekst.ts';
import { geldendeStreefwaarde } from './doel.ts';
import type { Doel } from './endpoints.ts';
import { letterNaam, teksten } from './teksten.ts';
import type { Afstand, Omkering, Weging } from './weging.ts';

const { kolommen } = teksten;

/** A row per doel and deelnemer: figures as numbers, in the unit of the row. Holds what who asked may see. */
export const doelenBlad = (doelen: readonly Doel[]): Rekenblad => ({
  soort: 'rekenblad',
  titel: teksten.titel,
  kolommen: [
    { naam: kolommen.doel, soort: 'tekst' },
    { naam: kolommen.letter, soort: 'tekst' },
    { naam: kolommen.gemeente, soort: 'tekst' },
    { naam: kolommen.eenheid, soort: 'tekst' },
    { naam: kolommen.richting, soort: 'tekst' },
    { naam: kolommen.nulmeting, soort: 'getal', decimalen: 2 },
    { naam: kolommen.peildatum, soort: 'datum' },
    { naam: kolommen.bron, soort: 'tekst' },
    { naam: kolommen.stand, soort: 'tekst' },
    { naam: kolommen.streefwaarde, soort: 'getal', decimalen: 2 },
    { naam: kolommen.streefdatum, soort: 'datum' },
  ],
  rijen: doelen.flatMap((doel) =>
    doel.deelnemers.map(({ deelnemer, stand, nulmeting, streefwaarde }) => {
      const streef = geldendeStreefwaarde(streefwaarde ?? undefined, samenVan(doel));
      return [
        doel.naam,
        letterNaam(doel.letter),
        deelnemer,
        doel.eenheid,
        teksten.richtingen[doel.richting],
        nulmeting ? nulmeting.waarde / 100 : null,
        nulmeting?.peildatum ?? null,
        nulmeting?.bron ?? null,
        teksten.standen[stand],
        streef ? streef.waarde / 100 : null,
        streef?.streefdatum ?? null,
      ];
    }),
  ),
});

export const samenVan = ({ streefwaarde, streefdatum }: Pick<Doel, 'streefwaarde' | 'streefdatum'>) => ({
  waarde: streefwaarde,
  streefdatum,
});

/** What every deelnemer may see of the doelen, whoever asks: a figure only when its newest version is signed. */
export const openbareDoelen = (doelen: readonly Doel[]): Doel[] =>
  doelen.map((doel) => ({
    ...doel,
    deelnemers: doel.deelnemers.map((each) => ({
      ...each,
      nulmeting: each.stand === 'getekend' ? each.nulmeting : null,
    })),
  }));

type Uiteen = { readonly afstanden: readonly Afstand[]; readonly omkeringen: readonly Omkering[] };

/** Where the deelnemers weigh differently, a sentence for each; `toon`: how a name is written. */
export function uiteenregels(
  { afstanden, omkeringen }: Uiteen,
  toon: (naam: string) => string = (naam) => naam,
): string[] {
  const namen = (list: readonly string[]) => opsomming(list.map(toon));
  const klein = (letter: string) => letterNaam(letter).toLocaleLowerCase('nl');
  return [
    ...afstanden.map(({ letter, punten, meeste, minste }) =>
      teksten.afstand(klein(letter), punten, namen(meeste), namen(minste)),
    ),
    ...omkeringen.map(({ zwaarder, lichter, zo, andersom }) =>
      teksten.omkering(klein(zwaarder), klein(lichter), namen(zo), namen(andersom)),
    ),
  ];
}

/** The weights that were shown: a row for each deelnemer. */
export const wegingenBlad = (letters: readonly string[], wegingen: readonly Weging[]): Rekenblad => ({
  soort: 'rekenblad',
  titel: teksten.wegingenTabel,
  kolommen: [
    { naam: kolommen.gemeente, soort: 'tekst' },
    ...letters.map((letter): Bladkolom => ({ naam: letterNaam(letter), soort: 'getal' })),
  ],
  rijen: wegingen.map(({ deelnemer, gewichten }) => [
    deelnemer,
    ...letters.map((letter) => gewichten[letter] ?? 0),
  ]),
});
