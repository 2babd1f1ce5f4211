import { Form, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { call } from '#src/http/call.ts';
import { SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { dagMetJaar, momentInWoorden, toonNaam } from '#src/shared/datumtekst.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { actOneOf, type Refused, step, textOf } from '#src/web/load.ts';
import { Button } from '#src/web/ui/button.tsx';
import { DataList } from '#src/web/ui/data-list.tsx';
import { Details } from '#src/web/ui/details.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { DateField, TextArea, TextField } from '#src/web/ui/form.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { Paragraph, Section } from '#src/web/ui/text.tsx';
import { toonWaarde } from './doel.ts';
import {
  type Doel,
  getDoel,
  getNulmeting,
  invoerders,
  type Nulmeting,
  postOndertekening,
  putNulmeting,
  tekenaars,
} from './endpoints.ts';
import { Intussen } from './intussen.tsx';
import { heeftRol } from './page.tsx';
import { teksten } from './teksten.ts';
import { getypteWaarde, honderdsten } from './waardeveld.tsx';

async function loader({ params, context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  const [doel, nulmeting] = await Promise.all([
    call(fetch, getDoel, { params }),
    call(fetch, getNulmeting, { params }),
  ]);
  return { doel, nulmeting };
}
const action = actOneOf({
  bewaar: step({
    operation: putNulmeting,
    body: (typed) => ({
      waarde: honderdsten(typed, 'waarde'),
      peildatum: textOf(typed, 'peildatum'),
      bron: textOf(typed, 'bron'),
      toelichting: textOf(typed, 'toelichting'),
    }),
  }),
  teken: step({
    operation: postOndertekening,
    params: (typed) => ({ nulmetingId: textOf(typed, 'nulmetingId') }),
  }),
});
export const nulmetingPage = { loader, action, Component: NulmetingPage };

/** The baseline of one deelnemer: the figure, the signature of its controller, and every version before. */
function NulmetingPage() {
  const { doel, nulmeting } = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const samenwerking = useSamenwerking();
  const base = `/samenwerkingen/${samenwerking.id}/doelen`;
  const [huidig, ...eerder] = nulmeting.versies;
  const each = doel.deelnemers.find(({ deelnemerId }) => deelnemerId === nulmeting.deelnemerId);
  const naam = toonNaam(each?.deelnemer ?? '');
  const isOpen = huidig !== undefined && huidig.getekendOp === null;
  const maySign = isOpen && heeftRol(samenwerking, tekenaars, nulmeting.deelnemerId);
  return (
    <SamenwerkingPage
      title={teksten.nulmetingTitel(naam)}
      preHeading={doel.naam}
      lead={teksten.nulmetingLead}
      fase="onderzoeken"
      kruimels={[
        { naam: teksten.titel, to: base },
        { naam: doel.naam, to: `${base}/${doel.id}` },
      ]}
      refused={refused}
      meta={
        <Meta
          items={[
            huidig?.getekendOp
              ? zichtbaarheid(teksten.zichtbaarAllen, false)
              : zichtbaarheid(teksten.zichtbaarEigen(naam), true),
          ]}
        />
      }
    >
      <ErrorSummary problem={refused?.problem} />
      {refused?.problem.status === 412 && huidig && <Intussen feiten={factsOf(huidig, doel)} />}
      {huidig ? (
        <Section title={teksten.huidig} id="huidig">
          <DataList items={factsOf(huidig, doel)} />
          {isOpen && <Signing huidig={huidig} maySign={maySign} />}
        </Section>
      ) : (
        <Paragraph>
          {each?.stand === 'niet-getekend' ? teksten.nietZichtbaar : teksten.standen.geen}
        </Paragraph>
      )}
      {heeftRol(samenwerking, invoerders, nulmeting.deelnemerId) && (
        <Entry doel={doel} huidig={huidig} refused={refused} isPrimary={!maySign} />
      )}
      {eerder.length > 0 && <History versies={eerder} doel={doel} />}
    </SamenwerkingPage>
  );
}

const factsOf = (nulmeting: Nulmeting, { eenheid }: Doel) => [
  { term: teksten.waarde, value: <strong>{toonWaarde(nulmeting.waarde, eenheid)}</strong> },
  { term: teksten.peildatum, value: dagMetJaar(nulmeting.peildatum) },
  { term: teksten.bronCijfer, value: nulmeting.bron },
  { term: teksten.toelichting, value: nulmeting.toelichting },
  { term: teksten.versie, value: nulmeting.versie },
  { term: teksten.wie, value: whoOf(nulmeting) },
];

const whoOf = ({ ingevoerdDoor, ingevoerdOp, getekendDoor, getekendOp }: Nulmeting) => (
  <>
    {teksten.ingevoerdDoor(ingevoerdDoor, momentInWoorden(ingevoerdOp))}
    {getekendDoor && getekendOp && (
      <>
        <br />
        {teksten.getekendDoor(getekendDoor, momentInWoorden(getekendOp))}
      </>
    )}
  </>
);

function Signing({ huidig, maySign }: { huidig: Nulmeting; maySign: boolean }) {
  if (!maySign) return <Paragraph>{teksten.wachtOpController}</Paragraph>;
  if (huidig.doorMij) return <Paragraph>{teksten.zelfIngevoerd}</Paragraph>;
  return (
    <Form method="post">
      <Paragraph>{teksten.tekenUitleg(huidig.ingevoerdDoor)}</Paragraph>
      <input type="hidden" name="nulmetingId" value={huidig.id} />
      <Button variant="primary" name="actie" value="teken">
        {teksten.teken}
      </Button>
    </Form>
  );
}

type EntryProps = {
  doel: Doel;
  huidig: Nulmeting | undefined;
  refused: Refused | undefined;
  isPrimary: boolean;
};

function Entry({ doel, huidig, refused, isPrimary }: EntryProps) {
  return (
    <Section title={huidig ? teksten.wijzigCijferTitel : teksten.vulInTitel} id="invullen">
      {huidig?.getekendOp && <Paragraph>{teksten.wijzigGetekend}</Paragraph>}
      <Form method="post">
        <input type="hidden" name="versie" value={huidig?.versie ?? 0} />
        <TextField
          name="waarde"
          label={teksten.waardeIn(doel.eenheid)}
          description={doel.definitie}
          inputMode="decimal"
          defaultValue={getypteWaarde(huidig?.waarde)}
          {...refused}
        />
        <DateField name="peildatum" label={teksten.peildatum} defaultValue={huidig?.peildatum} {...refused} />
        <TextField
          name="bron"
          label={teksten.bronCijfer}
          description={teksten.bronUitleg}
          defaultValue={huidig?.bron ?? doel.bron}
          {...refused}
        />
        <TextArea
          name="toelichting"
          label={teksten.toelichting}
          defaultValue={huidig?.toelichting}
          optional
          {...refused}
        />
        <Button variant={isPrimary ? 'primary' : 'secondary'} name="actie" value="bewaar">
          {teksten.bewaarNulmeting}
        </Button>
      </Form>
    </Section>
  );
}

function History({ versies, doel }: { versies: readonly Nulmeting[]; doel: Doel }) {
  return (
    <Details summary={teksten.geschiedenis}>
      <Table
        caption={teksten.geschiedenis}
        captionHidden
        rows={versies}
        rowKey={({ id }) => id}
        columns={[
          { head: teksten.versie, cell: ({ versie }) => versie },
          { head: teksten.waarde, numeric: true, cell: ({ waarde }) => toonWaarde(waarde, doel.eenheid) },
          { head: teksten.peildatum, cell: ({ peildatum }) => dagMetJaar(peildatum) },
          { head: teksten.bronCijfer, cell: ({ bron }) => bron },
          { head: teksten.wie, cell: whoOf },
        ]}
      />
    </Details>
  );
}
