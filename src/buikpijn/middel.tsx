import { Alert } from '#src/web/ui/alert.tsx';
import { Paragraph } from '#src/web/ui/text.tsx';
import { middelAlsDoel } from './middel.ts';
import { teksten } from './teksten.ts';

/** Says it when collaboration is the goal of a text instead of the means; nothing otherwise. */
export function Middel({ tekst }: { tekst: string }) {
  const woorden = middelAlsDoel(tekst);
  if (!woorden) return null;
  return (
    <Alert label={teksten.suggestie}>
      <Paragraph>
        <strong>{teksten.middelKop}</strong> {teksten.middel(woorden)}
      </Paragraph>
    </Alert>
  );
}
