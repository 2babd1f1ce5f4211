import { Form, redirect, useActionData, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { faseNummer } from '#src/shared/fasen.ts';
import { call } from '#src/http/call.ts';
import { getSamenwerking } from '#src/samenwerkingen/endpoints.ts';
import { SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { teksten as samenwerkingTeksten } from '#src/samenwerkingen/teksten.ts';
import { momentInWoorden, toonNaam } from '#src/shared/datumtekst.ts';
import type { Rol } from '#src/shared/rollen.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { actOneOf, load, type Refused, step } from '#src/web/load.ts';
import { Button } from '#src/web/ui/button.tsx';
import { Details } from '#src/web/ui/details.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { TextArea } from '#src/web/ui/form.tsx';
import { Lines } from '#src/web/ui/list.tsx';
import { Meta } from '#src/web/ui/meta.tsx';
import { StatusBadge } from '#src/web/ui/status-badge.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { Paragraph, Section, TextLink } from '#src/web/ui/text.tsx';
import { getPoort, type Poort, postDoorgang, postHeropening } from './endpoints.ts';
import { teksten } from './teksten.ts';

const loader = load(getPoort);
const action = actOneOf({
  doorgaan: step({
    operation: postDoorgang,
    body: (typed) => ({
      toelichtingen: Object.fromEntries(
        Object.entries(typed).flatMap(([name, value]) =>
          name.startsWith('toelichtingen.') && typeof value === 'string' && value !== ''
            ? [[name.slice('toelichtingen.'.length), value]]
            : [],
        ),
      ),
    }),
    to: (_result, { samenwerkingId }) => `/samenwerkingen/${samenwerkingId}`,
  }),
  heropenen: step({ operation: postHeropening }),
});
export const poortPage = { loader, action, Component: PoortPage };

/** Where a task leads that does not know which fase is open. */
export const openPoortPage = {
  loader: async ({ params, context }: LoaderFunctionArgs) => {
    const { fase } = await call(fetchFrom(context), getSamenwerking, { params });
    return redirect(`/samenwerkingen/${params['samenwerkingId']}/fasen/${fase}`);
  },
  element: null,
};

/** A fase and the gate behind it: what is asked, what is missing, who can mend it. */
function PoortPage() {
  const poort = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const { fase, stand } = poort;
  const naam = samenwerkingTeksten.fasen[fase];
  return (
    <SamenwerkingPage
      title={teksten.titel(faseNummer(fase), naam)}
      fase={fase}
      lead={samenwerkingTeksten.overzicht.uitleg[fase]}
      refused={refused}
      meta={
        <Meta
          items={[
            {
              id: 'stand',
              icon: stand === 'op-slot' ? 'slot' : 'oog',
              content: `${samenwerkingTeksten.opSlot[stand]}. ${teksten.iedereen}`,
            },
          ]}
        />
      }
    >
      {poort.naar && (
        <Section title={teksten.poortNaar(samenwerkingTeksten.fasen[poort.naar])} id="poort">
          <Paragraph>{standVan(poort)}</Paragraph>
          <CriteriaTable criteria={poort.criteria} />
          {stand === 'open' && poort.kanOpen && <PassForm poort={poort} refused={refused} />}
        </Section>
      )}
      {stand === 'afgerond' && <ReopenForm fase={fase} refused={refused} />}
      {poort.geschiedenis.length > 0 && <History geschiedenis={poort.geschiedenis} />}
    </SamenwerkingPage>
  );
}

function standVan({ stand, kanOpen }: Poort): string {
  if (stand === 'open') return kanOpen ? teksten.kanOpen : teksten.nogDicht;
  return stand === 'afgerond' ? teksten.gepasseerd : teksten.later;
}

type Criterium = Poort['criteria'][number];

function CriteriaTable({ criteria }: { criteria: readonly Criterium[] }) {
  return (
    <Table
      caption={teksten.eisen}
      captionHidden
      rows={criteria}
      rowKey={({ id }) => id}
      columns={[
        {
          head: teksten.eisKop,
          cell: ({ tekst, hard }) => (
            <>
              {tekst} <small>({hard ? teksten.hard : teksten.zacht})</small>
            </>
          ),
        },
        { head: teksten.standKop, cell: (criterium) => <CriteriumStand criterium={criterium} /> },
        { head: teksten.ontbreektKop, cell: (criterium) => <Missing criterium={criterium} /> },
      ]}
    />
  );
}

function CriteriumStand({ criterium: { voldaan, teller, noemer } }: { criterium: Criterium }) {
  if (voldaan) return <StatusBadge status="gereed">{teksten.inOrde}</StatusBadge>;
  return (
    <StatusBadge status="wacht">
      {noemer > 0 ? teksten.aantal(teller, noemer) : teksten.ontbreekt}
    </StatusBadge>
  );
}

/** At most five lines: who can mend what. */
function Missing({ criterium: { ontbreekt } }: { criterium: Criterium }) {
  const { id } = useSamenwerking();
  if (ontbreekt.length === 0) return teksten.niets;
  const shown = ontbreekt.slice(0, 5);
  const [eerste, ...andere] = shown.map(({ rollen }) => wieVan(rollen));
  const isSame = andere.every((wie) => wie === eerste);
  return (
    <>
      <ul className="utrecht-unordered-list">
        {shown.map(({ deelnemer, vraagId, onderwerp, rollen }) => (
          <li key={`${deelnemer} ${vraagId} ${onderwerp}`}>
            {vraagId && <TextLink to={`/samenwerkingen/${id}/vragen/${vraagId}`}>{vraagId}</TextLink>}
            {vraagId && deelnemer && ' '}
            {deelnemer && toonNaam(deelnemer)}
            {onderwerp && `: ${onderwerp}`}
            {!isSame && (
              <>
                {' '}
                <small>{wieVan(rollen)}</small>
              </>
            )}
          </li>
        ))}
        {ontbreekt.length > shown.length && (
          <li>
            <small>{teksten.enMeer(ontbreekt.length - shown.length)}</small>
          </li>
        )}
      </ul>
      {isSame && <small>{eerste}</small>}
    </>
  );
}

const wieVan = (rollen: readonly Rol[]): string =>
  teksten.doorWie(rollen.map((rol) => samenwerkingTeksten.rollen[rol]));

/** Comply or explain: a reason for each soft criterion that is not met. */
function PassForm({ poort: { criteria }, refused }: { poort: Poort; refused: Refused | undefined }) {
  const open = criteria.filter(({ hard, voldaan }) => !hard && !voldaan);
  return (
    <Form method="post">
      <ErrorSummary problem={refused?.problem} />
      {open.map(({ id, tekst }) => (
        <TextArea
          key={id}
          name={`toelichtingen.${id}`}
          label={teksten.waaromToch(tekst)}
          description={teksten.lichtToe}
          {...refused}
        />
      ))}
      <Button variant="primary" name="actie" value="doorgaan">
        {teksten.gaDoor}
      </Button>
    </Form>
  );
}

function ReopenForm({ fase, refused }: { fase: Poort['fase']; refused: Refused | undefined }) {
  return (
    <Details summary={teksten.heropen} open={refused !== undefined}>
      <Paragraph>{teksten.gevolg[fase]}</Paragraph>
      <Form method="post">
        <ErrorSummary problem={refused?.problem} />
        <TextArea
          name="reden"
          label={teksten.redenHeropenen}
          description={teksten.schrijfReden}
          {...refused}
        />
        <Button name="actie" value="heropenen">
          {teksten.heropen}
        </Button>
      </Form>
    </Details>
  );
}

function History({ geschiedenis }: { geschiedenis: Poort['geschiedenis'] }) {
  return (
    <Section title={teksten.geschiedenis} id="geschiedenis">
      <Lines
        ordered
        items={geschiedenis.map(({ soort, op, door, toelichtingen }) => ({
          id: op,
          content: (
            <>
              <strong>{teksten.soorten[soort]}</strong> <small>{`${door}, ${momentInWoorden(op)}`}</small>
              {Object.entries(toelichtingen).map(([key, tekst]) => (
                <Paragraph key={key}>{tekst}</Paragraph>
              ))}
            </>
          ),
        }))}
      />
    </Section>
  );
}
