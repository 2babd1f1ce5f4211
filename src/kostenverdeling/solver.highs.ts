import { createRequire } from 'node:module';
import type highs from 'highs';
import type { LineairProgramma, Oplosser, Oplossing } from './lineair.ts';

// Its types describe the CommonJS build, so that is the build to load.
const loadHighs: typeof highs.default = createRequire(import.meta.url)('highs');

/** HiGHS as the solver of linear programmes. Loading it takes a moment; solving is synchronous. */
export async function highsOplosser(): Promise<Oplosser> {
  const solver = await loadHighs();
  return (programma): Oplossing => {
    const { Status, ObjectiveValue, Columns, Rows } = solver.solve(lpFormat(programma), {
      presolve: 'off',
      solver: 'simplex',
      output_flag: false,
    });
    if (Status !== 'Optimal') return undefined;
    return {
      waarde: ObjectiveValue,
      x: programma.doel.map((_, i) => {
        const column = Columns[`x${i}`];
        return column && 'Primal' in column ? column.Primal : 0;
      }),
      duaal: Rows.map((row) => ('Dual' in row ? row.Dual : 0)),
    };
  };
}

/** The programme in CPLEX LP format. */
function lpFormat({ doel, rijen }: LineairProgramma): string {
  const sum = (coefficienten: readonly number[]) =>
    coefficienten
      .map((c, i) => (c === 0 ? '' : `${c < 0 ? '-' : '+'} ${Math.abs(c)} x${i}`))
      .filter(Boolean)
      .join(' ');
  return [
    'Maximize',
    ` obj: ${sum(doel)}`,
    'Subject To',
    ...rijen.map(({ coefficienten, soort, rechts }, i) => ` r${i}: ${sum(coefficienten)} ${soort} ${rechts}`),
    'Bounds',
    ...doel.map((_, i) => ` x${i} free`),
    'End',
  ].join('\n');
}
