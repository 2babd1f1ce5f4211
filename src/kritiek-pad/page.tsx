import { Keuzeveld, Rekenveld } from '#src/berekeningen/invoer.tsx';
import { Invoertabel } from '#src/berekeningen/invoertabel.tsx';
import { rekenhulpPage } from '#src/berekeningen/rekenhulp.tsx';
import { BladTabel } from '#src/berekeningen/uitkomst.tsx';
import { dagKort, dagMetJaar } from '#src/shared/datumtekst.ts';
import { bevrijdingsdagen } from '#src/shared/feestdagen.ts';
import { getal } from '#src/shared/getallen.ts';
import { Gantt, type GanttRij } from '#src/web/ui/gantt.tsx';
import { Paragraph, Section } from '#src/web/ui/text.tsx';
import { berekenKritiekPad as berekening } from './endpoints.ts';
import { kritiekPadRapport, planningBlad } from './kritiek-pad.document.ts';
import { berekenKritiekPad, type Invoer as Plan, type Taakplan, type Uitkomst } from './kritiek-pad.ts';
import { teksten } from './teksten.ts';
import { legUit, werkdagen } from './uitleg.ts';
import { voorbeeld } from './voorbeeld.ts';

const takenTabel = {
  kolommen: ['code', 'naam', 'duur', 'na', 'nietVoor'],
  nieuweRij: { code: '', naam: '', duur: '', na: '', nietVoor: '' },
};
const sluitingenTabel = {
  kolommen: ['naam', 'van', 'tot'],
  nieuweRij: { naam: '', van: '', tot: '' },
};

export const kritiekPadPage = rekenhulpPage({
  naam: 'kritiek-pad',
  titel: teksten.titel,
  lead: teksten.lead,
  berekening,
  voorbeeld,
  soorten: {
    start: 'datum',
    gewenstEinde: 'datum',
    bevrijdingsdag: 'keuze',
    'taken.*.code': 'tekst',
    'taken.*.naam': 'tekst',
    'taken.*.duur': 'getal',
    'taken.*.na': 'tekst',
    'taken.*.nietVoor': 'datum',
    'sluitingen.*.naam': 'tekst',
    'sluitingen.*.van': 'datum',
    'sluitingen.*.tot': 'datum',
  },
  tabellen: () => ({ taken: takenTabel, sluitingen: sluitingenTabel }),
  bereken: (invoer) => {
    const uitkomst = berekenKritiekPad(invoer);
    return { uitkomst, ...legUit(invoer, uitkomst) };
  },
  // A browser without Temporal asks the operation.
  opServer: ({ taken }) => taken.length > 150 || !('Temporal' in globalThis),
  rapport: kritiekPadRapport,
  agenda: true,
  Invoer,
  Uitkomst: ({ invoer, uitkomst }) => <Uitslag plan={invoer} uitkomst={uitkomst} />,
  kerncijfers: ({ einde, werkdagen: lengte, kritiekPad }) => [
    { naam: teksten.kernEinde, waarde: dagMetJaar(einde) },
    { naam: teksten.kernWerkdagen, waarde: getal(lengte) },
    { naam: teksten.kernPad, waarde: kritiekPad.join(' → ') },
  ],
});

function Invoer() {
  return (
    <>
      <Section id="plan-kop" title={teksten.planKop}>
        <Rekenveld naam="start" label={teksten.start} />
        <Rekenveld naam="gewenstEinde" label={teksten.gewenstEinde} nietVerplicht />
        <Keuzeveld
          naam="bevrijdingsdag"
          label={teksten.bevrijdingsdag}
          opties={bevrijdingsdagen.map((value) => ({ value, label: teksten.bevrijdingsdagen[value] }))}
        />
      </Section>
      <Section id="taken-kop" title={teksten.takenKop}>
        <Paragraph>{teksten.takenUitleg}</Paragraph>
        <Invoertabel
          {...takenTabel}
          tabel="taken"
          titel={teksten.takenKop}
          eenRij={teksten.eenTaak}
          maxRijen={300}
          kolommen={[
            { naam: 'code', kop: teksten.code },
            { naam: 'naam', kop: teksten.naam },
            { naam: 'duur', kop: teksten.duur },
            { naam: 'na', kop: teksten.na },
            { naam: 'nietVoor', kop: teksten.nietVoor },
          ]}
        />
      </Section>
      <Section id="sluitingen-kop" title={teksten.sluitingenKop}>
        <Paragraph>{teksten.sluitingenUitleg}</Paragraph>
        <Invoertabel
          {...sluitingenTabel}
          tabel="sluitingen"
          titel={teksten.sluitingenKop}
          eenRij={teksten.eenSluiting}
          maxRijen={60}
          kolommen={[
            { naam: 'naam', kop: teksten.sluiting },
            { naam: 'van', kop: teksten.van },
            { naam: 'tot', kop: teksten.tot },
          ]}
        />
      </Section>
    </>
  );
}

function Uitslag({ plan, uitkomst }: { plan: Plan; uitkomst: Uitkomst }) {
  return (
    <>
      <Gantt titel={teksten.ganttTitel} rijen={uitkomst.taken.map(rijVan)} grens={plan.gewenstEinde} />
      <BladTabel blad={planningBlad(uitkomst)} onPhone="stack" />
    </>
  );
}

function rijVan(taak: Taakplan): GanttRij {
  const { vroegsteStart: van, vroegsteEinde: tot, isKritiek } = taak;
  const wanneer = van === tot ? dagKort(van) : `${dagKort(van)} – ${dagKort(tot)}`;
  const look = isKritiek ? 'petrol' : 'licht';
  return {
    naam: `${taak.code} ${taak.naam}`,
    tekst: `${wanneer}, ${isKritiek ? teksten.kritiek : teksten.speling(werkdagen(taak.totaleSpeling))}`,
    balken: [
      ...(isKritiek ? [] : [{ van, tot: taak.uitersteEinde, look: 'petrol', vorm: 'lijn' } as const]),
      { van, tot, look, vorm: taak.duur === 0 ? 'punt' : 'balk' },
    ],
  };
}
