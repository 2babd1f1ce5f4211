import type { Getypt } from '#src/berekeningen/getypt.ts';
import { Keuzeveld, Rekenveld, Vinkveld } from '#src/berekeningen/invoer.tsx';
import { Invoertabel } from '#src/berekeningen/invoertabel.tsx';
import { rekenhulpPage } from '#src/berekeningen/rekenhulp.tsx';
import { BladTabel } from '#src/berekeningen/uitkomst.tsx';
import { euro } from '#src/shared/getallen.ts';
import { Bars } from '#src/web/ui/bars.tsx';
import { Details } from '#src/web/ui/details.tsx';
import { Paragraph, Section } from '#src/web/ui/text.tsx';
import { berekenUittreedsom as berekening } from './endpoints.ts';
import { methodesoorten } from './methode.ts';
import { teksten } from './teksten.ts';
import { legUit } from './uitleg.ts';
import { berekenUittreedsom, grondslagen, toetredingssoorten, type Uitkomst } from './uittreedsom.ts';
import { bladenVan, uittreedsomRapport } from './uittreedsom.document.ts';
import { voorbeeld } from './voorbeeld.ts';

const jarenMetSchade = 5;
const jarenToetreding = 3;
const empty = (...kolommen: string[]) => ({
  kolommen,
  nieuweRij: Object.fromEntries(kolommen.map((kolom) => [kolom, ''])),
});
const deelnemers = empty('naam', 'bijdrage', 'vorigJaar', 'jaarDaarvoor', 'plus');
const schadejaren = empty('onvermijdelijk', 'beperking');
const methoden = {
  kolommen: ['naam', 'soort', 'eigen', 'schema', 'jaren', 'factor'],
  nieuweRij: { naam: '', soort: 'afbouw', eigen: '', schema: '', jaren: '', factor: '' },
};
const regels = {
  kolommen: ['naam', 'soort', 'bedrag'],
  nieuweRij: { naam: '', soort: 'kosten', bedrag: '' },
};

/** Accession is only asked for when something of it was filled in. */
function normaal(getypt: Getypt): Getypt {
  const vraagt = Object.entries(getypt).some(
    ([name, text]) =>
      /^toetreding\.(regels\.\d+\.(naam|bedrag)|genoemdTotaal|bijdragen\.\d+|extraKosten\.\d+)$/.test(name) &&
      text.trim() !== '',
  );
  return vraagt
    ? getypt
    : Object.fromEntries(Object.entries(getypt).filter(([name]) => !name.startsWith('toetreding.')));
}

export const uittreedsomPage = rekenhulpPage({
  naam: 'uittreedsom',
  titel: teksten.titel,
  lead: teksten.lead,
  berekening,
  voorbeeld,
  normaal,
  soorten: {
    'deelnemers.*.naam': 'tekst',
    'deelnemers.*.bijdrage': 'euro',
    'deelnemers.*.vorigJaar': 'euro',
    'deelnemers.*.jaarDaarvoor': 'euro',
    'deelnemers.*.plus': 'euro',
    vertrekker: 'tekst',
    jaar: 'jaar',
    grondslag: 'keuze',
    'methoden.*.naam': 'tekst',
    'methoden.*.soort': 'keuze',
    'methoden.*.eigen': 'vinkje',
    'methoden.*.schema': 'lijst',
    'methoden.*.jaren': 'getal',
    'methoden.*.factor': 'getal',
    'schade.jaren.*.onvermijdelijk': 'euro',
    'schade.jaren.*.beperking': 'euro',
    'schade.eenmalig': 'euro',
    'schade.aandeelVermogen': 'euro',
    'vermijdbaar.*': 'euro',
    indexatie: 'getal',
    toestemming: 'vinkje',
    'toetreding.regels.*.naam': 'tekst',
    'toetreding.regels.*.soort': 'keuze',
    'toetreding.regels.*.bedrag': 'euro',
    'toetreding.genoemdTotaal': 'euro',
    'toetreding.bijdragen.*': 'euro',
    'toetreding.extraKosten.*': 'euro',
    'toetreding.terugbetaaljaren': 'getal',
  },
  tabellen: () => ({ deelnemers, methoden, 'schade.jaren': schadejaren, 'toetreding.regels': regels }),
  bereken: (invoer) => {
    const uitkomst = berekenUittreedsom(invoer);
    return { uitkomst, ...legUit(invoer, uitkomst) };
  },
  rapport: uittreedsomRapport,
  Invoer: Velden,
  Uitkomst: ({ uitkomst }) => <Uitslag uitkomst={uitkomst} />,
  kerncijfers: (uitkomst) =>
    uitkomst.methoden.map(({ naam, totaal }) => ({ naam, waarde: euro(totaal, { decimalen: 0 }) })),
});

const keuzes = <K extends string>(waarden: readonly K[], namen: Readonly<Record<K, string>>) =>
  waarden.map((value) => ({ value, label: namen[value] }));

function Velden() {
  return (
    <>
      <Section id="gemeenten-kop" title={teksten.gemeentenKop}>
        <Invoertabel
          {...deelnemers}
          tabel="deelnemers"
          titel={teksten.gemeentenKop}
          eenRij={teksten.gemeente}
          maxRijen={30}
          kolommen={[
            { naam: 'naam', kop: teksten.gemeente },
            { naam: 'bijdrage', kop: teksten.bijdrage },
            { naam: 'vorigJaar', kop: teksten.vorigJaar },
            { naam: 'jaarDaarvoor', kop: teksten.jaarDaarvoor },
            { naam: 'plus', kop: teksten.plus },
          ]}
        />
        <Rekenveld naam="vertrekker" label={teksten.vertrekker} />
        <Rekenveld naam="jaar" label={teksten.jaar} />
        <Keuzeveld
          naam="grondslag"
          label={teksten.grondslag}
          opties={keuzes(grondslagen, teksten.grondslagen)}
          standaard="laatste"
        />
        <Rekenveld naam="indexatie" label={teksten.indexatie} nietVerplicht />
      </Section>
      <Section id="methoden-kop" title={teksten.methodenKop}>
        <Paragraph>{teksten.methodenUitleg}</Paragraph>
        <Invoertabel
          {...methoden}
          tabel="methoden"
          titel={teksten.methodenKop}
          eenRij={teksten.methode}
          maxRijen={8}
          kolommen={[
            { naam: 'naam', kop: teksten.methode },
            { naam: 'soort', kop: teksten.soort, opties: keuzes(methodesoorten, teksten.soorten) },
            { naam: 'eigen', kop: teksten.eigen },
            { naam: 'schema', kop: teksten.schema },
            { naam: 'jaren', kop: teksten.jaren },
            { naam: 'factor', kop: teksten.factor },
          ]}
        />
        <Vinkveld naam="toestemming" label={teksten.toestemming} />
      </Section>
      <Gevolgen />
      <Toetreden />
    </>
  );
}

function Gevolgen() {
  return (
    <Section id="schade-kop" title={teksten.schadeKop}>
      <Paragraph>{teksten.schadeUitleg}</Paragraph>
      <Invoertabel
        {...schadejaren}
        tabel="schade.jaren"
        titel={teksten.schadeKop}
        eenRij={teksten.schadejaar}
        maxRijen={30}
        kolommen={[
          { naam: 'onvermijdelijk', kop: teksten.onvermijdelijk },
          { naam: 'beperking', kop: teksten.beperking },
        ]}
      />
      <Rekenveld naam="schade.eenmalig" label={teksten.eenmalig} nietVerplicht />
      <Rekenveld naam="schade.aandeelVermogen" label={teksten.aandeelVermogen} nietVerplicht />
      <Paragraph>{teksten.vermijdbaarUitleg}</Paragraph>
      <div className="bondgenoot-filter">
        {Array.from({ length: jarenMetSchade }, (_, t) => (
          <Rekenveld
            key={t}
            naam={`vermijdbaar.${t}`}
            label={`${teksten.vermijdbaar}, ${teksten.schadejaar.toLowerCase()} ${t + 1}`}
          />
        ))}
      </div>
    </Section>
  );
}

function Toetreden() {
  return (
    <Details summary={teksten.toetredenKop}>
      <Paragraph>{teksten.toetredenUitleg}</Paragraph>
      <Invoertabel
        {...regels}
        tabel="toetreding.regels"
        titel={teksten.toetredenKop}
        eenRij={teksten.toetredingsregel}
        maxRijen={50}
        kolommen={[
          { naam: 'naam', kop: teksten.toetredingsregel },
          {
            naam: 'soort',
            kop: teksten.soort,
            opties: keuzes(toetredingssoorten, teksten.toetredingssoorten),
          },
          { naam: 'bedrag', kop: teksten.bedrag },
        ]}
      />
      <Rekenveld naam="toetreding.genoemdTotaal" label={teksten.genoemdTotaal} nietVerplicht />
      <Paragraph>{teksten.perJaarUitleg}</Paragraph>
      {(['bijdragen', 'extraKosten'] as const).map((reeks) => (
        <div className="bondgenoot-filter" key={reeks}>
          {Array.from({ length: jarenToetreding }, (_, t) => (
            <Rekenveld
              key={t}
              naam={`toetreding.${reeks}.${t}`}
              label={(reeks === 'bijdragen' ? teksten.nieuweBijdrage : teksten.extraKosten)(t + 1)}
              nietVerplicht
            />
          ))}
        </div>
      ))}
      <Rekenveld naam="toetreding.terugbetaaljaren" label={teksten.terugbetaaljaren} nietVerplicht />
    </Details>
  );
}

function Uitslag({ uitkomst }: { uitkomst: Uitkomst }) {
  return (
    <>
      <Bars
        titel={teksten.figuur}
        groepen={uitkomst.methoden.map(({ naam, totaal, eigen }) => ({
          naam,
          staven: [
            {
              naam: '',
              waarde: totaal,
              tekst: euro(totaal, { decimalen: 0 }),
              look: eigen ? 'petrol' : 'licht',
            },
          ],
        }))}
      />
      {bladenVan(uitkomst).map((blad) => (
        <BladTabel key={blad.titel} blad={blad} onPhone="scroll" />
      ))}
    </>
  );
}
