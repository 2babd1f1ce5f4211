import { Form } from 'react-router';
import { opsomming } from '#src/shared/datumtekst.ts';
import { Alert } from '#src/web/ui/alert.tsx';
import { Button } from '#src/web/ui/button.tsx';
import { Details } from '#src/web/ui/details.tsx';
import { SelectField } from '#src/web/ui/form.tsx';
import { Paragraph } from '#src/web/ui/text.tsx';
import type { Inlezing } from './endpoints.ts';
import type { Koppeling, Veld } from './inlezing.ts';
import { teksten } from './teksten.ts';

type Props = { inlezing: Inlezing; koppeling: Koppeling; velden: readonly Veld[] };

/** Which column fills which field; open as long as an obligatory field has none. */
export function Koppelformulier({ inlezing: { kop, versie }, koppeling, velden }: Props) {
  const kolommen = kop.map((naam, index) => ({
    value: String(index),
    label: naam || teksten.kolom(index + 1),
  }));
  const missing = velden.filter(({ naam, verplicht }) => verplicht && (koppeling[naam] ?? null) === null);
  return (
    <>
      {missing.length > 0 && (
        <Alert type="warning" label={teksten.kolommen}>
          <Paragraph>{teksten.ontbreekt(opsomming(missing.map(({ label }) => label)))}</Paragraph>
        </Alert>
      )}
      <Details summary={teksten.kolommen} open={missing.length > 0}>
        <Form method="post">
          <input type="hidden" name="versie" value={versie} />
          {velden.map(({ naam, label, verplicht }) => (
            <SelectField
              key={`${naam} ${versie}`}
              name={`kolom-${naam}`}
              label={label}
              optional={!verplicht}
              options={kolommen}
              empty={teksten.geenKolomKeuze}
              defaultValue={koppeling[naam]?.toString() ?? ''}
            />
          ))}
          <Button name="actie" value="koppel">
            {teksten.pasToe}
          </Button>
        </Form>
      </Details>
    </>
  );
}
