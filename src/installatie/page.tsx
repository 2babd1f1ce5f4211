import { Form, useActionData, useLoaderData } from 'react-router';
import { act, load, type Refused } from '#src/web/load.ts';
import { Button, ButtonLink } from '#src/web/ui/button.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { TextField } from '#src/web/ui/form.tsx';
import { Page } from '#src/web/ui/page.tsx';
import { SecretField } from '#src/web/ui/secret-field.tsx';
import { getInstallatie, postInstallatie } from './endpoints.ts';
import { teksten } from './teksten.ts';

const loader = load(getInstallatie);
const action = act({
  operation: postInstallatie,
  forget: ['wachtwoord'],
  to: () => '/installatie/begin',
});
export const installatiePage = { loader, action, Component: InstallatiePage };

/** First visit: whoever can read the terminal makes the first account. */
function InstallatiePage() {
  const { leeg } = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  if (!leeg)
    return (
      <Page title={teksten.alIngerichtTitel} lead={teksten.alIngericht} narrow>
        <ButtonLink to="/inloggen" variant="primary">
          {teksten.inloggen}
        </ButtonLink>
      </Page>
    );
  return (
    <Page title={teksten.titel} lead={teksten.inleiding} narrow problem={refused?.problem}>
      <ErrorSummary problem={refused?.problem} />
      <Form method="post" action="/installatie">
        <SecretField name="sleutel" label={teksten.code} description={teksten.codeUitleg} {...refused} />
        <TextField name="naam" label={teksten.naam} autoComplete="name" {...refused} />
        <TextField name="email" label={teksten.email} type="email" autoComplete="username" {...refused} />
        <TextField
          name="wachtwoord"
          label={teksten.wachtwoord}
          description={teksten.wachtwoordUitleg}
          type="password"
          autoComplete="new-password"
          {...refused}
        />
        <Button variant="primary">{teksten.maakAccount}</Button>
      </Form>
    </Page>
  );
}
