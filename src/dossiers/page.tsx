import { Form, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { listBesluitrondes, postBesluitronde } from '#src/besluitrondes/endpoints.ts';
import { call, callPage } from '#src/http/call.ts';
import {
  isFaseOpen,
  eigenDeelnemers,
  SamenwerkingPage,
  useSamenwerking,
} from '#src/samenwerkingen/frame.tsx';
import { momentInWoorden, toonNaam } from '#src/shared/datumtekst.ts';
import { findVraag, vragenVan } from '#src/vragen/vragen.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { actOneOf, type Refused, step, textOf } from '#src/web/load.ts';
import { Button } from '#src/web/ui/button.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { TextArea } from '#src/web/ui/form.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { Paragraph, Section, TextLink } from '#src/web/ui/text.tsx';
import { Bestanden } from './bestanden.tsx';
import { Documenten } from './documenten.tsx';
import { DossierTekst, Wijzigingen } from './dossier-tekst.tsx';
import {
  type Dossierversie,
  getDossier,
  listDossierversies,
  postDossierversie,
  type Werkversie,
} from './endpoints.ts';
import { pijnenVan } from './pijn.ts';
import { teksten } from './teksten.ts';

async function loader({ params, context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  const [dossier, versies, rondes] = await Promise.all([
    call(fetch, getDossier, { params }),
    callPage(fetch, listDossierversies, { params, query: { pageSize: 100 } }),
    callPage(fetch, listBesluitrondes, { params, query: { pageSize: 100 } }),
  ]);
  return {
    dossier,
    versies: versies.items,
    metRonde: rondes.items.map(({ dossierversie }) => dossierversie),
  };
}
const action = actOneOf({
  bevries: step({ operation: postDossierversie }),
  ronde: step({
    operation: postBesluitronde,
    body: (typed) => ({ dossierversieId: textOf(typed, 'dossierversieId') }),
    to: (_result, { samenwerkingId }) => `/samenwerkingen/${samenwerkingId}/besluitronde`,
  }),
});
export const dossierPage = { loader, action, Component: DossierPage };

/** The text the municipalities will decide about: as it is now, and the versions that were frozen. */
function DossierPage() {
  const { dossier, versies, metRonde } = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const isOpen = isFaseOpen(useSamenwerking(), 'onderzoeken');
  const [laatste] = versies;
  const needsRound = laatste !== undefined && !metRonde.includes(laatste.nummer);
  const isChanged = dossier.wijzigingen.length > 0 || dossier.laatsteNummer === 0;
  return (
    <SamenwerkingPage
      title={teksten.titel}
      fase="onderzoeken"
      lead={teksten.lead}
      refused={refused}
      meta={<Meta items={[zichtbaarheid(teksten.iedereen, false)]} />}
    >
      <ErrorSummary problem={refused?.problem} />
      {needsRound && isOpen && <OpenRound versie={laatste} />}
      {isOpen && isChanged && <Freeze dossier={dossier} isNext={!needsRound} refused={refused} />}
      {versies.length > 0 && <Versions versies={versies} />}
      <Section title={teksten.nu} id="nu">
        {vragenVan('onderzoeken').map((vraag) => (
          <DossierTekst key={vraag.id} vraag={vraag} inhoud={dossier.inhoud} />
        ))}
        <Paragraph>
          {teksten.aantalKnelpunten(
            pijnenVan(dossier.inhoud.knelpunten).length,
            dossier.inhoud.knelpunten.length,
          )}
        </Paragraph>
      </Section>
      <Documenten dossierversieId={laatste?.id} />
      <OwnNote />
    </SamenwerkingPage>
  );
}

function OpenRound({ versie: { id, nummer } }: { versie: Dossierversie }) {
  return (
    <Form method="post">
      <input type="hidden" name="dossierversieId" value={id} />
      <Paragraph>{teksten.rondeUitleg(nummer)}</Paragraph>
      <Button variant="primary" name="actie" value="ronde">
        {teksten.openRonde(nummer)}
      </Button>
    </Form>
  );
}

function Freeze({
  dossier,
  isNext,
  refused,
}: {
  dossier: Werkversie;
  isNext: boolean;
  refused: Refused | undefined;
}) {
  const { ontbreekt, wijzigingen, laatsteNummer } = dossier;
  return (
    <Section title={teksten.bevriesTitel(laatsteNummer + 1)} id="bevries">
      <Paragraph>{teksten.bevriesUitleg}</Paragraph>
      {ontbreekt.length > 0 && (
        <Paragraph>{teksten.nietGereed(ontbreekt.map((id) => `${id} ${findVraag(id).kort}`))}</Paragraph>
      )}
      {laatsteNummer > 0 && <Wijzigingen wijzigingen={wijzigingen} />}
      <Form method="post">
        {laatsteNummer > 0 && (
          <TextArea name="reden" label={teksten.redenVeld} rows={2} optional {...refused} />
        )}
        <Button variant={isNext ? 'primary' : 'secondary'} name="actie" value="bevries" icon="slot">
          {teksten.bevries(laatsteNummer + 1)}
        </Button>
      </Form>
    </Section>
  );
}

function Versions({ versies }: { versies: readonly Dossierversie[] }) {
  const { id } = useSamenwerking();
  return (
    <Section title={teksten.versies} id="versies">
      <Table
        caption={teksten.versies}
        captionHidden
        rows={versies}
        rowKey={(versie) => versie.id}
        columns={[
          {
            head: teksten.versieKop,
            cell: ({ id: versieId, nummer, isLaatste }) => (
              <TextLink to={`/samenwerkingen/${id}/dossier/${versieId}`}>
                {isLaatste ? teksten.laatsteVersie(nummer) : teksten.versie(nummer)}
              </TextLink>
            ),
          },
          {
            head: teksten.bevroren,
            cell: ({ bevrorenOp, bevrorenDoor, reden }) => (
              <>
                {momentInWoorden(bevrorenOp)}
                <br />
                <small>{[bevrorenDoor, reden].filter(Boolean).join('. ')}</small>
              </>
            ),
          },
          {
            head: teksten.controlegetal,
            cell: ({ controlegetal }) => <code>{controlegetal.slice(0, 16)}</code>,
          },
        ]}
      />
    </Section>
  );
}

/** The note of the own closed room; nobody else's is named here. */
function OwnNote() {
  const samenwerking = useSamenwerking();
  return eigenDeelnemers(samenwerking).map(({ id, naam }) => (
    <Section key={id} title={teksten.verkenningsnotitie(toonNaam(naam))} id={`notitie-${id}`}>
      <Meta items={[zichtbaarheid(teksten.notitieUitleg(toonNaam(naam)), true)]} />
      <Bestanden naam={teksten.notitie} adres={`verkenningsnotities/${id}`} />
    </Section>
  ));
}
