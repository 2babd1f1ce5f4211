import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { call, callPage } from '#src/http/call.ts';
import type { Rol } from '#src/shared/rollen.ts';
import type { Samenwerking } from '#src/samenwerkingen/endpoints.ts';
import { SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { dagMetJaar, opsomming, toonNaam } from '#src/shared/datumtekst.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { ButtonGroup, ButtonLink } from '#src/web/ui/button.tsx';
import { Empty } from '#src/web/ui/empty.tsx';
import { Filter, SelectField, TextField } from '#src/web/ui/form.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { Pagination } from '#src/web/ui/pagination.tsx';
import { StatusBadge } from '#src/web/ui/status-badge.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { Paragraph, TextLink } from '#src/web/ui/text.tsx';
import { toonWaarde } from './doel.ts';
import { type Doel, listDoelen, listWegingen, trekkers } from './endpoints.ts';
import { letterNaam, teksten } from './teksten.ts';
import { Wegingen } from './wegingen.tsx';

const pageSize = 25;

async function loader({ params, request, context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const filter = Object.fromEntries(Object.entries(asked).filter(([, value]) => value));
  const [list, all, weging] = await Promise.all([
    callPage(fetch, listDoelen, { params, query: { ...filter, pageSize } }),
    callPage(fetch, listDoelen, { params, query: { pageSize: 1 } }),
    call(fetch, listWegingen, { params }),
  ]);
  return { doelen: list.items, total: list.total, aantal: all.total, asked, weging };
}
export const doelenPage = { loader, Component: DoelenPage };

/** Whether who looks holds one of these rollen, for any or for this deelnemer. */
export const heeftRol = ({ mijnRollen }: Samenwerking, rollen: readonly Rol[], voor?: string) =>
  mijnRollen.some(
    ({ rol, deelnemerId }) => rollen.includes(rol) && (voor === undefined || deelnemerId === voor),
  );

/** What the group wants to reach, where everybody stands, and how heavy each K weighs. */
function DoelenPage() {
  const { doelen, total, aantal, asked, weging } = useLoaderData<typeof loader>();
  const samenwerking = useSamenwerking();
  const base = `/samenwerkingen/${samenwerking.id}/doelen`;
  const add = heeftRol(samenwerking, trekkers) && (
    <ButtonLink variant="primary" icon="plus" to={`${base}/nieuw`}>
      {teksten.nieuw}
    </ButtonLink>
  );
  return (
    <SamenwerkingPage
      title={teksten.titel}
      fase="onderzoeken"
      lead={teksten.lead}
      meta={<Meta items={[zichtbaarheid(teksten.iedereen, false)]} />}
    >
      {aantal === 0 ? (
        <Empty id="leeg" title={teksten.leegTitel} action={add}>
          <Paragraph>{teksten.leeg}</Paragraph>
        </Empty>
      ) : (
        <>
          {add && <ButtonGroup>{add}</ButtonGroup>}
          <Filters asked={asked} letters={weging.letters} />
          <List {...{ doelen, total, asked, base }} />
          <Wegingen {...weging} base={base} />
        </>
      )}
    </SamenwerkingPage>
  );
}

type Asked = Record<string, string>;

function Filters({ asked, letters }: { asked: Asked; letters: readonly string[] }) {
  return (
    <Filter label={teksten.filter}>
      <TextField name="zoek" type="search" label={teksten.zoek} defaultValue={asked['zoek']} />
      <SelectField
        name="letter"
        label={teksten.letter}
        options={letters.map((value) => ({ value, label: letterNaam(value) }))}
        empty={teksten.alle}
        defaultValue={asked['letter']}
      />
    </Filter>
  );
}

type ListProps = { doelen: readonly Doel[]; total: number; asked: Asked; base: string };

function List({ doelen, total, asked, base }: ListProps) {
  const { page: asPage = '1', ...rest } = asked;
  if (doelen.length === 0)
    return (
      <Paragraph>
        {teksten.nietsGevonden} <TextLink to={base}>{teksten.wisFilter}</TextLink>
      </Paragraph>
    );
  const first = (Number(asPage) - 1) * pageSize + 1;
  const filled = new URLSearchParams(Object.entries(rest).filter(([, value]) => value));
  return (
    <>
      <DoelenTable doelen={doelen} base={base} />
      <Pagination
        page={Number(asPage)}
        pages={Math.ceil(total / pageSize)}
        to={(to) => `?${new URLSearchParams({ ...rest, page: String(to) })}`}
      />
      <ButtonGroup>
        <small>{teksten.reeks(first, first + doelen.length - 1, total)}</small>
        {(['csv', 'ods'] as const).map((formaat) => (
          <TextLink
            key={formaat}
            box
            reload
            icon="download"
            to={`/v1${base.replace(/doelen$/, 'doelexports')}/${formaat}?${filled}`}
          >
            {teksten.download} {formaat.toUpperCase()}
          </TextLink>
        ))}
      </ButtonGroup>
    </>
  );
}

function DoelenTable({ doelen, base }: Pick<ListProps, 'doelen' | 'base'>) {
  return (
    <Table
      caption={teksten.titel}
      captionHidden
      rows={doelen}
      rowKey={({ id }) => id}
      columns={[
        {
          head: teksten.doel,
          cell: ({ id, naam, definitie }) => (
            <>
              <TextLink to={`${base}/${id}`}>
                <strong>{naam}</strong>
              </TextLink>
              <br />
              <small>{definitie}</small>
            </>
          ),
        },
        { head: teksten.letter, cell: ({ letter }) => letterNaam(letter) },
        { head: teksten.nulmeting, cell: (doel) => <Getekend doel={doel} /> },
        { head: teksten.streefwaarde, cell: streefVan },
      ]}
    />
  );
}

/** How many signed, and who did not. */
function Getekend({ doel: { deelnemers } }: { doel: Doel }) {
  const open = deelnemers.filter(({ stand }) => stand !== 'getekend');
  return (
    <>
      <StatusBadge status={open.length === 0 ? 'gereed' : 'wacht'}>
        {teksten.getekendVan(deelnemers.length - open.length, deelnemers.length)}
      </StatusBadge>
      {open.length > 0 && (
        <>
          <br />
          <small>{teksten.wachtOp(opsomming(open.map(({ deelnemer }) => toonNaam(deelnemer))))}</small>
        </>
      )}
    </>
  );
}

const streefVan = ({ streefwaarde, streefdatum, eenheid }: Doel) =>
  streefwaarde === null || streefdatum === null
    ? teksten.geenStreefwaarde
    : teksten.streefOp(toonWaarde(streefwaarde, eenheid), dagMetJaar(streefdatum));
