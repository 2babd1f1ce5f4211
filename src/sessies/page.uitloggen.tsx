import { Form, useActionData } from 'react-router';
import { act, type Refused } from '#src/web/load.ts';
import { Button, ButtonGroup, ButtonLink } from '#src/web/ui/button.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { Page } from '#src/web/ui/page.tsx';
import { Paragraph } from '#src/web/ui/text.tsx';
import { deleteSessie } from './endpoints.ts';
import { teksten } from './teksten.ts';

const action = act({
  operation: deleteSessie,
  params: () => ({ sessieId: 'huidige' }),
  to: () => '/inloggen',
});
export const uitlogPage = { action, Component: UitlogPage };

function UitlogPage() {
  const refused = useActionData<Refused>();
  return (
    <Page title={teksten.uitloggen} narrow problem={refused?.problem}>
      <ErrorSummary problem={refused?.problem} />
      <Paragraph>{teksten.uitlogVraag}</Paragraph>
      <Form method="post">
        <ButtonGroup>
          <Button variant="primary">{teksten.uitloggen}</Button>
          <ButtonLink to="/">{teksten.blijf}</ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}
