import { Form, type LoaderFunctionArgs, useActionData, useLoaderData, useSearchParams } from 'react-router';
import { call } from '#src/http/call.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { act, type Refused } from '#src/web/load.ts';
import { Button } from '#src/web/ui/button.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { TextField } from '#src/web/ui/form.tsx';
import { Page } from '#src/web/ui/page.tsx';
import { Paragraph, TextLink } from '#src/web/ui/text.tsx';
import { getProfiel, postWachtwoordherstel } from './endpoints.ts';
import { teksten } from './teksten.ts';

async function loader({ context }: LoaderFunctionArgs) {
  const { verstuurtMail } = await call(fetchFrom(context), getProfiel, {});
  return { verstuurtMail };
}
const action = act({ operation: postWachtwoordherstel, to: () => '/wachtwoord-vergeten?verstuurd=ja' });
export const vergetenPage = { loader, action, Component: VergetenPage };

/** Asks for a link; says the same for every address. */
function VergetenPage() {
  const { verstuurtMail } = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const isSent = useSearchParams()[0].has('verstuurd') && !refused;
  const title = isSent ? teksten.linkGestuurdTitel : teksten.vergeten;
  return (
    <Page title={title} narrow problem={refused?.problem}>
      {!verstuurtMail ? (
        <Paragraph>{teksten.geenMail}</Paragraph>
      ) : isSent ? (
        <>
          <Paragraph lead>{teksten.linkGestuurd}</Paragraph>
          <Paragraph>{teksten.nietsGekregen}</Paragraph>
        </>
      ) : (
        <>
          <ErrorSummary problem={refused?.problem} />
          <Paragraph>{teksten.vergetenUitleg}</Paragraph>
          <Form method="post" action="/wachtwoord-vergeten">
            <TextField name="email" label={teksten.email} type="email" autoComplete="username" {...refused} />
            <Button variant="primary">{teksten.stuurLink}</Button>
          </Form>
        </>
      )}
      <Paragraph>
        <TextLink to="/inloggen" box icon="terug">
          {teksten.terug}
        </TextLink>
      </Paragraph>
    </Page>
  );
}
