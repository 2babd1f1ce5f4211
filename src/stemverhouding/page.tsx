import { Keuzeveld } from '#src/berekeningen/invoer.tsx';
import { Invoertabel } from '#src/berekeningen/invoertabel.tsx';
import { rekenhulpPage } from '#src/berekeningen/rekenhulp.tsx';
import { BladTabel } from '#src/berekeningen/uitkomst.tsx';
import { getal, procent } from '#src/shared/getallen.ts';
import { Bars } from '#src/web/ui/bars.tsx';
import { Paragraph, Section } from '#src/web/ui/text.tsx';
import { berekenStemverhouding as berekening } from './endpoints.ts';
import { grondslagen, quorums, staakregels } from './stemming.ts';
import { eissoorten, maten, stemmen } from './stemregel.ts';
import { coalitieBladen, machtBlad, positieBlad, stemverhoudingRapport } from './stemverhouding.document.ts';
import { berekenStemverhouding, type Uitkomst } from './stemverhouding.ts';
import { teksten } from './teksten.ts';
import { legUit } from './uitleg.ts';
import { voorbeeld } from './voorbeeld.ts';

const ledenTabel = {
  kolommen: ['naam', 'stemmen', 'inwoners', 'bijdrage', 'veto', 'stem'],
  nieuweRij: { naam: '', stemmen: '', inwoners: '', bijdrage: '', veto: '', stem: '' },
};
const eisenTabel = {
  kolommen: ['soort', 'teller', 'noemer', 'maat'],
  nieuweRij: { soort: 'meer-dan', teller: '1', noemer: '2', maat: 'stemmen' },
};

export const stemverhoudingPage = rekenhulpPage({
  naam: 'stemverhouding',
  titel: teksten.titel,
  lead: teksten.lead,
  berekening,
  voorbeeld,
  soorten: {
    'leden.*.naam': 'tekst',
    'leden.*.stemmen': 'getal',
    'leden.*.inwoners': 'getal',
    'leden.*.bijdrage': 'euro',
    'leden.*.veto': 'vinkje',
    'leden.*.stem': 'keuze',
    'eisen.*.soort': 'keuze',
    'eisen.*.teller': 'getal',
    'eisen.*.noemer': 'getal',
    'eisen.*.maat': 'keuze',
    grondslag: 'keuze',
    quorum: 'keuze',
    staakregel: 'keuze',
  },
  tabellen: () => ({ leden: ledenTabel, eisen: eisenTabel }),
  bereken: (invoer) => {
    const uitkomst = berekenStemverhouding(invoer);
    return { uitkomst, ...legUit(invoer, uitkomst) };
  },
  // Beyond a few dozen members the counting would be felt while typing.
  opServer: ({ leden }) => leden.length > 14,
  rapport: stemverhoudingRapport,
  Invoer,
  Uitkomst: ({ uitkomst }) => <Uitslag uitkomst={uitkomst} />,
  kerncijfers: ({ leden, eisen }) => [
    ...eisen.map(({ maat, nodig }) => ({
      naam: teksten.kernNodig(teksten.maten[maat]),
      waarde: getal(nodig),
    })),
    ...leden.map(({ naam, banzhaf }) => ({ naam: teksten.kernMacht(naam), waarde: procent(banzhaf) })),
  ],
});

const keuzes = <K extends string>(waarden: readonly K[], namen: Readonly<Record<K, string>>) =>
  waarden.map((value) => ({ value, label: namen[value] }));

function Invoer() {
  return (
    <>
      <Section id="leden-kop" title={teksten.ledenKop}>
        <Invoertabel
          {...ledenTabel}
          tabel="leden"
          titel={teksten.ledenKop}
          eenRij={teksten.eenLid}
          maxRijen={400}
          kolommen={[
            { naam: 'naam', kop: teksten.lid },
            { naam: 'stemmen', kop: teksten.stemmen },
            { naam: 'inwoners', kop: teksten.inwoners },
            { naam: 'bijdrage', kop: teksten.bijdrage },
            { naam: 'veto', kop: teksten.veto },
            {
              naam: 'stem',
              kop: teksten.stem,
              opties: [{ value: '', label: teksten.nietIngevuld }, ...keuzes(stemmen, teksten.stemmenNu)],
            },
          ]}
        />
      </Section>
      <Section id="eisen-kop" title={teksten.eisenKop}>
        <Paragraph>{teksten.eisenUitleg}</Paragraph>
        <Invoertabel
          {...eisenTabel}
          tabel="eisen"
          titel={teksten.eisenKop}
          eenRij={teksten.eenEis}
          maxRijen={3}
          kolommen={[
            {
              naam: 'soort',
              kop: teksten.eisSoort,
              opties: keuzes(eissoorten, teksten.soorten),
            },
            { naam: 'teller', kop: teksten.teller },
            { naam: 'noemer', kop: teksten.noemer },
            { naam: 'maat', kop: teksten.maat, opties: keuzes(maten, teksten.maten) },
          ]}
        />
        <Keuzeveld
          naam="grondslag"
          label={teksten.grondslag}
          opties={keuzes(grondslagen, teksten.grondslagen)}
        />
        <Keuzeveld naam="quorum" label={teksten.quorum} opties={keuzes(quorums, teksten.quorums)} />
        <Keuzeveld
          naam="staakregel"
          label={teksten.staakregel}
          opties={keuzes(staakregels, teksten.staakregels)}
        />
      </Section>
    </>
  );
}

function Uitslag({ uitkomst }: { uitkomst: Uitkomst }) {
  const { leden, eisen, winnend, blokkerend } = uitkomst;
  const [winnendBlad, blokkerendBlad] = coalitieBladen(uitkomst);
  return (
    <>
      {eisen.map(({ maat, nodig, totaal }) => (
        <Paragraph key={`${maat} ${nodig}`}>
          {teksten.nodig(getal(nodig), getal(totaal), teksten.maten[maat])}
        </Paragraph>
      ))}
      {leden.length <= 20 && (
        <Bars
          titel={teksten.figuurUitleg}
          groepen={leden.map(({ naam, aandeelStemmen, banzhaf }) => ({
            naam,
            staven: [
              {
                naam: teksten.stemmen,
                waarde: aandeelStemmen,
                tekst: procent(aandeelStemmen),
                look: 'licht',
              },
              { naam: teksten.macht, waarde: banzhaf, tekst: procent(banzhaf), look: 'petrol' },
            ],
          }))}
        />
      )}
      <BladTabel blad={machtBlad(uitkomst)} />
      <BladTabel blad={positieBlad(uitkomst)} />
      {winnend && winnendBlad && (
        <>
          <Paragraph>{teksten.winnendUitleg(winnend.aantal)}</Paragraph>
          <BladTabel blad={winnendBlad} />
        </>
      )}
      {blokkerend && blokkerendBlad && (
        <>
          <Paragraph>{teksten.blokkerendUitleg(blokkerend.aantal)}</Paragraph>
          <BladTabel blad={blokkerendBlad} />
        </>
      )}
    </>
  );
}
