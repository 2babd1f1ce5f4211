import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { callAll } from '#src/http/call.ts';
import type { Samenwerking } from '#src/samenwerkingen/endpoints.ts';
import { SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { opsomming, toonNaam } from '#src/shared/datumtekst.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { ButtonGroup, ButtonLink } from '#src/web/ui/button.tsx';
import { Empty } from '#src/web/ui/empty.tsx';
import { BulletList } from '#src/web/ui/list.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { Paragraph, Section, TextLink } from '#src/web/ui/text.tsx';
import { listOnderbouwingen, type Onderbouwd } from './endpoints.ts';
import { blijftOver, instemmingVan } from './onderbouwing.ts';
import { mechanismenTekst } from './onderbouwingen.document.ts';
import { teksten } from './teksten.ts';

/** All of them on one page: what stays unsolved can only be told of the whole. */
const loader = ({ params, context }: LoaderFunctionArgs) =>
  callAll(fetchFrom(context), listOnderbouwingen, { params });
export const onderbouwingenPage = { loader, Component: OnderbouwingenPage };

/** Per shared knelpunt why collaboration helps, who agrees, and what stays. */
function OnderbouwingenPage() {
  const regels = useLoaderData<typeof loader>();
  const samenwerking = useSamenwerking();
  const base = `/samenwerkingen/${samenwerking.id}`;
  return (
    <SamenwerkingPage
      title={teksten.titel}
      fase="onderzoeken"
      lead={teksten.lead}
      meta={<Meta items={[zichtbaarheid(teksten.iedereen, false)]} />}
    >
      {regels.length === 0 ? (
        <Empty
          id="leeg"
          title={teksten.leegTitel}
          action={
            <ButtonLink variant="primary" to={`${base}/knelpunten`}>
              {teksten.naarKnelpunten}
            </ButtonLink>
          }
        >
          <Paragraph>{teksten.leeg}</Paragraph>
        </Empty>
      ) : (
        <>
          <Paragraph>
            {teksten.stand(regels.filter(({ onderbouwing }) => onderbouwing).length, regels.length)}
          </Paragraph>
          <Overzicht regels={regels} base={base} actief={actieven(samenwerking)} />
          <Onopgelost regels={regels} base={base} />
        </>
      )}
    </SamenwerkingPage>
  );
}

/** Of whom a pain is that more than one has: each name once. */
export const deelnemersVan = (leden: readonly { deelnemer: string }[]): string =>
  opsomming([...new Set(leden.map(({ deelnemer }) => toonNaam(deelnemer)))]);

/** Whose assent is asked. */
export const actieven = ({ deelnemers }: Samenwerking): string[] =>
  deelnemers.filter(({ status }) => status === 'actief').map(({ id }) => id);

type ListProps = { regels: readonly Onderbouwd[]; base: string };

function Overzicht({ regels, base, actief }: ListProps & { actief: readonly string[] }) {
  return (
    <Section title={teksten.overzicht} id="overzicht">
      <Table
        caption={teksten.overzicht}
        captionHidden
        rows={regels}
        rowKey={({ knelpuntId }) => knelpuntId}
        columns={[
          {
            head: teksten.knelpunt,
            cell: ({ knelpuntId, knelpunt, deelnemer, samengevoegd }) => (
              <>
                <TextLink to={`${base}/onderbouwingen/${knelpuntId}`}>
                  <strong>{knelpunt.titel}</strong>
                </TextLink>
                <br />
                <small>
                  {samengevoegd ? deelnemersVan(samengevoegd.leden) : toonNaam(deelnemer)},{' '}
                  {knelpunt.taakveld}
                </small>
              </>
            ),
          },
          {
            head: teksten.helpt,
            cell: ({ onderbouwing }) =>
              onderbouwing ? teksten.oplossingen[onderbouwing.oplossing] : teksten.nogNiet,
          },
          {
            head: teksten.hoe,
            cell: ({ onderbouwing }) => onderbouwing && mechanismenTekst(onderbouwing.mechanismen),
          },
          {
            head: teksten.wieEens,
            cell: (regel) => regel.onderbouwing && <Instemming regel={regel} actief={actief} />,
          },
        ]}
      />
      <ButtonGroup>
        {(['csv', 'ods'] as const).map((formaat) => (
          <TextLink key={formaat} box reload icon="download" to={`/v1${base}/onderbouwingexports/${formaat}`}>
            {teksten.download[formaat]}
          </TextLink>
        ))}
      </ButtonGroup>
    </Section>
  );
}

function Instemming({ regel, actief }: { regel: Onderbouwd; actief: readonly string[] }) {
  const { eens, oneens } = instemmingVan(regel.oordelen, actief);
  return (
    <>
      {teksten.instemming(eens, actief.length)}
      {oneens > 0 && `, ${teksten.oneens(oneens)}`}
    </>
  );
}

/** What this samenwerking will not solve: better known now than after the decision. */
function Onopgelost({ regels, base }: ListProps) {
  const left = regels.filter(({ onderbouwing }) => blijftOver(onderbouwing));
  return (
    <Section title={teksten.blijft} id="blijft">
      {left.length === 0 ? (
        <Paragraph>{teksten.blijftLeeg}</Paragraph>
      ) : (
        <BulletList
          items={left.map(({ knelpuntId, knelpunt, deelnemer, onderbouwing }) => ({
            id: knelpuntId,
            content: (
              <>
                <TextLink to={`${base}/onderbouwingen/${knelpuntId}`}>{knelpunt.titel}</TextLink> (
                {toonNaam(deelnemer)}):{' '}
                {onderbouwing ? onderbouwing.blijft || teksten.zonderRest : teksten.blijftNiets}
              </>
            ),
          }))}
        />
      )}
    </Section>
  );
}
