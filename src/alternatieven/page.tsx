import type { ReactNode } from 'react';
import { Form, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { lijstformaten } from '#src/documenten/lijstformaten.ts';
import { callAll } from '#src/http/call.ts';
import { eigenDeelnemers, SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { momentInWoorden, opsomming, toonNaam } from '#src/shared/datumtekst.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { actOneOf, type Refused, step } from '#src/web/load.ts';
import { Alert } from '#src/web/ui/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '#src/web/ui/button.tsx';
import { CheckboxGroup } from '#src/web/ui/choice.tsx';
import { Downloads } from '#src/web/ui/downloads.tsx';
import { Details } from '#src/web/ui/details.tsx';
import { Empty } from '#src/web/ui/empty.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { TextArea } from '#src/web/ui/form.tsx';
import { Lines } from '#src/web/ui/list.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { StatusBadge } from '#src/web/ui/status-badge.tsx';
import { type Column, Table } from '#src/web/ui/table.tsx';
import { Paragraph, Section, TextLink } from '#src/web/ui/text.tsx';
import { lichter } from './bevriezing.ts';
import {
  type Alternatief,
  type Criterium,
  type Gewichtenblad,
  listAlternatieven,
  listCriteria,
  listGewichten,
  listScorerondes,
  postOntdooiing,
  postScoreronde,
  postSluiting,
  type Rondesamenvatting,
  schrijvers,
  scoregevers,
} from './endpoints.ts';
import { teksten } from './teksten.ts';

async function loader({ params, context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  const [alternatieven, criteria, gewichten, rondes] = await Promise.all([
    callAll(fetch, listAlternatieven, { params }),
    callAll(fetch, listCriteria, { params }),
    callAll(fetch, listGewichten, { params }),
    callAll(fetch, listScorerondes, { params }),
  ]);
  return { alternatieven, criteria, gewichten, rondes };
}
const rondeOf = ({ scorerondeId }: { scorerondeId?: unknown }) => ({ scorerondeId: String(scorerondeId) });
const action = actOneOf({
  bevries: step({
    operation: postScoreronde,
    body: ({ deelnemerIds = [] }) => ({ deelnemerIds: [deelnemerIds].flat() }),
  }),
  sluit: step({ operation: postSluiting, params: rondeOf, body: () => ({}) }),
  ontdooi: step({ operation: postOntdooiing, params: rondeOf, body: ({ reden }) => ({ reden }) }),
});
export const alternatievenPage = { loader, action, Component: AlternatievenPage };

type Data = Awaited<ReturnType<typeof loader>>;

/** What can be chosen, on what it is compared, and how far the scoring is. */
function AlternatievenPage() {
  const data = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const { id, mijnRollen } = useSamenwerking();
  const base = `/samenwerkingen/${id}/alternatieven`;
  const [ronde] = data.rondes;
  const isBevroren = ronde !== undefined && ronde.stand !== 'ontdooid';
  const mag = mijnRollen.some(({ rol }) => schrijvers.some((schrijver) => schrijver === rol));
  const isLeeg = data.alternatieven.length < 2 && data.criteria.length === 0;
  return (
    <SamenwerkingPage
      title={teksten.titel}
      fase="onderzoeken"
      lead={teksten.lead}
      refused={refused}
      meta={<Meta items={[zichtbaarheid(teksten.iedereen, false)]} />}
    >
      <ErrorSummary problem={refused?.problem} />
      {isLeeg ? (
        <Empty
          id="leeg"
          title={teksten.leegTitel}
          action={
            mag && (
              <ButtonLink variant="primary" icon="plus" to={`${base}/nieuw`}>
                {teksten.nieuwAlternatief}
              </ButtonLink>
            )
          }
        >
          <Paragraph>{teksten.leeg}</Paragraph>
        </Empty>
      ) : (
        <Stap {...data} base={base} mag={mag} />
      )}
      <Alternatieven alternatieven={data.alternatieven} base={base} mag={mag && !isBevroren} />
      <Criteria {...data} base={base} mag={mag} isBevroren={isBevroren} />
      <Vergelijking rondes={data.rondes} />
      {data.rondes.length > 0 && <Rondes rondes={data.rondes} base={base} mag={mag} refused={refused} />}
    </SamenwerkingPage>
  );
}

type StapProps = Data & { base: string; mag: boolean };

/** The one thing to do now. */
function Stap({ rondes, base, mag }: StapProps) {
  const samenwerking = useSamenwerking();
  const [ronde] = rondes;
  const isProjectleider = samenwerking.mijnRollen.some(({ rol }) => rol === 'projectleider');
  if (!ronde || ronde.stand === 'ontdooid') return mag ? <Bevries /> : null;
  if (ronde.stand === 'gesloten')
    return (
      <Section id="stap" title={teksten.stap}>
        <ButtonLink variant="primary" to={`${base}/rondes/${ronde.id}`}>
          {teksten.bekijkRonde(ronde.nummer)}
        </ButtonLink>
        {mag && (
          <Form method="post">
            <Paragraph>{teksten.nieuweRondeUitleg}</Paragraph>
            <Button name="actie" value="bevries">
              {teksten.nieuweRonde(ronde.nummer + 1)}
            </Button>
          </Form>
        )}
      </Section>
    );
  const wacht = ronde.deelnemers.filter(({ ingeleverd }) => !ingeleverd).map(({ naam }) => toonNaam(naam));
  const eigen = eigenDeelnemers(samenwerking).filter(({ id }) =>
    samenwerking.mijnRollen.some(
      ({ rol, deelnemerId }) => deelnemerId === id && scoregevers.some((each) => each === rol),
    ),
  );
  return (
    <Section id="stap" title={teksten.stap}>
      <Paragraph>{teksten.wachtOp(opsomming(wacht))}</Paragraph>
      <ButtonGroup>
        {ronde.deelnemers
          .filter((each) => eigen.some(({ id }) => id === each.id))
          .map(({ id, naam, ingeleverd }) => (
            <ButtonLink
              key={id}
              variant={ingeleverd ? 'secondary' : 'primary'}
              to={`${base}/rondes/${ronde.id}/punten/${id}`}
            >
              {ingeleverd ? teksten.wijzigPunten(toonNaam(naam)) : teksten.geefPunten(toonNaam(naam))}
            </ButtonLink>
          ))}
      </ButtonGroup>
      {isProjectleider && (
        <Form method="post">
          <input type="hidden" name="scorerondeId" value={ronde.id} />
          <Paragraph>{teksten.sluitUitleg}</Paragraph>
          <Button name="actie" value="sluit">
            {teksten.sluit}
          </Button>
        </Form>
      )}
    </Section>
  );
}

function Bevries() {
  const { deelnemers } = useSamenwerking();
  const mee = deelnemers.filter(({ status }) => status === 'actief');
  return (
    <Section id="stap" title={teksten.stap}>
      <Form method="post">
        <Paragraph>{teksten.bevriesUitleg}</Paragraph>
        <CheckboxGroup
          name="deelnemerIds"
          label={teksten.wieDoetMee}
          options={mee.map(({ id, naam }) => ({ value: id, label: toonNaam(naam) }))}
          defaultValues={mee.map(({ id }) => id)}
        />
        <Button variant="primary" name="actie" value="bevries">
          {teksten.bevries}
        </Button>
      </Form>
    </Section>
  );
}

type ListProps = { base: string; mag: boolean };

function Alternatieven({ alternatieven, base, mag }: ListProps & { alternatieven: readonly Alternatief[] }) {
  const mist = lichter.filter((soort) => alternatieven.every((each) => each.soort !== soort));
  return (
    <Section id="alternatieven" title={teksten.alternatieven}>
      <Table
        caption={teksten.alternatieven}
        captionHidden
        rows={alternatieven}
        rowKey={({ id }) => id}
        columns={[
          {
            head: teksten.alternatief,
            cell: ({ id, naam }) => (mag ? <TextLink to={`${base}/${id}/wijzigen`}>{naam}</TextLink> : naam),
          },
          { head: teksten.soort, cell: ({ soort }) => teksten.soorten[soort] },
          { head: teksten.omschrijving, cell: ({ omschrijving }) => omschrijving },
        ]}
      />
      {mag && (
        <ButtonGroup>
          <ButtonLink icon="plus" to={`${base}/nieuw`}>
            {teksten.nieuwAlternatief}
          </ButtonLink>
        </ButtonGroup>
      )}
      {mag && mist.length > 0 && (
        <Alert label={teksten.meerVarianten}>
          <Paragraph>{teksten.meerVariantenUitleg}</Paragraph>
          <Lines
            items={mist.map((soort) => ({
              id: soort,
              content: (
                <>
                  <TextLink to={`${base}/nieuw?soort=${soort}`}>
                    {teksten.stelVoor(teksten.soorten[soort])}
                  </TextLink>{' '}
                  {teksten.soortUitleg[soort]}
                </>
              ),
            }))}
          />
        </Alert>
      )}
    </Section>
  );
}

type CriteriaProps = ListProps & {
  criteria: readonly Criterium[];
  gewichten: readonly Gewichtenblad[];
  isBevroren: boolean;
};

function Criteria({ criteria, gewichten, base, mag, isBevroren }: CriteriaProps) {
  const magWijzigen = mag && !isBevroren;
  const punten = (blad: Gewichtenblad): Column<Criterium> => ({
    head: blad.deelnemer ? toonNaam(blad.deelnemer) : teksten.gezamenlijk,
    numeric: true,
    cell: ({ id }) => blad.punten.find(({ criteriumId }) => criteriumId === id)?.punten ?? '',
  });
  return (
    <Section id="criteria" title={teksten.criteria}>
      <Paragraph>{teksten.criteriaUitleg}</Paragraph>
      {criteria.length === 0 ? (
        <Paragraph>{teksten.geenCriteria}</Paragraph>
      ) : (
        <Table
          caption={teksten.criteria}
          captionHidden
          rows={criteria}
          rowKey={({ id }) => id}
          columns={[
            {
              head: teksten.criterium,
              cell: ({ id, naam }) =>
                magWijzigen ? <TextLink to={`${base}/criteria/${id}/wijzigen`}>{naam}</TextLink> : naam,
            },
            { head: teksten.dient, cell: ({ dient }) => dient },
            ...gewichten.map(punten),
          ]}
        />
      )}
      {!isBevroren && <CriteriaKnoppen base={base} mag={mag} isLeeg={criteria.length === 0} />}
    </Section>
  );
}

function CriteriaKnoppen({ base, mag, isLeeg }: ListProps & { isLeeg: boolean }) {
  const samenwerking = useSamenwerking();
  const wegers = eigenDeelnemers(samenwerking).filter(({ id }) =>
    samenwerking.mijnRollen.some(
      ({ rol, deelnemerId }) => deelnemerId === id && scoregevers.some((each) => each === rol),
    ),
  );
  return (
    <ButtonGroup>
      {mag && (
        <ButtonLink icon="plus" to={`${base}/criteria/nieuw`}>
          {teksten.nieuwCriterium}
        </ButtonLink>
      )}
      {!isLeeg &&
        wegers.map(({ id, naam }) => (
          <ButtonLink key={id} to={`${base}/gewichten/${id}`}>
            {teksten.geefGewichten(toonNaam(naam))}
          </ButtonLink>
        ))}
      {!isLeeg && mag && (
        <ButtonLink to={`${base}/gewichten/samen`}>
          {teksten.geefGewichten(teksten.gezamenlijkLang)}
        </ButtonLink>
      )}
    </ButtonGroup>
  );
}

/** What the last closed round says, to take along: nothing as long as scores are a secret. */
function Vergelijking({ rondes }: { rondes: readonly Rondesamenvatting[] }) {
  const { id } = useSamenwerking();
  const ronde = rondes.find(({ stand }) => stand === 'gesloten');
  if (!ronde?.deelnemers.some(({ ingeleverd }) => ingeleverd)) return null;
  return (
    <Section id="vergelijking" title={teksten.vergelijking}>
      <Paragraph>{teksten.vergelijkingUitleg(ronde.nummer)}</Paragraph>
      <Downloads adres={`/v1/samenwerkingen/${id}/vergelijkingexports`} formaten={lijstformaten} />
    </Section>
  );
}

const standen = { open: 'wacht', gesloten: 'gereed', ontdooid: 'concept' } as const;
type RondesProps = ListProps & { rondes: readonly Rondesamenvatting[]; refused: Refused | undefined };

function Rondes({ rondes, base, mag, refused }: RondesProps) {
  const [laatste] = rondes;
  const columns: Column<Rondesamenvatting>[] = [
    {
      head: teksten.rondes,
      cell: ({ id, nummer }) => <TextLink to={`${base}/rondes/${id}`}>{teksten.ronde(nummer)}</TextLink>,
    },
    {
      head: teksten.stand,
      cell: ({ stand }): ReactNode => (
        <StatusBadge status={standen[stand]}>{teksten.rondestand[stand]}</StatusBadge>
      ),
    },
    {
      head: teksten.controlegetal,
      cell: ({ controlegetal, geopendOp, geopendDoor }) => (
        <>
          <code>{controlegetal.slice(0, 12)}</code>{' '}
          <small>{teksten.bevrorenOp(momentInWoorden(geopendOp), geopendDoor)}</small>
        </>
      ),
    },
  ];
  return (
    <Section id="rondes" title={teksten.rondes}>
      <Table caption={teksten.rondes} captionHidden rows={rondes} rowKey={({ id }) => id} columns={columns} />
      {mag && laatste && laatste.stand !== 'ontdooid' && (
        <Details summary={teksten.ontdooi}>
          <Form method="post">
            <input type="hidden" name="scorerondeId" value={laatste.id} />
            <TextArea
              name="reden"
              label={teksten.ontdooiReden}
              description={teksten.ontdooiUitleg}
              {...refused}
            />
            <Button name="actie" value="ontdooi">
              {teksten.ontdooi}
            </Button>
          </Form>
        </Details>
      )}
    </Section>
  );
}
