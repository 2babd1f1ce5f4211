import type { Zekerheid } from '#src/berekeningen/uitleg.ts';

/** What a consequence is about, in the order of the pages. */
export const onderwerpen = [
  'personeel',
  'ondernemingsraad',
  'aanbesteding',
  'btw',
  'vpb',
  'privacy',
  'archief',
  'woo',
  'ict',
  'huisvesting',
] as const;
export type Onderwerp = (typeof onderwerpen)[number];

/** A point that nearly every samenwerking must look at. It says what to look at, never what is right. */
export type Checkpunt = {
  readonly id: string;
  readonly onderwerp: Onderwerp;
  /** As a question that somebody can answer. */
  readonly titel: string;
  readonly waarom: string;
  /** The act with its article; empty where no act asks it. */
  readonly grondslag: string;
  readonly zekerheid: Zekerheid;
};

/** The day on which the texts behind the checklist were read ('YYYY-MM-DD'). */
export const gelezenOp = '2026-11-23';

const punt = (
  onderwerp: Onderwerp,
  kort: string,
  [titel, waarom, grondslag, zekerheid]: readonly [string, string, string, Zekerheid],
): Checkpunt => ({ id: `${onderwerp}-${kort}`, onderwerp, titel, waarom, grondslag, zekerheid });

/** Our own checklist for vraag O7. Each point says how sure we are of its ground. */
export const checklist: readonly Checkpunt[] = [
  punt('personeel', 'overgang', [
    'Gaan medewerkers door de wet mee over?',
    'Gaat een onderdeel als geheel over, dan gaan arbeidsvoorwaarden vanzelf mee. Dat geldt sinds 2020 ook voor de overheid, en ook als een samenwerking stopt.',
    'Burgerlijk Wetboek 7:662 en verder',
    'gelezen',
  ]),
  punt('personeel', 'cao', [
    'Welke cao geldt straks?',
    'Gemeenten en samenwerkingen kennen elk een eigen cao. Verschil in loon en verlof hoort als regel in de businesscase.',
    'Cao Gemeenten en Cao SGO',
    'onbevestigd',
  ]),
  punt('personeel', 'plaatsing', [
    'Hoe worden medewerkers geplaatst, en waar kunnen zij bezwaar maken?',
    'Onzekerheid jaagt goede mensen weg. Een sociaal plan met vaste stappen geeft rust. Het overleg met de bonden kost maanden.',
    'Georganiseerd overleg; sociaal plan',
    'onbevestigd',
  ]),
  punt('personeel', 'blijvers', [
    'Wat betekent het voor wie bij de gemeente blijft?',
    'Wie blijft, houdt vaak losse taken over. Die uren en die kosten verdwijnen niet vanzelf.',
    '',
    'eigen',
  ]),
  punt('ondernemingsraad', 'advies', [
    'Wanneer vraagt elke gemeente advies aan haar ondernemingsraad?',
    'Het advies moet op tijd komen: als het nog invloed kan hebben. Elke ondernemingsraad adviseert apart.',
    'Wet op de ondernemingsraden 25',
    'onbevestigd',
  ]),
  punt('ondernemingsraad', 'wachten', [
    'Is er tijd om te wachten na een besluit tegen het advies in?',
    'Een besluit dat afwijkt van het advies wacht een maand. De ondernemingsraad kan in die maand naar de rechter.',
    'Wet op de ondernemingsraden 25 lid 6 en 26',
    'onbevestigd',
  ]),
  punt('ondernemingsraad', 'politiek', [
    'Wat is politiek, en wat raakt medewerkers?',
    'Hoe de overheid haar taken verdeelt, valt buiten het advies. De gevolgen voor medewerkers vallen er wel onder.',
    'Wet op de ondernemingsraden 46d; Hoge Raad 26 januari 2000, AA4735',
    'onbevestigd',
  ]),
  punt('ondernemingsraad', 'instemming', [
    'Voor welke regelingen is instemming nodig?',
    'Nieuwe regels over bijvoorbeeld werktijden of beoordelen vragen instemming, geen advies.',
    'Wet op de ondernemingsraden 27',
    'onbevestigd',
  ]),
  punt('aanbesteding', 'route', [
    'Mag de ene overheid dit werk zonder aanbesteding aan de andere geven?',
    'De wet kent uitzonderingen voor werk aan een eigen of gezamenlijke organisatie, en voor overheden die samen een publieke taak doen. Elke route heeft eigen voorwaarden, ook over werk voor anderen.',
    'Aanbestedingswet 2012, 2.24a tot en met 2.24c',
    'gelezen',
  ]),
  punt('aanbesteding', 'overdracht', [
    'Gaat het om een opdracht of om overdracht van bevoegdheden?',
    'Overdracht van een bevoegdheid is geen overheidsopdracht. Dan is de vraag naar aanbesteden anders.',
    'Richtlijn 2014/24, overdracht van bevoegdheden',
    'onbevestigd',
  ]),
  punt('aanbesteding', 'contracten', [
    'Welke contracten lopen door, en kunnen zij mee?',
    'Een contract dat niet mee kan, betaalt u nog jaren naast het nieuwe. Zet per contract de einddatum erbij.',
    '',
    'eigen',
  ]),
  punt('btw', 'tarief', [
    'Komt er btw op de bijdrage van de gemeenten?',
    'Een samenwerking die diensten levert aan haar gemeenten, rekent in beginsel 21% btw, ook over loonkosten. Een deel krijgt een gemeente soms niet terug.',
    'Wet op de omzetbelasting 1968; Wet op het BTW-compensatiefonds',
    'gelezen',
  ]),
  punt('btw', 'koepel', [
    'Rekent iemand op de koepelvrijstelling?',
    'Die geldt alleen voor diensten die direct nodig zijn voor vrijgesteld werk. ICT, detachering en financiële diensten vielen er in de tekst van 2016 buiten. Het ruime beleid van toen is gestopt.',
    'Wet op de omzetbelasting 1968, 11 lid 1 onder u',
    'gelezen',
  ]),
  punt('btw', 'gemene-rekening', [
    'Worden kosten voor gemene rekening gedeeld?',
    'Dan is er geen btw, maar de verdeelsleutel ligt vooraf vast en verandert tijdens de looptijd niet. Dat past slecht bij ingroei.',
    'Kosten voor gemene rekening (rechtspraak)',
    'gelezen',
  ]),
  punt('btw', 'transparantie', [
    'Kan de btw worden doorgeschoven naar het BTW-compensatiefonds?',
    'Bij doorschuiven meldt de samenwerking hoeveel btw elke gemeente mag terugvragen. Dat vraagt een goede administratie.',
    'Wet op het BTW-compensatiefonds, transparantieregeling',
    'gelezen',
  ]),
  punt('vpb', 'plicht', [
    'Wordt de samenwerking belastingplichtig voor de vennootschapsbelasting?',
    'Sinds 2016 kan een overheid die onderneemt belasting betalen. Er zijn vrijstellingen voor intern werk, overheidstaken en diensten tussen overheden.',
    'Wet op de vennootschapsbelasting 1969, 8e en 8f',
    'onbevestigd',
  ]),
  punt('privacy', 'rollen', [
    'Wie is verantwoordelijke en wie verwerker, per verwerking?',
    'Beslis dit per verwerking, niet per organisatie. Bij overdracht van taken ligt verantwoordelijke voor de hand, bij uitvoeren in mandaat verwerker of samen.',
    'AVG 4, 26 en 28',
    'gelezen',
  ]),
  punt('privacy', 'onderling', [
    'Is er een onderlinge regeling als u samen verantwoordelijk bent?',
    'Wie samen bepaalt waarom en hoe gegevens worden gebruikt, legt vast wie inwoners te woord staat.',
    'AVG 26',
    'gelezen',
  ]),
  punt('privacy', 'verwerkers', [
    'Wie sluit verwerkersovereenkomsten, ook met leveranciers?',
    'Is de samenwerking verwerker, dan sluiten de gemeenten met haar een overeenkomst. Bestaande overeenkomsten gaan niet vanzelf mee.',
    'AVG 28',
    'onbevestigd',
  ]),
  punt('privacy', 'dpia', [
    'Is vooraf een onderzoek naar privacyrisico’s (DPIA) nodig?',
    'Meer gegevens bij elkaar geeft meer risico. Het onderzoek hoort voor het begin van de verwerking klaar te zijn.',
    'AVG 35',
    'onbevestigd',
  ]),
  punt('archief', 'zorg', [
    'Wie zorgt voor het archief van de samenwerking?',
    'Een regeling treft zelf een voorziening voor haar archief. Er komt een nieuwe Archiefwet: kijk welke tekst geldt.',
    'Archiefwet 1995, 40',
    'onbevestigd',
  ]),
  punt('archief', 'einde', [
    'Wie houdt welke dossiers als een gemeente uittreedt of de samenwerking stopt?',
    'Achteraf splitsen is duur. Spreek af wat bij wie hoort, ook in systemen.',
    '',
    'eigen',
  ]),
  punt('woo', 'openbaar', [
    'Welke stukken maakt de samenwerking uit zichzelf openbaar?',
    'Vergaderstukken en verslagen van het bestuur van een openbaar lichaam, bedrijfsvoeringsorganisatie of gemeenschappelijk orgaan horen daarbij.',
    'Wet open overheid 3.3',
    'onbevestigd',
  ]),
  punt('woo', 'geheim', [
    'Wie mag geheimhouding opleggen, en wanneer eindigt zij?',
    'Geheimhouding heeft een grond, een orgaan en een einde nodig. Anders kunnen raden hun werk niet doen.',
    'Gemeentewet en Wet gemeenschappelijke regelingen',
    'onbevestigd',
  ]),
  punt('ict', 'systemen', [
    'Welke systemen gaan over, welke blijven en welke koppelingen breken?',
    'Verschillende systemen zijn vaak de grootste kostenpost van de eerste jaren.',
    '',
    'eigen',
  ]),
  punt('ict', 'beveiliging', [
    'Wie is verantwoordelijk voor de informatiebeveiliging?',
    'Werk uitbesteden is geen verantwoordelijkheid uitbesteden. Elke gemeente blijft zich verantwoorden.',
    'Baseline Informatiebeveiliging Overheid (BIO); ENSIA',
    'onbevestigd',
  ]),
  punt('huisvesting', 'plek', [
    'Waar werken mensen, en wat betekent dat voor hun reis?',
    'Reistijd bepaalt of mensen blijven. Nu alleen het gevolg beschrijven; de keuze komt in fase 4.',
    '',
    'eigen',
  ]),
  punt('huisvesting', 'leeg', [
    'Welke ruimte komt leeg, en wie betaalt die?',
    'Leegstaande ruimte blijft geld kosten, per gemeente verschillend. Zet het als regel in de businesscase.',
    '',
    'eigen',
  ]),
];

export const findCheckpunt = (id: string): Checkpunt | undefined => checklist.find((each) => each.id === id);
