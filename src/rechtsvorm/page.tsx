import { rekenhulpPage } from '#src/berekeningen/rekenhulp.tsx';
import { Rekenveld, Vinkveld } from '#src/berekeningen/invoer.tsx';
import { BladTabel } from '#src/berekeningen/uitkomst.tsx';
import { getal } from '#src/shared/getallen.ts';
import { hoofdletter } from '#src/shared/datumtekst.ts';
import { Bars } from '#src/web/ui/bars.tsx';
import { Details } from '#src/web/ui/details.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { Heading, Paragraph, Section } from '#src/web/ui/text.tsx';
import { berekenRechtsvorm as berekening } from './endpoints.ts';
import { type Feiten, vragen } from './feiten.ts';
import {
  celVan,
  lichterInWoorden,
  pastBlad,
  rechtsvormRapport,
  regelBlad,
  uitzonderingenVan,
} from './rechtsvorm.document.ts';
import { berekenRechtsvorm, type Uitkomst } from './rechtsvorm.ts';
import { teksten } from './teksten.ts';
import { legUit } from './uitleg.ts';
import { voorbeeld } from './voorbeeld.ts';
import { eigenschappen, vormen } from './vormen.ts';
import { vormInWoorden } from './woorden.ts';

const vinkje = 'vinkje' as const;

export const rechtsvormPage = rekenhulpPage({
  naam: 'rechtsvorm',
  titel: teksten.titel,
  lead: teksten.lead,
  berekening,
  voorbeeld,
  soorten: {
    ...Object.fromEntries(vragen.map((vraag) => [vraag, vinkje])),
    marktactiviteiten: 'getal',
  },
  tabellen: () => ({}),
  bereken: (invoer) => {
    const uitkomst = berekenRechtsvorm(invoer);
    return { uitkomst, ...legUit(invoer, uitkomst) };
  },
  rapport: rechtsvormRapport,
  Invoer,
  Uitkomst: ({ invoer, uitkomst }) => <Uitslag feiten={invoer} uitkomst={uitkomst} />,
  kerncijfers: ({ aanbeveling, lichter }) => [
    { naam: teksten.kernAdvies, waarde: aanbeveling.vormen.map((naam) => vormInWoorden[naam]).join(', ') },
    { naam: teksten.kernLichter, waarde: lichter ? vormInWoorden[lichter.vorm] : teksten.geen },
  ],
});

function Invoer() {
  return (
    <Section id="vragen-kop" title={teksten.vragenKop}>
      <Paragraph>{teksten.vragenUitleg}</Paragraph>
      {vragen.map((vraag) => {
        const { label, uitleg } = teksten.vragen[vraag];
        return <Vinkveld key={vraag} naam={vraag} label={label} uitleg={uitleg || undefined} />;
      })}
      <Rekenveld naam="marktactiviteiten" label={teksten.marktactiviteiten} uitleg={teksten.marktUitleg} />
    </Section>
  );
}

function Uitslag({ feiten, uitkomst }: { feiten: Feiten; uitkomst: Uitkomst }) {
  const past = pastBlad(uitkomst);
  return (
    <>
      <Heading level={3}>{teksten.lichterKop}</Heading>
      <Paragraph>{lichterInWoorden(feiten, uitkomst)}</Paragraph>
      <BladTabel blad={regelBlad(uitkomst)} />
      {uitzonderingenVan(uitkomst).map((tekst) => (
        <Paragraph key={tekst}>
          <strong>{teksten.uitzondering}.</strong> {tekst}
        </Paragraph>
      ))}
      <Bars
        titel={teksten.figuurUitleg}
        groepen={past.rijen.map(([naam, , aantal]) => ({
          naam: String(naam),
          staven: [{ naam: '', waarde: Number(aantal), tekst: getal(Number(aantal)), look: 'petrol' }],
        }))}
      />
      <BladTabel blad={past} />
      <Details summary={teksten.matrixTitel}>
        <Paragraph>{teksten.matrixUitleg}</Paragraph>
        <Matrix />
      </Details>
    </>
  );
}

/** Forms beside each other, a property on a row: that is how people compare them. */
function Matrix() {
  return (
    <Table
      caption={teksten.matrixTitel}
      captionHidden
      columns={[
        { head: teksten.vorm, cell: (eigenschap) => teksten.eigenschappen[eigenschap] },
        ...vormen.map((vorm) => ({
          head: hoofdletter(vormInWoorden[vorm.naam]),
          cell: (eigenschap: (typeof eigenschappen)[number]) => celVan(vorm, eigenschap),
        })),
      ]}
      rows={eigenschappen}
      rowKey={(eigenschap) => eigenschap}
      onPhone="scroll"
    />
  );
}
