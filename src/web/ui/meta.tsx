import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import { StatusBadge } from './status-badge.tsx';

export type MetaItem = { id: string; icon?: IconName; content: ReactNode };

/** The line under a title: who sees this first, then status, version, date. */
export function Meta({ items }: { items: readonly MetaItem[] }) {
  return (
    <ul className="bondgenoot-meta">
      {items.map(({ id, icon, content }) => (
        <li key={id}>
          {icon && <Icon naam={icon} />} {content}
        </li>
      ))}
    </ul>
  );
}

/** Who sees this page: private has the lock, shared the eye. */
export const zichtbaarheid = (tekst: string, isPrive: boolean): MetaItem =>
  isPrive
    ? { id: 'zichtbaarheid', content: <StatusBadge status="prive">{tekst}</StatusBadge> }
    : { id: 'zichtbaarheid', icon: 'oog', content: tekst };
