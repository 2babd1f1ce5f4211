import { teksten } from '../teksten.ts';
import { Alert } from './alert.tsx';
import { Verschil } from './verschil.tsx';

type Props = {
  /** Who saved meanwhile; empty when that is not known. */
  door?: string | null | undefined;
  /** What is there now, and what was typed: a line for each field. */
  bewaard: string;
  eigen: string;
};

/** A form as such lines: each field with its label, so that a change in a score or a choice says of what. */
export const regelsVan = (velden: readonly (readonly [label: string, waarde: string])[]): string =>
  velden.map(([label, waarde]) => teksten.veldregel(label, waarde || teksten.leegVeld)).join('\n');

/** Somebody else saved this form meanwhile: both, with what was typed still in the fields. */
export function Intussen({ door, bewaard, eigen }: Props) {
  return (
    <Alert label={teksten.intussen} type="warning" role="alert">
      <p className="utrecht-paragraph">{teksten.intussenUitleg(door)}</p>
      <Verschil oud={bewaard} nieuw={eigen} />
    </Alert>
  );
}
