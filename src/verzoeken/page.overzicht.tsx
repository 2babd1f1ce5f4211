import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { listBezoeken } from '#src/bezoeken/endpoints.ts';
import { SindsBezoek } from '#src/bezoeken/sinds-bezoek.tsx';
import { faseNummer } from '#src/shared/fasen.ts';
import { call, callPage } from '#src/http/call.ts';
import { listLogboek, type Regel } from '#src/logboek/endpoints.ts';
import { teksten as logboekTeksten } from '#src/logboek/teksten.ts';
import { listMomenten, type Moment } from '#src/momenten/endpoints.ts';
import { KomendeData } from '#src/momenten/komende-data.tsx';
import { getPoort, type Poort } from '#src/poorten/endpoints.ts';
import { DraadLijst } from '#src/rode-draad/draad-lijst.tsx';
import { getRodeDraad } from '#src/rode-draad/endpoints.ts';
import { teksten as draadTeksten } from '#src/rode-draad/teksten.ts';
import { getSamenwerking, type Samenwerking } from '#src/samenwerkingen/endpoints.ts';
import { namenVan, SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { teksten as samenwerkingTeksten } from '#src/samenwerkingen/teksten.ts';
import { dagInWoorden, momentInWoorden, opsomming, toonNaam } from '#src/shared/datumtekst.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { ButtonGroup, ButtonLink } from '#src/web/ui/button.tsx';
import { Details } from '#src/web/ui/details.tsx';
import { IconList, Lines } from '#src/web/ui/list.tsx';
import { Meta } from '#src/web/ui/meta.tsx';
import { Spotlight } from '#src/web/ui/spotlight.tsx';
import { StatusBadge } from '#src/web/ui/status-badge.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { AsideSection, Paragraph, Section, TextLink } from '#src/web/ui/text.tsx';
import { adresVan } from './adres.ts';
import { listVerzoeken, type Verzoek } from './endpoints.ts';
import { teksten } from './teksten.ts';

const { overzicht } = samenwerkingTeksten;

async function loader({ params, context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  const { fase } = await call(fetch, getSamenwerking, { params });
  const [verzoeken, regels, draad, poort, momenten, bezoeken] = await Promise.all([
    callPage(fetch, listVerzoeken, { params, query: { pageSize: 100 } }),
    callPage(fetch, listLogboek, { params, query: { pageSize: 5 } }),
    call(fetch, getRodeDraad, { params }),
    call(fetch, getPoort, { params: { ...params, fase } }),
    callPage(fetch, listMomenten, { params, query: { pageSize: 5 } }),
    call(fetch, listBezoeken, { params }),
  ]);
  const { stappen } = draad;
  return { verzoeken: verzoeken.items, regels: regels.items, stappen, poort, momenten, bezoeken };
}
export const overzichtPage = { loader, Component: OverzichtPage };

/** One samenwerking at a glance: the next step, who waits for whom, what happened. */
function OverzichtPage() {
  const { verzoeken, regels, stappen, poort, momenten, bezoeken } = useLoaderData<typeof loader>();
  const samenwerking = useSamenwerking();
  const { id, naam, fase, startdatum, deelnemers } = samenwerking;
  const isVerteld = bezoeken.some((bezoek) => bezoek.regels.length >= regels.length);
  const inwoners = deelnemers.reduce((sum, deelnemer) => sum + (deelnemer.inwoners ?? 0), 0);
  return (
    <SamenwerkingPage
      title={naam}
      titleInBand
      fase={fase}
      meta={
        <Meta
          items={[
            { id: 'deelnemers', content: opsomming(namenVan(deelnemers)) },
            { id: 'inwoners', content: overzicht.inwoners(inwoners.toLocaleString('nl-NL')) },
            { id: 'start', content: overzicht.begonnen(dagInWoorden(startdatum)) },
          ]}
        />
      }
      aside={<Aside samenwerking={samenwerking} poort={poort} momenten={momenten} />}
    >
      <NextStep verzoeken={verzoeken} samenwerkingId={id} />
      <Section title={overzicht.wachten} id="wachten">
        <WaitingTable verzoeken={verzoeken} samenwerking={samenwerking} />
      </Section>
      <SindsBezoek bezoeken={bezoeken} />
      {stappen.some(({ totaal }) => totaal > 0) && (
        <Section title={draadTeksten.titel} id="rode-draad">
          <DraadLijst
            stappen={stappen}
            losLink={(tekst) => <TextLink to={`/samenwerkingen/${id}/rode-draad#los`}>{tekst}</TextLink>}
          />
          <TextLink box to={`/samenwerkingen/${id}/rode-draad`}>
            {draadTeksten.bekijk}
          </TextLink>
        </Section>
      )}
      {!isVerteld && (
        <Section title={overzicht.laatste} id="laatste">
          <Lines ordered items={regels.map((regel) => lineOf(regel, deelnemers))} />
          <TextLink box to={`/samenwerkingen/${id}/logboek`}>
            {overzicht.heleLogboek}
          </TextLink>
        </Section>
      )}
    </SamenwerkingPage>
  );
}

function NextStep({ verzoeken, samenwerkingId }: { verzoeken: readonly Verzoek[]; samenwerkingId: string }) {
  const [verzoek] = verzoeken;
  if (!verzoek) return null;
  return (
    <Spotlight
      preHeading={overzicht.stap}
      title={teksten.titel[verzoek.soort](toonNaam(verzoek.deelnemer ?? ''), verzoek)}
      id="stap"
    >
      <Paragraph>{teksten.uitleg[verzoek.soort]}</Paragraph>
      <ButtonGroup>
        <ButtonLink variant="primary" to={adresVan(verzoek, samenwerkingId)}>
          {verzoek.isVoorMij ? teksten.knop[verzoek.soort] : teksten.bekijk}
        </ButtonLink>
      </ButtonGroup>
      <Details summary={overzicht.waarom}>
        <Paragraph>{teksten.regel}</Paragraph>
        <Paragraph>
          {teksten.wie(
            verzoek.deelnemer,
            verzoek.persoon,
            verzoek.rollen.map((rol) => samenwerkingTeksten.rollen[rol]),
          )}
        </Paragraph>
      </Details>
    </Spotlight>
  );
}

function WaitingTable({
  verzoeken,
  samenwerking: { id, deelnemers },
}: {
  verzoeken: readonly Verzoek[];
  samenwerking: Samenwerking;
}) {
  const samen = verzoeken.filter(({ deelnemerId }) => deelnemerId === null);
  const rows = deelnemers
    .filter(({ status }) => status === 'actief')
    .map((deelnemer) => ({
      ...deelnemer,
      verzoeken: verzoeken.filter(({ deelnemerId }) => deelnemerId === deelnemer.id),
    }));
  const together = { id: 'samen', naam: overzicht.samen, isEigen: false, verzoeken: samen };
  return (
    <Table
      caption={overzicht.wachten}
      captionHidden
      rows={[...rows, ...(samen.length > 0 ? [together] : [])]}
      rowKey={(row) => row.id}
      columns={[
        { head: overzicht.gemeente, cell: ({ naam }) => <strong>{toonNaam(naam)}</strong> },
        {
          head: overzicht.aanZet,
          cell: (row) => <VerzoekLinks verzoeken={row.verzoeken} samenwerkingId={id} />,
        },
        {
          head: overzicht.wachtOp,
          cell: (row) =>
            row.id !== together.id && (
              <WaitsFor
                verzoeken={verzoeken.filter(({ wachtenden }) =>
                  wachtenden.some((wachtende) => wachtende.id === row.id),
                )}
              />
            ),
        },
      ]}
    />
  );
}

/** 'Elsmeer: reactie op O5' */
function WaitsFor({ verzoeken }: { verzoeken: readonly Verzoek[] }) {
  if (verzoeken.length === 0) return overzicht.niemand;
  return [...Map.groupBy(verzoeken, ({ deelnemer }) => deelnemer ?? '')].map(([deelnemer, theirs], index) => (
    <span key={deelnemer}>
      {index > 0 && <br />}
      {teksten.wachtOp(toonNaam(deelnemer), theirs)}
    </span>
  ));
}

function VerzoekLinks({
  verzoeken,
  samenwerkingId,
}: {
  verzoeken: readonly Verzoek[];
  samenwerkingId: string;
}) {
  if (verzoeken.length === 0) return overzicht.niets;
  return (
    <>
      {verzoeken.some(({ isVoorMij }) => isVoorMij) && (
        <>
          <StatusBadge status="aan-zet" />
          <br />
        </>
      )}
      {[...Map.groupBy(verzoeken, ({ soort }) => soort)].map(([soort, same], index) => (
        <span key={soort}>
          {index > 0 && <br />}
          {teksten.soortKop[soort]}
          {same.map((verzoek, position) => (
            <span key={`${verzoek.vraagId} ${verzoek.onderwerpId}`}>
              {position > 0 && ','} <VerzoekLink verzoek={verzoek} samenwerkingId={samenwerkingId} />
            </span>
          ))}
        </span>
      ))}
    </>
  );
}

/** Where it is about a question: its number; otherwise one word that leads there, or who took it on. */
function VerzoekLink({ verzoek, samenwerkingId }: { verzoek: Verzoek; samenwerkingId: string }) {
  const name = verzoek.vraagId ?? teksten.hier;
  if (verzoek.isVoorMij) return <TextLink to={adresVan(verzoek, samenwerkingId)}>{name}</TextLink>;
  return <>{verzoek.persoon ? `(${verzoek.persoon})` : verzoek.vraagId}</>;
}

/** A municipality acts through its people: it is the subject where it is known. */
const lineOf = (regel: Regel, deelnemers: Samenwerking['deelnemers']) => ({
  id: String(regel.volgnummer),
  content: (
    <>
      <strong>
        {toonNaam(
          deelnemers.find(({ id }) => id === regel.deelnemerId)?.naam ?? regel.naam ?? logboekTeksten.iemand,
        )}
      </strong>{' '}
      {regel.gezegde}
      <br />
      <small>{[regel.naam, momentInWoorden(regel.op)].filter(Boolean).join(', ')}</small>
    </>
  ),
});

function Aside({
  samenwerking: { id, fase, hoepuntenOpen },
  poort,
  momenten,
}: {
  samenwerking: Samenwerking;
  poort: Poort;
  momenten: { items: readonly Moment[]; total: number };
}) {
  const base = `/samenwerkingen/${id}`;
  return (
    <>
      <AsideSection title={overzicht.waarvoor(faseNummer(fase))}>
        <Paragraph>{overzicht.uitleg[fase]}</Paragraph>
        <TextLink box to={`${base}/parkeerplaats`}>
          {overzicht.geparkeerd(hoepuntenOpen)}
        </TextLink>
      </AsideSection>
      {poort.naar && (
        <AsideSection title={overzicht.poort}>
          <IconList
            items={poort.criteria.map(({ id: key, tekst, voldaan }) => ({
              id: key,
              icon: voldaan ? 'check' : 'leeg',
              content: tekst,
            }))}
          />
          <TextLink box to={`${base}/fasen/${fase}`}>
            {overzicht.naarPoort}
          </TextLink>
        </AsideSection>
      )}
      <KomendeData
        momenten={momenten.items}
        total={momenten.total}
        to={`${base}/momenten`}
        exports={`/v1${base}/momentexports`}
      />
      <AsideSection title={overzicht.meer}>
        <TextLink box to={`${base}/betrokkenen`}>
          {overzicht.deelnemers}
        </TextLink>
        <br />
        <TextLink box to={`/zoeken?samenwerkingId=${id}`}>
          {overzicht.zoeken}
        </TextLink>
      </AsideSection>
    </>
  );
}
