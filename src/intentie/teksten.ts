import { aantalInWoorden, hoofdletter } from '#src/shared/datumtekst.ts';
import type { Veld } from './intentie.ts';

/** Every word that the user sees about the intentieverklaring. */
export const teksten = {
  titel: 'Intentieverklaring',
  lead: 'Wat zijn de gemeenten samen van plan, wat valt eronder en onder welke voorwaarden? Leg het vast en stem ermee in, voordat de raden besluiten.',
  iedereen: 'Alle deelnemers zien dit',
  leegTitel: 'Er is nog geen intentie',
  leeg: 'Hier komt in een paar zinnen wat u samen wilt onderzoeken, welke taken en knelpunten daaronder vallen en wat elke gemeente daarbij vraagt. Elke gemeente zegt daarna of zij instemt. Niemand zit ergens aan vast: een raad besluit later zelf.',
  begin: 'Schrijf de intentie',
  wijzig: 'Wijzig de tekst of de reikwijdte',
  lees: 'Lees het document',
  watPlan: 'Wat de gemeenten van plan zijn',
  velden: {
    bedoeling: 'Wat zijn wij samen van plan?',
    kosten: 'Wat mag het onderzoek kosten, en wie betaalt?',
    vertrouwelijkheid: 'Wat blijft onder ons, en wat wordt openbaar?',
    planning: 'Wanneer is het onderzoek klaar, en wanneer besluiten de raden?',
    stoppen: 'Hoe stopt een gemeente, en wat betaalt zij dan nog?',
  } satisfies Record<Veld, string>,
  uitleg: {
    bedoeling:
      'Twee of drie zinnen: wat onderzoekt u samen, en wat moet daarna beter zijn? Hoe u het regelt, komt in fase 3.',
    kosten: 'Alleen van het onderzoek. Wat de samenwerking zelf kost, staat in de businesscase.',
    vertrouwelijkheid: 'Wat een gemeente in haar eigen kamer schrijft, blijft daar tot zij het deelt.',
    planning: '',
    stoppen: 'Elke gemeente kan stoppen. Spreek nu af hoe zij dat laat weten.',
  } satisfies Record<Veld, string>,
  bewaar: 'Bewaar de intentie',
  vraagtOpnieuw: 'Verandert er een woord, dan vragen wij elke gemeente opnieuw of zij instemt.',
  laatst: (versie: number, door: string, moment: string) =>
    `Versie ${versie} van de tekst, bewaard door ${door} op ${moment}.`,

  reikwijdte: 'Wat eronder valt',
  welkeTaken: 'Welke taken vallen eronder?',
  geenTaken: 'Er staan nog geen taken in deze samenwerking.',
  naarTaken: 'Zet de taken op een rij',
  welkeKnelpunten: 'Welke knelpunten vallen eronder?',
  geenKnelpunten: 'Er is nog geen knelpunt gedeeld.',
  naarKnelpunten: 'Bekijk uw knelpunten',
  nogGeenReikwijdte: 'Er is nog niet gekozen welke taken en knelpunten eronder vallen.',
  taken: 'Taken',
  knelpunten: 'Knelpunten',
  taak: 'Taak',
  knelpunt: 'Knelpunt',
  vanWie: ({ titel, deelnemer }: { titel: string; deelnemer: string }) => `${titel} (${deelnemer})`,
  kiesUitLijst: 'Kies uit de lijst',
  taakWeg: 'Een taak die u koos, is er niet meer. Kies uit de lijst die er nu staat.',
  knelpuntWeg: 'Een knelpunt dat u koos, ligt niet meer op tafel. Kies uit de lijst die er nu staat.',

  uitgangspunten: 'Uitgangspunten',
  uitgangspunt: 'Uitgangspunt',
  vasteUitgangspunten: [
    'De gemeenten doen mee als gelijken. Elke gemeente besluit zelf.',
    'Eerst wat de gemeenten samen willen, dan pas hoe.',
    'Niets doen is ook een alternatief, en wordt mee onderzocht.',
  ],
  vast: 'Dit geldt altijd:',
  eigenUitgangspunten: 'Dit spraken de gemeenten zelf af:',
  nieuwUitgangspunt: 'Nog een uitgangspunt',
  uitgangspuntUitleg: 'Waar gaan alle gemeenten van uit? Bijvoorbeeld: de balie in elk dorp blijft open.',
  voegUitgangspuntToe: 'Voeg dit uitgangspunt toe',
  wijzigUitgangspunt: 'Uitgangspunt wijzigen',

  voorwaarden: 'Voorwaarden per gemeente',
  voorwaarde: 'Voorwaarde',
  voorwaardeVan: (deelnemer: string) => `Voorwaarde van ${deelnemer}`,
  voorwaardenUitleg:
    'Wat een gemeente nodig heeft om door te gaan. Alleen zijzelf voegt haar voorwaarden toe, wijzigt ze of haalt ze weg.',
  geenVoorwaarde: 'Geen voorwaarden',
  nieuweVoorwaarde: (naam: string) => `Nog een voorwaarde van ${naam}`,
  voorwaardeUitleg:
    'Eén voorwaarde per keer, zodat de anderen kunnen zien of daaraan is voldaan. De anderen zien haar meteen.',
  voegVoorwaardeToe: (naam: string) => `Voeg toe voor ${naam}`,
  wijzigVoorwaarde: (naam: string) => `Voorwaarde van ${naam} wijzigen`,

  wijzigRegel: 'Wijzig',
  wijzigRegelVoor: (tekst: string) => `: ${tekst}`,
  tekst: 'Tekst',
  bewaarRegel: 'Bewaar',
  verwijder: 'Haal weg',
  schrijfRegel: 'Schrijf in een zin wat u bedoelt',
  alleenEigen: 'Dit is een voorwaarde van een andere gemeente. Alleen zijzelf kan haar wijzigen of weghalen.',
  rolMagNiet: 'U kunt dit lezen. Een contactpersoon of projectleider kan de tekst wijzigen.',
  rolMagVoorwaardeNiet: 'U kunt dit lezen. Alleen de gemeente zelf kan haar voorwaarde wijzigen.',

  instemming: 'Wie stemt in?',
  stand: (eens: number, totaal: number) => {
    if (eens === totaal)
      return totaal === 1
        ? 'De gemeente stemt in met deze tekst.'
        : 'Alle gemeenten stemmen in met deze tekst.';
    return eens === 0
      ? 'Nog geen gemeente stemt in met deze tekst.'
      : `${hoofdletter(aantalInWoorden(eens))} van de ${aantalInWoorden(totaal)} gemeenten ${eens === 1 ? 'stemt' : 'stemmen'} in met deze tekst.`;
  },
  geefOordeel: (naam: string) => `Geef het oordeel van ${naam}`,
  gemeente: 'Gemeente',
  oordeel: 'Oordeel',
  doorWanneer: 'Door wie en wanneer',
  doorOp: (door: string, dag: string) => `${door}, ${dag}`,
  gaatOverEerder: (door: string, dag: string) => `Over een eerdere tekst, ${door}, ${dag}`,
  oordeelVerlopen: 'Oordeelde over een eerdere tekst',
  nogNiet: 'Nog geen oordeel',
  sindsdien: (naam: string) => `Wat er veranderde sinds het oordeel van ${naam}`,
  watVindt: (naam: string) => `Stemt ${naam} in met deze tekst?`,
  watVindtUitleg:
    'U oordeelt over alles wat hierboven staat: de tekst, wat eronder valt, de uitgangspunten en de voorwaarden.',
  toelichting: 'Toelichting',
  toelichtingUitleg: 'Verplicht bij een opmerking of als u niet instemt.',
  bewaarOordeel: (naam: string) => `Bewaar het oordeel van ${naam}`,
  kiesDeelnemer: 'Kies namens welke gemeente',
  kiesOordeel: 'Kies of uw gemeente instemt',
  kiesTekst: 'Lees eerst de tekst van nu, en oordeel daarna',
  lichtToe: 'Licht toe wat er anders moet',
  schrijfBedoeling: 'Schrijf op wat de gemeenten samen van plan zijn',
  andersTitel: 'De tekst is intussen gewijzigd',
  anders: 'Lees wat er nu staat, en oordeel daarna opnieuw. Uw toelichting staat nog in het veld.',
  nogGeenTekst:
    'Er is nog geen tekst om mee in te stemmen. Schrijf eerst wat de gemeenten samen van plan zijn.',
  bladTitel: 'Voorwaarden bij de intentieverklaring',
  regel: (wat: string, tekst: string) => `${wat}: ${tekst}`,
};
