import { cents, type Cents } from '#src/shared/money.ts';
import { contanteWaarden } from './contant.ts';
import { ingroeiIn, type Regel, tekenVan, type Tijd } from './regel.ts';

/** What may turn out otherwise than expected, for all lines at once. */
export const scenarios = ['verwacht', 'gunstig', 'ongunstig', 'halve-baten', 'jaar-later'] as const;
export type Scenario = (typeof scenarios)[number];

/** The line as it is in a scenario; `beginjaar` is the first year of the calculation. */
export function inScenario(regel: Regel, scenario: Scenario, beginjaar: number): Regel {
  const isBaten = regel.soort === 'baten';
  switch (scenario) {
    case 'verwacht':
      return regel;
    case 'gunstig':
      return { ...regel, verwacht: (isBaten ? regel.hoog : regel.laag) ?? regel.verwacht };
    case 'ongunstig':
      return { ...regel, verwacht: (isBaten ? regel.laag : regel.hoog) ?? regel.verwacht };
    case 'halve-baten':
      // Rounded to the four decimals that a percentage has.
      return isBaten ? { ...regel, realisatie: Math.round(regel.realisatie * 5000) / 10_000 } : regel;
    case 'jaar-later':
      return isBaten ? { ...regel, van: (regel.van ?? beginjaar) + 1 } : regel;
  }
}

/**
 * What one cent of the expected amount of a line adds to the net present value of all together: a number, positive for an
 * advantage. A present value is linear in every amount, so that this is all that sensitivity and simulation need.
 */
export function contanteFactor(regel: Regel, tijd: Tijd, discontovoet: number): number {
  return jaarFactoren(regel, tijd).reduce(
    (som, factor, t) => som + factor / (1 + discontovoet / 100) ** t,
    0,
  );
}

/** What one cent of the expected amount of a line adds to the flow of every year. */
export function jaarFactoren(regel: Regel, tijd: Tijd): number[] {
  return Array.from(
    { length: tijd.aantalJaren },
    (_, t) =>
      tekenVan(regel.soort) *
      (regel.realisatie / 100) *
      (ingroeiIn(regel, t, tijd) / 100) *
      (1 + regel.indexatie / 100) ** t,
  );
}

/** Net present value of all together when one thing turns out otherwise and the rest as expected. */
export type Gevoeligheid = {
  readonly naam: string;
  readonly soort: 'regel' | 'discontovoet' | 'halve-baten' | 'jaar-later';
  /** The lowest and the highest outcome. */
  readonly laagste: Cents;
  readonly hoogste: Cents;
};

type Bron = {
  regels: readonly Regel[];
  stromen: readonly (readonly Cents[])[];
  ncw: Cents;
  tijd: Tijd;
  discontovoet: number;
  /** Net present value in the scenarios in which one thing changes. */
  anders: Readonly<Record<'halve-baten' | 'jaar-later', Cents>>;
};

/** How many things a tornado holds: nobody reads on, and thousands of lines would come along with every answer. */
const hoogstens = 25;

/** The tornado: what moves the outcome most comes first. Lines without a range are certain and left out. */
export function tornadoVan({ regels, stromen, ncw, tijd, discontovoet, anders }: Bron): Gevoeligheid[] {
  const perRegel = regels.flatMap((regel): Gevoeligheid[] => {
    const { naam, verwacht, laag = verwacht, hoog = verwacht } = regel;
    if (laag === hoog) return [];
    const factor = contanteFactor(regel, tijd, discontovoet);
    return [{ naam, soort: 'regel', ...span(ncw, (laag - verwacht) * factor, (hoog - verwacht) * factor) }];
  });
  const bij = (voet: number) => contanteWaarden(stromen, voet).totaal - ncw;
  const rest = (['halve-baten', 'jaar-later'] as const).map((soort): Gevoeligheid => ({
    naam: soort,
    soort,
    ...span(ncw, anders[soort] - ncw),
  }));
  return [
    ...perRegel,
    {
      naam: 'discontovoet',
      soort: 'discontovoet' as const,
      ...span(ncw, bij(discontovoet + 1), bij(discontovoet - 1)),
    },
    ...rest,
  ]
    .filter(({ laagste, hoogste }) => laagste !== hoogste)
    .toSorted((a, b) => b.hoogste - b.laagste - (a.hoogste - a.laagste))
    .slice(0, hoogstens);
}

function span(ncw: Cents, ...verschillen: number[]) {
  return {
    laagste: cents(ncw + Math.round(Math.min(0, ...verschillen))),
    hoogste: cents(ncw + Math.round(Math.max(0, ...verschillen))),
  };
}

/**
 * The part of the expected benefits that must come true for a net present value of 0; null without benefits. 0 when it is
 * positive without any of them.
 */
export function benodigdeRealisatie(ncw: Cents, baten: Cents): number | null {
  return baten > 0 ? Math.max(0, (baten - ncw) / baten) : null;
}
