import { use } from 'react';
import { Form, useActionData, useSearchParams } from 'react-router';
import { PasskeyLogin } from '#src/passkeys/passkeys.tsx';
import { act, type Refused, textOf } from '#src/web/load.ts';
import { Button, ButtonLink } from '#src/web/ui/button.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { TextField } from '#src/web/ui/form.tsx';
import { Page, Visitor } from '#src/web/ui/page.tsx';
import { Paragraph, Section, TextLink } from '#src/web/ui/text.tsx';
import { postSessie } from './endpoints.ts';
import { teksten } from './teksten.ts';
import { veiligVervolg } from './vervolg.ts';

const action = act({
  operation: postSessie,
  forget: ['wachtwoord'],
  to: (_sessie, _params, typed) => veiligVervolg(textOf(typed, 'vervolg')),
});
export const inlogPage = { action, Component: InlogPage };

function InlogPage() {
  const refused = useActionData<Refused>();
  const [search] = useSearchParams();
  const vervolg = veiligVervolg(textOf(refused?.typed, 'vervolg') ?? search.get('vervolg'));
  const visitor = use(Visitor);
  return (
    <Page title={teksten.titel} lead={teksten.inleiding} narrow problem={refused?.problem}>
      {visitor ? (
        <>
          <Paragraph>{teksten.alIngelogd(visitor.naam)}</Paragraph>
          <ButtonLink to={vervolg} variant="primary">
            {teksten.ga}
          </ButtonLink>
        </>
      ) : (
        <>
          <ErrorSummary problem={refused?.problem} />
          <InlogForm vervolg={vervolg} refused={refused} />
          <PasskeyLogin vervolg={vervolg} title={teksten.anders} />
          <Section title={teksten.geenAccount} id="geen-account">
            <Paragraph>{teksten.geenAccountUitleg}</Paragraph>
          </Section>
        </>
      )}
    </Page>
  );
}

function InlogForm({ vervolg, refused }: { vervolg: string; refused: Refused | undefined }) {
  return (
    <Form method="post" action="/inloggen">
      <input type="hidden" name="vervolg" value={vervolg} />
      <TextField name="email" label={teksten.email} type="email" autoComplete="username" {...refused} />
      <TextField
        name="wachtwoord"
        label={teksten.wachtwoord}
        type="password"
        autoComplete="current-password"
        {...refused}
      />
      <Button variant="primary">{teksten.inloggen}</Button>
      <Paragraph>
        <TextLink to="/wachtwoord-vergeten" box>
          {teksten.vergeten}
        </TextLink>
      </Paragraph>
    </Form>
  );
}
