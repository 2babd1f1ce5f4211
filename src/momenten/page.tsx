import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { callPage } from '#src/http/call.ts';
import { SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { toonNaam } from '#src/shared/datumtekst.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { Filter, SelectField } from '#src/web/ui/form.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { listMomenten } from './endpoints.ts';
import { askedOf, MomentenTabel, pageSize, SoortField } from './momenten-tabel.tsx';
import { teksten } from './teksten.ts';

async function loader(args: LoaderFunctionArgs) {
  const asked = askedOf(args);
  const { items, total } = await callPage(fetchFrom(args.context), listMomenten, {
    params: args.params,
    query: { ...asked, pageSize },
  });
  return { momenten: items, total, asked };
}
export const momentenPage = { loader, Component: MomentenPage };

/** Every day ahead of one samenwerking. */
function MomentenPage() {
  const { momenten, total, asked } = useLoaderData<typeof loader>();
  const { id, deelnemers } = useSamenwerking();
  const adres = `/samenwerkingen/${id}`;
  return (
    <SamenwerkingPage
      title={teksten.titel}
      lead={teksten.inleiding}
      meta={<Meta items={[zichtbaarheid(teksten.zichtbaar, false)]} />}
    >
      <Filter label={teksten.filter}>
        <SoortField asked={asked} />
        <SelectField
          name="deelnemerId"
          label={teksten.vanWie}
          empty={teksten.alleDeelnemers}
          options={deelnemers.map((deelnemer) => ({ value: deelnemer.id, label: toonNaam(deelnemer.naam) }))}
          defaultValue={asked['deelnemerId']}
        />
      </Filter>
      <MomentenTabel
        momenten={momenten}
        total={total}
        asked={asked}
        adres={`${adres}/momenten`}
        exports={`/v1${adres}/momentexports`}
      />
    </SamenwerkingPage>
  );
}
