import { Form, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { listBetrokkenen } from '#src/betrokkenen/endpoints.ts';
import { lijstformaten } from '#src/documenten/lijstformaten.ts';
import { callAll, callPage } from '#src/http/call.ts';
import {
  isFaseOpen,
  eigenDeelnemers,
  SamenwerkingPage,
  useSamenwerking,
} from '#src/samenwerkingen/frame.tsx';
import { toonNaam } from '#src/shared/datumtekst.ts';
import { naamVan } from '#src/shared/sortering.ts';
import { findVraag } from '#src/vragen/vragen.ts';
import { type Asked, askedOf } from '#src/web/asked.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { actOneOf, type Refused, step, textOf, type Typed } from '#src/web/load.ts';
import { Alert } from '#src/web/ui/alert.tsx';
import { Button } from '#src/web/ui/button.tsx';
import { CheckboxField } from '#src/web/ui/choice.tsx';
import { Empty } from '#src/web/ui/empty.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { SelectField, TextArea } from '#src/web/ui/form.tsx';
import { ListFilter, ListResult } from '#src/web/ui/list-page.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { Paragraph, Section } from '#src/web/ui/text.tsx';
import { type Hoepunt, listHoepunten, patchHoepunt, postHoepunt, putAfhandeling } from './endpoints.ts';
import { magOpTafel } from './hoepunt.ts';
import { type Eigenaar, OneHoepunt, veldenVan, vraagOptions } from './hoepunten.tsx';
import { teksten } from './teksten.ts';

const pageSize = 50;

/** The list as it was asked for, whether there is anything at all, and what is still open: some of that is in a room. */
async function loader({ params, request, context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  const asked = askedOf(request);
  const [{ items, total }, alles, open, betrokkenen] = await Promise.all([
    callPage(fetch, listHoepunten, { params, query: { ...asked, pageSize } }),
    callPage(fetch, listHoepunten, { params, query: { pageSize: 1 } }),
    callAll(fetch, listHoepunten, { params, query: { status: 'open' } }),
    callAll(fetch, listBetrokkenen, { params }),
  ]);
  const eigenaren = betrokkenen.map(({ id, naam, rol, deelnemer, deelnemerId }) => ({
    value: id,
    label: `${naam}, ${rol}${deelnemer ? ` ${toonNaam(deelnemer)}` : ''}`,
    deelnemerId,
  }));
  return { items, total, asked, alles: alles.total, open, eigenaren };
}

const ofOne = (typed: Typed) => ({ hoepuntId: textOf(typed, 'hoepuntId') });
const action = actOneOf({
  parkeren: step({ operation: postHoepunt }),
  'op-tafel': step({ operation: patchHoepunt, params: ofOne, body: () => ({ prive: false }) }),
  wijzigen: step({
    operation: patchHoepunt,
    params: ofOne,
    body: (typed) => ({ tekst: textOf(typed, 'tekst'), vraagId: textOf(typed, 'vraagId') }),
  }),
  toewijzen: step({
    operation: patchHoepunt,
    params: ofOne,
    body: (typed) => ({
      eigenaarId: textOf(typed, 'eigenaarId'),
      uiterlijkeDatum: textOf(typed, 'uiterlijkeDatum'),
    }),
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
  const { items, total, asked, alles, open, eigenaren } = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const punt = textOf(refused?.typed, 'hoepuntId');
  const samenwerking = useSamenwerking();
  const { id, mijnRollen } = samenwerking;
  const isOpen = isFaseOpen(samenwerking, 'organiseren');
  const inRoom = open.filter((hoepunt) => magOpTafel(hoepunt, mijnRollen));
  return (
    <SamenwerkingPage
      title={teksten.titel}
      lead={teksten.lead}
      fase="organiseren"
      refused={refused}
      meta={<Meta items={[zichtbaarheid(teksten.zichtbaar, false)]} />}
    >
      <ErrorSummary problem={refused?.problem} ids={punt === undefined ? {} : veldenVan(punt)} />
      {isOpen && inRoom.length > 0 && (
        <Alert label={teksten.herinnering} type="warning">
          <Paragraph>{teksten.inUwKamer(inRoom.length)}</Paragraph>
        </Alert>
      )}
      {alles === 0 ? (
        <Empty id="leeg" title={teksten.leegTitel}>
          <Paragraph>{teksten.leeg}</Paragraph>
        </Empty>
      ) : (
        <>
          <Filters asked={asked} />
          <ListResult
            {...{ asked, total, pageSize }}
            shown={items.length}
            niets={{
              tekst: teksten.nietsGevonden,
              alles: teksten.wisFilter,
              to: `/samenwerkingen/${id}/parkeerplaats`,
            }}
            download={{ adres: `/v1/samenwerkingen/${id}/hoepuntexports`, formaten: lijstformaten }}
          >
            <Punten {...{ items, asked, eigenaren, isOpen, refused }} />
          </ListResult>
        </>
      )}
      <NewHoepunt refused={textOf(refused?.typed, 'actie') === 'parkeren' ? refused : undefined} />
    </SamenwerkingPage>
  );
}

function Filters({ asked }: { asked: Asked }) {
  return (
    <ListFilter
      label={teksten.filter}
      asked={asked}
      sorteringen={teksten.sorteringen}
      gewoon={teksten.gewoneVolgorde}
    >
      <SelectField
        name="vraagId"
        id="filter-vraag"
        label={teksten.vraag}
        options={vraagOptions}
        empty={teksten.alle}
        defaultValue={asked['vraagId']}
      />
      <SelectField
        name="status"
        id="filter-status"
        label={teksten.stand}
        options={Object.entries(teksten.statussen).map(([value, label]) => ({ value, label }))}
        empty={teksten.alle}
        defaultValue={asked['status']}
      />
    </ListFilter>
  );
}

type PuntenProps = {
  items: readonly Hoepunt[];
  asked: Asked;
  eigenaren: readonly Eigenaar[];
  isOpen: boolean;
  refused: Refused | undefined;
};

/** Under their questions, unless they were asked for in another order: then as one list, and each names its question. */
function Punten({ items, asked, eigenaren, isOpen, refused }: PuntenProps) {
  const { mijnRollen } = useSamenwerking();
  const perVraag = naamVan(asked['sort'] ?? 'vraag') === 'vraag';
  const groups = perVraag
    ? [...Map.groupBy(items, ({ vraagId }) => vraagId)].map(([vraagId, punten]) => ({
        id: vraagId,
        titel: `${vraagId} ${findVraag(vraagId).kort}`,
        punten,
      }))
    : [{ id: 'punten', titel: teksten.punten, punten: items }];
  return groups.map(({ id, titel, punten }) => (
    <Section key={id} id={id} title={titel}>
      {punten.map((hoepunt) => (
        <OneHoepunt
          key={hoepunt.id}
          hoepunt={hoepunt}
          rollen={mijnRollen}
          eigenaren={eigenaren}
          isOpen={isOpen}
          metVraag={!perVraag}
          refused={textOf(refused?.typed, 'hoepuntId') === hoepunt.id ? refused : undefined}
        />
      ))}
    </Section>
  ));
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
