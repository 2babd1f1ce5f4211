import { Form, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { lijstformaten } from '#src/documenten/lijstformaten.ts';
import { call, callPage } from '#src/http/call.ts';
import { SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import type { Samenwerking } from '#src/samenwerkingen/endpoints.ts';
import {
  aantalInWoorden,
  hoofdletter,
  momentInWoorden,
  opsomming,
  toonNaam,
} from '#src/shared/datumtekst.ts';
import { delers } from '#src/shared/rollen.ts';
import { type Asked, askedOf } from '#src/web/asked.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { act, type Refused, textOf } from '#src/web/load.ts';
import { Button } from '#src/web/ui/button.tsx';
import { Details } from '#src/web/ui/details.tsx';
import { Downloads } from '#src/web/ui/downloads.tsx';
import { Empty } from '#src/web/ui/empty.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { SelectField } from '#src/web/ui/form.tsx';
import { ListFilter, ListResult } from '#src/web/ui/list-page.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { StatusBadge } from '#src/web/ui/status-badge.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { Paragraph, Section, TextLink } from '#src/web/ui/text.tsx';
import { deleteDeling, type Deling, listDelingen, listOverlap } from './endpoints.ts';
import { titelVan } from './delingen.document.ts';
import { onderwerpen, overlapVan } from './overlap.ts';
import { GedeeldeInhoud } from './page.delen.tsx';
import { teksten } from './teksten.ts';

const pageSize = 25;

async function loader({ params, request, context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  const asked = askedOf(request);
  const [list, overlap] = await Promise.all([
    callPage(fetch, listDelingen, { params, query: { ...asked, pageSize } }),
    call(fetch, listOverlap, { params }),
  ]);
  return { ...list, overlap, asked };
}
const action = act({ operation: deleteDeling, params: (typed) => ({ delingId: textOf(typed, 'delingId') }) });
export const gedeeldPage = { loader, action, Component: GedeeldPage };

/** What the deelnemers put on the table, and who shares which pain. */
function GedeeldPage() {
  const { items, total, overlap, asked } = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const samenwerking = useSamenwerking();
  const { page: _page, ...filter } = asked;
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <SamenwerkingPage
      title={teksten.gedeeld}
      fase="verkennen"
      lead={teksten.gedeeldLead}
      refused={refused}
      meta={<Meta items={[zichtbaarheid(teksten.iedereen, false)]} />}
    >
      <ErrorSummary problem={refused?.problem} />
      {total === 0 && !isFiltered ? (
        <Empty
          id="leeg"
          title={teksten.leegTitel}
          action={
            <TextLink to={`/samenwerkingen/${samenwerking.id}/knelpunten`}>{teksten.naarKnelpunten}</TextLink>
          }
        >
          <Paragraph>{teksten.leeg}</Paragraph>
        </Empty>
      ) : (
        <>
          <Overlap knelpunten={overlap} samenwerking={samenwerking} />
          <Section title={filter['taakveld'] ? teksten.keuze(total) : teksten.alles} id="alles">
            <Filters asked={asked} overlap={overlap} samenwerking={samenwerking} />
            <ListResult
              asked={asked}
              shown={items.length}
              total={total}
              pageSize={pageSize}
              niets={{
                tekst: teksten.nietsGevonden,
                alles: teksten.toonAlles,
                to: `/samenwerkingen/${samenwerking.id}/gedeeld`,
              }}
              download={{
                adres: `/v1/samenwerkingen/${samenwerking.id}/delingexports`,
                formaten: lijstformaten,
                naam: teksten.bestandVanAlles,
              }}
            >
              {isFiltered && (
                <Paragraph>
                  <TextLink to={`/samenwerkingen/${samenwerking.id}/gedeeld`}>{teksten.toonAlles}</TextLink>
                </Paragraph>
              )}
              {items.map((deling) => (
                <OneDeling
                  key={deling.id}
                  deling={deling}
                  samenwerkingId={samenwerking.id}
                  isDeler={samenwerking.mijnRollen.some(
                    ({ rol, deelnemerId }) =>
                      deelnemerId === deling.deelnemerId && delers.some((deler) => deler === rol),
                  )}
                />
              ))}
            </ListResult>
          </Section>
        </>
      )}
    </SamenwerkingPage>
  );
}

type FiltersProps = { asked: Asked; overlap: Gedeeld; samenwerking: Samenwerking };

function Filters({ asked, overlap, samenwerking }: FiltersProps) {
  const velden = new Map(overlap.map(({ taakveld }) => [taakveld.toLocaleLowerCase('nl'), taakveld]));
  const keuze = asked['taakveld'];
  return (
    <ListFilter
      label={teksten.filter}
      asked={asked}
      zoek={teksten.zoek}
      sorteringen={teksten.sorteringen}
      gewoon={teksten.laatstEerst}
    >
      <SelectField
        name="onderwerp"
        label={teksten.wat}
        options={onderwerpen.map((value) => ({ value, label: teksten.soorten[value] }))}
        empty={teksten.alle}
        defaultValue={asked['onderwerp']}
      />
      <SelectField
        name="taakveld"
        label={teksten.taakveld}
        options={[...velden.values()].map((value) => ({ value, label: value }))}
        empty={teksten.alle}
        defaultValue={keuze && (velden.get(keuze.toLocaleLowerCase('nl')) ?? keuze)}
      />
      <SelectField
        name="deelnemerId"
        label={teksten.vanWie}
        options={samenwerking.deelnemers.map(({ id, naam }) => ({ value: id, label: toonNaam(naam) }))}
        empty={teksten.alle}
        defaultValue={asked['deelnemerId']}
      />
    </ListFilter>
  );
}

type Gedeeld = Parameters<typeof overlapVan>[0];

function Overlap({ knelpunten, samenwerking }: { knelpunten: Gedeeld; samenwerking: Samenwerking }) {
  const deelnemers = samenwerking.deelnemers.filter(({ status }) => status === 'actief');
  const rows = overlapVan(
    knelpunten,
    deelnemers.map(({ id }) => id),
  );
  const naar = (filter: Record<string, string>) => `?${new URLSearchParams(filter)}#alles`;
  const [top] = rows;
  if (!top) return null;
  return (
    <Section title={teksten.overlap} id="overlap">
      <Paragraph>
        {top.deelnemers > 1
          ? teksten.conclusie(hoofdletter(aantalInWoorden(top.deelnemers)), top.taakveld)
          : teksten.geenOverlap}{' '}
        {top.gemeen.length > 0 && teksten.samenNoemen(opsomming(top.gemeen))}
      </Paragraph>
      <Table
        caption={teksten.overlapTabel}
        onPhone="scroll"
        rows={rows}
        rowKey={({ taakveld }) => taakveld}
        columns={[
          {
            head: teksten.taakveld,
            cell: ({ taakveld }) => <TextLink to={naar({ taakveld })}>{taakveld}</TextLink>,
          },
          ...deelnemers.map(({ id, naam }, index) => ({
            head: toonNaam(naam),
            numeric: true,
            cell: ({ aantallen, taakveld }: (typeof rows)[number]) =>
              aantallen[index] ? (
                <TextLink to={naar({ taakveld, deelnemerId: id })}>{aantallen[index]}</TextLink>
              ) : (
                0
              ),
          })),
          { head: teksten.pijnen, numeric: true, cell: ({ pijnen }) => pijnen },
          { head: teksten.gemeen, cell: ({ gemeen }) => gemeen.join(', ') || teksten.niets },
        ]}
      />
      <Downloads
        adres={`/v1/samenwerkingen/${samenwerking.id}/overlapexports`}
        formaten={lijstformaten}
        naam={teksten.overlapBlad}
      />
    </Section>
  );
}

type OneProps = { deling: Deling; samenwerkingId: string; isDeler: boolean };

function OneDeling({ deling, samenwerkingId, isDeler }: OneProps) {
  const { id, deelnemer, onderwerp, onderwerpId, onderwerpVersie, nieuwsteVersie } = deling;
  const isNewer = nieuwsteVersie !== null && nieuwsteVersie !== onderwerpVersie;
  return (
    <Details
      summary={
        <>
          {toonNaam(deelnemer)}: {titelVan(deling)}{' '}
          {isNewer && <StatusBadge status="wacht">{teksten.gewijzigd}</StatusBadge>}
        </>
      }
    >
      <GedeeldeInhoud inhoud={deling.inhoud} />
      <Paragraph small>
        {teksten.gedeeldDoor(onderwerpVersie, deling.gedeeldDoor, momentInWoorden(deling.gedeeldOp))}
      </Paragraph>
      {deling.samenvoegingId && (
        <Paragraph>
          <TextLink to={`/samenwerkingen/${samenwerkingId}/samenvoegingen/${deling.samenvoegingId}`}>
            {teksten.samengevoegd}
          </TextLink>
        </Paragraph>
      )}
      {isNewer && (
        <Paragraph>
          {teksten.nieuwer(onderwerpVersie, nieuwsteVersie)}{' '}
          {isDeler && (
            <TextLink to={`/samenwerkingen/${samenwerkingId}/delen/${onderwerp}/${onderwerpId}`}>
              {teksten.opnieuw}
            </TextLink>
          )}
        </Paragraph>
      )}
      {isDeler && (
        <Form method="post">
          <input type="hidden" name="delingId" value={id} />
          <Button variant="subtle">{teksten.trekIn}</Button>
        </Form>
      )}
    </Details>
  );
}
