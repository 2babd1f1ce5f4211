import { aantalRijen, type Getypt } from '#src/berekeningen/getypt.ts';
import { Rekenveld } from '#src/berekeningen/invoer.tsx';
import { Invoertabel } from '#src/berekeningen/invoertabel.tsx';
import { rekenhulpPage } from '#src/berekeningen/rekenhulp.tsx';
import { useStand } from '#src/berekeningen/stand.ts';
import { getal } from '#src/shared/getallen.ts';
import { Paragraph, Section } from '#src/web/ui/text.tsx';
import { afwegingRapport } from './afweging.document.ts';
import { berekenAfweging } from './afweging.ts';
import { berekenAfweging as berekening } from './endpoints.ts';
import { teksten } from './teksten.ts';
import { legUit } from './uitleg.ts';
import { Afwegingsuitslag } from './uitslag.tsx';
import { voorbeeld } from './voorbeeld.ts';

const namenIn = (getypt: Getypt, tabel: string, wat: string) =>
  Array.from(
    { length: aantalRijen(getypt, tabel) },
    (_, i) => getypt[`${tabel}.${i}.naam`]?.trim() || `${wat} ${i + 1}`,
  );

const empty = (kolommen: readonly string[]) => ({
  kolommen,
  nieuweRij: Object.fromEntries(kolommen.map((kolom) => [kolom, ''])),
});

/** The weights have a column per participant, the scores one per criterion. */
function tabellen(getypt: Getypt) {
  const wie = aantalRijen(getypt, 'deelnemers');
  const criteria = aantalRijen(getypt, 'criteria');
  const numbered = (length: number, naam: string) => Array.from({ length }, (_, i) => `${naam}.${i}`);
  return {
    deelnemers: empty(['naam']),
    alternatieven: empty(['naam']),
    criteria: empty(['naam', ...numbered(wie, 'gewichten')]),
    scores: empty(['deelnemer', 'alternatief', ...numbered(criteria, 'scores')]),
  };
}

/** Columns of participants and criteria that are no longer there go. */
function normaal(getypt: Getypt): Getypt {
  const most = { gewichten: aantalRijen(getypt, 'deelnemers'), scores: aantalRijen(getypt, 'criteria') };
  return Object.fromEntries(
    Object.entries(getypt).filter(([name]) => {
      const [, list, index] = /\.\d+\.(gewichten|scores)\.(\d+)$/.exec(name) ?? [];
      return list === undefined || Number(index) < (list === 'scores' ? most.scores : most.gewichten);
    }),
  );
}

export const afwegingPage = rekenhulpPage({
  naam: 'afweging',
  titel: teksten.titel,
  lead: teksten.lead,
  berekening,
  voorbeeld,
  normaal,
  soorten: {
    'deelnemers.*.naam': 'tekst',
    'alternatieven.*.naam': 'tekst',
    'criteria.*.naam': 'tekst',
    'criteria.*.gewichten.*': 'getal',
    'scores.*.deelnemer': 'tekst',
    'scores.*.alternatief': 'tekst',
    'scores.*.scores.*': 'getal',
    laagste: 'getal',
    hoogste: 'getal',
    zaad: 'jaar',
  },
  tabellen,
  bereken: (invoer) => {
    const uitkomst = berekenAfweging(invoer);
    return { uitkomst, ...legUit(invoer, uitkomst) };
  },
  rapport: afwegingRapport,
  Invoer: Velden,
  Uitkomst: Afwegingsuitslag,
  kerncijfers: ({ alternatieven }) =>
    alternatieven.map(({ naam, totaal }) => ({ naam: teksten.kern(naam), waarde: getal(totaal * 100, 1) })),
});

function Velden() {
  const { getypt } = useStand();
  const tabel = tabellen(getypt);
  return (
    <>
      <Section id="deelnemers-kop" title={teksten.deelnemersKop}>
        <Invoertabel
          {...tabel.deelnemers}
          tabel="deelnemers"
          titel={teksten.deelnemer}
          eenRij={teksten.deelnemer}
          maxRijen={20}
          kolommen={[{ naam: 'naam', kop: teksten.deelnemer }]}
        />
        <Paragraph>{teksten.alternatievenUitleg}</Paragraph>
        <Invoertabel
          {...tabel.alternatieven}
          tabel="alternatieven"
          titel={teksten.alternatief}
          eenRij={teksten.alternatief}
          maxRijen={20}
          kolommen={[{ naam: 'naam', kop: teksten.alternatief }]}
        />
      </Section>
      <Section id="criteria-kop" title={teksten.criteriaKop}>
        <Paragraph>{teksten.criteriaUitleg}</Paragraph>
        <Invoertabel
          {...tabel.criteria}
          tabel="criteria"
          titel={teksten.criteriaKop}
          eenRij={teksten.criterium}
          maxRijen={20}
          kolommen={[
            { naam: 'naam', kop: teksten.criterium },
            ...namenIn(getypt, 'deelnemers', teksten.deelnemer).map((naam, d) => ({
              naam: `gewichten.${d}`,
              kop: teksten.punten(naam),
            })),
          ]}
        />
      </Section>
      <Section id="scores-kop" title={teksten.scoresKop}>
        <Paragraph>{teksten.scoresUitleg}</Paragraph>
        <div className="bondgenoot-filter">
          <Rekenveld naam="laagste" label={teksten.laagste} />
          <Rekenveld naam="hoogste" label={teksten.hoogste} />
          <Rekenveld naam="zaad" label={teksten.zaad} />
        </div>
        <Invoertabel
          {...tabel.scores}
          tabel="scores"
          titel={teksten.scoresKop}
          eenRij={teksten.regel}
          maxRijen={400}
          kolommen={[
            { naam: 'deelnemer', kop: teksten.deelnemer },
            { naam: 'alternatief', kop: teksten.alternatief },
            ...namenIn(getypt, 'criteria', teksten.criterium).map((kop, k) => ({ naam: `scores.${k}`, kop })),
          ]}
        />
      </Section>
    </>
  );
}
