import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { callPage } from '#src/http/call.ts';
import { SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { momentInWoorden } from '#src/shared/datumtekst.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { ButtonGroup, ButtonLink } from '#src/web/ui/button.tsx';
import { Filter, TextField } from '#src/web/ui/form.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { Pagination } from '#src/web/ui/pagination.tsx';
import { StatusBadge } from '#src/web/ui/status-badge.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { Paragraph } from '#src/web/ui/text.tsx';
import { listLogboek } from './endpoints.ts';
import { teksten } from './teksten.ts';

const pageSize = 50;

async function loader({ params, request, context }: LoaderFunctionArgs) {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
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
  const files = `/v1/samenwerkingen/${id}/logboekexports`;
  return (
    <SamenwerkingPage
      title={teksten.titel}
      lead={teksten.inleiding}
      meta={<Meta items={[zichtbaarheid(teksten.zichtbaar, false)]} />}
    >
      <Filter label={teksten.zoek}>
        <TextField
          name="zoek"
          type="search"
          label={teksten.zoek}
          description={teksten.zoekUitleg}
          defaultValue={asked['zoek']}
        />
      </Filter>
      <Table
        caption={teksten.titel}
        captionHidden
        rows={regels}
        rowKey={({ volgnummer }) => volgnummer}
        columns={[
          { head: teksten.nummer, cell: ({ volgnummer }) => volgnummer },
          { head: teksten.wanneer, cell: ({ op }) => momentInWoorden(op) },
          {
            head: teksten.wat,
            cell: (regel) => (
              <>
                {teksten.zin(regel)}{' '}
                {regel.prive && <StatusBadge status="prive">{teksten.prive}</StatusBadge>}
              </>
            ),
          },
        ]}
      />
      <Pagination
        page={Number(asked['page'] ?? 1)}
        pages={Math.ceil(total / pageSize)}
        to={(page) => `?${new URLSearchParams({ ...asked, page: String(page) })}`}
      />
      <Paragraph small>{teksten.keten}</Paragraph>
      <ButtonGroup>
        <ButtonLink reload to={`${files}/csv`}>{`${teksten.exporteer}: ${teksten.csv}`}</ButtonLink>
        <ButtonLink reload to={`${files}/json`}>{`${teksten.exporteer}: ${teksten.json}`}</ButtonLink>
      </ButtonGroup>
    </SamenwerkingPage>
  );
}
