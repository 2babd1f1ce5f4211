import { Form, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { Afwegingsuitslag } from '#src/afweging/uitslag.tsx';
import { oordelen } from '#src/antwoorden/reactie.ts';
import { BladTabel, HoeBerekend, Waarschuwingen } from '#src/berekeningen/uitkomst.tsx';
import { lijstformaten } from '#src/documenten/lijstformaten.ts';
import { call, callAll } from '#src/http/call.ts';
import { SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { momentInWoorden, toonNaam } from '#src/shared/datumtekst.ts';
import { procent } from '#src/shared/getallen.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { actOneOf, type Refused, step } from '#src/web/load.ts';
import { Button } from '#src/web/ui/button.tsx';
import { RadioGroup } from '#src/web/ui/choice.tsx';
import { DataList } from '#src/web/ui/data-list.tsx';
import { Details } from '#src/web/ui/details.tsx';
import { Downloads } from '#src/web/ui/downloads.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { TextArea } from '#src/web/ui/form.tsx';
import { BulletList, Lines } from '#src/web/ui/list.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { Paragraph, Section } from '#src/web/ui/text.tsx';
import { spreidingsblad } from './afweging.document.ts';
import { type Keuze, listKeuzes, postKeuze, postKeuzereactie } from './endpoints.keuze.ts';
import { getAfwegingsuitkomst, getScoreronde, type Ronde, schrijvers, scoregevers } from './endpoints.ts';
import { teksten } from './teksten.ts';

async function loader({ params, context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  const [ronde, keuzes] = await Promise.all([
    call(fetch, getScoreronde, { params }),
    callAll(fetch, listKeuzes, { params }),
  ]);
  const uitkomst =
    ronde.spreiding.some(({ scores }) => scores.length > 0) &&
    (await call(fetch, getAfwegingsuitkomst, { params }));
  return { ronde, keuzes, uitkomst: uitkomst || null };
}
const action = actOneOf({
  kies: step({ operation: postKeuze }),
  reageer: step({
    operation: postKeuzereactie,
    to: (_keuze, { samenwerkingId, scorerondeId }) =>
      `/samenwerkingen/${samenwerkingId}/alternatieven/rondes/${scorerondeId}#keuze`,
  }),
});
export const rondePage = { loader, action, Component: RondePage };

type Uitkomst = NonNullable<Awaited<ReturnType<typeof loader>>['uitkomst']>;

/** One round: where the municipalities differ, then what they find together, then the choice. */
function RondePage() {
  const { ronde, keuzes, uitkomst } = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const { id } = useSamenwerking();
  return (
    <SamenwerkingPage
      title={teksten.ronde(ronde.nummer)}
      fase="onderzoeken"
      lead={teksten.rondeLead}
      kruimels={[{ naam: teksten.titel, to: `/samenwerkingen/${id}/alternatieven` }]}
      refused={refused}
      meta={
        <Meta
          items={[
            zichtbaarheid(teksten.iedereen, false),
            { id: 'stand', content: teksten.rondestand[ronde.stand] },
          ]}
        />
      }
    >
      <ErrorSummary problem={refused?.problem} />
      <Feiten ronde={ronde} />
      {uitkomst ? (
        <>
          <Verschillen ronde={ronde} />
          <Samen uitkomst={uitkomst} />
          <KeuzeDeel ronde={ronde} keuzes={keuzes} refused={refused} />
          <Downloads
            adres={`/v1/samenwerkingen/${id}/scorerondes/${ronde.id}/bestanden`}
            formaten={lijstformaten}
          />
        </>
      ) : (
        <Paragraph>{teksten.nogNietDicht}</Paragraph>
      )}
    </SamenwerkingPage>
  );
}

function Feiten({ ronde }: { ronde: Ronde }) {
  return (
    <>
      {ronde.ontdooidReden && <Paragraph>{teksten.ontdooidOmdat(ronde.ontdooidReden)}</Paragraph>}
      <Details summary={teksten.bevrorenOp(momentInWoorden(ronde.geopendOp), ronde.geopendDoor)}>
        <DataList
          items={[
            { term: teksten.controlegetal, value: <code>{ronde.controlegetal}</code> },
            ...(ronde.geslotenOp
              ? [{ term: teksten.stand, value: teksten.geslotenOp(momentInWoorden(ronde.geslotenOp)) }]
              : []),
            ...ronde.deelnemers.map(({ naam, ingeleverd }) => ({
              term: toonNaam(naam),
              value: ingeleverd ? teksten.ingeleverd : teksten.nogNiet,
            })),
          ]}
        />
      </Details>
    </>
  );
}

function Verschillen({ ronde }: { ronde: Ronde }) {
  const naamIn = (lijst: readonly { id: string; naam: string }[], id: string) =>
    lijst.find((each) => each.id === id)?.naam ?? '';
  const gemeente = (id: string) => toonNaam(naamIn(ronde.deelnemers, id));
  const blad = spreidingsblad(ronde);
  const toelichtingen = ronde.bladen.filter(({ toelichting }) => toelichting !== '');
  return (
    <Section id="verschillen" title={teksten.gesprek}>
      <Paragraph>{ronde.gesprekken.length > 0 ? teksten.gesprekUitleg : teksten.geenGesprek}</Paragraph>
      <Lines
        ordered
        items={ronde.gesprekken.map(({ alternatiefId, criteriumId, scores, verschil }) => ({
          id: `${alternatiefId} ${criteriumId}`,
          content: (
            <>
              <strong>
                {teksten.gesprekRegel(
                  naamIn(ronde.alternatieven, alternatiefId),
                  naamIn(ronde.criteria, criteriumId),
                  verschil,
                )}
              </strong>
              <br />
              {scores.map(({ deelnemerId, score }) => `${gemeente(deelnemerId)} ${score}`).join(', ')}
            </>
          ),
        }))}
      />
      {toelichtingen.length > 0 && (
        <DataList
          items={toelichtingen.map(({ deelnemerId, toelichting }) => ({
            term: gemeente(deelnemerId),
            value: toelichting,
          }))}
        />
      )}
      <Details summary={teksten.spreiding}>
        <BladTabel blad={blad} onPhone="scroll" />
      </Details>
    </Section>
  );
}

function Samen({ uitkomst }: { uitkomst: Uitkomst }) {
  const { invoer, uitkomst: afweging, stappen, bronnen, waarschuwingen } = uitkomst;
  return (
    <>
      <Section id="uitkomst" title={teksten.uitkomst}>
        <Paragraph>{teksten.uitkomstNaGesprek}</Paragraph>
        <Waarschuwingen waarschuwingen={waarschuwingen} />
        <Afwegingsuitslag invoer={invoer} uitkomst={afweging} />
      </Section>
      <Section id="zekerheid" title={teksten.zekerheid}>
        <BulletList
          items={afweging.criteria.map(({ naam, gewicht, intervallen }) => ({
            id: naam,
            content: [
              teksten.gewichtNu(naam, procent(gewicht, 0)),
              ...intervallen.map(({ alternatief, van, tot }) =>
                van === 0 && tot === 1
                  ? teksten.intervalAltijd(alternatief)
                  : teksten.intervalRegel(alternatief, procent(van, 0), procent(tot, 0)),
              ),
            ].join(' '),
          }))}
        />
        <HoeBerekend stappen={stappen} bronnen={bronnen} waarschuwingen={[]} />
      </Section>
    </>
  );
}

type KeuzeProps = { ronde: Ronde; keuzes: readonly Keuze[]; refused: Refused | undefined };

function KeuzeDeel({ ronde, keuzes, refused }: KeuzeProps) {
  const { mijnRollen } = useSamenwerking();
  const [keuze, ...eerdere] = keuzes;
  const mag = mijnRollen.some(({ rol }) => schrijvers.some((schrijver) => schrijver === rol));
  const isOntdooid = ronde.stand === 'ontdooid';
  const form = mag && !isOntdooid && <KeuzeFormulier ronde={ronde} refused={refused} isEerste={!keuze} />;
  return (
    <Section id="keuze" title={keuze ? teksten.gekozen(keuze.alternatief) : teksten.keuze}>
      {keuze ? <Gekozen keuze={keuze} refused={refused} /> : <Paragraph>{teksten.keuzeUitleg}</Paragraph>}
      {isOntdooid && <Paragraph>{teksten.kiesNietMeer}</Paragraph>}
      {keuze && form ? <Details summary={teksten.andereKeuze}>{form}</Details> : form}
      {eerdere.length > 0 && (
        <Details summary={teksten.eerdereKeuzes}>
          <Lines
            items={eerdere.map(({ id, alternatief, reden }) => ({
              id,
              content: `${alternatief}: ${reden}`,
            }))}
          />
        </Details>
      )}
    </Section>
  );
}

function Gekozen({ keuze, refused }: { keuze: Keuze; refused: Refused | undefined }) {
  const { deelnemers, mijnRollen } = useSamenwerking();
  const actief = deelnemers.filter(({ status }) => status === 'actief');
  const mijn = actief.filter(({ id }) =>
    mijnRollen.some(({ rol, deelnemerId }) => deelnemerId === id && scoregevers.some((each) => each === rol)),
  );
  return (
    <>
      <Paragraph>{keuze.reden}</Paragraph>
      <Paragraph small>
        {teksten.gekozenDoor(keuze.vastgelegdDoor, momentInWoorden(keuze.vastgelegdOp), keuze.scoreronde)}
      </Paragraph>
      <DataList
        items={actief.map(({ id, naam }) => {
          const reactie = keuze.reacties.find(({ deelnemerId }) => deelnemerId === id);
          const value = reactie
            ? [teksten.oordelen[reactie.oordeel], reactie.toelichting].filter(Boolean).join(': ')
            : teksten.geenOordeel;
          return { term: toonNaam(naam), value };
        })}
      />
      {mijn.map(({ id, naam }) => (
        <Form key={id} method="post">
          <input type="hidden" name="keuzeId" value={keuze.id} />
          <input type="hidden" name="deelnemerId" value={id} />
          <RadioGroup
            name="oordeel"
            label={teksten.vindtUw(toonNaam(naam))}
            options={oordelen.map((value) => ({ value, label: teksten.oordelen[value] }))}
            {...refused}
          />
          <TextArea
            name="toelichting"
            label={teksten.reactieToelichting}
            description={teksten.toelichtingNodig}
            rows={2}
            optional
            {...refused}
          />
          <Button name="actie" value="reageer">
            {teksten.geefReactie(toonNaam(naam))}
          </Button>
        </Form>
      ))}
    </>
  );
}

type FormulierProps = { ronde: Ronde; refused: Refused | undefined; isEerste: boolean };

function KeuzeFormulier({ ronde, refused, isEerste }: FormulierProps) {
  return (
    <Form method="post">
      <input type="hidden" name="scorerondeId" value={ronde.id} />
      <RadioGroup
        name="alternatiefId"
        label={teksten.welkAlternatief}
        options={ronde.alternatieven.map(({ id, naam }) => ({ value: id, label: naam }))}
        {...refused}
      />
      <TextArea name="reden" label={teksten.reden} {...refused} />
      <Button variant={isEerste ? 'primary' : 'secondary'} name="actie" value="kies">
        {teksten.legKeuzeVast}
      </Button>
    </Form>
  );
}
