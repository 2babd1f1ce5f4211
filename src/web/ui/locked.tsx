import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { IconList } from './list.tsx';

type LockedProps = {
  title: ReactNode;
  id: string;
  /** Why, and what happens here once it is open. */
  children: ReactNode;
  /** What the poort asks, with who can do it in the text. */
  criteria?: readonly { id: string; gereed: boolean; content: ReactNode }[];
  action?: ReactNode;
};

/** A phase behind its poort: why it is locked, what is missing and who can do something about it. */
export function Locked({ title, id, children, criteria = [], action }: LockedProps) {
  return (
    <section className="bondgenoot-slot" aria-labelledby={id}>
      <h2 className="utrecht-heading-2" id={id}>
        <Icon naam="slot" /> {title}
      </h2>
      {children}
      <IconList
        items={criteria.map(({ gereed, ...item }) => ({ ...item, icon: gereed ? 'check' : 'leeg' }))}
      />
      {action}
    </section>
  );
}
