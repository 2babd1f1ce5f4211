import { Form, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { call } from '#src/http/call.ts';
import { SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { momentInWoorden, toonNaam } from '#src/shared/datumtekst.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { actOneOf, type Refused, step, textOf } from '#src/web/load.ts';
import { Alert } from '#src/web/ui/alert.tsx';
import { Button, ButtonGroup } from '#src/web/ui/button.tsx';
import { DataList } from '#src/web/ui/data-list.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { SelectField, TextArea, TextField } from '#src/web/ui/form.tsx';
import { Intussen, regelsVan } from '#src/web/ui/intussen.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { Paragraph, Section } from '#src/web/ui/text.tsx';
import { deleteTaak, getTaak, invoer, postTaak, putTaak, Taak } from './endpoints.ts';
import { mayWrite, waaromNiet } from './page.tsx';
import { type Inhoud, organen, vormen, zekerheden } from './taak.ts';
import { keuzetekst } from './taken.document.ts';
import { teksten } from './teksten.ts';

async function loader({ params, context }: LoaderFunctionArgs) {
  return { taak: params['taakId'] ? await call(fetchFrom(context), getTaak, { params }) : null };
}
const naarLijst = (_result: unknown, { samenwerkingId }: Readonly<Record<string, string | undefined>>) =>
  `/samenwerkingen/${samenwerkingId}/taken`;
const nieuw = actOneOf({ bewaar: step({ operation: postTaak, to: naarLijst }) });
const wijzig = actOneOf({
  bewaar: step({ operation: putTaak }),
  verwijder: step({ operation: deleteTaak, to: naarLijst }),
});
export const nieuweTaakPage = { loader, action: nieuw, Component: TaakPage };
export const taakPage = { loader, action: wijzig, Component: TaakPage };

/** One taak, new or existing: what it is, which power it asks, and what every deelnemer chose. */
function TaakPage() {
  const { taak } = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const samenwerking = useSamenwerking();
  const huidig = refused?.problem.status === 412 ? Taak.safeParse(refused.problem.huidig).data : undefined;
  return (
    <SamenwerkingPage
      title={taak?.naam ?? teksten.nieuw}
      fase="onderzoeken"
      kruimels={[{ naam: teksten.titel, to: `/samenwerkingen/${samenwerking.id}/taken` }]}
      refused={refused}
      meta={<Meta items={[zichtbaarheid(teksten.iedereen, false)]} />}
    >
      <ErrorSummary problem={refused?.problem} />
      {huidig && (
        <Intussen door={huidig.gewijzigdDoor} bewaard={linesOf(huidig)} eigen={typedLines(refused)} />
      )}
      {taak?.mistGrondslag && (
        <Alert label={teksten.velden.grondslag} type="warning">
          <Paragraph>{teksten.mistGrondslag}</Paragraph>
        </Alert>
      )}
      {taak && <Keuzen taak={taak} />}
      {mayWrite(samenwerking) ? (
        <TaakForm taak={taak} versie={huidig?.versie ?? taak?.versie} refused={refused} />
      ) : (
        <>
          {taak && (
            <DataList
              items={velden.map((veld) => ({
                term: teksten.velden[veld],
                value: veldtekst(veld, taak[veld]),
              }))}
            />
          )}
          <Paragraph>{waaromNiet(samenwerking)}</Paragraph>
        </>
      )}
    </SamenwerkingPage>
  );
}

const velden = invoer.keyof().options;

/** How people read the value of a field. */
export function veldtekst(veld: keyof Inhoud, waarde: string): string {
  const words: Partial<Record<keyof Inhoud, Readonly<Record<string, string>>>> = {
    orgaan: teksten.organen,
    zekerheid: teksten.zekerheden,
    vorm: teksten.vormen,
  };
  return words[veld]?.[waarde] ?? waarde;
}

const linesVan = (waarde: (veld: keyof Inhoud) => string) =>
  regelsVan(velden.map((veld) => [teksten.velden[veld], veldtekst(veld, waarde(veld))] as const));
const linesOf = (taak: Inhoud) => linesVan((veld) => taak[veld]);
const typedLines = (refused: Refused | undefined) => linesVan((veld) => textOf(refused?.typed, veld) ?? '');

function Keuzen({ taak: { deelnames, versie, gewijzigdDoor, gewijzigdOp } }: { taak: Taak }) {
  return (
    <Section title={teksten.matrix} id="keuzen">
      <DataList
        items={[
          ...deelnames.map((each) => ({ term: toonNaam(each.deelnemer), value: keuzetekst(each) })),
          {
            term: teksten.laatst,
            value: teksten.bewaard(versie, gewijzigdDoor, momentInWoorden(gewijzigdOp)),
          },
        ]}
      />
    </Section>
  );
}

type FormProps = { taak: Taak | null; versie: number | undefined; refused: Refused | undefined };

function TaakForm({ taak, versie, refused }: FormProps) {
  const form = (
    <Form method="post">
      {versie !== undefined && <input type="hidden" name="versie" value={versie} />}
      <What taak={taak} refused={refused} />
      <Power taak={taak} refused={refused} />
      <ButtonGroup>
        <Button variant="primary" name="actie" value="bewaar">
          {teksten.bewaar}
        </Button>
        {taak && (
          <Button variant="subtle" name="actie" value="verwijder">
            {teksten.verwijder}
          </Button>
        )}
      </ButtonGroup>
    </Form>
  );
  if (!taak) return form;
  return (
    <Section title={teksten.wijzigTitel} id="formulier">
      {form}
    </Section>
  );
}

type Part = { taak: Taak | null; refused: Refused | undefined };

function What({ taak, refused }: Part) {
  return (
    <>
      <TextField
        name="naam"
        label={teksten.velden.naam}
        description={teksten.naamUitleg}
        defaultValue={taak?.naam}
        {...refused}
      />
      <TextField
        name="taakveld"
        label={teksten.velden.taakveld}
        description={teksten.taakveldUitleg}
        defaultValue={taak?.taakveld}
        {...refused}
      />
      <TextArea
        name="omschrijving"
        label={teksten.velden.omschrijving}
        description={teksten.omschrijvingUitleg}
        defaultValue={taak?.omschrijving}
        optional
        {...refused}
      />
      <TextField
        name="uitvoerder"
        label={teksten.velden.uitvoerder}
        description={teksten.uitvoerderUitleg}
        defaultValue={taak?.uitvoerder}
        optional
        {...refused}
      />
    </>
  );
}

/** Which body has the power, by which article, and what is handed over. */
function Power({ taak, refused }: Part) {
  return (
    <>
      <SelectField
        name="orgaan"
        label={teksten.velden.orgaan}
        options={organen.map((value) => ({ value, label: teksten.organen[value] }))}
        empty={false}
        defaultValue={taak?.orgaan ?? 'onbekend'}
        {...refused}
      />
      <TextField
        name="grondslag"
        label={teksten.velden.grondslag}
        description={teksten.grondslagUitleg}
        defaultValue={taak?.grondslag}
        optional
        {...refused}
      />
      <SelectField
        name="zekerheid"
        label={teksten.velden.zekerheid}
        options={zekerheden.map((value) => ({ value, label: teksten.zekerheden[value] }))}
        empty={false}
        defaultValue={taak?.zekerheid ?? 'onbekend'}
        {...refused}
      />
      <SelectField
        name="vorm"
        label={teksten.velden.vorm}
        description={teksten.vormUitleg}
        options={vormen.map((value) => ({ value, label: teksten.vormen[value] }))}
        empty={false}
        defaultValue={taak?.vorm ?? 'onbekend'}
        {...refused}
      />
    </>
  );
}
