import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { callPage } from '#src/http/call.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { Filter, TextField } from '#src/web/ui/form.tsx';
import { Page } from '#src/web/ui/page.tsx';
import { Pagination } from '#src/web/ui/pagination.tsx';
import { SearchResults } from '#src/web/ui/search-results.tsx';
import { Paragraph } from '#src/web/ui/text.tsx';
import { listTreffers, type Treffer } from './endpoints.ts';
import { teksten } from './teksten.ts';

const pageSize = 25;

async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const { items, total } = await callPage(fetchFrom(context), listTreffers, {
    query: { ...asked, pageSize },
  });
  return { items, total, asked };
}
export const zoekenPage = { loader, Component: ZoekenPage };

function ZoekenPage() {
  const { items, total, asked } = useLoaderData<typeof loader>();
  const zoek = asked['zoek'] ?? '';
  return (
    <Page title={teksten.titel}>
      <Filter label={teksten.titel} submit={teksten.knop}>
        <TextField
          name="zoek"
          type="search"
          label={teksten.zoek}
          description={teksten.uitleg}
          defaultValue={zoek}
        />
      </Filter>
      {zoek && total === 0 && <Paragraph>{teksten.niets(zoek)}</Paragraph>}
      {total > 0 && (
        <SearchResults
          total={total}
          items={items.map((treffer) => ({
            id: treffer.id,
            title: `${teksten.soorten[treffer.soort]}: ${treffer.titel}`,
            to: adresVan(treffer),
            where: treffer.samenwerking,
            excerpt: treffer.fragment,
          }))}
        />
      )}
      <Pagination
        page={Number(asked['page'] ?? 1)}
        pages={Math.ceil(total / pageSize)}
        to={(page) => `?${new URLSearchParams({ ...asked, page: String(page) })}`}
      />
    </Page>
  );
}

/** Where something stands that belongs to a question, knelpunt, functie or besluit. */
const plekVan = (onderwerp: string): string =>
  onderwerp
    .replace(/^vraag\//, 'vragen/')
    .replace(/^knelpunt\//, 'knelpunten/')
    .replace(/^functie\//, 'functies/')
    .replace(/^besluit\//, 'besluiten/')
    .replace(/^voorwaarde\/.*/, 'besluitronde');

function adresVan({ soort, samenwerkingId, sleutel, titel }: Treffer): string {
  const base = `/samenwerkingen/${samenwerkingId}`;
  switch (soort) {
    case 'antwoord':
      return `${base}/vragen/${sleutel}`;
    case 'buikpijn':
      return `${base}/buikpijn/${sleutel}`;
    case 'knelpunt':
      return `${base}/knelpunten/${sleutel}`;
    case 'functie':
      return `${base}/functies/${sleutel}`;
    case 'deling':
      return `${base}/gedeeld?${new URLSearchParams(titel === 'eindbeeld' ? { onderwerp: titel } : { zoek: titel })}#alles`;
    case 'doel':
      return `${base}/doelen/${sleutel}`;
    case 'hoepunt':
      return `${base}/parkeerplaats`;
    case 'alternatief':
    case 'criterium':
      return `${base}/alternatieven`;
    case 'alternatiefkeuze':
    case 'scoreblad':
      return `${base}/alternatieven/rondes/${sleutel}`;
    case 'partner':
      return `${base}/partners/${sleutel}`;
    case 'eindbeeld':
      return `${base}/eindbeelden`;
    case 'onderbouwing':
      return `${base}/onderbouwingen/${sleutel}`;
    case 'intentie':
    case 'uitgangspunt':
    case 'intentievoorwaarde':
      return `${base}/intentie`;
    case 'samenvoeging':
      return `${base}/samenvoegingen/${sleutel}`;
    case 'taak':
      return `${base}/taken/${sleutel}`;
    case 'gevolg':
      return `${base}/gevolgen/${sleutel}`;
    case 'nulmeting':
      return `${base}/doelen/${sleutel}`;
    case 'taakkeuze':
      return `${base}/taken/${sleutel}`;
    case 'regel':
      return `${base}/businesscase/${sleutel}?${new URLSearchParams({ zoek: titel })}`;
    case 'zelftoets':
      return `${base}/partners/zelftoets`;
    case 'partnercriteria':
      return `${base}/partners/criteria`;
    case 'besluit':
    case 'voorwaarde':
      return `${base}/besluiten/${sleutel}`;
    case 'dossierversie':
      return `${base}/dossier/${sleutel}`;
    case 'bijlage':
    case 'opmerking':
      return `${base}/${plekVan(sleutel)}`;
  }
}
