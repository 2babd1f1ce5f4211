import { Paragraph, Section, TextLink } from '#src/web/ui/text.tsx';
import { teksten } from './teksten.ts';

/** On the page of the account: what is kept about somebody, to take along. */
export function InzageSection() {
  return (
    <Section title={teksten.titel} id="inzage">
      <Paragraph>{teksten.uitleg}</Paragraph>
      <Paragraph>{teksten.nietErbij}</Paragraph>
      <TextLink to="/v1/profiel/inzage" box reload icon="download">
        {teksten.neemMee}
      </TextLink>
    </Section>
  );
}
