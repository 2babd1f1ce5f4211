import { Form, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { Nuchter } from '#src/businesscase/nuchter.tsx';
import { teksten as rekenteksten } from '#src/businesscase/teksten.ts';
import { kansverdelingen } from '#src/businesscase/trekking.ts';
import { call } from '#src/http/call.ts';
import { SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { fetchFrom } from '#src/web/fetch.ts';
import { act, type Refused, textOf } from '#src/web/load.ts';
import { Button, ButtonGroup } from '#src/web/ui/button.tsx';
import { Details } from '#src/web/ui/details.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { SelectField, TextField } from '#src/web/ui/form.tsx';
import { Intussen, regelsVan } from '#src/web/ui/intussen.tsx';
import { Locked } from '#src/web/ui/locked.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { Paragraph } from '#src/web/ui/text.tsx';
import { Versie } from '#src/web/ui/versie.tsx';
import { Businesscase, getBusinesscase, putBusinesscase, schrijvers } from './endpoints.ts';
import { alsGetypt, Instellingenvelden, instellingenVan, metIngroei } from './instellingen.tsx';
import { isSamenOpSlot } from './slot.ts';
import { teksten } from './teksten.ts';

const loader = ({ params, context }: LoaderFunctionArgs) =>
  call(fetchFrom(context), getBusinesscase, { params });
const action = act({
  operation: putBusinesscase,
  body: instellingenVan,
  to: (_zaak, { samenwerkingId }) => `/samenwerkingen/${samenwerkingId}/businesscase`,
});
export const instellingenPage = { loader, action, Component: InstellingenPage };

/** Period, rate and what benefits are taken for, with what is sober and why. */
function InstellingenPage() {
  const zaak = useLoaderData<typeof loader>();
  const refused = metIngroei(useActionData<Refused>());
  const { id, mijnRollen, deelnemers } = useSamenwerking();
  const huidig =
    refused?.problem.status === 412 ? Businesscase.safeParse(refused.problem.huidig).data : undefined;
  const mag = mijnRollen.some(({ rol }) => schrijvers.some((schrijver) => schrijver === rol));
  return (
    <SamenwerkingPage
      title={teksten.wijzigInstellingen}
      fase="onderzoeken"
      lead={teksten.instellingenLead}
      kruimels={[{ naam: teksten.titel, to: `/samenwerkingen/${id}/businesscase` }]}
      refused={refused}
      meta={<Meta items={[zichtbaarheid(teksten.iedereen, false)]} />}
    >
      <ErrorSummary problem={refused?.problem} />
      {huidig && (
        <Intussen
          door={huidig.gewijzigdDoor}
          bewaard={bewaardVan(huidig)}
          eigen={regelsUit((veld) => textOf(refused?.typed, veld) ?? '')}
        />
      )}
      <Nuchter open />
      {isSamenOpSlot(zaak.opSlot, deelnemers) ? (
        <Locked id="slot" title={teksten.opSlotTitel}>
          <Paragraph>{teksten.opSlot}</Paragraph>
        </Locked>
      ) : mag ? (
        <Formulier zaak={zaak} versie={huidig?.versie ?? zaak.versie} refused={refused} />
      ) : (
        <Paragraph>{teksten.alleenLezen}</Paragraph>
      )}
    </SamenwerkingPage>
  );
}

const velden = [
  'naam',
  'beginjaar',
  'aantalJaren',
  'discontovoet',
  'prijzen',
  'realisatie',
  'ingroei',
  'kansverdeling',
  'zaad',
] as const;
/** A line for each field, as it is typed. */
type Veld = (typeof velden)[number];
const labels = {
  naam: teksten.naam,
  beginjaar: teksten.beginjaar,
  aantalJaren: teksten.aantalJaren,
  discontovoet: teksten.discontovoet,
  prijzen: teksten.prijzen,
  realisatie: teksten.batenRealisatie,
  ingroei: teksten.batenIngroei,
  kansverdeling: rekenteksten.kansverdeling,
  zaad: rekenteksten.zaad,
} satisfies Record<Veld, string>;
const keuzen: Readonly<Record<string, string>> = {
  ...rekenteksten.prijsnamen,
  ...rekenteksten.kansverdelingen,
};
/** A choice in its words; the name stays as it is. */
const regelsUit = (waarde: (veld: Veld) => string) =>
  regelsVan(
    velden.map((veld) => [labels[veld], (veld !== 'naam' && keuzen[waarde(veld)]) || waarde(veld)] as const),
  );
const bewaardVan = (zaak: Businesscase) =>
  regelsUit((veld) =>
    [zaak[veld]]
      .flat()
      .map((each) => (typeof each === 'number' ? alsGetypt(each) : each))
      .join('; '),
  );

type FormulierProps = { zaak: Businesscase; versie: number; refused: Refused | undefined };

function Formulier({ zaak, versie, refused }: FormulierProps) {
  return (
    <Form method="post">
      <Versie versie={versie} />
      <TextField name="naam" label={teksten.naam} defaultValue={zaak.naam} {...refused} />
      <Instellingenvelden waarden={zaak} refused={refused} />
      <Details summary={rekenteksten.kansKop} open={refused !== undefined}>
        <SelectField
          name="kansverdeling"
          label={rekenteksten.kansverdeling}
          empty={false}
          options={kansverdelingen.map((value) => ({ value, label: rekenteksten.kansverdelingen[value] }))}
          defaultValue={zaak.kansverdeling}
          {...refused}
        />
        <TextField
          name="zaad"
          label={rekenteksten.zaad}
          description={teksten.zaadUitleg}
          inputMode="numeric"
          defaultValue={String(zaak.zaad)}
          {...refused}
        />
      </Details>
      <ButtonGroup>
        <Button variant="primary">{teksten.bewaar}</Button>
      </ButtonGroup>
    </Form>
  );
}
