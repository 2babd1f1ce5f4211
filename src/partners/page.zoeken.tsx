import { Form, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { listDeelnemers } from '#src/deelnemers/endpoints.ts';
import { call, callAll, callPage } from '#src/http/call.ts';
import { getOrganisatie } from '#src/organisaties/endpoints.ts';
import { getGemeentegrenzen } from '#src/register/endpoints.ts';
import { provincies } from '#src/register/provincies.ts';
import { SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { toonNaam } from '#src/shared/datumtekst.ts';
import { getal } from '#src/shared/getallen.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { act, type Refused } from '#src/web/load.ts';
import { Button } from '#src/web/ui/button.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { Filter, SelectField, TextField } from '#src/web/ui/form.tsx';
import { Pagination } from '#src/web/ui/pagination.tsx';
import { type Column, Table } from '#src/web/ui/table.tsx';
import { Paragraph, TextLink } from '#src/web/ui/text.tsx';
import { type Kandidaat, listKandidaten, postPartner } from './endpoints.ts';
import { Kaart, type KaartGemeente } from './kaart.tsx';
import { AlleenKamer, eigenKamer, mayWriteFor, naamVan } from './kamer.tsx';
import { teksten } from './teksten.ts';

const pageSize = 25;

async function loader({ params, request, context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const { page: _page, ...filter } = asked;
  const deelnemerId = await eigenKamer(fetch, params);
  const here = { ...params, deelnemerId };
  const [list, grenzen, deelnemers] = await Promise.all([
    callPage(fetch, listKandidaten, { params: here, query: { ...asked, pageSize } }),
    call(fetch, getGemeentegrenzen, {}),
    callAll(fetch, listDeelnemers, { params }),
  ]);
  const organisatieId = deelnemers.find(({ id }) => id === deelnemerId)?.organisatieId;
  const eigen = await call(fetch, getOrganisatie, { params: { organisatieId } });
  const found = grenzen.bron ? await callAll(fetch, listKandidaten, { params: here, query: filter }) : [];
  return {
    ...list,
    asked,
    deelnemerId,
    kaart:
      grenzen.bron && grenzen.beeldvlak
        ? { ...grenzen, gemeenten: gemeentenVan(found, eigen.cbsCode) }
        : null,
  };
}

const gemeentenVan = (found: readonly Kandidaat[], eigen: string | null): KaartGemeente[] => [
  ...found.map(({ cbsCode, naam, partnerId }) => ({
    cbsCode,
    naam,
    look: partnerId ? ('lijst' as const) : ('gevonden' as const),
  })),
  ...(eigen ? [{ cbsCode: eigen, naam: '', look: 'eigen' as const }] : []),
];

const action = act({
  operation: postPartner,
  to: ({ id }, { samenwerkingId }) => `/samenwerkingen/${samenwerkingId}/partners/${id}`,
});
export const partnersZoekenPage = { loader, action, Component: ZoekenPage };

/** All municipalities, to choose whom to consider. */
function ZoekenPage() {
  const { items, total, asked, deelnemerId, kaart } = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const samenwerking = useSamenwerking();
  const base = `/samenwerkingen/${samenwerking.id}/partners`;
  const { page = '1', ...rest } = asked;
  return (
    <SamenwerkingPage
      title={teksten.kandidatenTitel}
      fase="verkennen"
      lead={teksten.kandidatenLead}
      kruimels={[{ naam: teksten.titel, to: base }]}
      refused={refused}
      meta={<AlleenKamer naam={naamVan(samenwerking, deelnemerId)} />}
    >
      <ErrorSummary problem={refused?.problem} />
      <Filters asked={asked} hasBuren={kaart !== null} />
      {!kaart && <Paragraph small>{teksten.geenGrenzen}</Paragraph>}
      {items.some(({ regelingen }) => regelingen === null) && (
        <Paragraph small>{teksten.geenRegister}</Paragraph>
      )}
      {kaart?.beeldvlak && kaart.bron && (
        <Kaart
          beeldvlak={kaart.beeldvlak}
          bron={kaart.bron}
          grenzen={kaart.grenzen}
          gemeenten={kaart.gemeenten}
        />
      )}
      <Paragraph>{total === 0 ? teksten.geenKandidaat : teksten.gevonden(total)}</Paragraph>
      <Paragraph small>
        {teksten.zonderDeelnemers} <TextLink to={base}>{teksten.naarDeelnemers}</TextLink>
      </Paragraph>
      {items.length > 0 && (
        <Kandidaten
          {...{ items, asked: rest, base, deelnemerId }}
          mayAdd={mayWriteFor(samenwerking, deelnemerId)}
          hasBuren={kaart !== null}
        />
      )}
      <Pagination
        page={Number(page)}
        pages={Math.ceil(total / pageSize)}
        to={(to) => `?${new URLSearchParams({ ...rest, page: String(to) })}`}
      />
    </SamenwerkingPage>
  );
}

function Filters({ asked, hasBuren }: { asked: Record<string, string>; hasBuren: boolean }) {
  return (
    <Filter label={teksten.kandidatenFilter}>
      <TextField name="zoek" type="search" label={teksten.zoek} defaultValue={asked['zoek']} />
      <SelectField
        name="provincie"
        label={teksten.provincie}
        options={provincies.map((value) => ({ value, label: value }))}
        empty={teksten.alle}
        defaultValue={asked['provincie']}
      />
      {(['minInwoners', 'maxInwoners'] as const).map((name) => (
        <TextField
          key={name}
          name={name}
          inputMode="numeric"
          label={teksten[name]}
          defaultValue={asked[name]}
        />
      ))}
      {hasBuren && (
        <SelectField
          name="buren"
          label={teksten.ligging}
          options={[{ value: 'ja', label: teksten.buren }]}
          empty={teksten.alle}
          defaultValue={asked['buren']}
        />
      )}
    </Filter>
  );
}

type KandidatenProps = {
  items: readonly Kandidaat[];
  asked: Record<string, string>;
  base: string;
  deelnemerId: string;
  mayAdd: boolean;
  hasBuren: boolean;
};

function Kandidaten({ items, asked, base, deelnemerId, mayAdd, hasBuren }: KandidatenProps) {
  const { sort: sorted = 'naam', ...rest } = asked;
  const sort = (name: string) => ({
    to: `?${new URLSearchParams({ ...rest, sort: sorted === `-${name}` ? name : `-${name}` })}`,
    direction:
      sorted === name ? ('ascending' as const) : sorted === `-${name}` ? ('descending' as const) : undefined,
  });
  const count = (value: number | null) => (value === null ? teksten.onbekend : getal(value));
  const buur: Column<Kandidaat> = {
    head: teksten.buur,
    cell: ({ isBuur }) => (isBuur === null ? teksten.onbekend : isBuur ? teksten.ja : teksten.nee),
  };
  return (
    <Table
      caption={teksten.kandidatenTitel}
      captionHidden
      rows={items}
      rowKey={({ cbsCode }) => cbsCode}
      columns={[
        { head: teksten.naam, sort: sort('naam'), cell: ({ naam }) => <strong>{toonNaam(naam)}</strong> },
        { head: teksten.provincie, cell: ({ provincie }) => provincie },
        {
          head: teksten.inwoners,
          sort: sort('inwoners'),
          numeric: true,
          cell: ({ inwoners }) => count(inwoners),
        },
        {
          head: teksten.regelingen,
          sort: sort('regelingen'),
          numeric: true,
          cell: ({ regelingen }) => count(regelingen),
        },
        { head: teksten.samen, sort: sort('samen'), numeric: true, cell: ({ samen }) => count(samen) },
        ...(hasBuren ? [buur] : []),
        {
          head: teksten.opDeLijst,
          bare: true,
          cell: ({ partnerId, cbsCode, naam }) =>
            partnerId ? (
              <TextLink box to={`${base}/${partnerId}`}>
                {teksten.opLijst}
              </TextLink>
            ) : (
              mayAdd && (
                <Form method="post">
                  <input type="hidden" name="deelnemerId" value={deelnemerId} />
                  <input type="hidden" name="cbsCode" value={cbsCode} />
                  <Button variant="subtle" icon="plus" aria-label={teksten.zetOpLijst(naam)}>
                    {teksten.zetErop}
                  </Button>
                </Form>
              )
            ),
        },
      ]}
    />
  );
}
