import type { Rapport } from '#src/berekeningen/rapport.ts';
import type { Bladkolom, Rekenblad } from '#src/documenten/rekenblad.ts';
import { opsomming } from '#src/shared/datumtekst.ts';
import { euro, getal, procent } from '#src/shared/getallen.ts';
import type { Alternatiefuitkomst, Invoer, Uitkomst } from './businesscase.ts';
import type { Gevoeligheid } from './gevoeligheid.ts';
import type { Kengetallen } from './kengetallen.ts';
import { teksten } from './teksten.ts';
import { vergelijk } from './vergelijking.ts';
import { type Trede, watervalVan } from './waterval.ts';

export function businesscaseRapport(invoer: Invoer, uitkomst: Uitkomst): Rapport {
  return {
    titel: teksten.titel,
    conclusie: conclusieVan(invoer, uitkomst),
    delen: bladenVan(invoer, uitkomst),
  };
}

/** In one sentence: whether it pays, and who loses though the total wins. */
export function conclusieVan(
  { deelnemers, aantalJaren }: Namen & { readonly aantalJaren: number },
  { alternatieven, beste }: Uitkomst,
): string {
  const best = alternatieven[beste];
  if (!best || best.nietsDoen || best.totaal.verschil <= 0) return teksten.conclusieNiets;
  const bedrag = euro(best.totaal.verschil, { decimalen: 0 });
  if (best.verliezers.length === 0) return teksten.conclusieVoordeel(best.naam, bedrag, aantalJaren);
  return teksten.conclusieVerlies(
    best.naam,
    bedrag,
    aantalJaren,
    best.verliezers.map((i) => deelnemers[i]?.naam ?? ''),
  );
}

const heel = { soort: 'euro', decimalen: 0 } as const;

type Namen = { readonly deelnemers: readonly { readonly naam: string }[] };

/** Alternatives side by side, then per municipality, then each alternative in depth. */
export const bladenVan = (invoer: Namen, uitkomst: Uitkomst): Rekenblad[] => [
  alternatievenBlad(uitkomst),
  gemeentenBlad(invoer, uitkomst),
  ...uitkomst.alternatieven.flatMap((_, nummer) => diepteBladen(invoer, uitkomst, nummer)),
];

/** Everything about one alternative. */
export function diepteBladen(invoer: Namen, uitkomst: Uitkomst, nummer: number): Rekenblad[] {
  const alternatief = uitkomst.alternatieven[nummer];
  if (!alternatief) return [];
  return [
    stromenBlad(invoer, uitkomst, alternatief),
    ...watervalBlad(uitkomst, alternatief),
    ...tornadoBlad(alternatief),
    scenarioBlad(invoer, alternatief),
    ...kansenBladen(invoer, uitkomst, alternatief),
  ];
}

export const alternatievenBlad = ({ alternatieven }: Uitkomst): Rekenblad => ({
  soort: 'rekenblad',
  titel: teksten.tabelAlternatieven,
  kolommen: [
    { naam: teksten.alternatief, soort: 'tekst' },
    { naam: teksten.ncw, ...heel },
    { naam: teksten.verschil, ...heel },
    { naam: teksten.eenmalig, ...heel },
    { naam: teksten.structureel, ...heel },
    { naam: teksten.terugverdientijd, soort: 'getal', decimalen: 2 },
    { naam: teksten.omslagjaar, soort: 'tekst' },
    { naam: teksten.rendement, soort: 'tekst' },
  ],
  rijen: alternatieven.map(({ naam, totaal }) => [
    naam,
    totaal.ncw,
    totaal.verschil,
    totaal.eenmalig,
    totaal.structureel,
    totaal.terugverdientijd,
    totaal.omslagjaar === null ? teksten.geen : String(totaal.omslagjaar),
    totaal.rente === null ? teksten.geen : procent(totaal.rente),
  ]),
});

export const gemeentenBlad = ({ deelnemers }: Namen, { alternatieven }: Uitkomst): Rekenblad => ({
  soort: 'rekenblad',
  titel: teksten.tabelGemeenten,
  kolommen: [
    { naam: teksten.gemeente, soort: 'tekst' },
    ...alternatieven.map(({ naam }): Bladkolom => ({ naam, ...heel })),
  ],
  rijen: deelnemers.map(({ naam }, i) => [
    naam,
    ...alternatieven.map((alternatief) => alternatief.deelnemers[i]?.verschil ?? null),
  ]),
  voet: [[teksten.totaal, ...alternatieven.map(({ totaal }) => totaal.verschil)]],
});

export function stromenBlad(
  { deelnemers }: Namen,
  { jaren }: Uitkomst,
  { naam, totaal, deelnemers: delen }: Alternatiefuitkomst,
): Rekenblad {
  return {
    soort: 'rekenblad',
    titel: teksten.tabelStromen(naam),
    kolommen: [
      { naam: teksten.gemeente, soort: 'tekst' },
      ...jaren.map((jaar): Bladkolom => ({ naam: String(jaar), ...heel })),
    ],
    rijen: deelnemers.map((deelnemer, i) => [deelnemer.naam, ...(delen[i]?.stromen ?? [])]),
    voet: [
      [teksten.samen, ...totaal.stromen],
      [teksten.opgeteld, ...totaal.cumulatief],
    ],
  };
}

export function scenarioBlad({ deelnemers }: Namen, { naam, scenarios }: Alternatiefuitkomst): Rekenblad {
  return {
    soort: 'rekenblad',
    titel: teksten.tabelScenarios(naam),
    kolommen: [
      { naam: teksten.scenario, soort: 'tekst' },
      { naam: teksten.ncw, ...heel },
      { naam: teksten.wieVerliest, soort: 'tekst' },
    ],
    rijen: scenarios.map(({ scenario, ncw, verliezers }) => [
      teksten.scenarios[scenario],
      ncw,
      verliezers.length === 0 ? teksten.niemand : opsomming(verliezers.map((i) => deelnemers[i]?.naam ?? '')),
    ]),
  };
}

/** Empty for doing nothing itself, and when there is nothing in between. */
export function watervalBlad(uitkomst: Uitkomst, alternatief: Alternatiefuitkomst): Rekenblad[] {
  const treden = tredenVan(uitkomst, alternatief);
  if (treden.length === 0) return [];
  return [
    {
      soort: 'rekenblad',
      titel: teksten.tabelWaterval(alternatief.naam),
      kolommen: [
        { naam: teksten.soort, soort: 'tekst' },
        { naam: teksten.bedrag, ...heel },
      ],
      rijen: treden.slice(0, -1).map((trede) => [tredenaam(trede), trede.verschil]),
      voet: treden.slice(-1).map((trede) => [alternatief.naam, trede.verschil]),
    },
  ];
}

/** The steps from doing nothing to the alternative; none when there are only a beginning and an end. */
export function tredenVan({ alternatieven }: Uitkomst, alternatief: Alternatiefuitkomst): Trede[] {
  const niets = alternatieven.find(({ nietsDoen }) => nietsDoen);
  const treden = niets && !alternatief.nietsDoen ? watervalVan(alternatief, niets) : [];
  return treden.length > 2 ? treden : [];
}

export const tredenaam = ({ soort }: Trede): string => (soort ? teksten.soorten[soort] : teksten.nietsdoen);

export function tornadoBlad({ naam, gevoeligheden }: Alternatiefuitkomst): Rekenblad[] {
  if (gevoeligheden.length === 0) return [];
  return [
    {
      soort: 'rekenblad',
      titel: teksten.tabelTornado(naam),
      kolommen: [
        { naam: teksten.watAnders, soort: 'tekst' },
        { naam: teksten.laagsteUitkomst, ...heel },
        { naam: teksten.hoogsteUitkomst, ...heel },
      ],
      rijen: gevoeligheden.map((wat) => [gevoeligheidnaam(wat), wat.laagste, wat.hoogste]),
    },
  ];
}

export const gevoeligheidnaam = ({ naam, soort }: Gevoeligheid): string =>
  soort === 'regel' ? naam : teksten.gevoeligheid[soort];

/** The fan over the years, and the chances per municipality; empty when nothing was drawn. */
export function kansenBladen(
  { deelnemers }: Namen,
  { jaren }: Uitkomst,
  { naam, simulatie }: Alternatiefuitkomst,
): Rekenblad[] {
  if (!simulatie) return [];
  const drie = [teksten.p10, teksten.p50, teksten.p90].map((kop): Bladkolom => ({ naam: kop, ...heel }));
  const row = (wie: string, { p10, p50, p90, kansVerlies }: typeof simulatie.totaal) => [
    wie,
    p10,
    p50,
    p90,
    kansVerlies,
  ];
  return [
    {
      soort: 'rekenblad',
      titel: teksten.tabelWaaier(naam),
      kolommen: [{ naam: teksten.jaar, soort: 'tekst' }, ...drie],
      rijen: simulatie.waaier.map(({ p10, p50, p90 }, t) => [String(jaren[t] ?? t), p10, p50, p90]),
    },
    {
      soort: 'rekenblad',
      titel: teksten.tabelKansen(naam),
      kolommen: [
        { naam: teksten.gemeente, soort: 'tekst' },
        ...drie,
        { naam: teksten.kansVerlies, soort: 'procent', decimalen: 0 },
      ],
      rijen: deelnemers.flatMap((deelnemer, i) => {
        const spreiding = simulatie.deelnemers[i];
        return spreiding ? [row(deelnemer.naam, spreiding)] : [];
      }),
      voet: [row(teksten.samen, simulatie.totaal)],
    },
  ];
}

/** Two alternatives side by side: what they are worth, and when they are earned back; per municipality and together. */
export function vergelijkingBladen(
  { deelnemers }: Namen,
  een: Alternatiefuitkomst,
  ander: Alternatiefuitkomst,
): Rekenblad[] {
  const { perDeelnemer, verschil } = vergelijk(een, ander);
  const omslag = ({ omslagjaar, cumulatief }: Kengetallen) =>
    cumulatief.every((bedrag) => bedrag >= 0) ? teksten.nietNodig : String(omslagjaar ?? teksten.niet);
  const terug = ({ terugverdientijd }: Kengetallen) => {
    if (terugverdientijd === 0) return teksten.nietNodig;
    return terugverdientijd === null ? teksten.niet : getal(terugverdientijd, 1);
  };
  const tijden = (a: Kengetallen, b: Kengetallen | undefined) =>
    [terug(a), b && terug(b), omslag(a), b && omslag(b)].map((cel) => cel ?? null);
  const tekst = (naam: string): Bladkolom => ({ naam, soort: 'tekst' });
  return [
    {
      soort: 'rekenblad',
      titel: teksten.tabelVergelijking(een.naam, ander.naam),
      kolommen: [
        tekst(teksten.gemeente),
        { naam: een.naam, ...heel },
        { naam: ander.naam, ...heel },
        { naam: teksten.scheelt, ...heel },
        tekst(teksten.uitwerking),
      ],
      rijen: deelnemers.map(({ naam }, i) => [
        naam,
        een.deelnemers[i]?.ncw ?? null,
        ander.deelnemers[i]?.ncw ?? null,
        perDeelnemer[i] ?? null,
        uitwerkingVan(perDeelnemer[i] ?? 0),
      ]),
      voet: [[teksten.samen, een.totaal.ncw, ander.totaal.ncw, verschil, uitwerkingVan(verschil)]],
    },
    {
      soort: 'rekenblad',
      titel: teksten.tabelTerugverdienen(een.naam, ander.naam),
      kolommen: [
        tekst(teksten.gemeente),
        ...[teksten.terugverdientijdVan, teksten.omslagjaarVan].flatMap((kop) =>
          [een, ander].map(({ naam }) => tekst(kop(naam))),
        ),
      ],
      rijen: een.deelnemers.map((deelnemer, i) => [
        deelnemer.naam,
        ...tijden(deelnemer, ander.deelnemers[i]),
      ]),
      voet: [[teksten.samen, ...tijden(een.totaal, ander.totaal)]],
    },
  ];
}

const uitwerkingVan = (verschil: number): string =>
  verschil > 0 ? teksten.vooruit : verschil < 0 ? teksten.achteruit : teksten.gelijk;
