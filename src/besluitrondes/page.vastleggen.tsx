import { Form, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { call, callPage } from '#src/http/call.ts';
import { getSamenwerking } from '#src/samenwerkingen/endpoints.ts';
import { SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { toonNaam } from '#src/shared/datumtekst.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { act, type Refused, textOf, type Typed } from '#src/web/load.ts';
import { Button } from '#src/web/ui/button.tsx';
import { RadioGroup } from '#src/web/ui/choice.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { DateField, TextArea, TextField } from '#src/web/ui/form.tsx';
import { Meta } from '#src/web/ui/meta.tsx';
import { Paragraph } from '#src/web/ui/text.tsx';
import { getBesluitronde, listBesluitrondes, postBesluit, vastleggers } from './endpoints.ts';
import { teksten } from './teksten.ts';
import { uitkomsten } from './uitkomst.ts';

async function loader({ params, request, context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  const { mijnRollen } = await call(fetch, getSamenwerking, { params });
  const { items } = await callPage(fetch, listBesluitrondes, { params, query: { pageSize: 1 } });
  const [laatste] = items;
  const asked = new URL(request.url).searchParams.get('deelnemerId');
  const own = mijnRollen.flatMap(({ rol, deelnemerId }) =>
    deelnemerId && vastleggers.some((each) => each === rol) ? [deelnemerId] : [],
  );
  const deelnemerId = own.find((id) => id === asked) ?? own[0];
  if (!laatste || !deelnemerId) throw new Response(null, { status: 404 });
  return {
    ronde: await call(fetch, getBesluitronde, { params: { ...params, besluitrondeId: laatste.id } }),
    deelnemerId,
  };
}

/** The fields of the form as a decision; each line of the conditions is one condition. */
function bodyOf(typed: Typed) {
  const text = (name: string) => textOf(typed, name) ?? '';
  const voorwaarden = text('voorwaarden')
    .split('\n')
    .map((line) => line.replace(/^[-*\d.)\s]+/, '').trim())
    .filter(Boolean);
  return {
    besluitrondeId: text('besluitrondeId'),
    deelnemerId: text('deelnemerId'),
    uitkomst: textOf(typed, 'uitkomst'),
    orgaan: textOf(typed, 'orgaan'),
    besluitdatum: text('besluitdatum'),
    kenmerk: text('kenmerk'),
    toelichting: text('toelichting'),
    aangehoudenTotDatum: text('aangehoudenTotDatum'),
    reikwijdte: {
      omvang: textOf(typed, 'reikwijdte.omvang'),
      taken: text('reikwijdte.taken'),
      totEnMetDatum: text('reikwijdte.totEnMetDatum'),
    },
    voorwaarden: voorwaarden.map((tekst) => ({ tekst })),
  };
}
const action = act({
  operation: postBesluit,
  body: bodyOf,
  to: ({ id }, { samenwerkingId }) => `/samenwerkingen/${samenwerkingId}/besluiten/${id}`,
});
export const vastleggenPage = { loader, action, Component: VastleggenPage };

/** A griffier or gemeentesecretaris records what the own municipality decided. */
function VastleggenPage() {
  const { ronde, deelnemerId } = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const { id } = useSamenwerking();
  const naam = toonNaam(ronde.standen.find((stand) => stand.id === deelnemerId)?.naam ?? '');
  return (
    <SamenwerkingPage
      title={teksten.vastleggenTitel(naam)}
      fase="onderzoeken"
      kruimels={[{ naam: teksten.kort, to: `/samenwerkingen/${id}/besluitronde` }]}
      refused={refused}
      meta={
        <Meta items={[{ id: 'versie', icon: 'slot', content: teksten.overDossier(ronde.dossierversie) }]} />
      }
    >
      <Paragraph>{teksten.tweedePersoon}</Paragraph>
      <ErrorSummary problem={refused?.problem} />
      <Form method="post">
        <input type="hidden" name="besluitrondeId" value={ronde.id} />
        <input type="hidden" name="deelnemerId" value={deelnemerId} />
        <BesluitVelden refused={refused} />
        <Button variant="primary">{teksten.bewaarBesluit}</Button>
      </Form>
    </SamenwerkingPage>
  );
}

function BesluitVelden({ refused }: { refused: Refused | undefined }) {
  return (
    <>
      <RadioGroup
        name="orgaan"
        label={teksten.welkOrgaan}
        options={[
          { value: 'raad', label: teksten.organen.raad },
          { value: 'college', label: teksten.organen.college },
        ]}
        defaultValue="raad"
        {...refused}
      />
      <DateField name="besluitdatum" label={teksten.besluitdatum} {...refused} />
      <RadioGroup
        name="uitkomst"
        label={teksten.watBesloten}
        options={uitkomsten.map((value) => ({ value, label: teksten.uitkomsten[value] }))}
        {...refused}
      />
      <TextArea
        name="voorwaarden"
        label={teksten.voorwaardenVeld}
        description={teksten.voorwaardenUitleg}
        rows={3}
        optional
        {...refused}
      />
      <DateField
        name="aangehoudenTotDatum"
        label={teksten.aangehoudenTot}
        description={teksten.aangehoudenUitleg}
        optional
        {...refused}
      />
      <RadioGroup
        name="reikwijdte.omvang"
        label={teksten.hoeVer}
        options={[
          { value: 'geheel', label: teksten.geheel },
          { value: 'gedeeltelijk', label: teksten.gedeeltelijk },
        ]}
        defaultValue="geheel"
        {...refused}
      />
      <TextArea
        name="reikwijdte.taken"
        label={teksten.takenVeld}
        description={teksten.takenUitleg}
        rows={2}
        optional
        {...refused}
      />
      <DateField
        name="reikwijdte.totEnMetDatum"
        label={teksten.totWanneer}
        description={teksten.totWanneerUitleg}
        optional
        {...refused}
      />
      <TextField
        name="kenmerk"
        label={teksten.kenmerkVeld}
        description={teksten.kenmerkUitleg}
        {...refused}
      />
      <TextArea name="toelichting" label={teksten.toelichting} rows={2} optional {...refused} />
    </>
  );
}
