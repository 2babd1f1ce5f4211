import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { lijstformaten } from '#src/documenten/lijstformaten.ts';
import { callPage } from '#src/http/call.ts';
import { eigenDeelnemers, SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { momentInWoorden, opsomming, toonNaam } from '#src/shared/datumtekst.ts';
import { kamerschrijvers } from '#src/shared/rollen.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { ButtonGroup, ButtonLink } from '#src/web/ui/button.tsx';
import { Downloads } from '#src/web/ui/downloads.tsx';
import { Empty } from '#src/web/ui/empty.tsx';
import { Filter, TextField } from '#src/web/ui/form.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { Pagination } from '#src/web/ui/pagination.tsx';
import { StatusBadge } from '#src/web/ui/status-badge.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { Paragraph, TextLink } from '#src/web/ui/text.tsx';
import { type Buikpijn, listBuikpijn } from './endpoints.ts';
import { aantalGereed, stappen } from './stappen.ts';
import { teksten } from './teksten.ts';

const pageSize = 25;

async function loader({ params, request, context }: LoaderFunctionArgs) {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const list = await callPage(fetchFrom(context), listBuikpijn, { params, query: { ...asked, pageSize } });
  return { ...list, asked };
}
export const buikpijnPage = { loader, Component: BuikpijnPage };

/** Every complaint of the own room, and how far it is. */
function BuikpijnPage() {
  const { items, total, asked } = useLoaderData<typeof loader>();
  const samenwerking = useSamenwerking();
  const base = `/samenwerkingen/${samenwerking.id}/buikpijn`;
  const eigen = eigenDeelnemers(samenwerking);
  const mayAdd = samenwerking.mijnRollen.some(
    ({ rol, deelnemerId }) =>
      kamerschrijvers.some((each) => each === rol) && eigen.some(({ id }) => id === deelnemerId),
  );
  const begin = mayAdd && (
    <ButtonLink variant="primary" icon="plus" to={`${base}/nieuw`}>
      {teksten.begin}
    </ButtonLink>
  );
  const isEmpty = total === 0 && !asked['zoek'];
  return (
    <SamenwerkingPage
      title={teksten.titel}
      fase="verkennen"
      lead={teksten.lead}
      meta={
        eigen.length > 0 && (
          <Meta
            items={[
              zichtbaarheid(teksten.alleenKamer(opsomming(eigen.map(({ naam }) => toonNaam(naam)))), true),
            ]}
          />
        )
      }
    >
      {isEmpty ? (
        <Empty id="leeg" title={teksten.leegTitel} action={begin}>
          <Paragraph>{eigen.length > 0 ? teksten.leeg : teksten.leegGeenKamer}</Paragraph>
        </Empty>
      ) : (
        <>
          <ButtonGroup>{begin}</ButtonGroup>
          <Filter label={teksten.filter}>
            <TextField name="zoek" type="search" label={teksten.zoek} defaultValue={asked['zoek']} />
          </Filter>
          <List items={items} total={total} asked={asked} base={base} />
        </>
      )}
    </SamenwerkingPage>
  );
}

type ListProps = { items: readonly Buikpijn[]; total: number; asked: Record<string, string>; base: string };

function List({ items, total, asked, base }: ListProps) {
  if (items.length === 0)
    return (
      <Paragraph>
        {teksten.nietsGevonden} <TextLink to={base}>{teksten.wisFilter}</TextLink>
      </Paragraph>
    );
  const { page = '1', ...rest } = asked;
  const rooms = new Set(items.map(({ deelnemerId }) => deelnemerId));
  return (
    <>
      <Table
        caption={teksten.titel}
        captionHidden
        rows={items}
        rowKey={({ id }) => id}
        columns={[
          {
            head: teksten.klacht,
            cell: ({ id, klacht, probleemstelling }) => (
              <TextLink to={`${base}/${id}`}>
                <strong>{kort(probleemstelling || klacht)}</strong>
              </TextLink>
            ),
          },
          ...(rooms.size > 1
            ? [{ head: teksten.van, cell: ({ deelnemer }: Buikpijn) => toonNaam(deelnemer) }]
            : []),
          {
            head: teksten.stand,
            cell: (buikpijn) =>
              buikpijn.knelpuntId ? (
                <StatusBadge status="gereed">{teksten.isKnelpunt}</StatusBadge>
              ) : (
                <StatusBadge status="concept">
                  {teksten.gereed(aantalGereed(buikpijn), stappen.length)}
                </StatusBadge>
              ),
          },
          {
            head: teksten.laatst,
            cell: ({ gewijzigdDoor, gewijzigdOp }) =>
              teksten.gewijzigd(gewijzigdDoor, momentInWoorden(gewijzigdOp)),
          },
        ]}
      />
      <Pagination
        page={Number(page)}
        pages={Math.ceil(total / pageSize)}
        to={(to) => `?${new URLSearchParams({ ...rest, page: String(to) })}`}
      />
      <Downloads adres={`/v1${base}exports`} formaten={lijstformaten} vraag={rest} />
    </>
  );
}

const kort = (tekst: string): string => (tekst.length <= 120 ? tekst : `${tekst.slice(0, 119).trimEnd()}…`);
