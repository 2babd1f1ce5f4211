import { Lines } from '#src/web/ui/list.tsx';
import { TextLink } from '#src/web/ui/text.tsx';
import { instrumentenBij } from './instrumenten.ts';
import type { VraagId } from './vragen.ts';

/** Where this question is worked out as data; nothing when it is answered in words alone. */
export function InstrumentenBijVraag({
  vraagId,
  samenwerkingId,
}: {
  vraagId: VraagId;
  samenwerkingId: string;
}) {
  const instrumenten = instrumentenBij(vraagId);
  if (instrumenten.length === 0) return null;
  return (
    <Lines
      items={instrumenten.map(({ pad, naam, uitleg }) => ({
        id: pad,
        content: (
          <>
            <TextLink to={`/samenwerkingen/${samenwerkingId}/${pad}`}>{naam}</TextLink>. {uitleg}
          </>
        ),
      }))}
    />
  );
}
