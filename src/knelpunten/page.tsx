import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { lijstformaten } from '#src/documenten/lijstformaten.ts';
import { call, callPage } from '#src/http/call.ts';
import type { Samenwerking } from '#src/samenwerkingen/endpoints.ts';
import { eigenDeelnemers, SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { opsomming, toonNaam } from '#src/shared/datumtekst.ts';
import { kamerschrijvers } from '#src/shared/rollen.ts';
import { type Asked, askedOf, sortHead } from '#src/web/asked.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { ButtonGroup, ButtonLink } from '#src/web/ui/button.tsx';
import { Empty } from '#src/web/ui/empty.tsx';
import { SelectField } from '#src/web/ui/form.tsx';
import { ListFilter, ListResult } from '#src/web/ui/list-page.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { StatusBadge } from '#src/web/ui/status-badge.tsx';
import { type Column, Table } from '#src/web/ui/table.tsx';
import { Paragraph, TextLink } from '#src/web/ui/text.tsx';
import { getKnelpuntkaart, type Knelpunt, listKnelpunten } from './endpoints.ts';
import { samenvattingVan } from './kaart.ts';
import { Kaart } from './kaart.tsx';
import { deelstandVan } from './knelpunt.ts';
import { teksten } from './teksten.ts';

const pageSize = 25;

async function loader({ params, request, context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  const asked = askedOf(request);
  const [list, vakken] = await Promise.all([
    callPage(fetch, listKnelpunten, { params, query: { ...asked, pageSize } }),
    call(fetch, getKnelpuntkaart, { params }),
  ]);
  return { knelpunten: list.items, total: list.total, asked, vakken };
}
export const knelpuntenPage = { loader, Component: KnelpuntenPage };

/** The knelpunten of the rooms that one may read; nearly always the own one. */
function KnelpuntenPage() {
  const { knelpunten, total, asked, vakken } = useLoaderData<typeof loader>();
  const { totaal: aantal, gedeeld } = samenvattingVan(vakken);
  const samenwerking = useSamenwerking();
  const base = `/samenwerkingen/${samenwerking.id}`;
  const eigen = eigenDeelnemers(samenwerking);
  const namen = eigen.map(({ naam }) => toonNaam(naam));
  const [only] = namen;
  const mayAdd = mayWrite(samenwerking);
  return (
    <SamenwerkingPage
      title={only && namen.length === 1 ? teksten.titelVan(only) : teksten.titel}
      shortTitle={teksten.titel}
      fase="verkennen"
      lead={teksten.lead}
      meta={
        <Meta
          items={[
            zichtbaarheid(only ? teksten.alleenKamer(opsomming(namen)) : teksten.geenKamer, true),
            ...(aantal > 0 ? [{ id: 'aantal', content: teksten.aantal(aantal, gedeeld) }] : []),
          ]}
        />
      }
    >
      {aantal === 0 ? (
        <NothingYet base={base} mayAdd={mayAdd} isEigen={eigen.length > 0} />
      ) : (
        <>
          {mayAdd && (
            <ButtonGroup>
              <ButtonLink variant="primary" icon="plus" to={`${base}/knelpunten/nieuw`}>
                {teksten.nieuw}
              </ButtonLink>
              <ButtonLink to={`${base}/knelpunten/inlezen`}>{teksten.inlezen}</ButtonLink>
            </ButtonGroup>
          )}
          <Filters asked={asked} deelnemers={eigen.length === 1 ? [] : samenwerking.deelnemers} />
          <List {...{ knelpunten, total, asked, base }} />
          <Kaart vakken={vakken} base={base} />
        </>
      )}
    </SamenwerkingPage>
  );
}

const mayWrite = ({ mijnRollen, deelnemers }: Samenwerking) =>
  mijnRollen.some(
    ({ rol, deelnemerId }) =>
      kamerschrijvers.some((schrijver) => schrijver === rol) &&
      deelnemers.some(({ id, status }) => id === deelnemerId && status === 'actief'),
  );

function NothingYet({ base, mayAdd, isEigen }: { base: string; mayAdd: boolean; isEigen: boolean }) {
  return (
    <Empty
      id="leeg"
      title={teksten.leegTitel}
      action={
        mayAdd && (
          <ButtonGroup>
            <ButtonLink variant="primary" icon="plus" to={`${base}/knelpunten/nieuw`}>
              {teksten.nieuw}
            </ButtonLink>
            <ButtonLink to={`${base}/knelpunten/inlezen`}>{teksten.inlezen}</ButtonLink>
          </ButtonGroup>
        )
      }
    >
      <Paragraph>{isEigen ? teksten.leeg : teksten.leegGeenKamer}</Paragraph>
    </Empty>
  );
}

type FiltersProps = { asked: Asked; deelnemers: readonly { id: string; naam: string }[] };

/** Of whom it is, is a question only for who may read more than one room. */
function Filters({ asked, deelnemers }: FiltersProps) {
  const optionsOf = (labels: Record<string, string>) =>
    Object.entries(labels).map(([value, label]) => ({ value, label }));
  const ernsten = [2, 3, 4, 5].map((ernst) => ({ value: String(ernst), label: teksten.vanafErnst(ernst) }));
  return (
    <ListFilter
      label={teksten.filter}
      asked={asked}
      sorteringen={teksten.sorteringen}
      gewoon={teksten.gewoneVolgorde}
    >
      {deelnemers.length > 0 && (
        <SelectField
          name="deelnemerId"
          label={teksten.van}
          options={deelnemers.map(({ id, naam }) => ({ value: id, label: toonNaam(naam) }))}
          empty={teksten.alle}
          defaultValue={asked['deelnemerId']}
        />
      )}
      <SelectField
        name="letter"
        label={teksten.letter}
        options={optionsOf(teksten.letters)}
        empty={teksten.alle}
        defaultValue={asked['letter']}
      />
      <SelectField
        name="ernst"
        label={teksten.ernst}
        options={ernsten}
        empty={teksten.alle}
        defaultValue={asked['ernst']}
      />
      <SelectField
        name="urgentie"
        label={teksten.urgentie}
        options={ernsten}
        empty={teksten.alle}
        defaultValue={asked['urgentie']}
      />
      <SelectField
        name="helpt"
        label={teksten.helptVraag}
        options={[...optionsOf(teksten.oordelen), { value: 'onbeoordeeld', label: teksten.onbeoordeeld }]}
        empty={teksten.alle}
        defaultValue={asked['helpt']}
      />
      <SelectField
        name="delen"
        label={teksten.delen}
        options={optionsOf(teksten.deelkeuzen)}
        empty={teksten.alle}
        defaultValue={asked['delen']}
      />
    </ListFilter>
  );
}

type ListProps = { knelpunten: readonly Knelpunt[]; total: number; asked: Asked; base: string };

function List({ knelpunten, total, asked, base }: ListProps) {
  return (
    <ListResult
      {...{ asked, total, pageSize }}
      shown={knelpunten.length}
      niets={{ tekst: teksten.nietsGevonden, alles: teksten.wisFilter, to: `${base}/knelpunten` }}
      download={{ adres: `/v1${base}/knelpuntexports`, formaten: lijstformaten }}
    >
      <KnelpuntenTable {...{ knelpunten, asked, base }} />
      <Paragraph small>{teksten.schaal}</Paragraph>
    </ListResult>
  );
}

function KnelpuntenTable({ knelpunten, base, asked }: Omit<ListProps, 'total'>) {
  const rooms = new Set(knelpunten.map(({ deelnemerId }) => deelnemerId));
  const van: Column<Knelpunt> = { head: teksten.van, cell: ({ deelnemer }) => toonNaam(deelnemer) };
  const columns: Column<Knelpunt>[] = [
    {
      head: teksten.knelpunt,
      sort: sortHead(asked, 'titel'),
      cell: ({ id, titel, taakveld, bewijs, samengevoegd }) => (
        <>
          <TextLink to={`${base}/knelpunten/${id}`}>
            <strong>{titel}</strong>
          </TextLink>
          <br />
          <small>
            {taakveld}. {bewijs ? kortBewijs(bewijs) : teksten.geenBewijs}
          </small>
          {samengevoegd && (
            <>
              <br />
              <small>
                {teksten.samengevoegdMet(
                  samengevoegd.leidend,
                  samengevoegd.titel,
                  opsomming(samengevoegd.deelnemers.map(toonNaam)),
                )}
              </small>
            </>
          )}
        </>
      ),
    },
    ...(rooms.size > 1 ? [van] : []),
    { head: teksten.letter, cell: ({ letters }) => letters.map(letterName).join(', ') },
    { head: teksten.ernst, sort: sortHead(asked, 'ernst', '-'), numeric: true, cell: ({ ernst }) => ernst },
    {
      head: teksten.urgentie,
      sort: sortHead(asked, 'urgentie', '-'),
      numeric: true,
      cell: ({ urgentie }) => urgentie,
    },
    { head: teksten.zichtbaar, cell: (knelpunt) => <SharedBadge knelpunt={knelpunt} /> },
  ];
  return (
    <Table
      caption={teksten.titel}
      captionHidden
      rows={knelpunten}
      rowKey={({ id }) => id}
      columns={columns}
    />
  );
}

/** The evidence in one line. */
const kortBewijs = (bewijs: string) =>
  bewijs.length <= 100 ? bewijs : `${bewijs.slice(0, 100).replace(/\s+\S*$/, '')}…`;

export const letterName = (letter: string): string =>
  Object.entries(teksten.letters).find(([key]) => key === letter)?.[1] ?? letter;

export function SharedBadge({
  knelpunt: { gedeeldeVersie, versie },
}: {
  knelpunt: Pick<Knelpunt, 'gedeeldeVersie' | 'versie'>;
}) {
  const stand = deelstandVan({ gedeeldeVersie, versie });
  if (stand === 'prive') return <StatusBadge status="prive" />;
  return (
    <StatusBadge status="gedeeld">
      {stand === 'gewijzigd' ? teksten.gedeeldOuder : teksten.gedeeldVersie(versie)}
    </StatusBadge>
  );
}
