import { momentInWoorden, toonNaam } from '#src/shared/datumtekst.ts';
import { Lines } from '#src/web/ui/list.tsx';
import { Heading, Paragraph, Section, TextLink } from '#src/web/ui/text.tsx';
import { nieuwsteSamen } from './bezoek.ts';
import type { Bezoek } from './endpoints.ts';
import { teksten } from './teksten.ts';

type Props = { bezoeken: readonly Bezoek[] };

/** On the start page: what changed in each samenwerking, the newest of all together; nothing where nothing changed. */
export function SindsBezoeken({ bezoeken }: Props) {
  const nieuws = nieuwsteSamen<Bezoek['regels'][number], Bezoek>(bezoeken);
  if (nieuws.length === 0) return null;
  return (
    <Section title={teksten.titel} id="sinds">
      {nieuws.map((bezoek) => (
        <div key={bezoek.samenwerkingId}>
          <Heading level={3}>{bezoek.samenwerking}</Heading>
          <Nieuws bezoek={bezoek} />
        </div>
      ))}
    </Section>
  );
}

/** On the overview of one samenwerking; nothing at the first visit. */
export function SindsBezoek({ bezoeken: [bezoek] }: Props) {
  if (!bezoek) return null;
  return (
    <Section title={teksten.titel} id="sinds">
      <Nieuws bezoek={bezoek} />
    </Section>
  );
}

function Nieuws({ bezoek: { samenwerkingId, sinds, na, aantal, regels } }: { bezoek: Bezoek }) {
  const moment = teksten.sinds(momentInWoorden(sinds));
  if (aantal === 0)
    return (
      <Paragraph>
        {moment} {teksten.niets}
      </Paragraph>
    );
  return (
    <>
      <Paragraph small>{moment}</Paragraph>
      {regels.length > 0 && (
        <Lines
          ordered
          items={regels.map(({ volgnummer, op, zin }) => ({
            id: String(volgnummer),
            content: (
              <>
                {toonNaam(zin)}
                <br />
                <small>{momentInWoorden(op)}</small>
              </>
            ),
          }))}
        />
      )}
      <TextLink box to={`/samenwerkingen/${samenwerkingId}/logboek?na=${na}`}>
        {teksten.alles(aantal)}
      </TextLink>
    </>
  );
}
