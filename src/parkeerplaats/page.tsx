import { Form, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { lijstformaten } from '#src/documenten/lijstformaten.ts';
import { callAll } from '#src/http/call.ts';
import { eigenDeelnemers, SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { toonNaam } from '#src/shared/datumtekst.ts';
import { findVraag } from '#src/vragen/vragen.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { actOneOf, type Refused, step, textOf, type Typed } from '#src/web/load.ts';
import { Alert } from '#src/web/ui/alert.tsx';
import { Button } from '#src/web/ui/button.tsx';
import { CheckboxField } from '#src/web/ui/choice.tsx';
import { Downloads } from '#src/web/ui/downloads.tsx';
import { Empty } from '#src/web/ui/empty.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { SelectField, TextArea } from '#src/web/ui/form.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { Paragraph, Section } from '#src/web/ui/text.tsx';
import { listHoepunten, patchHoepunt, postHoepunt, putAfhandeling } from './endpoints.ts';
import { magOpTafel } from './hoepunt.ts';
import { OneHoepunt, vraagOptions } from './hoepunten.tsx';
import { hoeVragen } from './hoewoorden.ts';
import { teksten } from './teksten.ts';

const loader = ({ params, context }: LoaderFunctionArgs) =>
  callAll(fetchFrom(context), listHoepunten, { params });

const ofOne = (typed: Typed) => ({ hoepuntId: textOf(typed, 'hoepuntId') });
const action = actOneOf({
  parkeren: step({ operation: postHoepunt }),
  'op-tafel': step({ operation: patchHoepunt, params: ofOne, body: () => ({ prive: false }) }),
  wijzigen: step({
    operation: patchHoepunt,
    params: ofOne,
    body: (typed) => ({ tekst: textOf(typed, 'tekst'), vraagId: textOf(typed, 'vraagId') }),
  }),
  afhandelen: step({
    operation: putAfhandeling,
    params: ofOne,
    body: (typed) => ({ status: textOf(typed, 'status'), afhandeling: textOf(typed, 'afhandeling') }),
  }),
});
export const parkeerplaatsPage = { loader, action, Component: ParkeerplaatsPage };

/** How-points that wait for phase 3, at the question where each belongs. */
function ParkeerplaatsPage() {
  const hoepunten = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const { id, fasen, mijnRollen } = useSamenwerking();
  const isOpen = fasen.some(({ fase, stand }) => fase === 'organiseren' && stand === 'open');
  const groups = hoeVragen
    .map((vraagId) => ({ vraagId, punten: hoepunten.filter((hoepunt) => hoepunt.vraagId === vraagId) }))
    .filter(({ punten }) => punten.length > 0);
  const inRoom = hoepunten.filter((hoepunt) => hoepunt.status === 'open' && magOpTafel(hoepunt, mijnRollen));
  return (
    <SamenwerkingPage
      title={teksten.titel}
      lead={teksten.lead}
      fase="organiseren"
      refused={refused}
      meta={<Meta items={[zichtbaarheid(teksten.zichtbaar, false)]} />}
    >
      <ErrorSummary problem={refused?.problem} />
      {isOpen && inRoom.length > 0 && (
        <Alert label={teksten.herinnering} type="warning">
          <Paragraph>{teksten.inUwKamer(inRoom.length)}</Paragraph>
        </Alert>
      )}
      {groups.length === 0 && (
        <Empty id="leeg" title={teksten.leegTitel}>
          <Paragraph>{teksten.leeg}</Paragraph>
        </Empty>
      )}
      {groups.map(({ vraagId, punten }) => (
        <Section key={vraagId} id={vraagId} title={`${vraagId} ${findVraag(vraagId).kort}`}>
          {punten.map((hoepunt) => (
            <OneHoepunt
              key={hoepunt.id}
              hoepunt={hoepunt}
              rollen={mijnRollen}
              isOpen={isOpen}
              refused={textOf(refused?.typed, 'hoepuntId') === hoepunt.id ? refused : undefined}
            />
          ))}
        </Section>
      ))}
      {groups.length > 0 && (
        <Downloads adres={`/v1/samenwerkingen/${id}/hoepuntexports`} formaten={lijstformaten} />
      )}
      <NewHoepunt refused={textOf(refused?.typed, 'actie') === 'parkeren' ? refused : undefined} />
    </SamenwerkingPage>
  );
}

function NewHoepunt({ refused }: { refused: Refused | undefined }) {
  const eigen = eigenDeelnemers(useSamenwerking());
  const [first] = eigen;
  return (
    <Section title={teksten.nieuw} id="nieuw">
      <Form method="post">
        {first && eigen.length === 1 && <input type="hidden" name="deelnemerId" value={first.id} />}
        {eigen.length > 1 && (
          <SelectField
            name="deelnemerId"
            label={teksten.namens}
            options={eigen.map(({ id, naam }) => ({ value: id, label: toonNaam(naam) }))}
            empty={false}
            {...refused}
          />
        )}
        <TextArea name="tekst" label={teksten.punt} rows={2} {...refused} />
        <SelectField name="vraagId" label={teksten.bijVraag} options={vraagOptions} {...refused} />
        {first && <CheckboxField name="prive" label={teksten.inKamer} {...refused} />}
        <Button variant="primary" name="actie" value="parkeren">
          {teksten.parkeer}
        </Button>
      </Form>
    </Section>
  );
}
