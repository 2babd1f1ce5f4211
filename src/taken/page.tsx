import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { schrijvers } from '#src/antwoorden/endpoints.ts';
import { lijstformaten } from '#src/documenten/lijstformaten.ts';
import { callAll, callPage } from '#src/http/call.ts';
import type { Samenwerking } from '#src/samenwerkingen/endpoints.ts';
import { SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { toonNaam } from '#src/shared/datumtekst.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { ButtonGroup, ButtonLink } from '#src/web/ui/button.tsx';
import { Downloads } from '#src/web/ui/downloads.tsx';
import { Empty } from '#src/web/ui/empty.tsx';
import { Filter, SelectField, TextField } from '#src/web/ui/form.tsx';
import { BulletList } from '#src/web/ui/list.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { Pagination } from '#src/web/ui/pagination.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { Heading, Paragraph, Section, TextLink } from '#src/web/ui/text.tsx';
import { kiezers, listTaken, type Taak } from './endpoints.ts';
import { type Deelnemer, keuzetekst, scopelijsten } from './taken.document.ts';
import { teksten } from './teksten.ts';

const pageSize = 50;

async function loader({ params, request, context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const [list, alle] = await Promise.all([
    callPage(fetch, listTaken, { params, query: { ...asked, pageSize } }),
    callAll(fetch, listTaken, { params }),
  ]);
  return { ...list, asked, alle };
}
export const takenPage = { loader, Component: TakenPage };

/** The matrix of taken and deelnemers, and the list of wel and niet that follows from it. */
function TakenPage() {
  const { items, total, asked, alle } = useLoaderData<typeof loader>();
  const samenwerking = useSamenwerking();
  const base = `/samenwerkingen/${samenwerking.id}/taken`;
  const deelnemers = samenwerking.deelnemers.filter(({ status }) => status === 'actief');
  return (
    <SamenwerkingPage
      title={teksten.titel}
      fase="onderzoeken"
      lead={teksten.lead}
      meta={<Meta items={[zichtbaarheid(teksten.iedereen, false)]} />}
    >
      {alle.length === 0 ? (
        <Empty title={teksten.leegTitel} id="leeg">
          <Paragraph>{teksten.leeg}</Paragraph>
        </Empty>
      ) : (
        <>
          <Section title={teksten.matrix} id="matrix">
            <Filters asked={asked} taken={alle} />
            <Lijst {...{ items, total, asked, base, deelnemers }} />
          </Section>
          <Section title={teksten.scopeTitel} id="scope">
            <Paragraph>{teksten.scopeUitleg}</Paragraph>
            <Wel taken={alle} deelnemers={deelnemers} />
          </Section>
        </>
      )}
      <Knoppen samenwerking={samenwerking} base={base} isLeeg={alle.length === 0} />
    </SamenwerkingPage>
  );
}

const isOpen = ({ fasen }: Samenwerking): boolean =>
  fasen.some(({ fase, stand }) => fase === 'onderzoeken' && stand === 'open');

/** Whether who looks may change taken now. */
export const mayWrite = (samenwerking: Samenwerking): boolean =>
  isOpen(samenwerking) &&
  samenwerking.mijnRollen.some(({ rol }) => schrijvers.some((schrijver) => schrijver === rol));

/** Whether who looks may choose for this deelnemer now. */
export const mayChoose = (samenwerking: Samenwerking, id: string | undefined): boolean =>
  isOpen(samenwerking) &&
  samenwerking.mijnRollen.some(
    ({ rol, deelnemerId }) => deelnemerId === id && kiezers.some((kiezer) => kiezer === rol),
  );

export const waaromNiet = (samenwerking: Samenwerking): string =>
  isOpen(samenwerking) ? teksten.alleenLezen : teksten.opSlot;

type KnoppenProps = { samenwerking: Samenwerking; base: string; isLeeg: boolean };

function Knoppen({ samenwerking, base, isLeeg }: KnoppenProps) {
  const own = isLeeg ? [] : samenwerking.deelnemers.filter(({ id }) => mayChoose(samenwerking, id));
  return (
    <ButtonGroup>
      {own.map(({ id, naam }, index) => (
        <ButtonLink key={id} variant={index === 0 ? 'primary' : 'secondary'} to={`${base}/kolom/${id}`}>
          {teksten.kies(toonNaam(naam))}
        </ButtonLink>
      ))}
      {mayWrite(samenwerking) && (
        <>
          <ButtonLink icon="plus" variant={own.length === 0 ? 'primary' : 'secondary'} to={`${base}/nieuw`}>
            {teksten.nieuw}
          </ButtonLink>
          <TextLink box to={`${base}/inlezen`}>
            {teksten.inlezen}
          </TextLink>
        </>
      )}
      {!isLeeg && (
        <TextLink box to={`${base}/wijzigingen`}>
          {teksten.wijzigingen}
        </TextLink>
      )}
    </ButtonGroup>
  );
}

function Filters({ asked, taken }: { asked: Record<string, string>; taken: readonly Taak[] }) {
  const taakvelden = [...new Set(taken.map(({ taakveld }) => taakveld))];
  return (
    <Filter label={teksten.filter}>
      <TextField name="zoek" type="search" label={teksten.zoek} defaultValue={asked['zoek']} />
      <SelectField
        name="taakveld"
        label={teksten.velden.taakveld}
        options={taakvelden.map((value) => ({ value, label: value }))}
        empty={teksten.alle}
        defaultValue={asked['taakveld']}
      />
    </Filter>
  );
}

type LijstProps = {
  items: readonly Taak[];
  total: number;
  asked: Record<string, string>;
  base: string;
  deelnemers: readonly Deelnemer[];
};

function Lijst({ items, total, asked: { page = '1', ...asked }, base, deelnemers }: LijstProps) {
  if (items.length === 0)
    return (
      <Paragraph>
        {teksten.nietsGevonden} <TextLink to={base}>{teksten.wisFilter}</TextLink>
      </Paragraph>
    );
  const first = (Number(page) - 1) * pageSize + 1;
  return (
    <>
      <Matrix {...{ items, base, deelnemers }} />
      <Pagination
        page={Number(page)}
        pages={Math.ceil(total / pageSize)}
        to={(to) => `?${new URLSearchParams({ ...asked, page: String(to) })}`}
      />
      <small>{teksten.reeks(first, first + items.length - 1, total)}</small>
      <Downloads
        adres={`/v1${base.replace(/taken$/, 'taakexports')}`}
        formaten={lijstformaten}
        vraag={asked}
      />
    </>
  );
}

function Matrix({ items, base, deelnemers }: Pick<LijstProps, 'items' | 'base' | 'deelnemers'>) {
  return (
    <Table
      caption={teksten.matrix}
      captionHidden
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          head: teksten.taak,
          cell: ({ id, naam, taakveld }) => (
            <>
              <TextLink to={`${base}/${id}`}>{naam}</TextLink>
              <br />
              <small>{taakveld}</small>
            </>
          ),
        },
        ...deelnemers.map(({ id, naam }) => ({
          head: toonNaam(naam),
          cell: ({ deelnames }: Taak) => {
            const own = deelnames.find(({ deelnemerId }) => deelnemerId === id);
            return own && keuzetekst(own);
          },
        })),
      ]}
    />
  );
}

function Wel({ taken, deelnemers }: { taken: readonly Taak[]; deelnemers: readonly Deelnemer[] }) {
  return scopelijsten(taken, deelnemers).map(
    ({ soort, regels }) =>
      regels.length > 0 && (
        <div key={soort}>
          <Heading level={3}>{teksten.scope[soort]}</Heading>
          <BulletList
            items={regels.map(({ taak, wie }) => ({
              id: taak.id,
              content: `${taak.naam}${wie && ` (${soort === 'open' ? teksten.wacht(wie) : wie})`}`,
            }))}
          />
        </div>
      ),
  );
}
