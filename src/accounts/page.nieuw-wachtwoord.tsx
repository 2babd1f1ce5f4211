import { Form, useActionData, useSearchParams } from 'react-router';
import { act, type Refused } from '#src/web/load.ts';
import { Button, ButtonLink } from '#src/web/ui/button.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { TextField } from '#src/web/ui/form.tsx';
import { Page } from '#src/web/ui/page.tsx';
import { SecretField } from '#src/web/ui/secret-field.tsx';
import { postNieuwWachtwoord } from './endpoints.ts';
import { teksten } from './teksten.ts';

const path = '/wachtwoord-vergeten/nieuw';
const action = act({
  operation: postNieuwWachtwoord,
  forget: ['wachtwoord'],
  to: () => `${path}?gewijzigd=ja`,
});
export const nieuwWachtwoordPage = { action, Component: NieuwWachtwoordPage };

/** Where the link of the mail leads. */
function NieuwWachtwoordPage() {
  const refused = useActionData<Refused>();
  const isDone = useSearchParams()[0].has('gewijzigd') && !refused;
  if (isDone)
    return (
      <Page title={teksten.wachtwoordGewijzigd} lead={teksten.logNuIn} narrow>
        <ButtonLink to="/inloggen" variant="primary">
          {teksten.inloggen}
        </ButtonLink>
      </Page>
    );
  return (
    <Page title={teksten.nieuwWachtwoordTitel} narrow problem={refused?.problem}>
      <ErrorSummary problem={refused?.problem} />
      <Form method="post" action={path}>
        <SecretField name="sleutel" label={teksten.code} description={teksten.codeUitleg} {...refused} />
        <TextField
          name="wachtwoord"
          label={teksten.nieuw}
          description={teksten.wachtwoordUitleg}
          type="password"
          autoComplete="new-password"
          {...refused}
        />
        <Button variant="primary">{teksten.wijzigWachtwoord}</Button>
      </Form>
    </Page>
  );
}
