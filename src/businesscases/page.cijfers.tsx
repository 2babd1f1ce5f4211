import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { listAlternatieven } from '#src/alternatieven/endpoints.ts';
import { teksten as rekenteksten } from '#src/businesscase/teksten.ts';
import { lijstformaten } from '#src/documenten/lijstformaten.ts';
import { call, callAll } from '#src/http/call.ts';
import { SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { dagMetJaar, hoofdletter, momentInWoorden, toonNaam } from '#src/shared/datumtekst.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { DataList } from '#src/web/ui/data-list.tsx';
import { Downloads } from '#src/web/ui/downloads.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { type Column, Table } from '#src/web/ui/table.tsx';
import { Paragraph } from '#src/web/ui/text.tsx';
import { type Cijferdeling, getCijferdeling } from './endpoints.cijfers.ts';
import { alsGetypt } from './instellingen.tsx';
import { teksten } from './teksten.ts';
import { type Roosterveld, tekstVan } from './velden.ts';

async function loader({ params, context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  const [deling, alternatieven] = await Promise.all([
    call(fetch, getCijferdeling, { params }),
    callAll(fetch, listAlternatieven, { params }),
  ]);
  return { deling, alternatieven, businesscaseId: params['businesscaseId'] };
}
export const cijfersPage = { loader, Component: CijfersPage };

/** The copy that counts: what the other municipalities read, and what the controller signs. */
function CijfersPage() {
  const { deling, alternatieven, businesscaseId } = useLoaderData<typeof loader>();
  const { id } = useSamenwerking();
  const { regels, deelnemer, gedeeldDoor, gedeeldOp, getekendDoor, getekendOp, controlegetal } = deling;
  const namen = new Map(alternatieven.map((each) => [each.id, each.naam]));
  const zaak = `/v1/samenwerkingen/${id}/businesscases/${businesscaseId}`;
  return (
    <SamenwerkingPage
      title={teksten.gedeeldeCijfers(toonNaam(deelnemer))}
      fase="onderzoeken"
      lead={teksten.gedeeldeCijfersLead}
      kruimels={[{ naam: teksten.titel, to: `/samenwerkingen/${id}/businesscase` }]}
      meta={<Meta items={[zichtbaarheid(teksten.allenLezen, false)]} />}
    >
      <DataList
        items={[
          { term: teksten.standen.gedeeld, value: `${gedeeldDoor}, ${momentInWoorden(gedeeldOp)}` },
          {
            term: teksten.standen.getekend,
            value:
              getekendDoor && getekendOp
                ? `${getekendDoor}, ${momentInWoorden(getekendOp)}`
                : teksten.nogNietGetekend,
          },
          { term: teksten.controlegetal, value: <code>{controlegetal}</code> },
        ]}
      />
      <Table
        caption={teksten.gedeeldeCijfers(toonNaam(deelnemer))}
        captionHidden
        rows={regels.map((regel, rij) => ({ ...regel, rij }))}
        rowKey={({ rij }) => rij}
        columns={columnsOf((alternatiefId) =>
          alternatiefId === null ? teksten.alle : (namen.get(alternatiefId) ?? ''),
        )}
      />
      {regels.some(({ bron }) => bron.trim() === '') && <Paragraph small>{teksten.geenBronUitleg}</Paragraph>}
      <Downloads
        adres={`${zaak}/cijferdelingexports`}
        formaten={lijstformaten}
        vraag={{ delingId: deling.id }}
      />
    </SamenwerkingPage>
  );
}

/** What of the amount counts in which year, as far as it is not all of it from the first year. */
const verloopVan = ({ ingroei, realisatie, indexatie }: Rij): string =>
  hoofdletter(
    [
      ...(ingroei.length > 0 ? [teksten.verloopIngroei(ingroei.map(alsGetypt).join('; '))] : []),
      ...(realisatie === 100 ? [] : [teksten.verloopRealisatie(alsGetypt(realisatie))]),
      ...(indexatie === 0 ? [] : [teksten.verloopIndex(alsGetypt(indexatie))]),
    ].join(', '),
  ) || teksten.verloopMeteen;

type Rij = Cijferdeling['regels'][number] & { rij: number };

function columnsOf(alternatiefVan: (id: string | null) => string): Column<Rij>[] {
  const getal = (veld: Roosterveld): Column<Rij> => ({
    head: teksten[veld],
    numeric: true,
    cell: (regel) => tekstVan(regel, veld),
  });
  return [
    { head: teksten.regel, cell: ({ naam }) => naam },
    {
      head: teksten.soortEnAlternatief,
      cell: ({ soort, alternatiefId }) => (
        <>
          {rekenteksten.soorten[soort]}
          <br />
          <small>{alternatiefVan(alternatiefId)}</small>
        </>
      ),
    },
    getal('verwacht'),
    getal('laag'),
    getal('hoog'),
    {
      head: teksten.jaren,
      numeric: true,
      cell: ({ van, tot }) =>
        van === null && tot === null ? teksten.helePeriode : `${van ?? ''} – ${tot ?? ''}`,
    },
    { head: teksten.verloop, cell: verloopVan },
    {
      head: teksten.bron,
      cell: ({ bron, brondatum }) =>
        bron.trim() === ''
          ? teksten.geenBron
          : [bron, brondatum && dagMetJaar(brondatum)].filter(Boolean).join(', '),
    },
  ];
}
