import type { Rapport } from '#src/berekeningen/rapport.ts';
import type { Rekenblad } from '#src/documenten/rekenblad.ts';
import { hoofdletter, opsomming } from '#src/shared/datumtekst.ts';
import { procent } from '#src/shared/getallen.ts';
import type { Coalities, Invoer, Lidmacht, Uitkomst } from './stemverhouding.ts';
import { teksten } from './teksten.ts';

/** The conclusion, the table of votes and power, who wins and who blocks together. */
export function stemverhoudingRapport(_invoer: Invoer, uitkomst: Uitkomst): Rapport {
  return {
    titel: teksten.titel,
    conclusie: conclusieVan(uitkomst),
    delen: [
      machtBlad(uitkomst),
      positieBlad(uitkomst),
      {
        soort: 'figuur',
        titel: teksten.figuurTitel,
        kolommen: [teksten.lid, teksten.banzhaf],
        staven: uitkomst.leden
          .slice(0, 40)
          .map(({ naam, banzhaf }) => ({ naam, waarde: banzhaf, tekst: procent(banzhaf) })),
      },
      ...coalitieBladen(uitkomst),
    ],
  };
}

/** The one sentence that matters most: who decides alone, who has no power, or how votes and power differ. */
export function conclusieVan({ leden, stemming }: Uitkomst): string {
  if (stemming) return teksten.uitslagZin[stemming.uitslag];
  const alleen = leden.find(({ beslistAlleen }) => beslistAlleen);
  if (alleen) return teksten.beslistAlleen(alleen.naam);
  const machteloos = leden
    .filter(({ zonderMacht, stemmen }) => zonderMacht && stemmen > 0)
    .map(({ naam }) => naam);
  if (machteloos.length > 0) return teksten.zonderMacht(opsomming(machteloos), machteloos.length);
  const verschil = leden
    .map(({ naam, aandeelStemmen, banzhaf }) => ({
      naam,
      aandeelStemmen,
      banzhaf,
      afstand: Math.abs(banzhaf - aandeelStemmen),
    }))
    .toSorted((a, b) => b.afstand - a.afstand)[0];
  if (!verschil || verschil.afstand < 0.02) return teksten.inVerhouding;
  return teksten.grootsteVerschil(verschil.naam, procent(verschil.aandeelStemmen), procent(verschil.banzhaf));
}

export function machtBlad({ leden }: Uitkomst): Rekenblad {
  return {
    soort: 'rekenblad',
    titel: teksten.tabelTitel,
    kolommen: [
      { naam: teksten.lid, soort: 'tekst' },
      { naam: teksten.stemmen, soort: 'getal' },
      { naam: teksten.aandeelStemmen, soort: 'procent' },
      { naam: teksten.banzhaf, soort: 'procent' },
      { naam: teksten.shapleyShubik, soort: 'procent' },
      { naam: teksten.aandeelInwoners, soort: 'procent' },
      { naam: teksten.aandeelBijdrage, soort: 'procent' },
    ],
    rijen: leden.map((lid) => [
      lid.naam,
      lid.stemmen,
      lid.aandeelStemmen,
      lid.banzhaf,
      lid.shapleyShubik,
      lid.aandeelInwoners,
      lid.aandeelBijdrage,
    ]),
  };
}

/** What each member can do alone, in words. */
export function positieBlad({ leden }: Uitkomst): Rekenblad {
  return {
    soort: 'rekenblad',
    titel: teksten.positieTitel,
    kolommen: [
      { naam: teksten.lid, soort: 'tekst' },
      { naam: teksten.kan, soort: 'tekst' },
      { naam: teksten.beslissend, soort: 'tekst' },
    ],
    rijen: leden.map((lid) => [lid.naam, positieVan(lid), lid.beslissend]),
  };
}

function positieVan(lid: Lidmacht): string {
  const kan = [
    ...(lid.beslistAlleen ? [teksten.kanAlleen] : []),
    ...(lid.blokkeertAlleen ? [teksten.kanBlokkeren] : []),
    ...(lid.breektQuorum ? [teksten.kanQuorum] : []),
  ];
  if (kan.length > 0) return hoofdletter(opsomming(kan));
  return lid.zonderMacht ? teksten.geenMacht : teksten.kanSamen;
}

/** Who wins together, then who blocks together; none when there are more than twenty members. */
export function coalitieBladen({ winnend, blokkerend }: Uitkomst): Rekenblad[] {
  if (!winnend || !blokkerend) return [];
  return [coalitieBlad(teksten.winnendTitel, winnend), coalitieBlad(teksten.blokkerendTitel, blokkerend)];
}

const coalitieBlad = (titel: string, { kleinste }: Coalities): Rekenblad => ({
  soort: 'rekenblad',
  titel,
  kolommen: [
    { naam: teksten.wie, soort: 'tekst' },
    { naam: teksten.aantalLeden, soort: 'getal' },
  ],
  rijen: kleinste.map((namen) => [opsomming(namen), namen.length]),
});
