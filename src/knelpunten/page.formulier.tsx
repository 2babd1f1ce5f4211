import { Form, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { type Buikpijn, getBuikpijn } from '#src/buikpijn/endpoints.ts';
import { call } from '#src/http/call.ts';
import { eigenDeelnemers, SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { toonNaam } from '#src/shared/datumtekst.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { actOneOf, type Refused, step, textOf, type Typed } from '#src/web/load.ts';
import { Button } from '#src/web/ui/button.tsx';
import { CheckboxGroup } from '#src/web/ui/choice.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { SelectField, TextArea, TextField } from '#src/web/ui/form.tsx';
import { Intussen, regelsVan } from '#src/web/ui/intussen.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { Versie } from '#src/web/ui/versie.tsx';
import { getKnelpunt, Knelpunt, type KnelpuntInhoud, postKnelpunt, putKnelpunt } from './endpoints.ts';
import { eigenWoorden, helpt, k3 } from './knelpunt.ts';
import { letterName } from './page.tsx';
import { teksten } from './teksten.ts';

async function loader({ params, request, context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  const buikpijnId = new URL(request.url).searchParams.get('buikpijnId');
  return {
    knelpunt: params['knelpuntId'] ? await call(fetch, getKnelpunt, { params }) : null,
    buikpijn: buikpijnId ? await call(fetch, getBuikpijn, { params: { ...params, buikpijnId } }) : null,
  };
}
/** The boxes and the own words are one list to the API. */
const lettersVan = ({ letters = [], anders = '' }: Typed) => [
  ...[letters].flat(),
  ...eigenWoorden([anders].flat().join(',')),
];
const bodyOf = (typed: Typed) => {
  const { actie: _actie, versie: _versie, anders: _anders, ...fields } = typed;
  return { ...fields, letters: lettersVan(typed) };
};
const nieuw = actOneOf({
  bewaar: step({
    operation: postKnelpunt,
    body: bodyOf,
    to: ({ id }, { samenwerkingId }) => `/samenwerkingen/${samenwerkingId}/knelpunten/${id}`,
  }),
});
const wijzig = actOneOf({
  bewaar: step({
    operation: putKnelpunt,
    body: bodyOf,
    to: ({ id }, { samenwerkingId }) => `/samenwerkingen/${samenwerkingId}/knelpunten/${id}`,
  }),
});
export const nieuwKnelpuntPage = { loader, action: nieuw, Component: KnelpuntFormPage };
export const wijzigKnelpuntPage = { loader, action: wijzig, Component: KnelpuntFormPage };

/** The form of a knelpunt, new or existing. */
function KnelpuntFormPage() {
  const { knelpunt, buikpijn } = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const samenwerking = useSamenwerking();
  const base = `/samenwerkingen/${samenwerking.id}`;
  const kamers = eigenDeelnemers(samenwerking);
  const kamer = kamers.find(({ id }) => id === (knelpunt ?? buikpijn)?.deelnemerId) ?? kamers[0];
  const huidig =
    refused?.problem.status === 412 ? Knelpunt.safeParse(refused.problem.huidig).data : undefined;
  return (
    <SamenwerkingPage
      title={knelpunt ? teksten.wijzigTitel : teksten.nieuwTitel}
      fase="verkennen"
      kruimels={[{ naam: teksten.titel, to: `${base}/knelpunten` }]}
      refused={refused}
      meta={<Meta items={[zichtbaarheid(teksten.alleenKamer(toonNaam(kamer?.naam ?? '')), true)]} />}
    >
      <ErrorSummary problem={refused?.problem} />
      {huidig && refused && (
        <Intussen
          door={huidig.gewijzigdDoor}
          bewaard={regels((veld) => String(huidig[veld] ?? ''), huidig.letters)}
          eigen={regels((veld) => textOf(refused.typed, veld) ?? '', lettersVan(refused.typed))}
        />
      )}
      <Form method="post">
        {knelpunt && <Versie versie={huidig?.versie ?? knelpunt.versie} />}
        {buikpijn && <input type="hidden" name="buikpijnId" value={buikpijn.id} />}
        {!knelpunt && (buikpijn || kamers.length === 1) && (
          <input type="hidden" name="deelnemerId" value={kamer?.id} />
        )}
        {!knelpunt && !buikpijn && kamers.length > 1 && (
          <SelectField
            name="deelnemerId"
            label={teksten.voorWie}
            options={kamers.map(({ id, naam }) => ({ value: id, label: toonNaam(naam) }))}
            {...refused}
          />
        )}
        <Fields knelpunt={knelpunt ?? (buikpijn && beginVan(buikpijn))} refused={refused} />
        <Button variant="primary" name="actie" value="bewaar">
          {teksten.bewaar}
        </Button>
      </Form>
    </SamenwerkingPage>
  );
}

/** What was found out on the way from the complaint; the scores and the letters are still to be chosen. */
const beginVan = ({ probleemstelling, symptoom, oorzaak, nietsDoen, bewijs, bron }: Buikpijn): Begin => ({
  titel: probleemstelling,
  toelichting: teksten.uitBuikpijn({ symptoom, oorzaak, nietsDoen }),
  bewijs,
  bron,
});

type Begin = Partial<Omit<KnelpuntInhoud, 'letters'>> & { letters?: readonly string[] };

type FieldsProps = { knelpunt: Begin | null; refused: Refused | undefined };

function Fields({ knelpunt, refused }: FieldsProps) {
  const scores = (labels: readonly string[]) =>
    labels.map((label, index) => ({ value: String(index + 1), label: `${index + 1} ${label}` }));
  const letters = k3.map((value) => ({ value, label: teksten.letters[value] }));
  return (
    <>
      <TextField
        name="titel"
        label={teksten.titelVeld}
        description={teksten.titelUitleg}
        defaultValue={knelpunt?.titel}
        {...refused}
      />
      <TextArea
        name="toelichting"
        label={teksten.toelichting}
        description={teksten.toelichtingUitleg}
        defaultValue={knelpunt?.toelichting}
        optional
        {...refused}
      />
      <TextField
        name="taakveld"
        label={teksten.taakveld}
        suggestions={teksten.taakvelden}
        defaultValue={knelpunt?.taakveld}
        {...refused}
      />
      <CheckboxGroup
        name="letters"
        label={teksten.letterVraag}
        options={letters}
        defaultValues={knelpunt?.letters ?? []}
        {...refused}
      />
      <TextField
        name="anders"
        label={teksten.eigenWoorden}
        description={teksten.eigenWoordenUitleg}
        defaultValue={eigenWoorden(knelpunt?.letters?.join(',') ?? '').join(', ')}
        optional
        {...refused}
      />
      <SelectField
        name="ernst"
        label={teksten.ernstVraag}
        options={scores(teksten.ernsten)}
        defaultValue={knelpunt?.ernst?.toString()}
        {...refused}
      />
      <SelectField
        name="urgentie"
        label={teksten.urgentieVraag}
        options={scores(teksten.urgenties)}
        defaultValue={knelpunt?.urgentie?.toString()}
        {...refused}
      />
      <TextArea
        name="bewijs"
        label={teksten.bewijs}
        description={teksten.bewijsUitleg}
        rows={3}
        defaultValue={knelpunt?.bewijs}
        optional
        {...refused}
      />
      <TextField
        name="bron"
        label={teksten.bron}
        description={teksten.bronUitleg}
        defaultValue={knelpunt?.bron}
        optional
        {...refused}
      />
      <OordeelFields knelpunt={knelpunt} refused={refused} />
    </>
  );
}

/** V2: can collaboration help, why, and what else could. */
function OordeelFields({ knelpunt, refused }: FieldsProps) {
  return (
    <>
      <SelectField
        name="helpt"
        label={teksten.helptVraag}
        description={teksten.helptUitleg}
        options={helpt.map((value) => ({ value, label: teksten.oordelen[value] }))}
        empty={teksten.onbeoordeeld}
        defaultValue={knelpunt?.helpt ?? ''}
        optional
        {...refused}
      />
      <TextArea
        name="waarom"
        label={teksten.waarom}
        description={teksten.waaromUitleg}
        rows={3}
        defaultValue={knelpunt?.waarom}
        optional
        {...refused}
      />
      <TextArea
        name="alternatief"
        label={teksten.alternatief}
        description={teksten.alternatiefUitleg}
        rows={3}
        defaultValue={knelpunt?.alternatief}
        optional
        {...refused}
      />
    </>
  );
}

/** Every field, as lines to lay what was saved beside what was typed. */
function regels(tekst: (veld: keyof KnelpuntInhoud) => string, letters: readonly string[]): string {
  const oordeel = helpt.find((each) => each === tekst('helpt'));
  return regelsVan([
    [teksten.titelVeld, tekst('titel')],
    [teksten.toelichting, tekst('toelichting')],
    [teksten.taakveld, tekst('taakveld')],
    [teksten.letter, letters.map(letterName).join(', ')],
    [teksten.ernst, tekst('ernst')],
    [teksten.urgentie, tekst('urgentie')],
    [teksten.bewijs, tekst('bewijs')],
    [teksten.bron, tekst('bron')],
    [teksten.helptVraag, oordeel ? teksten.oordelen[oordeel] : teksten.onbeoordeeld],
    [teksten.waarom, tekst('waarom')],
    [teksten.alternatief, tekst('alternatief')],
  ]);
}
