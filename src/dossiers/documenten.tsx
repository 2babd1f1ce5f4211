import { useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { toonNaam } from '#src/shared/datumtekst.ts';
import { Table } from '#src/web/ui/table.tsx';
import { Heading, Paragraph, Section, TextLink } from '#src/web/ui/text.tsx';
import { Bestanden } from './bestanden.tsx';
import { stukkenVoorIedereen } from './stuk.ts';
import { teksten } from './teksten.ts';

/** Every document there is, by who it is for. `dossierversieId`: the newest frozen version, if there is one. */
export function Documenten({ dossierversieId }: { dossierversieId: string | undefined }) {
  const { id, deelnemers } = useSamenwerking();
  const base = `/samenwerkingen/${id}`;
  const raden = deelnemers.filter(({ status }) => status === 'actief');
  return (
    <Section title={teksten.documenten} id="documenten">
      <Heading level={3}>{teksten.voorIedereen}</Heading>
      {dossierversieId ? (
        stukkenVoorIedereen.map((soort) => (
          <div key={soort}>
            <TextLink box to={`${base}/stukken/${soort}`}>
              {teksten.lees(soort)}
            </TextLink>
            <Bestanden
              naam={teksten[soort]}
              adres={`dossierdocumenten/${dossierversieId}`}
              vraag={`soort=${soort}`}
            />
          </div>
        ))
      ) : (
        <Paragraph>{teksten.naBevriezen}</Paragraph>
      )}
      <div>
        <TextLink box to={`${base}/stukken/intentieverklaring`}>
          {teksten.lees('intentieverklaring')}
        </TextLink>
        <Bestanden naam={teksten.intentieverklaring} adres="intentieverklaringen" />
      </div>
      {dossierversieId && (
        <>
          <Heading level={3}>{teksten.perRaad}</Heading>
          <Paragraph>{teksten.perRaadUitleg}</Paragraph>
          <Table
            caption={teksten.perRaad}
            captionHidden
            rows={raden}
            rowKey={(raad) => raad.id}
            columns={[
              { head: teksten.kolommen.gemeente, cell: ({ naam }) => toonNaam(naam) },
              {
                head: teksten.oplegger,
                cell: (raad) => (
                  <RaadLink to={`${base}/oplegger/${raad.id}`} naam={teksten.oplegger} raad={raad.naam} />
                ),
              },
              ...(['raadsvoorstel', 'conceptbesluit'] as const).map((soort) => ({
                head: teksten[soort],
                cell: (raad: (typeof raden)[number]) => (
                  <RaadLink
                    to={`${base}/stukken/${soort}?deelnemerId=${raad.id}`}
                    naam={teksten[soort]}
                    raad={raad.naam}
                  />
                ),
              })),
            ]}
          />
        </>
      )}
    </Section>
  );
}

/** The same word in every row is a link of its own for who hears them. */
function RaadLink({ to, naam, raad }: { to: string; naam: string; raad: string }) {
  return (
    <TextLink to={to}>
      {naam} <span className="bondgenoot-onzichtbaar">{teksten.voorRaad(toonNaam(raad))}</span>
    </TextLink>
  );
}
