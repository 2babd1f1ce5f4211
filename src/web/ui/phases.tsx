import { Link } from 'react-router';
import { teksten } from '../teksten.ts';
import { Icon } from './icon.tsx';
import { PhaseBar } from './phase-bar.tsx';

/** `op-slot`: the next phase, still behind its poort. Only a phase with `to` can be visited. */
export type PhaseStep = {
  naam: string;
  stand: 'afgerond' | 'open' | 'op-slot' | 'later';
  /** Small text under the name: 'Afgerond op 17 april', 'Op slot: 3 punten open'. */
  tekst?: string;
  to?: string;
};

const looks = {
  afgerond: ' denhaag-process-steps__step--checked',
  open: ' denhaag-process-steps__step--current',
  'op-slot': '',
  later: '',
};

/** The phases of a samenwerking, always in sight; folded below 1024 px unless `open`. */
export function Phases({ steps, open }: { steps: readonly PhaseStep[]; open?: boolean | undefined }) {
  const openAt = steps.findIndex(({ stand }) => stand === 'open');
  const reached = openAt < 0 ? steps.filter(({ stand }) => stand === 'afgerond').length : openAt + 1;
  const name = steps[Math.max(reached, 1) - 1]?.naam ?? '';
  return (
    <details className="bondgenoot-menu" open={open}>
      <summary>
        <PhaseBar reached={reached} /> {teksten.faseNu(Math.max(reached, 1), name)} <Icon naam="uit" />
      </summary>
      <nav aria-label={teksten.fasenVanDeSamenwerking}>
        <ol className="denhaag-process-steps">
          {steps.map((step, index) => (
            <Step key={step.naam} step={step} number={index + 1} />
          ))}
        </ol>
      </nav>
    </details>
  );
}

function Step({ step: { naam, stand, tekst, to }, number }: { step: PhaseStep; number: number }) {
  return (
    <li
      className={`denhaag-process-steps__step${looks[stand]}`}
      aria-current={stand === 'open' ? 'step' : undefined}
    >
      <span className="denhaag-process-steps__marker">
        {stand === 'afgerond' ? <Icon naam="check" /> : stand === 'op-slot' ? <Icon naam="slot" /> : number}
      </span>
      {to ? (
        <Link className="denhaag-process-steps__heading utrecht-link" to={to}>
          {naam}
        </Link>
      ) : (
        <span className="denhaag-process-steps__heading">{naam}</span>
      )}
      <small>{tekst ?? teksten.faseStand[stand]}</small>
    </li>
  );
}
