import type { Rapport } from '#src/berekeningen/rapport.ts';
import type { Bladkolom, Rekenblad } from '#src/documenten/rekenblad.ts';
import { euro } from '#src/shared/getallen.ts';
import { teksten } from './teksten.ts';
import type { Invoer, Toetredingsjaren, Uitkomst } from './uittreedsom.ts';

export function uittreedsomRapport({ vertrekker }: Invoer, uitkomst: Uitkomst): Rapport {
  return { titel: teksten.titel, conclusie: conclusieVan(vertrekker, uitkomst), delen: bladenVan(uitkomst) };
}

function conclusieVan(vertrekker: string, { methoden }: Uitkomst): string {
  const oplopend = methoden.toSorted((a, b) => a.totaal - b.totaal);
  const [laagste, hoogste] = [oplopend[0], oplopend.at(-1)];
  if (!laagste || !hoogste) return '';
  const bedrag = (totaal: number) => euro(totaal, { decimalen: 0 });
  return laagste.totaal === hoogste.totaal
    ? teksten.conclusieEen(vertrekker, bedrag(laagste.totaal), laagste.naam)
    : teksten.conclusie(vertrekker, bedrag(laagste.totaal), bedrag(hoogste.totaal));
}

/** The sums, the effect for who stays, what leaving would cost everybody, and accession. */
export function bladenVan({ jaren, methoden, toetreding }: Uitkomst): Rekenblad[] {
  const perJaar = jaren.map((jaar): Bladkolom => ({ naam: String(jaar), soort: 'euro', decimalen: 0 }));
  return [
    {
      soort: 'rekenblad',
      titel: teksten.tabelMethoden,
      kolommen: [
        { naam: teksten.methode, soort: 'tekst' },
        ...perJaar,
        { naam: teksten.totaal, soort: 'euro', decimalen: 0 },
        { naam: teksten.factorVanGrondslag, soort: 'getal', decimalen: 2 },
      ],
      rijen: methoden.map(({ naam, termijnen, totaal, factor }) => [
        naam,
        ...jaren.map((_, t) => termijnen[t] ?? 0),
        totaal,
        factor,
      ]),
    },
    ...methoden.map(({ naam, blijvers }): Rekenblad => ({
      soort: 'rekenblad',
      titel: teksten.tabelBlijvers(naam),
      kolommen: [
        { naam: teksten.gemeente, soort: 'tekst' },
        ...perJaar,
        { naam: teksten.totaal, soort: 'euro', decimalen: 0 },
      ],
      rijen: blijvers.map((blijver) => [blijver.naam, ...blijver.effect, blijver.effectTotaal]),
    })),
    ...methoden.map(({ naam, weggaan }): Rekenblad => ({
      soort: 'rekenblad',
      titel: teksten.tabelWeggaan(naam),
      kolommen: [
        { naam: teksten.gemeente, soort: 'tekst' },
        ...perJaar.slice(0, weggaan[0]?.bedragen.length ?? 0),
      ],
      rijen: weggaan.map((wie) => [wie.naam, ...wie.bedragen]),
    })),
    ...(toetreding ? [toetredingsblad(toetreding)] : []),
    ...(toetreding?.perJaar ? [accessionPerYear(toetreding.perJaar)] : []),
  ];
}

const toetredingsblad = (toetreding: NonNullable<Uitkomst['toetreding']>): Rekenblad => ({
  soort: 'rekenblad',
  titel: teksten.tabelToetreden,
  kolommen: [
    { naam: teksten.post, soort: 'tekst' },
    { naam: teksten.bedrag, soort: 'euro' },
  ],
  rijen: [
    [teksten.toetredingssoorten.kosten, toetreding.kosten],
    [teksten.toetredingssoorten.ontvangst, -Number(toetreding.ontvangst)],
    [teksten.toetredingssoorten.voorschot, -Number(toetreding.voorschot)],
  ],
  voet: [
    [teksten.nuTeBetalen, toetreding.nuTeBetalen],
    [teksten.laterTerug, toetreding.voorschot],
    ...(toetreding.onverklaard ? [[teksten.onverklaard, toetreding.onverklaard]] : []),
  ],
});

/** The newcomer first; with those who are in, the columns are the extra costs of the year. */
const accessionPerYear = ({ nieuwkomer, nieuwkomerTotaal, deelnemers }: Toetredingsjaren): Rekenblad => ({
  soort: 'rekenblad',
  titel: teksten.tabelToetredenPerJaar,
  kolommen: [
    { naam: teksten.gemeente, soort: 'tekst' },
    ...nieuwkomer.map((_, t): Bladkolom => ({ naam: teksten.jaarNa(t + 1), soort: 'euro', decimalen: 0 })),
    { naam: teksten.totaal, soort: 'euro', decimalen: 0 },
  ],
  rijen: [
    [teksten.nieuwkomer, ...nieuwkomer, nieuwkomerTotaal],
    ...deelnemers.map(({ naam, effect, effectTotaal }) => [naam, ...effect, effectTotaal]),
  ],
});
