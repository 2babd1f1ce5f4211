import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { listDossierversies } from '#src/dossiers/endpoints.ts';
import { call, callAll } from '#src/http/call.ts';
import { SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { dagVanMoment, momentInWoorden, toonNaam } from '#src/shared/datumtekst.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { DateField, Filter, SelectField } from '#src/web/ui/form.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { Paragraph } from '#src/web/ui/text.tsx';
import { getTaakwijzigingen, type Taakwijziging } from './endpoints.ts';
import { veldtekst } from './page.taak.tsx';
import { keuzetekst } from './taken.document.ts';
import { teksten } from './teksten.ts';

async function loader({ params, request, context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const [verschil, versies] = await Promise.all([
    call(fetch, getTaakwijzigingen, { params, query: asked }),
    callAll(fetch, listDossierversies, { params }),
  ]);
  return { ...verschil, versies, asked };
}
export const taakwijzigingenPage = { loader, Component: WijzigingenPage };

/** What changed in taken and choices since a day or a dossierversie. */
function WijzigingenPage() {
  const { sinds, wijzigingen, versies, asked } = useLoaderData<typeof loader>();
  const { id, deelnemers } = useSamenwerking();
  const naamVan = (deelnemerId: string) =>
    toonNaam(deelnemers.find((each) => each.id === deelnemerId)?.naam ?? teksten.vertrokken);
  return (
    <SamenwerkingPage
      title={teksten.wijzigingen}
      lead={teksten.wijzigingenLead}
      fase="onderzoeken"
      kruimels={[{ naam: teksten.titel, to: `/samenwerkingen/${id}/taken` }]}
      meta={<Meta items={[zichtbaarheid(teksten.iedereen, false)]} />}
    >
      <Filter label={teksten.wijzigingen} submit={teksten.toonVerschil}>
        <DateField name="sinds" label={teksten.sinds} defaultValue={asked['sinds']} />
        <SelectField
          name="dossierversieId"
          label={teksten.dossierversie}
          options={versies.map(({ id: value, nummer, bevrorenOp }) => ({
            value,
            label: teksten.versieNaam(nummer, dagVanMoment(bevrorenOp)),
          }))}
          empty={teksten.geenVersie}
          defaultValue={asked['dossierversieId']}
        />
      </Filter>
      <Paragraph>{sinds ? teksten.sindsMoment(momentInWoorden(sinds)) : teksten.sindsBegin}</Paragraph>
      {wijzigingen.length === 0 ? (
        <Paragraph>{teksten.nietsVeranderd}</Paragraph>
      ) : (
        <Table
          caption={teksten.wijzigingen}
          captionHidden
          rows={wijzigingen.map((wijziging) => ({ ...wijziging, ...inWoorden(wijziging, naamVan) }))}
          rowKey={({ taakId, wat }) => `${taakId} ${wat}`}
          columns={[
            { head: teksten.taak, cell: ({ taak }) => taak },
            { head: teksten.wat, cell: ({ wat }) => wat },
            { head: teksten.was, cell: ({ was }) => was },
            { head: teksten.werd, cell: ({ werd }) => werd },
          ]}
        />
      )}
    </SamenwerkingPage>
  );
}

function inWoorden(wijziging: Taakwijziging, naamVan: (deelnemerId: string) => string) {
  switch (wijziging.soort) {
    case 'nieuw':
      return { wat: teksten.isNieuw, was: '', werd: '' };
    case 'weg':
      return { wat: teksten.isWeg, was: '', werd: '' };
    case 'veld':
      return {
        wat: teksten.velden[wijziging.veld],
        was: veldtekst(wijziging.veld, wijziging.van),
        werd: veldtekst(wijziging.veld, wijziging.naar),
      };
    case 'deelname':
      return {
        wat: teksten.keuzeVan(naamVan(wijziging.deelnemerId)),
        was: wijziging.van ? keuzetekst(wijziging.van) : teksten.keuzen.open,
        werd: keuzetekst(wijziging.naar),
      };
  }
}
