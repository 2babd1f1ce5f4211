import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { call, callPage } from '#src/http/call.ts';
import { SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { momentInWoorden, opsomming, toonNaam } from '#src/shared/datumtekst.ts';
import { vragenVan } from '#src/vragen/vragen.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { DataList } from '#src/web/ui/data-list.tsx';
import { BulletList } from '#src/web/ui/list.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { Heading, Paragraph, Section } from '#src/web/ui/text.tsx';
import { Verschil } from '#src/web/ui/verschil.tsx';
import { Bestanden, Controlegetal } from './bestanden.tsx';
import { DossierTekst, naamVan, Wijzigingen } from './dossier-tekst.tsx';
import { getDossierversie, listDossierversies } from './endpoints.ts';
import { stukkenVoorIedereen } from './stuk.ts';
import { pijnenVan } from './pijn.ts';
import { teksten } from './teksten.ts';

async function loader({ params, context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  const versie = await call(fetch, getDossierversie, { params });
  const place = { params, query: { nummer: versie.nummer - 1 } };
  const { items } = await callPage(fetch, listDossierversies, place);
  const [vorige] = items;
  return {
    versie,
    vorige: vorige
      ? await call(fetch, getDossierversie, { params: { ...params, dossierversieId: vorige.id } })
      : null,
  };
}
export const versiePage = { loader, Component: VersiePage };

/** One frozen version: what changed since the one before it, and the whole text. */
function VersiePage() {
  const { versie, vorige } = useLoaderData<typeof loader>();
  const { id } = useSamenwerking();
  const { nummer, bevrorenOp, bevrorenDoor, controlegetal, reden, inhoud } = versie;
  return (
    <SamenwerkingPage
      title={teksten.dossierVersie(nummer)}
      fase="onderzoeken"
      kruimels={[{ naam: teksten.titel, to: `/samenwerkingen/${id}/dossier` }]}
      meta={
        <Meta
          items={[
            {
              id: 'stand',
              icon: 'slot',
              content: versie.isLaatste ? teksten.nieuwste : teksten.ouderDanNieuwste,
            },
            zichtbaarheid(teksten.iedereen, false),
          ]}
        />
      }
    >
      <DataList
        items={[
          { term: teksten.bevroren, value: `${momentInWoorden(bevrorenOp)}, ${bevrorenDoor}` },
          { term: teksten.reden, value: reden },
          {
            term: teksten.deelnemers,
            value: inhoud.deelnemers.map(({ naam }) => toonNaam(naam)).join(', '),
          },
          { term: teksten.controlegetal, value: <Controlegetal waarde={controlegetal} /> },
        ]}
      />
      {stukkenVoorIedereen.map((soort) => (
        <Bestanden
          key={soort}
          naam={teksten[soort]}
          adres={`dossierdocumenten/${versie.id}`}
          vraag={`soort=${soort}`}
        />
      ))}
      {vorige && (
        <Section title={teksten.watVeranderde(vorige.nummer)} id="veranderd">
          <Wijzigingen wijzigingen={versie.wijzigingen} />
          {versie.wijzigingen
            .filter(({ wat }) => wat === 'antwoord')
            .map(({ id: vraagId }) => (
              <div key={vraagId}>
                <Heading level={3}>{naamVan(vraagId)}</Heading>
                <Verschil oud={tekstVan(vorige.inhoud, vraagId)} nieuw={tekstVan(inhoud, vraagId)} />
              </div>
            ))}
        </Section>
      )}
      <Section title={teksten.heleTekst} id="tekst">
        {vragenVan('onderzoeken').map((vraag) => (
          <DossierTekst key={vraag.id} vraag={vraag} inhoud={inhoud} open />
        ))}
        <Heading level={3}>{teksten.gedeeldeKnelpunten}</Heading>
        {inhoud.knelpunten.length === 0 && <Paragraph>{teksten.geenKnelpunten}</Paragraph>}
        <BulletList
          items={pijnenVan(inhoud.knelpunten).map((pijn, index) => ({
            id: String(index),
            content: `${opsomming(pijn.deelnemers.map(toonNaam))}: ${teksten.knelpuntMetBewijs({ titel: pijn.titel, bewijs: teksten.bewijsVan(pijn) })}`,
          }))}
        />
      </Section>
    </SamenwerkingPage>
  );
}

const tekstVan = (
  { antwoorden }: { antwoorden: readonly { vraagId: string; tekst: string }[] },
  vraagId: string,
) => antwoorden.find((antwoord) => antwoord.vraagId === vraagId)?.tekst ?? '';
