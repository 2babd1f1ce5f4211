import { Rekenveld } from '#src/berekeningen/invoer.tsx';
import { Invoertabel } from '#src/berekeningen/invoertabel.tsx';
import { rekenhulpPage } from '#src/berekeningen/rekenhulp.tsx';
import { BladTabel } from '#src/berekeningen/uitkomst.tsx';
import { getal } from '#src/shared/getallen.ts';
import { Bars } from '#src/web/ui/bars.tsx';
import { Paragraph, Section } from '#src/web/ui/text.tsx';
import { berekenKwetsbaarheid as berekening } from './endpoints.ts';
import { bladenVan, kwetsbaarheidRapport } from './kwetsbaarheid.document.ts';
import { berekenKwetsbaarheid, type Invoer, type Uitkomst } from './kwetsbaarheid.ts';
import { teksten } from './teksten.ts';
import { legUit } from './uitleg.ts';
import { voorbeeld } from './voorbeeld.ts';

const functies = {
  kolommen: ['functie', 'gemeente', 'mensen', 'nodig', 'fte', 'afwezig', 'vacature'],
  nieuweRij: { functie: '', gemeente: '', mensen: '', nodig: '', fte: '', afwezig: '', vacature: '' },
};
const samen = { kolommen: ['functie', 'nodig'], nieuweRij: { functie: '', nodig: '' } };

export const kwetsbaarheidPage = rekenhulpPage({
  naam: 'kwetsbaarheid',
  titel: teksten.titel,
  lead: teksten.lead,
  berekening,
  voorbeeld,
  soorten: {
    'functies.*.functie': 'tekst',
    'functies.*.gemeente': 'tekst',
    'functies.*.mensen': 'getal',
    'functies.*.nodig': 'getal',
    'functies.*.fte': 'getal',
    'functies.*.afwezig': 'getal',
    'functies.*.vacature': 'getal',
    afwezig: 'getal',
    vacature: 'getal',
    samenAfwezig: 'getal',
    werkdagen: 'getal',
    'samen.*.functie': 'tekst',
    'samen.*.nodig': 'getal',
  },
  tabellen: () => ({ functies, samen }),
  bereken: (invoer) => {
    const uitkomst = berekenKwetsbaarheid(invoer);
    return { uitkomst, ...legUit(invoer, uitkomst) };
  },
  rapport: kwetsbaarheidRapport,
  Invoer: Velden,
  Uitkomst: Uitslag,
  kerncijfers: (uitkomst) =>
    uitkomst.samen.map(({ functie, dagenTekort }) => ({
      naam: teksten.kern(functie),
      waarde: getal(dagenTekort, 1),
    })),
});

function Velden() {
  return (
    <>
      <Section id="functies-kop" title={teksten.functiesKop}>
        <Paragraph>{teksten.functiesUitleg}</Paragraph>
        <Invoertabel
          {...functies}
          tabel="functies"
          titel={teksten.functiesKop}
          eenRij={teksten.regel}
          maxRijen={400}
          kolommen={[
            { naam: 'functie', kop: teksten.functie },
            { naam: 'gemeente', kop: teksten.gemeente },
            { naam: 'mensen', kop: teksten.mensen },
            { naam: 'nodig', kop: teksten.nodig },
            { naam: 'fte', kop: teksten.fte },
            { naam: 'afwezig', kop: teksten.afwezig },
            { naam: 'vacature', kop: teksten.vacature },
          ]}
        />
      </Section>
      <Section id="kansen-kop" title={teksten.kansenKop}>
        <Rekenveld naam="afwezig" label={teksten.afwezig} uitleg={teksten.afwezigUitleg} />
        <Rekenveld naam="vacature" label={teksten.vacature} uitleg={teksten.vacatureUitleg} />
        <Rekenveld naam="samenAfwezig" label={teksten.samenAfwezig} uitleg={teksten.samenAfwezigUitleg} />
        <Rekenveld naam="werkdagen" label={teksten.werkdagen} />
      </Section>
      <Section id="samen-kop" title={teksten.samenKop}>
        <Paragraph>{teksten.samenUitleg}</Paragraph>
        <Invoertabel
          {...samen}
          tabel="samen"
          titel={teksten.samenKop}
          eenRij={teksten.functie}
          maxRijen={400}
          kolommen={[
            { naam: 'functie', kop: teksten.functie },
            { naam: 'nodig', kop: teksten.samenNodig },
          ]}
        />
      </Section>
    </>
  );
}

function Uitslag({ invoer, uitkomst }: { invoer: Invoer; uitkomst: Uitkomst }) {
  const { werkdagen } = invoer;
  return (
    <>
      <Bars
        titel={teksten.figuur}
        groepen={uitkomst.samen.slice(0, 20).map(({ functie, losTekortErgens, dagenTekort }) => ({
          naam: functie,
          staven: [
            {
              naam: teksten.apart,
              waarde: losTekortErgens * werkdagen,
              tekst: getal(losTekortErgens * werkdagen, 1),
              look: 'licht',
            },
            { naam: teksten.samen, waarde: dagenTekort, tekst: getal(dagenTekort, 1), look: 'petrol' },
          ],
        }))}
      />
      {bladenVan(uitkomst, werkdagen).map((blad) => (
        <BladTabel key={blad.titel} blad={blad} />
      ))}
    </>
  );
}
