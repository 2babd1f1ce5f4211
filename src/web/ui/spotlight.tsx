import type { ReactNode } from 'react';

/** The one thing that stands out: next best step, joint outcome, what the council is asked. At most one per page. */
export function Spotlight({
  preHeading,
  title,
  id,
  children,
}: {
  preHeading?: ReactNode;
  title: ReactNode;
  id: string;
  children: ReactNode;
}) {
  return (
    <section className="utrecht-spotlight-section" aria-labelledby={id}>
      {preHeading && <p className="utrecht-pre-heading">{preHeading}</p>}
      <h2 className="utrecht-heading-2" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}
