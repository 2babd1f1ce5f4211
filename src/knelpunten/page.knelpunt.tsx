import { Form, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { Bijlagen } from '#src/bijlagen/bijlagen.tsx';
import { deleteBijlage, listBijlagen, postBijlage } from '#src/bijlagen/endpoints.ts';
import { call, callAll, callPage } from '#src/http/call.ts';
import { listOpmerkingen, postOpmerking } from '#src/opmerkingen/endpoints.ts';
import { Opmerkingen } from '#src/opmerkingen/opmerkingen.tsx';
import { listHoepunten, postHoepunt } from '#src/parkeerplaats/endpoints.ts';
import { HoeSuggesties } from '#src/parkeerplaats/hoe-suggesties.tsx';
import { SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { momentInWoorden, opsomming, toonNaam } from '#src/shared/datumtekst.ts';
import { parseOpmaak } from '#src/shared/opmaak.ts';
import { delers, kamerschrijvers } from '#src/shared/rollen.ts';
import { Bronnen } from '#src/vragen/lessen-van-anderen.tsx';
import { lessen } from '#src/vragen/lessen.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { actOneOf, type Refused, step, textOf } from '#src/web/load.ts';
import { Alert } from '#src/web/ui/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '#src/web/ui/button.tsx';
import { DataList } from '#src/web/ui/data-list.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { RichText } from '#src/web/ui/rich-text.tsx';
import { Paragraph, TextLink } from '#src/web/ui/text.tsx';
import { Versie } from '#src/web/ui/versie.tsx';
import { deleteKnelpunt, getKnelpunt, type Knelpunt } from './endpoints.ts';
import { deelstandVan, hintsVan } from './knelpunt.ts';
import { letterName, SharedBadge } from './page.tsx';
import { teksten } from './teksten.ts';

async function loader({ params, context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  const knelpunt = await call(fetch, getKnelpunt, { params });
  const over = {
    onderwerp: 'knelpunt',
    onderwerpId: knelpunt.id,
    deelnemerId: knelpunt.deelnemerId,
    pageSize: 100,
  };
  const [opmerkingen, bijlagen, hoepunten] = await Promise.all([
    callPage(fetch, listOpmerkingen, { params, query: over }),
    callPage(fetch, listBijlagen, { params, query: over }),
    callAll(fetch, listHoepunten, { params, query: { herkomst: 'knelpunt' } }),
  ]);
  return {
    knelpunt,
    opmerkingen: opmerkingen.items,
    bijlagen: bijlagen.items,
    geparkeerd: hoepunten.map(({ tekst }) => tekst),
  };
}
const action = actOneOf({
  verwijder: step({
    operation: deleteKnelpunt,
    to: (_result, { samenwerkingId }) => `/samenwerkingen/${samenwerkingId}/knelpunten`,
  }),
  opmerking: step({
    operation: postOpmerking,
    body: (typed) => ({
      onderwerp: 'knelpunt',
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
  parkeren: step({ operation: postHoepunt }),
});
export const knelpuntPage = { loader, action, Component: KnelpuntPage };

/** One knelpunt in its room. */
function KnelpuntPage() {
  const { knelpunt, opmerkingen, bijlagen, geparkeerd } = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const { id, mijnRollen } = useSamenwerking();
  const base = `/samenwerkingen/${id}`;
  const isAmong = (rollen: readonly string[]) =>
    mijnRollen.some(({ rol, deelnemerId }) => deelnemerId === knelpunt.deelnemerId && rollen.includes(rol));
  const mayWrite = isAmong(kamerschrijvers);
  const mayShare = isAmong(delers);
  const kamer = { id: knelpunt.deelnemerId, naam: toonNaam(knelpunt.deelnemer) };
  return (
    <SamenwerkingPage
      title={knelpunt.titel}
      fase="verkennen"
      kruimels={[{ naam: teksten.titel, to: `${base}/knelpunten` }]}
      refused={refused}
      meta={
        <Meta
          items={[
            { id: 'gedeeld', content: <SharedBadge knelpunt={knelpunt} /> },
            zichtbaarheid(teksten.alleenKamer(kamer.naam), true),
          ]}
        />
      }
    >
      <ErrorSummary problem={refused?.problem} />
      {knelpunt.toelichting && <RichText blokken={parseOpmaak(knelpunt.toelichting)} />}
      <Facts knelpunt={knelpunt} base={base} />
      {mayWrite && (
        <>
          <Hints knelpunt={knelpunt} />
          <HoeSuggesties
            tekst={knelpunt.toelichting}
            herkomst="knelpunt"
            kamerId={knelpunt.deelnemerId}
            geparkeerd={geparkeerd}
          />
          <Actions knelpunt={knelpunt} base={base} mayShare={mayShare} />
        </>
      )}
      <Bijlagen
        bijlagen={bijlagen}
        samenwerkingId={id}
        onderwerp="knelpunt"
        onderwerpId={knelpunt.id}
        kamerId={knelpunt.deelnemerId}
        mayAdd={mayWrite}
        refused={refused}
      />
      <Opmerkingen opmerkingen={opmerkingen} onderwerpId={knelpunt.id} kamer={kamer} refused={refused} />
    </SamenwerkingPage>
  );
}

function Facts({ knelpunt, base }: { knelpunt: Knelpunt; base: string }) {
  const {
    taakveld,
    letters,
    ernst,
    urgentie,
    bewijs,
    bron,
    helpt,
    waarom,
    alternatief,
    versie,
    buikpijnId,
    samengevoegd,
    gewijzigdDoor,
    gewijzigdOp,
  } = knelpunt;
  return (
    <DataList
      items={[
        { term: teksten.taakveld, value: taakveld },
        { term: teksten.letter, value: letters.map(letterName).join(', ') },
        { term: teksten.ernst, value: teksten.vanVijf(ernst) },
        { term: teksten.urgentie, value: teksten.vanVijf(urgentie) },
        { term: teksten.bewijs, value: bewijs || teksten.geenBewijs },
        { term: teksten.bron, value: bron },
        { term: teksten.helptVraag, value: helpt ? teksten.oordelen[helpt] : teksten.onbeoordeeld },
        { term: teksten.waarom, value: waarom },
        { term: teksten.alternatief, value: alternatief },
        {
          term: teksten.samengevoegd,
          value: samengevoegd && (
            <TextLink to={`${base}/samenvoegingen/${samengevoegd.samenvoegingId}`}>
              {teksten.samengevoegdMet(
                samengevoegd.leidend,
                samengevoegd.titel,
                opsomming(samengevoegd.deelnemers.map(toonNaam)),
              )}
            </TextLink>
          ),
        },
        {
          term: teksten.uitBuikpijnLink,
          value: buikpijnId && (
            <TextLink to={`${base}/buikpijn/${buikpijnId}`}>{teksten.naarBuikpijn}</TextLink>
          ),
        },
        { term: teksten.laatst, value: teksten.bewaard(versie, gewijzigdDoor, momentInWoorden(gewijzigdOp)) },
      ]}
    />
  );
}

/** What would make this knelpunt stronger; never a refusal. */
function Hints({ knelpunt }: { knelpunt: Knelpunt }) {
  return hintsVan(knelpunt).map((hint) => (
    <Alert key={hint.soort} label={teksten.tip}>
      {hint.les === null ? <Tip {...teksten.hints[hint.soort]} /> : <LesTip id={hint.les} />}
    </Alert>
  ));
}

function Tip({ kop, tekst, bronnen = [] }: { kop: string; tekst: string; bronnen?: readonly string[] }) {
  return (
    <Paragraph>
      <strong>{kop}</strong> {tekst}
      {bronnen.length > 0 && ' '}
      <Bronnen bronnen={bronnen} />
    </Paragraph>
  );
}

function LesTip({ id }: { id: string }) {
  const les = lessen.find((each) => each.id === id);
  return les && <Tip kop={`${les.titel}.`} tekst={les.tekst} bronnen={les.bronnen} />;
}

type ActionsProps = { knelpunt: Knelpunt; base: string; mayShare: boolean };

function Actions({ knelpunt: { id, versie, gedeeldeVersie }, base, mayShare }: ActionsProps) {
  const isCurrent = deelstandVan({ gedeeldeVersie, versie }) === 'gedeeld';
  return (
    <Form method="post">
      <Versie versie={versie} />
      <ButtonGroup>
        {mayShare && !isCurrent && (
          <ButtonLink variant="primary" to={`${base}/delen/knelpunt/${id}`}>
            {gedeeldeVersie === null ? teksten.deel : teksten.deelOpnieuw}
          </ButtonLink>
        )}
        <ButtonLink to={`${base}/knelpunten/${id}/wijzigen`}>{teksten.wijzig}</ButtonLink>
        {gedeeldeVersie === null && (
          <Button variant="subtle" name="actie" value="verwijder">
            {teksten.verwijder}
          </Button>
        )}
      </ButtonGroup>
    </Form>
  );
}
