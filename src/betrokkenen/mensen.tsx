import { Form } from 'react-router';
import { lijstformaten } from '#src/documenten/lijstformaten.ts';
import { useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { dagVanMoment, toonNaam } from '#src/shared/datumtekst.ts';
import { rollen } from '#src/shared/rollen.ts';
import { type Asked, sortHead } from '#src/web/asked.ts';
import { Button } from '#src/web/ui/button.tsx';
import { SelectField } from '#src/web/ui/form.tsx';
import { ListFilter, ListResult } from '#src/web/ui/list-page.tsx';
import { type Column, Table } from '#src/web/ui/table.tsx';
import type { Betrokkene } from './endpoints.ts';
import { teksten } from './teksten.ts';

export const pageSize = 50;
type Props = { betrokkenen: readonly Betrokkene[]; totaal: number; asked: Asked };

/** Everybody with a role, found by name, deelnemer and role; on request also who had one before. */
export function Mensen({ betrokkenen, totaal, asked }: Props) {
  const { id } = useSamenwerking();
  return (
    <>
      <PeopleFilter asked={asked} />
      <ListResult
        {...{ asked, pageSize }}
        total={totaal}
        shown={betrokkenen.length}
        niets={{
          tekst: teksten.niemandGevonden,
          alles: teksten.toonIedereen,
          to: `/samenwerkingen/${id}/betrokkenen`,
        }}
        download={{ adres: `/v1/samenwerkingen/${id}/betrokkenexports`, formaten: lijstformaten }}
      >
        <PeopleTable {...{ betrokkenen, asked }} />
      </ListResult>
    </>
  );
}

function PeopleFilter({ asked }: { asked: Asked }) {
  const { deelnemers } = useSamenwerking();
  return (
    <ListFilter
      label={teksten.zoekMensen}
      zoek={teksten.zoek}
      asked={asked}
      sorteringen={teksten.sorteringen}
      gewoon={teksten.gewoneVolgorde(asked['stand'] === 'alle')}
    >
      <SelectField
        name="deelnemerId"
        id="filter-deelnemer"
        label={teksten.deelnemer}
        empty={teksten.alle}
        options={deelnemers.map(({ id, naam }) => ({ value: id, label: toonNaam(naam) }))}
        defaultValue={asked['deelnemerId']}
      />
      <SelectField
        name="rol"
        id="filter-rol"
        label={teksten.welkeRol}
        empty={teksten.alle}
        options={rollen.map((value) => ({ value, label: teksten.rollen[value] }))}
        defaultValue={asked['rol']}
      />
      <SelectField
        name="stand"
        id="filter-stand"
        label={teksten.wanneer}
        empty={teksten.nu}
        options={[{ value: 'alle', label: teksten.ookEerder }]}
        defaultValue={asked['stand']}
      />
    </ListFilter>
  );
}

/** Who has which role; with the roles that ended also when it was. */
function PeopleTable({ betrokkenen, asked }: Pick<Props, 'betrokkenen' | 'asked'>) {
  const periode: Column<Betrokkene> = {
    head: teksten.periode,
    sort: sortHead(asked, 'vanaf', '-'),
    cell: ({ vanafOp, beeindigdOp }) =>
      teksten.vanTot(dagVanMoment(vanafOp), beeindigdOp && dagVanMoment(beeindigdOp)),
  };
  return (
    <Table
      caption={teksten.mensen}
      captionHidden
      rows={betrokkenen}
      rowKey={({ id }) => id}
      columns={[
        {
          head: teksten.naam,
          sort: sortHead(asked, 'naam'),
          cell: ({ naam, email }) => (
            <>
              <strong>{naam}</strong>
              <br />
              <small>{email}</small>
            </>
          ),
        },
        { head: teksten.rol, sort: sortHead(asked, 'rol'), cell: ({ rol }) => teksten.rollen[rol] },
        {
          head: teksten.deelnemer,
          sort: sortHead(asked, 'deelnemer'),
          cell: ({ deelnemer }) => (deelnemer ? toonNaam(deelnemer) : teksten.geheel),
        },
        ...(asked['stand'] === 'alle' ? [periode] : []),
        {
          head: teksten.actie,
          cell: ({ id, naam, magBeeindigen }) =>
            magBeeindigen && (
              <Form method="post">
                <input type="hidden" name="betrokkeneId" value={id} />
                <Button variant="subtle" name="actie" value="einde-rol">
                  {teksten.beeindig(naam)}
                </Button>
              </Form>
            ),
        },
      ]}
    />
  );
}
