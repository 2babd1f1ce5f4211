import { Form } from 'react-router';
import { momentInWoorden } from '#src/shared/datumtekst.ts';
import { type Refused, textOf } from '#src/web/load.ts';
import { Button } from '#src/web/ui/button.tsx';
import { TextArea } from '#src/web/ui/form.tsx';
import { Lines } from '#src/web/ui/list.tsx';
import { Paragraph, Section } from '#src/web/ui/text.tsx';
import type { Opmerking } from './endpoints.ts';
import { teksten } from './teksten.ts';

type Props = {
  opmerkingen: readonly Opmerking[];
  /** The vraag, knelpunt, functie or dossier that it is about. */
  onderwerpId: string;
  /** The closed room it is in; without it everybody reads along. */
  kamer?: { id: string; naam: string } | undefined;
  refused?: Refused | undefined;
};

/** What was said about a thing, oldest first, and a field to add something. Its button is `actie=opmerking`. */
export function Opmerkingen({ opmerkingen, onderwerpId, kamer, refused }: Props) {
  return (
    <Section title={teksten.titel} id="opmerkingen">
      {opmerkingen.length === 0 && <Paragraph>{teksten.geen}</Paragraph>}
      <Lines ordered items={opmerkingen.map(lineOf)} />
      <Form method="post">
        <input type="hidden" name="vraag" value={onderwerpId} />
        {kamer && <input type="hidden" name="deelnemerId" value={kamer.id} />}
        <TextArea
          name="tekst"
          id="opmerking"
          label={teksten.nieuw}
          rows={2}
          description={kamer ? teksten.kamerLeest(kamer.naam) : teksten.iedereenLeest}
          {...(textOf(refused?.typed, 'actie') === 'opmerking' ? refused : {})}
        />
        <Button name="actie" value="opmerking">
          {teksten.plaats}
        </Button>
      </Form>
    </Section>
  );
}

const lineOf = ({ id, door, vanDeelnemer, op, tekst }: Opmerking) => ({
  id,
  content: (
    <>
      <Paragraph>
        <strong>{door}</strong>{' '}
        <small>{[vanDeelnemer, momentInWoorden(op)].filter(Boolean).join(', ')}</small>
      </Paragraph>
      <Paragraph>{tekst}</Paragraph>
    </>
  ),
});
