import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { schrijvers } from '#src/antwoorden/endpoints.ts';
import { lijstformaten } from '#src/documenten/lijstformaten.ts';
import { call, callAll } from '#src/http/call.ts';
import { letterName } from '#src/knelpunten/page.tsx';
import type { Samenwerking } from '#src/samenwerkingen/endpoints.ts';
import { isFaseOpen, SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { opsomming, toonNaam } from '#src/shared/datumtekst.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { ButtonGroup, ButtonLink } from '#src/web/ui/button.tsx';
import { Downloads } from '#src/web/ui/downloads.tsx';
import { BulletList } from '#src/web/ui/list.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { Paragraph, Section, TextLink } from '#src/web/ui/text.tsx';
import {
  listSamenvoegingen,
  listSamenvoegvoorstellen,
  type Samenvoeging,
  type Voorstel,
} from './endpoints.ts';
import { teksten } from './teksten.ts';

async function loader({ params, context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  const [samenvoegingen, voorstellen] = await Promise.all([
    callAll(fetch, listSamenvoegingen, { params }),
    call(fetch, listSamenvoegvoorstellen, { params }),
  ]);
  return { samenvoegingen, voorstellen };
}
export const samenvoegingenPage = { loader, Component: SamenvoegingenPage };

/** What was brought together, and what looks alike. */
function SamenvoegingenPage() {
  const { samenvoegingen, voorstellen } = useLoaderData<typeof loader>();
  const samenwerking = useSamenwerking();
  const base = `/samenwerkingen/${samenwerking.id}/samenvoegingen`;
  const may = mayMerge(samenwerking);
  const tellen = samenvoegingen.filter(({ telt }) => telt);
  return (
    <SamenwerkingPage
      title={teksten.titel}
      fase="onderzoeken"
      lead={teksten.lead}
      meta={<Meta items={[zichtbaarheid(teksten.iedereen, false)]} />}
    >
      <Paragraph>
        {teksten.aantal(
          tellen.length,
          tellen.reduce((som, { leden }) => som + leden.length, 0),
        )}
      </Paragraph>
      {samenvoegingen.length > 0 && <Overzicht samenvoegingen={samenvoegingen} base={base} />}
      <Voorstellen voorstellen={voorstellen} base={base} may={may} />
      {may ? (
        <ButtonGroup>
          <ButtonLink icon="plus" to={`${base}/nieuw`}>
            {teksten.nieuw}
          </ButtonLink>
        </ButtonGroup>
      ) : (
        <Paragraph>
          {isFaseOpen(samenwerking, 'onderzoeken') ? teksten.alleenLezen : teksten.opSlot}
        </Paragraph>
      )}
    </SamenwerkingPage>
  );
}

/** Whether who looks may bring knelpunten together now. */
export const mayMerge = (samenwerking: Samenwerking): boolean =>
  isFaseOpen(samenwerking, 'onderzoeken') &&
  samenwerking.mijnRollen.some(({ rol }) => schrijvers.some((schrijver) => schrijver === rol));

/** Each name once, in the order of the originals. */
export const namenVan = (leden: Samenvoeging['leden']): string =>
  opsomming([...new Set(leden.map(({ deelnemer }) => toonNaam(deelnemer)))]);

function Overzicht({ samenvoegingen, base }: { samenvoegingen: readonly Samenvoeging[]; base: string }) {
  return (
    <Section title={teksten.samengevoegd} id="samengevoegd">
      <Table
        caption={teksten.samengevoegd}
        captionHidden
        rows={samenvoegingen}
        rowKey={({ id }) => id}
        columns={[
          {
            head: teksten.leidend,
            cell: ({ id, leden, telt }) => (
              <>
                <TextLink to={`${base}/${id}`}>
                  <strong>{leden[0]?.knelpunt.titel ?? teksten.leegGeworden}</strong>
                </TextLink>
                {!telt && (
                  <>
                    <br />
                    <small>{teksten.teltNiet}</small>
                  </>
                )}
              </>
            ),
          },
          {
            head: teksten.oorspronkelijke,
            cell: ({ leden }) => (
              <BulletList
                items={leden.map(({ knelpuntId, knelpunt, deelnemer }) => ({
                  id: knelpuntId,
                  content: `${toonNaam(deelnemer)}: ${knelpunt.titel}`,
                }))}
              />
            ),
          },
          { head: teksten.gemeenten, cell: ({ leden }) => namenVan(leden) },
        ]}
      />
      <Downloads
        adres={`/v1${base.replace(/samenvoegingen$/, 'samenvoegingexports')}`}
        formaten={lijstformaten}
      />
    </Section>
  );
}

type VoorstellenProps = { voorstellen: readonly Voorstel[]; base: string; may: boolean };

function Voorstellen({ voorstellen, base, may }: VoorstellenProps) {
  const naar = ({ knelpunten, taakveld }: Voorstel) =>
    `${base}/nieuw?${new URLSearchParams({
      taakveld,
      knelpunten: knelpunten.map(({ knelpuntId }) => knelpuntId).join(','),
    })}`;
  if (voorstellen.length === 0) return <Paragraph>{teksten.geenVoorstel}</Paragraph>;
  return (
    <Section title={teksten.voorstellen} id="voorstellen">
      <Paragraph>{teksten.voorstellenUitleg}</Paragraph>
      <BulletList
        items={voorstellen.map((voorstel) => ({
          id: voorstel.knelpunten.map(({ knelpuntId }) => knelpuntId).join(' '),
          content: (
            <>
              {voorstel.knelpunten.map(({ knelpuntId, knelpunt, deelnemer }) => (
                <span key={knelpuntId}>
                  <strong>{knelpunt.titel}</strong> ({toonNaam(deelnemer)}).{' '}
                </span>
              ))}
              <br />
              <small>
                {teksten.waarom(
                  voorstel.taakveld,
                  opsomming(voorstel.woorden),
                  opsomming(voorstel.letters.map((letter) => letterName(letter).toLocaleLowerCase('nl'))),
                )}
              </small>
              {may && (
                <>
                  <br />
                  <TextLink to={naar(voorstel)}>{teksten.bekijk}</TextLink>
                </>
              )}
            </>
          ),
        }))}
      />
    </Section>
  );
}
