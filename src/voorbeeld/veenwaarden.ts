import type { Rol } from '#src/shared/rollen.ts';
import type { VraagId } from '#src/vragen/vragen.ts';

/** A fictional samenwerking, halfway onderzoeken. Nothing in it exists: no municipality, no person, no amount. */
export const gemeenten = [
  { naam: 'Elsmeer', inwoners: 24_000 },
  { naam: 'Waterhoven', inwoners: 26_000 },
  { naam: 'Oud-Berkel', inwoners: 19_000 },
  { naam: 'Zandrecht', inwoners: 18_000 },
] as const;
export type Gemeente = (typeof gemeenten)[number]['naam'];

/** Around it: considered as partners, they do not take part. */
export const buren = [
  { naam: 'Lage Waard', inwoners: 12_000 },
  { naam: 'Brinkzicht', inwoners: 61_000 },
] as const;

type Persoon = { naam: string; email: string; rollen: readonly { rol: Rol; gemeente?: Gemeente }[] };
const persoon = (naam: string, rol: Rol, gemeente?: Gemeente): Persoon => ({
  naam,
  email: `${naam
    .split(' ')[0]
    ?.toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z]/g, '')}@${gemeente?.toLowerCase() ?? 'veenwaarden'}.example`,
  rollen: [gemeente ? { rol, gemeente } : { rol }],
});

export const personen: readonly Persoon[] = [
  persoon('Noor Hendriks', 'projectleider'),
  persoon('Ruben Aalbers', 'adviseur'),
  persoon('Mila de Graaf', 'contactpersoon', 'Elsmeer'),
  persoon('Bas Nijholt', 'griffier', 'Elsmeer'),
  persoon('Petra Lammers', 'gemeentesecretaris', 'Elsmeer'),
  persoon('Hugo Wolters', 'controller', 'Elsmeer'),
  persoon('Sanne Vos', 'contactpersoon', 'Waterhoven'),
  persoon('Karim Bensaid', 'griffier', 'Waterhoven'),
  persoon('Anneke Post', 'gemeentesecretaris', 'Waterhoven'),
  persoon('Marit Koster', 'controller', 'Waterhoven'),
  persoon('Joost Terpstra', 'contactpersoon', 'Oud-Berkel'),
  persoon('Ilse van der Meij', 'griffier', 'Oud-Berkel'),
  persoon('Tom Aerts', 'gemeentesecretaris', 'Oud-Berkel'),
  persoon('Gerrit Veldman', 'controller', 'Oud-Berkel'),
  persoon('Fatma Yıldız', 'contactpersoon', 'Zandrecht'),
  persoon('Wim Jansma', 'controller', 'Zandrecht'),
  persoon('Roos Dekker', 'griffier', 'Zandrecht'),
];

export const samenwerking = {
  naam: 'ICT-samenwerking Veenwaarden',
  doel: 'Belangrijke ICT-taken hangen in elke gemeente aan één persoon. Daardoor lag de dienstverlening in 2025 meer dan eens stil.',
};

type Knelpunt = {
  gemeente: Gemeente;
  titel: string;
  taakveld: string;
  letters: string[];
  ernst: number;
  urgentie: number;
  bewijs: string;
  bron: string;
  toelichting: string;
  helpt?: 'ja' | 'deels' | 'nee';
  waarom?: string;
  alternatief?: string;
  gedeeld: boolean;
};
const knelpunt = (
  gemeente: Gemeente,
  titel: string,
  [ernst, urgentie]: readonly [number, number],
  more: Partial<Knelpunt> = {},
): Knelpunt => ({
  gemeente,
  titel,
  ernst,
  urgentie,
  taakveld: 'ICT',
  letters: ['kwetsbaarheid'],
  bewijs: '',
  bron: '',
  toelichting: '',
  gedeeld: true,
  ...more,
});

export const knelpunten: readonly Knelpunt[] = [
  knelpunt('Elsmeer', 'Eén persoon kan de back-ups terugzetten', [5, 4], {
    bewijs: 'In 2025 was deze persoon 31 dagen afwezig.',
    bron: 'Verlofregistratie 2025',
    toelichting: 'Bij een storing in die dagen hadden wij moeten wachten.',
    helpt: 'ja',
    waarom: 'Samen zijn er altijd drie mensen die dit kunnen.',
    alternatief: 'Een tweede collega opleiden, of herstel inkopen bij de leverancier.',
  }),
  knelpunt('Elsmeer', 'De helpdesk is na vier uur niet bereikbaar', [3, 4], {
    letters: ['kwaliteit'],
    bewijs: '212 meldingen bleven in 2025 tot de volgende dag liggen.',
    bron: 'Meldingensysteem 2025',
  }),
  knelpunt('Elsmeer', 'Licenties werden in drie jaar 31% duurder', [3, 3], {
    letters: ['kosten'],
    helpt: 'deels',
    waarom: 'Samen inkopen geeft korting, maar de prijs van de leverancier blijft.',
    alternatief: 'Licenties opzeggen die niemand gebruikt.',
    gedeeld: false,
  }),
  knelpunt('Elsmeer', 'De back-up is nooit in zijn geheel teruggezet', [5, 4], {
    bewijs: 'Auditrapport 2025, bevinding 4.',
    bron: 'Auditrapport 2025',
    toelichting: 'Wij maken elke nacht een kopie. Hoelang terugzetten duurt, weten wij niet.',
    gedeeld: false,
  }),
  knelpunt('Waterhoven', 'Geen reservelocatie voor de servers', [5, 3], {
    bewijs: 'Wateroverlast op 9 juli 2025: de balie lag twee dagen stil.',
    bron: 'Evaluatie wateroverlast',
  }),
  knelpunt('Waterhoven', 'Zeven taken hangen aan één persoon', [4, 5], {
    bewijs: 'Telling per functie, maart 2026.',
    bron: 'Formatieoverzicht',
  }),
  knelpunt('Waterhoven', 'Vacature informatiebeveiliging staat drie jaar open', [4, 4], {
    taakveld: 'Informatiebeveiliging',
    letters: ['kwetsbaarheid', 'kwaliteit'],
    bewijs: 'Drie wervingsrondes zonder kandidaat.',
    bron: 'Personeelszaken',
  }),
  knelpunt('Oud-Berkel', 'Wij halen de norm voor informatiebeveiliging niet', [4, 4], {
    taakveld: 'Informatiebeveiliging',
    letters: ['kwaliteit'],
    bewijs: '11 van de 38 maatregelen ontbreken.',
    bron: 'Zelfevaluatie 2025',
  }),
  knelpunt('Oud-Berkel', 'De applicatiebeheerder gaat in 2027 met pensioen', [4, 3], {
    bewijs: 'Geen opvolger in de formatie.',
    bron: 'Strategische personeelsplanning',
  }),
  knelpunt('Zandrecht', 'Storingen duren gemiddeld drie dagen', [4, 4], {
    letters: ['kwaliteit'],
    bewijs: 'Gemiddelde 2025: 3,1 werkdag.',
    bron: 'Meldingensysteem 2025',
  }),
  knelpunt('Zandrecht', 'De helpdesk is in vakanties niet bereikbaar', [3, 3], {
    letters: ['kwaliteit'],
    bewijs: 'In augustus 2025 bleef de telefoon 14 werkdagen onbeantwoord.',
    bron: 'Telefooncentrale 2025',
  }),
  knelpunt('Zandrecht', 'Kosten per werkplek zijn de hoogste van de regio', [3, 3], {
    letters: ['kosten'],
    bewijs: '€ 2.140 per werkplek in 2025.',
    bron: 'Benchmark 2025',
  }),
];

/** What every deelnemer wrote in its own room; the same shape, its own facts. */
export const verkenning = (gemeente: Gemeente): Record<'V1' | 'V2' | 'V3' | 'V4', string> => ({
  V1: `## Wat knelt er in ${gemeente}?\nTe veel ICT-taken hangen aan één persoon. Bij ziekte of verlof ligt werk stil.\n\n- De knelpunten staan apart vastgelegd, met bewijs.\n- De ernstigste gaan over back-ups en beveiliging.`,
  V2: '| Knelpunt | Helpt samenwerken? | Waarom |\n|---|---|---|\n| Eén persoon per taak | Ja | Samen zijn er altijd drie mensen |\n| Norm voor beveiliging | Deels | Kennis delen helpt, geld blijft nodig |\n| Oude contracten | Nee | Die zeggen wij zelf op |',
  V3: `${gemeente} zoekt twee of drie gemeenten tot 30.000 inwoners in de buurt, met hetzelfde zaaksysteem.`,
  V4: 'Ons college wil de balie in elk dorp houden. De samenwerking mag die niet sluiten, wel beter bereikbaar maken.',
});

export const antwoorden: readonly { vraagId: VraagId; status: 'concept' | 'gereed'; tekst: string }[] = [
  {
    vraagId: 'O1',
    status: 'gereed',
    tekst:
      '## Wel\n- Werkplekken, netwerk en servers\n- Informatiebeveiliging\n- Helpdesk\n\n## Niet\n- De inhoud van de websites\n- De keuze van vakapplicaties',
  },
  {
    vraagId: 'O2',
    status: 'gereed',
    tekst:
      '| Taak | Elsmeer | Waterhoven | Oud-Berkel | Zandrecht |\n|---|---|---|---|---|\n| Werkplekbeheer | ja | ja | ja | ja |\n| Netwerk en servers | ja | ja | ja | ja |\n| Informatiebeveiliging | ja | ja | ja | ja |\n| Telefonie | ja | ja | nee | ja |\n\nHet beleid voor informatiebeveiliging blijft bij elk college.',
  },
  {
    vraagId: 'O3',
    status: 'gereed',
    tekst:
      'In de vier gemeenten samen hangen 23 taken aan één persoon. Samen zijn er voor elke taak ten minste drie mensen. Dan kan er altijd iemand ziek of vrij zijn.\n\nEén team kan ook de kennis over beveiliging in huis halen die geen van vieren alleen kan vinden.',
  },
  {
    vraagId: 'O4',
    status: 'concept',
    tekst:
      'Wij vergelijken vier alternatieven:\n\n1. Niets doen\n2. Zelf verbeteren\n3. Inkopen bij de markt\n4. Samenwerken\n\nDe criteria zijn continuïteit, kwaliteit, kosten en eigen zeggenschap. De punten volgen.',
  },
  {
    vraagId: 'O5',
    status: 'concept',
    tekst:
      'In 2029 doen de vier gemeenten negen ICT-taken samen.\n\nInwoners merken dat de balie, de website en de telefoon het altijd doen. Een medewerker met een storing krijgt binnen één werkdag hulp. Geen enkele belangrijke taak hangt nog aan één persoon.\n\nDe kosten worden verdeeld naar inwoners. Per inwoner betalen we samen niet meer dan nu, los van prijsstijging.\n\nElke gemeente houdt haar eigen beleid, haar eigen website en haar eigen opdrachtgever voor ICT.',
  },
  {
    vraagId: 'O6',
    status: 'concept',
    tekst:
      'Drie van de vier beginstanden zijn geleverd. Voorlopig beeld voor 2029:\n\n| | Alleen | Samen |\n|---|---|---|\n| Kosten per jaar | € 10,1 miljoen | € 9,2 tot 9,8 miljoen |\n| Eenmalig | | € 1,1 miljoen |\n\nHet cijfer van Oud-Berkel ontbreekt nog.',
  },
  {
    vraagId: 'O7',
    status: 'gereed',
    tekst:
      'Ongeveer dertig medewerkers krijgen ander werk of een andere plek. De ondernemingsraden geven advies. Drie contracten lopen door tot eind 2028.',
  },
];

export const hoepunten = [
  {
    vraagId: 'R3',
    tekst: 'De kosten zouden we naar inwoners kunnen verdelen.',
    gemeente: 'Waterhoven',
    herkomst: 'O6',
  },
  {
    vraagId: 'R1',
    tekst: 'Een centrumregeling met Elsmeer als centrumgemeente is het lichtst.',
    gemeente: 'Elsmeer',
    herkomst: 'O2',
  },
  {
    vraagId: 'R2',
    tekst: 'Oud-Berkel wil dat elke gemeente één stem krijgt.',
    gemeente: 'Oud-Berkel',
    herkomst: 'O5',
  },
  {
    vraagId: 'R6',
    tekst: 'In het gemeentehuis van Waterhoven is een verdieping vrij.',
    gemeente: 'Waterhoven',
    herkomst: 'O7',
  },
] as const;
