import type { ReactNode } from 'react';
import { ButtonLink } from './button.tsx';
import { TextLink } from './text.tsx';

export type Question = {
  id: string;
  title: string;
  to: string;
  /** Text of the button, when this is the first: 'Lees en reageer'. */
  button: string;
  children: ReactNode;
  /** Until when: 'Vóór vrijdag 19 juni'. */
  when: ReactNode;
};

/** What is asked of this person; only the first has the button, so that it is plain where to begin. */
export function Asked({ items }: { items: readonly Question[] }) {
  return (
    <ul className="bondgenoot-lijst">
      {items.map(({ id, title, to, button, children, when }, index) => (
        <li className="denhaag-action" key={id}>
          <div>
            <h2 className="utrecht-heading-3">
              {index === 0 ? title : <TextLink to={to}>{title}</TextLink>}
            </h2>
            {children}
          </div>
          <div>
            <p className="utrecht-paragraph">{when}</p>
            {index === 0 && (
              <ButtonLink to={to} variant="primary">
                {button}
              </ButtonLink>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
