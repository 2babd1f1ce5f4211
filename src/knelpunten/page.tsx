import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { callPage } from '#src/http/call.ts';
import { eigenDeelnemers, SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { opsomming, toonNaam } from '#src/shared/datumtekst.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { ButtonGroup, ButtonLink } from '#src/web/ui/button.tsx';
import { Empty } from '#src/web/ui/empty.tsx';
import { Filter, SelectField, TextField } from '#src/web/ui/form.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { Pagination } from '#src/web/ui/pagination.tsx';
import { StatusBadge } from '#src/web/ui/status-badge.tsx';
import { type Column, Table } from '#src/web/ui/table.tsx';
import { Paragraph, TextLink } from '#src/web/ui/text.tsx';
import { type Knelpunt, listKnelpunten } from './endpoints.ts';
import { teksten } from './teksten.ts';

const pageSize = 25;

async function loader({ params, request, context }: LoaderFunctionArgs) {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const { items, total } = await callPage(fetchFrom(context), listKnelpunten, {
    params,
    query: { ...asked, pageSize },
  });
  return { knelpunten: items, total, asked };
}
export const knelpuntenPage = { loader, Component: KnelpuntenPage };

/** The knelpunten of the rooms that one may read; nearly always the own one. */
function KnelpuntenPage() {
  const { knelpunten, total, asked } = useLoaderData<typeof loader>();
  const samenwerking = useSamenwerking();
  const base = `/samenwerkingen/${samenwerking.id}`;
  const eigen = eigenDeelnemers(samenwerking).map(({ naam }) => toonNaam(naam));
  const isFiltered = Object.keys(asked).some((key) => key !== 'page' && key !== 'sort');
  return (
    <SamenwerkingPage
      title={teksten.titel}
      fase="verkennen"
      lead={teksten.lead}
      meta={
        <Meta
          items={[
            zichtbaarheid(eigen.length > 0 ? teksten.alleenKamer(opsomming(eigen)) : teksten.geenKamer, true),
          ]}
        />
      }
    >
      {total === 0 && !isFiltered ? (
        <NothingYet base={base} mayAdd={eigen.length > 0} />
      ) : (
        <>
          <Filters asked={asked} />
          <KnelpuntenTable knelpunten={knelpunten} base={base} asked={asked} />
          <Pagination
            page={Number(asked['page'] ?? 1)}
            pages={Math.ceil(total / pageSize)}
            to={(page) => `?${new URLSearchParams({ ...asked, page: String(page) })}`}
          />
          <ButtonGroup>
            {eigen.length > 0 && (
              <ButtonLink variant="primary" to={`${base}/knelpunten/nieuw`}>
                {teksten.nieuw}
              </ButtonLink>
            )}
            <TextLink box reload to={`/v1${base}/knelpuntexports/csv`}>
              {teksten.csv}
            </TextLink>
          </ButtonGroup>
        </>
      )}
    </SamenwerkingPage>
  );
}

function NothingYet({ base, mayAdd }: { base: string; mayAdd: boolean }) {
  return (
    <Empty
      id="leeg"
      title={teksten.leegTitel}
      action={
        mayAdd && (
          <ButtonLink variant="primary" to={`${base}/knelpunten/nieuw`}>
            {teksten.nieuw}
          </ButtonLink>
        )
      }
    >
      <Paragraph>{mayAdd ? teksten.leeg : teksten.leegGeenKamer}</Paragraph>
    </Empty>
  );
}

type Asked = Record<string, string>;

function Filters({ asked }: { asked: Asked }) {
  const letters = Object.entries(teksten.letters).map(([value, label]) => ({ value, label }));
  return (
    <Filter label={teksten.filter}>
      <TextField name="zoek" type="search" label={teksten.zoek} defaultValue={asked['zoek']} />
      <SelectField
        name="letter"
        label={teksten.letter}
        options={letters}
        empty={teksten.alle}
        defaultValue={asked['letter']}
      />
    </Filter>
  );
}

function KnelpuntenTable({
  knelpunten,
  base,
  asked,
}: {
  knelpunten: readonly Knelpunt[];
  base: string;
  asked: Asked;
}) {
  const sort = (name: string) => {
    const direction =
      asked['sort'] === name
        ? ('ascending' as const)
        : asked['sort'] === `-${name}`
          ? ('descending' as const)
          : undefined;
    const next = direction === 'descending' ? name : `-${name}`;
    return { to: `?${new URLSearchParams({ ...asked, sort: next })}`, direction };
  };
  const columns: Column<Knelpunt>[] = [
    {
      head: teksten.knelpunt,
      sort: sort('titel'),
      cell: ({ id, titel, bewijs }) => (
        <>
          <TextLink to={`${base}/knelpunten/${id}`}>{titel}</TextLink>
          {!bewijs && (
            <>
              <br />
              <small>{teksten.geenBewijs}</small>
            </>
          )}
        </>
      ),
    },
    { head: teksten.taakveld, sort: sort('taakveld'), cell: ({ taakveld }) => taakveld },
    { head: teksten.letter, cell: ({ letters }) => letters.map(letterName).join(', ') },
    { head: teksten.ernst, sort: sort('ernst'), numeric: true, cell: ({ ernst }) => ernst },
    { head: teksten.urgentie, sort: sort('urgentie'), numeric: true, cell: ({ urgentie }) => urgentie },
    { head: teksten.zichtbaar, cell: (knelpunt) => <SharedBadge knelpunt={knelpunt} /> },
  ];
  return (
    <Table
      caption={teksten.titel}
      captionHidden
      rows={knelpunten}
      rowKey={({ id }) => id}
      columns={columns}
    />
  );
}

export const letterName = (letter: string): string =>
  Object.entries(teksten.letters).find(([key]) => key === letter)?.[1] ?? letter;

export function SharedBadge({
  knelpunt: { gedeeldeVersie, versie },
}: {
  knelpunt: Pick<Knelpunt, 'gedeeldeVersie' | 'versie'>;
}) {
  if (gedeeldeVersie === null) return <StatusBadge status="prive" />;
  return (
    <StatusBadge status="gedeeld">{gedeeldeVersie === versie ? undefined : teksten.gedeeldOuder}</StatusBadge>
  );
}
