import { Form } from 'react-router';
import type { Samenwerking } from '#src/samenwerkingen/endpoints.ts';
import { dagVanMoment, toonNaam } from '#src/shared/datumtekst.ts';
import { type Refused, textOf } from '#src/web/load.ts';
import { Button, ButtonGroup, ButtonLink } from '#src/web/ui/button.tsx';
import { RadioGroup } from '#src/web/ui/choice.tsx';
import { TextArea } from '#src/web/ui/form.tsx';
import { StatusBadge, type StatusSoort } from '#src/web/ui/status-badge.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { Card, Heading, Paragraph, Section, TextLink } from '#src/web/ui/text.tsx';
import { type Antwoord, reageerders } from './endpoints.ts';
import { oordelen, type Oordeel } from './reactie.ts';
import { teksten } from './teksten.ts';
import { vraagPerZin } from './zinnen.ts';

type Props = { antwoord: Antwoord; samenwerking: Samenwerking; refused: Refused | undefined };

/** What each municipality thinks of the newest version, and a form for the own ones. */
export function Reacties({ antwoord, samenwerking, refused }: Props) {
  const actief = samenwerking.deelnemers.filter(({ status }) => status === 'actief');
  const rows = actief.map((deelnemer) => ({
    ...deelnemer,
    reactie: antwoord.reacties.find(({ deelnemerId }) => deelnemerId === deelnemer.id),
  }));
  const mine = rows.filter(({ id }) =>
    samenwerking.mijnRollen.some(
      (mijn) => mijn.deelnemerId === id && reageerders.some((rol) => rol === mijn.rol),
    ),
  );
  const eens = rows.filter(({ reactie }) => reactie && reactie.oordeel !== 'oneens').length;
  const isPerZin = antwoord.vraagId === vraagPerZin;
  return (
    <Section title={teksten.watVindt} id="reacties">
      <Paragraph>
        {isPerZin
          ? `${teksten.standPerZin(eens, rows.length)} ${teksten.perZinUitleg}`
          : teksten.stand(eens, rows.length, antwoord.versie)}
      </Paragraph>
      <Table
        caption={teksten.watVindt}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { head: teksten.gemeente, cell: ({ naam }) => <strong>{toonNaam(naam)}</strong> },
          {
            head: isPerZin ? teksten.watVindtHet : teksten.reactieOp(antwoord.versie),
            cell: ({ reactie, isEigen }) =>
              reactie ? (
                <OordeelBadge oordeel={reactie.oordeel} toelichting={reactie.toelichting} />
              ) : (
                <StatusBadge status={isEigen ? 'aan-zet' : 'wacht'} />
              ),
          },
          {
            head: teksten.doorWanneer,
            cell: ({ reactie }) => (reactie ? `${reactie.door}, ${dagVanMoment(reactie.op)}` : ''),
          },
        ]}
      />
      {isPerZin ? (
        <NaarZinnen samenwerkingId={samenwerking.id} deelnemers={mine} />
      ) : (
        mine.map(({ id, naam, reactie }) => (
          <ReactieForm
            key={id}
            deelnemer={{ id, naam }}
            antwoord={antwoord}
            oordeel={reactie?.oordeel}
            refused={textOf(refused?.typed, 'actie') === 'reactie' ? refused : undefined}
          />
        ))
      )}
    </Section>
  );
}

type NaarZinnenProps = {
  samenwerkingId: string;
  deelnemers: readonly { id: string; naam: string; reactie: object | undefined }[];
};

/** Assent to this text is given in one place: sentence by sentence. */
function NaarZinnen({ samenwerkingId, deelnemers }: NaarZinnenProps) {
  const page = `/samenwerkingen/${samenwerkingId}/eindsituatie`;
  return (
    <ButtonGroup>
      {deelnemers
        .filter(({ reactie }) => !reactie)
        .map(({ id, naam }) => (
          <ButtonLink key={id} to={`${page}#oordelen-${id}`}>
            {teksten.beoordeelZinnen(toonNaam(naam))}
          </ButtonLink>
        ))}
      <TextLink box to={page}>
        {teksten.naarZinnen}
      </TextLink>
    </ButtonGroup>
  );
}

const badges: Record<Oordeel, StatusSoort> = {
  eens: 'gereed',
  opmerking: 'voorwaarden',
  oneens: 'verworpen',
};

export function OordeelBadge({ oordeel, toelichting }: { oordeel: Oordeel; toelichting: string }) {
  return (
    <>
      <StatusBadge status={badges[oordeel]}>{teksten.oordelen[oordeel]}</StatusBadge>
      {toelichting && (
        <>
          <br />
          {toelichting}
        </>
      )}
    </>
  );
}

type FormProps = {
  deelnemer: { id: string; naam: string };
  antwoord: Antwoord;
  oordeel: Oordeel | undefined;
  refused: Refused | undefined;
};

function ReactieForm({
  deelnemer: { id, naam },
  antwoord: { versie, vraagId },
  oordeel,
  refused,
}: FormProps) {
  return (
    <Card labelledBy={`reactie-${id}`}>
      <Heading level={3} id={`reactie-${id}`}>
        {teksten.reactieVan(toonNaam(naam), versie)}
      </Heading>
      <Form method="post">
        <input type="hidden" name="vraagId" value={vraagId} />
        <input type="hidden" name="antwoordVersie" value={versie} />
        <input type="hidden" name="deelnemerId" value={id} />
        <RadioGroup
          name="oordeel"
          label={teksten.watVindtU}
          defaultValue={oordeel}
          options={oordelen.map((value) => ({ value, label: teksten.oordelen[value] }))}
          {...refused}
        />
        <TextArea
          name="toelichting"
          label={teksten.toelichting}
          description={teksten.toelichtingUitleg}
          rows={3}
          {...refused}
        />
        <Button name="actie" value="reactie">
          {teksten.geefReactie(toonNaam(naam))}
        </Button>
      </Form>
    </Card>
  );
}
