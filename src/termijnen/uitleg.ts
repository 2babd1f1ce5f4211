import type { Bron, Uitleg, Waarschuwing } from '#src/berekeningen/uitleg.ts';
import { dagInWoorden } from '#src/shared/datumtekst.ts';
import type { Invoer, Knelling, Uitkomst } from './termijnen.ts';
import { wekenNaarProvincie, wekenZienswijzeBegroting, wekenZienswijzeRegeling } from './wet.ts';

/** The rules behind the dates, what stands in the way and what would make it fit. */
export function legUit(invoer: Invoer, uitkomst: Uitkomst): Uitleg {
  return {
    stappen: invoer.spoor === 'begroting' ? [budgetRules] : [arrangementRules(invoer)],
    waarschuwingen: [...uitkomst.knellingen.map(warningOf), ...advice(uitkomst)],
    bronnen,
  };
}

const arrangementRules = ({ wekenAanlevering, wekenBekendmaking, wekenOr, wekenVerwerken }: Invoer) => ({
  titel: 'Zo volgen de datums op elkaar',
  regels: [
    `Elke raad heeft ten hoogste ${wekenZienswijzeRegeling} weken voor een zienswijze, vanaf de dag dat hij het ontwerp krijgt. Meldt een raad dat er geen zienswijze komt, dan eindigt zijn termijn op die dag.`,
    `Zienswijzen verwerken: ${wekenVerwerken} weken. Daarna gaan de stukken ${wekenAanlevering} weken voor de vergadering naar de raad.`,
    'Elke raad geeft toestemming in een eigen vergadering, buiten het reces. De colleges besluiten na de laatste raad.',
    `Het advies van de ondernemingsraad (${wekenOr} weken) is er voor de colleges besluiten.`,
    `De bekendmaking is ${wekenBekendmaking} weken voor de start. Een regeling werkt niet voor haar bekendmaking.`,
  ],
});

const budgetRules = {
  titel: 'Zo volgen de datums op elkaar',
  regels: [
    `De ontwerpbegroting ligt ten minste ${wekenZienswijzeBegroting} weken bij de raden voordat het bestuur haar vaststelt.`,
    `De begroting gaat ten hoogste ${wekenNaarProvincie} weken na de vaststelling naar gedeputeerde staten, en voor 15 september. Voor betekent: uiterlijk 14 september.`,
    'De kadernota en de voorlopige jaarrekening gaan voor 30 april naar de raden: reken op 29 april. De jaarrekening gaat voor 15 juli naar gedeputeerde staten.',
  ],
};

function warningOf({ soort, gemeente, datum }: Knelling): Waarschuwing {
  const dag = dagInWoorden(datum);
  switch (soort) {
    case 'geen-vergadering':
      return {
        code: soort,
        tekst: `De raad van ${gemeente ?? ''} vergadert niet op tijd (rond ${dag}). Vraag een extra vergadering, of kies een latere start.`,
      };
    case 'geen-zienswijze-mogelijk':
      return {
        code: soort,
        tekst: `De raad van ${gemeente ?? ''} vergadert niet binnen de termijn die eindigt op ${dag}. Verzend het ontwerp eerder, plan een extra vergadering, of vraag of de raad meldt dat er geen zienswijze komt.`,
      };
    case 'al-voorbij':
      return { code: soort, tekst: `${dag} is al voorbij. Kies een latere datum of maak een stap korter.` };
    case 'na-uiterste-dag':
      return {
        code: soort,
        tekst: `Het bestuur moet de begroting uiterlijk op ${dag} vaststellen en opsturen.`,
      };
  }
}

const advice = ({ haalbaar, vroegst }: Uitkomst): Waarschuwing[] =>
  haalbaar || vroegst === null
    ? []
    : [{ code: 'past-wel', tekst: `Met deze kalenders past het wel op ${dagInWoorden(vroegst)}.` }];

const bronnen: readonly Bron[] = [
  {
    naam: 'Wgr artikel 1 (ontwerp, zienswijze, toestemming), sinds 1 juli 2022',
    vindplaats: 'https://wetten.legaltools.nl/wet-gemeenschappelijke-regelingen/artikel-1',
    zekerheid: 'gelezen',
  },
  {
    naam: 'Wgr artikelen 34, 34b en 35 (begrotingscyclus)',
    vindplaats: 'https://www.gemeente.nu/bestuur/tijdwinst-nieuwe-begrotingscyclus-is-sigaar-uit-eigen-doos/',
    zekerheid: 'gelezen',
  },
  {
    naam: 'Wgr artikel 26 (bekendmaking)',
    vindplaats: 'https://wetten.overheid.nl/BWBR0003740',
    zekerheid: 'oudere-tekst',
  },
  {
    naam: 'WOR artikel 25 (advies van de ondernemingsraad)',
    vindplaats: 'https://wetten.overheid.nl/BWBR0002747',
    zekerheid: 'onbevestigd',
  },
  {
    naam: 'Weken voor verwerken, aanleveren, advies en bekendmaking',
    vindplaats: 'Keuzes in de planning, geen wettelijke termijnen',
    zekerheid: 'eigen',
  },
];
