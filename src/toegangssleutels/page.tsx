import {
  type ActionFunctionArgs,
  data,
  Form,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import { call, submit } from '#src/http/call.ts';
import { dagVanMoment, momentInWoorden } from '#src/shared/datumtekst.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { fieldsOf, type Refused, refused, step, textOf } from '#src/web/load.ts';
import { Alert } from '#src/web/ui/alert.tsx';
import { Button } from '#src/web/ui/button.tsx';
import { RadioGroup } from '#src/web/ui/choice.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { SelectField, TextField } from '#src/web/ui/form.tsx';
import { Page } from '#src/web/ui/page.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { Heading, Paragraph, Section } from '#src/web/ui/text.tsx';
import {
  bereiken,
  deleteToegangssleutel,
  listToegangssleutels,
  postToegangssleutel,
  type Toegangssleutel,
} from './endpoints.ts';
import { teksten } from './teksten.ts';

const loader = ({ context }: LoaderFunctionArgs) =>
  call(fetchFrom(context), listToegangssleutels, { query: { pageSize: 100 } });

const withdraw = step({
  operation: deleteToegangssleutel,
  params: (typed) => ({ toegangssleutelId: textOf(typed, 'toegangssleutelId') }),
});

type Answer = Partial<Refused> & { gemaakt?: { naam: string; sleutel: string } };

/** The key is in the answer to the form itself: nothing keeps it, so it can be shown only there. */
async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const typed = fieldsOf(form);
  if (textOf(typed, 'actie') === 'intrekken') return withdraw(args, form);
  const made = await submit(fetchFrom(args.context), postToegangssleutel, { body: typed });
  if (!made.ok) return refused(made.problem, typed);
  const { naam, sleutel } = made.result;
  return data<Answer>({ gemaakt: { naam, sleutel } });
}
export const toegangssleutelsPage = { loader, action, Component: ToegangssleutelsPage };

function ToegangssleutelsPage() {
  const sleutels = useLoaderData<typeof loader>();
  const { gemaakt, ...answer } = useActionData<Answer>() ?? {};
  return (
    <Page
      title={teksten.titel}
      lead={teksten.inleiding}
      breadcrumb={[{ naam: teksten.account, to: '/account' }]}
      narrow
      problem={answer.problem}
    >
      <ErrorSummary problem={answer.problem} />
      {gemaakt && (
        <Alert type="ok" label={teksten.gemaakt} role="alert">
          <Heading level={2} look={3}>
            {teksten.gemaakt}
          </Heading>
          <Paragraph>{teksten.eenmalig}</Paragraph>
          <Paragraph>
            {gemaakt.naam}: <code>{gemaakt.sleutel}</code>
          </Paragraph>
        </Alert>
      )}
      <SleutelTable sleutels={sleutels} />
      <Section title={teksten.nieuw} id="nieuw">
        <Form method="post">
          <TextField name="naam" label={teksten.naam} description={teksten.naamUitleg} {...answer} />
          <RadioGroup
            name="bereik"
            label={teksten.bereik}
            defaultValue="lezen"
            options={bereiken.map((value) => ({ value, label: teksten.bereiken[value] }))}
            {...answer}
          />
          <SelectField
            name="dagen"
            label={teksten.geldig}
            defaultValue="90"
            empty={false}
            options={Object.entries(teksten.dagen).map(([value, label]) => ({ value, label }))}
            {...answer}
          />
          <Button variant="primary" name="actie" value="maken">
            {teksten.maak}
          </Button>
        </Form>
      </Section>
    </Page>
  );
}

function SleutelTable({ sleutels }: { sleutels: readonly Toegangssleutel[] }) {
  if (sleutels.length === 0) return <Paragraph>{teksten.geen}</Paragraph>;
  return (
    <Table
      caption={teksten.titel}
      captionHidden
      rows={sleutels}
      rowKey={({ id }) => id}
      columns={[
        { head: teksten.naam, cell: ({ naam }) => naam },
        { head: teksten.bereik, cell: ({ bereik }) => teksten.bereiken[bereik] },
        { head: teksten.stand, cell: ({ stand }) => teksten.standen[stand] },
        { head: teksten.verloopt, cell: ({ verlooptOp }) => dagVanMoment(verlooptOp) },
        {
          head: teksten.gebruikt,
          cell: ({ gebruiktOp }) => (gebruiktOp ? momentInWoorden(gebruiktOp) : teksten.nooit),
        },
        {
          head: teksten.actie,
          bare: true,
          cell: withdrawal,
        },
      ]}
    />
  );
}

function withdrawal({ id, naam, stand }: Toegangssleutel) {
  if (stand !== 'geldig') return null;
  return (
    <Form method="post">
      <input type="hidden" name="toegangssleutelId" value={id} />
      <Button variant="subtle" name="actie" value="intrekken">
        <span aria-hidden="true">{teksten.trekIn}</span>
        <span className="bondgenoot-onzichtbaar">{teksten.trekNaamIn(naam)}</span>
      </Button>
    </Form>
  );
}
