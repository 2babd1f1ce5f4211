import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { getProfiel } from '#src/accounts/endpoints.ts';
import { listMijnBezoeken } from '#src/bezoeken/endpoints.ts';
import { SindsBezoeken } from '#src/bezoeken/sinds-bezoek.tsx';
import { faseNummer } from '#src/shared/fasen.ts';
import { call, callPage } from '#src/http/call.ts';
import { listMijnMomenten } from '#src/momenten/endpoints.ts';
import { KomendeData } from '#src/momenten/komende-data.tsx';
import { listSamenwerkingen, type Samenvatting } from '#src/samenwerkingen/endpoints.ts';
import { teksten as samenwerkingTeksten } from '#src/samenwerkingen/teksten.ts';
import { aantalInWoorden, dagInWoorden, dagVanMoment, toonNaam } from '#src/shared/datumtekst.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { Asked } from '#src/web/ui/asked.tsx';
import { ButtonGroup, ButtonLink } from '#src/web/ui/button.tsx';
import { Empty } from '#src/web/ui/empty.tsx';
import { BulletList } from '#src/web/ui/list.tsx';
import { Page } from '#src/web/ui/page.tsx';
import { PhaseBar } from '#src/web/ui/phase-bar.tsx';
import { StatusBadge } from '#src/web/ui/status-badge.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { AsideSection, Paragraph, Section, TextLink } from '#src/web/ui/text.tsx';
import { adresVan } from './adres.ts';
import { listMijnVerzoeken, type Verzoek } from './endpoints.ts';
import { teksten } from './teksten.ts';

const { home } = samenwerkingTeksten;

async function loader({ context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  const profiel = await call(fetch, getProfiel, {});
  if (!profiel.ingelogd)
    return {
      profiel,
      verzoeken: [],
      aantal: 0,
      anderen: [],
      samenwerkingen: [],
      momenten: [],
      aantalMomenten: 0,
      bezoeken: [],
      vandaag: '',
    };
  const [verzoeken, samenwerkingen, momenten, bezoeken] = await Promise.all([
    callPage(fetch, listMijnVerzoeken, { query: { aanZet: 'beide', pageSize: 100 } }),
    callPage(fetch, listSamenwerkingen, { query: { pageSize: 100 } }),
    callPage(fetch, listMijnMomenten, { query: { pageSize: 5 } }),
    call(fetch, listMijnBezoeken, {}),
  ]);
  const mijn = verzoeken.items.filter(({ isVoorMij }) => isVoorMij);
  return {
    profiel,
    verzoeken: mijn.slice(0, 10),
    aantal: mijn.length,
    anderen: verzoeken.items.filter(({ isVoorMij }) => !isVoorMij).slice(0, 5),
    samenwerkingen: samenwerkingen.items,
    momenten: momenten.items,
    aantalMomenten: momenten.total,
    bezoeken,
    vandaag: dagVanMoment(new Date()),
  };
}
export const startPage = { loader, Component: StartPage };

/** What is asked of me, then the samenwerkingen I am in. */
function StartPage() {
  const { profiel, verzoeken, aantal, anderen, samenwerkingen, momenten, aantalMomenten, bezoeken, vandaag } =
    useLoaderData<typeof loader>();
  if (!profiel.ingelogd) return <Welcome installatieLeeg={profiel.installatieLeeg} />;
  if (samenwerkingen.length === 0) return <Nothing />;
  return (
    <Page
      title={verzoeken.length === 0 ? home.nietsTitel : home.titel}
      lead={verzoeken.length === 0 ? home.niets : home.dingen(aantalVerzoeken(aantal), vandaag)}
      aside={
        <>
          <WaitingFor verzoeken={anderen} />
          <KomendeData
            momenten={momenten}
            total={aantalMomenten}
            to="/momenten"
            exports="/v1/momentexports"
            metSamenwerking={samenwerkingen.length > 1}
          />
        </>
      }
      asideLabel={home.ernaast}
    >
      <Asked items={verzoeken.map(questionOf)} />
      <SindsBezoeken bezoeken={bezoeken} />
      <Section title={home.mijn} id="mijn">
        <SamenwerkingenTable samenwerkingen={samenwerkingen} />
        <ButtonLink to="/samenwerkingen/nieuw">{home.begin}</ButtonLink>
      </Section>
    </Page>
  );
}

const aantalVerzoeken = (aantal: number) =>
  aantal === 1 ? home.eenDing : home.meerDingen(aantalInWoorden(aantal));

/** Who waits is the reason to begin with this one. */
const wachtOpMij = ({ wachtenden }: Verzoek) =>
  wachtenden.length > 0 ? teksten.wachten(wachtenden.length, toonNaam(wachtenden[0]?.naam ?? '')) : undefined;

/** What others must do before the own deelnemer can go on. */
function WaitingFor({ verzoeken }: { verzoeken: readonly Verzoek[] }) {
  return (
    <AsideSection title={home.wachtOp}>
      {verzoeken.length === 0 ? (
        <Paragraph>{home.wachtOpNiemand}</Paragraph>
      ) : (
        <ul className="bondgenoot-lijst">
          {[...Map.groupBy(verzoeken, ({ samenwerkingId }) => samenwerkingId)].map(([id, same]) => (
            <li key={id}>
              <strong>{same[0]?.samenwerking}</strong>
              {same.map((verzoek) => (
                <Paragraph small key={questionOf(verzoek).id}>
                  {teksten.wachtOp(toonNaam(verzoek.deelnemer ?? ''), [verzoek])}
                </Paragraph>
              ))}
            </li>
          ))}
        </ul>
      )}
    </AsideSection>
  );
}

function questionOf(verzoek: Verzoek) {
  return {
    id: `${verzoek.samenwerkingId} ${verzoek.soort} ${verzoek.deelnemerId} ${verzoek.vraagId} ${verzoek.onderwerpId}`,
    title: teksten.titel[verzoek.soort](toonNaam(verzoek.deelnemer ?? ''), verzoek),
    to: adresVan(verzoek, verzoek.samenwerkingId),
    button: teksten.knop[verzoek.soort],
    when: (
      <StatusBadge status={verzoek.isTeLaat ? 'wacht' : 'aan-zet'}>
        {verzoek.datum
          ? teksten.uiterlijk(dagInWoorden(verzoek.datum), verzoek.isTeLaat)
          : wachtOpMij(verzoek)}
      </StatusBadge>
    ),
    children: (
      <Paragraph>
        {verzoek.samenwerking}. {teksten.uitleg[verzoek.soort]}
      </Paragraph>
    ),
  };
}

export function SamenwerkingenTable({ samenwerkingen }: { samenwerkingen: readonly Samenvatting[] }) {
  return (
    <Table
      caption={home.mijn}
      captionHidden
      rows={samenwerkingen}
      rowKey={({ id }) => id}
      columns={[
        {
          head: home.samenwerking,
          cell: ({ id, naam, deelnemers }) => (
            <>
              <TextLink to={`/samenwerkingen/${id}`}>
                <strong>{naam}</strong>
              </TextLink>
              <br />
              <small>{home.deelnemers(deelnemers.length)}</small>
            </>
          ),
        },
        {
          head: home.fase,
          cell: ({ fase }) => (
            <>
              <PhaseBar reached={faseNummer(fase)} />{' '}
              {home.faseNaam(faseNummer(fase), samenwerkingTeksten.fasen[fase])}
            </>
          ),
        },
        {
          head: home.rol,
          cell: ({ mijnRollen }) => mijnRollen.map((rol) => samenwerkingTeksten.rollen[rol]).join(', '),
        },
      ]}
    />
  );
}

function Welcome({ installatieLeeg }: { installatieLeeg: boolean }) {
  return (
    <Page title={home.uitgelogdTitel} narrow>
      <Paragraph lead>{home.uitgelogd}</Paragraph>
      {installatieLeeg && <Paragraph>{home.eerst}</Paragraph>}
      <ButtonGroup>
        {installatieLeeg ? (
          <ButtonLink to="/installatie" variant="primary">
            {home.inrichten}
          </ButtonLink>
        ) : (
          <ButtonLink to="/inloggen" variant="primary">
            {teksten.inloggen}
          </ButtonLink>
        )}
      </ButtonGroup>
      <Section title={home.zonderAccount} id="zonder-account">
        <BulletList
          items={home.open.map(({ to, naam, uitleg }) => ({
            id: to,
            content: (
              <>
                <TextLink to={to}>{naam}</TextLink>. {uitleg}
              </>
            ),
          }))}
        />
      </Section>
    </Page>
  );
}

function Nothing() {
  return (
    <Page title={home.mijn}>
      <Empty
        id="leeg"
        title={home.leegTitel}
        action={
          <ButtonLink to="/samenwerkingen/nieuw" variant="primary">
            {home.begin}
          </ButtonLink>
        }
      >
        <Paragraph>{home.leeg}</Paragraph>
      </Empty>
    </Page>
  );
}
