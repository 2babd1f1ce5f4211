import { Form, useActionData, useLoaderData } from 'react-router';
import { SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { toonNaam } from '#src/shared/datumtekst.ts';
import { act, load, type Refused } from '#src/web/load.ts';
import { Button } from '#src/web/ui/button.tsx';
import { RadioGroup } from '#src/web/ui/choice.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { TextArea } from '#src/web/ui/form.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { Paragraph, Section } from '#src/web/ui/text.tsx';
import { BesluitFeiten } from './besluit-feiten.tsx';
import { bevestigers, getBesluit, postBevestiging } from './endpoints.ts';
import { teksten } from './teksten.ts';

const loader = load(getBesluit);
const action = act({
  operation: postBevestiging,
  to: (_result, { samenwerkingId }) => `/samenwerkingen/${samenwerkingId}/besluitronde`,
});
export const besluitPage = { loader, action, Component: BesluitPage };

/** One decision, to be read and confirmed by a second person (four eyes). */
function BesluitPage() {
  const besluit = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const { id, mijnRollen } = useSamenwerking();
  const isWaiting = besluit.stand === 'wacht-op-bevestiging';
  const mayConfirm =
    isWaiting &&
    mijnRollen.some(
      ({ rol, deelnemerId }) =>
        deelnemerId === besluit.deelnemerId && bevestigers.some((each) => each === rol),
    );
  return (
    <SamenwerkingPage
      title={teksten.besluitVan(toonNaam(besluit.deelnemer))}
      fase="onderzoeken"
      kruimels={[{ naam: teksten.kort, to: `/samenwerkingen/${id}/besluitronde` }]}
      refused={refused}
      meta={
        <Meta
          items={[
            { id: 'stand', content: teksten.standenBesluit[besluit.stand] },
            isWaiting
              ? zichtbaarheid(teksten.alleenEigen(toonNaam(besluit.deelnemer)), true)
              : zichtbaarheid(teksten.iedereen, false),
          ]}
        />
      }
    >
      <ErrorSummary problem={refused?.problem} />
      <BesluitFeiten besluit={besluit} samenwerkingId={id} />
      {mayConfirm && (
        <Section title={teksten.bevestigTitel} id="bevestig">
          <Paragraph>{teksten.bevestigUitleg}</Paragraph>
          <Form method="post">
            <RadioGroup
              name="oordeel"
              label={teksten.klopt}
              options={[
                { value: 'bevestigd', label: teksten.jaKlopt },
                { value: 'afgewezen', label: teksten.neeKlopt },
              ]}
              {...refused}
            />
            <TextArea
              name="reden"
              label={teksten.redenVeld}
              description={teksten.redenUitleg}
              rows={2}
              optional
              {...refused}
            />
            <Button variant="primary">{teksten.legOordeelVast}</Button>
          </Form>
        </Section>
      )}
    </SamenwerkingPage>
  );
}
