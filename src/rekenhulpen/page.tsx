import { Lines } from '#src/web/ui/list.tsx';
import { Page } from '#src/web/ui/page.tsx';
import { Heading, Paragraph, TextLink } from '#src/web/ui/text.tsx';
import { teksten } from './teksten.ts';

export const rekenhulpenPage = { Component: RekenhulpenPage };

function RekenhulpenPage() {
  return (
    <Page title={teksten.titel} lead={teksten.lead} breadcrumb={[{ naam: teksten.start, to: '/' }]}>
      <Lines
        items={Object.entries(teksten.hulpen).map(([naam, { titel, uitleg }]) => ({
          id: naam,
          content: (
            <>
              <Heading level={2} look={3}>
                <TextLink to={`/rekenhulpen/${naam}`}>{titel}</TextLink>
              </Heading>
              <Paragraph>{uitleg}</Paragraph>
            </>
          ),
        }))}
      />
    </Page>
  );
}
