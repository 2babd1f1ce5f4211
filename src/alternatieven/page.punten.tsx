import { Form, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { call } from '#src/http/call.ts';
import { SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { toonNaam } from '#src/shared/datumtekst.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { actOneOf, type Refused, step, textOf, type Typed } from '#src/web/load.ts';
import { Alert } from '#src/web/ui/alert.tsx';
import { Button, ButtonGroup } from '#src/web/ui/button.tsx';
import { DataList } from '#src/web/ui/data-list.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { SelectField, TextArea } from '#src/web/ui/form.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { Paragraph, Section } from '#src/web/ui/text.tsx';
import { hoogste, laagste } from './bevriezing.ts';
import { getScoreblad, getScoreronde, putScoreblad, type Ronde, Scoreblad } from './endpoints.ts';
import { teksten } from './teksten.ts';

async function loader({ params, context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  const [ronde, blad] = await Promise.all([
    call(fetch, getScoreronde, { params }),
    call(fetch, getScoreblad, { params }),
  ]);
  return { ronde, blad };
}

const field = (alternatiefId: string, criteriumId: string) => `score.${alternatiefId}.${criteriumId}`;
/** What is filled in; the rest may come later. */
const scoresOf = (typed: Typed) =>
  Object.keys(typed).flatMap((name) => {
    const [, alternatiefId, criteriumId] = /^score\.(.+)\.(.+)$/.exec(name) ?? [];
    const score = textOf(typed, name);
    return alternatiefId && score ? [{ alternatiefId, criteriumId, score: Number(score) }] : [];
  });
const stepOf = (inleveren: boolean) =>
  step({
    operation: putScoreblad,
    body: (typed) => ({ scores: scoresOf(typed), toelichting: textOf(typed, 'toelichting'), inleveren }),
    to: (_result, { samenwerkingId }) => `/samenwerkingen/${samenwerkingId}/alternatieven`,
  });
const action = actOneOf({ bewaar: stepOf(false), inleveren: stepOf(true) });
export const puntenPage = { loader, action, Component: PuntenPage };

/** The score sheet of one deelnemer: nobody else sees it before the round is closed. */
function PuntenPage() {
  const { ronde, blad } = useLoaderData<typeof loader>();
  const refused = perCijfer(useActionData<Refused>(), ronde);
  const { id } = useSamenwerking();
  const naam = toonNaam(ronde.deelnemers.find((each) => each.id === blad.deelnemerId)?.naam ?? '');
  const huidig =
    refused?.problem.status === 412 ? Scoreblad.safeParse(refused.problem.huidig).data : undefined;
  return (
    <SamenwerkingPage
      title={teksten.puntenTitel(ronde.nummer, naam)}
      fase="onderzoeken"
      lead={teksten.puntenLead}
      kruimels={[{ naam: teksten.titel, to: `/samenwerkingen/${id}/alternatieven` }]}
      refused={refused}
      meta={<Meta items={[zichtbaarheid(teksten.alleenEigen(naam), true)]} />}
    >
      <ErrorSummary problem={refused?.problem} />
      {blad.ingeleverdOp && <Paragraph>{teksten.alIngeleverd}</Paragraph>}
      {huidig && <Intussen ronde={ronde} huidig={huidig} />}
      <Form method="post">
        <input type="hidden" name="versie" value={huidig?.versie ?? blad.versie} />
        {ronde.alternatieven.map((alternatief, index) => (
          <Section key={alternatief.id} id={`alternatief-${index}`} title={alternatief.naam}>
            {alternatief.omschrijving && <Paragraph>{alternatief.omschrijving}</Paragraph>}
            <div className="bondgenoot-filter">
              {ronde.criteria.map((criterium) => (
                <SelectField
                  key={criterium.id}
                  name={field(alternatief.id, criterium.id)}
                  label={criterium.naam}
                  description={criterium.toelichting}
                  options={cijfers}
                  defaultValue={scoreIn(blad, alternatief.id, criterium.id)}
                  {...refused}
                />
              ))}
            </div>
          </Section>
        ))}
        <TextArea
          name="toelichting"
          label={teksten.puntenToelichting}
          description={teksten.puntenToelichtingUitleg}
          defaultValue={blad.toelichting}
          optional
          {...refused}
        />
        <ButtonGroup>
          <Button variant="primary" name="actie" value="inleveren">
            {teksten.leverIn}
          </Button>
          <Button name="actie" value="bewaar">
            {teksten.bewaarPunten}
          </Button>
        </ButtonGroup>
      </Form>
    </SamenwerkingPage>
  );
}

/** What still lacks a figure stands at its own field. */
function perCijfer(refused: Refused | undefined, ronde: Ronde): Refused | undefined {
  if (!refused?.problem.invalidParams?.some(({ name }) => name === 'scores')) return refused;
  const fields = ronde.alternatieven.flatMap((alternatief) =>
    ronde.criteria.map((criterium) => ({
      name: field(alternatief.id, criterium.id),
      reason: teksten.geefCijfer(alternatief.naam, criterium.naam),
    })),
  );
  const missing = fields.filter(({ name }) => !textOf(refused.typed, name));
  return { ...refused, problem: { ...refused.problem, invalidParams: missing } };
}

const cijfers = Array.from({ length: hoogste - laagste + 1 }, (_, index) => {
  const value = String(laagste + index);
  return { value, label: value };
});

const scoreIn = ({ scores }: Scoreblad, alternatiefId: string, criteriumId: string) =>
  scores
    .find((each) => each.alternatiefId === alternatiefId && each.criteriumId === criteriumId)
    ?.score.toString();

/** A colleague saved meanwhile: what is there now, beside what was chosen and still stands in the fields. */
function Intussen({ ronde, huidig }: { ronde: Ronde; huidig: Scoreblad }) {
  return (
    <Alert label={teksten.intussen} type="warning">
      <Paragraph>{teksten.intussenUitleg}</Paragraph>
      <DataList
        items={ronde.alternatieven.flatMap((alternatief) =>
          ronde.criteria.map((criterium) => ({
            term: teksten.scoreVan(alternatief.naam, criterium.naam),
            value: scoreIn(huidig, alternatief.id, criterium.id),
          })),
        )}
      />
    </Alert>
  );
}
