import { Form, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { call } from '#src/http/call.ts';
import { SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { fetchFrom } from '#src/web/fetch.ts';
import { act, type Filled, type Refused, rowsOf, textOf } from '#src/web/load.ts';
import { Button } from '#src/web/ui/button.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { SelectField, TextField } from '#src/web/ui/form.tsx';
import { Intussen } from '#src/web/ui/intussen.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { getPartnercriteria, Partnercriteria, putPartnercriteria } from './endpoints.ts';
import { AlleenKamer, eigenKamer, mayWriteFor, naamVan } from './kamer.tsx';
import type { Criterium } from './partner.ts';
import { teksten } from './teksten.ts';

async function loader({ params, context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  const deelnemerId = await eigenKamer(fetch, params);
  return {
    deelnemerId,
    ...(await call(fetch, getPartnercriteria, { params: { ...params, deelnemerId } })),
  };
}
const hasNaam: Filled = ({ naam }) => Boolean(naam?.trim());
const action = act({
  operation: putPartnercriteria,
  params: (typed) => ({ deelnemerId: textOf(typed, 'deelnemerId') }),
  body: (typed) => ({ criteria: rowsOf(typed, 'criteria', hasNaam) }),
  rows: { criteria: hasNaam },
  to: (_result, { samenwerkingId }) => `/samenwerkingen/${samenwerkingId}/partners`,
});
export const criteriaPage = { loader, action, Component: CriteriaPage };

const extra = 3;

/** What the own deelnemer looks for, with weights. */
function CriteriaPage() {
  const { deelnemerId, criteria, versie } = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const samenwerking = useSamenwerking();
  const huidig =
    refused?.problem.status === 412 ? Partnercriteria.safeParse(refused.problem.huidig).data : undefined;
  return (
    <SamenwerkingPage
      title={teksten.criteriaTitel}
      fase="verkennen"
      lead={teksten.criteriaLead}
      kruimels={[{ naam: teksten.titel, to: `/samenwerkingen/${samenwerking.id}/partners` }]}
      refused={refused}
      meta={<AlleenKamer naam={naamVan(samenwerking, deelnemerId)} />}
    >
      <ErrorSummary problem={refused?.problem} ids={{ criteria: 'criteria.0.naam' }} />
      {huidig && refused && (
        <Intussen
          door={huidig.gewijzigdDoor}
          bewaard={linesOf(huidig.criteria)}
          eigen={linesOf(rowsOf(refused.typed, 'criteria'))}
        />
      )}
      {mayWriteFor(samenwerking, deelnemerId) ? (
        <Form method="post">
          <input type="hidden" name="versie" value={huidig?.versie ?? versie} />
          <input type="hidden" name="deelnemerId" value={deelnemerId} />
          {rowsFor(criteria, refused).map((criterium, index) => (
            <CriteriumFields key={`${criterium.id} ${index}`} {...{ criterium, index, refused }} />
          ))}
          <Button variant="primary">{teksten.bewaarCriteria}</Button>
        </Form>
      ) : (
        <Table
          caption={teksten.criteriaTitel}
          captionHidden
          rows={criteria}
          rowKey={({ id }) => id}
          columns={[
            { head: teksten.criterium, cell: ({ naam }) => naam },
            { head: teksten.gewicht, numeric: true, cell: ({ gewicht }) => gewicht },
          ]}
        />
      )}
    </SamenwerkingPage>
  );
}

/** Of a refused form its own rows, each with its own id: somebody else may have taken one out meanwhile. */
function rowsFor(criteria: readonly Criterium[], refused: Refused | undefined): Criterium[] {
  if (refused)
    return rowsOf(refused.typed, 'criteria').map(({ id = '', naam = '', gewicht }) => ({
      id,
      naam,
      gewicht: Number(gewicht),
    }));
  return [...criteria, ...Array.from({ length: extra }, () => ({ id: '', naam: '', gewicht: 3 }))];
}

const linesOf = (criteria: readonly { naam?: string; gewicht?: string | number }[]) =>
  criteria
    .filter(({ naam }) => naam)
    .map(({ naam, gewicht }) => `${naam}: ${gewicht}`)
    .join('\n');

type FieldsProps = { criterium: Criterium; index: number; refused: Refused | undefined };

function CriteriumFields({ criterium, index, refused }: FieldsProps) {
  const isNew = criterium.id === '';
  return (
    <div className="bondgenoot-filter">
      <input type="hidden" name={`criteria.${index}.id`} value={criterium.id} />
      <TextField
        name={`criteria.${index}.naam`}
        label={teksten.criteriumNummer(index + 1)}
        defaultValue={criterium.naam}
        optional={isNew}
        maxLength={100}
        {...refused}
      />
      <SelectField
        name={`criteria.${index}.gewicht`}
        label={teksten.gewichtNummer(index + 1)}
        options={[0, 1, 2, 3, 4, 5].map((value) => ({ value: String(value), label: String(value) }))}
        empty={false}
        defaultValue={String(criterium.gewicht)}
        {...refused}
      />
    </div>
  );
}
