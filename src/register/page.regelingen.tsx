import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { lijstformaten } from '#src/documenten/lijstformaten.ts';
import { call, callPage } from '#src/http/call.ts';
import { dagMetJaar, toonNaam } from '#src/shared/datumtekst.ts';
import { type Asked, askedOf, sortHead } from '#src/web/asked.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { ButtonGroup, ButtonLink } from '#src/web/ui/button.tsx';
import { Details } from '#src/web/ui/details.tsx';
import { Empty } from '#src/web/ui/empty.tsx';
import { SelectField } from '#src/web/ui/form.tsx';
import { ListFilter, ListResult } from '#src/web/ui/list-page.tsx';
import { BulletList } from '#src/web/ui/list.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { Page } from '#src/web/ui/page.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { Paragraph } from '#src/web/ui/text.tsx';
import { getGemeente, listRegisterregelingen, type Registerregeling } from './endpoints.ts';
import { vormen } from './regeling.ts';
import { teksten } from './teksten.ts';

const pageSize = 25;
const { kolommen } = teksten;

async function loader({ request, context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  const asked = askedOf(request);
  const { cbsCode } = asked;
  const [list, alles, gemeente] = await Promise.all([
    callPage(fetch, listRegisterregelingen, { query: { ...asked, pageSize } }),
    callPage(fetch, listRegisterregelingen, { query: { pageSize: 1 } }),
    cbsCode ? call(fetch, getGemeente, { params: { cbsCode } }) : null,
  ]);
  return {
    ...list,
    asked,
    alles: alles.total,
    gemeente: gemeente && { cbsCode: gemeente.cbsCode, naam: gemeente.naam },
  };
}
export const regelingenPage = { loader, Component: RegelingenPage };

/** The arrangements of the national register with who takes part: public, the same for everybody. */
function RegelingenPage() {
  const { items, total, alles, asked, gemeente } = useLoaderData<typeof loader>();
  return (
    <Page
      title={teksten.regelingenTitel}
      lead={teksten.regelingenLead}
      breadcrumb={[
        { naam: teksten.start, to: '/' },
        { naam: teksten.register, to: '/register' },
      ]}
      meta={<Meta items={[zichtbaarheid(teksten.iedereen, false)]} />}
    >
      {alles === 0 ? (
        <Empty
          id="leeg"
          title={teksten.geenRegisterTitel}
          action={<ButtonLink to="/register">{teksten.naarGemeenten}</ButtonLink>}
        >
          <Paragraph>{teksten.geenRegister}</Paragraph>
        </Empty>
      ) : (
        <>
          <ButtonGroup>
            <ButtonLink to="/register">{teksten.naarGemeenten}</ButtonLink>
          </ButtonGroup>
          <Filters asked={asked} gemeente={gemeente} />
          <ListResult
            {...{ asked, total, pageSize }}
            shown={items.length}
            niets={{
              tekst: teksten.geenRegeling,
              alles: teksten.alleRegelingen,
              to: '/register/regelingen',
            }}
            download={{ adres: '/v1/registerregelingexports', formaten: lijstformaten }}
          >
            <Regelingen items={items} asked={asked} />
          </ListResult>
          <Paragraph small>{teksten.bronRegelingen}</Paragraph>
        </>
      )}
    </Page>
  );
}

type FiltersProps = { asked: Asked; gemeente: { cbsCode: string; naam: string } | null };

/** A gemeente is chosen in the list of them; here it can be let go. */
function Filters({ asked, gemeente }: FiltersProps) {
  return (
    <ListFilter
      label={teksten.filterRegelingen}
      zoek={teksten.zoekRegelingen}
      asked={asked}
      sorteringen={teksten.sorteringenRegelingen}
      gewoon={teksten.gewoneVolgordeRegelingen}
    >
      {gemeente && (
        <SelectField
          name="cbsCode"
          label={kolommen.deelnemer}
          options={[{ value: gemeente.cbsCode, label: toonNaam(gemeente.naam) }]}
          empty={teksten.alle}
          defaultValue={gemeente.cbsCode}
        />
      )}
      <SelectField
        name="vorm"
        label={kolommen.vorm}
        options={vormen.map((value) => ({ value, label: teksten.vormen[value] }))}
        empty={teksten.alle}
        defaultValue={asked['vorm']}
      />
      <SelectField
        name="actief"
        label={teksten.geldt}
        options={Object.entries(teksten.actief).map(([value, label]) => ({ value, label }))}
        empty={teksten.alle}
        defaultValue={asked['actief']}
      />
    </ListFilter>
  );
}

function Regelingen({ items, asked }: { items: readonly Registerregeling[]; asked: Asked }) {
  return (
    <Table
      caption={teksten.regelingen}
      captionHidden
      rows={items}
      rowKey={({ rooId }) => rooId}
      columns={[
        {
          head: kolommen.titel,
          sort: sortHead(asked, 'titel'),
          cell: ({ titel, samenwerkingsorgaan }) => (
            <>
              <strong>{titel}</strong>
              {samenwerkingsorgaan && (
                <>
                  <br />
                  <small>{samenwerkingsorgaan}</small>
                </>
              )}
            </>
          ),
        },
        { head: kolommen.vorm, cell: ({ samenwerkingsvorm }) => samenwerkingsvorm },
        {
          head: kolommen.inWerking,
          sort: sortHead(asked, 'datumInwerkingtreding', '-'),
          cell: ({ datumInwerkingtreding }) => datumInwerkingtreding && dagMetJaar(datumInwerkingtreding),
        },
        {
          head: kolommen.uitWerking,
          cell: ({ datumUitwerkingtreding }) => datumUitwerkingtreding && dagMetJaar(datumUitwerkingtreding),
        },
        { head: kolommen.deelnemers, cell: ({ deelnemers }) => <Deelnemers deelnemers={deelnemers} /> },
      ]}
    />
  );
}

function Deelnemers({ deelnemers }: Pick<Registerregeling, 'deelnemers'>) {
  if (deelnemers.length === 0) return null;
  return (
    <Details summary={teksten.aantalDeelnemers(deelnemers.length)}>
      <BulletList
        items={deelnemers.map(({ naam, uittredingsdatum }, index) => ({
          id: String(index),
          content: uittredingsdatum
            ? teksten.uitgetreden(toonNaam(naam), dagMetJaar(uittredingsdatum))
            : toonNaam(naam),
        }))}
      />
    </Details>
  );
}
