import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { lijstformaten } from '#src/documenten/lijstformaten.ts';
import { callAll } from '#src/http/call.ts';
import type { Samenwerking } from '#src/samenwerkingen/endpoints.ts';
import { eigenDeelnemers, SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { opsomming, toonNaam } from '#src/shared/datumtekst.ts';
import { getal, procent } from '#src/shared/getallen.ts';
import { kamerschrijvers } from '#src/shared/rollen.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { ButtonGroup, ButtonLink } from '#src/web/ui/button.tsx';
import { Details } from '#src/web/ui/details.tsx';
import { Downloads } from '#src/web/ui/downloads.tsx';
import { Empty } from '#src/web/ui/empty.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { StatusBadge } from '#src/web/ui/status-badge.tsx';
import { type Column, Table } from '#src/web/ui/table.tsx';
import { Paragraph, TextLink } from '#src/web/ui/text.tsx';
import { type Functie, listFuncties } from './endpoints.ts';
import { eenpittersVan, meesteWinst, standaard } from './functie.ts';
import { teksten } from './teksten.ts';

/** All of them on one page: where a colleague helps most can only be told of the whole. */
const loader = ({ params, context }: LoaderFunctionArgs) =>
  callAll(fetchFrom(context), listFuncties, { params });
export const functiesPage = { loader, Component: FunctiesPage };

/** The functies of the rooms that one may read, each as it is covered alone. */
function FunctiesPage() {
  const functies = useLoaderData<typeof loader>();
  const samenwerking = useSamenwerking();
  const base = `/samenwerkingen/${samenwerking.id}/functies`;
  const namen = eigenDeelnemers(samenwerking).map(({ naam }) => toonNaam(naam));
  const [only] = namen;
  const gedeeld = functies.filter(({ gedeeldeVersie }) => gedeeldeVersie !== null).length;
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
            ...(functies.length > 0
              ? [{ id: 'aantal', content: teksten.aantal(functies.length, gedeeld) }]
              : []),
          ]}
        />
      }
    >
      {functies.length === 0 ? (
        <Empty
          id="leeg"
          title={teksten.leegTitel}
          action={<Knoppen base={base} mayAdd={mayAdd(samenwerking)} />}
        >
          <Paragraph>{only ? teksten.leeg : teksten.leegGeenKamer}</Paragraph>
        </Empty>
      ) : (
        <>
          <Conclusie functies={functies} />
          <Knoppen base={base} mayAdd={mayAdd(samenwerking)} />
          <Overzicht functies={functies} base={base} />
          <HoeBerekend />
          <Downloads
            adres={`/v1/samenwerkingen/${samenwerking.id}/functie-exports`}
            formaten={lijstformaten}
          />
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
      <ButtonLink to={`${base}/samen`}>{teksten.naarSamen}</ButtonLink>
    </ButtonGroup>
  );
}

function Conclusie({ functies }: { functies: readonly Functie[] }) {
  const regels = functies.map(({ dekking }) => dekking);
  const best = meesteWinst(functies, ({ dekking }) => dekking);
  return (
    <Paragraph>
      {teksten.eenpitters(
        regels.filter(({ eenpitter }) => eenpitter).length,
        regels.length,
        procent(eenpittersVan(regels), 0),
      )}{' '}
      {best && teksten.helptMeest(best.naam, getal(best.dekking.winst, 1))}
    </Paragraph>
  );
}

function Overzicht({ functies, base }: { functies: readonly Functie[]; base: string }) {
  const van: Column<Functie> = { head: teksten.deelnemer, cell: ({ deelnemer }) => toonNaam(deelnemer) };
  const columns: Column<Functie>[] = [
    {
      head: teksten.naam,
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
    { head: teksten.mensen, numeric: true, cell: ({ mensen }) => mensen },
    { head: teksten.nodig, numeric: true, cell: ({ nodig }) => nodig },
    { head: teksten.kansNiemand, numeric: true, cell: ({ dekking }) => procent(dekking.niemand) },
    { head: teksten.dagenTekort, numeric: true, cell: ({ dekking }) => getal(dekking.dagenTekort, 1) },
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
