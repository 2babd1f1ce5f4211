import type { Fase } from '#src/shared/fasen.ts';
import type { Vraag, VraagId } from './vragen.ts';

/** When a lesson helps: at a question, or at one of three moments that are no question. */
export const momenten = ['start', 'besluit', 'einde'] as const;
export type Moment = VraagId | (typeof momenten)[number];

export type Les = {
  /** L01 to L47: stable, used in links and exports. */
  id: string;
  moment: Moment;
  titel: string;
  tekst: string;
  /** Where others can read the facts; always shown with the lesson. */
  bronnen: readonly string[];
};

const les = (
  id: string,
  moment: Moment,
  [titel, tekst]: readonly [string, string],
  bronnen: readonly string[],
): Les => ({ id, moment, titel, tekst, bronnen });

/** What other municipalities learned, in our own words. What they did is fact; the advice in it is ours. */
export const lessen: readonly Les[] = [
  les(
    'L01',
    'V1',
    [
      'Zonder gevoelde urgentie geen start',
      'Waar mensen het probleem niet zelf voelen, komt een samenwerking bijna niet van de grond. Zet daarom bij elk knelpunt een eigen voorval of een eigen cijfer.',
    ],
    ['https://managementmodellensite.nl/vijf-krachten-verandering-mars/'],
  ),
  les(
    'L02',
    'start',
    [
      'Bereid bestuurders voor',
      'Een onderzoek uit 2007 zag dat bestuurders te weinig wisten om goed te beginnen. Plannen liepen daardoor vroeg vast. Neem dus eerst de tijd om samen te leren.',
    ],
    ['https://www.computable.nl/2007/02/08/beter-een-goede-buur'],
  ),
  les(
    'L03',
    'V2',
    [
      'Kan het lokaal, doe het lokaal',
      'Begin alleen samen als dat echt beter is dan het zelf doen. Groei stap voor stap, en begin met iets dat snel lukt.',
    ],
    ['https://5dok.net/article/gemeentelijke-samenwerking-juni.q2n008lj'],
  ),
  les(
    'L04',
    'V3',
    [
      'De houding van de grootste telt',
      'De houding van de grootste gemeente bepaalt voor een groot deel of het lukt. Hardenberg was ruim drie keer zo groot als Ommen. De twee bleken andere taken en andere prioriteiten te hebben.',
    ],
    [
      'https://5dok.net/article/gemeentelijke-samenwerking-juni.q2n008lj',
      'https://www.binnenlandsbestuur.nl/bestuur-en-organisatie/nieuws/hardenberg-trekt-stekker-uit-ambtelijke-fusie.9576444.lynkx',
    ],
  ),
  les(
    'L05',
    'V4',
    [
      'Zelfde K’s, ander gewicht',
      'In Ommen-Hardenberg zocht de ene gemeente vooral kwaliteit en minder kwetsbaarheid, de andere vooral lagere kosten. Schrijf op hoe zwaar elk doel voor u telt.',
    ],
    ['https://www.rtvoost.nl/nieuws/1324247/Ommen-en-Hardenberg-na-jarenlang-huwelijk-verder-als-goede-buur'],
  ),
  les(
    'L06',
    'V4',
    [
      'Stille fusiewens',
      'In Ommen-Hardenberg had niet iedereen dezelfde hoop op een latere fusie. Dat verzwakte de gezamenlijke organisatie. Zeg hardop wat u op termijn wilt, en wat niet.',
    ],
    ['https://www.destentor.nl/hardenberg/hexit-ommen-is-blok-aan-been-van-hardenberg~afcec56b/'],
  ),
  les(
    'L07',
    'O6',
    [
      'Gestart zonder businesscase',
      'UW Samenwerking begon zonder businesscase en zonder onderbouwd doel voor besparing. In 2016 en 2017 volgden tekorten.',
    ],
    [
      'https://www.ad.nl/utrecht/burgemeester-ijsselstein-wil-snel-uitsluitsel-over-samenwerking-met-montfoort~a5c6d988/',
    ],
  ),
  les(
    'L08',
    'O6',
    [
      'Eerst meten wat er is',
      'Controleurs in Australië zagen gemeenten slecht delen, omdat niemand had gemeten hoe het werk er vóór die tijd voor stond. Meet eerst, reken dan.',
    ],
    ['https://www.audit.nsw.gov.au/our-work/reports/shared-services-in-local-government'],
  ),
  les(
    'L09',
    'O6',
    [
      'Geen beginstand, geen bewijs',
      'Ook goede samenwerkingen konden hun nut niet bewijzen: de cijfers van het begin ontbraken. Laat de controller van elke gemeente de beginstand tekenen.',
    ],
    ['https://www.slideshare.net/slideshow/ssc-in-local-government/40241001'],
  ),
  les(
    'L10',
    'O6',
    [
      'Ieder zijn eigen cijfers',
      'Twee rekenkamers konden niet oordelen over SSC ONS. De beelden verschilden en de basiscijfers waren onduidelijk. Spreek één set cijfers af.',
    ],
    ['https://www.weblogzwolle.nl/nieuws/48100/haperende-rekenkamers-zien-perspectief.html'],
  ),
  les(
    'L11',
    'O6',
    [
      'Gemiddeld geen besparing',
      'Onderzoek onder Nederlandse gemeenten vond gemiddeld geen effect op de totale uitgaven. Samen belasting innen was de uitzondering. Beloof dus niet vanzelf een besparing.',
    ],
    ['https://www.gemeente.nu/economie/financien/samenwerken-bespaart-gemeenten-nauwelijks-geld/'],
  ),
  les(
    'L12',
    'O6',
    [
      'Reken op drie tot vijf jaar',
      'Wat delen oplevert, ziet u vaak pas na drie tot vijf jaar. Een kortere terugverdientijd vraagt extra bewijs.',
    ],
    ['https://law-journals-books.vlex.com/vid/the-finances-of-service-636351009'],
  ),
  les(
    'L13',
    'O6',
    [
      'Te mooie begroting',
      'De Connectie haalde haar begroting niet. De maatregelen die volgden, raakten kwaliteit, continuïteit en medewerkers.',
    ],
    ['https://www.gld.nl/nieuws/2445437/bedrijfsvoering-regio-arnhem-haalt-onrealistische-begroting-niet'],
  ),
  les(
    'L14',
    'O4',
    [
      'Criteria vóór scores',
      'Leg vooraf vast hoe u kiest: welke criteria, welke gewichten. Dan kan iedereen de keuze later controleren.',
    ],
    ['https://www.gfoa.org/materials/evaluating-service-delivery-alternatives'],
  ),
  les(
    'L15',
    'O4',
    [
      'Vergelijk echte varianten',
      'De colleges van de BUCH-gemeenten legden drie varianten naast elkaar. Pas daarna stelden zij er één voor.',
    ],
    ['https://www.castricummer.nl/buch-colleges-stellen-raden-volledige-ambtelijke-fusie-voor/'],
  ),
  les(
    'L16',
    'O5',
    [
      'Doelen die je kunt toetsen',
      'De rekenkamer vond in de BAR-samenwerking doelen die niet te meten waren. Er werd ook niet op gestuurd. Geef elk doel een cijfer en een datum.',
    ],
    ['https://rekenkamer.rotterdam.nl/onderzoeken/samen-en-nog-steeds-apart-2/'],
  ),
  les(
    'L17',
    'besluit',
    [
      'Eerst wat, dan hoe',
      'De raden in de Kempen bepaalden eerst wat zij wilden. Voor het hoe gaven zij een aparte opdracht.',
    ],
    ['https://www.luyksgestel.info/kempenagenda/'],
  ),
  les(
    'L18',
    'besluit',
    [
      'Alle raden tegelijk',
      'Haarlem en Haarlemmermeer vertelden het hun twee raden op hetzelfde moment. Zo hoort geen raad het van een ander.',
    ],
    ['http://docplayer.nl/5466320-Nota-van-b-w-ict-samenwerking-haarlem-haarlemmermeer.html'],
  ),
  les(
    'L19',
    'besluit',
    [
      'Tekenen bij het kruisje',
      'Raadsleden bij Servicepunt71 vonden dat zij alleen nog konden tekenen voor wat al vaststond. Geef de raad tijd en een echte keuze.',
    ],
    ['https://sleutelstad.nl/2020/10/16/servicepunt71-onder-vleugels-van-leiden-maar-wil-politiek-dat-wel/'],
  ),
  les(
    'L20',
    'besluit',
    [
      'Acht weken voor de raad',
      'De raad heeft acht weken om een zienswijze te geven op een ontwerp van de regeling. De termijn begint bij de ontvangst. Reken daarmee terug.',
    ],
    ['https://wetten.legaltools.nl/wet-gemeenschappelijke-regelingen/artikel-1'],
  ),
  les(
    'L21',
    'R1',
    [
      'Te licht wordt vrijblijvend',
      'De Kempengemeenten vonden hun lichte regeling na twee jaar te vrijblijvend. Zij kozen toen een zwaardere.',
    ],
    ['https://docslib.org/doc/256306/kempengemeenten-operationeel'],
  ),
  les(
    'L22',
    'R1',
    [
      'Te zwaar opgetuigd',
      'De Drechtsteden richtten veel organen op, zodat iedereen werd gehoord. De band met de eigen raden bleef te zwak.',
    ],
    [
      'https://www.overheidvannu.nl/actueel/artikelen/2023/01/26/de-drechtraad-deel-ii-van-interbestuurlijk-kroonjuweel-tot-mislukt-project',
    ],
  ),
  les(
    'L23',
    'R1',
    [
      'Vorm volgt ambitie',
      'Houd de vorm zo licht als kan. Hij moet passen bij wat u samen wilt bereiken, niet andersom.',
    ],
    ['https://commoneye.nl/nl/over-ons/een-common-eye-op-samenwerken/'],
  ),
  les(
    'L24',
    'O2',
    [
      'Meedoen per taak',
      'In de Kempen doet niet elke gemeente mee aan elke taak. Bepaal daarom per taak wie meedoet.',
    ],
    ['https://www.bergeijk.nl/samenwerking-kempengemeenten'],
  ),
  les(
    'L25',
    'R1',
    [
      'Fiscale toets per vorm',
      'In 2016 kwam er een ruimere btw-vrijstelling voor samenwerkingen. Die is later weer ingetrokken. Laat de belasting per vorm toetsen.',
    ],
    ['https://www.binnenlandsbestuur.nl/financien/bdo-accountants-adviseurs/inperking-koepelvrijstelling'],
  ),
  les(
    'L26',
    'R2',
    [
      'Twee sturingsstijlen',
      'Ommen stuurde op details, Hardenberg op hoofdlijnen. Bestuurders raakten daardoor betrokken bij het dagelijkse werk. Spreek af hoe u stuurt.',
    ],
    ['https://vng.nl/artikelen/ambtelijke-fusie-ommen-hardenberg-loopt-spaak'],
  ),
  les(
    'L27',
    'R4',
    [
      'Couleur locale met een prijs',
      'Bij Haarlem en Zandvoort is de werkwijze van Haarlem de standaard. Afwijkingen staan met naam genoemd. Alleen een grote afwijking kost extra.',
    ],
    ['http://decentrale.regelgeving.overheid.nl/cvdr/XHTMLoutput/Actueel/Zandvoort/CVDR457239.html'],
  ),
  les(
    'L28',
    'R3',
    [
      'Eerst uitgangspunten, dan formule',
      'Slordig verdelen geeft ruzie. Word het eerst eens over wat de verdeling moet bereiken. Kies daarna pas de formule.',
    ],
    ['https://law-journals-books.vlex.com/vid/the-finances-of-service-636351009'],
  ),
  les(
    'L29',
    'R3',
    [
      'Houd verrekenen simpel',
      'De BEL-gemeenten hielden het verrekenen simpel, want verschil van uitleg schaadt de onderlinge band. Zij vroegen ook de accountant om raad.',
    ],
    ['https://adoc.pub/bijlage-9-kostenverrekening-kostenverrekenmodel-aan-projectg.html'],
  ),
  les(
    'L30',
    'R3',
    [
      'Geen misverstand over sleutels',
      'Een raadsfractie in de BAR-gemeenten wilde pas starten als de verdeelsleutels duidelijk waren. Leg de sleutel dus vóór de start vast.',
    ],
    ['https://www.cdabarendrecht.nl/barendrecht-albrandswaard-en-ridderkerk-ambtelijk-samen/'],
  ),
  les(
    'L31',
    'R3',
    [
      'Een sleutel veroudert',
      'In Duivenvoorde vroeg een gemeente om een nieuwe sleutel, toen de inwonertallen dichter bij elkaar kwamen. Zet nu al een datum waarop u opnieuw kijkt.',
    ],
    [
      'https://voorschotenonline.nu/index.php/79-politiek/4252-bijdragen-wassenaar-en-voorschoten-aan-werkorganisatie-nader-bekijken.html',
    ],
  ),
  les(
    'L32',
    'R2',
    [
      'Regel de ruzie vooraf',
      'Haarlem en Zandvoort konden bij een geschil terugvallen op twee deskundigen en een voorzitter. Dat was vooraf geregeld.',
    ],
    [
      'https://zandvoortsecourant.nl/adviescommissie-gaat-zich-buigen-over-de-financiele-knelpunten-zandvoort-haarlem/',
    ],
  ),
  les(
    'L33',
    'R4',
    [
      'Is de schaal genoeg?',
      'Een adviseur noemde voor Equalit 1.500 werkplekken als ondergrens om door te kunnen gaan. Vraag wat uw ondergrens is.',
    ],
    ['http://docplayer.nl/2470805-Bijlagen-1-regeling-met-bijlagen.html'],
  ),
  les(
    'L34',
    'R1',
    [
      'Prijs van uittreden vooraf',
      'Een gemeente mag zelf besluiten om uit te treden. De prijs wordt pas daarna bepaald. Vraag daarom vooraf wat het ongeveer kost.',
    ],
    [
      'https://www.vijverbergadvocaten.nl/publicaties/uittreden-uit-een-gemeenschappelijke-regeling-zonder-geschil',
    ],
  ),
  les(
    'L35',
    'R1',
    [
      'Twee geaccepteerde rekenwijzen',
      'Rechters accepteerden twee manieren van rekenen. De ene bouwt in vijf jaar af, met 20% per jaar. De andere neemt de werkelijke directe schade, met vijf jaar overbrugging.',
    ],
    ['https://www.omgevingsweb.nl/nieuws/samenwerkende-gemeenten-kunnen-uittreden-makkelijker-maken'],
  ),
  les(
    'L36',
    'R7',
    [
      'Wisselende partners kosten tijd',
      'RID Utrecht verloor één partner, kreeg er drie bij en begon een half jaar later. Houd in de planning rekening met partners die komen en gaan.',
    ],
    [
      'https://docplayer.nl/6629957-Grensoverstijgend-automatisch-een-succes-rapportage-onderzoek-naar-het-tot-stand-komen-van-de-regionale-ict-dienst-oost-utrecht.html',
    ],
  ),
  les(
    'L37',
    'R5',
    [
      'Betrek de OR verkennend',
      'Ondernemingsraden kunnen meedoen terwijl u de opties nog verkent. Spreek vaste momenten af, in plaats van één late adviesvraag.',
    ],
    ['https://mede.nl/blog/advies/gemeentelijke-samenwerking-verkennende-ondernemingsraad/'],
  ),
  les(
    'L38',
    'I4',
    [
      'Slecht nieuws op tijd',
      'In UW Samenwerking hoorden raden nieuws te laat, niet volledig en niet juist. Spreek af wanneer raden iets horen, ook als het slecht nieuws is.',
    ],
    [
      'http://www.ad.nl/ijsselstein-en-lopik/directie-uw-samenwerking-informeerde-te-laat-onvoldoende-en-onjuist~abca8d8d/',
    ],
  ),
  les(
    'L39',
    'I5',
    [
      'Harmoniseer of doe alles dubbel',
      'In Duivenvoorde werkte de gezamenlijke uitvoering. Het beleid bleef apart, en dat gaf dubbel werk.',
    ],
    ['https://www.nrc.nl/nieuws/2021/08/30/wassenaar-wil-dat-ene-gallische-dorpje-blijven-a4056574'],
  ),
  les(
    'L40',
    'I5',
    [
      'Reken op een dip',
      'De dienstverlening van BUCH werd eerst minder en daarna beter. De eerste tijd voelde als overleven. Bereid raden en medewerkers daarop voor.',
    ],
    ['https://www.castricummer.nl/evaluatie-samenwerking-buch-gemeenten/'],
  ),
  les(
    'L41',
    'I6',
    [
      'ICT wordt onderschat',
      'Een gezamenlijk ICT-project van SSC ONS kostte bijna twee keer zoveel als gepland. Reken met een bandbreedte, niet met één getal.',
    ],
    [
      'https://www.destentor.nl/zwolle/gezamenlijk-ict-project-gemeenten-liep-volledig-in-de-soep-onaanvaardbaar~a1ad43d1/',
    ],
  ),
  les(
    'L42',
    'U1',
    [
      'Meer dan één baas',
      'Ambtenaren van HLT werkten voor drie wethouders met verschillende ideeën. Raden gaven een onvoldoende voor de manier waarop besluiten tot stand kwamen.',
    ],
    ['http://www.deteyding.nl/hltsamen-levert-wel-besparingen-maar-nog-geen-verbeteringen-op/'],
  ),
  les(
    'L43',
    'U2',
    [
      'Na de goede jaren',
      'Servicepunt71 bespaarde in de eerste drie jaar. Daarna daalde de kwaliteit en stegen de kosten. Blijf dus meten als het goed gaat.',
    ],
    ['https://sleutelstad.nl/2020/10/16/servicepunt71-onder-vleugels-van-leiden-maar-wil-politiek-dat-wel/'],
  ),
  les(
    'L44',
    'U3',
    [
      'Verkiezingen keren besluiten',
      'Na verkiezingen nam één BAR-gemeente beleid en uitvoering terug. De andere volgden. Geef een nieuwe raad op tijd een overdracht.',
    ],
    [
      'http://barendrechtnu.nl/nieuws/barendrecht/37976/bar-organisatie-wordt-deels-ontvlochten-eigen-ambtelijke-organisatie-voor-alle-beleids-en-uitvoeringstaken',
    ],
  ),
  les(
    'L45',
    'U3',
    [
      'Herijk op vaste data',
      'OFGV sprak af om de financiële regels na drie jaar opnieuw te bekijken. Zo’n vaste datum maakt herzien gewoon.',
    ],
    ['https://5dok.net/article/uitgangspunten-financi%C3%ABle-kaders-uur-febr-ab-ofgv.qo5omvv7'],
  ),
  les(
    'L46',
    'einde',
    [
      'ICT scheid je niet in een jaar',
      '8KTD kreeg de ICT niet op tijd uit elkaar. Er was een tijdelijke bedrijfsvoeringsorganisatie nodig. Reken voor ICT op meer dan een jaar.',
    ],
    ['https://lokaleregelgeving.overheid.nl/CVDR734682/1'],
  ),
  les(
    'L47',
    'einde',
    [
      'Ja zeggen zonder beeld',
      'In de raad van Wassenaar klonk de vraag hoe je ja kunt zeggen als de gevolgen niet bekend zijn. Laat eerst zien wat stoppen kost.',
    ],
    [
      'https://midvliet.nl/actueel/nieuws-uit-wassenaar/14929-wassenaar-blijft-zelfstandig-als-het-aan-gemeenteraad-ligt',
    ],
  ),
];

/** The lessons for this moment, in the order of the library. */
export const lessenBij = (moment: Moment): readonly Les[] => lessen.filter((each) => each.moment === moment);

/** The moment that a fase leads to, for what is no lesson about one question of it. */
const momentVan: Partial<Record<Fase, Moment>> = {
  verkennen: 'start',
  onderzoeken: 'besluit',
  uitvoeren: 'einde',
};

/** The lessons for a question: its own first, then those of the moment that its fase leads to. */
export function lessenBijVraag({ id, fase }: Pick<Vraag, 'id' | 'fase'>): Les[] {
  const moment = momentVan[fase];
  return [...lessenBij(id), ...(moment ? lessenBij(moment) : [])];
}
