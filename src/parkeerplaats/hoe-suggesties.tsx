import { Form } from 'react-router';
import { Alert } from '#src/web/ui/alert.tsx';
import { Button, ButtonGroup } from '#src/web/ui/button.tsx';
import { Paragraph } from '#src/web/ui/text.tsx';
import { detectHoe } from './hoewoorden.ts';
import { teksten } from './teksten.ts';

/**
 * Offers to park the sentences of a text that seem to be about how; at most three, never a block.
 * Its button is `actie=parkeren` with the fields tekst, vraagId, herkomst and, from a room, deelnemerId and prive.
 */
export function HoeSuggesties({
  tekst,
  herkomst,
  kamerId,
  geparkeerd,
}: {
  tekst: string;
  herkomst: string;
  kamerId?: string | undefined;
  /** What was parked already is not offered again. */
  geparkeerd: readonly string[];
}) {
  const vondsten = detectHoe(tekst)
    .filter(({ zin }) => !geparkeerd.includes(zin))
    .slice(0, 3);
  if (vondsten.length === 0) return null;
  return (
    <div className="bondgenoot-sectie">
      {vondsten.map(({ zin, begin, vraagId }) => (
        <Alert key={begin} label={teksten.suggestie} icon="parkeer">
          <Paragraph>
            <strong>{teksten.lijktHoe}</strong> ‘{zin}’{' '}
            {teksten.komtIn(teksten.onderwerpen[vraagId], vraagId)}
          </Paragraph>
          <Form method="post">
            <input type="hidden" name="tekst" value={zin} />
            <input type="hidden" name="vraagId" value={vraagId} />
            <input type="hidden" name="herkomst" value={herkomst} />
            {kamerId && <input type="hidden" name="deelnemerId" value={kamerId} />}
            {kamerId && <input type="hidden" name="prive" value="true" />}
            <ButtonGroup>
              <Button name="actie" value="parkeren">
                {teksten.parkeerBij(vraagId)}
              </Button>
            </ButtonGroup>
          </Form>
        </Alert>
      ))}
    </div>
  );
}
