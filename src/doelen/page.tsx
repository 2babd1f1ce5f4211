import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { lijstformaten } from '#src/documenten/lijstformaten.ts';
import { call, callPage } from '#src/http/call.ts';
import type { Rol } from '#src/shared/rollen.ts';
import type { Samenwerking } from '#src/samenwerkingen/endpoints.ts';
import { SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { dagMetJaar, opsomming, toonNaam } from '#src/shared/datumtekst.ts';
import { type Asked, askedOf, sortHead } from '#src/web/asked.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { ButtonGroup, ButtonLink } from '#src/web/ui/button.tsx';
import { Empty } from '#src/web/ui/empty.tsx';
import { SelectField } from '#src/web/ui/form.tsx';
import { ListFilter, ListResult } from '#src/web/ui/list-page.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
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
  const asked = askedOf(request);
  const [list, all, weging] = await Promise.all([
    callPage(fetch, listDoelen, { params, query: { ...asked, pageSize } }),
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

function Filters({ asked, letters }: { asked: Asked; letters: readonly string[] }) {
  return (
    <ListFilter
      label={teksten.filter}
      zoek={teksten.zoek}
      asked={asked}
      sorteringen={teksten.sorteringen}
      gewoon={teksten.gewoneVolgorde}
    >
      <SelectField
        name="letter"
        label={teksten.letter}
        options={letters.map((value) => ({ value, label: letterNaam(value) }))}
        empty={teksten.alle}
        defaultValue={asked['letter']}
      />
    </ListFilter>
  );
}

type ListProps = { doelen: readonly Doel[]; total: number; asked: Asked; base: string };

function List({ doelen, total, asked, base }: ListProps) {
  return (
    <ListResult
      {...{ asked, total, pageSize }}
      shown={doelen.length}
      niets={{ tekst: teksten.nietsGevonden, alles: teksten.wisFilter, to: base }}
      download={{
        adres: `/v1${base.replace(/doelen$/, 'doelexports')}`,
        formaten: lijstformaten,
        naam: teksten.download,
      }}
    >
      <DoelenTable {...{ doelen, asked, base }} />
    </ListResult>
  );
}

function DoelenTable({ doelen, asked, base }: Omit<ListProps, 'total'>) {
  return (
    <Table
      caption={teksten.titel}
      captionHidden
      rows={doelen}
      rowKey={({ id }) => id}
      columns={[
        {
          head: teksten.doel,
          sort: sortHead(asked, 'naam'),
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
        { head: teksten.letter, sort: sortHead(asked, 'letter'), cell: ({ letter }) => letterNaam(letter) },
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
