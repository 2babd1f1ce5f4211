import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { problemSoorten, type ProblemSoort } from '#src/http/problem.ts';
import { Page } from '#src/web/ui/page.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { Paragraph, Section, TextLink } from '#src/web/ui/text.tsx';
import { teksten } from './teksten.ts';

const { problemen } = teksten;

type Soort = { soort: ProblemSoort; status: number };
const soorten: readonly Soort[] = Object.entries(problemSoorten).map(([status, soort]) => ({
  soort,
  status: Number(status),
}));

export const problemenPage = { Component: ProblemenPage };

/** Every kind of problem of the API. */
function ProblemenPage() {
  return (
    <Page
      title={problemen.titel}
      narrow
      breadcrumb={[{ naam: teksten.start, to: '/' }]}
      lead={problemen.lead}
    >
      <Table
        caption={problemen.titel}
        captionHidden
        rows={soorten}
        rowKey={({ soort }) => soort}
        columns={[
          {
            head: problemen.soort,
            cell: ({ soort }) => (
              <TextLink to={`/problemen/${soort}`}>{problemen.soorten[soort].titel}</TextLink>
            ),
          },
          { head: problemen.status, cell: ({ status }) => status },
          { head: problemen.betekenis, cell: ({ soort }) => problemen.soorten[soort].betekenis },
        ]}
      />
    </Page>
  );
}

function loader({ params }: LoaderFunctionArgs) {
  const found = soorten.find(({ soort }) => soort === params['soort']);
  if (!found) throw data(null, { status: 404 });
  return found;
}
export const probleemPage = { loader, Component: ProbleemPage };

/** Where the `type` of a problem leads: what it means, and what to do. */
function ProbleemPage() {
  const { soort, status } = useLoaderData<typeof loader>();
  const { titel, betekenis, watNu } = problemen.soorten[soort];
  return (
    <Page
      title={titel}
      narrow
      breadcrumb={[
        { naam: teksten.start, to: '/' },
        { naam: problemen.titel, to: '/problemen' },
      ]}
      lead={betekenis}
    >
      <Paragraph small>{problemen.statusIs(status)}</Paragraph>
      <Section id="wat-nu" title={problemen.watNu}>
        <Paragraph>{watNu}</Paragraph>
      </Section>
    </Page>
  );
}
