import type { VraagId } from '#src/vragen/vragen.ts';

export const hoeVragen = ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7'] as const satisfies readonly VraagId[];
export type HoeVraag = (typeof hoeVragen)[number];

/** A sentence that seems to be about how, with the question of fase 3 where it belongs. Positions in UTF-16 units. */
export type HoeVondst = { zin: string; begin: number; eind: number; woord: string; vraagId: HoeVraag };

/**
 * Words that speak of how: form, say, key, service, staff, building, date. Chosen narrow: a suggestion that is often
 * wrong is not read any more. Each is matched on whole words.
 */
const patronen: readonly (readonly [HoeVraag, RegExp])[] = [
  [
    'R3',
    /verdeelsleutels?|kostensleutels?|verrekenmodel(?:len)?|kostenverdeling|bijdrage per inwoner|(?:kosten|lasten|uitgaven)[^.!?\n]{0,40} (?:verdeeld|verdelen|verrekend|omgeslagen)|(?:verdelen|verrekenen)[^.!?\n]{0,30} (?:kosten|lasten)|naar rato van|naar inwonertal/u,
  ],
  [
    'R1',
    /gemeenschappelijke regeling(?:en)?|bedrijfsvoeringsorganisaties?|bvo|openbaar lichaam|gemeenschappelijk orgaan|centrumregeling(?:en)?|centrumgemeentes?|gastheergemeentes?|regeling zonder meer|rechtsvorm(?:en)?|rechtspersoon(?:lijkheid)?|coöperatie|stichting oprichten|uittreed(?:som|regeling)/u,
  ],
  [
    'R2',
    /stemverhouding(?:en)?|stemgewicht(?:en)?|stemrecht(?:en)?|vetorecht(?:en)?|veto|één stem|algemeen bestuur|dagelijks bestuur|gekwalificeerde meerderheid|mandaat(?:besluit|regeling)/u,
  ],
  [
    'R5',
    /functieboek(?:en)?|functiewaardering|plaatsingsplan|plaatsingscommissie|sociaal (?:plan|statuut)|salarisscha(?:al|len)|detacher(?:en|ing)|boventallig(?:e)?|mens volgt werk|formatieplan|fte'?s? plaatsen/u,
  ],
  [
    'R6',
    /huisvesting|huurcontract(?:en)?|kantoorpand(?:en)?|verhuiz(?:en|ing)|(?:komt|zit|werkt|gevestigd) in het gemeentehuis(?: van)?|één (?:locatie|gebouw)|eigen (?:locatie|gebouw|pand)/u,
  ],
  [
    'R4',
    /dienstverleningsovereenkomst(?:en)?|dvo'?s?|servicenorm(?:en)?|dienstencatalogus|servicedesk|basispakket|pluspakket/u,
  ],
  [
    'R7',
    /ingangsdatum|implementatieplan(?:ning)?|projectplanning|kwartiermaker|start(?:datum)? op 1 (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)/u,
  ],
];
const whole = patronen.map(
  ([vraagId, { source }]) =>
    [vraagId, new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'iu')] as const,
);

/** Sentences of a text of fase 1 or 2 that offer themselves for the parkeerplaats: one finding per sentence, in order. */
export function detectHoe(tekst: string): HoeVondst[] {
  const vondsten: HoeVondst[] = [];
  for (const match of tekst.matchAll(/[^.!?\n]+[.!?]*/gu)) {
    const lead = match[0].length - match[0].trimStart().replace(/^(?:[-*#|]+|\d+[.)])\s+/u, '').length;
    const zin = match[0].slice(lead).trimEnd();
    const hit = zin.length > 0 ? firstHit(zin) : undefined;
    if (hit) vondsten.push({ zin, begin: match.index + lead, eind: match.index + lead + zin.length, ...hit });
  }
  return vondsten;
}

function firstHit(zin: string): { vraagId: HoeVraag; woord: string } | undefined {
  for (const [vraagId, patroon] of whole) {
    const woord = patroon.exec(zin)?.[0];
    if (woord !== undefined) return { vraagId, woord };
  }
  return undefined;
}
