import type { Typed } from '../load.ts';
import { teksten } from '../teksten.ts';
import { Alert } from './alert.tsx';

/** What was typed in a form that the page no longer has: to be read and taken along, so that nothing is lost. */
export function Getypt({ typed }: { typed: Typed }) {
  const texts = Object.entries(typed)
    .filter(([name]) => !controls.includes(name))
    .flatMap(([, value]) => value ?? [])
    .filter((text) => text.trim() !== '' && !isId.test(text));
  if (texts.length === 0) return null;
  return (
    <Alert label={teksten.ditTypteU}>
      <h2 className="utrecht-heading-3">{teksten.ditTypteU}</h2>
      <p className="utrecht-paragraph">{teksten.neemMee}</p>
      <div className="bondgenoot-conflict__inhoud">{texts.join('\n\n')}</div>
    </Alert>
  );
}
/** Steer the form; nobody typed them. */
const controls = ['actie', 'versie', 'vraag'];
const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
