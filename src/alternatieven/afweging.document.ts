import { bladenVan } from '#src/afweging/afweging.document.ts';
import type { Invoer, Uitkomst } from '#src/afweging/afweging.ts';
import type { Bladkolom, Rekenblad } from '#src/documenten/rekenblad.ts';
import type { Ronde } from './endpoints.ts';
import { teksten } from './teksten.ts';

/** A closed round as tables: what was frozen, who gave which score, and what follows from it. */
export const afwegingsbladen = (ronde: Ronde, invoer: Invoer, uitkomst: Uitkomst): Rekenblad[] => [
  alternatievenblad(ronde.alternatieven),
  {
    soort: 'rekenblad',
    titel: teksten.tabelCriteria,
    kolommen: tekstkolommen(teksten.criterium, teksten.toelichting, teksten.dient),
    rijen: ronde.criteria.map(({ naam, toelichting, dient }) => [naam, toelichting, dient]),
  },
  spreidingsblad(ronde),
  ...bladenVan(invoer, uitkomst),
];

export const alternatievenblad = (alternatieven: Ronde['alternatieven']): Rekenblad => ({
  soort: 'rekenblad',
  titel: teksten.tabelAlternatieven,
  kolommen: tekstkolommen(teksten.alternatief, teksten.soort, teksten.omschrijving),
  rijen: alternatieven.map(({ naam, soort, omschrijving }) => [naam, teksten.soorten[soort], omschrijving]),
});

type Keuzereactie = { deelnemer: string; oordeel: keyof typeof teksten.oordelen; toelichting: string };

/** What every deelnemer said of the choice; null when nobody did. */
export const reactieblad = (reacties: readonly Keuzereactie[]): Rekenblad | null =>
  reacties.length === 0
    ? null
    : {
        soort: 'rekenblad',
        titel: teksten.tabelReacties,
        kolommen: tekstkolommen(teksten.gemeente, teksten.oordeel, teksten.toelichting),
        rijen: reacties.map(({ deelnemer, oordeel, toelichting }) => [
          deelnemer,
          teksten.oordelen[oordeel],
          toelichting,
        ]),
      };

/** Per alternative and criterion the score of every deelnemer, and how far they lie apart. */
export const spreidingsblad = (ronde: Ronde): Rekenblad => ({
  soort: 'rekenblad',
  titel: teksten.tabelSpreiding,
  kolommen: [
    ...tekstkolommen(teksten.alternatief, teksten.criterium),
    ...ronde.deelnemers.map(({ naam }): Bladkolom => ({ naam, soort: 'getal' })),
    { naam: teksten.verschil, soort: 'getal' },
  ],
  rijen: ronde.spreiding.map(({ alternatiefId, criteriumId, scores, verschil }) => [
    ronde.alternatieven.find(({ id }) => id === alternatiefId)?.naam ?? '',
    ronde.criteria.find(({ id }) => id === criteriumId)?.naam ?? '',
    ...ronde.deelnemers.map(({ id }) => scores.find(({ deelnemerId }) => deelnemerId === id)?.score ?? null),
    verschil,
  ]),
});

const tekstkolommen = (...namen: readonly string[]): Bladkolom[] =>
  namen.map((naam) => ({ naam, soort: 'tekst' }));
