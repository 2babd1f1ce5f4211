import type { ReactNode } from 'react';
import { teksten } from '../teksten.ts';
import { TextLink } from './text.tsx';

export type SearchResult = {
  id: string;
  title: ReactNode;
  to: string;
  where: ReactNode;
  excerpt?: ReactNode;
};

/** What was found: the number first, then title, where it is, and the words around the find (with `<mark>`). */
export function SearchResults({
  items,
  total = items.length,
}: {
  items: readonly SearchResult[];
  total?: number;
}) {
  return (
    <>
      <output className="utrecht-paragraph bondgenoot-uitkomst">{teksten.gevonden(total)}</output>
      <ol className="bondgenoot-lijst">
        {items.map(({ id, title, to, where, excerpt }) => (
          <li className="bondgenoot-zoekresultaat" key={id}>
            <h2 className="utrecht-heading-3">
              <TextLink to={to}>{title}</TextLink>
            </h2>
            <p className="utrecht-paragraph utrecht-paragraph--small">{where}</p>
            {excerpt && <p className="utrecht-paragraph">{excerpt}</p>}
          </li>
        ))}
      </ol>
    </>
  );
}
