import type { ReactNode } from 'react';

/** Drawn on a grid of 24; lines take the colour of the text beside them. */
const symbols = {
  bestand: <path d="M6 3h8l4 4v14H6zM14 3v4h4" />,
  check: <path d="M5 12.5l4.5 4.5L19 7.5" />,
  concept: (
    <>
      <circle cx="12" cy="12" r="8" />
      <path d="M12 4a8 8 0 0 1 0 16z" fill="currentColor" />
    </>
  ),
  delen: <path d="M12 15V4M8 8l4-4 4 4M5 13v6h14v-6" />,
  download: <path d="M12 4v11M8 11l4 4 4-4M5 20h14" />,
  info: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11v5M12 8v.01" />
    </>
  ),
  klok: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7v5l3 2" />
    </>
  ),
  kruis: <path d="M6 6l12 12M18 6L6 18" />,
  leeg: <circle cx="12" cy="12" r="8" strokeDasharray="3 3" />,
  let: <path d="M12 4l9 16H3zM12 10v4M12 17v.01" />,
  menu: <path d="M4 7h16M4 12h16M4 17h16" />,
  oog: (
    <>
      <path d="M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12z" />
      <circle cx="12" cy="12" r="3" />
    </>
  ),
  op: <path d="M7 14l5-5 5 5" />,
  parkeer: (
    <>
      <rect x="4" y="4" width="16" height="16" rx="3" />
      <path d="M10 17V8h2.5a2.5 2.5 0 0 1 0 5H10" />
    </>
  ),
  pauze: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M10 9v6M14 9v6" />
    </>
  ),
  persoon: (
    <>
      <circle cx="12" cy="8" r="4" />
      <path d="M4 20c1-4 4-6 8-6s7 2 8 6" />
    </>
  ),
  pijl: <path d="M5 12h14M13 6l6 6-6 6" />,
  plus: <path d="M12 5v14M5 12h14" />,
  print: <path d="M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z" />,
  slot: (
    <>
      <rect x="5" y="11" width="14" height="9" rx="2" />
      <path d="M8 11V8a4 4 0 0 1 8 0v3" />
    </>
  ),
  terug: <path d="M19 12H5M11 6l-6 6 6 6" />,
  uit: <path d="M7 10l5 5 5-5" />,
  vlag: <path d="M6 21V4h12l-3 4 3 4H6" />,
  voorwaarde: <path d="M4 6h10M4 11h6M9 17l3.5 3L20 12" />,
  zoek: (
    <>
      <circle cx="11" cy="11" r="6" />
      <path d="M16 16l5 5" />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof symbols;

/** A sign beside a word; it never stands alone, so assistive technology skips it. */
export function Icon({ naam }: { naam: IconName }) {
  return (
    <svg className="bondgenoot-icon" aria-hidden="true">
      <use href={`#i-${naam}`} />
    </svg>
  );
}

/** The drawings of all icons; stands in the document once (`Page` does that). */
export function IconSprite() {
  return (
    <svg className="bondgenoot-sprite" aria-hidden="true">
      {Object.entries(symbols).map(([naam, drawing]) => (
        <symbol key={naam} id={`i-${naam}`} viewBox="0 0 24 24">
          {drawing}
        </symbol>
      ))}
    </svg>
  );
}
