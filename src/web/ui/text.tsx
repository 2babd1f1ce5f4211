import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon, type IconName } from './icon.tsx';

export function Paragraph({
  lead,
  small,
  children,
}: {
  lead?: boolean;
  small?: boolean;
  children: ReactNode;
}) {
  const look = lead ? ' utrecht-paragraph--lead' : small ? ' utrecht-paragraph--small' : '';
  return <p className={`utrecht-paragraph${look}`}>{children}</p>;
}

/** `look`: the size when it differs from the level. */
export function Heading({
  level,
  look,
  id,
  children,
}: {
  level: 2 | 3 | 4;
  look?: 2 | 3;
  id?: string;
  children: ReactNode;
}) {
  const Tag = `h${level}` as const;
  return (
    <Tag className={`utrecht-heading-${look ?? Math.min(level, 3)}`} id={id}>
      {children}
    </Tag>
  );
}

/** A link in a text or, with `box`, one that stands alone (44 px high). `reload`: a download. */
export function TextLink({
  to,
  box,
  icon,
  reload,
  children,
}: {
  to: string;
  box?: boolean;
  icon?: IconName;
  reload?: boolean;
  children: ReactNode;
}) {
  return (
    <Link
      className={box ? 'utrecht-link utrecht-link--box' : 'utrecht-link'}
      to={to}
      reloadDocument={reload === true}
    >
      {icon && (
        <>
          <Icon naam={icon} />{' '}
        </>
      )}
      {children}
    </Link>
  );
}

/** A part of a page under its own heading. `id` makes it a landmark with that heading as name. */
export function Section({ title, id, children }: { title: ReactNode; id: string; children: ReactNode }) {
  return (
    <section className="bondgenoot-sectie" aria-labelledby={id}>
      <h2 className="utrecht-heading-2" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}

/** A surface of its own; only for a form or a preview that must be seen as one thing. */
export function Card({ labelledBy, children }: { labelledBy: string; children: ReactNode }) {
  return (
    <section className="utrecht-card" aria-labelledby={labelledBy}>
      {children}
    </section>
  );
}

/** A part of the right column of a page. */
export function AsideSection({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section>
      <h2 className="utrecht-heading-2">{title}</h2>
      {children}
    </section>
  );
}
