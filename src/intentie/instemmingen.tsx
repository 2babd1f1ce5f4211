import { Form } from 'react-router';
import { reageerders } from '#src/antwoorden/endpoints.ts';
import { OordeelBadge } from '#src/antwoorden/reacties.tsx';
import { oordelen } from '#src/antwoorden/reactie.ts';
import { teksten as reacties } from '#src/antwoorden/teksten.ts';
import { instemmingVan } from '#src/onderbouwingen/onderbouwing.ts';
import type { Samenwerking } from '#src/samenwerkingen/endpoints.ts';
import { dagVanMoment, toonNaam } from '#src/shared/datumtekst.ts';
import { type Refused, textOf } from '#src/web/load.ts';
import { Button } from '#src/web/ui/button.tsx';
import { RadioGroup } from '#src/web/ui/choice.tsx';
import { Details } from '#src/web/ui/details.tsx';
import { TextArea } from '#src/web/ui/form.tsx';
import { StatusBadge } from '#src/web/ui/status-badge.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { Paragraph, Section, TextLink } from '#src/web/ui/text.tsx';
import { Verschil } from '#src/web/ui/verschil.tsx';
import { Versie } from '#src/web/ui/versie.tsx';
import type { Instemming, Intentie } from './endpoints.ts';
import type { Inhoud } from './intentie.ts';
import { regelsVan } from './intentie.document.ts';
import { teksten } from './teksten.ts';

type Props = {
  intentie: Intentie;
  samenwerking: Samenwerking;
  isOpen: boolean;
  refused: Refused | undefined;
};

const rowsOf = ({ instemmingen }: Intentie, { deelnemers, mijnRollen }: Samenwerking) =>
  deelnemers
    .filter(({ status }) => status === 'actief')
    .map((deelnemer) => ({
      ...deelnemer,
      gegeven: instemmingen.find(({ deelnemerId }) => deelnemerId === deelnemer.id),
      isMine: mijnRollen.some(
        (mijn) => mijn.deelnemerId === deelnemer.id && reageerders.some((rol) => rol === mijn.rol),
      ),
    }));

/** How many assent, and which of the own deelnemers is still asked: above everything else. */
export function Stand({ intentie, samenwerking, isOpen }: Omit<Props, 'refused'>) {
  if (intentie.sleutel === null) return null;
  const rows = rowsOf(intentie, samenwerking);
  const { eens } = instemmingVan(
    intentie.instemmingen.filter(({ isHuidig }) => isHuidig),
    rows.map(({ id }) => id),
  );
  const asked = isOpen ? rows.filter(({ isMine, gegeven }) => isMine && !gegeven?.isHuidig) : [];
  return (
    <Paragraph>
      {teksten.stand(eens, rows.length)}{' '}
      {asked.map(({ id, naam }) => (
        <TextLink key={id} to={`#${veldId('oordeel', id)}`}>
          {teksten.geefOordeel(toonNaam(naam))}
        </TextLink>
      ))}
    </Paragraph>
  );
}

const veldId = (naam: string, deelnemerId: string) => `${naam}-${deelnemerId}`;

/** Which fields an error of this form leads to: who is of two deelnemers has the form twice. */
export const oordeelVelden = (deelnemerId: string): Record<string, string> =>
  Object.fromEntries(['oordeel', 'toelichting'].map((naam) => [naam, veldId(naam, deelnemerId)]));

/** Who assents to the words as they read now, and a form for the own deelnemers; nothing as long as there is no text. */
export function Instemmingen({ intentie, samenwerking, isOpen, refused }: Props) {
  const { sleutel } = intentie;
  if (sleutel === null) return null;
  const rows = rowsOf(intentie, samenwerking);
  return (
    <Section title={teksten.instemming} id="instemming">
      <Table
        caption={teksten.instemming}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { head: teksten.gemeente, cell: ({ naam }) => <strong>{toonNaam(naam)}</strong> },
          {
            head: teksten.oordeel,
            cell: ({ gegeven, isMine }) =>
              gegeven?.isHuidig ? (
                <OordeelBadge {...gegeven} />
              ) : (
                <StatusBadge status={isMine && isOpen ? 'aan-zet' : 'wacht'} />
              ),
          },
          { head: teksten.doorWanneer, cell: ({ gegeven }) => gegeven && <Wanneer {...gegeven} /> },
        ]}
      />
      {rows.map(({ id, naam, gegeven }) => (
        <Sindsdien key={id} naam={naam} gegeven={gegeven} intentie={intentie} />
      ))}
      {isOpen &&
        rows
          .filter(({ isMine }) => isMine)
          .map(({ id, naam, gegeven }) => (
            <Oordeel
              key={id}
              deelnemer={{ id, naam: toonNaam(naam) }}
              sleutel={sleutel}
              gegeven={gegeven?.isHuidig ? gegeven : undefined}
              refused={textOf(refused?.typed, 'deelnemerId') === id ? refused : undefined}
            />
          ))}
    </Section>
  );
}

function Wanneer({ isHuidig, door, op }: Instemming) {
  const dag = dagVanMoment(op);
  return isHuidig ? teksten.doorOp(door, dag) : teksten.gaatOverEerder(door, dag);
}

const inhoudVan = (intentie: Intentie): Inhoud => ({
  ...intentie,
  taken: intentie.taken.map(({ naam }) => naam),
  uitgangspunten: intentie.uitgangspunten.map(({ tekst }) => tekst),
});

/** What this deelnemer did not see when it judged. */
function Sindsdien({
  naam,
  gegeven,
  intentie,
}: {
  naam: string;
  gegeven: Instemming | undefined;
  intentie: Intentie;
}) {
  if (!gegeven?.inhoud) return null;
  return (
    <Details summary={teksten.sindsdien(toonNaam(naam))}>
      <Verschil oud={regelsVan(gegeven.inhoud)} nieuw={regelsVan(inhoudVan(intentie))} />
    </Details>
  );
}

type FormProps = {
  deelnemer: { id: string; naam: string };
  sleutel: string;
  gegeven: Instemming | undefined;
  refused: Refused | undefined;
};

function Oordeel({ deelnemer: { id, naam }, sleutel, gegeven, refused }: FormProps) {
  return (
    <Form method="post">
      <input type="hidden" name="deelnemerId" value={id} />
      {/* Who was told that the text changed judges the one of now, also when its remark is still unsaved. */}
      <Versie key={refused ? sleutel : ''} name="sleutel" versie={sleutel} />
      <RadioGroup
        name="oordeel"
        id={veldId('oordeel', id)}
        label={teksten.watVindt(naam)}
        description={teksten.watVindtUitleg}
        options={oordelen.map((value) => ({ value, label: reacties.oordelen[value] }))}
        defaultValue={gegeven?.oordeel}
        {...refused}
      />
      <TextArea
        name="toelichting"
        id={veldId('toelichting', id)}
        label={teksten.toelichting}
        description={teksten.toelichtingUitleg}
        rows={2}
        defaultValue={gegeven?.toelichting}
        optional
        {...refused}
      />
      <Button variant={gegeven ? 'secondary' : 'primary'} name="actie" value="instemming">
        {teksten.bewaarOordeel(naam)}
      </Button>
    </Form>
  );
}
