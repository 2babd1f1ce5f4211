import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { schrijvers } from '#src/antwoorden/endpoints.ts';
import { lijstformaten } from '#src/documenten/lijstformaten.ts';
import { callAll, callPage } from '#src/http/call.ts';
import type { Samenwerking } from '#src/samenwerkingen/endpoints.ts';
import { isFaseOpen, SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { teksten as samenwerkingTeksten } from '#src/samenwerkingen/teksten.ts';
import { toonNaam } from '#src/shared/datumtekst.ts';
import { type Asked, askedOf, sortHead } from '#src/web/asked.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { ButtonGroup, ButtonLink } from '#src/web/ui/button.tsx';
import { Empty } from '#src/web/ui/empty.tsx';
import { SelectField } from '#src/web/ui/form.tsx';
import { ListFilter, ListResult } from '#src/web/ui/list-page.tsx';
import { BulletList } from '#src/web/ui/list.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { Heading, Paragraph, Section, TextLink } from '#src/web/ui/text.tsx';
import { kiezers, listTaken, type Taak } from './endpoints.ts';
import { type Deelnemer, keuzetekst, scopelijsten } from './taken.document.ts';
import { teksten } from './teksten.ts';

const pageSize = 50;

async function loader({ params, request, context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  const asked = askedOf(request);
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
        <Empty
          title={teksten.leegTitel}
          id="leeg"
          action={<Knoppen samenwerking={samenwerking} base={base} isLeeg />}
        >
          <Paragraph>{teksten.leeg}</Paragraph>
        </Empty>
      ) : (
        <>
          <Knoppen samenwerking={samenwerking} base={base} isLeeg={false} />
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
    </SamenwerkingPage>
  );
}

/** Whether who looks may change taken now. */
export const mayWrite = (samenwerking: Samenwerking): boolean =>
  isFaseOpen(samenwerking, 'onderzoeken') &&
  samenwerking.mijnRollen.some(({ rol }) => schrijvers.some((schrijver) => schrijver === rol));

/** Whether who looks may choose for this deelnemer now. */
export const mayChoose = (samenwerking: Samenwerking, id: string | undefined): boolean =>
  isFaseOpen(samenwerking, 'onderzoeken') &&
  samenwerking.mijnRollen.some(
    ({ rol, deelnemerId }) => deelnemerId === id && kiezers.some((kiezer) => kiezer === rol),
  );

export const waaromNiet = (samenwerking: Samenwerking): string =>
  isFaseOpen(samenwerking, 'onderzoeken') ? teksten.alleenLezen : samenwerkingTeksten.nietOpen('onderzoeken');

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
          <ButtonLink to={`${base}/inlezen`}>{teksten.inlezen}</ButtonLink>
        </>
      )}
      {!isLeeg && <ButtonLink to={`${base}/wijzigingen`}>{teksten.wijzigingen}</ButtonLink>}
    </ButtonGroup>
  );
}

function Filters({ asked, taken }: { asked: Asked; taken: readonly Taak[] }) {
  const taakvelden = [...new Set(taken.map(({ taakveld }) => taakveld))];
  return (
    <ListFilter
      label={teksten.filter}
      asked={asked}
      sorteringen={teksten.sorteringen}
      gewoon={teksten.gewoneVolgorde}
    >
      <SelectField
        name="taakveld"
        label={teksten.velden.taakveld}
        options={taakvelden.map((value) => ({ value, label: value }))}
        empty={teksten.alle}
        defaultValue={asked['taakveld']}
      />
    </ListFilter>
  );
}

type LijstProps = {
  items: readonly Taak[];
  total: number;
  asked: Asked;
  base: string;
  deelnemers: readonly Deelnemer[];
};

function Lijst({ items, total, asked, base, deelnemers }: LijstProps) {
  return (
    <ListResult
      {...{ asked, total, pageSize }}
      shown={items.length}
      niets={{ tekst: teksten.nietsGevonden, alles: teksten.wisFilter, to: base }}
      download={{ adres: `/v1${base.replace(/taken$/, 'taakexports')}`, formaten: lijstformaten }}
    >
      <Matrix {...{ items, asked, base, deelnemers }} />
    </ListResult>
  );
}

function Matrix({ items, asked, base, deelnemers }: Omit<LijstProps, 'total'>) {
  return (
    <Table
      caption={teksten.matrix}
      captionHidden
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          head: teksten.taak,
          sort: sortHead(asked, 'naam'),
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
