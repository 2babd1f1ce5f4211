import { teksten } from '../teksten.ts';
import { container } from './container.ts';
import { Icon } from './icon.tsx';

/** Under the header of every page of fictional data, so that nobody takes it for real, also on paper. */
export function Fictief({ narrow }: { narrow: boolean | undefined }) {
  return (
    <section className="bondgenoot-fictief" aria-label={teksten.fictief}>
      <p className={`bondgenoot-fictief__tekst ${container(narrow)}`}>
        <Icon naam="info" /> <strong>{teksten.fictief}</strong> {teksten.fictiefUitleg}
      </p>
    </section>
  );
}
