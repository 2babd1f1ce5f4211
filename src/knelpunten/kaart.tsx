import { Table } from '#src/web/ui/table.tsx';
import { Paragraph, Section, TextLink } from '#src/web/ui/text.tsx';
import { dringendVanaf, isDringend, rasterVan, samenvattingVan, type Vak } from './kaart.ts';
import { teksten } from './teksten.ts';

const size = 60;
const left = 44;
const scores = [1, 2, 3, 4, 5];

/** Ernst against urgentie: what it says in a sentence, the figure, and the same numbers as a table. */
export function Kaart({ vakken, base }: { vakken: readonly Vak[]; base: string }) {
  const { totaal, dringend, ongedeeld } = samenvattingVan(vakken);
  return (
    <Section title={teksten.kaart} id="kaart">
      <Paragraph>
        {teksten.kaartConclusie(dringend, totaal, ongedeeld)}{' '}
        {dringend > 0 && (
          <TextLink to={`${base}/knelpunten?ernst=${dringendVanaf}&urgentie=${dringendVanaf}`}>
            {teksten.toonDringende}
          </TextLink>
        )}
      </Paragraph>
      <div className="bondgenoot-raster">
        <Figuur vakken={vakken} />
        <Table
          caption={teksten.kaartTabel}
          onPhone="scroll"
          rows={rasterVan(vakken)}
          rowKey={(row) => row[0]?.ernst ?? 0}
          columns={[
            { head: teksten.ernstPerUrgentie, cell: (row) => row[0]?.ernst },
            ...scores.map((score, index) => ({
              head: String(score),
              numeric: true,
              cell: (row: readonly Vak[]) => row[index]?.aantal || '–',
            })),
          ]}
        />
      </div>
    </Section>
  );
}

function Figuur({ vakken }: { vakken: readonly Vak[] }) {
  const bottom = 5 * size;
  return (
    <figure className="utrecht-figure">
      <svg className="bondgenoot-grafiek" viewBox="0 0 344 348" role="img" aria-label={teksten.kaartFiguur}>
        {rasterVan(vakken).flatMap((row, y) =>
          row.map((vak, x) => (
            <Vakje key={`${vak.ernst} ${vak.urgentie}`} vak={vak} x={left + x * size} y={y * size + 4} />
          )),
        )}
        {scores.map((score) => (
          <g key={score}>
            <text x={left - 12} y={bottom - score * size + 37} textAnchor="end">
              {score}
            </text>
            <text x={left + score * size - 32} y={bottom + 22} textAnchor="middle">
              {score}
            </text>
          </g>
        ))}
        <text x={left + 146} y={bottom + 44} textAnchor="middle">
          {teksten.urgentie}
        </text>
        <text x="12" y="150" textAnchor="middle" transform="rotate(-90 12 150)">
          {teksten.ernst}
        </text>
      </svg>
      <figcaption className="utrecht-figure__caption">{teksten.kaartUitleg}</figcaption>
    </figure>
  );
}

/** A filled circle: the others see all of these; an open one: not all. */
function Vakje({ vak, x, y }: { vak: Vak; x: number; y: number }) {
  const isShared = vak.aantal === vak.gedeeld;
  return (
    <g>
      <rect className={isDringend(vak) ? 'is-warm' : 'is-vlak'} x={x} y={y} width="56" height="56" rx="4" />
      {vak.aantal > 0 && (
        <>
          <circle className={isShared ? 'is-petrol' : 'is-leeg'} cx={x + 28} cy={y + 28} r="18" />
          <text className={isShared ? 'is-inverse' : ''} x={x + 28} y={y + 33.5} textAnchor="middle">
            {vak.aantal}
          </text>
        </>
      )}
    </g>
  );
}
