import { Form, useActionData, useLoaderData, useSearchParams } from 'react-router';
import { lijstformaten } from '#src/documenten/lijstformaten.ts';
import { isSchrijfbaar } from '#src/shared/slot.ts';
import { SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { toonNaam } from '#src/shared/datumtekst.ts';
import { actOneOf, load, type Refused, step, textOf } from '#src/web/load.ts';
import { Button } from '#src/web/ui/button.tsx';
import { Downloads } from '#src/web/ui/downloads.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { SelectField } from '#src/web/ui/form.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { Paragraph, Section, TextLink } from '#src/web/ui/text.tsx';
import { DraadLijst } from './draad-lijst.tsx';
import { type Soort, vervolgVan } from './draad.ts';
import { deleteSchakel, getRodeDraad, leggers, postSchakel, type RodeDraad } from './endpoints.ts';
import { teksten } from './teksten.ts';

const loader = load(getRodeDraad);
const action = actOneOf({
  koppel: step({
    operation: postSchakel,
    // The choice names what it is about: 'doel 5f0c…'. Which end is which follows from the kinds.
    body: (typed) => linkOf(endOf(textOf(typed, 'knoop')), endOf(textOf(typed, 'bij'))),
  }),
  los: step({ operation: deleteSchakel, params: (typed) => ({ schakelId: textOf(typed, 'schakelId') }) }),
});
export const rodeDraadPage = { loader, action, Component: RodeDraadPage };

type End = { soort: string; id: string };
const endOf = (text = ''): End => {
  const [soort = '', id = ''] = text.split(' ');
  return { soort, id };
};
function linkOf(een: End, ander: End) {
  const isForward = een.soort === 'knelpunt' || (een.soort === 'doel' && ander.soort !== 'knelpunt');
  const [van, naar] = isForward ? [een, ander] : [ander, een];
  return { vanSoort: van.soort, vanId: van.id, naarSoort: naar.soort, naarId: naar.id };
}

/** Whatever is wrong with a link is about what was chosen. */
function asBij(refused: Refused | undefined): Refused | undefined {
  const [first] = refused?.problem.invalidParams ?? [];
  if (!refused || !first) return refused;
  return { ...refused, problem: { ...refused.problem, invalidParams: [{ ...first, name: 'bij' }] } };
}

/** The golden thread: how far it holds, what hangs loose, and where each shared knelpunt leads. */
function RodeDraadPage() {
  const draad = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const { id, mijnRollen, fasen } = useSamenwerking();
  const openingen = fasen.flatMap(({ fase, stand }) =>
    stand === 'open' ? [{ fase, afgeslotenOp: null }] : [],
  );
  const mayLay =
    isSchrijfbaar('onderzoeken', openingen) &&
    mijnRollen.some(({ rol }) => leggers.some((legger) => legger === rol));
  return (
    <SamenwerkingPage
      title={teksten.titel}
      lead={teksten.lead}
      fase="onderzoeken"
      refused={refused}
      meta={<Meta items={[zichtbaarheid(teksten.iedereen, false)]} />}
    >
      <ErrorSummary problem={asBij(refused)?.problem} />
      <Paragraph>{teksten.stand(draad.los.length)}</Paragraph>
      <DraadLijst stappen={draad.stappen} losLink={(tekst) => <TextLink to="#los">{tekst}</TextLink>} />
      <Section title={teksten.losKop} id="los">
        <Paragraph>{draad.los.length > 0 ? teksten.losUitleg : teksten.nietsLos}</Paragraph>
        {draad.los.length > 0 && <LosTabel draad={draad} mayLay={mayLay} />}
      </Section>
      {mayLay && draad.knopen.some(({ soort }) => soort === 'doel') && (
        <Section title={teksten.legKop} id="leg">
          <Leg draad={draad} refused={refused} />
        </Section>
      )}
      <Section title={teksten.ketenKop} id="ketens">
        <Ketens draad={draad} mayLay={mayLay} />
        {draad.knopen.length > 0 && (
          <Downloads adres={`/v1/samenwerkingen/${id}/rode-draad-exports`} formaten={lijstformaten} />
        )}
      </Section>
    </SamenwerkingPage>
  );
}

const naamVan = ({ naam, deelnemer }: RodeDraad['knopen'][number]) =>
  deelnemer ? `${naam} (${toonNaam(deelnemer)})` : naam;

/** A knelpunt of another is read where it is reasoned about; an alternatief has no page of its own. */
const bladzijde: Readonly<Record<Soort, (id: string) => string>> = {
  knelpunt: (id) => `onderbouwingen/${id}`,
  doel: (id) => `doelen/${id}`,
  alternatief: () => 'alternatieven',
  taak: (id) => `taken/${id}`,
};

function NaarKnoop({ knoop }: { knoop: Knoop }) {
  const { id } = useSamenwerking();
  return (
    <TextLink to={`/samenwerkingen/${id}/${bladzijde[knoop.soort](knoop.id)}`}>{naamVan(knoop)}</TextLink>
  );
}

type Los = RodeDraad['los'][number];
type LosProps = { draad: RodeDraad; mayLay: boolean };

function LosTabel({ draad, mayLay }: LosProps) {
  return (
    <Table<Los>
      caption={teksten.losKop}
      captionHidden
      rows={draad.los}
      rowKey={({ knoop, reden }) => `${knoop.soort} ${knoop.id} ${reden}`}
      columns={[
        {
          head: teksten.wat,
          cell: ({ knoop }) => (
            <>
              <strong>
                <NaarKnoop knoop={knoop} />
              </strong>
              <br />
              <small>{teksten.soort[knoop.soort]}</small>
            </>
          ),
        },
        { head: teksten.waarom, cell: ({ reden }) => teksten.reden[reden] },
        ...(mayLay
          ? [
              {
                head: teksten.doe,
                cell: (los: Los) => <Koppel draad={draad} los={los} />,
              },
            ]
          : []),
      ]}
    />
  );
}

const asksFor: Readonly<Record<Los['reden'], Soort | undefined>> = {
  'geen-doel': 'doel',
  'geen-knelpunt': 'knelpunt',
  'geen-taak': 'taak',
  'geen-nulmeting': undefined,
};

/** Leads to the one form that lays links, with this end of it filled in. */
function Koppel({ draad, los: { knoop, reden } }: { draad: RodeDraad; los: Los }) {
  const { id } = useSamenwerking();
  const wanted = asksFor[reden];
  if (!wanted) return <TextLink to={`/samenwerkingen/${id}/doelen`}>{teksten.naarDoelen}</TextLink>;
  if (!draad.knopen.some(({ soort }) => soort === wanted))
    return wanted === 'doel' ? teksten.eerstDoel : teksten.eerstWat;
  const end = endOf(`${knoop.soort} ${knoop.id}`);
  const { vanId } = linkOf(end, { soort: wanted, id: '' });
  const veld = vanId === knoop.id ? 'van' : 'naar';
  return (
    <TextLink to={`?${veld}=${encodeURIComponent(`${knoop.soort} ${knoop.id}`)}#leg`}>
      {teksten.koppel} <span className="bondgenoot-onzichtbaar">{knoop.naam}</span>
    </TextLink>
  );
}

/** Any link: a knelpunt or doel, and what it leads to. */
function Leg({ draad, refused }: { draad: RodeDraad; refused: Refused | undefined }) {
  const optionsOf = (soorten: readonly Soort[]) =>
    draad.knopen
      .filter(({ soort }) => soorten.includes(soort))
      .map((knoop) => ({
        value: `${knoop.soort} ${knoop.id}`,
        label: `${teksten.soort[knoop.soort]}: ${naamVan(knoop)}`,
      }));
  const [gevraagd] = useSearchParams();
  const [van, naar] = [gevraagd.get('van') ?? '', gevraagd.get('naar') ?? ''];
  return (
    // Another loose end fills the form anew.
    <Form method="post" key={`${van} ${naar}`}>
      <SelectField
        name="knoop"
        label={teksten.legVan}
        options={optionsOf(['knelpunt', 'doel'])}
        defaultValue={van}
        {...asBij(refused)}
      />
      <SelectField
        name="bij"
        label={teksten.legNaar}
        options={optionsOf(['doel', 'taak', 'alternatief'])}
        defaultValue={naar}
        {...asBij(refused)}
      />
      <Button variant="primary" name="actie" value="koppel">
        {teksten.koppel}
      </Button>
    </Form>
  );
}

function Ketens({ draad, mayLay }: { draad: RodeDraad; mayLay: boolean }) {
  const knelpunten = draad.knopen.filter(({ soort }) => soort === 'knelpunt');
  if (knelpunten.length === 0) return <Paragraph>{teksten.ketenLeeg}</Paragraph>;
  const after = (knoop: Pick<Knoop, 'soort' | 'id'>) => vervolgVan(knoop, draad);
  return (
    <Table
      caption={teksten.ketenKop}
      captionHidden
      rows={knelpunten}
      rowKey={({ id }) => id}
      columns={[
        { head: teksten.soort.knelpunt, cell: (knelpunt) => <NaarKnoop knoop={knelpunt} /> },
        {
          head: teksten.doelen,
          cell: (knelpunt) => <Gekoppeld van={knelpunt} links={after(knelpunt)} mayLay={mayLay} />,
        },
        {
          head: teksten.taken,
          cell: (knelpunt) =>
            after(knelpunt).map(({ naar: doel }) => (
              <Gekoppeld key={doel.id} van={doel} links={after(doel)} mayLay={mayLay} />
            )),
        },
      ]}
    />
  );
}

type Knoop = RodeDraad['knopen'][number];
type Link = { schakel: RodeDraad['schakels'][number]; naar: Knoop };

function Gekoppeld({ van, links, mayLay }: { van: Knoop; links: readonly Link[]; mayLay: boolean }) {
  if (links.length === 0) return teksten.geen;
  return (
    <ul className="bondgenoot-lijst">
      {links.map(({ schakel, naar }) => (
        <li key={schakel.id}>
          <NaarKnoop knoop={naar} />{' '}
          {mayLay && <MaakLos schakelId={schakel.id} van={van.naam} naar={naar.naam} />}
        </li>
      ))}
    </ul>
  );
}

function MaakLos({ schakelId, van, naar }: { schakelId: string; van: string; naar: string }) {
  return (
    <Form method="post">
      <input type="hidden" name="schakelId" value={schakelId} />
      <Button variant="subtle" name="actie" value="los" aria-label={teksten.losKnop(van, naar)}>
        {teksten.maakLos}
      </Button>
    </Form>
  );
}
