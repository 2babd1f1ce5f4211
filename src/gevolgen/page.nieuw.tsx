import { Form, useActionData } from 'react-router';
import { SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { act, type Refused } from '#src/web/load.ts';
import { Button } from '#src/web/ui/button.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { TextArea, TextField } from '#src/web/ui/form.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { onderwerpen } from './checklist.ts';
import { postGevolg } from './endpoints.ts';
import { teksten } from './teksten.ts';

const action = act({
  operation: postGevolg,
  to: ({ id }, { samenwerkingId }) => `/samenwerkingen/${samenwerkingId}/gevolgen/${id}`,
});
export const nieuwGevolgPage = { action, Component: NieuwGevolgPage };

/** A point that our checklist does not have. */
function NieuwGevolgPage() {
  const refused = useActionData<Refused>();
  const { id } = useSamenwerking();
  return (
    <SamenwerkingPage
      title={teksten.nieuwTitel}
      fase="onderzoeken"
      kruimels={[{ naam: teksten.titel, to: `/samenwerkingen/${id}/gevolgen` }]}
      refused={refused}
      meta={<Meta items={[zichtbaarheid(teksten.iedereen, false)]} />}
    >
      <ErrorSummary problem={refused?.problem} />
      <Form method="post">
        <TextField name="titel" label={teksten.titelVeld} description={teksten.titelUitleg} {...refused} />
        <TextField
          name="onderwerp"
          label={teksten.onderwerp}
          description={teksten.onderwerpUitleg}
          suggestions={onderwerpen}
          {...refused}
        />
        <TextArea
          name="waarom"
          label={teksten.waarom}
          description={teksten.waaromUitleg}
          optional
          {...refused}
        />
        <Button variant="primary">{teksten.nieuw}</Button>
      </Form>
    </SamenwerkingPage>
  );
}
