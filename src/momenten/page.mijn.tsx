import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { callPage } from '#src/http/call.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { Filter } from '#src/web/ui/form.tsx';
import { Page } from '#src/web/ui/page.tsx';
import { listMijnMomenten } from './endpoints.ts';
import { askedOf, MomentenTabel, pageSize, SoortField } from './momenten-tabel.tsx';
import { teksten } from './teksten.ts';

async function loader(args: LoaderFunctionArgs) {
  const asked = askedOf(args);
  const { items, total } = await callPage(fetchFrom(args.context), listMijnMomenten, {
    query: { ...asked, pageSize },
  });
  return { momenten: items, total, asked };
}
export const mijnMomentenPage = { loader, Component: MijnMomentenPage };

/** Every day ahead in all samenwerkingen of who looks. */
function MijnMomentenPage() {
  const { momenten, total, asked } = useLoaderData<typeof loader>();
  return (
    <Page title={teksten.titel} lead={teksten.inleidingMijn} breadcrumb={[{ naam: teksten.start, to: '/' }]}>
      <Filter label={teksten.filter}>
        <SoortField asked={asked} />
      </Filter>
      <MomentenTabel
        momenten={momenten}
        total={total}
        asked={asked}
        adres="/momenten"
        exports="/v1/momentexports"
        metSamenwerking
      />
    </Page>
  );
}
