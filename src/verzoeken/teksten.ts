import { aantalInWoorden, hoofdletter } from '#src/shared/datumtekst.ts';
import { findVraag, type VraagId } from '#src/vragen/vragen.ts';
import type { Verzoek, VerzoekSoort } from './verzoeken.ts';

const bij = (vraagId: VraagId | null) => (vraagId ? `${vraagId} ${findVraag(vraagId).kort}` : '');

const stukje = (tekst: string) => (tekst.length > 120 ? `${tekst.slice(0, 119).trimEnd()}…` : tekst);

const soorten = {
  'besluit-bevestigen': 'Besluit bevestigen',
  'doorgaan-kiezen': 'Kiezen om door te gaan',
  'besluit-vastleggen': 'Besluit vastleggen',
  'voorwaarde-vervullen': 'Voorwaarde vervullen',
  'nulmeting-tekenen': 'Nulmeting tekenen',
  'cijfers-tekenen': 'Cijfers tekenen',
  'punten-geven': 'Punten geven',
  'keuze-beoordelen': 'Oordeel over de keuze',
  'instemming-geven': 'Oordeel over de intentieverklaring',
  'zinnen-beoordelen': 'Oordeel per zin over',
  'onderbouwing-beoordelen': 'Oordeel over een onderbouwing',
  reageren: 'Reactie op',
  'gevolg-uitzoeken': 'Gevolg uitzoeken',
  'vraag-beantwoorden': 'Vraag',
  'iets-delen': 'Iets delen',
  'hoepunt-afhandelen': 'Geparkeerd punt bij',
  'dossier-bevriezen': 'Dossier bevriezen',
  'besluitronde-openen': 'Besluitronde openen',
  'poort-openen': 'Door de poort gaan',
} satisfies Record<VerzoekSoort, string>;

/** What is asked, as words on a button, in a list and as a title. `wie`: the deelnemer, or nobody in particular. */
export const teksten = {
  inloggen: 'Inloggen',
  bekijk: 'Bekijk hoe het staat',
  regel: 'Deze stap is afgeleid uit wat er is vastgelegd: het is het eerste waarop anderen wachten.',
  wie: (deelnemer: string | null, persoon: string | null, rollen: readonly string[]) =>
    persoon
      ? `Aan zet: ${persoon}.`
      : `Aan zet: ${deelnemer ?? 'de groep samen'}, als ${rollen.join(' of ')}.`,
  uiterlijk: (dag: string, isTeLaat: boolean) => (isTeLaat ? `Te laat: ${dag}` : `Uiterlijk ${dag}`),
  hier: 'bekijk',
  /** 'Elsmeer: reactie op O5, O6' */
  wachtOp: (
    deelnemer: string,
    taken: readonly { soort: VerzoekSoort; vraagId: VraagId | null }[],
  ): string => {
    const what = [...Map.groupBy(taken, ({ soort }) => soort)].map(([soort, same]) => {
      const vragen = same.flatMap(({ vraagId }) => (vraagId ? [vraagId] : [])).join(', ');
      return `${soorten[soort].toLowerCase()} ${vragen}`.trim();
    });
    return `${deelnemer}: ${what.join('; ')}`;
  },
  wachten: (aantal: number, deelnemers: string) =>
    aantal === 1
      ? `${deelnemers} wacht op u`
      : `${hoofdletter(aantalInWoorden(aantal))} deelnemers wachten op u`,
  soortKop: soorten,
  titel: {
    'besluit-bevestigen': (wie) => `Bevestig het besluit van ${wie}`,
    'doorgaan-kiezen': (wie) => `Kies of ${wie} doorgaat`,
    'besluit-vastleggen': (wie) => `Leg het besluit van ${wie} vast`,
    'voorwaarde-vervullen': (wie) => `Vervul de voorwaarden van ${wie}`,
    'nulmeting-tekenen': (wie) => `Teken de nulmeting van ${wie}`,
    'cijfers-tekenen': (wie) => `Teken de cijfers van ${wie} voor de businesscase`,
    'punten-geven': (wie) => `Geef de alternatieven punten voor ${wie}`,
    'keuze-beoordelen': (wie) => `Zeg wat ${wie} van de keuze vindt`,
    'instemming-geven': (wie) => `Zeg of ${wie} instemt met de intentieverklaring`,
    'zinnen-beoordelen': (wie, { vraagId, aantal }) =>
      `Zeg wat ${wie} vindt van ${aantal === 1 ? '1 zin' : `${aantal} zinnen`} van ${bij(vraagId)}`,
    'onderbouwing-beoordelen': (wie, { aantal, naam }) =>
      aantal === 1
        ? `Zeg wat ${wie} vindt van de onderbouwing bij ‘${naam}’`
        : `Zeg wat ${wie} vindt van ${aantal} onderbouwingen. De eerste is ‘${naam}’`,
    'gevolg-uitzoeken': (_wie, { naam }) => `Zoek uit: ${naam}`,
    reageren: (wie, { vraagId }) => `Geef de reactie van ${wie} op ${bij(vraagId)}`,
    'vraag-beantwoorden': (wie, { vraagId }) =>
      wie ? `Beantwoord ${bij(vraagId)} voor ${wie}` : `Maak ${bij(vraagId)} gereed`,
    'iets-delen': (wie) => `Deel een knelpunt of antwoord van ${wie}`,
    'hoepunt-afhandelen': (_wie, { vraagId, naam }) =>
      naam
        ? `Handel af bij ${bij(vraagId)}: ${stukje(naam)}`
        : `Handel een geparkeerd punt af bij ${bij(vraagId)}`,
    'dossier-bevriezen': () => 'Bevries het dossier',
    'besluitronde-openen': () => 'Open de besluitronde',
    'poort-openen': () => 'Ga door de poort naar de volgende fase',
  } satisfies Record<
    VerzoekSoort,
    (wie: string, over: Pick<Verzoek, 'vraagId' | 'aantal' | 'naam'>) => string
  >,
  uitleg: {
    'besluit-bevestigen': 'Een tweede persoon bevestigt wat is vastgelegd. Tot dan telt het besluit niet.',
    'doorgaan-kiezen':
      'Een andere gemeente heeft het voorstel verworpen. De anderen kiezen elk of zij zonder die gemeente doorgaan.',
    'besluit-vastleggen': 'Zonder besluit van elke gemeente gaat de poort naar fase 3 niet open.',
    'voorwaarde-vervullen': 'De poort gaat pas open als alle voorwaarden zijn vervuld.',
    'nulmeting-tekenen':
      'De controller tekent wat een ander invulde. Zonder nulmeting begint de gemeente niet aan de businesscase.',
    'cijfers-tekenen': 'De cijfers zijn gedeeld. De controller zet er een handtekening onder.',
    'punten-geven': 'De punten worden pas zichtbaar als iedereen ze heeft gegeven.',
    'keuze-beoordelen': 'De groep koos een alternatief. De anderen willen weten of u het eens bent.',
    'instemming-geven':
      'Stemde u eerder in met andere woorden? Dan ziet u wat er anders is, en vragen wij het opnieuw.',
    'onderbouwing-beoordelen':
      'Een onderbouwing zegt waarom samenwerken een knelpunt wegneemt. De anderen willen weten of u het ook zo ziet.',
    'gevolg-uitzoeken': 'U bent de eigenaar van dit punt. Is het uitgezocht? Zet het dan op klaar.',
    'zinnen-beoordelen':
      'De tekst is van alle gemeenten samen. Per zin zegt u of uw gemeente het eens is; wat u eerder zei, blijft staan.',
    reageren: 'De andere gemeenten willen weten of u het eens bent met deze versie.',
    'vraag-beantwoorden': 'Dit is de eerste vraag van deze fase die nog niet gereed is.',
    'iets-delen': 'Zonder iets te delen weten de anderen niet welke pijn u met hen deelt.',
    'hoepunt-afhandelen': 'Fase 3 kan niet dicht zolang er een geparkeerd punt open is.',
    'dossier-bevriezen': 'Met een bevroren dossier besluit elke gemeente over precies dezelfde tekst.',
    'besluitronde-openen': 'Het dossier is bevroren. Nu kunnen de gemeenten besluiten.',
    'poort-openen': 'Controleer de eisen van de poort en ga verder.',
  } satisfies Record<VerzoekSoort, string>,
  knop: {
    'besluit-bevestigen': 'Lees en bevestig',
    'doorgaan-kiezen': 'Maak de keuze',
    'besluit-vastleggen': 'Leg het besluit vast',
    'voorwaarde-vervullen': 'Bekijk de voorwaarden',
    'nulmeting-tekenen': 'Bekijk en teken',
    'cijfers-tekenen': 'Bekijk en teken',
    'punten-geven': 'Geef punten',
    'keuze-beoordelen': 'Bekijk de keuze',
    'instemming-geven': 'Lees en zeg wat u vindt',
    'zinnen-beoordelen': 'Beoordeel de zinnen',
    'onderbouwing-beoordelen': 'Lees en zeg wat u vindt',
    'gevolg-uitzoeken': 'Naar dit punt',
    reageren: 'Lees en reageer',
    'vraag-beantwoorden': 'Naar de vraag',
    'iets-delen': 'Kies wat u deelt',
    'hoepunt-afhandelen': 'Naar de parkeerplaats',
    'dossier-bevriezen': 'Naar het dossier',
    'besluitronde-openen': 'Naar het dossier',
    'poort-openen': 'Naar de poort',
  } satisfies Record<VerzoekSoort, string>,
};
