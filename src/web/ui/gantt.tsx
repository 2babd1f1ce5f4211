/** A stretch of days, both included. `punt`: a moment, drawn as a dot. */
export type Balk = {
  van: string;
  tot: string;
  look: 'petrol' | 'licht' | 'leeg' | 'warm';
  vorm?: 'balk' | 'lijn' | 'punt';
};
export type GanttRij = { naam: string; tekst: string; balken: readonly Balk[] };

type GanttProps = {
  /** Says what is seen, in one sentence; the same days stand in a table near it. */
  titel: string;
  rijen: readonly GanttRij[];
  /** A day that matters for all, as a line. */
  grens?: string | undefined;
};

const day = 86_400_000;
const dagnummer = (datum: string): number => Math.round(Date.parse(`${datum}T00:00:00Z`) / day);
const maandnaam = new Intl.DateTimeFormat('nl-NL', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** Bars on a line of time, a row each, from plain dates. */
export function Gantt({ titel, rijen, grens }: GanttProps) {
  const dagen = rijen.flatMap(({ balken }) => balken.flatMap(({ van, tot }) => [van, tot]));
  const eerste = Math.min(...dagen.map(dagnummer));
  const laatste = Math.max(...dagen.map(dagnummer), ...(grens ? [dagnummer(grens)] : [])) + 1;
  const x = (nummer: number) => ((nummer - eerste) / (laatste - eerste)) * 100;
  const maanden = monthsBetween(eerste, laatste).map((nummer) => ({
    nummer,
    plek: x(nummer),
    naam: maandnaam.format(new Date(nummer * day)),
  }));
  return (
    <figure className="utrecht-figure">
      <figcaption className="utrecht-figure__caption">{titel}</figcaption>
      <div className="bondgenoot-gantt" aria-hidden="true">
        <div className="bondgenoot-gantt__rij">
          <span />
          <svg className="bondgenoot-grafiek" height="18">
            {maanden.map(({ nummer, plek, naam }, index) => (
              <text
                key={nummer}
                className={index % 2 === 1 ? 'bondgenoot-gantt__tussen' : undefined}
                x={`${plek}%`}
                y="13"
              >
                {plek < 84 ? naam : ''}
              </text>
            ))}
          </svg>
        </div>
        {rijen.map(({ naam, tekst, balken }, index) => (
          <div className="bondgenoot-gantt__rij" key={`${index} ${naam}`}>
            <span>
              {naam} <small>{tekst}</small>
            </span>
            <svg className="bondgenoot-grafiek" height="24">
              {maanden.map(({ nummer, plek }) => (
                <line key={nummer} className="is-raster" x1={`${plek}%`} x2={`${plek}%`} y1="0" y2="24" />
              ))}
              {balken.map((balk) => (
                <Staaf key={`${balk.van} ${balk.tot} ${balk.look}`} {...balk} x={x} />
              ))}
              {grens && (
                <line x1={`${x(dagnummer(grens) + 1)}%`} x2={`${x(dagnummer(grens) + 1)}%`} y1="0" y2="24" />
              )}
            </svg>
          </div>
        ))}
      </div>
    </figure>
  );
}

function Staaf({ van, tot, look, vorm = 'balk', x }: Balk & { x: (nummer: number) => number }) {
  const begin = x(dagnummer(van));
  if (vorm === 'punt') return <circle className={`is-${look}`} cx={`${begin}%`} cy="12" r="6" />;
  const hoog = vorm === 'lijn' ? 4 : 14;
  return (
    <rect
      className={`is-${look}`}
      x={`${begin}%`}
      y={12 - hoog / 2}
      width={`${x(dagnummer(tot) + 1) - begin}%`}
      height={hoog}
    />
  );
}

/** The first days of months, at most six of them. */
function monthsBetween(eerste: number, laatste: number): number[] {
  const start = new Date(eerste * day);
  const aantal = Math.ceil((laatste - eerste) / 28);
  const stap = [1, 2, 3, 6, 12, 24, 60].find((maanden) => aantal / maanden <= 6) ?? 120;
  const begin = start.getUTCFullYear() * 12 + start.getUTCMonth();
  return Array.from({ length: aantal + stap }, (_, i) => begin + i)
    .filter((maand) => maand % stap === 0)
    .map((maand) => Math.round(Date.UTC(Math.floor(maand / 12), maand % 12, 1) / day))
    .filter((nummer) => nummer >= eerste && nummer < laatste);
}
