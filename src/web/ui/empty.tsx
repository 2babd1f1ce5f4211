import type { ReactNode } from 'react';

/** An empty page teaches: what comes here, why, and one button to begin. */
export function Empty({
  title,
  id,
  children,
  action,
}: {
  title: ReactNode;
  id: string;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <section className="bondgenoot-leeg" aria-labelledby={id}>
      <h2 className="utrecht-heading-2" id={id}>
        {title}
      </h2>
      {children}
      {action}
    </section>
  );
}
