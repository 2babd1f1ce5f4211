import { Details } from '#src/web/ui/details.tsx';
import { Lines } from '#src/web/ui/list.tsx';
import { TextLink } from '#src/web/ui/text.tsx';
import type { Les } from './lessen.ts';
import { teksten } from './teksten.ts';

/** What other municipalities learned, each lesson with where its facts can be read; nothing when there is no lesson. */
export function LessenVanAnderen({ lessen }: { lessen: readonly Les[] }) {
  if (lessen.length === 0) return null;
  return (
    <Details summary={teksten.lessen}>
      <Lines
        items={lessen.map(({ id, titel, tekst, bronnen }) => ({
          id,
          content: (
            <>
              <strong>{titel}</strong>
              <br />
              {tekst} <Bronnen bronnen={bronnen} />
            </>
          ),
        }))}
      />
    </Details>
  );
}

/** Links to the sources of a lesson, named after their site. */
export function Bronnen({ bronnen }: { bronnen: readonly string[] }) {
  return bronnen.map((bron, index) => (
    <small key={bron}>
      {index > 0 && ', '}
      <TextLink to={bron}>{teksten.bron(new URL(bron).hostname.replace(/^www\./, ''))}</TextLink>
    </small>
  ));
}
