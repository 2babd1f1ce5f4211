import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { lijstformaten } from '#src/documenten/lijstformaten.ts';
import { callPage } from '#src/http/call.ts';
import { dagMetJaar, toonNaam } from '#src/shared/datumtekst.ts';
import { getal } from '#src/shared/getallen.ts';
import { type Asked, askedOf, sortHead } from '#src/web/asked.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { ButtonGroup, ButtonLink } from '#src/web/ui/button.tsx';
import { SelectField } from '#src/web/ui/form.tsx';
import { ListFilter, ListResult } from '#src/web/ui/list-page.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { Page } from '#src/web/ui/page.tsx';
import { type Column, Table } from '#src/web/ui/table.tsx';
import { Paragraph, TextLink } from '#src/web/ui/text.tsx';
import { type Gemeente, listGemeenten } from './endpoints.ts';
import { provincies } from './provincies.ts';
import { teksten } from './teksten.ts';

const pageSize = 50;
const { kolommen } = teksten;

async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = askedOf(request);
  const list = await callPage(fetchFrom(context), listGemeenten, { query: { ...asked, pageSize } });
  return { ...list, asked };
}
export const registerPage = { loader, Component: RegisterPage };

/** The municipalities as the product knows them: public, the same for everybody. */
function RegisterPage() {
  const { items, total, asked } = useLoaderData<typeof loader>();
  return (
    <Page
      title={teksten.titel}
      lead={teksten.lead}
      breadcrumb={[{ naam: teksten.start, to: '/' }]}
      meta={<Meta items={[zichtbaarheid(teksten.iedereen, false)]} />}
    >
      <ButtonGroup>
        <ButtonLink to="/register/regelingen">{teksten.naarRegelingen}</ButtonLink>
      </ButtonGroup>
      <ListFilter
        label={teksten.filterGemeenten}
        zoek={teksten.zoekGemeenten}
        asked={asked}
        sorteringen={teksten.sorteringenGemeenten}
        gewoon={teksten.gewoneVolgordeGemeenten}
      >
        <SelectField
          name="provincie"
          label={kolommen.provincie}
          options={provincies.map((value) => ({ value, label: value }))}
          empty={teksten.alle}
          defaultValue={asked['provincie']}
        />
        <SelectField
          name="opgeheven"
          label={teksten.welke}
          options={[{ value: 'ja', label: teksten.opgeheven }]}
          empty={teksten.bestaand}
          defaultValue={asked['opgeheven']}
        />
      </ListFilter>
      <ListResult
        {...{ asked, total, pageSize }}
        shown={items.length}
        niets={{ tekst: teksten.geenGemeente, alles: teksten.alleGemeenten, to: '/register' }}
        download={{ adres: '/v1/gemeente-exports', formaten: lijstformaten }}
      >
        <Gemeenten items={items} asked={asked} />
      </ListResult>
      <Paragraph small>{teksten.bronGemeenten}</Paragraph>
    </Page>
  );
}

function Gemeenten({ items, asked }: { items: readonly Gemeente[]; asked: Asked }) {
  const einde: Column<Gemeente> = {
    head: kolommen.einddatum,
    cell: ({ einddatum }) => einddatum && dagMetJaar(einddatum),
  };
  return (
    <Table
      caption={teksten.gemeenten}
      captionHidden
      rows={items}
      rowKey={({ cbsCode }) => cbsCode}
      columns={[
        {
          head: kolommen.naam,
          sort: sortHead(asked, 'naam'),
          cell: ({ naam }) => <strong>{toonNaam(naam)}</strong>,
        },
        { head: kolommen.cbsCode, cell: ({ cbsCode }) => cbsCode },
        { head: kolommen.provincie, cell: ({ provincie }) => provincie },
        {
          head: kolommen.inwoners,
          sort: sortHead(asked, 'inwoners', '-'),
          numeric: true,
          cell: ({ inwoners }) => inwoners !== null && getal(inwoners),
        },
        ...(items.some(({ einddatum }) => einddatum !== null) ? [einde] : []),
        {
          head: teksten.regelingen,
          bare: true,
          cell: ({ cbsCode, naam }) => (
            <TextLink box to={`/register/regelingen?cbsCode=${cbsCode}`}>
              {teksten.bekijkRegelingen(toonNaam(naam))}
            </TextLink>
          ),
        },
      ]}
    />
  );
}
