import type { Rapport } from '#src/berekeningen/rapport.ts';
import type { Bladkolom, Rekenblad } from '#src/documenten/rekenblad.ts';
import { opsomming } from '#src/shared/datumtekst.ts';
import { euro } from '#src/shared/getallen.ts';
import { cents, type Cents, sum } from '#src/shared/money.ts';
import { type Invoer, meerDanAlleen, type Uitkomst } from './kostenverdeling.ts';
import { teksten } from './teksten.ts';

/** The conclusion, contributions of every key side by side, differences, per year, and the neutral references. */
export function kostenverdelingRapport(invoer: Invoer, uitkomst: Uitkomst): Rapport {
  return {
    titel: teksten.titel,
    conclusie: conclusieVan(uitkomst),
    delen: bladenVan(invoer, uitkomst),
  };
}

/** Which keys ask nobody more than alone; without those figures, that everything is divided. */
export function conclusieVan({ varianten, kosten, jaren }: Uitkomst): string {
  const kent = varianten.some(({ bijdragen }) =>
    bijdragen.some(({ verschilAlleen }) => verschilAlleen !== null),
  );
  if (!kent) return teksten.verdeeld(euro(sum(kosten)), jaren[0] ?? 0, jaren.at(-1) ?? 0);
  const goed = varianten.filter((variant) => meerDanAlleen(variant).length === 0).map(({ naam }) => naam);
  if (goed.length === varianten.length) return teksten.overal;
  return goed.length === 0 ? teksten.nergens : teksten.alleenBij(opsomming(goed));
}

type Kies = (bijdrage: Uitkomst['varianten'][number]['bijdragen'][number]) => Cents | null;

/** All tables, in the order of the page. */
export function bladenVan(invoer: Invoer, uitkomst: Uitkomst): Rekenblad[] {
  const { varianten, jaren } = uitkomst;
  const heeft = (kies: Kies) => varianten.some(({ bijdragen }) => bijdragen.some((b) => kies(b) !== null));
  return [
    bijdragenBlad(invoer, uitkomst),
    perVariant(teksten.tabelPerInwoner, uitkomst, ({ perInwoner }) => perInwoner),
    ...(heeft(({ verschilOud }) => verschilOud)
      ? [withTotal(perVariant(teksten.tabelVerschilOud, uitkomst, ({ verschilOud }) => verschilOud))]
      : []),
    ...(jaren.length > 1 ? varianten.map((_, v) => perJaarBlad(uitkomst, v)) : []),
    ...billijkBladen(invoer, uitkomst),
  ];
}

const decimalenVan = ({ eenheid }: Invoer): 0 | 2 => (eenheid === 'euro' ? 0 : 2);

function bijdragenBlad(invoer: Invoer, { varianten, kosten }: Uitkomst): Rekenblad {
  const { deelnemers } = invoer;
  const kentAlleen = deelnemers.some(({ alleen }) => alleen !== undefined);
  const jaren = kosten.length;
  const alleen = (i: number) => {
    const bedrag = deelnemers[i]?.alleen;
    return bedrag === undefined ? null : bedrag * jaren;
  };
  const som = (delen: readonly (number | null)[]) =>
    delen.reduce((totaal: number, deel) => totaal + (deel ?? 0), 0);
  const metAlleen = <T>(cel: T): T[] => (kentAlleen ? [cel] : []);
  return {
    soort: 'rekenblad',
    titel: teksten.tabelBijdragen,
    kolommen: [
      { naam: teksten.gemeente, soort: 'tekst' },
      ...metAlleen<Bladkolom>({ naam: teksten.alleenKort, soort: 'euro', decimalen: 0 }),
      ...varianten.map(({ naam }): Bladkolom => ({
        naam: teksten.sleutelVan(naam),
        soort: 'euro',
        decimalen: decimalenVan(invoer),
      })),
    ],
    rijen: deelnemers.map(({ naam }, i) => [
      naam,
      ...metAlleen(alleen(i)),
      ...varianten.map(({ bijdragen }) => bijdragen[i]?.totaal ?? 0),
    ]),
    voet: [
      ...(varianten.some(({ afronding }) => som(afronding) !== 0)
        ? [[teksten.afronding, ...metAlleen(null), ...varianten.map(({ afronding }) => som(afronding))]]
        : []),
      [
        teksten.totaal,
        ...metAlleen(som(deelnemers.map((_, i) => alleen(i)))),
        ...varianten.map(() => sum(kosten)),
      ],
      ...(kentAlleen
        ? [[teksten.meerDanAlleen, null, ...varianten.map((variant) => whoPaysMore(variant))]]
        : []),
    ],
  };
}

function whoPaysMore(variant: Uitkomst['varianten'][number]): string {
  const wie = meerDanAlleen(variant).map(({ naam, meer }) => `${naam}, ${euro(meer, { decimalen: 0 })}`);
  return wie.length === 0 ? teksten.niemand : wie.join('; ');
}

function perVariant(titel: string, { varianten }: Uitkomst, kies: Kies): Rekenblad {
  const namen = varianten[0]?.bijdragen.map(({ naam }) => naam) ?? [];
  return {
    soort: 'rekenblad',
    titel,
    kolommen: [
      { naam: teksten.gemeente, soort: 'tekst' },
      ...varianten.map(({ naam }): Bladkolom => ({ naam: teksten.sleutelVan(naam), soort: 'euro' })),
    ],
    rijen: namen.map((naam, i) => [
      naam,
      ...varianten.map(({ bijdragen }) => bijdragen.map(kies)[i] ?? null),
    ]),
  };
}

function withTotal(blad: Rekenblad): Rekenblad {
  const totalen = blad.kolommen.slice(1).map((_, k) => {
    const delen = blad.rijen.map((rij) => rij[k + 1]);
    return delen.every((deel) => typeof deel === 'number')
      ? delen.reduce((som, deel) => som + deel, 0)
      : null;
  });
  return { ...blad, voet: [[teksten.totaal, ...totalen]] };
}

function perJaarBlad({ varianten, jaren, kosten }: Uitkomst, v: number): Rekenblad {
  const { naam = '', bijdragen = [], afronding = [] } = varianten[v] ?? {};
  const heeftAfronding = afronding.some((bedrag) => bedrag !== 0);
  return {
    soort: 'rekenblad',
    titel: teksten.tabelPerJaar(naam),
    kolommen: [
      { naam: teksten.gemeente, soort: 'tekst' },
      ...jaren.map((jaar): Bladkolom => ({ naam: String(jaar), soort: 'euro' })),
      { naam: teksten.totaal, soort: 'euro' },
    ],
    rijen: bijdragen.map((bijdrage) => [bijdrage.naam, ...bijdrage.bedragen, bijdrage.totaal]),
    voet: [
      ...(heeftAfronding ? [[teksten.afronding, ...afronding, sum(afronding)]] : []),
      [teksten.totaal, ...kosten, sum(kosten)],
    ],
  };
}

function billijkBladen({ deelnemers }: Invoer, { varianten, billijkheid }: Uitkomst): Rekenblad[] {
  if (!billijkheid) return [];
  const verwijzingen = [
    { naam: teksten.shapley, delen: billijkheid.shapley },
    { naam: teksten.shapleyMarge, delen: billijkheid.shapleyMarge },
    { naam: teksten.nucleolus, delen: billijkheid.nucleolus },
    { naam: teksten.scrb, delen: billijkheid.scrb },
  ].flatMap(({ naam, delen }) => (delen ? [{ naam, delen }] : []));
  const maatstaf: Rekenblad = {
    soort: 'rekenblad',
    titel: teksten.tabelBillijk,
    kolommen: [
      { naam: teksten.gemeente, soort: 'tekst' },
      { naam: teksten.alleenKort, soort: 'euro', decimalen: 0 },
      ...varianten.map(({ naam }): Bladkolom => ({
        naam: teksten.sleutelVan(naam),
        soort: 'euro',
        decimalen: 0,
      })),
      ...verwijzingen.map(({ naam }): Bladkolom => ({ naam, soort: 'euro', decimalen: 0 })),
    ],
    rijen: deelnemers.map(({ naam }, i) => [
      naam,
      billijkheid.alleen[i] ?? cents(0),
      ...varianten.map(({ bijdragen }) => bijdragen[i]?.bedragen[0] ?? null),
      ...verwijzingen.map(({ delen }) => delen[i] ?? null),
    ]),
  };
  const klachten = varianten.flatMap((variant, v): Rekenblad[] => {
    const gevonden = billijkheid.klachten?.[v] ?? [];
    if (gevonden.length === 0) return [];
    return [
      {
        soort: 'rekenblad',
        titel: teksten.klachtenKop(variant.naam),
        kolommen: [
          { naam: teksten.groep, soort: 'tekst' },
          { naam: teksten.betaalt, soort: 'euro', decimalen: 0 },
          { naam: teksten.apart, soort: 'euro', decimalen: 0 },
          { naam: teksten.teveel, soort: 'euro', decimalen: 0 },
        ],
        rijen: gevonden.map(({ leden, betaalt, apart, teveel }) => [
          opsomming(leden.map((i) => deelnemers[i]?.naam ?? '')),
          betaalt,
          apart,
          teveel,
        ]),
      },
    ];
  });
  return [maatstaf, ...klachten];
}
