import type { Rapport } from '#src/berekeningen/rapport.ts';
import type { Rekenblad } from '#src/documenten/rekenblad.ts';
import { getal } from '#src/shared/getallen.ts';
import type { Invoer, Uitkomst, Winst } from './kwetsbaarheid.ts';
import { teksten } from './teksten.ts';

export function kwetsbaarheidRapport({ werkdagen }: Invoer, uitkomst: Uitkomst): Rapport {
  return {
    titel: teksten.titel,
    conclusie: conclusieVan(uitkomst, werkdagen),
    delen: bladenVan(uitkomst, werkdagen),
  };
}

/** The job where sharing changes most, and where one colleague more does. */
export function conclusieVan({ samen, eenErbij }: Uitkomst, werkdagen: number): string {
  const [meest] = samen.toSorted((a, b) => b.losTekortErgens - b.tekort - (a.losTekortErgens - a.tekort));
  if (!meest) return '';
  const los = meest.losTekortErgens * werkdagen;
  const delen =
    los - meest.dagenTekort < 0.05
      ? teksten.conclusieGelijk(meest.functie, getal(los, 1))
      : teksten.conclusieBeter(meest.functie, getal(los, 1), getal(meest.dagenTekort, 1));
  const dagen = (winst: Winst) => getal(winst.minderDagen, 1);
  return [
    delen,
    ...(eenErbij.los?.gemeente
      ? [teksten.eenErbijLos(eenErbij.los.functie, eenErbij.los.gemeente, dagen(eenErbij.los))]
      : []),
    ...(eenErbij.samen ? [teksten.eenErbijSamen(eenErbij.samen.functie, dagen(eenErbij.samen))] : []),
  ].join(' ');
}

export function bladenVan({ los, samen, gemeenten }: Uitkomst, werkdagen: number): Rekenblad[] {
  return [
    {
      soort: 'rekenblad',
      titel: teksten.tabelSamen,
      kolommen: [
        { naam: teksten.functie, soort: 'tekst' },
        { naam: teksten.mensenSamen, soort: 'getal' },
        { naam: teksten.nodig, soort: 'getal' },
        { naam: teksten.dagenErgens, soort: 'getal', decimalen: 1 },
        { naam: teksten.dagenGedeeld, soort: 'getal', decimalen: 1 },
        { naam: teksten.gedeeldMetEenErbij, soort: 'getal', decimalen: 1 },
      ],
      rijen: samen.map((regel) => [
        regel.functie,
        regel.mensen,
        regel.nodig,
        regel.losTekortErgens * werkdagen,
        regel.dagenTekort,
        regel.dagenMetEenErbij,
      ]),
    },
    {
      soort: 'rekenblad',
      titel: teksten.tabelLos,
      kolommen: [
        { naam: teksten.functie, soort: 'tekst' },
        { naam: teksten.gemeente, soort: 'tekst' },
        { naam: teksten.eenpitter, soort: 'tekst' },
        { naam: teksten.kansTekort, soort: 'procent', decimalen: 2 },
        { naam: teksten.dagen, soort: 'getal', decimalen: 1 },
        { naam: teksten.metEenErbij, soort: 'getal', decimalen: 1 },
      ],
      rijen: los.map((regel) => [
        regel.functie,
        regel.gemeente,
        regel.eenpitter ? teksten.ja : teksten.nee,
        regel.tekort,
        regel.dagenTekort,
        regel.dagenMetEenErbij,
      ]),
    },
    {
      soort: 'rekenblad',
      titel: teksten.tabelGemeenten,
      kolommen: [
        { naam: teksten.gemeente, soort: 'tekst' },
        { naam: teksten.eenpitters, soort: 'procent', decimalen: 0 },
        { naam: teksten.tekortErgens, soort: 'procent', decimalen: 1 },
      ],
      rijen: gemeenten.map((regel) => [regel.gemeente, regel.eenpitters, regel.tekortErgens]),
    },
  ];
}
