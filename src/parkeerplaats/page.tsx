import { Form, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { callPage } from '#src/http/call.ts';
import { eigenDeelnemers, SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { momentInWoorden, toonNaam } from '#src/shared/datumtekst.ts';
import { findVraag } from '#src/vragen/vragen.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { actOneOf, type Refused, step, textOf } from '#src/web/load.ts';
import { Button } from '#src/web/ui/button.tsx';
import { CheckboxField, RadioGroup } from '#src/web/ui/choice.tsx';
import { Details } from '#src/web/ui/details.tsx';
import { Empty } from '#src/web/ui/empty.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { SelectField, TextArea } from '#src/web/ui/form.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { StatusBadge } from '#src/web/ui/status-badge.tsx';
import { Paragraph, Section } from '#src/web/ui/text.tsx';
import { type Hoepunt, listHoepunten, patchHoepunt, postHoepunt, putAfhandeling } from './endpoints.ts';
import { hoeVragen } from './hoewoorden.ts';
import { teksten } from './teksten.ts';

async function loader({ params, context }: LoaderFunctionArgs) {
  const { items } = await callPage(fetchFrom(context), listHoepunten, { params, query: { pageSize: 100 } });
  return items;
}
const action = actOneOf({
  parkeren: step({ operation: postHoepunt }),
  'op-tafel': step({
    operation: patchHoepunt,
    params: (typed) => ({ hoepuntId: textOf(typed, 'hoepuntId') }),
    body: () => ({ prive: false }),
  }),
  afhandelen: step({
    operation: putAfhandeling,
    params: (typed) => ({ hoepuntId: textOf(typed, 'hoepuntId') }),
    body: (typed) => ({ status: textOf(typed, 'status'), afhandeling: textOf(typed, 'afhandeling') }),
  }),
});
export const parkeerplaatsPage = { loader, action, Component: ParkeerplaatsPage };

/** How-points that wait for phase 3, at the question where each belongs. */
function ParkeerplaatsPage() {
  const hoepunten = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const { fasen } = useSamenwerking();
  const isOpen = fasen.some(({ fase, stand }) => fase === 'organiseren' && stand === 'open');
  const groups = hoeVragen
    .map((vraagId) => ({ vraagId, punten: hoepunten.filter((hoepunt) => hoepunt.vraagId === vraagId) }))
    .filter(({ punten }) => punten.length > 0);
  return (
    <SamenwerkingPage
      title={teksten.titel}
      lead={teksten.lead}
      fase="organiseren"
      refused={refused}
      meta={<Meta items={[zichtbaarheid(teksten.zichtbaar, false)]} />}
    >
      <ErrorSummary problem={refused?.problem} />
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
              isOpen={isOpen}
              refused={textOf(refused?.typed, 'hoepuntId') === hoepunt.id ? refused : undefined}
            />
          ))}
        </Section>
      ))}
      <NewHoepunt refused={textOf(refused?.typed, 'actie') === 'parkeren' ? refused : undefined} />
    </SamenwerkingPage>
  );
}

function OneHoepunt({
  hoepunt,
  isOpen,
  refused,
}: {
  hoepunt: Hoepunt;
  isOpen: boolean;
  refused: Refused | undefined;
}) {
  const { id, tekst, status, afhandeling, deelnemer, ingebrachtOp, prive, versie } = hoepunt;
  return (
    <>
      <Paragraph>
        <StatusBadge status={status === 'open' ? 'geparkeerd' : 'gereed'}>
          {teksten.statussen[status]}
        </StatusBadge>{' '}
        {prive && <StatusBadge status="prive">{teksten.prive}</StatusBadge>} {tekst}
        <br />
        <small>{teksten.ingebracht(deelnemer && toonNaam(deelnemer), momentInWoorden(ingebrachtOp))}</small>
      </Paragraph>
      {afhandeling && <Paragraph small>{afhandeling}</Paragraph>}
      {prive && status === 'open' && (
        <Form method="post">
          <Controls id={id} versie={versie} />
          <Button variant="subtle" name="actie" value="op-tafel">
            {teksten.zetOpTafel}
          </Button>
        </Form>
      )}
      {isOpen && status === 'open' && (
        <Details summary={teksten.handelAf} open={refused !== undefined}>
          <Form method="post">
            <Controls id={id} versie={versie} />
            <RadioGroup
              name="status"
              id={`status-${id}`}
              label={teksten.watGedaan}
              defaultValue="behandeld"
              options={[
                { value: 'behandeld', label: teksten.behandeld },
                { value: 'vervallen', label: teksten.vervallen },
              ]}
              {...refused}
            />
            <TextArea
              name="afhandeling"
              id={`afhandeling-${id}`}
              label={teksten.schrijfAfhandeling}
              rows={3}
              {...refused}
            />
            <Button name="actie" value="afhandelen">
              {teksten.handelAf}
            </Button>
          </Form>
        </Details>
      )}
    </>
  );
}

function Controls({ id, versie }: { id: string; versie: number }) {
  return (
    <>
      <input type="hidden" name="hoepuntId" value={id} />
      <input type="hidden" name="versie" value={versie} />
    </>
  );
}

function NewHoepunt({ refused }: { refused: Refused | undefined }) {
  const samenwerking = useSamenwerking();
  const [eigen] = eigenDeelnemers(samenwerking);
  const options = hoeVragen.map((value) => ({ value, label: `${value} ${findVraag(value).kort}` }));
  return (
    <Section title={teksten.nieuw} id="nieuw">
      <Form method="post">
        {eigen && <input type="hidden" name="deelnemerId" value={eigen.id} />}
        <TextArea name="tekst" label={teksten.punt} rows={2} {...refused} />
        <SelectField name="vraagId" label={teksten.bijVraag} options={options} {...refused} />
        {eigen && <CheckboxField name="prive" label={teksten.inKamer} {...refused} />}
        <Button variant="primary" name="actie" value="parkeren">
          {teksten.parkeer}
        </Button>
      </Form>
    </Section>
  );
}
