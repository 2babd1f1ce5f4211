import {
  data,
  Form,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import {
  deleteDeelnemer,
  type Deelnemer,
  listDeelnemers,
  postDeelnemer,
  postVertrek,
} from '#src/deelnemers/endpoints.ts';
import { callPage, submit } from '#src/http/call.ts';
import { postOrganisatie } from '#src/organisaties/endpoints.ts';
import { listGemeenten } from '#src/register/endpoints.ts';
import { eigenDeelnemers, SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { toonNaam } from '#src/shared/datumtekst.ts';
import { isRolVoorGeheel, type Rol, rollen } from '#src/shared/rollen.ts';
import { askedOf } from '#src/web/asked.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { actOneOf, fieldsOf, refused as refuse, type Refused, step, textOf } from '#src/web/load.ts';
import { Alert } from '#src/web/ui/alert.tsx';
import { Button } from '#src/web/ui/button.tsx';
import { Details } from '#src/web/ui/details.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { SelectField, TextArea, TextField } from '#src/web/ui/form.tsx';
import { Lines } from '#src/web/ui/list.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { StatusBadge } from '#src/web/ui/status-badge.tsx';
import { type Column, Table } from '#src/web/ui/table.tsx';
import { Paragraph, Section } from '#src/web/ui/text.tsx';
import { Versie } from '#src/web/ui/versie.tsx';
import {
  deleteBetrokkene,
  deleteDeur,
  deleteUitnodiging,
  listBetrokkenen,
  listDeuren,
  listUitnodigingen,
  postDeur,
  postUitnodiging,
} from './endpoints.ts';
import { Mensen, pageSize } from './mensen.tsx';
import { teksten } from './teksten.ts';

async function loader({ params, request, context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  const asked = askedOf(request);
  const query = { pageSize: 100 };
  const [deelnemers, betrokkenen, gevonden, uitnodigingen, deuren] = await Promise.all([
    callPage(fetch, listDeelnemers, { params, query }),
    callPage(fetch, listBetrokkenen, { params, query }),
    callPage(fetch, listBetrokkenen, { params, query: { ...asked, pageSize } }),
    callPage(fetch, listUitnodigingen, { params, query }),
    callPage(fetch, listDeuren, { params, query }),
  ]);
  return {
    deelnemers: deelnemers.items,
    betrokkenen: betrokkenen.items,
    gevonden: gevonden.items,
    totaal: gevonden.total,
    asked,
    uitnodigingen: uitnodigingen.items.filter(({ stand }) => stand === 'open'),
    deuren: deuren.items,
  };
}

/** After an invitation the page itself shows the link, where no mail is sent: it is known only now. */
type Invited = { link: string | null; naam: string };

async function invite({ params, context }: ActionFunctionArgs, form: FormData) {
  const typed = fieldsOf(form);
  const deelnemerId = textOf(typed, 'deelnemerId');
  const outcome = await submit(fetchFrom(context), postUitnodiging, {
    params,
    body: {
      naam: textOf(typed, 'naam'),
      email: textOf(typed, 'email'),
      rol: textOf(typed, 'rol'),
      deelnemerId: deelnemerId || null,
    },
  });
  return outcome.ok
    ? data<Invited>({ link: outcome.result.link, naam: outcome.result.naam })
    : refuse(outcome.problem, typed);
}

async function inviteDeelnemer({ params, context }: ActionFunctionArgs, form: FormData) {
  const fetch = fetchFrom(context);
  const typed = fieldsOf(form);
  const naam = textOf(typed, 'organisatie') ?? '';
  const { items } = await callPage(fetch, listGemeenten, { query: { zoek: naam, pageSize: 100 } });
  const gemeente = items.find((each) => each.naam.toLowerCase() === naam.trim().toLowerCase());
  const organisatie = await submit(fetch, postOrganisatie, {
    body: gemeente ? { soort: 'gemeente', cbsCode: gemeente.cbsCode } : { soort: 'overig', naam },
  });
  if (!organisatie.ok)
    return refuse(
      { ...organisatie.problem, invalidParams: [{ name: 'organisatie', reason: teksten.vulOrganisatie }] },
      typed,
    );
  const outcome = await submit(fetch, postDeelnemer, {
    params,
    body: { organisatieId: organisatie.result.id },
  });
  return outcome.ok ? data<Invited>({ link: null, naam: '' }) : refuse(outcome.problem, typed);
}

const steps = actOneOf({
  'einde-rol': step({
    operation: deleteBetrokkene,
    params: (typed) => ({ betrokkeneId: textOf(typed, 'betrokkeneId') }),
  }),
  'trek-in': step({
    operation: deleteUitnodiging,
    params: (typed) => ({ uitnodigingId: textOf(typed, 'uitnodigingId') }),
  }),
  'trek-deelnemer-in': step({
    operation: deleteDeelnemer,
    params: (typed) => ({ deelnemerId: textOf(typed, 'deelnemerId') }),
  }),
  'deur-open': step({ operation: postDeur }),
  'deur-dicht': step({ operation: deleteDeur, params: (typed) => ({ deurId: textOf(typed, 'deurId') }) }),
  vertrek: step({
    operation: postVertrek,
    params: (typed) => ({ deelnemerId: textOf(typed, 'deelnemerId') }),
    body: (typed) => ({ reden: textOf(typed, 'reden') }),
  }),
});

async function action(args: ActionFunctionArgs) {
  const form = await args.request.clone().formData();
  const actie = form.get('actie');
  if (actie === 'nodig-uit') return invite(args, form);
  if (actie === 'nodig-deelnemer-uit') return inviteDeelnemer(args, form);
  return steps(args);
}
export const betrokkenenPage = { loader, action, Component: BetrokkenenPage };

type Data = Awaited<ReturnType<typeof loader>>;

/** Who takes part: the deelnemers, their people, and who was invited. */
function BetrokkenenPage() {
  const { deelnemers, betrokkenen, gevonden, totaal, asked, uitnodigingen, deuren } =
    useLoaderData<typeof loader>();
  const result = useActionData<Refused | Invited>();
  const refused = result && 'problem' in result ? result : undefined;
  const invited = result && 'link' in result ? result : undefined;
  return (
    <SamenwerkingPage
      title={teksten.titel}
      lead={teksten.lead}
      refused={refused}
      meta={<Meta items={[zichtbaarheid(teksten.iedereen, false)]} />}
    >
      <ErrorSummary problem={refused?.problem} />
      {invited && <InvitedAlert invited={invited} />}
      <Section title={teksten.deelnemers} id="deelnemers">
        <DeelnemersTable deelnemers={deelnemers} />
        <InviteDeelnemer refused={refused} />
      </Section>
      <Section title={teksten.mensen} id="mensen">
        <Mensen betrokkenen={gevonden} totaal={totaal} asked={asked} />
        {uitnodigingen.length > 0 && <Invitations uitnodigingen={uitnodigingen} />}
        <InviteForm deelnemers={deelnemers} refused={refused} />
      </Section>
      <Doors betrokkenen={betrokkenen} deuren={deuren} />
      <Leave refused={refused} />
    </SamenwerkingPage>
  );
}

function InvitedAlert({ invited: { link, naam } }: { invited: Invited }) {
  return (
    <Alert label={teksten.gelukt} type="ok" role="status">
      <Paragraph>
        {naam === ''
          ? teksten.deelnemerUitgenodigd
          : link
            ? teksten.geefLink(naam)
            : teksten.mailVerstuurd(naam)}
      </Paragraph>
      {link && (
        <Paragraph>
          <code>{link}</code>
        </Paragraph>
      )}
    </Alert>
  );
}

function DeelnemersTable({ deelnemers }: { deelnemers: readonly Deelnemer[] }) {
  const intrekken: Column<Deelnemer> = {
    head: teksten.actie,
    cell: ({ id, naam, status, versie }) =>
      status === 'uitgenodigd' && (
        <Form method="post">
          <input type="hidden" name="deelnemerId" value={id} />
          <Versie versie={versie} />
          <Button variant="subtle" name="actie" value="trek-deelnemer-in">
            {teksten.trekInVan(toonNaam(naam))}
          </Button>
        </Form>
      ),
  };
  return (
    <Table
      caption={teksten.deelnemers}
      captionHidden
      rows={deelnemers}
      rowKey={({ id }) => id}
      columns={[
        { head: teksten.deelnemer, cell: ({ naam }) => <strong>{toonNaam(naam)}</strong> },
        {
          head: teksten.inwoners,
          numeric: true,
          cell: ({ inwoners }) => inwoners?.toLocaleString('nl-NL') ?? '',
        },
        {
          head: teksten.stand,
          cell: ({ status }) => (
            <StatusBadge status={status === 'actief' ? 'gereed' : 'wacht'}>
              {teksten.statussen[status]}
            </StatusBadge>
          ),
        },
        ...(deelnemers.some(({ status }) => status === 'uitgenodigd') ? [intrekken] : []),
      ]}
    />
  );
}

function InviteDeelnemer({ refused }: { refused: Refused | undefined }) {
  const mine = textOf(refused?.typed, 'actie') === 'nodig-deelnemer-uit' ? refused : undefined;
  return (
    <Details summary={teksten.nodigDeelnemerUit} open={mine !== undefined}>
      <Paragraph>{teksten.nodigDeelnemerUitleg}</Paragraph>
      <Form method="post">
        <TextField
          name="organisatie"
          label={teksten.organisatie}
          description={teksten.organisatieUitleg}
          {...mine}
        />
        <Button name="actie" value="nodig-deelnemer-uit">
          {teksten.nodigDeelnemerUit}
        </Button>
      </Form>
    </Details>
  );
}

function Invitations({ uitnodigingen }: { uitnodigingen: Data['uitnodigingen'] }) {
  return uitnodigingen.map(({ id, naam, rol, deelnemer }) => (
    <Form method="post" key={id}>
      <input type="hidden" name="uitnodigingId" value={id} />
      {teksten.uitgenodigd(naam, teksten.rollen[rol], deelnemer && toonNaam(deelnemer))}{' '}
      <Button variant="subtle" name="actie" value="trek-in">
        {teksten.trekInVan(naam)}
      </Button>
    </Form>
  ));
}

function InviteForm({
  deelnemers,
  refused,
}: {
  deelnemers: readonly Deelnemer[];
  refused: Refused | undefined;
}) {
  const mine = textOf(refused?.typed, 'actie') === 'nodig-uit' ? refused : undefined;
  const samenwerking = useSamenwerking();
  const own = eigenDeelnemers(samenwerking).map(({ id }) => id);
  const possible = deelnemers.filter(({ id, status }) => own.includes(id) || status === 'uitgenodigd');
  return (
    <Details summary={teksten.nodigUit} open={mine !== undefined}>
      <Form method="post">
        <TextField name="naam" label={teksten.naam} {...mine} />
        <TextField name="email" type="email" label={teksten.email} {...mine} />
        <SelectField
          name="rol"
          label={teksten.rol}
          options={rollen.map((value) => ({
            value,
            label: isRolVoorGeheel(value)
              ? `${teksten.rollen[value]} (${teksten.geheel.toLowerCase()})`
              : teksten.rollen[value],
          }))}
          {...mine}
        />
        <SelectField
          name="deelnemerId"
          label={teksten.voorDeelnemer}
          empty={teksten.geheel}
          options={possible.map(({ id, naam }) => ({ value: id, label: toonNaam(naam) }))}
          {...mine}
        />
        <Button variant="primary" name="actie" value="nodig-uit">
          {teksten.stuurUitnodiging}
        </Button>
      </Form>
    </Details>
  );
}

/** Whom the own deelnemer lets read along in its closed room. */
function Doors({ betrokkenen, deuren }: Pick<Data, 'betrokkenen' | 'deuren'>) {
  const samenwerking = useSamenwerking();
  const [eigen] = eigenDeelnemers(samenwerking);
  const lezers = betrokkenen.filter(({ rol }) => isRolVoorGeheel(rol));
  if (!eigen || lezers.length === 0) return null;
  return (
    <Section title={teksten.deurTitel(toonNaam(eigen.naam))} id="deuren">
      <Paragraph>{teksten.deurUitleg}</Paragraph>
      <Lines
        items={lezers.map((lezer) => ({
          id: lezer.id,
          content: (
            <Deur
              lezer={lezer}
              deelnemerId={eigen.id}
              deurId={
                deuren.find((deur) => deur.betrokkeneId === lezer.id && deur.deelnemerId === eigen.id)?.id
              }
            />
          ),
        }))}
      />
    </Section>
  );
}

type DeurProps = {
  lezer: { id: string; naam: string; rol: Rol };
  deelnemerId: string;
  /** Of the door that is open now. */
  deurId: string | undefined;
};

function Deur({ lezer: { id, naam, rol }, deelnemerId, deurId }: DeurProps) {
  const fields = deurId ? { deurId } : { betrokkeneId: id, deelnemerId };
  return (
    <Form method="post">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {naam}, {teksten.rollen[rol]}: {deurId ? teksten.deurOpen : teksten.deurDicht}
      <br />
      <Button variant="subtle" name="actie" value={deurId ? 'deur-dicht' : 'deur-open'}>
        {deurId ? teksten.doeDicht(naam) : teksten.doeOpen(naam)}
      </Button>
    </Form>
  );
}

function Leave({ refused }: { refused: Refused | undefined }) {
  const samenwerking = useSamenwerking();
  const mine = textOf(refused?.typed, 'actie') === 'vertrek' ? refused : undefined;
  const eigen = eigenDeelnemers(samenwerking).find(({ id }) =>
    samenwerking.mijnRollen.some(
      ({ rol, deelnemerId }) => deelnemerId === id && (rol === 'bestuurder' || rol === 'gemeentesecretaris'),
    ),
  );
  if (!eigen) return null;
  return (
    <Details summary={teksten.vertrekTitel(toonNaam(eigen.naam))} open={mine !== undefined}>
      <Paragraph>{teksten.vertrekUitleg}</Paragraph>
      <Form method="post">
        <input type="hidden" name="deelnemerId" value={eigen.id} />
        <TextArea name="reden" label={teksten.vertrekReden} rows={3} {...mine} />
        <Button name="actie" value="vertrek">
          {teksten.vertrekTitel(toonNaam(eigen.naam))}
        </Button>
      </Form>
    </Details>
  );
}
