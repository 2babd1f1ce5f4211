import { Form, useActionData, useLoaderData } from 'react-router';
import { SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { toonNaam } from '#src/shared/datumtekst.ts';
import { act, load, type Refused, textOf } from '#src/web/load.ts';
import { Button } from '#src/web/ui/button.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { TextArea } from '#src/web/ui/form.tsx';
import { Intussen, regelsVan } from '#src/web/ui/intussen.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { onderdelen } from './eindbeeld.ts';
import { Eindbeeld, getEindbeeld, putEindbeeld } from './endpoints.ts';
import { teksten } from './teksten.ts';

const loader = load(getEindbeeld);
const action = act({
  operation: putEindbeeld,
  to: (_result, { samenwerkingId }) => `/samenwerkingen/${samenwerkingId}/eindbeelden`,
});
export const eindbeeldFormPage = { loader, action, Component: EindbeeldFormPage };

/** The form of the own end state. */
function EindbeeldFormPage() {
  const eindbeeld = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const { id, deelnemers } = useSamenwerking();
  const naam = toonNaam(deelnemers.find((deelnemer) => deelnemer.id === eindbeeld.deelnemerId)?.naam ?? '');
  const huidig =
    refused?.problem.status === 412 ? Eindbeeld.safeParse(refused.problem.huidig).data : undefined;
  return (
    <SamenwerkingPage
      title={teksten.eigen(naam)}
      fase="verkennen"
      kruimels={[{ naam: teksten.titel, to: `/samenwerkingen/${id}/eindbeelden` }]}
      refused={refused}
      meta={<Meta items={[zichtbaarheid(teksten.alleenKamer(naam), true)]} />}
    >
      <ErrorSummary problem={refused?.problem} />
      {huidig && (
        <Intussen
          door={huidig.gewijzigdDoor}
          bewaard={regelsVan(onderdelen.map((deel) => [teksten.velden[deel], huidig[deel]] as const))}
          eigen={regelsVan(
            onderdelen.map((deel) => [teksten.velden[deel], textOf(refused?.typed, deel) ?? ''] as const),
          )}
        />
      )}
      <Form method="post">
        <input type="hidden" name="versie" value={huidig?.versie ?? eindbeeld.versie} />
        {onderdelen.map((deel) => (
          <TextArea
            key={deel}
            name={deel}
            label={teksten.velden[deel]}
            description={teksten.uitleg[deel]}
            defaultValue={eindbeeld[deel]}
            optional={deel !== 'motief'}
            {...refused}
          />
        ))}
        <Button variant="primary">{teksten.bewaar}</Button>
      </Form>
    </SamenwerkingPage>
  );
}
