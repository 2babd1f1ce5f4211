import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { lijstformaten } from '#src/documenten/lijstformaten.ts';
import { callAll, callPage } from '#src/http/call.ts';
import type { Samenwerking } from '#src/samenwerkingen/endpoints.ts';
import { eigenDeelnemers, SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { opsomming, toonNaam } from '#src/shared/datumtekst.ts';
import { getal, procent } from '#src/shared/getallen.ts';
import { kamerschrijvers } from '#src/shared/rollen.ts';
import { type Asked, askedOf, sortHead } from '#src/web/asked.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { ButtonGroup, ButtonLink } from '#src/web/ui/button.tsx';
import { Details } from '#src/web/ui/details.tsx';
import { Empty } from '#src/web/ui/empty.tsx';
import { SelectField } from '#src/web/ui/form.tsx';
import { ListFilter, ListResult } from '#src/web/ui/list-page.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { StatusBadge } from '#src/web/ui/status-badge.tsx';
import { type Column, Table } from '#src/web/ui/table.tsx';
import { Paragraph, TextLink } from '#src/web/ui/text.tsx';
import { type Functie, listFuncties } from './endpoints.ts';
import { standaard } from './functie.ts';
import { kamertekst } from './functies.document.ts';
import { teksten } from './teksten.ts';

const pageSize = 50;

/** The list as it was asked for, and all of them: where a colleague helps most can only be told of the whole. */
async function loader({ params, request, context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  const asked = askedOf(request);
  const [{ items, total }, alle] = await Promise.all([
    callPage(fetch, listFuncties, { params, query: { ...asked, pageSize } }),
    callAll(fetch, listFuncties, { params }),
  ]);
  return { items, total, asked, alle };
}
export const functiesPage = { loader, Component: FunctiesPage };

/** The functies of the rooms that one may read, each as it is covered alone. */
function FunctiesPage() {
  const { items, total, asked, alle } = useLoaderData<typeof loader>();
  const samenwerking = useSamenwerking();
  const base = `/samenwerkingen/${samenwerking.id}/functies`;
  const namen = eigenDeelnemers(samenwerking).map(({ naam }) => toonNaam(naam));
  const [only] = namen;
  const gedeeld = alle.filter(({ gedeeldeVersie }) => gedeeldeVersie !== null).length;
  return (
    <SamenwerkingPage
      title={only && namen.length === 1 ? teksten.titelVan(only) : teksten.titel}
      shortTitle={teksten.titel}
      fase="verkennen"
      lead={teksten.lead}
      meta={
        <Meta
          items={[
            zichtbaarheid(only ? teksten.alleenKamer(opsomming(namen)) : teksten.geenKamer, true),
            ...(alle.length > 0 ? [{ id: 'aantal', content: teksten.aantal(alle.length, gedeeld) }] : []),
          ]}
        />
      }
    >
      {alle.length === 0 ? (
        <Empty
          id="leeg"
          title={teksten.leegTitel}
          action={<Knoppen base={base} mayAdd={mayAdd(samenwerking)} />}
        >
          <Paragraph>{only ? teksten.leeg : teksten.leegGeenKamer}</Paragraph>
        </Empty>
      ) : (
        <>
          <Paragraph>{kamertekst(alle)}</Paragraph>
          <Knoppen base={base} mayAdd={mayAdd(samenwerking)} />
          <Filters asked={asked} functies={alle} />
          <ListResult
            {...{ asked, total, pageSize }}
            shown={items.length}
            niets={{ tekst: teksten.nietsGevonden, alles: teksten.wisFilter, to: base }}
            download={{
              adres: `/v1/samenwerkingen/${samenwerking.id}/functie-exports`,
              formaten: lijstformaten,
            }}
          >
            <Overzicht {...{ base, asked }} functies={items} />
          </ListResult>
          <HoeBerekend />
        </>
      )}
    </SamenwerkingPage>
  );
}

const mayAdd = ({ mijnRollen, deelnemers }: Samenwerking) =>
  mijnRollen.some(
    ({ rol, deelnemerId }) =>
      kamerschrijvers.some((schrijver) => schrijver === rol) &&
      deelnemers.some(({ id, status }) => id === deelnemerId && status === 'actief'),
  );

function Knoppen({ base, mayAdd: may }: { base: string; mayAdd: boolean }) {
  return (
    <ButtonGroup>
      {may && (
        <ButtonLink variant="primary" icon="plus" to={`${base}/nieuw`}>
          {teksten.nieuw}
        </ButtonLink>
      )}
      {may && <ButtonLink to={`${base}/inlezen`}>{teksten.inlezen}</ButtonLink>}
      <ButtonLink to={`${base}/samen`}>{teksten.naarSamen}</ButtonLink>
    </ButtonGroup>
  );
}

/** Of whom it is, is a question only for who may read more than one room. */
function Filters({ asked, functies }: { asked: Asked; functies: readonly Functie[] }) {
  const taakvelden = [...new Set(functies.map(({ taakveld }) => taakveld))];
  const rooms = new Map(functies.map(({ deelnemerId, deelnemer }) => [deelnemerId, deelnemer]));
  return (
    <ListFilter
      label={teksten.filter}
      asked={asked}
      sorteringen={teksten.sorteringen}
      gewoon={teksten.gewoneVolgorde}
    >
      {rooms.size > 1 && (
        <SelectField
          name="deelnemerId"
          label={teksten.deelnemer}
          options={[...rooms].map(([value, naam]) => ({ value, label: toonNaam(naam) }))}
          empty={teksten.alle}
          defaultValue={asked['deelnemerId']}
        />
      )}
      <SelectField
        name="taakveld"
        label={teksten.taakveld}
        options={taakvelden.map((value) => ({ value, label: value }))}
        empty={teksten.alle}
        defaultValue={asked['taakveld']}
      />
    </ListFilter>
  );
}

type OverzichtProps = { functies: readonly Functie[]; base: string; asked: Asked };

function Overzicht({ functies, base, asked }: OverzichtProps) {
  const van: Column<Functie> = { head: teksten.deelnemer, cell: ({ deelnemer }) => toonNaam(deelnemer) };
  const columns: Column<Functie>[] = [
    {
      head: teksten.naam,
      sort: sortHead(asked, 'naam'),
      cell: ({ id, naam, taakveld }) => (
        <>
          <TextLink to={`${base}/${id}`}>
            <strong>{naam}</strong>
          </TextLink>
          <br />
          <small>{taakveld}</small>
        </>
      ),
    },
    ...(new Set(functies.map(({ deelnemerId }) => deelnemerId)).size > 1 ? [van] : []),
    {
      head: teksten.mensen,
      sort: sortHead(asked, 'mensen', ''),
      numeric: true,
      cell: ({ mensen }) => mensen,
    },
    { head: teksten.nodig, sort: sortHead(asked, 'nodig', '-'), numeric: true, cell: ({ nodig }) => nodig },
    {
      head: teksten.kansNiemand,
      sort: sortHead(asked, 'niemand', '-'),
      numeric: true,
      cell: ({ dekking }) => procent(dekking.niemand),
    },
    {
      head: teksten.dagenTekort,
      sort: sortHead(asked, 'dagenTekort', '-'),
      numeric: true,
      cell: ({ dekking }) => getal(dekking.dagenTekort, 1),
    },
    { head: teksten.metEenErbij, numeric: true, cell: ({ dekking }) => getal(dekking.dagenMetEenErbij, 1) },
    { head: teksten.zichtbaar, cell: (functie) => <Deelstand functie={functie} /> },
  ];
  return (
    <Table caption={teksten.titel} captionHidden rows={functies} rowKey={({ id }) => id} columns={columns} />
  );
}

/** What the figures assume. */
export function HoeBerekend() {
  return (
    <Details summary={teksten.hoe}>
      <Paragraph>{teksten.hoeUitleg}</Paragraph>
      <Paragraph>
        {teksten.aannamenTekst(standaard.afwezig, standaard.vacature, standaard.werkdagen)}{' '}
        <TextLink to="/rekenhulpen/kwetsbaarheid">{teksten.naarRekenhulp}</TextLink>
      </Paragraph>
    </Details>
  );
}

export function Deelstand({
  functie: { gedeeldeVersie, versie },
}: {
  functie: Pick<Functie, 'gedeeldeVersie' | 'versie'>;
}) {
  if (gedeeldeVersie === null) return <StatusBadge status="prive" />;
  return (
    <StatusBadge status="gedeeld">
      {gedeeldeVersie === versie ? teksten.gedeeldVersie(versie) : teksten.gedeeldOuder}
    </StatusBadge>
  );
}
