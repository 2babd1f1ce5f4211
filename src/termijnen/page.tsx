import { Keuzeveld, Rekenveld, Vinkveld } from '#src/berekeningen/invoer.tsx';
import { Invoertabel } from '#src/berekeningen/invoertabel.tsx';
import { rekenhulpPage } from '#src/berekeningen/rekenhulp.tsx';
import { BladTabel } from '#src/berekeningen/uitkomst.tsx';
import { dagInWoorden, dagKort } from '#src/shared/datumtekst.ts';
import { Gantt, type GanttRij } from '#src/web/ui/gantt.tsx';
import { Details } from '#src/web/ui/details.tsx';
import { Paragraph, Section } from '#src/web/ui/text.tsx';
import { berekenTermijnen as berekening } from './endpoints.ts';
import { teksten } from './teksten.ts';
import { type Invoer, sporen } from './gebeurtenis.ts';
import { bladenVan, termijnenRapport } from './termijnen.document.ts';
import { berekenTermijnen, type Uitkomst } from './termijnen.ts';
import { type Tijdlijnrij, tijdlijnVan } from './tijdlijn.ts';
import { legUit } from './uitleg.ts';
import { voorbeeld } from './voorbeeld.ts';

const empty = (...kolommen: string[]) => ({
  kolommen,
  nieuweRij: Object.fromEntries(kolommen.map((kolom) => [kolom, ''])),
});
const gemeenten = empty('naam', 'vergaderingen', 'ontvangst', 'geenZienswijze');
const recessen = empty('naam', 'gemeente', 'van', 'tot');

export const termijnenPage = rekenhulpPage({
  naam: 'termijnen',
  titel: teksten.titel,
  lead: teksten.lead,
  berekening,
  voorbeeld,
  agenda: true,
  soorten: {
    spoor: 'keuze',
    dag: 'datum',
    vandaag: 'datum',
    'gemeenten.*.naam': 'tekst',
    'gemeenten.*.vergaderingen': 'lijst',
    'gemeenten.*.ontvangst': 'datum',
    'gemeenten.*.geenZienswijze': 'datum',
    'recessen.*.naam': 'tekst',
    'recessen.*.gemeente': 'tekst',
    'recessen.*.van': 'datum',
    'recessen.*.tot': 'datum',
    wekenVerwerken: 'getal',
    wekenAanlevering: 'getal',
    wekenOr: 'getal',
    wekenBekendmaking: 'getal',
    orWijktAf: 'vinkje',
    bestuursvergaderingen: 'lijst',
  },
  tabellen: () => ({ gemeenten, recessen }),
  bereken: (invoer) => {
    const uitkomst = berekenTermijnen(invoer);
    return { uitkomst, ...legUit(invoer, uitkomst) };
  },
  // Plain days need Temporal, which not every browser has yet.
  opServer: () => !('Temporal' in globalThis),
  rapport: termijnenRapport,
  Invoer: Velden,
  Uitkomst: Uitslag,
  kerncijfers: ({ gebeurtenissen }) => [
    { naam: teksten.kernBegin, waarde: dagInWoorden(gebeurtenissen[0]?.datum ?? voorbeeld.dag) },
    { naam: teksten.kernEind, waarde: dagInWoorden(gebeurtenissen.at(-1)?.datum ?? voorbeeld.dag) },
  ],
});

function Velden() {
  return (
    <>
      <Section id="plan-kop" title={teksten.planKop}>
        <Keuzeveld
          naam="spoor"
          label={teksten.spoor}
          opties={sporen.map((value) => ({ value, label: teksten.sporen[value] }))}
          standaard="regeling-terug"
        />
        <Rekenveld naam="dag" label={teksten.dag} uitleg={teksten.dagUitleg} />
        <Rekenveld naam="vandaag" label={teksten.vandaag} uitleg={teksten.vandaagUitleg} nietVerplicht />
      </Section>
      <Section id="raden-kop" title={teksten.radenKop}>
        <Paragraph>{teksten.radenUitleg}</Paragraph>
        <Invoertabel
          {...gemeenten}
          tabel="gemeenten"
          titel={teksten.radenKop}
          eenRij={teksten.gemeente}
          maxRijen={30}
          kolommen={[
            { naam: 'naam', kop: teksten.gemeente },
            { naam: 'vergaderingen', kop: teksten.vergaderingen },
            { naam: 'ontvangst', kop: teksten.ontvangst },
            { naam: 'geenZienswijze', kop: teksten.geenZienswijze },
          ]}
        />
        <Rekenveld
          naam="bestuursvergaderingen"
          label={teksten.bestuur}
          uitleg={teksten.bestuurUitleg}
          nietVerplicht
        />
        <Details summary={teksten.recessen}>
          <Invoertabel
            {...recessen}
            tabel="recessen"
            titel={teksten.recessen}
            eenRij={teksten.reces}
            maxRijen={100}
            kolommen={[
              { naam: 'naam', kop: teksten.reces },
              { naam: 'gemeente', kop: teksten.recesGemeente },
              { naam: 'van', kop: teksten.van },
              { naam: 'tot', kop: teksten.tot },
            ]}
          />
        </Details>
        <Details summary={teksten.wekenKop}>
          <Rekenveld naam="wekenVerwerken" label={teksten.wekenVerwerken} />
          <Rekenveld naam="wekenAanlevering" label={teksten.wekenAanlevering} />
          <Rekenveld naam="wekenOr" label={teksten.wekenOr} />
          <Rekenveld naam="wekenBekendmaking" label={teksten.wekenBekendmaking} />
          <Vinkveld naam="orWijktAf" label={teksten.orWijktAf} uitleg={teksten.orWijktAfUitleg} />
        </Details>
      </Section>
    </>
  );
}

function Uitslag({ uitkomst }: { invoer: Invoer; uitkomst: Uitkomst }) {
  return (
    <>
      <Gantt titel={teksten.figuur} rijen={tijdlijnVan(uitkomst).map(rijVan)} />
      {bladenVan(uitkomst).map((blad) => (
        <BladTabel key={blad.titel} blad={blad} />
      ))}
    </>
  );
}

function rijVan({ soort, gemeente, stukken, momenten }: Tijdlijnrij): GanttRij {
  const [stuk] = stukken;
  return {
    naam: gemeente ?? teksten.tijdlijn[soort],
    tekst: stuk ? `${dagKort(stuk[0])} – ${dagKort(stuk[1])}` : '',
    balken: [
      ...stukken.map(([van, tot]) => ({ van, tot, look: soort === 'raad' ? 'licht' : 'petrol' }) as const),
      ...momenten.map((dag) => ({ van: dag, tot: dag, look: 'petrol', vorm: 'punt' }) as const),
    ],
  };
}
