import { Form, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { Bijlagen } from '#src/bijlagen/bijlagen.tsx';
import { deleteBijlage, listBijlagen, postBijlage } from '#src/bijlagen/endpoints.ts';
import { call, callPage } from '#src/http/call.ts';
import { listOpmerkingen, postOpmerking } from '#src/opmerkingen/endpoints.ts';
import { Opmerkingen } from '#src/opmerkingen/opmerkingen.tsx';
import { SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { momentInWoorden, toonNaam } from '#src/shared/datumtekst.ts';
import { getal, procent } from '#src/shared/getallen.ts';
import { delers, kamerschrijvers } from '#src/shared/rollen.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { actOneOf, type Refused, step, textOf } from '#src/web/load.ts';
import { Button, ButtonGroup, ButtonLink } from '#src/web/ui/button.tsx';
import { DataList } from '#src/web/ui/data-list.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { Paragraph, TextLink } from '#src/web/ui/text.tsx';
import { Versie } from '#src/web/ui/versie.tsx';
import { deleteFunctie, type Functie, getFunctie } from './endpoints.ts';
import { standaard } from './functie.ts';
import { Deelstand, HoeBerekend } from './page.tsx';
import { teksten } from './teksten.ts';

async function loader({ params, context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  const functie = await call(fetch, getFunctie, { params });
  const over = {
    onderwerp: 'functie',
    onderwerpId: functie.id,
    deelnemerId: functie.deelnemerId,
    pageSize: 100,
  };
  const [opmerkingen, bijlagen] = await Promise.all([
    callPage(fetch, listOpmerkingen, { params, query: over }),
    callPage(fetch, listBijlagen, { params, query: over }),
  ]);
  return { functie, opmerkingen: opmerkingen.items, bijlagen: bijlagen.items };
}
const action = actOneOf({
  verwijder: step({
    operation: deleteFunctie,
    to: (_result, { samenwerkingId }) => `/samenwerkingen/${samenwerkingId}/functies`,
  }),
  opmerking: step({
    operation: postOpmerking,
    body: (typed) => ({
      onderwerp: 'functie',
      onderwerpId: textOf(typed, 'vraag'),
      tekst: textOf(typed, 'tekst'),
      deelnemerId: textOf(typed, 'deelnemerId'),
    }),
  }),
  bijlage: step({ operation: postBijlage, body: (_typed, form) => form }),
  'bijlage-weg': step({
    operation: deleteBijlage,
    params: (typed) => ({ bijlageId: textOf(typed, 'bijlageId') }),
  }),
});
export const functiePage = { loader, action, Component: FunctiePage };

/** One functie in its room: what was counted, and how it is covered alone. */
function FunctiePage() {
  const { functie, opmerkingen, bijlagen } = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const { id, mijnRollen } = useSamenwerking();
  const base = `/samenwerkingen/${id}`;
  const isAmong = (rollen: readonly string[]) =>
    mijnRollen.some(({ rol, deelnemerId }) => deelnemerId === functie.deelnemerId && rollen.includes(rol));
  const { dagenTekort, dagenMetEenErbij } = functie.dekking;
  const kamer = { id: functie.deelnemerId, naam: toonNaam(functie.deelnemer) };
  return (
    <SamenwerkingPage
      title={functie.naam}
      fase="verkennen"
      kruimels={[{ naam: teksten.titel, to: `${base}/functies` }]}
      refused={refused}
      meta={
        <Meta
          items={[
            { id: 'gedeeld', content: <Deelstand functie={functie} /> },
            zichtbaarheid(teksten.alleenKamer(kamer.naam), true),
          ]}
        />
      }
    >
      <ErrorSummary problem={refused?.problem} />
      <Paragraph>
        {teksten.conclusieEen(functie.naam, getal(dagenTekort, 1), getal(dagenMetEenErbij, 1))}
      </Paragraph>
      <Feiten functie={functie} base={base} />
      <HoeBerekend />
      {isAmong(kamerschrijvers) && <Actions functie={functie} base={base} mayShare={isAmong(delers)} />}
      <Bijlagen
        bijlagen={bijlagen}
        samenwerkingId={id}
        onderwerp="functie"
        onderwerpId={functie.id}
        kamerId={kamer.id}
        mayAdd={isAmong(kamerschrijvers)}
        refused={refused}
      />
      <Opmerkingen opmerkingen={opmerkingen} onderwerpId={functie.id} kamer={kamer} refused={refused} />
    </SamenwerkingPage>
  );
}

function Feiten({ functie, base }: { functie: Functie; base: string }) {
  const { dekking, fte, afwezig, vacature, knelpuntId, knelpunt } = functie;
  const kans = (eigen: number | null, allen: number) =>
    eigen === null ? teksten.zoalsAllen(allen) : teksten.eigenCijfer(getypt(eigen));
  return (
    <DataList
      items={[
        { term: teksten.taakveld, value: functie.taakveld },
        { term: teksten.mensen, value: functie.mensen },
        { term: teksten.nodig, value: functie.nodig },
        { term: teksten.fte, value: fte !== null && getypt(fte) },
        { term: teksten.afwezig, value: kans(afwezig, standaard.afwezig) },
        { term: teksten.vacature, value: kans(vacature, standaard.vacature) },
        { term: teksten.kansNiemand, value: procent(dekking.niemand) },
        { term: teksten.kansTekort, value: procent(dekking.tekort) },
        { term: teksten.dagenTekort, value: getal(dekking.dagenTekort, 1) },
        { term: teksten.metEenErbij, value: getal(dekking.dagenMetEenErbij, 1) },
        { term: teksten.eenpitter, value: dekking.eenpitter ? teksten.ja : teksten.nee },
        {
          term: teksten.knelpunt,
          value: knelpuntId && <TextLink to={`${base}/knelpunten/${knelpuntId}`}>{knelpunt}</TextLink>,
        },
        {
          term: teksten.laatst,
          value: teksten.bewaard(functie.versie, functie.gewijzigdDoor, momentInWoorden(functie.gewijzigdOp)),
        },
      ]}
    />
  );
}

/** As it was typed: '0,8'. */
export const getypt = (waarde: number | null | undefined): string =>
  waarde == null ? '' : String(waarde).replace('.', ',');

type ActionsProps = { functie: Functie; base: string; mayShare: boolean };

function Actions({ functie: { id, versie, gedeeldeVersie }, base, mayShare }: ActionsProps) {
  return (
    <Form method="post">
      <Versie versie={versie} />
      <ButtonGroup>
        {mayShare && gedeeldeVersie !== versie && (
          <ButtonLink variant="primary" to={`${base}/delen/functie/${id}`}>
            {gedeeldeVersie === null ? teksten.deel : teksten.deelOpnieuw}
          </ButtonLink>
        )}
        <ButtonLink to={`${base}/functies/${id}/wijzigen`}>{teksten.wijzig}</ButtonLink>
        {gedeeldeVersie === null && (
          <Button variant="subtle" name="actie" value="verwijder">
            {teksten.verwijder}
          </Button>
        )}
      </ButtonGroup>
    </Form>
  );
}
