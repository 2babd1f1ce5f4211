import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { lijstformaten } from '#src/documenten/lijstformaten.ts';
import { call } from '#src/http/call.ts';
import { SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { toonNaam } from '#src/shared/datumtekst.ts';
import { getal, procent } from '#src/shared/getallen.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { Bars } from '#src/web/ui/bars.tsx';
import { ButtonLink } from '#src/web/ui/button.tsx';
import { Details } from '#src/web/ui/details.tsx';
import { Downloads } from '#src/web/ui/downloads.tsx';
import { Empty } from '#src/web/ui/empty.tsx';
import { Filter, SelectField } from '#src/web/ui/form.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { Paragraph, Section, TextLink } from '#src/web/ui/text.tsx';
import { type Functiebeeld, getFunctiebeeld } from './endpoints.ts';
import { samenNodig } from './functie.ts';
import { beeldtekst } from './functies.document.ts';
import { teksten } from './teksten.ts';

async function loader({ params, request, context }: LoaderFunctionArgs) {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  return { beeld: await call(fetchFrom(context), getFunctiebeeld, { params, query: asked }), asked };
}
export const functiesSamenPage = { loader, Component: FunctiesSamenPage };

/** What was shared: alone, and with the people together. */
function FunctiesSamenPage() {
  const { beeld, asked } = useLoaderData<typeof loader>();
  const { id } = useSamenwerking();
  const base = `/samenwerkingen/${id}/functies`;
  return (
    <SamenwerkingPage
      title={teksten.beeldTitel}
      fase="verkennen"
      lead={teksten.beeldLead}
      kruimels={[{ naam: teksten.titel, to: base }]}
      meta={<Meta items={[zichtbaarheid(teksten.iedereen, false)]} />}
    >
      {beeld.functies.length === 0 ? (
        <Empty
          id="leeg"
          title={teksten.beeldLeegTitel}
          action={
            <ButtonLink variant="primary" to={base}>
              {teksten.naarFuncties}
            </ButtonLink>
          }
        >
          <Paragraph>{teksten.beeldLeeg}</Paragraph>
        </Empty>
      ) : (
        <>
          <Paragraph>{beeldtekst(beeld)}</Paragraph>
          <Keuzen beeld={beeld} />
          <PerFunctie beeld={beeld} />
          <PerGemeente beeld={beeld} />
          <PerTaakveld beeld={beeld} />
          <Details summary={teksten.hoe}>
            <Paragraph>{teksten.hoeUitleg}</Paragraph>
            <Paragraph>
              {teksten.hoeSamen} <TextLink to="/rekenhulpen/kwetsbaarheid">{teksten.naarRekenhulp}</TextLink>
            </Paragraph>
          </Details>
          <Downloads
            adres={`/v1/samenwerkingen/${id}/functiebeeldexports`}
            formaten={lijstformaten}
            vraag={asked}
          />
        </>
      )}
    </SamenwerkingPage>
  );
}

type Props = { beeld: Functiebeeld };

const procenten = (mogelijk: readonly number[], nu: number) =>
  [...new Set([...mogelijk, nu])]
    .toSorted((a, b) => a - b)
    .map((waarde) => ({
      value: String(waarde),
      label: teksten.procentTekst(waarde),
    }));

/** What is reckoned with; a link to the page carries it along. */
function Keuzen({ beeld: { aannamen } }: Props) {
  return (
    <Filter label={teksten.aannamen} submit={teksten.rekenOpnieuw}>
      <SelectField
        name="samenNodig"
        label={teksten.samenNodigVraag}
        options={samenNodig.map((value) => ({ value, label: teksten.samenNodigKeuzen[value] }))}
        empty={false}
        defaultValue={aannamen.samenNodig}
      />
      <SelectField
        name="afwezig"
        label={teksten.afwezigKeuze}
        options={procenten([5, 7, 10, 15], aannamen.afwezig)}
        empty={false}
        defaultValue={String(aannamen.afwezig)}
      />
      <SelectField
        name="samenAfwezig"
        label={teksten.samenAfwezigKeuze}
        options={procenten([0, 0.5, 1, 2], aannamen.samenAfwezig)}
        empty={false}
        defaultValue={String(aannamen.samenAfwezig)}
      />
    </Filter>
  );
}

function PerFunctie({ beeld: { functies } }: Props) {
  return (
    <Section title={teksten.perFunctie} id="per-functie">
      <Bars
        titel={teksten.figuur}
        groepen={functies.slice(0, 12).map(({ naam, samen }) => ({
          naam,
          staven: [
            {
              naam: teksten.apart,
              waarde: samen.mensdagenApart,
              tekst: getal(samen.mensdagenApart, 1),
              look: 'licht',
            },
            {
              naam: teksten.samen,
              waarde: samen.mensdagen,
              tekst: getal(samen.mensdagen, 1),
              look: 'petrol',
            },
          ],
        }))}
      />
      <Table
        caption={teksten.perFunctie}
        captionHidden
        rows={functies}
        rowKey={({ naam, taakveld }) => `${taakveld} ${naam}`}
        columns={[
          {
            head: teksten.naam,
            cell: ({ naam, taakveld, deelnemers }) => (
              <>
                <strong>{naam}</strong>
                <br />
                <small>
                  {taakveld}
                  {deelnemers.length === 1 && `. ${teksten.nietSamen}`}
                </small>
              </>
            ),
          },
          { head: teksten.mensenSamen, numeric: true, cell: ({ samen }) => samen.mensen },
          { head: teksten.samenNodig, numeric: true, cell: ({ samen }) => samen.nodig },
          { head: teksten.dagenErgens, numeric: true, cell: ({ samen }) => getal(samen.dagenErgens, 1) },
          { head: teksten.dagenSamen, numeric: true, cell: ({ samen }) => getal(samen.dagenTekort, 1) },
          {
            head: teksten.mensdagenApart,
            numeric: true,
            cell: ({ samen }) => getal(samen.mensdagenApart, 1),
          },
          { head: teksten.mensdagenSamen, numeric: true, cell: ({ samen }) => getal(samen.mensdagen, 1) },
          {
            head: teksten.samenMetEenErbij,
            numeric: true,
            cell: ({ samen }) => getal(samen.dagenMetEenErbij, 1),
          },
        ]}
      />
    </Section>
  );
}

function PerGemeente({ beeld: { functies, deelnemers } }: Props) {
  return (
    <Section title={teksten.perDeelnemer} id="per-gemeente">
      <Table
        caption={teksten.perDeelnemer}
        captionHidden
        rows={deelnemers}
        rowKey={({ deelnemerId }) => deelnemerId}
        columns={[
          { head: teksten.deelnemer, cell: ({ deelnemer }) => toonNaam(deelnemer) },
          { head: teksten.aantalFuncties, numeric: true, cell: (each) => each.functies },
          { head: teksten.eenpittersDeel, numeric: true, cell: ({ eenpitters }) => procent(eenpitters, 0) },
          { head: teksten.tekortErgens, numeric: true, cell: ({ tekortErgens }) => procent(tekortErgens) },
        ]}
      />
      <Table
        caption={teksten.perGemeente}
        rows={functies.flatMap(({ naam, deelnemers: delen }) => delen.map((deel) => ({ naam, ...deel })))}
        rowKey={({ functieId }) => functieId}
        columns={[
          {
            head: teksten.naam,
            cell: ({ naam, deelnemer }) => (
              <>
                <strong>{naam}</strong>
                <br />
                <small>{toonNaam(deelnemer)}</small>
              </>
            ),
          },
          { head: teksten.mensen, numeric: true, cell: ({ mensen }) => mensen },
          { head: teksten.nodig, numeric: true, cell: ({ nodig }) => nodig },
          { head: teksten.kansNiemand, numeric: true, cell: ({ niemand }) => procent(niemand) },
          { head: teksten.dagenTekort, numeric: true, cell: ({ dagenTekort }) => getal(dagenTekort, 1) },
          {
            head: teksten.metEenErbij,
            numeric: true,
            cell: ({ dagenMetEenErbij }) => getal(dagenMetEenErbij, 1),
          },
        ]}
      />
    </Section>
  );
}

function PerTaakveld({ beeld: { taakvelden } }: Props) {
  return (
    <Section title={teksten.perTaakveld} id="per-taakveld">
      <Table
        caption={teksten.perTaakveld}
        captionHidden
        rows={taakvelden}
        rowKey={({ taakveld }) => taakveld}
        columns={[
          { head: teksten.taakveld, cell: ({ taakveld }) => taakveld },
          { head: teksten.aantalFuncties, numeric: true, cell: ({ functies }) => functies },
          { head: teksten.eenpittersDeel, numeric: true, cell: ({ eenpitters }) => procent(eenpitters, 0) },
          {
            head: teksten.mensdagenApart,
            numeric: true,
            cell: ({ mensdagenApart }) => getal(mensdagenApart, 1),
          },
          {
            head: teksten.mensdagenSamen,
            numeric: true,
            cell: ({ mensdagenSamen }) => getal(mensdagenSamen, 1),
          },
        ]}
      />
    </Section>
  );
}
