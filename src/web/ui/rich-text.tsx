import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Blok, Inline, Regel } from '#src/shared/opmaak.ts';
import { ScrollRegion } from './table.tsx';
import { teksten } from '../teksten.ts';

type RichTextProps = {
  /** `parseOpmaak(tekst)`. */
  blokken: readonly Blok[];
  /** Level of the highest heading: one below the heading that the text stands under. */
  topLevel?: 2 | 3;
};

/** Text that people wrote themselves, from the small safe format; never HTML. */
export function RichText({ blokken, topLevel = 3 }: RichTextProps) {
  return (
    <div className="bondgenoot-tekst">
      {blokken.map((blok, index) => (
        <BlokTekst key={index} blok={blok} topLevel={topLevel} />
      ))}
    </div>
  );
}

function BlokTekst({ blok, topLevel }: { blok: Blok; topLevel: 2 | 3 }) {
  switch (blok.soort) {
    case 'kop': {
      const below = topLevel === 2 ? 'h3' : 'h4';
      const Tag = blok.niveau === 3 ? below : topLevel === 2 ? 'h2' : 'h3';
      return <Tag className="utrecht-heading-3">{inlines(blok.inhoud)}</Tag>;
    }
    case 'alinea':
      return <p className="utrecht-paragraph">{lines(blok.inhoud)}</p>;
    case 'lijst':
      return <Lijst blok={blok} />;
    case 'tabel':
      return <Tabel blok={blok} />;
  }
}

function Lijst({ blok: { geordend, begin, punten } }: { blok: Extract<Blok, { soort: 'lijst' }> }) {
  const items = punten.map((punt, index) => <li key={index}>{inlines(punt)}</li>);
  return geordend ? (
    <ol className="utrecht-ordered-list" start={begin}>
      {items}
    </ol>
  ) : (
    <ul className="utrecht-unordered-list">{items}</ul>
  );
}

function Tabel({ blok: { kop, rijen } }: { blok: Extract<Blok, { soort: 'tabel' }> }) {
  return (
    <ScrollRegion name={teksten.tabel}>
      <table className="utrecht-table">
        <thead>
          <tr>
            {kop.map((cel, index) => (
              <th key={index} scope="col">
                {inlines(cel)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rijen.map((rij, index) => (
            <tr key={index}>
              {rij.map((cel, column) => (
                <td key={column}>{inlines(cel)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

const lines = (regels: readonly Regel[]): ReactNode =>
  regels.map((regel, index) => [index > 0 && <br key={`einde ${index}`} />, inlines(regel)]);

const inlines = (regel: Regel): ReactNode =>
  regel.map((deel, index) => <InlineTekst key={index} deel={deel} />);

function InlineTekst({ deel }: { deel: Inline }) {
  switch (deel.soort) {
    case 'tekst':
      return deel.tekst;
    case 'vet':
      return <strong>{deel.tekst}</strong>;
    case 'link':
      return (
        <Link className="utrecht-link" to={deel.href}>
          {deel.tekst}
        </Link>
      );
  }
}
