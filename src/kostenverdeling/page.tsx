import { aantalRijen, type Getypt } from '#src/berekeningen/getypt.ts';
import { Keuzeveld, Rekenveld } from '#src/berekeningen/invoer.tsx';
import { Invoertabel } from '#src/berekeningen/invoertabel.tsx';
import { rekenhulpPage } from '#src/berekeningen/rekenhulp.tsx';
import { useStand } from '#src/berekeningen/stand.ts';
import { BladTabel } from '#src/berekeningen/uitkomst.tsx';
import { euro, leesGetal, verschilInEuro } from '#src/shared/getallen.ts';
import { Bars } from '#src/web/ui/bars.tsx';
import { Details } from '#src/web/ui/details.tsx';
import type { Option } from '#src/web/ui/form.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { Paragraph, Section } from '#src/web/ui/text.tsx';
import { afrondregels } from './afronding.ts';
import { berekenKostenverdeling as berekening } from './endpoints.ts';
import { bladenVan, kostenverdelingRapport } from './kostenverdeling.document.ts';
import { berekenKostenverdeling, type Invoer, type Uitkomst } from './kostenverdeling.ts';
import { kenmerksoorten } from './sleutel.ts';
import { kostenmodellen } from './spel.ts';
import { teksten } from './teksten.ts';
import { legUit } from './uitleg.ts';
import { letterVan } from './verdeling.ts';
import { voorbeeld } from './voorbeeld.ts';

const maxVarianten = 20;
const letters = Array.from({ length: maxVarianten }, (_, v) => letterVan(v));
const between = (text: string | undefined, least: number, most: number) =>
  Math.min(most, Math.max(least, leesGetal(text ?? '') ?? least));

/** How many columns the tables have: it follows from what was typed. */
function omvang(getypt: Getypt) {
  return {
    jaren: between(getypt['aantalJaren'] ?? String(aantalRijen(getypt, 'posten.0.bedragen')), 1, 15),
    varianten: letters.slice(
      0,
      between(getypt['aantalVarianten'] ?? String(aantalRijen(getypt, 'posten.0.sleutels')), 1, maxVarianten),
    ),
    beginjaar: leesGetal(getypt['beginjaar'] ?? '') ?? 2029,
    kenmerken: Array.from(
      { length: aantalRijen(getypt, 'kenmerken') },
      (_, k) => getypt[`kenmerken.${k}.naam`]?.trim() || `${teksten.kenmerk} ${k + 1}`,
    ),
  };
}

const numbered = (length: number, naam: string) => Array.from({ length }, (_, i) => `${naam}.${i}`);
const emptyRow = (kolommen: readonly string[], more: Getypt = {}): Getypt => ({
  ...Object.fromEntries(kolommen.map((kolom) => [kolom, ''])),
  ...more,
});

function tabellen(getypt: Getypt) {
  const { jaren, varianten, kenmerken } = omvang(getypt);
  const posten = ['naam', ...numbered(jaren, 'bedragen'), ...numbered(varianten.length, 'sleutels')];
  const deelnemers = [
    'naam',
    'inwoners',
    ...numbered(kenmerken.length, 'waarden'),
    'alleen',
    'oud',
    'minimum',
    'maximum',
  ];
  const sleutels = ['naam', 'soort', 'gelijk', 'inwoners', ...numbered(kenmerken.length, 'kenmerken')];
  const keuzes = Object.fromEntries(numbered(varianten.length, 'sleutels').map((naam) => [naam, 'inwoners']));
  return {
    posten: { kolommen: posten, nieuweRij: emptyRow(posten, keuzes) },
    deelnemers: { kolommen: deelnemers, nieuweRij: emptyRow(deelnemers) },
    kenmerken: {
      kolommen: ['naam', 'soort', 'peildatum', 'bron'],
      nieuweRij: emptyRow(['naam', 'soort', 'peildatum', 'bron'], { soort: 'aantal' }),
    },
    sleutels: { kolommen: sleutels, nieuweRij: emptyRow(sleutels, { soort: 'mengsel' }) },
    'billijkheid.bekend': { kolommen: ['leden', 'kosten'], nieuweRij: emptyRow(['leden', 'kosten']) },
  };
}

/** Columns follow the numbers of years, variants and drivers; a comparison that is not asked for has no fields. */
function normaal(getypt: Getypt): Getypt {
  const { jaren, varianten, kenmerken } = omvang(getypt);
  const most: Readonly<Record<string, number>> = {
    bedragen: jaren,
    ingroei: jaren,
    waarden: kenmerken.length,
    kenmerken: kenmerken.length,
  };
  const kept = Object.entries(getypt).filter(([name]) => {
    const [, list = '', index] = /(bedragen|sleutels|waarden|ingroei|kenmerken)\.(\d+)$/.exec(name) ?? [];
    if (name.startsWith('billijkheid.') && !getypt['billijkheid.model']) return false;
    if (list === 'sleutels') return Number(index) < varianten.length;
    return index === undefined || Number(index) < (most[list] ?? 0);
  });
  const keuzes = Array.from({ length: aantalRijen(getypt, 'posten') }, (_, p) =>
    varianten.map((_letter, v): [string, string] => [`posten.${p}.sleutels.${v}`, 'inwoners']),
  );
  return { ...Object.fromEntries(keuzes.flat()), ...Object.fromEntries(kept) };
}

export const kostenverdelingPage = rekenhulpPage({
  naam: 'kostenverdeling',
  titel: teksten.titel,
  lead: teksten.lead,
  berekening,
  voorbeeld,
  soorten: {
    beginjaar: 'jaar',
    'deelnemers.*.naam': 'tekst',
    'deelnemers.*.inwoners': 'getal',
    'deelnemers.*.waarden.*': 'getal',
    'deelnemers.*.alleen': 'euro',
    'deelnemers.*.oud': 'euro',
    'deelnemers.*.minimum': 'euro',
    'deelnemers.*.maximum': 'euro',
    'kenmerken.*.naam': 'tekst',
    'kenmerken.*.soort': 'keuze',
    'kenmerken.*.peildatum': 'datum',
    'kenmerken.*.bron': 'tekst',
    'sleutels.*.naam': 'tekst',
    'sleutels.*.soort': 'keuze',
    'sleutels.*.gelijk': 'getal',
    'sleutels.*.inwoners': 'getal',
    'sleutels.*.kenmerken.*': 'getal',
    'posten.*.naam': 'tekst',
    'posten.*.bedragen.*': 'euro',
    'posten.*.sleutels.*': 'keuze',
    'ingroei.*': 'getal',
    eenheid: 'keuze',
    afrondregel: 'keuze',
    'billijkheid.model': 'keuze',
    'billijkheid.maat': 'keuze',
    'billijkheid.vast': 'euro',
    'billijkheid.exponent': 'getal',
    'billijkheid.bekend.*.leden': 'tekst',
    'billijkheid.bekend.*.kosten': 'euro',
  },
  normaal,
  tabellen,
  bereken: (invoer) => {
    const uitkomst = berekenKostenverdeling(invoer);
    return { uitkomst, ...legUit(invoer, uitkomst) };
  },
  // The nucleolus needs a solver that is not in the browser.
  opServer: ({ billijkheid }) => billijkheid !== undefined,
  rapport: kostenverdelingRapport,
  Invoer: Velden,
  Uitkomst: Uitslag,
  kerncijfers: ({ varianten }) =>
    varianten.flatMap((variant) =>
      variant.bijdragen.map(({ naam, totaal }) => ({
        naam: teksten.kern(variant.naam, naam),
        waarde: euro(totaal, { decimalen: 0 }),
      })),
    ),
});

function Velden() {
  const { getypt } = useStand();
  const { jaren, varianten, beginjaar, kenmerken } = omvang(getypt);
  const maten: Option[] = [
    { value: 'inwoners', label: teksten.inwoners },
    { value: 'gelijk', label: teksten.gelijk },
    ...kenmerken.map((naam, k) => ({ value: `kenmerk-${k}`, label: naam })),
  ];
  const eigen = Array.from({ length: aantalRijen(getypt, 'sleutels') }, (_, s) => ({
    value: `sleutel-${s}`,
    label: getypt[`sleutels.${s}.naam`]?.trim() || `${teksten.eigenSleutel} ${s + 1}`,
  }));
  const jaarlijst = Array.from({ length: jaren }, (_, i) => beginjaar + i);
  const tabel = tabellen(getypt);
  return (
    <>
      <Section id="posten-kop" title={teksten.postenKop}>
        <Paragraph>{teksten.postenUitleg}</Paragraph>
        <Details summary={teksten.welkeKop}>
          <Table
            caption={teksten.welkeTabel}
            captionHidden
            columns={[
              { head: teksten.welkeKolommen.sleutel, cell: ({ sleutel }) => sleutel },
              { head: teksten.welkeKolommen.past, cell: ({ past }) => past },
              { head: teksten.welkeKolommen.zo, cell: ({ zo }) => zo },
            ]}
            rows={teksten.welke}
            rowKey={({ sleutel }) => sleutel}
          />
        </Details>
        <Invoertabel
          {...tabel.posten}
          tabel="posten"
          titel={teksten.postenKop}
          eenRij={teksten.post}
          maxRijen={60}
          kolommen={[
            { naam: 'naam', kop: teksten.post },
            ...jaarlijst.map((jaar, i) => ({ naam: `bedragen.${i}`, kop: teksten.bedragIn(jaar) })),
            ...varianten.map((letter, v) => ({
              naam: `sleutels.${v}`,
              kop: teksten.sleutelVan(letter),
              opties: [...maten, ...eigen],
            })),
          ]}
        />
        <div className="bondgenoot-filter">
          <Rekenveld naam="beginjaar" label={teksten.beginjaar} />
          <Keuzeveld
            naam="aantalJaren"
            label={teksten.aantalJaren}
            opties={counts(15)}
            standaard={String(jaren)}
          />
          <Keuzeveld
            naam="aantalVarianten"
            label={teksten.aantalVarianten}
            opties={counts(maxVarianten)}
            standaard={String(varianten.length)}
          />
        </div>
      </Section>
      <Gemeenten kenmerken={kenmerken} />
      <Meer jaarlijst={jaarlijst} />
      <Billijk maten={maten} />
    </>
  );
}

const counts = (most: number): Option[] =>
  Array.from({ length: most }, (_, i) => ({ value: String(i + 1), label: String(i + 1) }));

function Gemeenten({ kenmerken }: { kenmerken: readonly string[] }) {
  const tabel = tabellen(useStand().getypt);
  return (
    <Section id="gemeenten-kop" title={teksten.gemeentenKop}>
      <Invoertabel
        {...tabel.deelnemers}
        tabel="deelnemers"
        titel={teksten.gemeentenKop}
        eenRij={teksten.gemeente}
        maxRijen={60}
        kolommen={[
          { naam: 'naam', kop: teksten.gemeente },
          { naam: 'inwoners', kop: teksten.inwoners },
          ...kenmerken.map((kop, k) => ({ naam: `waarden.${k}`, kop })),
          { naam: 'alleen', kop: teksten.alleen },
          { naam: 'oud', kop: teksten.oud },
          { naam: 'minimum', kop: teksten.minimum },
          { naam: 'maximum', kop: teksten.maximum },
        ]}
      />
      <Details summary={teksten.kenmerkenKop}>
        <Paragraph>{teksten.kenmerkenUitleg}</Paragraph>
        <Invoertabel
          {...tabel.kenmerken}
          tabel="kenmerken"
          titel={teksten.kenmerkenKop}
          eenRij={teksten.kenmerk}
          maxRijen={12}
          kolommen={[
            { naam: 'naam', kop: teksten.kenmerk },
            {
              naam: 'soort',
              kop: teksten.kenmerksoort,
              opties: kenmerksoorten.map((value) => ({ value, label: teksten.kenmerksoorten[value] })),
            },
            { naam: 'peildatum', kop: teksten.peildatum },
            { naam: 'bron', kop: teksten.bron },
          ]}
        />
      </Details>
      <Details summary={teksten.sleutelsKop}>
        <Paragraph>{teksten.sleutelsUitleg}</Paragraph>
        <Invoertabel
          {...tabel.sleutels}
          tabel="sleutels"
          titel={teksten.sleutelsKop}
          eenRij={teksten.eigenSleutel}
          maxRijen={20}
          kolommen={[
            { naam: 'naam', kop: teksten.eigenSleutel },
            { naam: 'soort', kop: teksten.soort, opties: soorten },
            { naam: 'gelijk', kop: teksten.gelijk },
            { naam: 'inwoners', kop: teksten.inwoners },
            ...kenmerken.map((kop, k) => ({ naam: `kenmerken.${k}`, kop })),
          ]}
        />
      </Details>
    </Section>
  );
}

const soorten: Option[] = [
  { value: 'mengsel', label: teksten.soorten.mengsel },
  { value: 'prijs', label: teksten.soorten.prijs },
];

function Meer({ jaarlijst }: { jaarlijst: readonly number[] }) {
  return (
    <Details summary={teksten.meerKop}>
      <Paragraph>{teksten.ingroeiUitleg}</Paragraph>
      <div className="bondgenoot-filter">
        {jaarlijst.map((jaar, i) => (
          <Rekenveld key={jaar} naam={`ingroei.${i}`} label={teksten.ingroei(jaar)} />
        ))}
      </div>
      <Keuzeveld
        naam="eenheid"
        label={teksten.eenheid}
        opties={[
          { value: 'euro', label: teksten.eenheden.euro },
          { value: 'cent', label: teksten.eenheden.cent },
        ]}
      />
      <Keuzeveld
        naam="afrondregel"
        label={teksten.afrondregel}
        opties={afrondregels.map((value) => ({ value, label: teksten.afrondregels[value] }))}
      />
    </Details>
  );
}

function Billijk({ maten }: { maten: readonly Option[] }) {
  const { getypt } = useStand();
  const tabel = tabellen(getypt)['billijkheid.bekend'];
  const model = getypt['billijkheid.model'];
  return (
    <Details summary={teksten.billijkKop} open={Boolean(model)}>
      <Paragraph>{teksten.billijkUitleg}</Paragraph>
      <Keuzeveld
        naam="billijkheid.model"
        label={teksten.model}
        opties={[
          { value: '', label: teksten.geenModel },
          ...kostenmodellen.map((value) => ({ value, label: teksten.modellen[value] })),
        ]}
      />
      <Keuzeveld naam="billijkheid.maat" label={teksten.modelMaat} opties={maten} standaard="inwoners" />
      <Rekenveld naam="billijkheid.exponent" label={teksten.exponentLabel} nietVerplicht />
      <Rekenveld naam="billijkheid.vast" label={teksten.vast} nietVerplicht />
      <Invoertabel
        {...tabel}
        tabel="billijkheid.bekend"
        titel={teksten.bekendKop}
        eenRij={teksten.eenGroep}
        maxRijen={200}
        kolommen={[
          { naam: 'leden', kop: teksten.bekendLeden },
          { naam: 'kosten', kop: teksten.bekendKosten },
        ]}
      />
    </Details>
  );
}

const looks = ['leeg', 'licht', 'petrol', 'warm'] as const;

function Uitslag({ invoer, uitkomst }: { invoer: Invoer; uitkomst: Uitkomst }) {
  const { varianten, billijkheid } = uitkomst;
  const kentAlleen = varianten[0]?.bijdragen.every(({ verschilAlleen }) => verschilAlleen !== null) ?? false;
  const namen = varianten[0]?.bijdragen.map(({ naam }) => naam) ?? [];
  return (
    <>
      <Bars
        titel={kentAlleen ? teksten.figuurAlleen : teksten.figuurBijdrage}
        groepen={namen.map((naam, i) => ({
          naam,
          staven: varianten.map(({ naam: letter, bijdragen }, v) => {
            const bedrag =
              (kentAlleen ? bijdragen[i]?.verschilAlleenPerInwoner : bijdragen[i]?.perInwoner) ?? 0;
            return {
              naam: letter,
              waarde: bedrag,
              tekst: kentAlleen ? verschilInEuro(bedrag) : euro(bedrag),
              look: looks[v % looks.length] ?? 'leeg',
            };
          }),
        }))}
      />
      {bladenVan(invoer, uitkomst).map((blad) => (
        <BladTabel key={blad.titel} blad={blad} onPhone={blad.kolommen.length > 7 ? 'scroll' : 'stack'} />
      ))}
      <Paragraph>{teksten.klopt}</Paragraph>
      {billijkheid && billijkheid.kernIsLeeg !== null && (
        <Paragraph>{billijkheid.kernIsLeeg ? teksten.kernLeeg : teksten.kernNietLeeg}</Paragraph>
      )}
      {billijkheid &&
        varianten.map(
          ({ naam }, v) =>
            billijkheid.klachten?.[v]?.length === 0 && (
              <Paragraph key={naam}>{teksten.geenKlachten(naam)}</Paragraph>
            ),
        )}
    </>
  );
}
