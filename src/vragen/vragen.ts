import type { Fase } from '#src/shared/fasen.ts';

export const vraagIds = [
  'V1',
  'V2',
  'V3',
  'V4',
  'O1',
  'O2',
  'O3',
  'O4',
  'O5',
  'O6',
  'O7',
  'R1',
  'R2',
  'R3',
  'R4',
  'R5',
  'R6',
  'R7',
  'I1',
  'I2',
  'I3',
  'I4',
  'I5',
  'I6',
  'U1',
  'U2',
  'U3',
] as const;
export type VraagId = (typeof vraagIds)[number];

export type Vraag = {
  id: VraagId;
  fase: Fase;
  /** Short name, for navigation. */
  kort: string;
  /** The question in the words of the method ("Vier pijlers voor een geslaagde samenwerking"). */
  vraag: string;
  waarom: string;
  wie: string;
  voorbeeld: string;
};

const fasePerLetter: Record<string, Fase> = {
  V: 'verkennen',
  O: 'onderzoeken',
  R: 'organiseren',
  I: 'inrichten',
  U: 'uitvoeren',
};

export const faseVan = (id: VraagId): Fase => fasePerLetter[id.charAt(0)] ?? 'verkennen';

/** Verkennen is answered by each deelnemer in its own room; everything later together. */
export const isPerDeelnemer = (id: VraagId): boolean => faseVan(id) === 'verkennen';

export const isVraagId = (text: string): text is VraagId => vraagIds.some((id) => id === text);

/** The questions of a fase, in the order of the method. */
export const vragenVan = (fase: Fase): readonly Vraag[] => vragen.filter((vraag) => vraag.fase === fase);

export const findVraag = (id: VraagId): Vraag => {
  const found = vragen.find((vraag) => vraag.id === id);
  if (!found) throw new RangeError(`Unknown vraag: ${id}`);
  return found;
};

const eigen =
  'De contactpersoon schrijft, met de mensen die het werk doen. De gemeentesecretaris leest mee. Alleen uw eigen gemeente ziet dit, tot u het deelt.';
const samen =
  'De contactpersonen schrijven samen één tekst. Daarna reageert elke gemeente op dezelfde versie. De stuurgroep zet de vraag op gereed.';
const project =
  'De projectleider schrijft, met de trekkers van elk onderdeel. Elke gemeente reageert op dezelfde versie.';
const uitvoering = 'De accounthouder en de contactpersonen vullen dit in, met cijfers van de uitvoering.';

const entry = (
  id: VraagId,
  [kort, vraag, waarom, wie, voorbeeld]: readonly [string, string, string, string, string],
): Vraag => ({
  id,
  fase: faseVan(id),
  kort,
  vraag,
  waarom,
  wie,
  voorbeeld,
});

/** All questions of the method, with guidance in our own words. */
export const vragen: readonly Vraag[] = [
  entry('V1', [
    'Knelpunten',
    'Zijn er knelpunten in bedrijfsvoering en/of dienstverlening en hoe benoemen we die knelpunten?',
    'Samenwerken is een middel. Begin daarom bij de pijn: wat gaat er nu mis, voor wie en hoe vaak? Een knelpunt zonder bewijs overtuigt later geen raad.',
    eigen,
    '‘In 2025 viel de beheerder van het belastingpakket twee keer uit. De aanslagen gingen elf dagen te laat de deur uit. Niemand anders kent het pakket.’',
  ]),
  entry('V2', [
    'Helpt samenwerken?',
    'Kan samenwerking helpen om benoemde knelpunten weg te nemen?',
    'Niet elk knelpunt vraagt om samenwerken. Soms helpt een opleiding, een inkoop of een betere afspraak. Schrijf per knelpunt op: ja, deels of nee, en waarom.',
    eigen,
    '‘Ziekte van de enige beheerder: ja, twee gemeenten met hetzelfde pakket kunnen elkaar vervangen. Het verouderde archief: nee, dat ruimen wij zelf op.’',
  ]),
  entry('V3', [
    'Partners',
    'Welke partners zijn nodig en hoeveel?',
    'Te weinig partners lost de kwetsbaarheid niet op, te veel maakt besluiten traag. Let op omvang, ligging, cultuur en waar de ander al in meedoet.',
    eigen,
    '‘Wij zoeken twee of drie gemeenten tot 40.000 inwoners, met hetzelfde zaaksysteem. Ten minste één is sterk in informatiebeveiliging; daar zijn wij zwak.’',
  ]),
  entry('V4', [
    'Eigen doelen',
    'Hoe kan de samenwerkingsstrategie complementair en versterkend zijn aan de gemeentelijke doelstellingen?',
    'Een samenwerking die haaks staat op uw eigen plannen, houdt geen stand. Noem uw eigen doelen en wat er niet mag veranderen.',
    eigen,
    '‘Ons college wil de balie in elk dorp houden. De samenwerking mag die niet sluiten, wel beter bereikbaar maken.’',
  ]),
  entry('O1', [
    'Scope',
    'Wat is de scope van de beoogde samenwerking?',
    'Een scherpe grens voorkomt dat iedereen iets anders in het hoofd heeft. Schrijf ook op wat er níet bij hoort.',
    samen,
    '‘Wel: werkplekken, netwerk, servers, informatiebeveiliging. Niet: de inhoud van de website en de keuze van vakapplicaties.’',
  ]),
  entry('O2', [
    'Taken en bevoegdheden',
    'Welke taken, verantwoordelijkheden en bevoegdheden worden in de samenwerking ondergebracht?',
    'Raden willen weten wat zij uit handen geven. Maak per taak duidelijk of elke gemeente meedoet, en wie er daarna over gaat.',
    samen,
    '‘Beheer van werkplekken: alle vier. Telefonie: drie, Oud-Berkel niet. Het beleid voor informatiebeveiliging blijft bij elk college.’',
  ]),
  entry('O3', [
    'Waarom dit helpt',
    'Waarom biedt samenwerking een oplossing voor de individueel benoemde knelpunten?',
    'Leg per gedeeld knelpunt uit hoe samenwerken de pijn wegneemt. Blijft een knelpunt zonder uitleg, dan lost de samenwerking het niet op.',
    samen,
    '‘Zeven taken hangen nu aan één persoon. Samen zijn er voor elke taak minstens drie mensen, dus kan er altijd iemand ziek of vrij zijn.’',
  ]),
  entry('O4', [
    'Alternatieven',
    'Is samenwerking de beste oplossing en welke alternatieve oplossingen zijn er?',
    'Vergelijk eerlijk: niets doen, zelf verbeteren, inkopen, licht samenwerken, zwaar samenwerken. Spreek eerst de criteria af en geef daarna pas punten.',
    samen,
    '‘Wij vergeleken vier varianten op continuïteit, kwaliteit, kosten en eigen zeggenschap. Inkopen bij de markt was goedkoper, maar gaf minder grip.’',
  ]),
  entry('O5', [
    'Eindsituatie',
    'Wat is de gewenste eindsituatie van de samenwerking?',
    'Iedereen heeft een eigen beeld bij samenwerken. Leg die beelden nu naast elkaar, dan is er later minder ruzie. Beschrijf wat inwoners, medewerkers en raden straks merken. Nog niet hoe u dat regelt.',
    samen,
    '‘In 2029 is er altijd iemand die een storing kan oplossen, ook in augustus. Een nieuwe medewerker kan op de eerste dag werken.’ Dit voorbeeld zegt wat mensen merken en wanneer. Het noemt geen afdeling, gebouw of rechtsvorm.',
  ]),
  entry('O6', [
    'Kosten en baten',
    'Wat zijn de financiële consequenties (kosten en baten)?',
    'Zonder beginstand is later niets te bewijzen. Reken per gemeente, met bandbreedtes, en neem ook eenmalige kosten en achterblijvende kosten mee.',
    'De controllers leveren elk hun eigen cijfers en tekenen die. Samen maken zij één som per gemeente en in totaal.',
    '‘Samen kost ICT in 2029 tussen € 9,2 en € 9,8 miljoen. Alleen is dat € 10,1 miljoen. Eenmalig kost het € 1,1 miljoen. Voor Zandrecht is het voordeel het kleinst.’',
  ]),
  entry('O7', [
    'Gevolgen',
    'Wat zijn de organisatorische en juridische consequenties?',
    'Laat zien wat elk alternatief betekent voor mensen, contracten, privacy, btw en archief. Kies nog geen rechtsvorm: dat komt in fase 3.',
    samen,
    '‘Ongeveer dertig medewerkers krijgen ander werk of een andere plek. De ondernemingsraden geven advies. Drie contracten lopen door tot eind 2028.’',
  ]),
  entry('R1', [
    'Organisatie en rechtsvorm',
    'Hoe wordt de samenwerking georganiseerd en hoe ziet de juridische vorm er uit?',
    'De vorm volgt uit wat u in fase 2 besloot. Kies de lichtste vorm die de ambitie kan dragen, en regel nu al hoe iemand kan uittreden.',
    samen,
    '‘Wij kiezen een centrumregeling. Er is weinig beleidsruimte en er is geen eigen rechtspersoon nodig. Na drie jaar toetsen wij of dit nog past.’',
  ]),
  entry('R2', [
    'Zeggenschap',
    'Hoe kunnen de gemeenten zeggenschap houden over de besteding van de beschikbaar gestelde middelen?',
    'Raden voelen zich vaak op afstand. Spreek af wie wat beslist, met welke stemmen, en wanneer een raad zijn zienswijze geeft.',
    samen,
    '‘Elke gemeente heeft één stem. De begroting vraagt een meerderheid van stemmen die ook de helft van de inwoners vertegenwoordigt.’',
  ]),
  entry('R3', [
    'Kostenverdeling',
    'Hoe worden de gezamenlijke kosten tussen de deelnemende gemeenten verdeeld?',
    'Over de sleutel ontstaat de meeste ruzie. Leg eerst vast wat u eerlijk vindt, en reken daarna pas. Zet er een datum bij waarop u opnieuw kijkt.',
    'De controllers rekenen varianten door. De bestuurders kiezen, op grond van uitgangspunten die eerst zijn vastgelegd.',
    '‘Uitgangspunt: wie meer gebruikt, betaalt meer; niemand betaalt meer dan alleen. Sleutel: de helft naar inwoners, de helft naar werkplekken. Herijking in 2030.’',
  ]),
  entry('R4', [
    'Dienstverleningsconcept',
    'Hoe ziet het dienstverleningsconcept van het samenwerkingsorgaan er uit?',
    'Maak duidelijk wat iedereen krijgt en wat een plus kost. Elke afwijking voor één gemeente maakt het werk duurder.',
    samen,
    '‘Basis: een storing binnen één werkdag opgelost. Plus: binnen vier uur, voor de balie. De plus heeft een eigen prijs.’',
  ]),
  entry('R5', [
    'Personeel',
    'Hoe wordt de personele invulling geregeld?',
    'Medewerkers willen weten waar zij aan toe zijn. Regel vroeg wie waarover gaat en neem de ondernemingsraden mee.',
    'De gemeentesecretarissen, met de afdelingen personeel en de ondernemingsraden.',
    '‘Mens volgt werk. Niemand verliest zijn baan. Plaatsing volgt op een gesprek over voorkeuren, met een commissie voor bezwaren.’',
  ]),
  entry('R6', [
    'Huisvesting',
    'Hoe wordt het samenwerkingsorgaan gehuisvest?',
    'Een eigen gebouw is zelden nodig. Vergelijk wat er is, wat het kost en wanneer contracten aflopen.',
    samen,
    '‘Het team werkt twee dagen in Waterhoven en verder in de gemeentehuizen. Het huurcontract in Elsmeer loopt af op 1 juli 2028.’',
  ]),
  entry('R7', [
    'Planning',
    'Hoe ziet de planning er uit?',
    'Reken terug vanaf de startdatum: raden hebben acht weken voor een zienswijze, en vergaderen niet in het reces.',
    'De projectleider, met de griffiers voor de vergaderdata.',
    '‘Start op 1 januari 2028. De regeling gaat op 1 maart 2027 naar de raden, de zienswijzen zijn op 26 april binnen.’',
  ]),
  entry('I1', [
    'Medewerkers',
    'Hoe plaatsen we medewerkers in de samenwerking, inclusief opleidingen, overdracht van HRM-verantwoordelijkheid, werven van personeel, etc.?',
    'Hier wordt het voor mensen echt. Zorg dat elke stap een datum en een verantwoordelijke heeft.',
    project,
    '‘Op 1 oktober heeft elke medewerker een plaatsingsbesluit. Twee functies zijn nog vacant en worden extern geworven.’',
  ]),
  entry('I2', [
    'Verhuizing',
    'Verhuizen we naar een andere locatie, en hoe?',
    'Verhuizen is een project in het project. Is het niet nodig, schrijf dat dan op.',
    project,
    '‘Het team verhuist op 12 december. Het netwerk is een week eerder getest.’',
  ]),
  entry('I3', [
    'Dvo en begroting',
    'Hoe ziet de gedetailleerde dienstverleningsovereenkomst met bijbehorende begroting er uit?',
    'Wat u in fase 2 beloofde, moet hier terugkomen als dienst met een norm. Anders meet straks niemand het.',
    project,
    '‘Dienst: hulp bij storingen. Norm: 85% op tijd. Prijs: € 412 per werkplek. Doel 3 uit het besluitdossier.’',
  ]),
  entry('I4', [
    'Overlegstructuren',
    'Hoe richten we de overlegstructuren met de gemeenten in?',
    'Spreek af wie elkaar wanneer ziet, en hoe raden op tijd iets horen. Ook slecht nieuws.',
    project,
    '‘De stuurgroep komt zes keer per jaar bijeen. De raden krijgen elk kwartaal één pagina, op dezelfde dag.’',
  ]),
  entry('I5', [
    'Werkprocessen',
    'Hoe richten we de werkprocessen binnen het samenwerkingsverband in?',
    'Harmoniseren geeft de winst. Wie alles dubbel blijft doen, betaalt dubbel.',
    project,
    '‘Van de 24 processen zijn er 19 gelijk gemaakt. Vijf verschillen bewust; die staan met reden in de lijst.’',
  ]),
  entry('I6', [
    'ICT',
    'Welke ICT-componenten schaffen we aan of leggen we aan?',
    'ICT wordt bijna altijd onderschat. Kijk naar contracten, koppelingen en overgangstijd.',
    project,
    '‘Er komt één zaaksysteem. De drie oude contracten lopen af op 31 december 2028. Tot die tijd draaien ze naast elkaar.’',
  ]),
  entry('U1', [
    'Diensten leveren',
    'Leveren we de diensten vanuit het samenwerkingsverband aan de deelnemende gemeenten zoals afgesproken?',
    'Leg de cijfers naast de afspraken. Een norm die niemand meet, is geen norm.',
    uitvoering,
    '‘In het derde kwartaal is 81% van de storingen op tijd opgelost; de norm is 85%. Oorzaak: twee vacatures.’',
  ]),
  entry('U2', [
    'Evalueren',
    'Hoe evalueren we continu?',
    'Meet met dezelfde indicatoren als de nulmeting. Alleen dan ziet een raad of de pijn weg is.',
    uitvoering,
    '‘In 2026 hingen 23 taken aan één persoon, nu 3. De kosten per inwoner stegen minder dan zonder samenwerking.’',
  ]),
  entry('U3', [
    'Bijstellen',
    'Hoe stellen we zo nodig de overeenkomst tussen het samenwerkingsverband en de deelnemende gemeenten bij?',
    'Een afspraak veroudert. Stel haar bij op een vaste datum, met een besluit van elke gemeente die het raakt.',
    uitvoering,
    '‘De sleutel wordt in 2030 herijkt. Elke gemeente ziet vooraf wat het voorstel haar kost.’',
  ]),
];
