import { Form, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { call } from '#src/http/call.ts';
import { SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { toonNaam } from '#src/shared/datumtekst.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { act, inOrderOf, type Refused, rowsOf, type Typed } from '#src/web/load.ts';
import { Button } from '#src/web/ui/button.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { DateField, SelectField, TextField } from '#src/web/ui/form.tsx';
import { Intussen } from '#src/web/ui/intussen.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { Paragraph } from '#src/web/ui/text.tsx';
import { getTaakkolom, Kolom, putTaakkolom } from './endpoints.ts';
import { mayChoose } from './page.tsx';
import { keuzen } from './taak.ts';
import { keuzetekst } from './taken.document.ts';
import { teksten } from './teksten.ts';

async function loader({ params, context }: LoaderFunctionArgs) {
  return { kolom: await call(fetchFrom(context), getTaakkolom, { params }) };
}
const action = act({
  operation: putTaakkolom,
  body: (typed) => ({ keuzen: rowsOf(typed, 'keuzen') }),
  to: (_result, { samenwerkingId }) => `/samenwerkingen/${samenwerkingId}/taken`,
});
export const taakkolomPage = { loader, action, Component: KolomPage };

/** One column of the matrix as a form: a row per taak. */
function KolomPage() {
  const { kolom } = useLoaderData<typeof loader>();
  const taakIds = kolom.keuzen.map(({ taakId }) => taakId);
  const refused = inOrderOf(useActionData<Refused>(), 'keuzen', 'taakId', taakIds);
  const samenwerking = useSamenwerking();
  const deelnemer = samenwerking.deelnemers.find(({ id }) => id === kolom.deelnemerId);
  const huidig = refused?.problem.status === 412 ? Kolom.safeParse(refused.problem.huidig).data : undefined;
  return (
    <SamenwerkingPage
      title={teksten.kolomTitel(toonNaam(deelnemer?.naam ?? ''))}
      lead={teksten.kolomLead}
      fase="onderzoeken"
      kruimels={[{ naam: teksten.titel, to: `/samenwerkingen/${samenwerking.id}/taken` }]}
      refused={refused}
      meta={<Meta items={[zichtbaarheid(teksten.iedereen, false)]} />}
    >
      <ErrorSummary problem={refused?.problem} />
      {huidig && <Intussen bewaard={linesOf(huidig)} eigen={typedLines(kolom, refused?.typed)} />}
      {mayChoose(samenwerking, kolom.deelnemerId) ? (
        <KolomForm kolom={kolom} versie={huidig?.versie ?? kolom.versie} refused={refused} />
      ) : (
        <>
          <Table
            caption={teksten.taken}
            captionHidden
            rows={kolom.keuzen}
            rowKey={({ taakId }) => taakId}
            columns={[
              { head: teksten.taak, cell: ({ taak }) => taak },
              { head: teksten.keuze, cell: (keuze) => keuzetekst(keuze) },
            ]}
          />
          <Paragraph>{teksten.alleenEigen}</Paragraph>
        </>
      )}
    </SamenwerkingPage>
  );
}

const linesOf = ({ keuzen: rows }: Kolom) => rows.map((row) => `${row.taak}: ${keuzetekst(row)}`).join('\n');

function typedLines({ keuzen: rows }: Kolom, typed: Typed = {}): string {
  const names = new Map(rows.map(({ taakId, taak }) => [taakId, taak]));
  return rowsOf(typed, 'keuzen')
    .map(({ taakId, keuze, vanafDatum, toelichting }) => {
      const known = keuzen.find((each) => each === keuze) ?? 'open';
      const text = { keuze: known, vanafDatum: vanafDatum || null, toelichting: toelichting ?? '' };
      return `${names.get(taakId ?? '') ?? ''}: ${keuzetekst(text)}`;
    })
    .join('\n');
}

type FormProps = { kolom: Kolom; versie: number; refused: Refused | undefined };

function KolomForm({ kolom, versie, refused }: FormProps) {
  return (
    <Form method="post">
      <input type="hidden" name="versie" value={versie} />
      <Paragraph>{teksten.kolomOptOut}</Paragraph>
      {kolom.keuzen.map((rij, index) => (
        <fieldset key={rij.taakId} className="utrecht-form-fieldset">
          <legend className="utrecht-heading-3">{rij.taak}</legend>
          <input type="hidden" name={`keuzen.${index}.taakId`} value={rij.taakId} />
          <SelectField
            name={`keuzen.${index}.keuze`}
            label={teksten.keuze}
            options={keuzen.map((value) => ({ value, label: teksten.keuzen[value] }))}
            empty={false}
            defaultValue={rij.keuze}
            {...refused}
          />
          <DateField
            name={`keuzen.${index}.vanafDatum`}
            label={teksten.vanafVeld}
            description={teksten.alleenLater}
            defaultValue={rij.vanafDatum ?? ''}
            optional
            {...refused}
          />
          <TextField
            name={`keuzen.${index}.toelichting`}
            label={teksten.toelichting}
            defaultValue={rij.toelichting}
            optional
            {...refused}
          />
        </fieldset>
      ))}
      <Button variant="primary">{teksten.bewaarKolom}</Button>
    </Form>
  );
}
