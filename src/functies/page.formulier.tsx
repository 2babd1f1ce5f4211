import { Form, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { call, callAll } from '#src/http/call.ts';
import { type Knelpunt, listKnelpunten } from '#src/knelpunten/endpoints.ts';
import { teksten as knelpunten } from '#src/knelpunten/teksten.ts';
import { eigenDeelnemers, SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { toonNaam } from '#src/shared/datumtekst.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { actOneOf, type Refused, step, textOf, type Typed } from '#src/web/load.ts';
import { Button } from '#src/web/ui/button.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { SelectField, TextField } from '#src/web/ui/form.tsx';
import { Intussen, regelsVan } from '#src/web/ui/intussen.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { Versie } from '#src/web/ui/versie.tsx';
import { Functie, getFunctie, postFunctie, putFunctie } from './endpoints.ts';
import { getallenUit } from './functie.ts';
import { getypt } from './page.functie.tsx';
import { teksten } from './teksten.ts';

async function loader({ params, context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  const [functie, lijst] = await Promise.all([
    params['functieId'] ? call(fetch, getFunctie, { params }) : null,
    callAll(fetch, listKnelpunten, { params, query: { sort: 'titel' } }),
  ]);
  return { functie, lijst };
}

const getallen = ['fte', 'mensen', 'nodig', 'afwezig', 'vacature'] as const;
const bodyOf = ({ actie: _actie, versie: _versie, ...fields }: Typed) => ({
  ...fields,
  ...getallenUit(Object.fromEntries(getallen.map((naam) => [naam, textOf(fields, naam) ?? '']))),
});
type Params = Readonly<Record<string, string | undefined>>;
const to = ({ id }: Functie, { samenwerkingId }: Params) =>
  `/samenwerkingen/${samenwerkingId}/functies/${id}`;
const nieuw = actOneOf({ bewaar: step({ operation: postFunctie, body: bodyOf, to }) });
const wijzig = actOneOf({ bewaar: step({ operation: putFunctie, body: bodyOf, to }) });
export const nieuweFunctiePage = { loader, action: nieuw, Component: FunctieFormPage };
export const wijzigFunctiePage = { loader, action: wijzig, Component: FunctieFormPage };

/** The form of a functie, new or existing. */
function FunctieFormPage() {
  const { functie, lijst } = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const samenwerking = useSamenwerking();
  const kamers = eigenDeelnemers(samenwerking);
  const kamer = kamers.find(({ id }) => id === functie?.deelnemerId) ?? kamers[0];
  const huidig = refused?.problem.status === 412 ? Functie.safeParse(refused.problem.huidig).data : undefined;
  return (
    <SamenwerkingPage
      title={functie ? teksten.wijzigTitel : teksten.nieuwTitel}
      fase="verkennen"
      kruimels={[{ naam: teksten.titel, to: `/samenwerkingen/${samenwerking.id}/functies` }]}
      refused={refused}
      meta={<Meta items={[zichtbaarheid(teksten.alleenKamer(toonNaam(kamer?.naam ?? '')), true)]} />}
    >
      <ErrorSummary problem={refused?.problem} />
      {huidig && (
        <Intussen
          door={huidig.gewijzigdDoor}
          bewaard={regels((veld) => textVan(huidig, veld), huidig.knelpunt)}
          eigen={regels(
            (veld) => textOf(refused?.typed, veld) ?? '',
            lijst.find(({ id }) => id === textOf(refused?.typed, 'knelpuntId'))?.titel,
          )}
        />
      )}
      <Form method="post">
        {functie && <Versie versie={huidig?.versie ?? functie.versie} />}
        {!functie && kamers.length === 1 && <input type="hidden" name="deelnemerId" value={kamer?.id} />}
        {!functie && kamers.length > 1 && (
          <SelectField
            name="deelnemerId"
            label={teksten.voorWie}
            options={kamers.map(({ id, naam }) => ({ value: id, label: toonNaam(naam) }))}
            {...refused}
          />
        )}
        <Velden functie={functie} refused={refused} />
        <SelectField
          name="knelpuntId"
          label={teksten.knelpuntVraag}
          description={teksten.knelpuntUitleg}
          options={keuzen(
            lijst,
            kamers.map(({ id }) => id),
          )}
          empty={teksten.geenKnelpunt}
          defaultValue={functie?.knelpuntId ?? ''}
          optional
          {...refused}
        />
        <Button variant="primary" name="actie" value="bewaar">
          {teksten.bewaar}
        </Button>
      </Form>
    </SamenwerkingPage>
  );
}

/** The knelpunten of the own rooms: a door that is open lets somebody read others, not link to them. */
const keuzen = (lijst: readonly Knelpunt[], kamers: readonly string[]) =>
  lijst
    .filter(({ deelnemerId }) => kamers.includes(deelnemerId))
    .map(({ id, titel, deelnemer }) => ({
      value: id,
      label: kamers.length > 1 ? `${titel} (${toonNaam(deelnemer)})` : titel,
    }));

const velden = ['naam', 'taakveld', ...getallen] as const;
const textVan = (functie: Functie, veld: (typeof velden)[number]): string => {
  const waarde = functie[veld];
  return typeof waarde === 'string' ? waarde : getypt(waarde);
};

/** Every field, as lines to lay what was saved beside what was typed. */
const regels = (tekst: (veld: (typeof velden)[number]) => string, knelpunt: string | null | undefined) =>
  regelsVan([
    ...velden.map((veld): [string, string] => [teksten[veld], tekst(veld)]),
    [teksten.knelpunt, knelpunt ?? teksten.geenKnelpunt],
  ]);

function Velden({ functie, refused }: { functie: Functie | null; refused: Refused | undefined }) {
  const start = (veld: (typeof getallen)[number]) => getypt(functie?.[veld]);
  return (
    <>
      <TextField
        name="naam"
        label={teksten.naamVraag}
        description={teksten.naamUitleg}
        defaultValue={functie?.naam}
        {...refused}
      />
      <TextField
        name="taakveld"
        label={teksten.taakveld}
        suggestions={knelpunten.taakvelden}
        defaultValue={functie?.taakveld}
        {...refused}
      />
      <TextField
        name="mensen"
        label={teksten.mensenVraag}
        description={teksten.mensenUitleg}
        inputMode="numeric"
        defaultValue={start('mensen')}
        {...refused}
      />
      <TextField
        name="nodig"
        label={teksten.nodigVraag}
        description={teksten.nodigUitleg}
        inputMode="numeric"
        defaultValue={functie ? start('nodig') : '1'}
        {...refused}
      />
      <TextField
        name="fte"
        label={teksten.fte}
        description={teksten.fteUitleg}
        inputMode="decimal"
        defaultValue={start('fte')}
        optional
        {...refused}
      />
      <TextField
        name="afwezig"
        label={teksten.afwezigVraag}
        description={teksten.afwezigUitleg}
        inputMode="decimal"
        defaultValue={start('afwezig')}
        optional
        {...refused}
      />
      <TextField
        name="vacature"
        label={teksten.vacatureVraag}
        description={teksten.vacatureUitleg}
        inputMode="decimal"
        defaultValue={start('vacature')}
        optional
        {...refused}
      />
    </>
  );
}
