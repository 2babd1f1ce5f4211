import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { call } from '#src/http/call.ts';
import { SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { toonNaam } from '#src/shared/datumtekst.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { Bestanden } from './bestanden.tsx';
import { getStuk } from './endpoints.ts';
import { teksten } from './teksten.ts';

async function loader({ params, request, context }: LoaderFunctionArgs) {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const stuk = await call(fetchFrom(context), getStuk, { params, query });
  return { stuk, deelnemerId: query['deelnemerId'] };
}
export const stukPage = { loader, Component: StukPage };

/** A document to read before it is downloaded: the same words as on paper. */
function StukPage() {
  const { stuk, deelnemerId } = useLoaderData<typeof loader>();
  const { soort, titel, ondertitel, dossierversieId, html } = stuk;
  const { id, deelnemers } = useSamenwerking();
  const raad = deelnemers.find((deelnemer) => deelnemer.id === deelnemerId);
  const voorRaad = raad && (soort === 'raadsvoorstel' || soort === 'conceptbesluit');
  return (
    <SamenwerkingPage
      title={titel}
      shortTitle={teksten[soort]}
      lead={ondertitel}
      fase="onderzoeken"
      kruimels={[
        { naam: teksten.titel, to: `/samenwerkingen/${id}/dossier` },
        ...(voorRaad
          ? [{ naam: teksten.raadVan(toonNaam(raad.naam)), to: `/samenwerkingen/${id}/oplegger/${raad.id}` }]
          : []),
      ]}
      meta={<Meta items={[zichtbaarheid(teksten.iedereen, false)]} />}
    >
      {dossierversieId ? (
        <Bestanden
          naam={teksten[soort]}
          adres={`dossierdocumenten/${dossierversieId}`}
          vraag={`soort=${soort}${voorRaad ? `&deelnemerId=${raad.id}` : ''}`}
        />
      ) : (
        <Bestanden naam={teksten[soort]} adres="intentieverklaringen" />
      )}
      {/* Made by documenten/html.ts, which escapes every text and links to web and mail only. */}
      <div className="bondgenoot-tekst" dangerouslySetInnerHTML={{ __html: html }} />
    </SamenwerkingPage>
  );
}
