import { Form, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { call } from '#src/http/call.ts';
import { SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { toonNaam } from '#src/shared/datumtekst.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { actOneOf, type Refused, step, type Typed } from '#src/web/load.ts';
import { Button, ButtonGroup } from '#src/web/ui/button.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { Hints } from '#src/web/ui/field.tsx';
import { TextField } from '#src/web/ui/form.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { getWeging, listWegingen, putWeging, type Weging } from './endpoints.ts';
import { Intussen } from './intussen.tsx';
import { letterNaam, teksten } from './teksten.ts';

async function loader({ params, context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  const [{ letters }, weging] = await Promise.all([
    call(fetch, listWegingen, { params }),
    call(fetch, getWeging, { params }),
  ]);
  return { letters, weging };
}
/** One field per letter: 'gewichten.kosten'. */
const bodyOf = (gedeeld: boolean) => (typed: Typed) => ({
  gedeeld,
  gewichten: Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) =>
      name.startsWith('gewichten.') ? [[name.slice('gewichten.'.length), value || '0']] : [],
    ),
  ),
});
const to = (_result: Weging, { samenwerkingId }: Readonly<Record<string, string | undefined>>) =>
  `/samenwerkingen/${samenwerkingId}/doelen`;
const action = actOneOf({
  bewaar: step({ operation: putWeging, body: bodyOf(false) }),
  toon: step({ operation: putWeging, body: bodyOf(true), to }),
});
export const wegingPage = { loader, action, Component: WegingPage };

/** A deelnemer spreads a hundred points over the K's and its own words. */
function WegingPage() {
  const { letters, weging } = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const { id, deelnemers } = useSamenwerking();
  const naam = toonNaam(deelnemers.find((each) => each.id === weging.deelnemerId)?.naam ?? '');
  return (
    <SamenwerkingPage
      title={teksten.wegingTitel(naam)}
      lead={teksten.wegingLead}
      fase="onderzoeken"
      kruimels={[{ naam: teksten.titel, to: `/samenwerkingen/${id}/doelen` }]}
      refused={refused}
      meta={
        <Meta
          items={[
            weging.gedeeld
              ? zichtbaarheid(teksten.wegingGedeeld, false)
              : zichtbaarheid(teksten.wegingPrive(naam), true),
          ]}
        />
      }
    >
      <ErrorSummary problem={refused?.problem} />
      {refused?.problem.status === 412 && (
        <Intussen
          feiten={letters.map((letter) => ({
            term: letterNaam(letter),
            value: String(weging.gewichten[letter] ?? 0),
          }))}
        />
      )}
      <Form method="post">
        <input type="hidden" name="versie" value={weging.versie} />
        <fieldset className="utrecht-form-fieldset" id="gewichten" tabIndex={-1}>
          <legend className="utrecht-heading-3">{teksten.verdeel}</legend>
          <Hints name="gewichten" label={teksten.verdeel} {...refused} />
          {letters.map((letter) => (
            <TextField
              key={letter}
              name={`gewichten.${letter}`}
              label={letterNaam(letter)}
              inputMode="numeric"
              defaultValue={weging.versie > 0 ? String(weging.gewichten[letter] ?? 0) : undefined}
              {...refused}
            />
          ))}
        </fieldset>
        <ButtonGroup>
          <Button variant="primary" name="actie" value="toon">
            {teksten.bewaarGedeeld}
          </Button>
          <Button name="actie" value="bewaar">
            {teksten.bewaarPrive}
          </Button>
        </ButtonGroup>
      </Form>
    </SamenwerkingPage>
  );
}
