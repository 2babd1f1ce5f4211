import { Form } from 'react-router';
import { Button, ButtonLink } from '#src/web/ui/button.tsx';
import { Page } from '#src/web/ui/page.tsx';
import { Paragraph, Section } from '#src/web/ui/text.tsx';
import { teksten } from './teksten.ts';

export const beginPage = { Component: BeginPage };

/** After set-up: something to look at, or a clean start. `/voorbeelden` makes the example. */
function BeginPage() {
  return (
    <Page title={teksten.beginTitel} lead={teksten.beginInleiding} narrow>
      <Section title={teksten.voorbeeld} id="voorbeeld">
        <Paragraph>{teksten.voorbeeldUitleg}</Paragraph>
        <Form method="post" action="/voorbeelden">
          <Button variant="primary">{teksten.voorbeeld}</Button>
        </Form>
      </Section>
      <Section title={teksten.leeg} id="leeg">
        <Paragraph>{teksten.leegUitleg}</Paragraph>
        <ButtonLink to="/samenwerkingen/nieuw">{teksten.leeg}</ButtonLink>
      </Section>
    </Page>
  );
}
