import { Form, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { teksten as rekenteksten } from '#src/businesscase/teksten.ts';
import { listAlternatieven } from '#src/alternatieven/endpoints.ts';
import { lijstformaten } from '#src/documenten/lijstformaten.ts';
import { call, callAll, callPage, submit } from '#src/http/call.ts';
import { SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { toonNaam } from '#src/shared/datumtekst.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import {
  actOneOf,
  fieldsOf,
  type FormStep,
  type Refused,
  refused,
  step,
  textOf,
  type Typed,
} from '#src/web/load.ts';
import { Button, ButtonGroup, ButtonLink } from '#src/web/ui/button.tsx';
import { Details } from '#src/web/ui/details.tsx';
import { Downloads } from '#src/web/ui/downloads.tsx';
import { Empty } from '#src/web/ui/empty.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { Filter, TextArea, TextField } from '#src/web/ui/form.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { Pagination } from '#src/web/ui/pagination.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { Paragraph, Section, TextLink } from '#src/web/ui/text.tsx';
import {
  cijferaars,
  cijferdelers,
  deleteCijferdeling,
  getBusinesscase,
  listRegels,
  postCijferdeling,
  postHandtekening,
  postRegelimport,
  postRegelvoorbeeld,
  type Regel,
  schrijvers,
  tekenaars,
} from './endpoints.ts';
import { kolommen } from './regeltabel.ts';
import { bewaarCel, bewaarRij, Cel, Rijformulier } from './rooster.tsx';
import { isSamenOpSlot } from './slot.ts';
import { teksten } from './teksten.ts';
import { type Roosterveld, tekstVan } from './velden.ts';

const pageSize = 50;
export const deelnemerOf = (wie: string | undefined) => (wie === 'samen' ? undefined : wie);

async function lijstLoader({ params, request, context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  const search = new URL(request.url).searchParams;
  const page = search.get('page') ?? '1';
  const zoek = search.get('zoek')?.trim() || undefined;
  const deelnemerId = deelnemerOf(params['wie']);
  const [zaak, regels, alternatieven] = await Promise.all([
    call(fetch, getBusinesscase, { params }),
    callPage(fetch, listRegels, { params, query: { deelnemerId, zoek, page, pageSize } }),
    callAll(fetch, listAlternatieven, { params }),
  ]);
  return {
    zaak,
    regels: regels.items,
    total: regels.total,
    page: Number(page),
    zoek,
    alternatieven,
    deelnemerId,
  };
}

const tabelOf = (typed: Typed) => ({
  tekst: textOf(typed, 'tekst') ?? '',
  deelnemerId: textOf(typed, 'deelnemerId') || null,
});
type Voorbeeld = { voorbeeld: { rij: number; naam: string; reden: string | null }[]; typed: Typed };
/** Shows the fate of every row; nothing is saved. */
const bekijk = async ({ params, context }: Parameters<FormStep>[0], form: FormData) => {
  const typed = fieldsOf(form);
  const outcome = await submit(fetchFrom(context), postRegelvoorbeeld, { params, body: tabelOf(typed) });
  return outcome.ok ? { voorbeeld: outcome.result.rijen, typed } : refused(outcome.problem, typed);
};
const delingOf = (typed: Typed) => ({ delingId: textOf(typed, 'delingId') });
const anders = actOneOf({
  deel: step({ operation: postCijferdeling, body: ({ deelnemerId }) => ({ deelnemerId }) }),
  teken: step({ operation: postHandtekening, body: ({ delingId }) => ({ delingId: String(delingId) }) }),
  trekin: step({ operation: deleteCijferdeling, params: delingOf }),
  neemover: step({ operation: postRegelimport, body: tabelOf }),
  rij: bewaarRij,
});
async function lijstAction(args: Parameters<typeof anders>[0]) {
  const form = await args.request.clone().formData();
  if (form.get('actie') === 'cel') return bewaarCel(args, form);
  return form.get('actie') === 'bekijk' ? bekijk(args, form) : anders(args);
}
export const regelsPage = { loader: lijstLoader, action: lijstAction, Component: RegelsPage };

/** The lines of one deelnemer, or the joint ones: type, paste, share and sign. */
function RegelsPage() {
  const loaded = useLoaderData<typeof lijstLoader>();
  const { zaak, total, zoek, deelnemerId } = loaded;
  const answer = useActionData<Refused | Voorbeeld>();
  const refusal = answer && 'problem' in answer ? answer : undefined;
  const { id, mijnRollen, deelnemers } = useSamenwerking();
  const naam = toonNaam(deelnemers.find((each) => each.id === deelnemerId)?.naam ?? '');
  const isVan = (rollen: readonly string[]) =>
    mijnRollen.some(
      (each) => rollen.includes(each.rol) && (!deelnemerId || each.deelnemerId === deelnemerId),
    );
  const isOpSlot = deelnemerId ? zaak.opSlot.includes(deelnemerId) : isSamenOpSlot(zaak.opSlot, deelnemers);
  const mag = isVan(deelnemerId ? cijferaars : schrijvers) && !isOpSlot;
  const base = `/samenwerkingen/${id}/businesscase`;
  const lijst = `${base}/${zaak.id}/regels/${deelnemerId ?? 'samen'}`;
  const nieuw = mag && (
    <ButtonLink variant="primary" icon="plus" to={`${lijst}/nieuw`}>
      {teksten.nieuweRegel}
    </ButtonLink>
  );
  return (
    <SamenwerkingPage
      title={deelnemerId ? teksten.regelsVan(naam) : teksten.gezamenlijk}
      fase="onderzoeken"
      kruimels={[{ naam: teksten.titel, to: base }]}
      refused={refusal}
      meta={
        <Meta
          items={[
            zichtbaarheid(deelnemerId ? teksten.alleenKamer(naam) : teksten.iedereen, Boolean(deelnemerId)),
            { id: 'aantal', content: teksten.totaalRegels(total) },
          ]}
        />
      }
    >
      <ErrorSummary problem={refusal?.problem} />
      {total === 0 && !zoek ? (
        <Empty id="leeg" title={teksten.regelsLeegTitel} action={nieuw}>
          <Paragraph>{teksten.regelsLeeg}</Paragraph>
        </Empty>
      ) : (
        <>
          <ButtonGroup>{nieuw}</ButtonGroup>
          <Filter label={teksten.zoekRegels}>
            <TextField name="zoek" type="search" label={teksten.zoek} defaultValue={zoek} maxLength={100} />
          </Filter>
          {mag && <Paragraph>{teksten.roosterUitleg}</Paragraph>}
          <Lijst {...loaded} lijst={lijst} mag={mag} refusal={refusal} />
          <Downloads
            adres={`/v1/samenwerkingen/${id}/businesscases/${zaak.id}/regelexports`}
            formaten={lijstformaten}
            {...(deelnemerId && { vraag: { deelnemerId } })}
          />
        </>
      )}
      {mag && <Plak deelnemerId={deelnemerId} answer={answer} />}
      {deelnemerId && (total > 0 || zoek) && (
        <Delen
          {...{ zaak, deelnemerId, naam }}
          magDelen={isVan(cijferdelers)}
          magTekenen={isVan(tekenaars)}
        />
      )}
    </SamenwerkingPage>
  );
}

type LijstProps = Awaited<ReturnType<typeof lijstLoader>> & {
  lijst: string;
  mag: boolean;
  refusal: Refused | undefined;
};

function Lijst({ regels, total, page, zoek, alternatieven, lijst, mag, refusal }: LijstProps) {
  if (regels.length === 0)
    return (
      <Paragraph>
        {teksten.nietsGevonden} <TextLink to={lijst}>{teksten.wisZoek}</TextLink>
      </Paragraph>
    );
  const alternatiefVan = (alternatiefId: string | null) =>
    alternatiefId ? (alternatieven.find((each) => each.id === alternatiefId)?.naam ?? '') : teksten.alle;
  const cel = (veld: Roosterveld) => (regel: Regel) =>
    mag ? <Cel regel={regel} veld={veld} refused={refusal} /> : tekstVan(regel, veld);
  const to = (naar: number) => `?${new URLSearchParams({ ...(zoek && { zoek }), page: String(naar) })}`;
  return (
    <>
      <Table
        caption={teksten.regel}
        captionHidden
        withFields={mag}
        rows={regels}
        rowKey={(regel) => regel.id}
        columns={[
          { head: teksten.regel, cell: cel('naam') },
          {
            head: teksten.soortEnAlternatief,
            cell: ({ soort, alternatiefId }) => (
              <>
                {rekenteksten.soorten[soort]}
                <br />
                <small>{alternatiefVan(alternatiefId)}</small>
              </>
            ),
          },
          { head: teksten.verwacht, numeric: true, cell: cel('verwacht') },
          { head: teksten.laag, numeric: true, cell: cel('laag') },
          { head: teksten.hoog, numeric: true, cell: cel('hoog') },
          {
            head: teksten.jaren,
            numeric: true,
            cell: (regel) => (
              <>
                {cel('van')(regel)}
                {!mag && regel.van !== null && regel.tot !== null && ' – '}
                {cel('tot')(regel)}
              </>
            ),
          },
          { head: teksten.bron, cell: cel('bron') },
          ...(mag
            ? [
                {
                  head: teksten.verder,
                  bare: true,
                  cell: (regel: Regel) => (
                    <>
                      <Rijformulier regel={regel} />
                      <TextLink to={`${lijst}/${regel.id}`}>
                        {teksten.heleRegel}{' '}
                        <span className="bondgenoot-onzichtbaar">{teksten.vanRegel(regel.naam)}</span>
                      </TextLink>
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      <Pagination page={page} pages={Math.ceil(total / pageSize)} to={to} />
    </>
  );
}

type PlakProps = { deelnemerId: string | undefined; answer: Refused | Voorbeeld | undefined };

function Plak({ deelnemerId, answer }: PlakProps) {
  const voorbeeld = answer && 'voorbeeld' in answer ? answer.voorbeeld : undefined;
  const goed = voorbeeld?.every(({ reden }) => reden === null) && voorbeeld.length > 0;
  return (
    <Details summary={teksten.plak} open={textOf(answer?.typed, 'tekst') !== undefined}>
      <Form method="post">
        <input type="hidden" name="deelnemerId" value={deelnemerId ?? ''} />
        <TextArea
          name="tekst"
          label={teksten.plak}
          description={teksten.plakUitleg(kolommen.join(', '))}
          rows={6}
          typed={answer?.typed}
          problem={answer && 'problem' in answer ? answer.problem : undefined}
        />
        {voorbeeld && (
          <Table
            caption={teksten.lot}
            rows={voorbeeld}
            rowKey={({ rij }) => rij}
            columns={[
              { head: teksten.rij, cell: ({ rij }) => rij },
              { head: teksten.regel, cell: ({ naam }) => naam },
              { head: teksten.lot, cell: ({ reden }) => reden ?? teksten.wordtRegel },
            ]}
          />
        )}
        <ButtonGroup>
          <Button name="actie" value="bekijk">
            {teksten.bekijkTabel}
          </Button>
          {voorbeeld && goed && (
            <Button name="actie" value="neemover">
              {teksten.neemOver(voorbeeld.length)}
            </Button>
          )}
        </ButtonGroup>
      </Form>
    </Details>
  );
}

type DelenProps = {
  zaak: Awaited<ReturnType<typeof lijstLoader>>['zaak'];
  deelnemerId: string;
  naam: string;
  magDelen: boolean;
  magTekenen: boolean;
};

/** Out of the room: a copy for the others, and the signature of the controller under that copy. */
function Delen({ zaak, deelnemerId, naam, magDelen, magTekenen }: DelenProps) {
  const { id } = useSamenwerking();
  const stand = zaak.cijfers.find((each) => each.deelnemerId === deelnemerId);
  return (
    <Section id="delen" title={teksten.standen[stand?.stand ?? 'geen']}>
      <Paragraph>{teksten.deelUitleg}</Paragraph>
      {stand?.stand === 'gedeeld' && <Paragraph>{teksten.tekenUitleg}</Paragraph>}
      {stand?.delingId && (
        <Paragraph>
          <TextLink to={`/samenwerkingen/${id}/businesscase/${zaak.id}/cijfers/${stand.delingId}`}>
            {teksten.bekijkWatGedeeld}
          </TextLink>
        </Paragraph>
      )}
      <Form method="post">
        <input type="hidden" name="deelnemerId" value={deelnemerId} />
        <input type="hidden" name="delingId" value={stand?.delingId ?? ''} />
        <ButtonGroup>
          {magDelen && (
            <Button name="actie" value="deel">
              {teksten.deel(naam)}
            </Button>
          )}
          {magTekenen && stand?.stand === 'gedeeld' && (
            <Button name="actie" value="teken">
              {teksten.teken}
            </Button>
          )}
          {magDelen && stand?.delingId && (
            <Button variant="subtle" name="actie" value="trekin">
              {teksten.trekIn}
            </Button>
          )}
        </ButtonGroup>
      </Form>
    </Section>
  );
}
