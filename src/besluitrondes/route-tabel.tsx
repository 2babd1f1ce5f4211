import { Form } from 'react-router';
import type { Samenwerking } from '#src/samenwerkingen/endpoints.ts';
import { dagMetJaar, toonNaam } from '#src/shared/datumtekst.ts';
import { type Refused, textOf } from '#src/web/load.ts';
import { Button } from '#src/web/ui/button.tsx';
import { Details } from '#src/web/ui/details.tsx';
import { DateField, SelectField } from '#src/web/ui/form.tsx';
import { Icon, type IconName } from '#src/web/ui/icon.tsx';
import { StatusBadge, type StatusSoort } from '#src/web/ui/status-badge.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { Versie } from '#src/web/ui/versie.tsx';
import { type Ronde, routeschrijvers, type Stap } from './endpoints.ts';
import { organen, type Orgaan, type RouteUitkomst, routeUitkomsten } from './route.ts';
import { teksten } from './teksten.ts';
import type { Stand } from './uitkomst.ts';

const badges: Record<Stand, StatusSoort> = {
  geen: 'wacht',
  ouder: 'wacht',
  akkoord: 'akkoord',
  'akkoord-onder-voorwaarden': 'voorwaarden',
  aangehouden: 'aangehouden',
  verworpen: 'verworpen',
};
const icons: Record<RouteUitkomst, IconName> = {
  positief: 'check',
  'met-zorgen': 'let',
  negatief: 'kruis',
  akkoord: 'check',
  'akkoord-onder-voorwaarden': 'voorwaarde',
  aangehouden: 'pauze',
  verworpen: 'kruis',
};
const stapVan = (ronde: Ronde, deelnemerId: string, orgaan: Orgaan) =>
  ronde.route.find((stap) => stap.deelnemerId === deelnemerId && stap.orgaan === orgaan);

/** Ambtelijk, college, raad per deelnemer, with dates, and the outcome on this version. */
export function RouteTable({ ronde }: { ronde: Ronde }) {
  return (
    <Table
      caption={teksten.routeTitel}
      captionHidden
      rows={ronde.standen}
      rowKey={({ id }) => id}
      columns={[
        { head: teksten.gemeente, cell: ({ naam }) => <strong>{toonNaam(naam)}</strong> },
        ...organen.map((orgaan) => ({
          head: teksten.organen[orgaan],
          cell: ({ id }: { id: string }) => <StapCel stap={stapVan(ronde, id, orgaan)} />,
        })),
        {
          head: teksten.uitkomstOp(ronde.dossierversie),
          cell: ({ stand }) => <StatusBadge status={badges[stand]}>{teksten.standen[stand]}</StatusBadge>,
        },
      ]}
    />
  );
}

function StapCel({ stap }: { stap: Stap | undefined }) {
  if (stap?.uitkomst && stap.werkelijkeDatum)
    return (
      <>
        <Icon naam={icons[stap.uitkomst]} /> <strong>{teksten.routeUitkomsten[stap.uitkomst]}</strong>
        <br />
        <small>{dagMetJaar(stap.werkelijkeDatum)}</small>
      </>
    );
  if (stap?.geplandeDatum) return <small>{teksten.gepland(dagMetJaar(stap.geplandeDatum))}</small>;
  return <small>{teksten.nogNiet}</small>;
}

type FormsProps = { ronde: Ronde; samenwerking: Samenwerking; refused: Refused | undefined };

/** Who may keep the route of a deelnemer gets a form per organ. */
export function RouteForms({ ronde, samenwerking, refused }: FormsProps) {
  const own = [
    ...new Set(
      samenwerking.mijnRollen.flatMap(({ rol, deelnemerId }) =>
        deelnemerId && routeschrijvers.some((schrijver) => schrijver === rol) ? [deelnemerId] : [],
      ),
    ),
  ];
  return own.map((deelnemerId) => (
    <Details
      key={deelnemerId}
      summary={teksten.werkRouteBij(toonNaam(ronde.standen.find(({ id }) => id === deelnemerId)?.naam ?? ''))}
      open={refused !== undefined}
    >
      {organen.map((orgaan) => (
        <RouteForm
          key={orgaan}
          rondeId={ronde.id}
          deelnemerId={deelnemerId}
          orgaan={orgaan}
          stap={stapVan(ronde, deelnemerId, orgaan)}
          refused={textOf(refused?.typed, 'orgaan') === orgaan ? refused : undefined}
        />
      ))}
    </Details>
  ));
}

type FormProps = {
  rondeId: string;
  deelnemerId: string;
  orgaan: Orgaan;
  stap: Stap | undefined;
  refused: Refused | undefined;
};

function RouteForm({ rondeId, deelnemerId, orgaan, stap, refused }: FormProps) {
  const isAdvies = (uitkomst: string) => ['positief', 'met-zorgen', 'negatief'].includes(uitkomst);
  const options = routeUitkomsten
    .filter((uitkomst) => isAdvies(uitkomst) === (orgaan === 'ambtelijk'))
    .map((value) => ({ value, label: teksten.routeUitkomsten[value] }));
  return (
    <Form method="post">
      <fieldset className="utrecht-form-fieldset">
        <legend className="utrecht-heading-3">{teksten.organen[orgaan]}</legend>
        <input type="hidden" name="besluitrondeId" value={rondeId} />
        <input type="hidden" name="deelnemerId" value={deelnemerId} />
        <input type="hidden" name="orgaan" value={orgaan} />
        <Versie versie={stap?.versie ?? 0} />
        <div className="bondgenoot-filter">
          <DateField
            name="geplandeDatum"
            id={`gepland-${orgaan}`}
            label={teksten.geplandeDatum}
            defaultValue={stap?.geplandeDatum ?? undefined}
            {...refused}
          />
          <DateField
            name="werkelijkeDatum"
            id={`datum-${orgaan}`}
            label={teksten.werkelijkeDatum}
            defaultValue={stap?.werkelijkeDatum ?? undefined}
            {...refused}
          />
          <SelectField
            name="uitkomst"
            id={`uitkomst-${orgaan}`}
            label={teksten.uitkomstKop}
            options={options}
            empty={teksten.nogNiet}
            defaultValue={stap?.uitkomst ?? undefined}
            {...refused}
          />
          <div className="utrecht-form-field">
            <Button name="actie" value="route">
              {teksten.bewaarStap(teksten.organen[orgaan].toLowerCase())}
            </Button>
          </div>
        </div>
      </fieldset>
    </Form>
  );
}
