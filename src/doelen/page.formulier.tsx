import { Form, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { call } from '#src/http/call.ts';
import { SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { fetchFrom } from '#src/web/fetch.ts';
import { actOneOf, type Refused, step, type Typed } from '#src/web/load.ts';
import { Button } from '#src/web/ui/button.tsx';
import { RadioGroup } from '#src/web/ui/choice.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { DateField, Filter, SelectField, TextArea, TextField } from '#src/web/ui/form.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { frequenties, richtingen, strevens } from './doel.ts';
import { Doel, getDoel, listIndicatoren, postDoel, putDoel } from './endpoints.ts';
import { Intussen } from './intussen.tsx';
import { letterNaam, teksten } from './teksten.ts';
import { getypteWaarde, honderdsten } from './waardeveld.tsx';

async function loader({ params, request, context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  const asked = new URL(request.url).searchParams.get('indicator');
  const [indicatoren, doel] = await Promise.all([
    call(fetch, listIndicatoren, {}),
    params['doelId'] ? call(fetch, getDoel, { params }) : null,
  ]);
  return { indicatoren, doel, gekozen: indicatoren.find(({ id }) => id === asked) ?? null };
}
const bodyOf = (typed: Typed) => {
  const { actie: _actie, versie: _versie, ...fields } = typed;
  return { ...fields, streefwaarde: honderdsten(typed, 'streefwaarde') };
};
type Params = Readonly<Record<string, string | undefined>>;
const to = ({ id }: Doel, { samenwerkingId }: Params) => `/samenwerkingen/${samenwerkingId}/doelen/${id}`;
const nieuw = actOneOf({ bewaar: step({ operation: postDoel, body: bodyOf, to }) });
const wijzig = actOneOf({ bewaar: step({ operation: putDoel, body: bodyOf, to }) });
export const nieuwDoelPage = { loader, action: nieuw, Component: DoelFormPage };
export const wijzigDoelPage = { loader, action: wijzig, Component: DoelFormPage };

/** The form of a doel, new or existing; a new one may start from the library. */
function DoelFormPage() {
  const { indicatoren, doel, gekozen } = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const base = `/samenwerkingen/${useSamenwerking().id}/doelen`;
  const huidig = refused?.problem.status === 412 ? Doel.safeParse(refused.problem.huidig).data : undefined;
  return (
    <SamenwerkingPage
      title={doel ? teksten.wijzigTitel : teksten.nieuwTitel}
      fase="onderzoeken"
      kruimels={[{ naam: teksten.titel, to: base }]}
      refused={refused}
      meta={<Meta items={[zichtbaarheid(teksten.iedereen, false)]} />}
    >
      <ErrorSummary problem={refused?.problem} />
      {huidig && (
        <Intussen
          feiten={[
            { term: teksten.naam, value: huidig.naam },
            { term: teksten.definitie, value: huidig.definitie },
            { term: teksten.eigenaar, value: huidig.eigenaar },
            { term: teksten.laatst, value: huidig.gewijzigdDoor },
          ]}
        />
      )}
      {!doel && !refused && (
        <Filter label={teksten.bibliotheek} submit={teksten.vulIn}>
          <SelectField
            name="indicator"
            label={teksten.bibliotheek}
            description={teksten.bibliotheekUitleg}
            options={indicatoren.map(({ id, ...each }) => ({ value: id, label: teksten.indicator(each) }))}
            empty={teksten.eigenIndicator}
            defaultValue={gekozen?.id}
          />
        </Filter>
      )}
      <Form method="post" key={gekozen?.id}>
        {doel && <input type="hidden" name="versie" value={huidig?.versie ?? doel.versie} />}
        <input type="hidden" name="indicatorId" value={doel?.indicatorId ?? gekozen?.id ?? ''} />
        <What start={doel ?? gekozen} refused={refused} />
        <Aim doel={doel} refused={refused} />
        <Button variant="primary" name="actie" value="bewaar">
          {teksten.bewaar}
        </Button>
      </Form>
    </SamenwerkingPage>
  );
}

type Start = Pick<
  Doel,
  'naam' | 'definitie' | 'eenheid' | 'letter' | 'richting' | 'frequentie' | 'bron'
> | null;
type Part = { start: Start; refused: Refused | undefined };

function What({ start, refused }: Part) {
  return (
    <>
      <TextField
        name="naam"
        label={teksten.naam}
        description={teksten.naamUitleg}
        defaultValue={start?.naam}
        {...refused}
      />
      <TextArea
        name="definitie"
        label={teksten.definitie}
        description={teksten.definitieUitleg}
        defaultValue={start?.definitie}
        {...refused}
      />
      <TextField
        name="eenheid"
        label={teksten.eenheid}
        description={teksten.eenheidUitleg}
        suggestions={teksten.eenheden}
        defaultValue={start?.eenheid}
        {...refused}
      />
      <TextField
        name="letter"
        label={teksten.letter}
        description={teksten.letterUitleg}
        suggestions={Object.values(teksten.letters)}
        defaultValue={start ? letterNaam(start.letter) : undefined}
        {...refused}
      />
      <RadioGroup
        name="richting"
        label={teksten.richting}
        options={richtingen.map((value) => ({ value, label: teksten.richtingen[value] }))}
        defaultValue={start?.richting}
        {...refused}
      />
      <TextField
        name="bron"
        label={teksten.bron}
        description={teksten.bronUitleg}
        defaultValue={start?.bron}
        {...refused}
      />
      <SelectField
        name="frequentie"
        label={teksten.frequentie}
        options={frequenties.map((value) => ({ value, label: teksten.frequenties[value] }))}
        defaultValue={start?.frequentie}
        {...refused}
      />
    </>
  );
}

function Aim({ doel, refused }: { doel: Doel | null; refused: Refused | undefined }) {
  return (
    <>
      <RadioGroup
        name="streven"
        label={teksten.streven}
        options={strevens.map((value) => ({ value, label: teksten.strevens[value] }))}
        defaultValue={doel?.streven ?? 'verbeteren'}
        {...refused}
      />
      <TextField
        name="eigenaar"
        label={teksten.eigenaar}
        description={teksten.eigenaarUitleg}
        defaultValue={doel?.eigenaar}
        {...refused}
      />
      <TextField
        name="streefwaarde"
        label={teksten.samenStreefwaarde}
        inputMode="decimal"
        defaultValue={getypteWaarde(doel?.streefwaarde)}
        optional
        {...refused}
      />
      <DateField
        name="streefdatum"
        label={teksten.samenStreefdatum}
        defaultValue={doel?.streefdatum ?? undefined}
        optional
        {...refused}
      />
    </>
  );
}
