import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { schrijvers } from '#src/antwoorden/endpoints.ts';
import { lijstformaten } from '#src/documenten/lijstformaten.ts';
import { callAll, callPage } from '#src/http/call.ts';
import { type Samenwerking } from '#src/samenwerkingen/endpoints.ts';
import { isFaseOpen, SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { dagInWoorden, dagMetJaar } from '#src/shared/datumtekst.ts';
import { type Asked, askedOf, sortHead } from '#src/web/asked.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { Alert } from '#src/web/ui/alert.tsx';
import { ButtonGroup, ButtonLink } from '#src/web/ui/button.tsx';
import { SelectField } from '#src/web/ui/form.tsx';
import { ListFilter, ListResult } from '#src/web/ui/list-page.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
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
  const asked = askedOf(request);
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
        {mayWrite(samenwerking) && (
          <ButtonGroup>
            <ButtonLink icon="plus" to={`${base}/nieuw`}>
              {teksten.nieuw}
            </ButtonLink>
          </ButtonGroup>
        )}
        <Filters asked={asked} onderwerpen={voortgang.map(({ onderwerp }) => onderwerp)} />
        <Lijst {...{ items, total, asked, base }} />
      </Section>
    </SamenwerkingPage>
  );
}

/** Whether who looks may change consequences now. */
export const mayWrite = (samenwerking: Samenwerking): boolean =>
  isFaseOpen(samenwerking, 'onderzoeken') &&
  samenwerking.mijnRollen.some(({ rol }) => schrijvers.some((schrijver) => schrijver === rol));

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

function Filters({ asked, onderwerpen }: { asked: Asked; onderwerpen: readonly string[] }) {
  return (
    <ListFilter
      label={teksten.filter}
      asked={asked}
      sorteringen={teksten.sorteringen}
      gewoon={teksten.gewoneVolgorde}
    >
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
    </ListFilter>
  );
}

type LijstProps = { items: readonly Gevolg[]; total: number; asked: Asked; base: string };

function Lijst({ items, total, asked, base }: LijstProps) {
  return (
    <ListResult
      {...{ asked, total, pageSize }}
      shown={items.length}
      niets={{ tekst: teksten.nietsGevonden, alles: teksten.wisFilter, to: base }}
      download={{ adres: `/v1${base.replace('/gevolgen', '/gevolgexports')}`, formaten: lijstformaten }}
    >
      <GevolgenTable {...{ items, asked, base }} />
    </ListResult>
  );
}

function GevolgenTable({ items, asked, base }: Omit<LijstProps, 'total'>) {
  return (
    <Table
      caption={teksten.punten}
      captionHidden
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          head: teksten.punt,
          sort: sortHead(asked, 'titel'),
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
        {
          head: teksten.stand,
          sort: sortHead(asked, 'stand'),
          cell: ({ stand }) => <StandBadge stand={stand} />,
        },
        {
          head: teksten.eigenaar,
          sort: sortHead(asked, 'eigenaar'),
          cell: ({ eigenaar }) => eigenaar ?? teksten.geenEigenaar,
        },
        {
          head: teksten.uiterlijk,
          sort: sortHead(asked, 'uiterlijk'),
          cell: ({ uiterlijkeDatum }) => uiterlijkeDatum && dagInWoorden(uiterlijkeDatum),
        },
        {
          head: teksten.nagekeken,
          sort: sortHead(asked, 'controledatum'),
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
