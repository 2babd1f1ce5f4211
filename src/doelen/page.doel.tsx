import { Form, useActionData, useLoaderData } from 'react-router';
import { SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { dagMetJaar, momentInWoorden, opsomming, toonNaam } from '#src/shared/datumtekst.ts';
import { actOneOf, load, type Refused, step, textOf } from '#src/web/load.ts';
import { Alert } from '#src/web/ui/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '#src/web/ui/button.tsx';
import { DataList } from '#src/web/ui/data-list.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { DateField, TextField } from '#src/web/ui/form.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { StatusBadge } from '#src/web/ui/status-badge.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { Paragraph, Section, TextLink } from '#src/web/ui/text.tsx';
import { geldendeStreefwaarde, pastStreefwaarde, toonWaarde } from './doel.ts';
import { samenVan } from './doelen.document.ts';
import {
  deleteDoel,
  type Doel,
  getDoel,
  type PerDeelnemer,
  putStreefwaarde,
  trekkers,
  wegers,
} from './endpoints.ts';
import { heeftRol } from './page.tsx';
import { letterNaam, teksten } from './teksten.ts';
import { getypteWaarde, honderdsten } from './waardeveld.tsx';

const loader = load(getDoel);
const action = actOneOf({
  streef: step({
    operation: putStreefwaarde,
    params: (typed) => ({ deelnemerId: textOf(typed, 'deelnemerId') }),
    body: (typed) => ({
      waarde: honderdsten(typed, 'waarde'),
      streefdatum: textOf(typed, 'streefdatum') ?? '',
    }),
  }),
  verwijder: step({
    operation: deleteDoel,
    to: (_result, { samenwerkingId }) => `/samenwerkingen/${samenwerkingId}/doelen`,
  }),
});
export const doelPage = { loader, action, Component: DoelPage };

/** One doel: what is measured, where every deelnemer stands and where it goes. */
function DoelPage() {
  const doel = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const samenwerking = useSamenwerking();
  const base = `/samenwerkingen/${samenwerking.id}/doelen`;
  const mine = doel.deelnemers.filter(({ deelnemerId }) => heeftRol(samenwerking, wegers, deelnemerId));
  return (
    <SamenwerkingPage
      title={doel.naam}
      fase="onderzoeken"
      kruimels={[{ naam: teksten.titel, to: base }]}
      refused={refused}
      meta={
        <Meta
          items={[{ id: 'letter', content: letterNaam(doel.letter) }, zichtbaarheid(teksten.iedereen, false)]}
        />
      }
    >
      <ErrorSummary problem={refused?.problem} />
      <Facts doel={doel} />
      <Section title={teksten.perGemeente} id="per-gemeente">
        <WrongWay doel={doel} />
        <Standing doel={doel} base={`${base}/${doel.id}`} />
      </Section>
      {mine.map((each) => (
        <OwnTarget key={each.deelnemerId} doel={doel} eigen={each} refused={refused} />
      ))}
      {heeftRol(samenwerking, trekkers) && (
        <Form method="post">
          <input type="hidden" name="versie" value={doel.versie} />
          <ButtonGroup>
            <ButtonLink to={`${base}/${doel.id}/wijzigen`}>{teksten.wijzig}</ButtonLink>
            <Button variant="subtle" name="actie" value="verwijder">
              {teksten.verwijder}
            </Button>
          </ButtonGroup>
        </Form>
      )}
    </SamenwerkingPage>
  );
}

function Facts({ doel }: { doel: Doel }) {
  const samen = geldendeStreefwaarde(undefined, samenVan(doel));
  return (
    <DataList
      items={[
        { term: teksten.definitie, value: doel.definitie },
        { term: teksten.richting, value: teksten.richtingen[doel.richting] },
        { term: teksten.streven, value: teksten.strevens[doel.streven] },
        {
          term: teksten.samenStreefwaarde,
          value: samen
            ? teksten.streefOp(toonWaarde(samen.waarde, doel.eenheid), dagMetJaar(samen.streefdatum))
            : teksten.geenStreefwaarde,
        },
        { term: teksten.bron, value: doel.bron },
        { term: teksten.frequentie, value: teksten.frequenties[doel.frequentie] },
        { term: teksten.eigenaar, value: doel.eigenaar },
        {
          term: teksten.laatst,
          value: teksten.bewaard(doel.versie, doel.gewijzigdDoor, momentInWoorden(doel.gewijzigdOp)),
        },
      ]}
    />
  );
}

/** Targets that are worse than where one stands: probably a slip. */
function WrongWay({ doel }: { doel: Doel }) {
  const wrong = doel.deelnemers.filter(({ nulmeting, streefwaarde }) => {
    const streef = geldendeStreefwaarde(streefwaarde ?? undefined, samenVan(doel));
    return nulmeting && streef && !pastStreefwaarde(doel, nulmeting.waarde, streef.waarde);
  });
  if (wrong.length === 0) return null;
  return (
    <Alert label={teksten.let} type="warning">
      <Paragraph>{teksten.slechter(opsomming(wrong.map(({ deelnemer }) => toonNaam(deelnemer))))}</Paragraph>
    </Alert>
  );
}

function Standing({ doel, base }: { doel: Doel; base: string }) {
  return (
    <Table
      caption={teksten.perGemeente}
      captionHidden
      rows={doel.deelnemers}
      rowKey={({ deelnemerId }) => deelnemerId}
      columns={[
        {
          head: teksten.gemeente,
          cell: ({ deelnemerId, deelnemer }) => (
            <TextLink to={`${base}/nulmeting/${deelnemerId}`}>{toonNaam(deelnemer)}</TextLink>
          ),
        },
        { head: teksten.nulmeting, cell: (each) => <Cijfer each={each} eenheid={doel.eenheid} /> },
        { head: teksten.stand, cell: (each) => <Stand each={each} /> },
        {
          head: teksten.streefwaarde,
          cell: ({ streefwaarde }) => {
            const streef = geldendeStreefwaarde(streefwaarde ?? undefined, samenVan(doel));
            if (!streef) return teksten.geenStreefwaarde;
            return (
              <>
                {teksten.streefOp(toonWaarde(streef.waarde, doel.eenheid), dagMetJaar(streef.streefdatum))}{' '}
                <small>({streef.isEigen ? teksten.eigen : teksten.samen})</small>
              </>
            );
          },
        },
      ]}
    />
  );
}

function Cijfer({ each: { stand, nulmeting }, eenheid }: { each: PerDeelnemer; eenheid: string }) {
  if (!nulmeting) return stand === 'geen' ? '–' : <small>{teksten.nietZichtbaar}</small>;
  return (
    <>
      <strong>{toonWaarde(nulmeting.waarde, eenheid)}</strong>
      <br />
      <small>{teksten.gemetenOp(dagMetJaar(nulmeting.peildatum), nulmeting.bron)}</small>
    </>
  );
}

const looks = { geen: 'leeg', 'niet-getekend': 'wacht', getekend: 'gereed' } as const;

function Stand({ each: { stand, nulmeting } }: { each: PerDeelnemer }) {
  const isChanging = stand === 'niet-getekend' && nulmeting?.getekendOp;
  return (
    <>
      <StatusBadge status={looks[stand]}>{teksten.standen[stand]}</StatusBadge>
      {isChanging && (
        <>
          <br />
          <small>{teksten.wordtGewijzigd}</small>
        </>
      )}
    </>
  );
}

type TargetProps = { doel: Doel; eigen: PerDeelnemer; refused: Refused | undefined };

function OwnTarget({ doel, eigen, refused }: TargetProps) {
  const { deelnemerId, deelnemer, streefwaarde } = eigen;
  const isMine = textOf(refused?.typed, 'deelnemerId') === deelnemerId;
  return (
    <Section title={teksten.eigenStreefwaarde(toonNaam(deelnemer))} id={`streef-${deelnemerId}`}>
      <Paragraph>{teksten.eigenStreefwaardeUitleg}</Paragraph>
      <Form method="post">
        <input type="hidden" name="deelnemerId" value={deelnemerId} />
        <input type="hidden" name="versie" value={streefwaarde?.versie ?? 0} />
        <TextField
          name="waarde"
          label={teksten.waardeIn(doel.eenheid)}
          inputMode="decimal"
          defaultValue={getypteWaarde(streefwaarde?.waarde)}
          optional
          {...(isMine && refused)}
        />
        <DateField
          name="streefdatum"
          label={teksten.samenStreefdatum}
          defaultValue={streefwaarde?.streefdatum ?? undefined}
          optional
          {...(isMine && refused)}
        />
        <Button name="actie" value="streef">
          {teksten.bewaarStreefwaarde}
        </Button>
      </Form>
    </Section>
  );
}
