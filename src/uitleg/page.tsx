import { Page } from '#src/web/ui/page.tsx';
import { Paragraph, Section } from '#src/web/ui/text.tsx';
import { teksten } from './teksten.ts';

type Onderwerp = (typeof teksten)['hulp'];

export const hulpPage = { Component: () => <Uitleg onderwerp={teksten.hulp} /> };
export const toegankelijkheidPage = { Component: () => <Uitleg onderwerp={teksten.toegankelijkheid} /> };
export const privacyPage = { Component: () => <Uitleg onderwerp={teksten.privacy} /> };

/** A page of plain explanation. */
function Uitleg({ onderwerp: { titel, lead, delen } }: { onderwerp: Onderwerp }) {
  return (
    <Page title={titel} narrow breadcrumb={[{ naam: teksten.start, to: '/' }]} lead={lead}>
      {delen.map(({ kop, tekst }, index) => (
        <Section key={kop} id={`deel-${index}`} title={kop}>
          <Paragraph>{tekst}</Paragraph>
        </Section>
      ))}
    </Page>
  );
}
