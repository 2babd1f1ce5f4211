import { Form, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { listBesluitrondes, postBesluitronde } from '#src/besluitrondes/endpoints.ts';
import { call, callPage } from '#src/http/call.ts';
import { SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { dagVanMoment, momentInWoorden, toonNaam } from '#src/shared/datumtekst.ts';
import { parseOpmaak } from '#src/shared/opmaak.ts';
import { findVraag, isVraagId, vragenVan } from '#src/vragen/vragen.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { actOneOf, type Refused, step, textOf } from '#src/web/load.ts';
import { Button, ButtonGroup, ButtonLink } from '#src/web/ui/button.tsx';
import { Details } from '#src/web/ui/details.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { TextArea } from '#src/web/ui/form.tsx';
import { BulletList } from '#src/web/ui/list.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { RichText } from '#src/web/ui/rich-text.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { Paragraph, Section, TextLink } from '#src/web/ui/text.tsx';
import {
  type Dossierversie,
  getDossier,
  listDossierversies,
  postDossierversie,
  type Werkversie,
} from './endpoints.ts';
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
  const { fasen } = useSamenwerking();
  const isOpen = fasen.some(({ fase, stand }) => fase === 'onderzoeken' && stand === 'open');
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
        {vragenVan('onderzoeken').map(({ id, kort }) => (
          <Chapter
            key={id}
            naam={`${id} ${kort}`}
            tekst={dossier.inhoud.antwoorden.find(({ vraagId }) => vraagId === id)?.tekst ?? ''}
          />
        ))}
        <Paragraph>{teksten.aantalKnelpunten(dossier.inhoud.knelpunten.length)}</Paragraph>
      </Section>
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
      {laatsteNummer > 0 && (
        <BulletList
          items={wijzigingen.map(({ wat, id, soort }) => ({
            id: `${wat} ${id}`,
            content: teksten.wijziging(nameOf(id), soort),
          }))}
        />
      )}
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

const nameOf = (id: string) => (isVraagId(id) ? `${id} ${findVraag(id).kort}` : id);

function Versions({ versies }: { versies: readonly Dossierversie[] }) {
  const { id, deelnemers } = useSamenwerking();
  const files = `/v1/samenwerkingen/${id}/dossierdocumenten`;
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
            cell: ({ nummer, isLaatste }) => (
              <strong>{isLaatste ? teksten.laatsteVersie(nummer) : teksten.versie(nummer)}</strong>
            ),
          },
          {
            head: teksten.bevroren,
            cell: ({ bevrorenOp, bevrorenDoor, reden }) => (
              <>
                {dagVanMoment(bevrorenOp)}
                <br />
                <small>
                  {[bevrorenDoor, momentInWoorden(bevrorenOp).split(', ')[1], reden]
                    .filter(Boolean)
                    .join('. ')}
                </small>
              </>
            ),
          },
          {
            head: teksten.controlegetal,
            cell: ({ controlegetal }) => <code>{controlegetal.slice(0, 16)}</code>,
          },
          {
            head: teksten.documenten,
            cell: (versie) => (
              <>
                {formaten.map(([formaat, naam]) => (
                  <span key={formaat}>
                    <TextLink reload to={`${files}/${versie.id}/${formaat}`}>
                      {teksten.dossierAls(naam)}
                    </TextLink>{' '}
                  </span>
                ))}
              </>
            ),
          },
        ]}
      />
      {versies[0] && (
        <>
          <Paragraph>{teksten.opleggers}</Paragraph>
          <ButtonGroup>
            {deelnemers
              .filter(({ status }) => status === 'actief')
              .map((deelnemer) => (
                <ButtonLink key={deelnemer.id} to={`/samenwerkingen/${id}/oplegger/${deelnemer.id}`}>
                  {toonNaam(deelnemer.naam)}
                </ButtonLink>
              ))}
          </ButtonGroup>
        </>
      )}
    </Section>
  );
}
export const formaten = [
  ['pdf', 'PDF'],
  ['odt', 'ODT'],
  ['docx', 'DOCX'],
  ['html', 'HTML'],
] as const;

function Chapter({ naam, tekst }: { naam: string; tekst: string }) {
  return (
    <Details summary={naam}>
      {tekst.trim() ? (
        <RichText blokken={parseOpmaak(tekst)} />
      ) : (
        <Paragraph>{teksten.geenAntwoord}</Paragraph>
      )}
    </Details>
  );
}
