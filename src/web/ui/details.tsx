import type { ReactNode } from 'react';

/** An explanation that who wants it can open; always open on paper. */
export function Details({
  summary,
  open,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details className="bondgenoot-details" open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
