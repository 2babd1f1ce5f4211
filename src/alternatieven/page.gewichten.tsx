import { Form, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { callAll } from '#src/http/call.ts';
import { SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { toonNaam } from '#src/shared/datumtekst.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { act, type Refused, textOf, type Typed } from '#src/web/load.ts';
import { Alert } from '#src/web/ui/alert.tsx';
import { Button } from '#src/web/ui/button.tsx';
import { DataList } from '#src/web/ui/data-list.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { TextField } from '#src/web/ui/form.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { Paragraph } from '#src/web/ui/text.tsx';
import { Gewichtenblad, listCriteria, listGewichten, putGewichten } from './endpoints.ts';
import { teksten } from './teksten.ts';

async function loader({ params, context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  const [criteria, gewichten] = await Promise.all([
    callAll(fetch, listCriteria, { params }),
    callAll(fetch, listGewichten, { params }),
  ]);
  const wie = params['wie'] === 'samen' ? null : (params['wie'] ?? null);
  return { criteria, wie, blad: gewichten.find(({ deelnemerId }) => deelnemerId === wie) ?? null };
}

/** An empty field is no number; the API then says so at that field. */
const numberOf = (text: string | undefined) => (text?.trim() ? Number(text.replace(',', '.')) : undefined);

const bodyOf = (typed: Typed) => ({
  deelnemerId: textOf(typed, 'deelnemerId') || null,
  punten: [typed['criteriumId'] ?? []].flat().map((criteriumId, index) => ({
    criteriumId,
    punten: numberOf(textOf(typed, `punten.${index}.punten`)),
  })),
});
const action = act({
  operation: putGewichten,
  body: bodyOf,
  to: (_result, { samenwerkingId }) => `/samenwerkingen/${samenwerkingId}/alternatieven`,
});
export const gewichtenPage = { loader, action, Component: GewichtenPage };

/** The swing points of one deelnemer, or the joint ones. */
function GewichtenPage() {
  const { criteria, wie, blad } = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const { id, deelnemers } = useSamenwerking();
  const naam = deelnemers.find((deelnemer) => deelnemer.id === wie)?.naam;
  const huidig =
    refused?.problem.status === 412 ? Gewichtenblad.safeParse(refused.problem.huidig).data : undefined;
  const van = (bron: Gewichtenblad | null | undefined, criteriumId: string) =>
    bron?.punten.find((each) => each.criteriumId === criteriumId)?.punten.toString();
  return (
    <SamenwerkingPage
      title={teksten.gewichtenTitel(naam ? toonNaam(naam) : teksten.gezamenlijkLang)}
      fase="onderzoeken"
      lead={teksten.gewichtenUitleg}
      kruimels={[{ naam: teksten.titel, to: `/samenwerkingen/${id}/alternatieven` }]}
      refused={refused}
      meta={<Meta items={[zichtbaarheid(teksten.iedereen, false)]} />}
    >
      <ErrorSummary problem={refused?.problem} />
      {!wie && <Paragraph>{teksten.gezamenlijkUitleg}</Paragraph>}
      {huidig && (
        <Alert label={teksten.intussen} type="warning">
          <Paragraph>{teksten.intussenUitleg}</Paragraph>
          <DataList
            items={criteria.map((criterium) => ({ term: criterium.naam, value: van(huidig, criterium.id) }))}
          />
        </Alert>
      )}
      <Form method="post">
        <input type="hidden" name="versie" value={huidig?.versie ?? blad?.versie ?? 0} />
        <input type="hidden" name="deelnemerId" value={wie ?? ''} />
        {criteria.map((criterium, index) => (
          <div key={criterium.id}>
            <input type="hidden" name="criteriumId" value={criterium.id} />
            <TextField
              name={`punten.${index}.punten`}
              label={teksten.puntenVoor(criterium.naam)}
              description={criterium.toelichting}
              inputMode="numeric"
              defaultValue={van(blad, criterium.id)}
              {...refused}
            />
          </div>
        ))}
        <Button variant="primary">{teksten.bewaarGewichten}</Button>
      </Form>
    </SamenwerkingPage>
  );
}
