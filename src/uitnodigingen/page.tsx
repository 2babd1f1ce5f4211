import { type ActionFunctionArgs, data, Form, useActionData } from 'react-router';
import { submit } from '#src/http/call.ts';
import { teksten as samenwerkingTeksten } from '#src/samenwerkingen/teksten.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { fieldsOf, type Refused, refused, step, textOf } from '#src/web/load.ts';
import { Button, ButtonLink } from '#src/web/ui/button.tsx';
import { DataList } from '#src/web/ui/data-list.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { TextField } from '#src/web/ui/form.tsx';
import { Page } from '#src/web/ui/page.tsx';
import { KeepSecret, SecretField } from '#src/web/ui/secret-field.tsx';
import { Paragraph } from '#src/web/ui/text.tsx';
import { postAanvaarding, postUitnodigingsvraag, type Uitnodiging } from './endpoints.ts';
import { teksten } from './teksten.ts';

const path = '/uitnodiging';
const accept = step({
  operation: postAanvaarding,
  forget: ['wachtwoord'],
  to: ({ samenwerkingId }) => `/samenwerkingen/${samenwerkingId}`,
});

/** The code travels from form to form: the address never holds it. */
type Shown = { uitnodiging: Uitnodiging; sleutel: string };
type Answer = Partial<Refused> & Partial<Shown>;

/** Shows what the code is for, or accepts it; a form that must be repaired comes back with the invitation above it. */
async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const typed = fieldsOf(form);
  const sleutel = textOf(typed, 'sleutel') ?? '';
  const accepted = textOf(typed, 'actie') === 'aanvaarden' ? await accept(args, form) : undefined;
  if (accepted instanceof Response) return accepted;
  const asked = await submit(fetchFrom(args.context), postUitnodigingsvraag, { body: { sleutel } });
  if (!asked.ok) return refused(asked.problem, typed);
  const shown: Shown = { uitnodiging: asked.result, sleutel };
  return data<Answer>({ ...accepted?.data, ...shown }, accepted?.init ?? {});
}
export const uitnodigingPage = { action, Component: UitnodigingPage };

function UitnodigingPage() {
  const { uitnodiging, sleutel, ...answer } = useActionData<Answer>() ?? {};
  if (uitnodiging && sleutel) return <Invited uitnodiging={uitnodiging} sleutel={sleutel} answer={answer} />;
  return (
    <Page title={teksten.titel} lead={teksten.inleiding} narrow problem={answer.problem}>
      <ErrorSummary problem={answer.problem} />
      <Form method="post" action={path}>
        <SecretField
          name="sleutel"
          label={teksten.code}
          description={teksten.codeUitleg}
          submitAtOnce
          {...answer}
        />
        <Button variant="primary">{teksten.bekijk}</Button>
      </Form>
    </Page>
  );
}

type InvitedProps = Shown & { answer: Partial<Refused> };

function Invited({ uitnodiging, sleutel, answer }: InvitedProps) {
  const { samenwerking, deelnemer, rol, uitgenodigdDoor, email } = uitnodiging;
  return (
    <Page title={teksten.voor(samenwerking)} shortTitle={teksten.titel} narrow problem={answer.problem}>
      <ErrorSummary problem={answer.problem} />
      <DataList
        items={[
          { term: teksten.samenwerking, value: samenwerking },
          { term: teksten.deelnemer, value: deelnemer },
          { term: teksten.rol, value: samenwerkingTeksten.rollen[rol] },
          { term: teksten.door, value: uitgenodigdDoor },
          { term: teksten.email, value: email },
        ]}
      />
      <NextStep uitnodiging={uitnodiging} sleutel={sleutel} answer={answer} />
    </Page>
  );
}

function NextStep({ uitnodiging: { stap, naam, email }, sleutel, answer }: InvitedProps) {
  switch (stap) {
    case 'inloggen':
      return (
        <>
          <KeepSecret secret={sleutel} />
          <Paragraph>{teksten.eerstInloggen}</Paragraph>
          <ButtonLink to={`/inloggen?vervolg=${path}`} variant="primary">
            {teksten.inloggen}
          </ButtonLink>
        </>
      );
    case 'ander-account':
      return (
        <>
          <Paragraph>{teksten.anderAccount(email)}</Paragraph>
          <ButtonLink to="/uitloggen" variant="primary">
            {teksten.uitloggen}
          </ButtonLink>
        </>
      );
    case 'account-maken':
    case 'aanvaarden':
      return (
        <Form method="post" action={path}>
          <input type="hidden" name="sleutel" value={sleutel} />
          {stap === 'account-maken' && <NewAccount naam={naam} email={email} answer={answer} />}
          <Button variant="primary" name="actie" value="aanvaarden">
            {teksten.doeMee}
          </Button>
        </Form>
      );
  }
}

function NewAccount({ naam, email, answer }: { naam: string; email: string; answer: Partial<Refused> }) {
  return (
    <>
      <Paragraph>{teksten.maakAccount}</Paragraph>
      {/* For password managers: they keep the password under this name. */}
      <input type="email" name="email" value={email} autoComplete="username" readOnly hidden />
      <TextField name="naam" label={teksten.naam} defaultValue={naam} autoComplete="name" {...answer} />
      <TextField
        name="wachtwoord"
        label={teksten.wachtwoord}
        description={teksten.wachtwoordUitleg}
        type="password"
        autoComplete="new-password"
        {...answer}
      />
    </>
  );
}
