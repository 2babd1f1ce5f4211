import type { ReactNode } from 'react';

/** From knelpunt to proof: what is there (solid), what comes later (open, dashed); a loose end is a link in the text. */
export function RedThread({
  items,
}: {
  items: readonly { id: string; later?: boolean; content: ReactNode }[];
}) {
  return (
    <ol className="bondgenoot-lijst bondgenoot-rode-draad">
      {items.map(({ id, later, content }) => (
        <li key={id} className={later ? 'is-later' : undefined}>
          {content}
        </li>
      ))}
    </ol>
  );
}
