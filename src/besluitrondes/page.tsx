import { Form, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { lijstformaten } from '#src/documenten/lijstformaten.ts';
import { call, callPage } from '#src/http/call.ts';
import type { Samenwerking } from '#src/samenwerkingen/endpoints.ts';
import { SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { dagVanMoment, toonNaam } from '#src/shared/datumtekst.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { actOneOf, type Refused, step, textOf } from '#src/web/load.ts';
import { Button, ButtonGroup, ButtonLink } from '#src/web/ui/button.tsx';
import { RadioGroup } from '#src/web/ui/choice.tsx';
import { Details } from '#src/web/ui/details.tsx';
import { Downloads } from '#src/web/ui/downloads.tsx';
import { Empty } from '#src/web/ui/empty.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { TextArea } from '#src/web/ui/form.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { Spotlight } from '#src/web/ui/spotlight.tsx';
import { Card, Heading, Paragraph, Section, TextLink } from '#src/web/ui/text.tsx';
import { BesluitFeiten } from './besluit-feiten.tsx';
import {
  getBesluitronde,
  kiezers,
  listBesluitrondes,
  postVoortzetting,
  putRoutestap,
  putVervulling,
  type Ronde,
  vastleggers,
} from './endpoints.ts';
import { RouteForms, RouteTable } from './route-tabel.tsx';
import { teksten } from './teksten.ts';

async function loader({ params, context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  const { items } = await callPage(fetch, listBesluitrondes, { params, query: { pageSize: 1 } });
  const [laatste] = items;
  return laatste ? call(fetch, getBesluitronde, { params: { ...params, besluitrondeId: laatste.id } }) : null;
}
const action = actOneOf({
  route: step({
    operation: putRoutestap,
    params: (typed) => ({ besluitrondeId: textOf(typed, 'besluitrondeId') }),
    body: ({ actie: _actie, versie: _versie, besluitrondeId: _id, ...fields }) => fields,
  }),
  vervuld: step({
    operation: putVervulling,
    params: (typed) => ({ voorwaardeId: textOf(typed, 'voorwaardeId') }),
    body: (typed) => ({ vervulling: textOf(typed, 'vervulling') }),
  }),
  voortzetting: step({ operation: postVoortzetting }),
});
export const besluitrondePage = { loader, action, Component: BesluitrondePage };

/** The joint outcome first, then the route, the decisions and what still blocks. */
function BesluitrondePage() {
  const ronde = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const samenwerking = useSamenwerking();
  if (!ronde) return <NoRound samenwerkingId={samenwerking.id} />;
  const { nummer, dag } = { nummer: ronde.dossierversie, dag: dagVanMoment(ronde.bevrorenOp) };
  return (
    <SamenwerkingPage
      title={teksten.titel}
      shortTitle={teksten.kort}
      fase="onderzoeken"
      refused={refused}
      meta={
        <Meta
          items={[
            { id: 'versie', icon: 'slot', content: teksten.bevroren(nummer, dag) },
            zichtbaarheid(teksten.iedereen, false),
          ]}
        />
      }
    >
      <p className="bondgenoot-print">{teksten.print(samenwerking.naam, nummer, ronde.controlegetal)}</p>
      <ErrorSummary problem={refused?.problem} />
      <Outcome ronde={ronde} samenwerking={samenwerking} />
      <Section title={teksten.routeTitel} id="route">
        <RouteTable ronde={ronde} />
        <RouteForms
          ronde={ronde}
          samenwerking={samenwerking}
          refused={textOf(refused?.typed, 'actie') === 'route' ? refused : undefined}
        />
      </Section>
      <Decisions ronde={ronde} samenwerking={samenwerking} refused={refused} />
      <Choices
        ronde={ronde}
        samenwerking={samenwerking}
        refused={textOf(refused?.typed, 'actie') === 'voortzetting' ? refused : undefined}
      />
      <Dossier ronde={ronde} samenwerking={samenwerking} />
    </SamenwerkingPage>
  );
}

/** The text that is decided about, with its checksum, and every decision as a list to take along. */
function Dossier({ ronde, samenwerking: { id } }: Props) {
  return (
    <Section title={teksten.dossier} id="dossier">
      <Paragraph>
        <TextLink to={`/samenwerkingen/${id}/dossier/${ronde.dossierversieId}`}>
          {teksten.versie(ronde.dossierversie)}
        </TextLink>
      </Paragraph>
      <Paragraph small>
        {teksten.controlegetal} <code>{ronde.controlegetal}</code>
      </Paragraph>
      <Paragraph>
        <TextLink
          reload
          icon="bestand"
          to={`/v1/samenwerkingen/${id}/dossierdocumenten/${ronde.dossierversieId}/pdf`}
        >
          {teksten.besluitdossier}
        </TextLink>
      </Paragraph>
      <Paragraph>
        <TextLink to={`/samenwerkingen/${id}/fasen/onderzoeken`}>{teksten.poortDicht}</TextLink>
      </Paragraph>
      <Downloads
        adres={`/v1/samenwerkingen/${id}/besluitexports`}
        formaten={lijstformaten}
        naam={teksten.alleBesluiten}
      />
    </Section>
  );
}

function NoRound({ samenwerkingId }: { samenwerkingId: string }) {
  return (
    <SamenwerkingPage title={teksten.kort} fase="onderzoeken">
      <Empty
        id="leeg"
        title={teksten.leegTitel}
        action={
          <ButtonLink variant="primary" to={`/samenwerkingen/${samenwerkingId}/dossier`}>
            {teksten.naarDossier}
          </ButtonLink>
        }
      >
        <Paragraph>{teksten.leeg}</Paragraph>
      </Empty>
    </SamenwerkingPage>
  );
}

type Props = { ronde: Ronde; samenwerking: Samenwerking };
const mine = ({ mijnRollen }: Samenwerking, rollen: readonly string[]) =>
  mijnRollen.flatMap(({ rol, deelnemerId }) => (deelnemerId && rollen.includes(rol) ? [deelnemerId] : []));

function Outcome({ ronde, samenwerking }: Props) {
  const own = [...new Set(mine(samenwerking, vastleggers))];
  const waiting = ronde.besluiten
    .filter(({ stand }) => stand === 'wacht-op-bevestiging')
    .map(({ deelnemerId }) => deelnemerId);
  const toRecord = ronde.standen.filter(
    ({ id, stand }) =>
      own.includes(id) && ['geen', 'ouder', 'aangehouden'].includes(stand) && !waiting.includes(id),
  );
  const base = `/samenwerkingen/${samenwerking.id}`;
  return (
    <Spotlight preHeading={teksten.gezamenlijk} title={ronde.kop} id="uitkomst">
      <Paragraph>{toonNaam(ronde.uitleg)}</Paragraph>
      <ButtonGroup>
        {toRecord.map(({ id, naam }, index) => (
          <ButtonLink
            key={id}
            variant={index === 0 ? 'primary' : 'secondary'}
            to={`${base}/besluitronde/besluit?deelnemerId=${id}`}
          >
            {teksten.legVast(toonNaam(naam))}
          </ButtonLink>
        ))}
        {samenwerking.deelnemers.some(({ isEigen }) => isEigen) && (
          <TextLink box to={`${base}/oplegger/${samenwerking.deelnemers.find(({ isEigen }) => isEigen)?.id}`}>
            {teksten.bekijkOplegger}
          </TextLink>
        )}
      </ButtonGroup>
      <Details summary={teksten.hoeBepaald}>
        <Paragraph>{teksten.regel}</Paragraph>
      </Details>
    </Spotlight>
  );
}

function Decisions({ ronde, samenwerking, refused }: Props & { refused: Refused | undefined }) {
  if (ronde.besluiten.length === 0) return null;
  const own = mine(samenwerking, ['griffier', 'gemeentesecretaris', 'bestuurder']);
  return (
    <Section title={teksten.besluiten} id="besluiten">
      {ronde.besluiten.map((besluit) => (
        <Details
          key={besluit.id}
          open={besluit.stand === 'wacht-op-bevestiging'}
          summary={teksten.besluitKop(
            toonNaam(besluit.deelnemer),
            teksten.uitkomsten[besluit.uitkomst],
            teksten.standenBesluit[besluit.stand],
          )}
        >
          <BesluitFeiten
            besluit={besluit}
            samenwerkingId={samenwerking.id}
            mayFulfil={besluit.stand === 'geldt' && own.includes(besluit.deelnemerId)}
            refused={refused}
          />
          {besluit.stand === 'wacht-op-bevestiging' && own.includes(besluit.deelnemerId) && (
            <ButtonLink to={`/samenwerkingen/${samenwerking.id}/besluiten/${besluit.id}`}>
              {teksten.naarBevestigen}
            </ButtonLink>
          )}
        </Details>
      ))}
    </Section>
  );
}

/** After a refusal each of the others chooses whether to go on without it. */
function Choices({ ronde, samenwerking, refused }: Props & { refused: Refused | undefined }) {
  if (ronde.keuzes.length === 0) return null;
  const own = [...new Set(mine(samenwerking, kiezers))];
  const naamVan = (id: string) => toonNaam(ronde.standen.find((stand) => stand.id === id)?.naam ?? '');
  return (
    <Section title={teksten.keuzes} id="keuzes">
      {ronde.voortzettingen.map(({ deelnemerId, zonderDeelnemerId, keuze, op }) => (
        <Paragraph key={`${deelnemerId} ${op}`}>
          {teksten.koos(naamVan(deelnemerId), naamVan(zonderDeelnemerId), keuze)}
        </Paragraph>
      ))}
      {ronde.keuzes.flatMap(({ zonder, nogTeKiezen }) =>
        nogTeKiezen
          .filter((id) => own.includes(id))
          .map((id) => (
            <Card key={`${id} ${zonder}`} labelledBy={`keuze-${id}`}>
              <Heading level={3} id={`keuze-${id}`}>
                {teksten.gaatDoor(naamVan(id), naamVan(zonder))}
              </Heading>
              <Form method="post">
                <input type="hidden" name="besluitrondeId" value={ronde.id} />
                <input type="hidden" name="deelnemerId" value={id} />
                <input type="hidden" name="zonderDeelnemerId" value={zonder} />
                <RadioGroup
                  name="keuze"
                  label={teksten.keuzeVraag}
                  options={[
                    { value: 'door', label: teksten.door },
                    { value: 'niet-door', label: teksten.nietDoor },
                  ]}
                  {...refused}
                />
                <TextArea name="toelichting" label={teksten.toelichting} rows={2} optional {...refused} />
                <Button name="actie" value="voortzetting">
                  {teksten.legKeuzeVast(naamVan(id))}
                </Button>
              </Form>
            </Card>
          )),
      )}
    </Section>
  );
}
