import { Form } from 'react-router';
import { toonNaam } from '#src/shared/datumtekst.ts';
import type { Refused } from '#src/web/load.ts';
import { Button } from '#src/web/ui/button.tsx';
import { SelectField } from '#src/web/ui/form.tsx';
import { Paragraph, Section } from '#src/web/ui/text.tsx';
import { teksten } from './teksten.ts';

type Props = {
  deelnemers: readonly { organisatieId: string; naam: string }[];
  deelnemerId: string;
  refused: Refused | undefined;
};

/** Who takes part already is no candidate; one may still want to know how it does on the own criteria. */
export function DeelnemerForm({ deelnemers, deelnemerId, refused }: Props) {
  return (
    <Section title={teksten.beoordeelDeelnemer} id="deelnemer">
      <Paragraph>{teksten.beoordeelDeelnemerUitleg}</Paragraph>
      <Form method="post">
        <input type="hidden" name="deelnemerId" value={deelnemerId} />
        <SelectField
          name="organisatieId"
          label={teksten.kiesWelke}
          options={deelnemers.map(({ organisatieId, naam }) => ({
            value: organisatieId,
            label: toonNaam(naam),
          }))}
          {...refused}
        />
        <Button>{teksten.beoordeelDeze}</Button>
      </Form>
    </Section>
  );
}
