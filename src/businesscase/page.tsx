import { aantalRijen, type Getypt } from '#src/berekeningen/getypt.ts';
import { Keuzeveld, Rekenveld } from '#src/berekeningen/invoer.tsx';
import { Invoertabel } from '#src/berekeningen/invoertabel.tsx';
import { rekenhulpPage } from '#src/berekeningen/rekenhulp.tsx';
import { useStand } from '#src/berekeningen/stand.ts';
import { BladTabel } from '#src/berekeningen/uitkomst.tsx';
import { euro } from '#src/shared/getallen.ts';
import { Details } from '#src/web/ui/details.tsx';
import { Paragraph, Section } from '#src/web/ui/text.tsx';
import { alternatievenBlad, businesscaseRapport, diepteBladen } from './businesscase.document.ts';
import { berekenBusinesscase, type Invoer, type Uitkomst } from './businesscase.ts';
import { berekenBusinesscase as berekening } from './endpoints.ts';
import { Figuren } from './figuren.tsx';
import { Nuchter } from './nuchter.tsx';
import { soorten } from './regel.ts';
import { teksten } from './teksten.ts';
import { kansverdelingen } from './trekking.ts';
import { legUit } from './uitleg.ts';
import { voorbeeld } from './voorbeeld.ts';

const empty = (kolommen: readonly string[], more: Getypt = {}) => ({
  kolommen,
  nieuweRij: { ...Object.fromEntries(kolommen.map((kolom) => [kolom, ''])), ...more },
});
const deelnemers = empty(['naam', 'inwoners', 'huidigeKosten']);
const alternatieven = empty(['naam', 'nietsDoen', 'eenmalig']);
const regels = empty(
  [
    'naam',
    'alternatief',
    'soort',
    'voor',
    'laag',
    'verwacht',
    'hoog',
    'van',
    'tot',
    'indexatie',
    'ingroei',
    'realisatie',
  ],
  { alternatief: 'alle', soort: 'baten', voor: 'inwoners' },
);

export const businesscasePage = rekenhulpPage({
  naam: 'businesscase',
  titel: teksten.titel,
  lead: teksten.lead,
  berekening,
  voorbeeld,
  soorten: {
    beginjaar: 'jaar',
    aantalJaren: 'getal',
    discontovoet: 'getal',
    prijzen: 'keuze',
    'deelnemers.*.naam': 'tekst',
    'deelnemers.*.inwoners': 'getal',
    'deelnemers.*.huidigeKosten': 'euro',
    'alternatieven.*.naam': 'tekst',
    'alternatieven.*.nietsDoen': 'vinkje',
    'alternatieven.*.eenmalig': 'euro',
    'regels.*.naam': 'tekst',
    'regels.*.alternatief': 'keuze',
    'regels.*.soort': 'keuze',
    'regels.*.voor': 'keuze',
    'regels.*.laag': 'euro',
    'regels.*.verwacht': 'euro',
    'regels.*.hoog': 'euro',
    'regels.*.van': 'jaar',
    'regels.*.tot': 'jaar',
    'regels.*.indexatie': 'getal',
    'regels.*.ingroei': 'lijst',
    'regels.*.realisatie': 'getal',
    kansverdeling: 'keuze',
    trekkingen: 'getal',
    zaad: 'jaar',
  },
  tabellen: () => ({ deelnemers, alternatieven, regels }),
  bereken: (invoer) => {
    const uitkomst = berekenBusinesscase(invoer);
    return { uitkomst, ...legUit(invoer, uitkomst) };
  },
  // Ten thousand draws would be felt while typing.
  opServer: (invoer) => invoer.regels.some(({ laag, hoog }) => laag !== undefined || hoog !== undefined),
  rapport: businesscaseRapport,
  Invoer: Velden,
  Uitkomst: Uitslag,
  kerncijfers: (uitkomst) =>
    uitkomst.alternatieven.map(({ naam, totaal }) => ({
      naam: teksten.kern(naam),
      waarde: euro(totaal.ncw, { decimalen: 0 }),
    })),
});

const keuzes = <K extends string>(waarden: readonly K[], namen: Readonly<Record<K, string>>) =>
  waarden.map((value) => ({ value, label: namen[value] }));

/** The rows of a table as choices: 'deelnemer-0' with the name that was typed. */
const rijkeuzes = (getypt: Getypt, tabel: string, soort: string, wat: string) =>
  Array.from({ length: aantalRijen(getypt, tabel) }, (_, i) => ({
    value: `${soort}-${i}`,
    label: getypt[`${tabel}.${i}.naam`]?.trim() || `${wat} ${i + 1}`,
  }));

function Velden() {
  return (
    <>
      <Section id="algemeen-kop" title={teksten.algemeenKop}>
        <div className="bondgenoot-filter">
          <Rekenveld naam="beginjaar" label={teksten.beginjaar} />
          <Rekenveld naam="aantalJaren" label={teksten.aantalJaren} />
          <Rekenveld naam="discontovoet" label={teksten.discontovoet} />
          <Keuzeveld
            naam="prijzen"
            label={teksten.prijzen}
            opties={keuzes(['reeel', 'nominaal'] as const, teksten.prijsnamen)}
            standaard="reeel"
          />
        </div>
        <Invoertabel
          {...deelnemers}
          tabel="deelnemers"
          titel={teksten.algemeenKop}
          eenRij={teksten.gemeente}
          maxRijen={20}
          kolommen={[
            { naam: 'naam', kop: teksten.gemeente },
            { naam: 'inwoners', kop: teksten.inwoners },
            { naam: 'huidigeKosten', kop: teksten.huidigeKosten },
          ]}
        />
      </Section>
      <Section id="alternatieven-kop" title={teksten.alternatievenKop}>
        <Invoertabel
          {...alternatieven}
          tabel="alternatieven"
          titel={teksten.alternatievenKop}
          eenRij={teksten.alternatief}
          maxRijen={6}
          kolommen={[
            { naam: 'naam', kop: teksten.alternatief },
            { naam: 'nietsDoen', kop: teksten.nietsDoen },
            { naam: 'eenmalig', kop: teksten.genoemdEenmalig },
          ]}
        />
      </Section>
      <Regels />
      <Details summary={teksten.kansKop}>
        <Keuzeveld
          naam="kansverdeling"
          label={teksten.kansverdeling}
          opties={keuzes(kansverdelingen, teksten.kansverdelingen)}
          standaard="pert"
        />
        <Rekenveld naam="trekkingen" label={teksten.trekkingen} nietVerplicht />
        <Rekenveld naam="zaad" label={teksten.zaad} nietVerplicht />
      </Details>
    </>
  );
}

function Regels() {
  const { getypt } = useStand();
  const voor = [
    { value: 'inwoners', label: teksten.verdeling.inwoners },
    { value: 'gelijk', label: teksten.verdeling.gelijk },
    ...rijkeuzes(getypt, 'deelnemers', 'deelnemer', teksten.gemeente),
  ];
  const welk = [
    { value: 'alle', label: teksten.alle },
    ...rijkeuzes(getypt, 'alternatieven', 'alternatief', teksten.alternatief),
  ];
  return (
    <Section id="regels-kop" title={teksten.regelsKop}>
      <Paragraph>{teksten.regelsUitleg}</Paragraph>
      <Nuchter />
      <Invoertabel
        {...regels}
        tabel="regels"
        titel={teksten.regelsKop}
        eenRij={teksten.regel}
        maxRijen={300}
        kolommen={[
          { naam: 'naam', kop: teksten.regel },
          { naam: 'alternatief', kop: teksten.alternatief, opties: welk },
          { naam: 'soort', kop: teksten.soort, opties: keuzes(soorten, teksten.soorten) },
          { naam: 'voor', kop: teksten.voor, opties: voor },
          { naam: 'laag', kop: teksten.laag },
          { naam: 'verwacht', kop: teksten.verwacht },
          { naam: 'hoog', kop: teksten.hoog },
          { naam: 'van', kop: teksten.van },
          { naam: 'tot', kop: teksten.tot },
          { naam: 'indexatie', kop: teksten.indexatie },
          { naam: 'ingroei', kop: teksten.ingroei },
          { naam: 'realisatie', kop: teksten.realisatie },
        ]}
      />
    </Section>
  );
}

function Uitslag({ invoer, uitkomst }: { invoer: Invoer; uitkomst: Uitkomst }) {
  const best = uitkomst.alternatieven[uitkomst.beste];
  const anders = [...uitkomst.alternatieven.keys()].filter((nummer) => nummer !== uitkomst.beste);
  return (
    <>
      <BladTabel blad={alternatievenBlad(uitkomst)} onPhone="scroll" />
      {best && <Figuren deelnemers={invoer.deelnemers} uitkomst={uitkomst} alternatief={best} />}
      {anders
        .flatMap((nummer) => diepteBladen(invoer, uitkomst, nummer))
        .map((blad) => (
          <BladTabel key={blad.titel} blad={blad} onPhone={blad.kolommen.length > 5 ? 'scroll' : 'stack'} />
        ))}
    </>
  );
}
