import { Form, useActionData, useLoaderData } from 'react-router';
import { GedeeldeInhoud } from '#src/delingen/page.delen.tsx';
import { SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { momentInWoorden, toonNaam } from '#src/shared/datumtekst.ts';
import { actOneOf, load, type Refused, step } from '#src/web/load.ts';
import { Alert } from '#src/web/ui/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '#src/web/ui/button.tsx';
import { DataList } from '#src/web/ui/data-list.tsx';
import { Details } from '#src/web/ui/details.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { StatusBadge } from '#src/web/ui/status-badge.tsx';
import { Paragraph, Section, TextLink } from '#src/web/ui/text.tsx';
import { Versie } from '#src/web/ui/versie.tsx';
import { deleteSamenvoeging, getSamenvoeging } from './endpoints.ts';
import { mayMerge, namenVan } from './page.tsx';
import { teksten } from './teksten.ts';

const loader = load(getSamenvoeging);
const action = actOneOf({
  ongedaan: step({
    operation: deleteSamenvoeging,
    to: (_result, { samenwerkingId }) => `/samenwerkingen/${samenwerkingId}/samenvoegingen`,
  }),
});
export const samenvoegingPage = { loader, action, Component: SamenvoegingPage };

/** One pain of more than one: the leading knelpunt, and every original with whose it is. */
function SamenvoegingPage() {
  const samenvoeging = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const samenwerking = useSamenwerking();
  const { id, versie, leden, leidendId, reden, telt, gewijzigdDoor, gewijzigdOp } = samenvoeging;
  const base = `/samenwerkingen/${samenwerking.id}`;
  return (
    <SamenwerkingPage
      title={leden[0]?.knelpunt.titel ?? teksten.leegGeworden}
      fase="onderzoeken"
      kruimels={[{ naam: teksten.titel, to: `${base}/samenvoegingen` }]}
      refused={refused}
      meta={<Meta items={[zichtbaarheid(teksten.iedereen, false)]} />}
    >
      <ErrorSummary problem={refused?.problem} />
      {!telt && (
        <Alert label={teksten.titel} type="warning">
          <Paragraph>{teksten.teltNiet}</Paragraph>
        </Alert>
      )}
      <DataList
        items={[
          { term: teksten.gemeenten, value: namenVan(leden) },
          { term: teksten.reden, value: reden },
          {
            term: teksten.onderbouwing,
            value: leden.length > 0 && (
              <TextLink to={`${base}/onderbouwingen/${leidendId}`}>{teksten.naarOnderbouwing}</TextLink>
            ),
          },
          {
            term: teksten.laatst,
            value: teksten.bewaard(versie, gewijzigdDoor, momentInWoorden(gewijzigdOp)),
          },
        ]}
      />
      <Section title={teksten.oorspronkelijke} id="oorspronkelijk">
        <Paragraph>{teksten.oorspronkelijkeUitleg}</Paragraph>
        {leden.map(({ knelpuntId, deelnemer, knelpunt }) => (
          <Details
            key={knelpuntId}
            summary={
              <>
                {toonNaam(deelnemer)}: {knelpunt.titel}{' '}
                {knelpuntId === leidendId && <StatusBadge status="gedeeld">{teksten.isLeidend}</StatusBadge>}
              </>
            }
          >
            <GedeeldeInhoud inhoud={knelpunt} />
          </Details>
        ))}
      </Section>
      {mayMerge(samenwerking) && (
        <Form method="post">
          <Versie versie={versie} />
          <Paragraph small>{teksten.ongedaanUitleg}</Paragraph>
          <ButtonGroup>
            <ButtonLink to={`${base}/samenvoegingen/${id}/wijzigen`}>{teksten.wijzig}</ButtonLink>
            <Button variant="subtle" name="actie" value="ongedaan">
              {teksten.maakOngedaan}
            </Button>
          </ButtonGroup>
        </Form>
      )}
    </SamenwerkingPage>
  );
}
