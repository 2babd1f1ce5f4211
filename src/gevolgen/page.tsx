import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { schrijvers } from '#src/antwoorden/endpoints.ts';
import { callAll, callPage } from '#src/http/call.ts';
import { type Samenwerking } from '#src/samenwerkingen/endpoints.ts';
import { SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { dagInWoorden, dagMetJaar } from '#src/shared/datumtekst.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { Alert } from '#src/web/ui/alert.tsx';
import { ButtonGroup, ButtonLink } from '#src/web/ui/button.tsx';
import { Filter, SelectField, TextField } from '#src/web/ui/form.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { Pagination } from '#src/web/ui/pagination.tsx';
import { StatusBadge, type StatusSoort } from '#src/web/ui/status-badge.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { Paragraph, Section, TextLink } from '#src/web/ui/text.tsx';
import { gelezenOp } from './checklist.ts';
import { type Gevolg, listGevolgen } from './endpoints.ts';
import { type Stand, standen, voortgangVan } from './gevolg.ts';
import { onderwerpNaam } from './gevolgen.document.ts';
import { teksten } from './teksten.ts';

const pageSize = 25;

async function loader({ params, request, context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const [list, all] = await Promise.all([
    callPage(fetch, listGevolgen, { params, query: { ...asked, pageSize } }),
    callAll(fetch, listGevolgen, { params }),
  ]);
  return { ...list, asked, voortgang: voortgangVan(all), begonnen: all.some(({ versie }) => versie > 0) };
}
export const gevolgenPage = { loader, Component: GevolgenPage };

/** All consequences with how far they are. */
function GevolgenPage() {
  const { items, total, asked, voortgang, begonnen } = useLoaderData<typeof loader>();
  const samenwerking = useSamenwerking();
  const base = `/samenwerkingen/${samenwerking.id}/gevolgen`;
  return (
    <SamenwerkingPage
      title={teksten.titel}
      fase="onderzoeken"
      lead={teksten.lead}
      meta={<Meta items={[zichtbaarheid(teksten.iedereen, false)]} />}
    >
      <Alert label={teksten.titel}>
        <Paragraph>{teksten.geenAdvies(dagMetJaar(gelezenOp))}</Paragraph>
      </Alert>
      {!begonnen && <Paragraph>{teksten.nietsGedaan}</Paragraph>}
      <Section title={teksten.voortgang} id="voortgang">
        <Voortgang rows={voortgang} base={base} />
      </Section>
      <Section title={teksten.punten} id="punten">
        <Filters asked={asked} onderwerpen={voortgang.map(({ onderwerp }) => onderwerp)} />
        <Lijst {...{ items, total, asked, base }} />
        {mayWrite(samenwerking) && (
          <ButtonGroup>
            <ButtonLink icon="plus" to={`${base}/nieuw`}>
              {teksten.nieuw}
            </ButtonLink>
          </ButtonGroup>
        )}
      </Section>
    </SamenwerkingPage>
  );
}

/** Whether who looks may change consequences now. */
export const mayWrite = ({ mijnRollen, fasen }: Samenwerking): boolean =>
  fasen.some(({ fase, stand }) => fase === 'onderzoeken' && stand === 'open') &&
  mijnRollen.some(({ rol }) => schrijvers.some((schrijver) => schrijver === rol));

function Voortgang({ rows, base }: { rows: ReturnType<typeof voortgangVan>; base: string }) {
  return (
    <Table
      caption={teksten.voortgang}
      captionHidden
      rows={rows}
      rowKey={({ onderwerp }) => onderwerp}
      columns={[
        {
          head: teksten.onderwerp,
          cell: ({ onderwerp }) => (
            <TextLink box to={`${base}?${new URLSearchParams({ onderwerp })}`}>
              {onderwerpNaam(onderwerp)}
            </TextLink>
          ),
        },
        {
          head: teksten.gereed,
          numeric: true,
          cell: ({ gereed, totaal }) => teksten.van(gereed, totaal),
        },
        { head: teksten.loopt, numeric: true, cell: ({ loopt }) => loopt },
      ]}
    />
  );
}

function Filters({ asked, onderwerpen }: { asked: Record<string, string>; onderwerpen: readonly string[] }) {
  return (
    <Filter label={teksten.filter}>
      <TextField name="zoek" type="search" label={teksten.zoek} defaultValue={asked['zoek']} />
      <SelectField
        name="onderwerp"
        label={teksten.onderwerp}
        options={onderwerpen.map((value) => ({ value, label: onderwerpNaam(value) }))}
        empty={teksten.alle}
        defaultValue={asked['onderwerp']}
      />
      <SelectField
        name="stand"
        label={teksten.stand}
        options={standen.map((value) => ({ value, label: teksten.standen[value] }))}
        empty={teksten.alle}
        defaultValue={asked['stand']}
      />
    </Filter>
  );
}

type LijstProps = { items: readonly Gevolg[]; total: number; asked: Record<string, string>; base: string };

function Lijst({ items, total, asked: { page = '1', ...asked }, base }: LijstProps) {
  if (items.length === 0)
    return (
      <Paragraph>
        {teksten.nietsGevonden} <TextLink to={base}>{teksten.wisFilter}</TextLink>
      </Paragraph>
    );
  const first = (Number(page) - 1) * pageSize + 1;
  return (
    <>
      <GevolgenTable items={items} base={base} />
      <Pagination
        page={Number(page)}
        pages={Math.ceil(total / pageSize)}
        to={(to) => `?${new URLSearchParams({ ...asked, page: String(to) })}`}
      />
      <ButtonGroup>
        <small>{teksten.reeks(first, first + items.length - 1, total)}</small>
        {(['csv', 'ods'] as const).map((formaat) => (
          <TextLink
            key={formaat}
            box
            reload
            icon="download"
            to={`/v1${base.replace('/gevolgen', '/gevolgexports')}/${formaat}?${new URLSearchParams(asked)}`}
          >
            {teksten.download[formaat]}
          </TextLink>
        ))}
      </ButtonGroup>
    </>
  );
}

function GevolgenTable({ items, base }: { items: readonly Gevolg[]; base: string }) {
  return (
    <Table
      caption={teksten.punten}
      captionHidden
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          head: teksten.punt,
          cell: ({ id, titel, onderwerp }) => (
            <>
              <TextLink to={`${base}/${id}`}>
                <strong>{titel}</strong>
              </TextLink>
              <br />
              <small>{onderwerpNaam(onderwerp)}</small>
            </>
          ),
        },
        { head: teksten.stand, cell: ({ stand }) => <StandBadge stand={stand} /> },
        { head: teksten.eigenaar, cell: ({ eigenaar }) => eigenaar ?? teksten.geenEigenaar },
        {
          head: teksten.nagekeken,
          cell: ({ controledatum, gecontroleerdDoor }) =>
            controledatum && teksten.nagekekenOp(dagInWoorden(controledatum), gecontroleerdDoor),
        },
      ]}
    />
  );
}

const badges: Record<Stand, StatusSoort> = {
  open: 'leeg',
  loopt: 'concept',
  klaar: 'gereed',
  nvt: 'aangehouden',
};

export const StandBadge = ({ stand }: { stand: Stand }) => (
  <StatusBadge status={badges[stand]}>{teksten.standen[stand]}</StatusBadge>
);
