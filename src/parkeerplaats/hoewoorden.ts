import type { VraagId } from '#src/vragen/vragen.ts';

export const hoeVragen = ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7'] as const satisfies readonly VraagId[];
export type HoeVraag = (typeof hoeVragen)[number];

/** A sentence that seems to be about how, with the question of fase 3 where it belongs. Positions in UTF-16 units. */
export type HoeVondst = { zin: string; begin: number; eind: number; woord: string; vraagId: HoeVraag };

const maand = '(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)';
const groep = '(?:team|teams|afdeling|afdelingen|medewerkers|dienst|organisatie|samenwerking)';

/**
 * Words that speak of how: form, say, key, service, staff, building, date. Chosen narrow: a suggestion that is often
 * wrong is not read any more. So a word that also belongs to daily work (loket, bestuur, verhuizen, stichting, plaatsing)
 * counts only beside a word that makes it a choice. In the order in which a sentence with several of them is judged.
 */
const patronen: readonly (readonly [HoeVraag, readonly string[]])[] = [
  [
    'R3',
    [
      'verdeelsleutels?|kostensleutels?|verrekenmodel(?:len)?|kostenverdeling|bijdragen? per inwoner',
      '(?:\\p{L}{0,20}kosten|lasten|uitgaven)[^!?]{0,60} (?:verdeeld|verdelen|verrekend|verrekenen|omgeslagen)',
      '(?:verdelen|verrekenen)[^!?]{0,40} (?:\\p{L}{0,20}kosten|lasten|uitgaven)',
      '(?:verdeeld|verdelen|verrekenen|betaalt|betalen|bijdrage)(?: \\p{L}+){0,3} naar (?:het aantal )?inwoners',
      'naar rato van|naar inwonertal|per inwoner (?:betaalt|betalen) (?:elke|iedere|alle) gemeenten?',
    ],
  ],
  [
    'R1',
    [
      "gemeenschappelijke regeling(?:en)?|bedrijfsvoeringsorganisaties?|bvo[’']?s?|openbaar lichaam|openbare lichamen",
      'gemeenschappelijk orgaan|centrumregeling(?:en)?|centrumgemeente[ns]?|gastheergemeente[ns]?|regeling zonder meer',
      'rechtsvorm(?:en)?|rechtspersoon(?:lijkheid)?|coöperatie|besloten vennootschap|naamloze vennootschap',
      '(?:willen|kiezen(?: voor)?|wordt(?: het)?|worden|komt er|onder in|onderbrengen in|als|via) een (?:\\p{L}+e )?(?:stichting|vereniging|bv|nv)',
      '(?:stichting|vereniging|bv|nv) (?:op(?:richten|gericht)|op te richten)|uittreed(?:som|regeling)',
    ],
  ],
  [
    'R2',
    [
      'stemverhouding(?:en)?|stemgewicht(?:en)?|stemrecht(?:en)?|stemverdeling|gewogen stemm(?:en|ing)|één stem',
      '(?:krijgt|krijgen|heeft|hebben)(?: elk)? (?:\\p{L}+|\\d+|de meeste) stemmen|stemmen naar (?:inwoners|rato)',
      'vetorecht(?:en)?|veto|gekwalificeerde meerderheid|meerderheid van (?:de )?stemmen|unanimiteit',
      'zeggenschap (?:ligt|komt te liggen|gaat naar|wordt|verdelen)|(?:evenveel|gelijke|de meeste) zeggenschap',
      'algemeen bestuur|dagelijks bestuur|bestuur (?:bestaat uit|van (?:\\p{L}+|\\d+) (?:wethouders|burgemeesters|leden))',
      'in het bestuur (?:zit|zitten|komt|komen)|mandaat(?:besluit|regeling)',
    ],
  ],
  [
    'R5',
    [
      'functieboek(?:en)?|functiewaardering|functiehuis|plaatsingsplan|plaatsingscommissie|plaatsingsprocedure',
      'plaatsing van (?:de |het |onze )?(?:medewerkers|personeel|mensen)|(?:medewerkers|mensen|personeel)[^!?]{0,40} geplaatst',
      'sociaal (?:plan|statuut)|salarisscha(?:al|len)|detacheren|detachering(?:en)?|(?:wordt|worden)[^!?]{0,40} gedetacheerd',
      "boventallige?|mens volgt werk|formatieplan|fte[’']?s? plaatsen",
    ],
  ],
  [
    'R6',
    [
      '(?:gezamenlijke )?huisvesting van (?:het |de )?(?:nieuwe |gezamenlijke )?' +
        groep +
        '|huisvestingsplan',
      groep +
        '[^!?]{0,40} (?:gehuisvest|huisvesten)|gezamenlijke huisvesting|de huisvesting (?:regelen|wordt)',
      '(?:wij|we|' + groep + ')(?: \\p{L}+){0,2} verhui(?:zen|st)|verhuizing van (?:het |de )?' + groep,
      'huurcontract(?:en)?|kantoorpand(?:en)?|(?:komt|zit|werkt|gevestigd) in het gemeentehuis(?: van)?',
      '(?:op|in|naar|vanuit) één (?:locatie|gebouw|plek)|(?:eigen|nieuwe?|gezamenlijke?) (?:locatie|gebouw|pand) voor (?:het |de )?' +
        groep,
      'eigen (?:locatie|gebouw|pand)|de locatie wordt',
    ],
  ],
  [
    'R4',
    [
      "dienstverleningsovereenkomst(?:en)?|dvo[’']?s?|servicenorm(?:en)?|dienstencatalogus|basispakket|pluspakket",
      '(?:één|gezamenlijk|gezamenlijke|gedeeld|gedeelde|centraal|centrale) (?:loket|servicedesk|servicepunt)',
    ],
  ],
  [
    'R7',
    [
      'ingangsdatum|startdatum|implementatieplan(?:ning)?|(?:project|invoerings)planning|kwartiermakers?',
      '(?:wij|we|' + groep + ') (?:start|starten|begint|beginnen)[^!?]{0,20} op 1 ' + maand,
      'start op 1 ' + maand,
    ],
  ],
];
const whole = patronen.map(
  ([vraagId, woorden]) =>
    [vraagId, new RegExp(`(?<![\\p{L}\\p{N}])(?:${woorden.join('|')})(?![\\p{L}\\p{N}])`, 'giu')] as const,
);

/** What is there already is a fact of today, not a choice for later. */
const vanNu = /(?:^|\P{L})(?:huidige|bestaande|vorige|oude|voormalige) $/iu;

/** Sentences of a text of fase 1 or 2 that offer themselves for the parkeerplaats: one finding per sentence, in order. */
export function detectHoe(tekst: string): HoeVondst[] {
  const vondsten: HoeVondst[] = [];
  for (const [van, tot] of zinnenVan(tekst)) {
    const stuk = tekst.slice(van, tot);
    const begin = van + stuk.length - stuk.trimStart().replace(/^(?:[-*#]+|\d+[.)])\s+/u, '').length;
    const zin = tekst.slice(begin, tot).trimEnd();
    const hit = zin.length > 0 ? firstHit(zin) : undefined;
    if (hit) vondsten.push({ zin, begin, eind: begin + zin.length, ...hit });
  }
  return vondsten;
}

/** Points that end no sentence. `bv.` means bijvoorbeeld, unless a capital follows: then it is the legal form. */
const afkorting =
  /(?:^|[\s(])(?:[Bb]v(?=\.\s[^\s\p{Lu}])|(?:[Aa]rt|lid|nr|[Bb]ijv|ca|mr|dr|o\.a|m\.b\.t|i\.p\.v|d\.w\.z|incl|excl|max|min)(?=\.\s[^\p{Lu}]))/u;

/** From and to of each sentence. The points in € 1.500.000, art. 8 and 9.30 uur end none; a line or a cell does. */
function zinnenVan(tekst: string): [number, number][] {
  const zinnen: [number, number][] = [];
  let van = 0;
  for (const { 0: teken, index } of tekst.matchAll(/[\n|]|(?<![.!?])[.!?]+[’'”")]*(?=[\s|]|$)/gu)) {
    const tot = index + teken.length;
    if (teken === '.' && afkorting.test(tekst.slice(Math.max(van, index - 7), tot + 2))) continue;
    zinnen.push([van, teken === '\n' || teken === '|' ? index : tot]);
    van = tot;
  }
  zinnen.push([van, tekst.length]);
  return zinnen;
}

function firstHit(zin: string): { vraagId: HoeVraag; woord: string } | undefined {
  for (const [vraagId, patroon] of whole)
    for (const { 0: woord, index } of zin.matchAll(patroon))
      if (!vanNu.test(zin.slice(Math.max(0, index - 12), index))) return { vraagId, woord };
  return undefined;
}
