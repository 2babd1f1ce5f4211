import { useLoaderData } from 'react-router';
import { useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { dagInWoorden, dagVanMoment, hoofdletter, toonNaam } from '#src/shared/datumtekst.ts';
import { parseOpmaak } from '#src/shared/opmaak.ts';
import { load } from '#src/web/load.ts';
import { ButtonGroup, ButtonLink } from '#src/web/ui/button.tsx';
import { BulletList, Lines } from '#src/web/ui/list.tsx';
import { Meta } from '#src/web/ui/meta.tsx';
import { Page } from '#src/web/ui/page.tsx';
import { RichText } from '#src/web/ui/rich-text.tsx';
import { Spotlight } from '#src/web/ui/spotlight.tsx';
import { StatusBadge, type StatusSoort } from '#src/web/ui/status-badge.tsx';
import { Paragraph, Section, TextLink } from '#src/web/ui/text.tsx';
import { getOplegger, type Oplegger } from './endpoints.ts';
import { Bestanden, Controlegetal } from './bestanden.tsx';
import { kortIn, opleggerRegels } from './inkorten.ts';
import { extraRegels } from './oplegger.ts';
import { teksten } from './teksten.ts';

const loader = load(getOplegger);
export const opleggerPage = { loader, Component: OpleggerPage };

/** One page for one council: the same for all of them, and the same as on paper. */
function OpleggerPage() {
  const oplegger = useLoaderData<typeof loader>();
  const { id, naam } = useSamenwerking();
  const { gemeente, nummer, bevrorenOp, raadsdatum, knelpunten } = oplegger;
  const regels = opleggerRegels(oplegger.deelnemers.length, extraRegels(oplegger));
  return (
    <Page
      title={oplegger.samenwerking}
      shortTitle={teksten.opleggerVoor(toonNaam(gemeente))}
      where={naam}
      shortHeader={teksten.raadVan(toonNaam(gemeente))}
      narrow
      fictief={oplegger.fictief}
      preHeading={`${teksten.oplegger}. ${teksten.eenIndeling}`}
      meta={
        <Meta
          items={[
            {
              id: 'raad',
              icon: 'vlag',
              content: raadsdatum
                ? `${teksten.besluitOp} ${dagInWoorden(raadsdatum)}`
                : teksten.raadNietGepland,
            },
            { id: 'versie', icon: 'slot', content: `${teksten.versie(nummer)}, ${dagVanMoment(bevrorenOp)}` },
          ]}
        />
      }
    >
      <Spotlight title={teksten.watGevraagd} id="gevraagd">
        <ol className="utrecht-ordered-list">
          {teksten.gevraagd(nummer).map((punt) => (
            <li key={punt}>{punt}</li>
          ))}
        </ol>
      </Spotlight>
      <Section title={teksten.waarom} id="waarom">
        <Paragraph>
          {(knelpunten.length > 0 ? teksten.eigenKnelpunten : teksten.geenEigen)(toonNaam(gemeente))}
        </Paragraph>
        <BulletList
          items={knelpunten.map((knelpunt, index) => ({
            id: String(index),
            content: teksten.eigenKnelpunt(
              { ...knelpunt, ookVan: knelpunt.ookVan.map(toonNaam) },
              oplegger.deelnemers.length,
            ),
          }))}
        />
      </Section>
      <AnswerSection title={teksten.watOplevert} vraagId="O5" tekst={oplegger.oplevert} regels={regels} />
      <AnswerSection title={teksten.watKost} vraagId="O6" tekst={oplegger.kost} regels={regels} />
      <Section title={teksten.nietVast} id="niet-vast">
        <BulletList items={teksten.nietVastPunten.map((punt) => ({ id: punt, content: punt }))} />
      </Section>
      <Section title={teksten.andereRaden} id="anderen">
        <Lines
          items={oplegger.anderen.map((each) => ({ id: each.deelnemerId, content: <Ander {...each} /> }))}
        />
      </Section>
      <More oplegger={oplegger} samenwerkingId={id} />
    </Page>
  );
}

const badges = {
  akkoord: 'akkoord',
  'akkoord-onder-voorwaarden': 'voorwaarden',
  aangehouden: 'aangehouden',
  verworpen: 'verworpen',
} satisfies Record<string, StatusSoort>;

function Ander({ deelnemer, besluit }: Oplegger['anderen'][number]) {
  return (
    <>
      <strong>{toonNaam(deelnemer)}</strong>
      {besluit && <>, {teksten.orgaanOp(besluit.orgaan, besluit.datum)}</>}
      <br />
      {besluit ? (
        <>
          <StatusBadge status={badges[besluit.uitkomst]}>{teksten.uitkomsten[besluit.uitkomst]}</StatusBadge>
          {besluit.isOuder && <> {hoofdletter(teksten.ouder)}</>}
        </>
      ) : (
        <StatusBadge status="leeg">{teksten.uitkomsten.geen}</StatusBadge>
      )}
    </>
  );
}

type AnswerProps = { title: string; vraagId: string; tekst: string; regels: number };

function AnswerSection({ title, vraagId, tekst, regels }: AnswerProps) {
  const { blokken, isIngekort } = kortIn(parseOpmaak(tekst), regels);
  return (
    <Section title={title} id={vraagId}>
      {tekst.trim() ? <RichText blokken={blokken} /> : <Paragraph>{teksten.geenAntwoord}</Paragraph>}
      {isIngekort && <Paragraph>{teksten.leesVerder(vraagId)}</Paragraph>}
    </Section>
  );
}

function More({ oplegger, samenwerkingId }: { oplegger: Oplegger; samenwerkingId: string }) {
  const { dossierversieId, deelnemerId, controlegetal } = oplegger;
  return (
    <Section title={teksten.meer} id="meer">
      <ButtonGroup>
        <ButtonLink variant="primary" to={`/samenwerkingen/${samenwerkingId}/besluitronde`}>
          {teksten.naarRonde}
        </ButtonLink>
        <TextLink box to={`/samenwerkingen/${samenwerkingId}/dossier/${dossierversieId}`}>
          {teksten.heleDossier}
        </TextLink>
      </ButtonGroup>
      <BulletList
        items={(['raadsvoorstel', 'conceptbesluit'] as const).map((soort) => ({
          id: soort,
          content: (
            <TextLink
              to={`/samenwerkingen/${samenwerkingId}/stukken/${soort}?deelnemerId=${deelnemerId}&dossierversieId=${dossierversieId}`}
            >
              {teksten.lees(soort)}
            </TextLink>
          ),
        }))}
      />
      <Bestanden
        naam={teksten.oplegger}
        adres={`dossierdocumenten/${dossierversieId}`}
        vraag={`soort=oplegger&deelnemerId=${deelnemerId}`}
      />
      <Paragraph small>
        {teksten.controlegetal}: <Controlegetal waarde={controlegetal} />
      </Paragraph>
    </Section>
  );
}
