import type { Oordeel } from './reactie.ts';

/** Every word that the user sees about answers. */
export const teksten = {
  samen: (vraagId: string) => `Vraag ${vraagId}, gezamenlijk`,
  perDeelnemer: (vraagId: string) => `Vraag ${vraagId}, per deelnemer`,
  vanKamer: (vraagId: string, deelnemer: string) => `Vraag ${vraagId}, ${deelnemer}`,
  alleenKamer: (deelnemer: string) => `Alleen ${deelnemer} ziet dit`,
  iedereen: 'Alle deelnemers zien dit',
  asideLabel: 'Waarvoor is dit',
  wie: 'Wie geeft antwoord?',
  voorbeeld: 'Een goed voorbeeld',
  geenKamerVanU:
    'Deze vraag beantwoordt elke deelnemer voor zichzelf. U hoort niet bij een deelnemer en ziet hier dus niets, tenzij een deelnemer de deur voor u opent.',
  onsAntwoord: 'Ons antwoord',
  opmaakUitleg:
    'Begin een regel met ## voor een tussenkop en met - voor een lijst. Een tabel maakt u met | tussen de cellen.',
  bewaard: (versie: number, door: string, moment: string) =>
    `Versie ${versie}, bewaard door ${door} op ${moment}.`,
  nieuweZinnen:
    'Verandert een zin, dan vragen we elke gemeente opnieuw wat zij van die zin vindt. Bij de andere zinnen blijft staan wat zij vond.',
  nieuweReacties:
    'Bij een nieuwe versie vragen we elke gemeente opnieuw om een reactie. Eerdere reacties blijven bewaard.',
  bewaarAls: (versie: number) => `Bewaar als versie ${versie}`,
  zetGereed: 'Bewaar en zet op gereed',
  nogLeeg: 'Er is nog geen antwoord.',
  statusVersie: (status: string, versie: number) => `${status}, versie ${versie}`,
  afgesloten: 'Deze fase is afgesloten',
  afgeslotenUitleg:
    'U kunt het antwoord lezen. Moet het anders? Dan wordt de fase eerst heropend, met een reden.',
  opSlotKop: 'Deze fase is op slot',
  opSlotUitleg:
    'Eerst wat, dan hoe. Deze fase gaat open als de poort ervoor is gepasseerd. Een idee zet u nu op de parkeerplaats.',
  naarPoort: 'Bekijk de poort',
  waarvoor: 'Waarvoor is dit?',
  waarvoorKamer:
    'Dit antwoord komt in de verkenningsnotitie van uw gemeente. U bepaalt zelf of de anderen het zien.',
  waarvoorSamen: 'Dit antwoord wordt een hoofdstuk van het dossier waarover elke gemeente besluit.',
  eerdere: 'Eerdere versies',
  bekijkVersies: (aantal: number) => (aantal === 1 ? 'Bekijk de versie' : `Bekijk alle ${aantal} versies`),
  versiesVan: (vraagId: string, kort: string) => `Versies van ${vraagId} ${kort}`,
  delen: 'Delen',
  nietGedeeld: 'De anderen zien dit antwoord niet.',
  gedeeldNu: 'De anderen zien deze versie.',
  gedeeldOuder: (versie: number) => `De anderen zien versie ${versie}. Deze versie is nieuwer.`,
  deel: 'Bekijk wat de anderen zouden zien',
  watVindt: 'Wat vindt elke gemeente?',
  stand: (eens: number, alle: number, versie: number) =>
    `${eens} van de ${alle} gemeenten zijn het eens met versie ${versie}, al dan niet met een opmerking.`,
  standPerZin: (eens: number, alle: number) =>
    `${eens} van de ${alle} gemeenten zijn het eens met elke zin van deze tekst, al dan niet met een opmerking.`,
  perZinUitleg: 'Bij deze vraag zegt elke gemeente per zin wat zij vindt. Wat hier staat, volgt daaruit.',
  /** What a deelnemer said of its sentences, as one text: 'Bij ‘Hulp komt binnen een dag’: ook in de winter?' */
  bijZinnen: (gezegd: readonly { zin: string; toelichting: string }[]) =>
    gezegd
      .map(({ zin, toelichting }) => {
        const kort = zin.length > 120 ? `${zin.slice(0, 119).trim()}…` : zin.replace(/\.$/, '');
        return `Bij ‘${kort}’: ${toelichting}${/[.!?…]$/.test(toelichting) ? '' : '.'}`;
      })
      .join(' '),
  naarZinnen: 'Naar de eindsituatie, zin voor zin',
  beoordeelZinnen: (deelnemer: string) => `Beoordeel de zinnen voor ${deelnemer}`,
  watVindtHet: 'Wat zij vindt',
  perZin: 'Op deze vraag reageert u per zin. Doe dat bij de eindsituatie, zin voor zin.',
  gemeente: 'Gemeente',
  reactieOp: (versie: number) => `Reactie op versie ${versie}`,
  doorWanneer: 'Door en wanneer',
  reactieVan: (deelnemer: string, versie: number) => `Reactie van ${deelnemer} op versie ${versie}`,
  watVindtU: 'Wat vindt uw gemeente van deze versie?',
  toelichting: 'Toelichting',
  toelichtingUitleg: 'Nodig bij een opmerking of als u het niet eens bent.',
  geefReactie: (deelnemer: string) => `Geef de reactie van ${deelnemer}`,
  onbekendeVraag: 'Deze vraag bestaat niet',
  kiesStatus: 'Kies concept of gereed',
  schrijfAntwoord: 'Schrijf een antwoord',
  leegNietGereed: 'Een leeg antwoord kan niet gereed zijn. Schrijf eerst een tekst.',
  kiesDeelnemer: 'Kies voor welke deelnemer u antwoordt',
  kiesVersie: 'Geef de versie waarop u reageert',
  kiesOordeel: 'Kies eens, eens met een opmerking of niet eens',
  lichtToe: 'Schrijf erbij wat u bedoelt',
  kamerNodig: 'Deze vraag beantwoordt elke deelnemer apart. Geef aan voor welke deelnemer.',
  geenKamer: 'Deze vraag beantwoorden de deelnemers samen. Laat de deelnemer weg.',
  reactieOudTitel: 'Er is een nieuwere versie',
  reactieOud: (versie: number) => `Inmiddels is er versie ${versie}. Lees die eerst en reageer daarop.`,
  nogGeenAntwoord: 'Er is nog geen antwoord om op te reageren.',
  oordelen: {
    eens: 'Eens',
    opmerking: 'Eens, met een opmerking',
    oneens: 'Niet eens',
  } satisfies Record<Oordeel, string>,
};
