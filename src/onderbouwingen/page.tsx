import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { lijstformaten } from '#src/documenten/lijstformaten.ts';
import { callAll, callPage } from '#src/http/call.ts';
import type { Samenwerking } from '#src/samenwerkingen/endpoints.ts';
import { SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { opsomming, toonNaam } from '#src/shared/datumtekst.ts';
import { type Asked, askedOf, sortHead } from '#src/web/asked.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { ButtonLink } from '#src/web/ui/button.tsx';
import { Empty } from '#src/web/ui/empty.tsx';
import { SelectField } from '#src/web/ui/form.tsx';
import { ListFilter, ListResult } from '#src/web/ui/list-page.tsx';
import { BulletList } from '#src/web/ui/list.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { Paragraph, Section, TextLink } from '#src/web/ui/text.tsx';
import { listOnderbouwingen, type Onderbouwd } from './endpoints.ts';
import { blijftOver, instemmingVan, oplossingen } from './onderbouwing.ts';
import { mechanismenTekst } from './onderbouwingen.document.ts';
import { teksten } from './teksten.ts';

const pageSize = 50;

/** The list as it was asked for, and all of them: what stays unsolved can only be told of the whole. */
async function loader({ params, request, context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  const asked = askedOf(request);
  const [{ items, total }, alle] = await Promise.all([
    callPage(fetch, listOnderbouwingen, { params, query: { ...asked, pageSize } }),
    callAll(fetch, listOnderbouwingen, { params }),
  ]);
  return { items, total, asked, alle };
}
export const onderbouwingenPage = { loader, Component: OnderbouwingenPage };

/** Per shared knelpunt why collaboration helps, who agrees, and what stays. */
function OnderbouwingenPage() {
  const { items, total, asked, alle } = useLoaderData<typeof loader>();
  const samenwerking = useSamenwerking();
  const base = `/samenwerkingen/${samenwerking.id}`;
  return (
    <SamenwerkingPage
      title={teksten.titel}
      fase="onderzoeken"
      lead={teksten.lead}
      meta={<Meta items={[zichtbaarheid(teksten.iedereen, false)]} />}
    >
      {alle.length === 0 ? (
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
            {teksten.stand(alle.filter(({ onderbouwing }) => onderbouwing).length, alle.length)}
          </Paragraph>
          <Overzicht {...{ items, total, asked, base }} actief={actieven(samenwerking)} />
          <Onopgelost regels={alle} base={base} />
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

type OverzichtProps = {
  items: readonly Onderbouwd[];
  total: number;
  asked: Asked;
  base: string;
  actief: readonly string[];
};

function Overzicht({ items, total, asked, base, actief }: OverzichtProps) {
  return (
    <Section title={teksten.overzicht} id="overzicht">
      <ListFilter
        label={teksten.filter}
        asked={asked}
        sorteringen={teksten.sorteringen}
        gewoon={teksten.gewoneVolgorde}
      >
        <SelectField
          name="oplossing"
          label={teksten.helpt}
          options={[
            ...oplossingen.map((value) => ({ value, label: teksten.oplossingen[value] })),
            { value: 'geen', label: teksten.nogNiet },
          ]}
          empty={teksten.alle}
          defaultValue={asked['oplossing']}
        />
      </ListFilter>
      <ListResult
        {...{ asked, total, pageSize }}
        shown={items.length}
        niets={{ tekst: teksten.nietsGevonden, alles: teksten.wisFilter, to: `${base}/onderbouwingen` }}
        download={{ adres: `/v1${base}/onderbouwingexports`, formaten: lijstformaten }}
      >
        <Tabel {...{ items, asked, base, actief }} />
      </ListResult>
    </Section>
  );
}

function Tabel({ items, asked, base, actief }: Omit<OverzichtProps, 'total'>) {
  return (
    <Table
      caption={teksten.overzicht}
      captionHidden
      rows={items}
      rowKey={({ knelpuntId }) => knelpuntId}
      columns={[
        {
          head: teksten.knelpunt,
          sort: sortHead(asked, 'knelpunt'),
          cell: ({ knelpuntId, knelpunt, deelnemer, samengevoegd }) => (
            <>
              <TextLink to={`${base}/onderbouwingen/${knelpuntId}`}>
                <strong>{knelpunt.titel}</strong>
              </TextLink>
              <br />
              <small>
                {samengevoegd ? deelnemersVan(samengevoegd.leden) : toonNaam(deelnemer)}, {knelpunt.taakveld}
              </small>
            </>
          ),
        },
        {
          head: teksten.helpt,
          sort: sortHead(asked, 'oplossing'),
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
function Onopgelost({ regels, base }: { regels: readonly Onderbouwd[]; base: string }) {
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
