import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { call, callAll } from '#src/http/call.ts';
import { kamerschrijvers } from '#src/shared/rollen.ts';
import { getSamenwerking } from '#src/samenwerkingen/endpoints.ts';
import { eigenDeelnemers, SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { momentInWoorden, opsomming, toonNaam } from '#src/shared/datumtekst.ts';
import { delers } from '#src/shared/rollen.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { ButtonGroup, ButtonLink } from '#src/web/ui/button.tsx';
import { DataList } from '#src/web/ui/data-list.tsx';
import { Empty } from '#src/web/ui/empty.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { StatusBadge } from '#src/web/ui/status-badge.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { Paragraph, Section } from '#src/web/ui/text.tsx';
import { eindbeeldenblad } from './eindbeelden.document.ts';
import { type Eindbeeld, getEindbeeld, listEindbeelden } from './endpoints.ts';
import { teksten } from './teksten.ts';

async function loader({ params, context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  const [gedeeld, samenwerking] = await Promise.all([
    callAll(fetch, listEindbeelden, { params }),
    call(fetch, getSamenwerking, { params }),
  ]);
  const eigen = await Promise.all(
    eigenDeelnemers(samenwerking).map(({ id }) =>
      call(fetch, getEindbeeld, { params: { ...params, deelnemerId: id } }),
    ),
  );
  return { gedeeld, eigen };
}
export const eindbeeldenPage = { loader, Component: EindbeeldenPage };

/** The own end state, and those that were shared side by side. */
function EindbeeldenPage() {
  const { gedeeld, eigen } = useLoaderData<typeof loader>();
  const samenwerking = useSamenwerking();
  const namen = eigenDeelnemers(samenwerking).map(({ naam }) => toonNaam(naam));
  const blad = eindbeeldenblad(gedeeld);
  return (
    <SamenwerkingPage
      title={teksten.titel}
      fase="verkennen"
      lead={teksten.lead}
      meta={
        <Meta
          items={[
            ...(namen.length > 0 ? [zichtbaarheid(teksten.alleenKamer(opsomming(namen)), true)] : []),
            { id: 'gedeeld', icon: 'oog', content: teksten.gedeeldeZichtbaar },
          ]}
        />
      }
    >
      {eigen.map((eindbeeld) => (
        <Eigen key={eindbeeld.deelnemerId} eindbeeld={eindbeeld} />
      ))}
      <Section title={teksten.naast} id="naast">
        {gedeeld.length === 0 ? (
          <Paragraph>{teksten.leegAnderen}</Paragraph>
        ) : (
          <Table
            caption={teksten.naast}
            captionHidden
            fixed
            rows={blad.rijen}
            rowKey={([deel]) => String(deel)}
            columns={blad.kolommen.map(({ naam }, index) => ({
              head: toonNaam(naam),
              cell: (rij: (typeof blad.rijen)[number]) =>
                index === 0 ? <strong>{rij[0]}</strong> : rij[index],
            }))}
          />
        )}
      </Section>
    </SamenwerkingPage>
  );
}

function Eigen({ eindbeeld }: { eindbeeld: Eindbeeld }) {
  const { id, deelnemers, mijnRollen } = useSamenwerking();
  const { deelnemerId, versie, gewijzigdDoor, gewijzigdOp } = eindbeeld;
  const naam = toonNaam(deelnemers.find((deelnemer) => deelnemer.id === deelnemerId)?.naam ?? '');
  const isAmong = (rollen: readonly string[]) =>
    mijnRollen.some((mijn) => mijn.deelnemerId === deelnemerId && rollen.includes(mijn.rol));
  const write = `/samenwerkingen/${id}/eindbeelden/${deelnemerId}`;
  if (versie === 0)
    return (
      <Empty
        id={`leeg-${deelnemerId}`}
        title={teksten.leegTitel(naam)}
        action={
          isAmong(kamerschrijvers) && (
            <ButtonLink variant="primary" to={write}>
              {teksten.schrijf}
            </ButtonLink>
          )
        }
      >
        <Paragraph>{teksten.leeg}</Paragraph>
      </Empty>
    );
  return (
    <Section title={teksten.eigen(naam)} id={`eigen-${deelnemerId}`}>
      <Paragraph>
        <DeelstandBadge eindbeeld={eindbeeld} />
      </Paragraph>
      <DataList
        items={[
          { term: teksten.velden.motief, value: eindbeeld.motief },
          { term: teksten.velden.straks, value: eindbeeld.straks },
          { term: teksten.velden.blijft, value: eindbeeld.blijft },
          { term: teksten.velden.eigenDoelen, value: eindbeeld.eigenDoelen },
          {
            term: teksten.laatst,
            value: gewijzigdOp && teksten.bewaard(versie, gewijzigdDoor ?? '', momentInWoorden(gewijzigdOp)),
          },
        ]}
      />
      <ButtonGroup>
        {isAmong(delers) && eindbeeld.gedeeldeVersie !== versie && (
          <ButtonLink variant="primary" to={`/samenwerkingen/${id}/delen/eindbeeld/${eindbeeld.id}`}>
            {eindbeeld.gedeeldeVersie === null ? teksten.deel : teksten.deelOpnieuw}
          </ButtonLink>
        )}
        {isAmong(kamerschrijvers) && <ButtonLink to={write}>{teksten.wijzig}</ButtonLink>}
      </ButtonGroup>
    </Section>
  );
}

function DeelstandBadge({ eindbeeld: { gedeeldeVersie, versie } }: { eindbeeld: Eindbeeld }) {
  if (gedeeldeVersie === null) return <StatusBadge status="prive" />;
  return (
    <StatusBadge status="gedeeld">
      {gedeeldeVersie === versie ? teksten.gedeeld(versie) : teksten.gedeeldOuder}
    </StatusBadge>
  );
}
