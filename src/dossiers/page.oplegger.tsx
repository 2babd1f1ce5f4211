import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { callPage, call } from '#src/http/call.ts';
import { useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { dagVanMoment, toonNaam } from '#src/shared/datumtekst.ts';
import { parseOpmaak } from '#src/shared/opmaak.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { ButtonGroup, ButtonLink } from '#src/web/ui/button.tsx';
import { BulletList } from '#src/web/ui/list.tsx';
import { Meta } from '#src/web/ui/meta.tsx';
import { Page } from '#src/web/ui/page.tsx';
import { RichText } from '#src/web/ui/rich-text.tsx';
import { Spotlight } from '#src/web/ui/spotlight.tsx';
import { Paragraph, Section } from '#src/web/ui/text.tsx';
import { getDossierversie, listDossierversies } from './endpoints.ts';
import { formaten } from './page.tsx';
import { teksten } from './teksten.ts';

async function loader({ params, context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  const { items } = await callPage(fetch, listDossierversies, { params, query: { pageSize: 1 } });
  const [laatste] = items;
  const deelnemerId = params['deelnemerId'] ?? '';
  if (!laatste) throw new Response(null, { status: 404 });
  return {
    deelnemerId,
    versie: await call(fetch, getDossierversie, { params: { ...params, dossierversieId: laatste.id } }),
  };
}
export const opleggerPage = { loader, Component: OpleggerPage };

/** One page for one council: the same for all of them. */
function OpleggerPage() {
  const { deelnemerId, versie } = useLoaderData<typeof loader>();
  const { id, naam, fictief } = useSamenwerking();
  const { inhoud, nummer, controlegetal, bevrorenOp } = versie;
  const gemeente = toonNaam(inhoud.deelnemers.find((deelnemer) => deelnemer.id === deelnemerId)?.naam ?? '');
  const eigen = inhoud.knelpunten.filter((knelpunt) => knelpunt.deelnemerId === deelnemerId);
  const antwoord = (vraagId: string) =>
    inhoud.antwoorden.find((each) => each.vraagId === vraagId)?.tekst ?? '';
  return (
    <Page
      title={inhoud.samenwerking.naam}
      shortTitle={teksten.opleggerVoor(gemeente)}
      where={naam}
      shortHeader={teksten.raadVan(gemeente)}
      narrow
      fictief={fictief}
      preHeading={`${teksten.oplegger}. ${teksten.eenIndeling}`}
      meta={
        <Meta
          items={[
            { id: 'versie', icon: 'slot', content: `${teksten.versie(nummer)}, ${dagVanMoment(bevrorenOp)}` },
          ]}
        />
      }
    >
      <Spotlight title={teksten.watGevraagd} id="gevraagd">
        <ol className="utrecht-ordered-list">
          {teksten.gevraagd(inhoud.samenwerking.naam, nummer).map((punt) => (
            <li key={punt}>{punt}</li>
          ))}
        </ol>
      </Spotlight>
      <Section title={teksten.waarom} id="waarom">
        <Paragraph>
          {eigen.length > 0 ? teksten.eigenKnelpunten(gemeente) : teksten.geenEigen(gemeente)}
        </Paragraph>
        <BulletList
          items={eigen.map(({ titel, bewijs }) => ({
            id: titel,
            content: bewijs ? `${titel}. ${bewijs}` : titel,
          }))}
        />
      </Section>
      <AnswerSection title={teksten.watOplevert} id="oplevert" tekst={antwoord('O5')} />
      <AnswerSection title={teksten.watKost} id="kost" tekst={antwoord('O6')} />
      <Section title={teksten.nietVast} id="niet-vast">
        <BulletList items={teksten.nietVastPunten.map((punt) => ({ id: punt, content: punt }))} />
      </Section>
      <Section title={teksten.meer} id="meer">
        <ButtonGroup>
          <ButtonLink variant="primary" to={`/samenwerkingen/${id}/besluitronde`}>
            {teksten.naarRonde}
          </ButtonLink>
          {formaten.map(([formaat, label]) => (
            <ButtonLink
              key={formaat}
              reload
              to={`/v1/samenwerkingen/${id}/dossierdocumenten/${versie.id}/${formaat}?soort=oplegger&deelnemerId=${deelnemerId}`}
            >
              {teksten.opleggerAls(label)}
            </ButtonLink>
          ))}
        </ButtonGroup>
        <Paragraph small>
          {teksten.controlegetal}: <code>{controlegetal.slice(0, 32)}</code>
        </Paragraph>
      </Section>
    </Page>
  );
}

function AnswerSection({ title, id, tekst }: { title: string; id: string; tekst: string }) {
  return (
    <Section title={title} id={id}>
      {tekst.trim() ? (
        <RichText blokken={parseOpmaak(tekst)} />
      ) : (
        <Paragraph>{teksten.geenAntwoord}</Paragraph>
      )}
    </Section>
  );
}
