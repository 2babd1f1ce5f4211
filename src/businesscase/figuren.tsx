import type { ReactNode } from 'react';
import { BladTabel } from '#src/berekeningen/uitkomst.tsx';
import type { Rekenblad } from '#src/documenten/rekenblad.ts';
import { opsomming, toonNaam } from '#src/shared/datumtekst.ts';
import { euro, procent, verschilInEuro } from '#src/shared/getallen.ts';
import { Heading, Paragraph } from '#src/web/ui/text.tsx';
import {
  gemeentenBlad,
  gevoeligheidnaam,
  kansenBladen,
  scenarioBlad,
  stromenBlad,
  tornadoBlad,
  tredenaam,
  tredenVan,
  watervalBlad,
} from './businesscase.document.ts';
import type { Alternatiefuitkomst, Uitkomst } from './businesscase.ts';
import type { Simulatie } from './simulatie.ts';
import { teksten } from './teksten.ts';

type Props = {
  deelnemers: readonly { naam: string }[];
  uitkomst: Uitkomst;
  alternatief: Alternatiefuitkomst;
};

/** One alternative in figures: a conclusion, the figure, and a table with the same numbers. */
export function Figuren(props: Props) {
  return (
    <>
      <Saldo {...props} />
      <VanNietsDoen {...props} />
      <PerGemeente {...props} />
      <Tornado {...props} />
      <Kansen {...props} />
    </>
  );
}

type DeelProps = { titel: string; conclusie: string; bladen: readonly Rekenblad[]; children?: ReactNode };

function Deel({ titel, conclusie, bladen, children }: DeelProps) {
  return (
    <section className="bondgenoot-sectie">
      <Heading level={3} look={2}>
        {titel}
      </Heading>
      <Paragraph>{conclusie}</Paragraph>
      {children}
      {bladen.map((blad) => (
        <BladTabel key={blad.titel} blad={blad} onPhone={blad.kolommen.length > 5 ? 'scroll' : 'stack'} />
      ))}
    </section>
  );
}

const heel = (bedrag: number) => euro(bedrag, { decimalen: 0 });
/** In a sentence: the minus stays with its amount. */
const inZin = (bedrag: number) => heel(bedrag).replace('\u2212', '\u2212\u2060');
const metTeken = (bedrag: number) => verschilInEuro(bedrag, { decimalen: 0 });

const rij = 50;
type Staaf = {
  naam: string;
  tekst: string;
  van: number;
  tot: number;
  look: 'licht' | 'petrol' | 'leeg';
  /** At the left of a line of its own; the text stands at the right of it. */
  laagste?: string;
};

/** The whole name stands in the table, and in the label of the figure. */
const kort = (naam: string, tekens: number) =>
  naam.length > tekens ? `${naam.slice(0, tekens - 1)}…` : naam;

/**
 * Bars from one amount to another on one scale, with a line at zero, or at `midden`. Name and amount stand on a line above
 * their bar, so that no amount is cut off on a phone.
 */
function Staven({ titel, staven, midden = 0 }: { titel: string; staven: readonly Staaf[]; midden?: number }) {
  const standen = staven.flatMap(({ van, tot }) => [van, tot]);
  const links = Math.min(midden, ...standen);
  const breedte = Math.max(midden, ...standen) - links || 1;
  // Half a percent at both sides keeps the strokes in sight.
  const x = (waarde: number) => 0.5 + ((waarde - links) / breedte) * 99;
  const hoog = staven.some(({ laagste }) => laagste !== undefined) ? rij + 24 : rij;
  return (
    <figure className="utrecht-figure">
      <figcaption className="utrecht-figure__caption">{titel}</figcaption>
      <svg
        className="bondgenoot-grafiek"
        height={staven.length * hoog + 4}
        role="img"
        aria-label={staven
          .map(({ naam, laagste, tekst }) => [naam, laagste, tekst].filter(Boolean).join(' '))
          .join(', ')}
      >
        {staven.map(({ naam, laagste, tekst, van, tot, look }, nummer) => {
          const y = nummer * hoog;
          const onder = y + hoog - 24;
          return (
            <g key={nummer}>
              <text x="0" y={y + 20} fontWeight={laagste === undefined ? undefined : 650}>
                {kort(naam, laagste === undefined ? 24 : 34)}
              </text>
              {laagste !== undefined && (
                <text x="0" y={onder - 6}>
                  {laagste}
                </text>
              )}
              <text x="100%" y={onder - 6} textAnchor="end">
                {tekst}
              </text>
              <rect
                className={`is-${look}`}
                x={`${Math.min(x(van), x(tot))}%`}
                y={onder}
                width={`${Math.abs(x(tot) - x(van))}%`}
                height="16"
              />
              <line x1={`${x(midden)}%`} x2={`${x(midden)}%`} y1={onder - 3} y2={onder + 19} />
            </g>
          );
        })}
      </svg>
    </figure>
  );
}

const staafVan = (naam: string, waarde: number, look: Staaf['look']): Staaf => ({
  naam,
  tekst: metTeken(waarde),
  van: 0,
  tot: waarde,
  look,
});

function Saldo(props: Props) {
  const { jaren } = props.uitkomst;
  const { naam, totaal } = props.alternatief;
  return (
    <Deel
      titel={teksten.saldo}
      conclusie={saldoConclusie(props.alternatief)}
      bladen={[stromenBlad(props, props.uitkomst, props.alternatief)]}
    >
      <Staven
        titel={teksten.figuurCumulatief(naam)}
        staven={totaal.cumulatief.map((bedrag, t) =>
          staafVan(String(jaren[t] ?? t), bedrag, bedrag < 0 ? 'leeg' : 'licht'),
        )}
      />
    </Deel>
  );
}

function saldoConclusie({ naam, totaal }: Alternatiefuitkomst): string {
  const { cumulatief, omslagjaar, weerNegatief } = totaal;
  if (cumulatief.every((bedrag) => bedrag >= 0)) return teksten.saldoAltijd(naam);
  if (omslagjaar === null) return teksten.saldoNooit(naam);
  return weerNegatief ? teksten.saldoWeerNegatief(naam, omslagjaar) : teksten.saldoTerug(naam, omslagjaar);
}

function VanNietsDoen({ uitkomst, alternatief }: Props) {
  const treden = tredenVan(uitkomst, alternatief);
  const [grootste] = treden
    .filter(({ soort }) => soort !== null)
    .toSorted((a, b) => Math.abs(b.verschil) - Math.abs(a.verschil));
  if (!grootste) return null;
  return (
    <Deel
      titel={teksten.waterval}
      conclusie={teksten.watervalConclusie(
        alternatief.naam,
        inZin(alternatief.totaal.verschil),
        tredenaam(grootste),
        (grootste.verschil < 0 ? teksten.nadeel : teksten.voordeel)(heel(Math.abs(grootste.verschil))),
      )}
      bladen={watervalBlad(uitkomst, alternatief)}
    >
      <Staven
        titel={teksten.figuurWaterval(alternatief.naam)}
        staven={treden.map((trede, nummer): Staaf => ({
          ...trede,
          naam: nummer === treden.length - 1 ? alternatief.naam : tredenaam(trede),
          tekst: trede.soort ? metTeken(trede.verschil) : heel(trede.verschil),
          look: trede.soort === null ? 'petrol' : trede.verschil < 0 ? 'leeg' : 'licht',
        }))}
      />
    </Deel>
  );
}

function PerGemeente({ deelnemers, uitkomst, alternatief }: Props) {
  if (alternatief.nietsDoen) return <BladTabel blad={gemeentenBlad({ deelnemers }, uitkomst)} />;
  const { naam, deelnemers: delen } = alternatief;
  return (
    <Deel
      titel={teksten.gemeenten}
      conclusie={gemeentenConclusie(alternatief)}
      bladen={[gemeentenBlad({ deelnemers }, uitkomst)]}
    >
      <Staven
        titel={teksten.figuurGemeenten(naam)}
        staven={delen.map(({ naam: wie, verschil }) =>
          staafVan(toonNaam(wie), verschil, verschil < 0 ? 'leeg' : 'petrol'),
        )}
      />
    </Deel>
  );
}

function gemeentenConclusie({ naam, totaal, verliezers, deelnemers }: Alternatiefuitkomst): string {
  if (verliezers.length === 0) return teksten.gemeentenGeen(naam);
  const wie = opsomming(verliezers.map((i) => toonNaam(deelnemers[i]?.naam ?? '')));
  const zin = totaal.verschil > 0 ? teksten.gemeentenToch : teksten.gemeentenVerlies;
  return zin(naam, wie, verliezers.length);
}

function Tornado({ deelnemers, alternatief }: Props) {
  const { naam, totaal, gevoeligheden } = alternatief;
  const [eerste] = gevoeligheden;
  if (!eerste) return null;
  return (
    <Deel
      titel={teksten.tornado}
      conclusie={teksten.tornadoConclusie(
        gevoeligheidnaam(eerste),
        inZin(eerste.laagste),
        inZin(eerste.hoogste),
      )}
      bladen={[...tornadoBlad(alternatief), scenarioBlad({ deelnemers }, alternatief)]}
    >
      <Staven
        titel={teksten.figuurTornado(naam)}
        midden={totaal.ncw}
        staven={gevoeligheden.slice(0, 8).map((wat): Staaf => ({
          naam: gevoeligheidnaam(wat),
          laagste: heel(wat.laagste),
          tekst: heel(wat.hoogste),
          van: wat.laagste,
          tot: wat.hoogste,
          look: 'licht',
        }))}
      />
    </Deel>
  );
}

function Kansen({ deelnemers, uitkomst, alternatief }: Props) {
  const { naam, simulatie } = alternatief;
  const einde = simulatie?.waaier.at(-1);
  if (!simulatie || !einde) return null;
  const { jaren } = uitkomst;
  return (
    <Deel
      titel={teksten.waaier}
      conclusie={teksten.waaierConclusie(
        jaren.at(-1) ?? 0,
        inZin(einde.p10),
        inZin(einde.p90),
        procent(simulatie.totaal.kansVerlies, 0),
      )}
      bladen={kansenBladen({ deelnemers }, uitkomst, alternatief)}
    >
      <Waaier titel={teksten.figuurWaaier(naam)} jaren={jaren} waaier={simulatie.waaier} />
    </Deel>
  );
}

const hoogte = 220;
const boven = 28;

/** The outcomes over the years, widening: the area from P10 to P90 with P50 as a line in it. */
function Waaier({
  titel,
  jaren,
  waaier,
}: {
  titel: string;
  jaren: readonly number[];
  waaier: Simulatie['waaier'];
}) {
  const laagste = Math.min(0, ...waaier.map(({ p10 }) => p10));
  const hoogste = Math.max(0, ...waaier.map(({ p90 }) => p90));
  const x = (t: number) => (waaier.length < 2 ? t * 100 : (t / (waaier.length - 1)) * 100);
  const y = (bedrag: number) => ((hoogste - bedrag) / (hoogste - laagste || 1)) * 100;
  const lijn = (bedragen: readonly number[]) => bedragen.map((bedrag, t) => `${x(t)},${y(bedrag)}`);
  const vlak = [...lijn(waaier.map(({ p90 }) => p90)), ...lijn(waaier.map(({ p10 }) => p10)).toReversed()];
  const onder = boven + hoogte;
  return (
    <figure className="utrecht-figure">
      <figcaption className="utrecht-figure__caption">{titel}</figcaption>
      <svg
        className="bondgenoot-grafiek"
        height={onder + 52}
        role="img"
        aria-label={waaier
          .map(({ p10, p50, p90 }, t) => `${jaren[t] ?? t}: ${heel(p10)}, ${heel(p50)}, ${heel(p90)}`)
          .join('; ')}
      >
        <svg y={boven} height={hoogte} viewBox="0 0 100 100" preserveAspectRatio="none">
          <polygon className="is-licht" points={vlak.join(' ')} vectorEffect="non-scaling-stroke" />
          <line x1="0" x2="100" y1={y(0)} y2={y(0)} vectorEffect="non-scaling-stroke" />
          <polyline
            className="is-lijn"
            points={lijn(waaier.map(({ p50 }) => p50)).join(' ')}
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        <text x="0" y={boven - 8}>
          {teksten.hoogstens(heel(hoogste))}
        </text>
        <text x="0" y={onder + 20}>
          {teksten.minstens(heel(laagste))}
        </text>
        <text x="0" y={onder + 44} fontWeight="650">
          {jaren[0]}
        </text>
        <text x="100%" y={onder + 44} fontWeight="650" textAnchor="end">
          {jaren.at(-1)}
        </text>
      </svg>
    </figure>
  );
}
