import { Form, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { call } from '#src/http/call.ts';
import type { ProblemDetails } from '#src/http/problem.ts';
import { SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { fetchFrom } from '#src/web/fetch.ts';
import { actOneOf, type Refused, step } from '#src/web/load.ts';
import { Alert } from '#src/web/ui/alert.tsx';
import { Button, ButtonGroup } from '#src/web/ui/button.tsx';
import { DataList } from '#src/web/ui/data-list.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { SelectField, TextArea, TextField } from '#src/web/ui/form.tsx';
import { Paragraph } from '#src/web/ui/text.tsx';
import { soorten } from './bevriezing.ts';
import {
  Alternatief,
  Criterium,
  deleteAlternatief,
  deleteCriterium,
  getAlternatief,
  getCriterium,
  postAlternatief,
  postCriterium,
  putAlternatief,
  putCriterium,
} from './endpoints.ts';
import { teksten } from './teksten.ts';

type Params = Readonly<Record<string, string | undefined>>;
const list = (_result: unknown, { samenwerkingId }: Params) =>
  `/samenwerkingen/${samenwerkingId}/alternatieven`;

async function alternatiefLoader({ params, request, context }: LoaderFunctionArgs) {
  const gevraagd = new URL(request.url).searchParams.get('soort');
  const alternatief = params['alternatiefId']
    ? await call(fetchFrom(context), getAlternatief, { params })
    : null;
  return { alternatief, gevraagd };
}
const criteriumLoader = ({ params, context }: LoaderFunctionArgs) =>
  params['criteriumId'] ? call(fetchFrom(context), getCriterium, { params }) : Promise.resolve(null);

export const nieuwAlternatiefPage = {
  loader: alternatiefLoader,
  action: actOneOf({ bewaar: step({ operation: postAlternatief, to: list }) }),
  Component: AlternatiefFormulier,
};
export const wijzigAlternatiefPage = {
  loader: alternatiefLoader,
  action: actOneOf({
    bewaar: step({ operation: putAlternatief, to: list }),
    verwijder: step({ operation: deleteAlternatief, to: list }),
  }),
  Component: AlternatiefFormulier,
};
export const nieuwCriteriumPage = {
  loader: criteriumLoader,
  action: actOneOf({ bewaar: step({ operation: postCriterium, to: list }) }),
  Component: CriteriumFormulier,
};
export const wijzigCriteriumPage = {
  loader: criteriumLoader,
  action: actOneOf({
    bewaar: step({ operation: putCriterium, to: list }),
    verwijder: step({ operation: deleteCriterium, to: list }),
  }),
  Component: CriteriumFormulier,
};

const kruimelsIn = (id: string) => [{ naam: teksten.titel, to: `/samenwerkingen/${id}/alternatieven` }];

function AlternatiefFormulier() {
  const { alternatief, gevraagd } = useLoaderData<typeof alternatiefLoader>();
  const refused = useActionData<Refused>();
  const { id } = useSamenwerking();
  const huidig = Alternatief.safeParse(changed(refused?.problem)).data;
  const suggestie = soorten.find((soort) => soort === gevraagd);
  const soort = alternatief?.soort ?? suggestie;
  const mogelijk = soorten.filter((each) => (each === 'nul') === (alternatief?.soort === 'nul'));
  return (
    <SamenwerkingPage
      title={alternatief ? teksten.wijzigAlternatief : teksten.nieuwAlternatief}
      fase="onderzoeken"
      kruimels={kruimelsIn(id)}
      refused={refused}
    >
      <ErrorSummary problem={refused?.problem} />
      {huidig && (
        <Intussen
          items={[
            { term: teksten.alternatief, value: huidig.naam },
            { term: teksten.soort, value: teksten.soorten[huidig.soort] },
            { term: teksten.omschrijving, value: huidig.omschrijving },
          ]}
        />
      )}
      <Form method="post">
        {alternatief && <input type="hidden" name="versie" value={huidig?.versie ?? alternatief.versie} />}
        <TextField
          name="naam"
          label={teksten.alternatief}
          defaultValue={alternatief?.naam ?? (suggestie && teksten.soorten[suggestie])}
          {...refused}
        />
        <SelectField
          name="soort"
          label={teksten.soort}
          options={mogelijk.map((value) => ({ value, label: teksten.soorten[value] }))}
          defaultValue={soort}
          {...refused}
        />
        <TextArea
          name="omschrijving"
          label={teksten.omschrijving}
          description={teksten.omschrijvingUitleg}
          defaultValue={alternatief?.omschrijving}
          optional
          {...refused}
        />
        <Knoppen magWeg={alternatief !== null && alternatief.soort !== 'nul'} />
      </Form>
    </SamenwerkingPage>
  );
}

function CriteriumFormulier() {
  const criterium = useLoaderData<typeof criteriumLoader>();
  const refused = useActionData<Refused>();
  const { id } = useSamenwerking();
  const huidig = Criterium.safeParse(changed(refused?.problem)).data;
  return (
    <SamenwerkingPage
      title={criterium ? teksten.wijzigCriterium : teksten.nieuwCriterium}
      fase="onderzoeken"
      kruimels={kruimelsIn(id)}
      refused={refused}
    >
      <ErrorSummary problem={refused?.problem} />
      {huidig && (
        <Intussen
          items={[
            { term: teksten.criterium, value: huidig.naam },
            { term: teksten.toelichting, value: huidig.toelichting },
            { term: teksten.dient, value: huidig.dient },
          ]}
        />
      )}
      <Form method="post">
        {criterium && <input type="hidden" name="versie" value={huidig?.versie ?? criterium.versie} />}
        <TextField
          name="naam"
          label={teksten.criterium}
          description={teksten.criteriumNaamUitleg}
          defaultValue={criterium?.naam}
          {...refused}
        />
        <TextArea
          name="toelichting"
          label={teksten.toelichting}
          description={teksten.toelichtingUitleg}
          rows={3}
          defaultValue={criterium?.toelichting}
          optional
          {...refused}
        />
        <TextField
          name="dient"
          label={teksten.dientVraag}
          description={teksten.dientUitleg}
          defaultValue={criterium?.dient}
          optional
          {...refused}
        />
        <Knoppen magWeg={criterium !== null} />
      </Form>
    </SamenwerkingPage>
  );
}

function Knoppen({ magWeg }: { magWeg: boolean }) {
  return (
    <ButtonGroup>
      <Button variant="primary" name="actie" value="bewaar">
        {teksten.bewaar}
      </Button>
      {magWeg && (
        <Button variant="subtle" name="actie" value="verwijder">
          {teksten.verwijder}
        </Button>
      )}
    </ButtonGroup>
  );
}

const changed = (problem: ProblemDetails | undefined) =>
  problem?.status === 412 ? problem.huidig : undefined;

/** Somebody else saved meanwhile: what is there now, beside what was typed and still stands in the fields. */
function Intussen({ items }: { items: readonly { term: string; value: string }[] }) {
  return (
    <Alert label={teksten.intussen} type="warning">
      <Paragraph>{teksten.intussenUitleg}</Paragraph>
      <DataList items={items} />
    </Alert>
  );
}
