import {
  Form,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  redirect,
} from 'react-router';
import { callPage, submit } from '#src/http/call.ts';
import { listOrganisaties, postOrganisatie } from '#src/organisaties/endpoints.ts';
import { listGemeenten } from '#src/register/endpoints.ts';
import { LessenVanAnderen } from '#src/vragen/lessen-van-anderen.tsx';
import { lessenBij } from '#src/vragen/lessen.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { refused, type Refused, textOf, fieldsOf } from '#src/web/load.ts';
import { Button } from '#src/web/ui/button.tsx';
import { CheckboxField } from '#src/web/ui/choice.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { DateField, TextArea, TextField } from '#src/web/ui/form.tsx';
import { Page } from '#src/web/ui/page.tsx';
import { postSamenwerking } from './endpoints.ts';
import { teksten } from './teksten.ts';

const { nieuw } = teksten;

/** The names to choose from: every municipality of today, and the other organisations that are here already. */
async function loader({ context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  const pages = [1, 2, 3, 4];
  const gemeenten = await Promise.all(
    pages.map((page) => callPage(fetch, listGemeenten, { query: { page, pageSize: 100 } })),
  );
  const andere = await callPage(fetch, listOrganisaties, { query: { soort: 'overig', pageSize: 100 } });
  return [
    ...gemeenten.flatMap(({ items }) => items.map(({ naam }) => naam)),
    ...andere.items.map(({ naam }) => naam),
  ];
}

/** One form, two operations: the organisatie by its name (a gemeente by its code), then the samenwerking. */
async function action({ request, context }: ActionFunctionArgs) {
  const fetch = fetchFrom(context);
  const typed = fieldsOf(await request.formData());
  const organisatie = await findOrganisatie(fetch, textOf(typed, 'organisatie') ?? '');
  if (!organisatie.ok)
    return refused(
      { ...organisatie.problem, invalidParams: [{ name: 'organisatie', reason: nieuw.geenTreffer }] },
      typed,
    );
  const begun = await submit(fetch, postSamenwerking, {
    body: {
      naam: textOf(typed, 'naam'),
      doel: textOf(typed, 'doel'),
      startdatum: textOf(typed, 'startdatum'),
      organisatieId: organisatie.result.id,
      projectleider: textOf(typed, 'projectleider') === 'true',
    },
  });
  return begun.ok ? redirect(`/samenwerkingen/${begun.result.id}`) : refused(begun.problem, typed);
}
export const nieuweSamenwerkingPage = { loader, action, Component: NieuwPage };

async function findOrganisatie(fetch: ReturnType<typeof fetchFrom>, naam: string) {
  const { items } = await callPage(fetch, listGemeenten, { query: { zoek: naam, pageSize: 100 } });
  const gemeente = items.find((each) => each.naam.toLowerCase() === naam.trim().toLowerCase());
  return submit(fetch, postOrganisatie, {
    body: gemeente ? { soort: 'gemeente', cbsCode: gemeente.cbsCode } : { soort: 'overig', naam },
  });
}

function NieuwPage() {
  const namen = useLoaderData<typeof loader>();
  const failed = useActionData<Refused>();
  return (
    <Page
      title={nieuw.titel}
      narrow
      breadcrumb={[{ naam: teksten.start, to: '/' }]}
      problem={failed?.problem}
    >
      <ErrorSummary problem={failed?.problem} />
      <LessenVanAnderen lessen={lessenBij('start')} />
      <Form method="post">
        <TextField name="naam" label={nieuw.naam} description={nieuw.naamUitleg} {...failed} />
        <TextArea
          name="doel"
          label={nieuw.doel}
          description={nieuw.doelUitleg}
          rows={3}
          optional
          {...failed}
        />
        <TextField
          name="organisatie"
          label={nieuw.organisatie}
          description={nieuw.organisatieUitleg}
          suggestions={namen}
          autoComplete="off"
          {...failed}
        />
        <DateField name="startdatum" label={nieuw.startdatum} {...failed} />
        <CheckboxField name="projectleider" label={nieuw.projectleider} defaultChecked {...failed} />
        <Button variant="primary">{nieuw.bewaar}</Button>
      </Form>
    </Page>
  );
}
