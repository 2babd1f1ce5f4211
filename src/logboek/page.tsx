import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { lijstformaten } from '#src/documenten/lijstformaten.ts';
import { callPage } from '#src/http/call.ts';
import { SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { teksten as samenwerkingTeksten } from '#src/samenwerkingen/teksten.ts';
import { hoofdletter, momentInWoorden, toonNaam } from '#src/shared/datumtekst.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { Downloads } from '#src/web/ui/downloads.tsx';
import { DateField, Filter, SelectField, TextField } from '#src/web/ui/form.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { Pagination } from '#src/web/ui/pagination.tsx';
import { StatusBadge } from '#src/web/ui/status-badge.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { Paragraph, TextLink } from '#src/web/ui/text.tsx';
import { listLogboek, type Regel } from './endpoints.ts';
import { teksten } from './teksten.ts';

const pageSize = 50;

type Asked = Record<string, string>;

async function loader({ params, request, context }: LoaderFunctionArgs) {
  const asked: Asked = Object.fromEntries(
    [...new URL(request.url).searchParams].filter(([, value]) => value),
  );
  const { items, total } = await callPage(fetchFrom(context), listLogboek, {
    params,
    query: { ...asked, pageSize },
  });
  return { regels: items, total, asked };
}
export const logboekPage = { loader, Component: LogboekPage };

/** Who did what when; nobody can change or remove a line. */
function LogboekPage() {
  const { regels, total, asked } = useLoaderData<typeof loader>();
  const { id } = useSamenwerking();
  const { page = '1', ...rest } = asked;
  const base = `/samenwerkingen/${id}`;
  return (
    <SamenwerkingPage
      title={teksten.titel}
      lead={teksten.inleiding}
      meta={<Meta items={[zichtbaarheid(teksten.zichtbaar, false)]} />}
    >
      <Filters asked={asked} />
      {asked['na'] && (
        <Paragraph>
          {teksten.alleenNa(asked['na'])} <TextLink to={`${base}/logboek`}>{teksten.toonAlles}</TextLink>
        </Paragraph>
      )}
      {regels.length === 0 ? (
        <Paragraph>
          {teksten.niets} <TextLink to={`${base}/logboek`}>{teksten.toonAlles}</TextLink>
        </Paragraph>
      ) : (
        <>
          <Regels regels={regels} asked={rest} />
          <Pagination
            page={Number(page)}
            pages={Math.ceil(total / pageSize)}
            to={(to) => `?${new URLSearchParams({ ...rest, page: String(to) })}`}
          />
          <Paragraph small>{teksten.keten}</Paragraph>
          <Downloads adres={`/v1${base}/logboekexports`} formaten={[...lijstformaten, 'json']} vraag={rest} />
        </>
      )}
    </SamenwerkingPage>
  );
}

function Filters({ asked }: { asked: Asked }) {
  const { deelnemers } = useSamenwerking();
  return (
    <Filter label={teksten.filter}>
      {asked['na'] && <input type="hidden" name="na" value={asked['na']} />}
      <TextField name="zoek" type="search" label={teksten.zoek} defaultValue={asked['zoek']} />
      <SelectField
        name="deelnemerId"
        label={teksten.deelnemer}
        empty={teksten.alle}
        options={deelnemers.map(({ id, naam }) => ({ value: id, label: toonNaam(naam) }))}
        defaultValue={asked['deelnemerId']}
      />
      <DateField name="vanaf" label={teksten.vanaf} defaultValue={asked['vanaf']} />
      <DateField name="totEnMet" label={teksten.totEnMet} defaultValue={asked['totEnMet']} />
    </Filter>
  );
}

function Regels({ regels, asked }: { regels: readonly Regel[]; asked: Asked }) {
  const { deelnemers } = useSamenwerking();
  const namens = (regel: Regel) =>
    [
      ...regel.rollen.map((rol) => rolNaam[rol] ?? rol),
      ...deelnemers.filter(({ id }) => id === regel.deelnemerId).map(({ naam }) => toonNaam(naam)),
    ].join(', ');
  const oldestFirst = asked['sort'] === 'op';
  const { sort: _sort, ...rest } = asked;
  return (
    <Table
      caption={teksten.titel}
      captionHidden
      rows={regels}
      rowKey={({ volgnummer }) => volgnummer}
      columns={[
        { head: teksten.nummer, cell: ({ volgnummer }) => volgnummer },
        {
          head: teksten.wanneer,
          sort: {
            to: `?${new URLSearchParams(oldestFirst ? rest : { ...rest, sort: 'op' })}`,
            direction: oldestFirst ? 'ascending' : 'descending',
          },
          cell: ({ op }) => momentInWoorden(op),
        },
        {
          head: teksten.wie,
          cell: (regel) => (
            <>
              {regel.naam ?? teksten.iemand}
              <br />
              <small>{namens(regel)}</small>
            </>
          ),
        },
        {
          head: teksten.wat,
          cell: (regel) => (
            <>
              {hoofdletter(regel.gezegde)}{' '}
              {regel.prive && <StatusBadge status="prive">{teksten.prive}</StatusBadge>}
            </>
          ),
        },
      ]}
    />
  );
}

const rolNaam: Readonly<Record<string, string>> = samenwerkingTeksten.rollen;
