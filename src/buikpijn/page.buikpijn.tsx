import { Form, useActionData, useLoaderData } from 'react-router';
import { SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { momentInWoorden, toonNaam } from '#src/shared/datumtekst.ts';
import { kamerschrijvers } from '#src/shared/rollen.ts';
import { actOneOf, load, type Refused, step } from '#src/web/load.ts';
import { Button, ButtonGroup, ButtonLink } from '#src/web/ui/button.tsx';
import { DataList } from '#src/web/ui/data-list.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { Paragraph, TextLink } from '#src/web/ui/text.tsx';
import { deleteBuikpijn, getBuikpijn } from './endpoints.ts';
import { Middel } from './middel.tsx';
import { aantalGereed, eersteLege, isRijp, stappen } from './stappen.ts';
import { teksten } from './teksten.ts';

const loader = load(getBuikpijn);
const action = actOneOf({
  verwijder: step({
    operation: deleteBuikpijn,
    to: (_result, { samenwerkingId }) => `/samenwerkingen/${samenwerkingId}/buikpijn`,
  }),
});
export const eenBuikpijnPage = { loader, action, Component: EenBuikpijnPage };

/** All steps of one buikpijn at a glance; the end of the way is a knelpunt. */
function EenBuikpijnPage() {
  const buikpijn = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const { id, mijnRollen } = useSamenwerking();
  const base = `/samenwerkingen/${id}`;
  const mayWrite = mijnRollen.some(
    ({ rol, deelnemerId }) =>
      deelnemerId === buikpijn.deelnemerId && kamerschrijvers.some((each) => each === rol),
  );
  return (
    <SamenwerkingPage
      title={buikpijn.probleemstelling || teksten.titel}
      shortTitle={teksten.overzicht}
      fase="verkennen"
      kruimels={[{ naam: teksten.titel, to: `${base}/buikpijn` }]}
      refused={refused}
      meta={
        <Meta
          items={[
            zichtbaarheid(teksten.alleenKamer(toonNaam(buikpijn.deelnemer)), true),
            { id: 'stand', content: teksten.gereed(aantalGereed(buikpijn), stappen.length) },
          ]}
        />
      }
    >
      <ErrorSummary problem={refused?.problem} />
      <DataList
        items={[
          ...stappen.map((stap) => ({
            term: teksten.stappen[stap].naam,
            value: (
              <>
                {buikpijn[stap] || teksten.nogLeeg}{' '}
                {mayWrite && (
                  <TextLink to={`${base}/buikpijn/${buikpijn.id}/${stap}`}>
                    {teksten.wijzigStap(teksten.stappen[stap].naam)}
                  </TextLink>
                )}
              </>
            ),
          })),
          { term: teksten.bron, value: buikpijn.bron },
          {
            term: teksten.laatst,
            value: teksten.gewijzigd(buikpijn.gewijzigdDoor, momentInWoorden(buikpijn.gewijzigdOp)),
          },
        ]}
      />
      <Middel tekst={buikpijn.probleemstelling} />
      {mayWrite && <Verder buikpijn={buikpijn} base={base} />}
      {!mayWrite && buikpijn.knelpuntId && (
        <TextLink to={`${base}/knelpunten/${buikpijn.knelpuntId}`}>{teksten.naarKnelpunt}</TextLink>
      )}
    </SamenwerkingPage>
  );
}

/** One primary button: the next step, or the knelpunt. */
function Verder({ buikpijn, base }: { buikpijn: Awaited<ReturnType<typeof loader>>; base: string }) {
  const { id, versie, knelpuntId } = buikpijn;
  const leeg = eersteLege(buikpijn);
  const rijp = isRijp(buikpijn);
  return (
    <Form method="post">
      <input type="hidden" name="versie" value={versie} />
      {!rijp && <Paragraph>{teksten.nogNietRijp}</Paragraph>}
      <ButtonGroup>
        {knelpuntId && (
          <ButtonLink variant="primary" to={`${base}/knelpunten/${knelpuntId}`}>
            {teksten.naarKnelpunt}
          </ButtonLink>
        )}
        {!knelpuntId && rijp && (
          <ButtonLink variant="primary" to={`${base}/knelpunten/nieuw?buikpijnId=${id}`}>
            {teksten.maakKnelpunt}
          </ButtonLink>
        )}
        {!knelpuntId && leeg && (
          <ButtonLink variant={rijp ? 'secondary' : 'primary'} to={`${base}/buikpijn/${id}/${leeg}`}>
            {teksten.verder}
          </ButtonLink>
        )}
        {!knelpuntId && (
          <Button variant="subtle" name="actie" value="verwijder">
            {teksten.verwijder}
          </Button>
        )}
      </ButtonGroup>
    </Form>
  );
}
