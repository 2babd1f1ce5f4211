import type { Rekenblad } from '#src/documenten/rekenblad.ts';
import { getal, procent } from '#src/shared/getallen.ts';
import type { Functie, Functiebeeld } from './endpoints.ts';
import { eenpittersVan, meesteWinst } from './functie.ts';
import { teksten } from './teksten.ts';

/** The functies of a room, each as it is covered alone. */
export const functiesblad = (functies: readonly Functie[]): Rekenblad => ({
  soort: 'rekenblad',
  titel: teksten.titel,
  kolommen: [
    { naam: teksten.naam, soort: 'tekst' },
    { naam: teksten.taakveld, soort: 'tekst' },
    { naam: teksten.deelnemer, soort: 'tekst' },
    { naam: teksten.fte, soort: 'getal', decimalen: 2 },
    { naam: teksten.mensen, soort: 'getal' },
    { naam: teksten.nodig, soort: 'getal' },
    { naam: teksten.afwezig, soort: 'getal', decimalen: 1 },
    { naam: teksten.vacature, soort: 'getal', decimalen: 1 },
    { naam: teksten.kansNiemand, soort: 'procent' },
    { naam: teksten.dagenTekort, soort: 'getal', decimalen: 1 },
    { naam: teksten.metEenErbij, soort: 'getal', decimalen: 1 },
    { naam: teksten.isGedeeld, soort: 'tekst' },
  ],
  rijen: functies.map(
    ({ naam, taakveld, deelnemer, fte, mensen, nodig, afwezig, vacature, dekking, gedeeldeVersie }) => [
      naam,
      taakveld,
      deelnemer,
      fte,
      mensen,
      nodig,
      afwezig,
      vacature,
      dekking.niemand,
      dekking.dagenTekort,
      dekking.dagenMetEenErbij,
      gedeeldeVersie === null ? teksten.nee : teksten.ja,
    ],
  ),
});

/** The same for paper: how each is covered, and where one colleague more helps. */
export const notitieblad = (functies: readonly Functie[]): Rekenblad => ({
  soort: 'rekenblad',
  titel: teksten.titel,
  kolommen: [
    { naam: teksten.naam, soort: 'tekst' },
    { naam: teksten.mensen, soort: 'getal' },
    { naam: teksten.nodig, soort: 'getal' },
    { naam: teksten.kansNiemand, soort: 'procent' },
    { naam: teksten.dagenTekort, soort: 'getal', decimalen: 1 },
    { naam: teksten.metEenErbij, soort: 'getal', decimalen: 1 },
  ],
  rijen: functies.map(({ naam, mensen, nodig, dekking }) => [
    naam,
    mensen,
    nodig,
    dekking.niemand,
    dekking.dagenTekort,
    dekking.dagenMetEenErbij,
  ]),
});

/** How many jobs of one room hang on one person, and where a colleague helps most. */
export function kamertekst(functies: readonly Functie[]): string {
  const dekkingen = functies.map(({ dekking }) => dekking);
  const best = meesteWinst(functies, ({ dekking }) => dekking);
  return [
    teksten.eenpitters(
      dekkingen.filter(({ eenpitter }) => eenpitter).length,
      dekkingen.length,
      procent(eenpittersVan(dekkingen), 0),
    ),
    best ? teksten.helptMeest(best.naam, getal(best.dekking.winst, 1)) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** The shared functies: apart and together. */
export const beeldblad = ({ functies }: Functiebeeld): Rekenblad => ({
  soort: 'rekenblad',
  titel: teksten.beeldTitel,
  kolommen: [
    { naam: teksten.naam, soort: 'tekst' },
    { naam: teksten.taakveld, soort: 'tekst' },
    { naam: teksten.deelnemers, soort: 'tekst' },
    { naam: teksten.mensenSamen, soort: 'getal' },
    { naam: teksten.samenNodig, soort: 'getal' },
    { naam: teksten.dagenErgens, soort: 'getal', decimalen: 1 },
    { naam: teksten.dagenSamen, soort: 'getal', decimalen: 1 },
    { naam: teksten.mensdagenApart, soort: 'getal', decimalen: 1 },
    { naam: teksten.mensdagenSamen, soort: 'getal', decimalen: 1 },
    { naam: teksten.samenMetEenErbij, soort: 'getal', decimalen: 1 },
  ],
  rijen: functies.map(({ naam, taakveld, deelnemers, samen }) => [
    naam,
    taakveld,
    deelnemers.map(({ deelnemer, mensen }) => teksten.metMensen(deelnemer, mensen)).join(', '),
    samen.mensen,
    samen.nodig,
    samen.dagenErgens,
    samen.dagenTekort,
    samen.mensdagenApart,
    samen.mensdagen,
    samen.dagenMetEenErbij,
  ]),
});

/** The same for paper: what a council looks at. */
export const dossierblad = ({ functies }: Functiebeeld): Rekenblad => ({
  soort: 'rekenblad',
  titel: teksten.beeldTitel,
  kolommen: [
    { naam: teksten.naam, soort: 'tekst' },
    { naam: teksten.deelnemers, soort: 'tekst' },
    { naam: teksten.samenNodig, soort: 'getal' },
    { naam: teksten.mensdagenApart, soort: 'getal', decimalen: 1 },
    { naam: teksten.mensdagenSamen, soort: 'getal', decimalen: 1 },
  ],
  rijen: functies.map(({ naam, deelnemers, samen }) => [
    naam,
    deelnemers.map(({ deelnemer, mensen }) => teksten.metMensen(deelnemer, mensen)).join(', '),
    samen.nodig,
    samen.mensdagenApart,
    samen.mensdagen,
  ]),
});

/** What a council member can repeat: how many jobs hang on one person, what sharing changes, where a colleague helps. */
export function beeldtekst({ functies, aannamen }: Functiebeeld): string {
  const regels = functies.flatMap(({ deelnemers }) => deelnemers);
  const som = (of: (samen: Functiebeeld['functies'][number]['samen']) => number) =>
    functies.reduce((all, { samen }) => all + of(samen), 0);
  const best = meesteWinst(functies, ({ samen }) => samen);
  return [
    teksten.eenpitters(
      regels.filter(({ eenpitter }) => eenpitter).length,
      regels.length,
      procent(eenpittersVan(regels), 0),
    ),
    teksten.blijftLiggen(
      getal(som(({ mensdagenApart }) => mensdagenApart)),
      getal(som(({ mensdagen }) => mensdagen)),
    ),
    best ? teksten.helptMeest(best.naam, getal(best.samen.winst, 1)) : '',
    teksten.aannamenTekst(aannamen.afwezig, aannamen.vacature, aannamen.werkdagen),
  ]
    .filter(Boolean)
    .join(' ');
}
