import type { Rapport } from '#src/berekeningen/rapport.ts';
import type { Bladkolom, Rekenblad } from '#src/documenten/rekenblad.ts';
import { procent } from '#src/shared/getallen.ts';
import type { Invoer, Uitkomst } from './afweging.ts';
import { teksten } from './teksten.ts';

export function afwegingRapport(invoer: Invoer, uitkomst: Uitkomst): Rapport {
  const winnaar = uitkomst.alternatieven.find(({ naam }) => naam === uitkomst.winnaar);
  return {
    titel: teksten.titel,
    conclusie: teksten.conclusie(uitkomst.winnaar, procent(winnaar?.rangkansen[0] ?? 0, 0)),
    delen: bladenVan(invoer, uitkomst),
  };
}

const punten = { soort: 'getal', decimalen: 1 } as const;

/** Spread before the mean: how far participants lie apart comes before what they say together. */
export function bladenVan({ deelnemers }: Invoer, { alternatieven, criteria }: Uitkomst): Rekenblad[] {
  return [
    {
      soort: 'rekenblad',
      titel: teksten.tabelSpreiding,
      kolommen: [
        { naam: teksten.alternatief, soort: 'tekst' },
        ...deelnemers.map(({ naam }): Bladkolom => ({ naam, ...punten })),
        { naam: teksten.verschil, ...punten },
      ],
      rijen: alternatieven.map(({ naam, perDeelnemer, laagste, hoogste }) => [
        naam,
        ...perDeelnemer.map((deel) => deel * 100),
        (hoogste - laagste) * 100,
      ]),
    },
    {
      soort: 'rekenblad',
      titel: teksten.tabelUitkomst,
      kolommen: [
        { naam: teksten.alternatief, soort: 'tekst' },
        { naam: teksten.punt, ...punten },
        { naam: teksten.rang, soort: 'getal' },
        { naam: teksten.promethee, soort: 'getal', decimalen: 2 },
        { naam: teksten.prometheeRang, soort: 'getal' },
      ],
      rijen: alternatieven
        .toSorted((a, b) => a.rang - b.rang)
        .map(({ naam, totaal, rang, promethee, prometheeRang }) => [
          naam,
          totaal * 100,
          rang,
          promethee,
          prometheeRang,
        ]),
    },
    {
      soort: 'rekenblad',
      titel: teksten.tabelRangen,
      kolommen: [
        { naam: teksten.alternatief, soort: 'tekst' },
        ...alternatieven.map((_, r): Bladkolom => ({
          naam: teksten.plaats(r + 1),
          soort: 'procent',
          decimalen: 0,
        })),
      ],
      rijen: alternatieven.map(({ naam, rangkansen }) => [naam, ...rangkansen]),
    },
    {
      soort: 'rekenblad',
      titel: teksten.tabelGewichten,
      kolommen: [
        { naam: teksten.criterium, soort: 'tekst' },
        { naam: teksten.gewicht, soort: 'procent' },
        { naam: teksten.laagsteDeelnemer, soort: 'procent' },
        { naam: teksten.hoogsteDeelnemer, soort: 'procent' },
        { naam: teksten.van, soort: 'procent' },
        { naam: teksten.tot, soort: 'procent' },
      ],
      rijen: criteria.map(({ naam, gewicht, laagste, hoogste, interval }) => [
        naam,
        gewicht,
        laagste,
        hoogste,
        interval?.van ?? null,
        interval?.tot ?? null,
      ]),
    },
  ];
}
