import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

/** Events, comments, versions: one under the other with a hairline between; `ordered` when time orders them. */
export function Lines({
  ordered,
  items,
}: {
  ordered?: boolean;
  items: readonly { id: string; content: ReactNode }[];
}) {
  const Tag = ordered ? 'ol' : 'ul';
  return (
    <Tag className="bondgenoot-lijst bondgenoot-lijst--regels">
      {items.map(({ id, content }) => (
        <li key={id}>{content}</li>
      ))}
    </Tag>
  );
}

/** Criteria of a poort: what is done and what is not. */
export function IconList({
  items,
}: {
  items: readonly { id: string; icon: IconName; content: ReactNode }[];
}) {
  return (
    <ul className="bondgenoot-lijst bondgenoot-lijst--icoon">
      {items.map(({ id, icon, content }) => (
        <li key={id}>
          <Icon naam={icon} /> <span>{content}</span>
        </li>
      ))}
    </ul>
  );
}

export function BulletList({ items }: { items: readonly { id: string; content: ReactNode }[] }) {
  return (
    <ul className="utrecht-unordered-list">
      {items.map(({ id, content }) => (
        <li key={id}>{content}</li>
      ))}
    </ul>
  );
}
