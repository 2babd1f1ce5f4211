import { Form } from 'react-router';
import { reageerders } from '#src/antwoorden/endpoints.ts';
import { OordeelBadge } from '#src/antwoorden/reacties.tsx';
import { oordelen } from '#src/antwoorden/reactie.ts';
import { teksten as reacties } from '#src/antwoorden/teksten.ts';
import type { Samenwerking } from '#src/samenwerkingen/endpoints.ts';
import { dagVanMoment, toonNaam } from '#src/shared/datumtekst.ts';
import type { Refused } from '#src/web/load.ts';
import { Button } from '#src/web/ui/button.tsx';
import { RadioGroup } from '#src/web/ui/choice.tsx';
import { TextArea } from '#src/web/ui/form.tsx';
import { StatusBadge } from '#src/web/ui/status-badge.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { Section } from '#src/web/ui/text.tsx';
import type { Onderbouwd } from './endpoints.ts';
import { teksten } from './teksten.ts';

type Props = {
  regel: Onderbouwd;
  samenwerking: Samenwerking;
  isOpen: boolean;
  refused: Refused | undefined;
};

/** What each municipality thinks of the newest version, and a form for the own ones. */
export function Oordelen({ regel, samenwerking, isOpen, refused }: Props) {
  const rows = samenwerking.deelnemers
    .filter(({ status }) => status === 'actief')
    .map((deelnemer) => ({
      ...deelnemer,
      oordeel: regel.oordelen.find(({ deelnemerId }) => deelnemerId === deelnemer.id),
      isMine: samenwerking.mijnRollen.some(
        (mijn) => mijn.deelnemerId === deelnemer.id && reageerders.some((rol) => rol === mijn.rol),
      ),
    }));
  return (
    <Section title={teksten.watVindt} id="oordelen">
      <Table
        caption={teksten.watVindt}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { head: teksten.gemeente, cell: ({ naam }) => <strong>{toonNaam(naam)}</strong> },
          {
            head: teksten.oordeel,
            cell: ({ oordeel, isEigen }) =>
              oordeel ? (
                <OordeelBadge {...oordeel} />
              ) : (
                <StatusBadge status={isEigen ? 'aan-zet' : 'wacht'} />
              ),
          },
          {
            head: teksten.doorWanneer,
            cell: ({ oordeel }) => oordeel && `${oordeel.door}, ${dagVanMoment(oordeel.op)}`,
          },
        ]}
      />
      {isOpen &&
        rows
          .filter(({ isMine }) => isMine)
          .map(({ id, naam, oordeel }) => (
            <OordeelForm
              key={id}
              deelnemer={{ id, naam: toonNaam(naam) }}
              versie={regel.versie}
              oordeel={oordeel?.oordeel}
              refused={refused}
            />
          ))}
    </Section>
  );
}

type FormProps = {
  deelnemer: { id: string; naam: string };
  versie: number;
  oordeel: (typeof oordelen)[number] | undefined;
  refused: Refused | undefined;
};

function OordeelForm({ deelnemer: { id, naam }, versie, oordeel, refused }: FormProps) {
  return (
    <Form method="post">
      <input type="hidden" name="deelnemerId" value={id} />
      <input type="hidden" name="onderbouwingVersie" value={versie} />
      <RadioGroup
        name="oordeel"
        label={teksten.watVindtU(naam, versie)}
        options={oordelen.map((value) => ({ value, label: reacties.oordelen[value] }))}
        defaultValue={oordeel}
        {...refused}
      />
      <TextArea
        name="toelichting"
        label={teksten.toelichting}
        description={teksten.toelichtingUitleg}
        rows={2}
        optional
        {...refused}
      />
      <Button variant={oordeel ? 'secondary' : 'primary'} name="actie" value="oordeel">
        {teksten.geef(naam)}
      </Button>
    </Form>
  );
}
