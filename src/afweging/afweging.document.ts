import type { Rapport } from '#src/berekeningen/rapport.ts';
import type { Bladkolom, Rekenblad } from '#src/documenten/rekenblad.ts';
import { opsomming } from '#src/shared/datumtekst.ts';
import { procent } from '#src/shared/getallen.ts';
import type { Invoer, Uitkomst } from './afweging.ts';
import { teksten } from './teksten.ts';

export function afwegingRapport(invoer: Invoer, uitkomst: Uitkomst): Rapport {
  const winnaars = uitkomst.alternatieven
    .filter(({ naam }) => uitkomst.winnaars.includes(naam))
    .map(({ naam, rangkansen: [kans = 0] }) => ({ naam, zekerheid: procent(kans, 0) }));
  return {
    titel: teksten.titel,
    conclusie: teksten.conclusie(winnaars),
    delen: bladenVan(invoer, uitkomst),
  };
}

const punten = { soort: 'getal', decimalen: 1 } as const;

/** Spread before the mean: how far participants lie apart comes before what they say together. */
export function bladenVan({ deelnemers }: Invoer, uitkomst: Uitkomst): Rekenblad[] {
  const { alternatieven, winnaarsPerDeelnemer } = uitkomst;
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
      titel: teksten.tabelWinnaars,
      kolommen: [
        { naam: teksten.deelnemer, soort: 'tekst' },
        { naam: teksten.bovenaan, soort: 'tekst' },
      ],
      rijen: winnaarsPerDeelnemer.map((wie) => [wie.deelnemer, opsomming(wie.alternatieven)]),
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
    ...zekerheidsbladen(uitkomst),
  ];
}

/** How sure the outcome is when the weights are others. */
const zekerheidsbladen = ({ alternatieven, criteria }: Uitkomst): Rekenblad[] => [
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
    ],
    rijen: criteria.map(({ naam, gewicht, laagste, hoogste }) => [naam, gewicht, laagste, hoogste]),
  },
  {
    soort: 'rekenblad',
    titel: teksten.tabelIntervallen,
    kolommen: [
      { naam: teksten.criterium, soort: 'tekst' },
      { naam: teksten.winnaar, soort: 'tekst' },
      { naam: teksten.van, soort: 'procent' },
      { naam: teksten.tot, soort: 'procent' },
    ],
    rijen: criteria.flatMap(({ naam, intervallen }) =>
      intervallen.map(({ alternatief, van, tot }) => [naam, alternatief, van, tot]),
    ),
  },
];
