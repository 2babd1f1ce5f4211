import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { callPage } from '#src/http/call.ts';
import { SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { teksten as samenwerkingTeksten } from '#src/samenwerkingen/teksten.ts';
import { momentInWoorden } from '#src/shared/datumtekst.ts';
import { findVraag, isVraagId } from '#src/vragen/vragen.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { Paragraph, Section } from '#src/web/ui/text.tsx';
import { Verschil } from '#src/web/ui/verschil.tsx';
import { listVersies } from './endpoints.ts';
import { teksten } from './teksten.ts';

async function loader({ params, request, context }: LoaderFunctionArgs) {
  const vraagId = params['vraagId'] ?? '';
  if (!isVraagId(vraagId)) throw new Response(null, { status: 404 });
  const deelnemerId = new URL(request.url).searchParams.get('deelnemerId') ?? undefined;
  const { items } = await callPage(fetchFrom(context), listVersies, {
    params,
    query: { deelnemerId, pageSize: 100 },
  });
  return { vraagId, deelnemerId, versies: items };
}
export const versiesPage = { loader, Component: VersiesPage };

/** Every version of an answer with what changed, newest first. */
function VersiesPage() {
  const { vraagId, deelnemerId, versies } = useLoaderData<typeof loader>();
  const { id } = useSamenwerking();
  const { kort, fase } = findVraag(vraagId);
  const to = `/samenwerkingen/${id}/vragen/${vraagId}${deelnemerId ? `?deelnemerId=${deelnemerId}` : ''}`;
  return (
    <SamenwerkingPage
      title={teksten.versiesVan(vraagId, kort)}
      fase={fase}
      kruimels={[{ naam: `${vraagId} ${kort}`, to }]}
    >
      {versies.length === 0 && <Paragraph>{teksten.nogLeeg}</Paragraph>}
      {versies.map(({ versie, tekst, status, door, op }, index) => (
        <Section
          key={versie}
          id={`versie-${versie}`}
          title={teksten.statusVersie(samenwerkingTeksten.statussen[status], versie)}
        >
          <Paragraph small>{`${door}, ${momentInWoorden(op)}`}</Paragraph>
          <Verschil oud={versies[index + 1]?.tekst ?? ''} nieuw={tekst} />
        </Section>
      ))}
    </SamenwerkingPage>
  );
}
