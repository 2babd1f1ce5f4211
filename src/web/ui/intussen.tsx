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

/** Somebody else saved this form meanwhile: both, with what was typed still in the fields. */
export function Intussen({ door, bewaard, eigen }: Props) {
  return (
    <Alert label={teksten.intussen} type="warning" role="alert">
      <p className="utrecht-paragraph">{teksten.intussenUitleg(door)}</p>
      <Verschil oud={bewaard} nieuw={eigen} />
    </Alert>
  );
}
