import { Heading } from './text.tsx';

export type Bar = {
  /** Short, at the left of the bar: 'A'. */
  naam: string;
  waarde: number;
  /** How a reader sees the value. */
  tekst: string;
  look: 'petrol' | 'licht' | 'leeg' | 'warm';
};
export type BarGroup = { naam: string; staven: readonly Bar[] };

const height = 32;
/** Percent of the width that a text beside a bar may take. */
const room = 22;

/**
 * Bars in groups on one scale, with a line at zero. The caption says what is seen; the same numbers stand in a table near
 * it. `naamBreedte`: percent of the width for the names of the bars.
 */
export function Bars({
  titel,
  groepen,
  naamBreedte = 6,
}: {
  titel: string;
  groepen: readonly BarGroup[];
  naamBreedte?: number;
}) {
  const values = groepen.flatMap(({ staven }) => staven.map(({ waarde }) => waarde));
  const lowest = Math.min(0, ...values);
  const highest = Math.max(0, ...values);
  const begin = naamBreedte + (lowest < 0 ? room : 0);
  const scale = (100 - begin - (highest > 0 ? room : 0)) / (highest - lowest || 1);
  const x = (value: number) => begin + (value - lowest) * scale;
  return (
    <figure className="utrecht-figure">
      <figcaption className="utrecht-figure__caption">{titel}</figcaption>
      <div className="bondgenoot-raster">
        {groepen.map(({ naam, staven }) => (
          <div key={naam}>
            <Heading level={3}>{naam}</Heading>
            <svg
              className="bondgenoot-grafiek"
              height={staven.length * height + 4}
              role="img"
              aria-label={`${naam}: ${staven.map((staaf) => `${staaf.naam} ${staaf.tekst}`).join(', ')}`}
            >
              {staven.map((staaf, index) => (
                <BarLine key={staaf.naam} {...staaf} top={index * height} zero={x(0)} end={x(staaf.waarde)} />
              ))}
              <line x1={`${x(0)}%`} x2={`${x(0)}%`} y1="0" y2={staven.length * height} />
            </svg>
          </div>
        ))}
      </div>
    </figure>
  );
}

function BarLine({
  naam,
  waarde,
  tekst,
  look,
  top,
  zero,
  end,
}: Bar & { top: number; zero: number; end: number }) {
  const isRight = waarde >= 0;
  return (
    <>
      <text x="0" y={top + 21} fontWeight="650">
        {naam}
      </text>
      <rect
        className={`is-${look}`}
        x={`${Math.min(zero, end)}%`}
        y={top + 4}
        width={`${Math.abs(end - zero)}%`}
        height={height - 8}
      />
      <text x={`${end}%`} dx={isRight ? 8 : -8} y={top + 21} textAnchor={isRight ? 'start' : 'end'}>
        {tekst}
      </text>
    </>
  );
}
