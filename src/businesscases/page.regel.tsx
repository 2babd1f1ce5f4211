import { Form, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { listAlternatieven } from '#src/alternatieven/endpoints.ts';
import { soorten } from '#src/businesscase/regel.ts';
import { teksten as rekenteksten } from '#src/businesscase/teksten.ts';
import { call, callAll } from '#src/http/call.ts';
import { SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { momentInWoorden, toonNaam } from '#src/shared/datumtekst.ts';
import { getal, leesEuro, leesGetal } from '#src/shared/getallen.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { actOneOf, type Refused, step, textOf, type Typed } from '#src/web/load.ts';
import { Alert } from '#src/web/ui/alert.tsx';
import { Button, ButtonGroup } from '#src/web/ui/button.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { DateField, SelectField, TextField } from '#src/web/ui/form.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { Paragraph } from '#src/web/ui/text.tsx';
import { Versie } from '#src/web/ui/versie.tsx';
import {
  type Businesscase,
  deleteRegel,
  getBusinesscase,
  getRegel,
  patchRegel,
  postRegel,
  Regel,
} from './endpoints.ts';
import { alsGetypt, metIngroei, percentages } from './instellingen.tsx';
import { deelnemerOf } from './page.regels.tsx';
import { teksten } from './teksten.ts';
import { bedrag, read } from './velden.ts';

async function regelLoader({ params, context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  return {
    zaak: await call(fetch, getBusinesscase, { params }),
    regel: params['regelId'] ? await call(fetch, getRegel, { params }) : null,
    alternatieven: await callAll(fetch, listAlternatieven, { params }),
    deelnemerId: deelnemerOf(params['wie']),
  };
}
const numbers = ['van', 'tot'] as const;
const bodyOf = (typed: Typed) => ({
  naam: textOf(typed, 'naam'),
  soort: textOf(typed, 'soort'),
  alternatiefId: textOf(typed, 'alternatiefId') || null,
  verdeling: textOf(typed, 'verdeling') || null,
  verwacht: read(textOf(typed, 'verwacht'), leesEuro) ?? undefined,
  laag: read(textOf(typed, 'laag'), leesEuro),
  hoog: read(textOf(typed, 'hoog'), leesEuro),
  ...Object.fromEntries(numbers.map((name) => [name, read(textOf(typed, name), leesGetal)])),
  indexatie: read(textOf(typed, 'indexatie'), leesGetal) ?? 0,
  ingroei: percentages(textOf(typed, 'ingroei')),
  realisatie: read(textOf(typed, 'realisatie'), leesGetal) ?? 100,
  bron: textOf(typed, 'bron') ?? '',
  brondatum: textOf(typed, 'brondatum') || null,
});
/** A new line that says nothing about these takes what the business case proposes. */
const unsaid = (typed: Typed) =>
  Object.fromEntries(
    ['ingroei', 'realisatie'].filter((name) => !textOf(typed, name)?.trim()).map((name) => [name, undefined]),
  );
const terug = (_result: unknown, params: Readonly<Record<string, string | undefined>>) =>
  `/samenwerkingen/${params['samenwerkingId']}/businesscase/${params['businesscaseId']}/regels/${params['wie']}`;
export const nieuweRegelPage = {
  loader: regelLoader,
  action: actOneOf({
    bewaar: step({
      operation: postRegel,
      body: (typed) => ({
        ...bodyOf(typed),
        ...unsaid(typed),
        deelnemerId: textOf(typed, 'deelnemerId') || null,
      }),
      to: terug,
    }),
  }),
  Component: RegelPage,
};
export const wijzigRegelPage = {
  loader: regelLoader,
  action: actOneOf({
    bewaar: step({ operation: patchRegel, body: bodyOf, to: terug }),
    verwijder: step({ operation: deleteRegel, to: terug }),
  }),
  Component: RegelPage,
};

/** The form of one line. */
function RegelPage() {
  const { zaak, regel, alternatieven, deelnemerId } = useLoaderData<typeof regelLoader>();
  const refusal = metIngroei(useActionData<Refused>());
  const { id, deelnemers } = useSamenwerking();
  const naam = toonNaam(deelnemers.find((each) => each.id === deelnemerId)?.naam ?? '');
  const huidig = refusal?.problem.status === 412 ? Regel.safeParse(refusal.problem.huidig).data : undefined;
  return (
    <SamenwerkingPage
      title={regel ? teksten.wijzigRegel : teksten.nieuweRegel}
      fase="onderzoeken"
      kruimels={[{ naam: teksten.titel, to: `/samenwerkingen/${id}/businesscase` }]}
      refused={refusal}
      meta={
        <Meta
          items={[
            zichtbaarheid(deelnemerId ? teksten.alleenKamer(naam) : teksten.iedereen, Boolean(deelnemerId)),
            ...(regel
              ? [
                  {
                    id: 'bewaard',
                    content: teksten.bewaard(
                      regel.versie,
                      regel.gewijzigdDoor,
                      momentInWoorden(regel.gewijzigdOp),
                    ),
                  },
                ]
              : []),
          ]}
        />
      }
    >
      <ErrorSummary problem={refusal?.problem} />
      {huidig && (
        <Alert label={teksten.intussen} type="warning">
          <Paragraph>{teksten.intussenUitleg}</Paragraph>
          <Paragraph>
            {huidig.naam}: {[huidig.laag, huidig.verwacht, huidig.hoog].map(bedrag).join(' / ')}.{' '}
            {huidig.bron}
          </Paragraph>
        </Alert>
      )}
      <Form method="post">
        {regel && <Versie versie={huidig?.versie ?? regel.versie} />}
        <input type="hidden" name="deelnemerId" value={deelnemerId ?? ''} />
        <WatVoorRegel {...{ regel, alternatieven, isGezamenlijk: !deelnemerId, refusal }} />
        <Bedragen {...{ regel, refusal }} />
        <Verloop {...{ zaak, regel, refusal }} />
        <ButtonGroup>
          <Button variant="primary" name="actie" value="bewaar">
            {teksten.bewaar}
          </Button>
          {regel && (
            <Button variant="subtle" name="actie" value="verwijder">
              {teksten.verwijder}
            </Button>
          )}
        </ButtonGroup>
      </Form>
    </SamenwerkingPage>
  );
}

type Veldgroep = { regel: Regel | null; refusal: Refused | undefined };

type WatProps = Veldgroep & {
  alternatieven: readonly { id: string; naam: string }[];
  isGezamenlijk: boolean;
};

/** What the line is about, and for which alternatief. */
function WatVoorRegel({ regel, alternatieven, isGezamenlijk, refusal }: WatProps) {
  return (
    <>
      <TextField name="naam" label={teksten.regel} defaultValue={regel?.naam} {...refusal} />
      <SelectField
        name="soort"
        label={teksten.soort}
        options={soorten.map((value) => ({ value, label: rekenteksten.soorten[value] }))}
        defaultValue={regel?.soort}
        {...refusal}
      />
      <SelectField
        name="alternatiefId"
        label={teksten.alternatief}
        empty={teksten.alle}
        options={alternatieven.map((each) => ({ value: each.id, label: each.naam }))}
        defaultValue={regel?.alternatiefId ?? ''}
        {...refusal}
      />
      {isGezamenlijk && (
        <SelectField
          name="verdeling"
          label={teksten.verdeling}
          empty={false}
          options={(['inwoners', 'gelijk'] as const).map((value) => ({
            value,
            label: rekenteksten.verdeling[value],
          }))}
          defaultValue={regel?.verdeling ?? 'inwoners'}
          {...refusal}
        />
      )}
    </>
  );
}

function Bedragen({ regel, refusal }: Veldgroep) {
  return (
    <>
      <TextField
        name="verwacht"
        label={teksten.verwacht}
        inputMode="decimal"
        defaultValue={regel ? bedrag(regel.verwacht) : undefined}
        {...refusal}
      />
      <TextField
        name="laag"
        label={teksten.laag}
        inputMode="decimal"
        defaultValue={bedrag(regel?.laag ?? null)}
        optional
        {...refusal}
      />
      <TextField
        name="hoog"
        label={teksten.hoog}
        inputMode="decimal"
        defaultValue={bedrag(regel?.hoog ?? null)}
        optional
        {...refusal}
      />
    </>
  );
}

/** When it counts, how it grows and where it comes from. */
function Verloop({ zaak, regel, refusal }: Veldgroep & { zaak: Businesscase }) {
  const eindjaar = zaak.beginjaar + zaak.aantalJaren - 1;
  const ingroei = zaak.ingroei.map(alsGetypt).join('; ') || teksten.meteen.toLowerCase();
  const field = (name: 'van' | 'tot' | 'indexatie' | 'realisatie') =>
    regel?.[name] == null ? undefined : alsGetypt(regel[name]);
  return (
    <>
      <TextField
        name="van"
        label={teksten.van}
        description={teksten.vanUitleg(zaak.beginjaar, eindjaar)}
        inputMode="numeric"
        defaultValue={field('van')}
        optional
        {...refusal}
      />
      <TextField
        name="tot"
        label={teksten.tot}
        description={teksten.totUitleg(eindjaar)}
        inputMode="numeric"
        defaultValue={field('tot')}
        optional
        {...refusal}
      />
      <TextField
        name="indexatie"
        label={teksten.indexatie}
        inputMode="decimal"
        defaultValue={field('indexatie')}
        optional
        {...refusal}
      />
      <TextField
        name="ingroei"
        label={teksten.ingroei}
        description={
          regel ? teksten.ingroeiUitleg : `${teksten.ingroeiUitleg} ${teksten.ingroeiLeeg(ingroei)}`
        }
        defaultValue={regel?.ingroei.map((deel) => getal(deel, 0)).join('; ')}
        optional
        {...refusal}
      />
      <TextField
        name="realisatie"
        label={teksten.realisatie}
        inputMode="decimal"
        description={regel ? teksten.realisatieWijzig : teksten.realisatieUitleg(alsGetypt(zaak.realisatie))}
        defaultValue={field('realisatie')}
        optional
        {...refusal}
      />
      <TextField
        name="bron"
        label={teksten.bron}
        description={teksten.bronUitleg}
        defaultValue={regel?.bron}
        optional
        {...refusal}
      />
      <DateField
        name="brondatum"
        label={teksten.brondatum}
        defaultValue={regel?.brondatum ?? undefined}
        optional
        {...refusal}
      />
    </>
  );
}
