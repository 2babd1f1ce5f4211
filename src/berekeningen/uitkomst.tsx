import { celtekst, isGetalkolom, type Rekenblad } from '#src/documenten/rekenblad.ts';
import { Alert } from '#src/web/ui/alert.tsx';
import { Details } from '#src/web/ui/details.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { Heading, Paragraph } from '#src/web/ui/text.tsx';
import { teksten } from './teksten.ts';
import type { Bron, Uitleg, Waarschuwing } from './uitleg.ts';

/** With more columns than fit, a table scrolls by itself. */
const breed = 7;

/** A table of the report on the page; totals are its last rows. Many figures scroll on a phone, words stand in blocks. */
export function BladTabel({
  blad,
  captionHidden = false,
  onPhone = blad.kolommen.length > breed && hasOnlyFigures(blad) ? 'scroll' : 'stack',
}: {
  blad: Rekenblad;
  /** The heading above it says the same. */
  captionHidden?: boolean;
  onPhone?: 'stack' | 'scroll';
}) {
  const rijen = [...blad.rijen, ...(blad.voet ?? [])];
  return (
    <Table
      caption={blad.titel}
      captionHidden={captionHidden}
      columns={blad.kolommen.map((kolom, index) => ({
        head: kolom.naam,
        numeric: isGetalkolom(kolom.soort),
        cell: ({ rij, isTotaal }: { rij: Rekenblad['rijen'][number]; isTotaal: boolean }) => {
          const text = celtekst(rij[index] ?? null, kolom);
          return isTotaal ? <strong>{text}</strong> : text;
        },
      }))}
      rows={rijen.map((rij, nummer) => ({ rij, nummer, isTotaal: nummer >= blad.rijen.length }))}
      rowKey={({ nummer }) => nummer}
      onPhone={onPhone}
      wide={blad.kolommen.length > breed}
    />
  );
}

const hasOnlyFigures = ({ kolommen: [, ...kolommen] }: Rekenblad): boolean =>
  kolommen.every(({ soort }) => isGetalkolom(soort));

export function Waarschuwingen({ waarschuwingen }: { waarschuwingen: readonly Waarschuwing[] }) {
  return waarschuwingen.map(({ code, tekst, bron }) => (
    <Alert key={`${code} ${tekst}`} type="warning" label={teksten.letOp}>
      <Paragraph>{tekst}</Paragraph>
      {bron && <Paragraph small>{bron}</Paragraph>}
    </Alert>
  ));
}

/** How the figures were made and where the rules come from. */
export function HoeBerekend({ stappen, bronnen }: Uitleg) {
  return (
    <Details summary={teksten.hoeBerekend}>
      {stappen.map(({ titel, regels }) => (
        <section key={titel}>
          <Heading level={3}>{titel}</Heading>
          <ul className="utrecht-unordered-list">
            {regels.map((regel, index) => (
              <li key={`${index} ${regel}`}>{regel}</li>
            ))}
          </ul>
        </section>
      ))}
      <Heading level={3}>{teksten.bronnen}</Heading>
      <ul className="utrecht-unordered-list">
        {bronnen.map((bron) => (
          <li key={bron.naam}>
            <BronRegel {...bron} />
          </li>
        ))}
      </ul>
      <Paragraph small>{teksten.geenAdvies}</Paragraph>
    </Details>
  );
}

export function BronRegel({ naam, vindplaats, zekerheid }: Bron) {
  return (
    <>
      {vindplaats.startsWith('https://') ? (
        <a className="utrecht-link" href={vindplaats}>
          {naam}
        </a>
      ) : (
        `${naam}. ${vindplaats}`
      )}
      . <small>{teksten.zekerheid[zekerheid]}.</small>
    </>
  );
}
