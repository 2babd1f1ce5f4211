import { Form } from 'react-router';
import { lijstformaten } from '#src/documenten/lijstformaten.ts';
import { useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { dagVanMoment, toonNaam } from '#src/shared/datumtekst.ts';
import { rollen } from '#src/shared/rollen.ts';
import { Button } from '#src/web/ui/button.tsx';
import { Downloads } from '#src/web/ui/downloads.tsx';
import { Filter, SelectField, TextField } from '#src/web/ui/form.tsx';
import { Pagination } from '#src/web/ui/pagination.tsx';
import { type Column, Table } from '#src/web/ui/table.tsx';
import { Paragraph, TextLink } from '#src/web/ui/text.tsx';
import type { Betrokkene } from './endpoints.ts';
import { teksten } from './teksten.ts';

export const pageSize = 50;
type Props = { betrokkenen: readonly Betrokkene[]; totaal: number; asked: Record<string, string> };

/** Everybody with a role, found by name, deelnemer and role; on request also who had one before. */
export function Mensen({ betrokkenen, totaal, asked }: Props) {
  const { id } = useSamenwerking();
  const { page = '1', ...rest } = asked;
  return (
    <>
      <PeopleFilter asked={asked} />
      {betrokkenen.length === 0 ? (
        <Paragraph>
          {teksten.niemandGevonden}{' '}
          <TextLink to={`/samenwerkingen/${id}/betrokkenen`}>{teksten.toonIedereen}</TextLink>
        </Paragraph>
      ) : (
        <PeopleTable betrokkenen={betrokkenen} metPeriode={asked['stand'] === 'alle'} />
      )}
      <Pagination
        page={Number(page)}
        pages={Math.ceil(totaal / pageSize)}
        to={(to) => `?${new URLSearchParams({ ...rest, page: String(to) })}`}
      />
      <Downloads adres={`/v1/samenwerkingen/${id}/betrokkenexports`} formaten={lijstformaten} vraag={rest} />
    </>
  );
}

function PeopleFilter({ asked }: { asked: Record<string, string> }) {
  const { deelnemers } = useSamenwerking();
  return (
    <Filter label={teksten.zoekMensen}>
      <TextField name="zoek" id="zoek" type="search" label={teksten.zoek} defaultValue={asked['zoek']} />
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
    </Filter>
  );
}

/** Who has which role; `metPeriode` also who had it, and when. */
function PeopleTable({
  betrokkenen,
  metPeriode,
}: {
  betrokkenen: readonly Betrokkene[];
  metPeriode: boolean;
}) {
  const periode: Column<Betrokkene> = {
    head: teksten.periode,
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
          cell: ({ naam, email }) => (
            <>
              <strong>{naam}</strong>
              <br />
              <small>{email}</small>
            </>
          ),
        },
        { head: teksten.rol, cell: ({ rol }) => teksten.rollen[rol] },
        {
          head: teksten.deelnemer,
          cell: ({ deelnemer }) => (deelnemer ? toonNaam(deelnemer) : teksten.geheel),
        },
        ...(metPeriode ? [periode] : []),
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
