import { Form, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { listBetrokkenen } from '#src/betrokkenen/endpoints.ts';
import { call, callAll } from '#src/http/call.ts';
import { isFaseOpen, SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { teksten as samenwerkingTeksten } from '#src/samenwerkingen/teksten.ts';
import { dagInWoorden, momentInWoorden, toonNaam } from '#src/shared/datumtekst.ts';
import { isPlainDate } from '#src/shared/dates.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { actOneOf, type Refused, step, textOf } from '#src/web/load.ts';
import { Button, ButtonGroup } from '#src/web/ui/button.tsx';
import { RadioGroup } from '#src/web/ui/choice.tsx';
import { DataList } from '#src/web/ui/data-list.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { DateField, type Option, SelectField, TextArea, TextField } from '#src/web/ui/form.tsx';
import { Intussen, regelsVan } from '#src/web/ui/intussen.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { Paragraph } from '#src/web/ui/text.tsx';
import { deleteGevolg, Gevolg, getGevolg, putGevolg } from './endpoints.ts';
import { standen } from './gevolg.ts';
import { onderwerpNaam } from './gevolgen.document.ts';
import { mayWrite, StandBadge } from './page.tsx';
import { teksten } from './teksten.ts';

async function loader({ params, context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  const [gevolg, betrokkenen] = await Promise.all([
    call(fetch, getGevolg, { params }),
    callAll(fetch, listBetrokkenen, { params }),
  ]);
  const eigenaren = betrokkenen.map(({ id, naam, rol, deelnemer }) => ({
    value: id,
    label: `${naam}, ${rol}${deelnemer ? ` ${toonNaam(deelnemer)}` : ''}`,
  }));
  return { gevolg, eigenaren };
}
const naarLijst = (_result: unknown, { samenwerkingId }: Readonly<Record<string, string | undefined>>) =>
  `/samenwerkingen/${samenwerkingId}/gevolgen`;
const action = actOneOf({
  bewaar: step({ operation: putGevolg }),
  verwijder: step({ operation: deleteGevolg, to: naarLijst }),
});
export const gevolgPage = { loader, action, Component: GevolgPage };

/** One consequence: why it matters, where it stands in the law, and what was done about it. */
function GevolgPage() {
  const { gevolg, eigenaren } = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const samenwerking = useSamenwerking();
  const huidig = refused?.problem.status === 412 ? Gevolg.safeParse(refused.problem.huidig).data : undefined;
  const isOpen = isFaseOpen(samenwerking, 'onderzoeken');
  return (
    <SamenwerkingPage
      title={gevolg.titel}
      fase="onderzoeken"
      kruimels={[{ naam: teksten.titel, to: `/samenwerkingen/${samenwerking.id}/gevolgen` }]}
      refused={refused}
      meta={
        <Meta
          items={[
            zichtbaarheid(teksten.iedereen, false),
            { id: 'stand', content: <StandBadge stand={gevolg.stand} /> },
          ]}
        />
      }
    >
      <ErrorSummary problem={refused?.problem} />
      {huidig && (
        <Intussen door={huidig.gewijzigdDoor} bewaard={linesOf(huidig)} eigen={typedLines(refused)} />
      )}
      <Facts gevolg={gevolg} />
      {mayWrite(samenwerking) ? (
        <GevolgForm gevolg={gevolg} versie={huidig?.versie ?? gevolg.versie} {...{ eigenaren, refused }} />
      ) : (
        <>
          <Done gevolg={gevolg} />
          <Paragraph>{isOpen ? teksten.alleenLezen : samenwerkingTeksten.nietOpen('onderzoeken')}</Paragraph>
        </>
      )}
    </SamenwerkingPage>
  );
}

const velden = [
  'uiterlijkeDatum',
  'stand',
  'reden',
  'controledatum',
  'gecontroleerdDoor',
  'effect',
  'aantekening',
] as const;
type Veld = (typeof velden)[number];
const labels = {
  uiterlijkeDatum: teksten.uiterlijk,
  stand: teksten.standVraag,
  reden: teksten.reden,
  controledatum: teksten.controledatum,
  gecontroleerdDoor: teksten.gecontroleerdDoor,
  effect: teksten.effect,
  aantekening: teksten.aantekening,
} satisfies Record<Veld, string>;

/** As people read it: a choice in its words, a day in words. */
function inWoorden(veld: Veld, waarde: string): string {
  const stand = standen.find((each) => each === waarde);
  if (veld === 'stand' && stand) return teksten.standen[stand];
  const isDatum = (veld === 'uiterlijkeDatum' || veld === 'controledatum') && isPlainDate(waarde);
  return isDatum ? dagInWoorden(waarde) : waarde;
}

const regelsUit = (waarde: (veld: Veld) => string) =>
  regelsVan(velden.map((veld) => [labels[veld], inWoorden(veld, waarde(veld))] as const));
const linesOf = (gevolg: Gevolg) => regelsUit((veld) => gevolg[veld] ?? '');
const typedLines = (refused: Refused | undefined) => regelsUit((veld) => textOf(refused?.typed, veld) ?? '');

function Facts({ gevolg }: { gevolg: Gevolg }) {
  const { onderwerp, waarom, grondslag, zekerheid, isEigen, versie, gewijzigdDoor, gewijzigdOp } = gevolg;
  return (
    <DataList
      items={[
        { term: teksten.onderwerp, value: onderwerpNaam(onderwerp) },
        { term: teksten.waarom, value: waarom },
        { term: teksten.grondslag, value: isEigen ? teksten.eigenPunt : grondslag || teksten.geenWet },
        { term: teksten.zekerheid, value: !isEigen && teksten.zekerheden[zekerheid] },
        {
          term: teksten.laatst,
          value: gewijzigdOp && teksten.bewaard(versie, gewijzigdDoor ?? '', momentInWoorden(gewijzigdOp)),
        },
      ]}
    />
  );
}

function Done({ gevolg }: { gevolg: Gevolg }) {
  return (
    <DataList
      items={[
        { term: teksten.eigenaar, value: gevolg.eigenaar ?? teksten.geenEigenaar },
        { term: teksten.uiterlijk, value: gevolg.uiterlijkeDatum && dagInWoorden(gevolg.uiterlijkeDatum) },
        { term: teksten.reden, value: gevolg.reden },
        {
          term: teksten.nagekeken,
          value:
            gevolg.controledatum &&
            teksten.nagekekenOp(dagInWoorden(gevolg.controledatum), gevolg.gecontroleerdDoor),
        },
        { term: teksten.effect, value: gevolg.effect },
        { term: teksten.aantekening, value: gevolg.aantekening },
      ]}
    />
  );
}

type FormProps = {
  gevolg: Gevolg;
  versie: number;
  eigenaren: readonly Option[];
  refused: Refused | undefined;
};

function GevolgForm({ gevolg, versie, eigenaren, refused }: FormProps) {
  return (
    <Form method="post">
      <input type="hidden" name="versie" value={versie} />
      <SelectField
        name="eigenaarId"
        label={teksten.eigenaar}
        description={teksten.eigenaarUitleg}
        options={eigenaren}
        empty={teksten.geenEigenaar}
        defaultValue={gevolg.eigenaarId ?? ''}
        {...refused}
      />
      <DateField
        name="uiterlijkeDatum"
        label={teksten.uiterlijk}
        description={teksten.uiterlijkUitleg}
        defaultValue={gevolg.uiterlijkeDatum ?? ''}
        optional
        {...refused}
      />
      <RadioGroup
        name="stand"
        label={teksten.standVraag}
        options={standen.map((value) => ({ value, label: teksten.standen[value] }))}
        defaultValue={gevolg.stand}
        {...refused}
      />
      <TextArea
        name="effect"
        label={teksten.effect}
        description={teksten.effectUitleg}
        defaultValue={gevolg.effect}
        optional
        {...refused}
      />
      <TextArea
        name="aantekening"
        label={teksten.aantekening}
        description={teksten.aantekeningUitleg}
        defaultValue={gevolg.aantekening}
        optional
        {...refused}
      />
      <Nagekeken gevolg={gevolg} refused={refused} />
      <ButtonGroup>
        <Button variant="primary" name="actie" value="bewaar">
          {teksten.bewaar}
        </Button>
        {gevolg.isEigen && (
          <Button variant="subtle" name="actie" value="verwijder">
            {teksten.verwijder}
          </Button>
        )}
      </ButtonGroup>
    </Form>
  );
}

/** What a closed point needs: who checked it and when, or why it does not apply. */
function Nagekeken({ gevolg, refused }: { gevolg: Gevolg; refused: Refused | undefined }) {
  return (
    <>
      <DateField
        name="controledatum"
        label={teksten.controledatum}
        description={teksten.controledatumUitleg}
        defaultValue={gevolg.controledatum ?? ''}
        optional
        {...refused}
      />
      <TextField
        name="gecontroleerdDoor"
        label={teksten.gecontroleerdDoor}
        description={teksten.gecontroleerdDoorUitleg}
        suggestions={teksten.rollen}
        defaultValue={gevolg.gecontroleerdDoor}
        optional
        {...refused}
      />
      <TextField
        name="reden"
        label={teksten.reden}
        description={teksten.redenUitleg}
        defaultValue={gevolg.reden}
        optional
        {...refused}
      />
    </>
  );
}
