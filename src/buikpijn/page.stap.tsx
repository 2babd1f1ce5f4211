import type { ReactNode } from 'react';
import { Form, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { call } from '#src/http/call.ts';
import { eigenDeelnemers, SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { toonNaam } from '#src/shared/datumtekst.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { actOneOf, type Refused, step, textOf, type Typed } from '#src/web/load.ts';
import { Alert } from '#src/web/ui/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '#src/web/ui/button.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { SelectField, TextArea, TextField } from '#src/web/ui/form.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { Paragraph } from '#src/web/ui/text.tsx';
import { Verschil } from '#src/web/ui/verschil.tsx';
import { Buikpijn, getBuikpijn, patchBuikpijn, postBuikpijn } from './endpoints.ts';
import { Middel } from './middel.tsx';
import { isStap, type Stap, stappen, volgende, vorige } from './stappen.ts';
import { teksten } from './teksten.ts';

async function loader({ params, context }: LoaderFunctionArgs) {
  if (!isStap(params['stap'])) throw new Response(null, { status: 404 });
  const buikpijn = await call(fetchFrom(context), getBuikpijn, { params });
  return { buikpijn, stap: params['stap'] };
}
type Where = Readonly<Record<string, string | undefined>>;
const fields = ({ actie: _actie, versie: _versie, ...rest }: Typed) => rest;
const overzicht = (id: string, { samenwerkingId }: Where) =>
  `/samenwerkingen/${samenwerkingId}/buikpijn/${id}`;
const save = (to: (id: string, where: Where) => string) =>
  step({ operation: patchBuikpijn, body: fields, to: ({ id }, where) => to(id, where) });
const action = actOneOf({
  verder: save((id, where) => {
    const next = isStap(where['stap']) ? volgende(where['stap']) : undefined;
    return next ? `${overzicht(id, where)}/${next}` : overzicht(id, where);
  }),
  stop: save(overzicht),
});
const begin = actOneOf({
  verder: step({ operation: postBuikpijn, to: ({ id }, where) => `${overzicht(id, where)}/symptoom` }),
  stop: step({ operation: postBuikpijn, to: ({ id }, where) => overzicht(id, where) }),
});
export const stapPage = { loader, action, Component: StapPage };
export const nieuweBuikpijnPage = { loader: () => null, action: begin, Component: NieuwPage };

/** One question of the way; every step can be left and taken up again. */
function StapPage() {
  const { buikpijn, stap } = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const huidig =
    refused?.problem.status === 412 ? Buikpijn.safeParse(refused.problem.huidig).data : undefined;
  const { id } = useSamenwerking();
  const terug = `/samenwerkingen/${id}/buikpijn/${buikpijn.id}`;
  const before = vorige(stap);
  return (
    <Kader
      stap={stap}
      kamer={buikpijn.deelnemer}
      refused={refused}
      kruimel={{ naam: teksten.overzicht, to: terug }}
    >
      {huidig && (
        <Alert label={teksten.intussen} type="warning">
          <Paragraph>{teksten.intussenUitleg(huidig.gewijzigdDoor)}</Paragraph>
          <Verschil oud={huidig[stap]} nieuw={textOf(refused?.typed, stap) ?? ''} />
        </Alert>
      )}
      <Middel tekst={textOf(refused?.typed, stap) ?? buikpijn[stap]} />
      <Form method="post" key={stap}>
        <input type="hidden" name="versie" value={huidig?.versie ?? buikpijn.versie} />
        <Veld stap={stap} value={buikpijn[stap]} refused={refused} />
        {stap === 'bewijs' && (
          <TextField
            name="bron"
            label={teksten.bron}
            description={teksten.bronUitleg}
            defaultValue={buikpijn.bron}
            optional
            {...refused}
          />
        )}
        <Knoppen>{before && <ButtonLink to={`${terug}/${before}`}>{teksten.vorige}</ButtonLink>}</Knoppen>
      </Form>
    </Kader>
  );
}

/** The first question: it makes the buikpijn. */
function NieuwPage() {
  const refused = useActionData<Refused>();
  const kamers = eigenDeelnemers(useSamenwerking());
  const [only] = kamers;
  return (
    <Kader stap="klacht" kamer={only?.naam ?? ''} refused={refused}>
      <Form method="post">
        {kamers.length === 1 && <input type="hidden" name="deelnemerId" value={only?.id} />}
        {kamers.length > 1 && (
          <SelectField
            name="deelnemerId"
            label={teksten.voorWie}
            options={kamers.map(({ id, naam }) => ({ value: id, label: toonNaam(naam) }))}
            {...refused}
          />
        )}
        <Veld stap="klacht" value="" refused={refused} />
        <Knoppen />
      </Form>
    </Kader>
  );
}

type KaderProps = {
  stap: Stap;
  kamer: string;
  refused: Refused | undefined;
  kruimel?: { naam: string; to: string };
  children: ReactNode;
};

function Kader({ stap, kamer, refused, kruimel, children }: KaderProps) {
  const { id } = useSamenwerking();
  return (
    <SamenwerkingPage
      title={teksten.stappen[stap].vraag}
      shortTitle={teksten.stappen[stap].naam}
      preHeading={teksten.stap(stappen.indexOf(stap) + 1, stappen.length)}
      fase="verkennen"
      kruimels={[
        { naam: teksten.titel, to: `/samenwerkingen/${id}/buikpijn` },
        ...(kruimel ? [kruimel] : []),
      ]}
      refused={refused}
      meta={<Meta items={[zichtbaarheid(teksten.alleenKamer(toonNaam(kamer)), true)]} />}
    >
      <ErrorSummary problem={refused?.problem} />
      {children}
    </SamenwerkingPage>
  );
}

function Veld({ stap, value, refused }: { stap: Stap; value: string; refused: Refused | undefined }) {
  const { naam, uitleg } = teksten.stappen[stap];
  const shared = { name: stap, label: naam, description: uitleg, defaultValue: value, ...refused };
  return stap === 'probleemstelling' ? <TextField {...shared} /> : <TextArea {...shared} rows={5} />;
}

function Knoppen({ children }: { children?: ReactNode }) {
  return (
    <ButtonGroup>
      <Button variant="primary" name="actie" value="verder">
        {teksten.bewaarVerder}
      </Button>
      <Button name="actie" value="stop">
        {teksten.bewaarStop}
      </Button>
      {children}
    </ButtonGroup>
  );
}
