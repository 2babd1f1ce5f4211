import { Heading } from './text.tsx';

export type Bar = {
  /** At the left of the bar: 'A'. May be empty when the group has one bar. */
  naam: string;
  waarde: number;
  /** How a reader sees the value; at the right, so that it is never cut off. */
  tekst: string;
  look: 'petrol' | 'licht' | 'leeg' | 'warm';
};
export type BarGroup = { naam: string; staven: readonly Bar[] };

/** Bars in groups on one scale, with a line at zero. The caption says what is seen; the same numbers stand in a table near it. */
export function Bars({ titel, groepen }: { titel: string; groepen: readonly BarGroup[] }) {
  const all = groepen.flatMap(({ staven }) => staven);
  const values = all.map(({ waarde }) => waarde);
  const lowest = Math.min(0, ...values);
  const span = Math.max(0, ...values) - lowest || 1;
  // Half a percent at both sides keeps the strokes in sight.
  const x = (value: number) => 0.5 + ((value - lowest) / span) * 99;
  const widest = {
    naam: longest(all.map(({ naam }) => naam)),
    tekst: longest(all.map(({ tekst }) => tekst)),
  };
  return (
    <figure className="utrecht-figure">
      <figcaption className="utrecht-figure__caption">{titel}</figcaption>
      <div className="bondgenoot-raster">
        {groepen.map(({ naam, staven }) => (
          <div key={naam}>
            <Heading level={3}>{naam}</Heading>
            <div
              className="bondgenoot-staven"
              role="img"
              aria-label={`${naam}: ${staven.map((staaf) => `${staaf.naam} ${staaf.tekst}`).join(', ')}`}
            >
              {staven.map((staaf) => (
                <BarLine key={staaf.naam} {...staaf} zero={x(0)} end={x(staaf.waarde)} />
              ))}
              {/* Takes no height: gives every group the same columns, and so the same scale. */}
              <span className="bondgenoot-staven__maat">{widest.naam}</span>
              <span />
              <span className="bondgenoot-staven__maat">{widest.tekst}</span>
            </div>
          </div>
        ))}
      </div>
    </figure>
  );
}

const longest = (texts: readonly string[]): string =>
  texts.reduce((found, text) => (text.length > found.length ? text : found), '');

function BarLine({ naam, tekst, look, zero, end }: Bar & { zero: number; end: number }) {
  return (
    <>
      <span className="bondgenoot-staven__naam">{naam}</span>
      <svg className="bondgenoot-grafiek" height="32">
        <rect
          className={`is-${look}`}
          x={`${Math.min(zero, end)}%`}
          y="4"
          width={`${Math.abs(end - zero)}%`}
          height="24"
        />
        <line x1={`${zero}%`} x2={`${zero}%`} y1="0" y2="32" />
      </svg>
      <span className="bondgenoot-staven__tekst">{tekst}</span>
    </>
  );
}
