import { berekenBusinesscase } from '#src/businesscase/businesscase.ts';
import { voorbeeld } from '#src/businesscase/voorbeeld.ts';
import { klachten } from '#src/kostenverdeling/kern.ts';
import { nucleolus } from '#src/kostenverdeling/nucleolus.ts';
import { schatShapley } from '#src/kostenverdeling/schatting.ts';
import { shapley } from '#src/kostenverdeling/shapley.ts';
import { highsOplosser } from '#src/kostenverdeling/solver.highs.ts';
import { groepskostenVan, type Spel } from '#src/kostenverdeling/spel.ts';
import { cents } from '#src/shared/money.ts';
import { machtVan } from '#src/stemverhouding/macht.ts';

// The heaviest calculations beside the bar that they are held to. The ratio is against plain additions in the same run,
// so that two machines can be compared.
const losOp = await highsOplosser();
const meerderheid = { maat: 'stemmen', soort: 'meer-dan', teller: 1, noemer: 2 } as const;
const leden = (aantal: number, hoogste: number) =>
  Array.from({ length: aantal }, (_, i) => ({ naam: `G${i}`, stemmen: 1 + (i % hoogste), veto: false }));

const large = {
  ...voorbeeld,
  aantalJaren: 15,
  deelnemers: Array.from({ length: 20 }, (_, i) => ({
    naam: `G${i}`,
    inwoners: 1000 * (i + 1),
    gewichten: [],
  })),
  alternatieven: voorbeeld.alternatieven.slice(0, 1),
  regels: Array.from({ length: 20 }, (_, i) => ({
    ...voorbeeld.regels[0],
    naam: `Regel ${i}`,
    alternatief: 'alternatief-0' as const,
    soort: 'baten' as const,
    voor: 'inwoners' as const,
    laag: cents(100_000),
    verwacht: cents(200_000 + i),
    hoog: cents(400_000),
    indexatie: 2,
    ingroei: [50],
    realisatie: 90,
  })),
};

const zwaar = game(20);
/** Alike: with a game of twenty most of the million groups complain. */
const gelijk = Array.from({ length: 20 }, () => (zwaar.kosten.at(-1) ?? 0) / 20);
const zestig = groepskostenVan(
  { model: 'schaalvoordeel', maat: 'inwoners', vast: cents(0), exponent: 0.9, bekend: [] },
  {
    deelnemers: Array.from({ length: 60 }, (_, i) => ({
      naam: `G${i}`,
      inwoners: 1000 * (i + 1),
      waarden: [],
    })),
    totaal: cents(1_000_000_000),
  },
);

const cases: [name: string, barMs: number, run: () => unknown][] = [
  ['Shapley value, 20 participants', 250, () => shapley(game(20))],
  ['core test, 20 participants', 250, () => klachten(zwaar, gelijk)],
  ['Shapley value sampled, 60 participants', 500, () => schatShapley(zestig)],
  ['nucleolus, 12 participants', 2000, () => nucleolus(game(12), losOp)],
  ['nucleolus, 14 participants', 2000, () => nucleolus(game(14), losOp)],
  [
    'Monte Carlo, 10,000 draws × 20 lines × 15 years × 20 participants',
    300,
    () => berekenBusinesscase(large),
  ],
  ['power, 342 members with 1 to 10 votes', 50, () => machtVan(leden(342, 10), [meerderheid])],
  ['power, 342 members with 1 to 40 votes', 500, () => machtVan(leden(342, 40), [meerderheid])],
  ['power, 20 members, every coalition', 100, () => machtVan(leden(20, 10), [meerderheid])],
];

const reference = median(() => {
  let som = 0;
  for (let i = 0; i < 1e7; i += 1) som += i % 7;
  return som;
});
console.log(`ten million additions: ${reference.toFixed(1)} ms\n`);
console.log('| what | median | bar | times ten million additions |');
console.log('| --- | --- | --- | --- |');
for (const [name, bar, run] of cases) {
  const ms = median(run);
  console.log(`| ${name} | ${ms.toFixed(0)} ms | ${bar} ms | ${(ms / reference).toFixed(1)} |`);
}

function median(run: () => unknown): number {
  run();
  const times = Array.from({ length: 7 }, () => {
    const began = performance.now();
    run();
    return performance.now() - began;
  });
  return times.toSorted((a, b) => a - b)[3] ?? NaN;
}

/** A cost game with economies of scale and noise from a fixed seed, so that no two groups are alike. */
function game(deelnemers: number): Spel {
  let seed = 20261124;
  const random = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
  const omvang = Array.from({ length: deelnemers }, () => 1 + random() * 100);
  const kosten = new Float64Array(2 ** deelnemers);
  for (let groep = 1; groep < kosten.length; groep += 1) {
    const samen = omvang.reduce((som, deel, i) => som + ((groep & (1 << i)) === 0 ? 0 : deel), 0);
    kosten[groep] = Math.round(1e6 * (50 + samen ** 0.85) + random() * 3e7);
  }
  return { leden: deelnemers, kosten };
}
