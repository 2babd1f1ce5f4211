import type { Rapport } from '#src/berekeningen/rapport.ts';
import { teksten as algemeen } from '#src/berekeningen/teksten.ts';
import type { Zekerheid } from '#src/berekeningen/uitleg.ts';
import { plat } from '#src/documenten/document.ts';
import type { Rekenblad } from '#src/documenten/rekenblad.ts';
import { hoofdletter, opsomming } from '#src/shared/datumtekst.ts';
import type { Feiten } from './feiten.ts';
import type { Gevonden, Uitkomst } from './rechtsvorm.ts';
import { type Regel, regels } from './regels.ts';
import { teksten } from './teksten.ts';
import { type Eigenschap, eigenschappen, type Vorm, vormen, zekerheidVan } from './vormen.ts';
import { feitInWoorden, gemisInWoorden, metLidwoord, vormInWoorden } from './woorden.ts';

/** The advice, the lighter form, the rules that fired, how every form fits, and the matrix of all ten. */
export function rechtsvormRapport(feiten: Feiten, uitkomst: Uitkomst): Rapport {
  return {
    titel: teksten.titel,
    conclusie: conclusieVan(uitkomst),
    delen: [
      { soort: 'alinea', tekst: plat(lichterInWoorden(feiten, uitkomst)) },
      ...uitzonderingenVan(uitkomst).map((tekst) => ({
        soort: 'alinea' as const,
        tekst: plat(`${teksten.uitzondering}: ${tekst}`),
      })),
      regelBlad(uitkomst),
      pastBlad(uitkomst),
      ...matrixBladen(),
      { soort: 'alinea', tekst: plat(teksten.matrixUitleg) },
    ],
  };
}

/** 'Advies: een openbaar lichaam. …' */
export function conclusieVan({ aanbeveling }: Uitkomst): string {
  return teksten.conclusie(aanbeveling.vormen.map(metLidwoord).join(' of '), regelVan(aanbeveling).waarom);
}

const regelVan = ({ nummer }: Pick<Gevonden, 'nummer'>): Regel =>
  regels.find((regel) => regel.nummer === nummer) ?? regels[0];

/** The counter-force beside the advice: what is lighter, and what it costs. */
export function lichterInWoorden(feiten: Feiten, { lichter }: Uitkomst): string {
  if (!lichter) return feiten.wettelijkVerplichtOl ? teksten.lichterVerplicht : teksten.lichterNiets;
  const vorm = metLidwoord(lichter.vorm);
  return lichter.gemis.length === 0
    ? teksten.lichterGeenGemis(vorm)
    : teksten.lichter(vorm, opsomming(lichter.gemis.map((soort) => gemisInWoorden[soort])));
}

/** Of the rules that fired. */
export const uitzonderingenVan = ({ aanbeveling, alternatieven }: Uitkomst): string[] =>
  [aanbeveling, ...alternatieven]
    .map((gevonden) => regelVan(gevonden).uitzondering)
    .filter((tekst) => tekst !== undefined);

const merk = (zekerheid: Zekerheid): string =>
  ({ gelezen: '', 'oudere-tekst': ' *', onbevestigd: ' **', eigen: '' })[zekerheid];

/** Every rule that fired: its form, its reason, the answers, the article and how sure we are. */
export function regelBlad({ aanbeveling, alternatieven }: Uitkomst): Rekenblad {
  return {
    soort: 'rekenblad',
    titel: teksten.regelsTitel,
    kolommen: [
      { naam: teksten.vorm, soort: 'tekst' },
      { naam: teksten.plaats, soort: 'tekst' },
      { naam: teksten.waarom, soort: 'tekst' },
      { naam: teksten.antwoorden, soort: 'tekst' },
      { naam: teksten.soort, soort: 'tekst' },
      { naam: teksten.artikel, soort: 'tekst' },
      { naam: teksten.zekerheid, soort: 'tekst' },
    ],
    rijen: [aanbeveling, ...alternatieven].map((gevonden, index) => {
      const regel = regelVan(gevonden);
      return [
        hoofdletter(gevonden.vormen.map((naam) => vormInWoorden[naam]).join(' of ')),
        index === 0 ? teksten.advies : teksten.alternatief,
        regel.waarom,
        gevonden.feiten.length === 0 ? teksten.altijd : `${gevonden.feiten.map(feitInWoorden).join('. ')}.`,
        gevonden.hard ? teksten.hard : teksten.zacht,
        `${teksten.regel} ${regel.nummer}: ${regel.artikel}`,
        algemeen.zekerheid[regel.zekerheid],
      ];
    }),
  };
}

/** Every form and what it lacks, the best fit first. */
export function pastBlad({ vormen: gemeten }: Uitkomst): Rekenblad {
  return {
    soort: 'rekenblad',
    titel: teksten.pastTitel,
    kolommen: [
      { naam: teksten.vorm, soort: 'tekst' },
      { naam: teksten.mist, soort: 'tekst' },
      { naam: teksten.aantal, soort: 'getal' },
    ],
    rijen: gemeten
      .toSorted((a, b) => a.gemis.length - b.gemis.length)
      .map(({ vorm, gemis }) => [
        hoofdletter(vormInWoorden[vorm]),
        gemis.length === 0
          ? teksten.mistNiets
          : hoofdletter(opsomming(gemis.map((soort) => gemisInWoorden[soort]))),
        gemis.length,
      ]),
  };
}

/** The property matrix, a table per kind of form: ten columns would fit no page. */
export function matrixBladen(): Rekenblad[] {
  return [...Map.groupBy(vormen, ({ familie }) => familie)].map(([familie, groep]) => ({
    soort: 'rekenblad',
    titel: `${teksten.matrixTitel}: ${teksten.families[familie]}`,
    kolommen: [
      { naam: teksten.vorm, soort: 'tekst' },
      ...eigenschappen.map((naam) => ({ naam: teksten.eigenschappen[naam], soort: 'tekst' as const })),
    ],
    rijen: groep.map((vorm) => [
      `${hoofdletter(vormInWoorden[vorm.naam])}${vorm.harde ? ` (${teksten.voorwaarde}: ${vorm.harde})` : ''}`,
      ...eigenschappen.map((eigenschap) => celVan(vorm, eigenschap)),
    ]),
  }));
}

/** One property in words, with its mark: nothing, * (older text) or ** (unverified). */
export function celVan(vorm: Vorm, eigenschap: Eigenschap): string {
  const waarde = vorm[eigenschap];
  const tekst =
    typeof waarde === 'boolean'
      ? waarde
        ? teksten.ja
        : teksten.nee
      : typeof waarde === 'string'
        ? waarde
        : opsomming(waarde);
  return `${tekst}${merk(zekerheidVan(vorm, eigenschap))}`;
}
