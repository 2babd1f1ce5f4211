import { useEffect, useRef } from 'react';
import type { ProblemDetails } from '#src/http/problem.ts';
import { teksten } from '../teksten.ts';
import { Icon } from './icon.tsx';
import { usePlaces } from './places.ts';

type ErrorSummaryProps = {
  problem?: ProblemDetails | undefined;
  /** Ids of fields whose id is not their name. */
  ids?: Readonly<Record<string, string>>;
};

/** What is to be repaired, above the form; each line leads to its field. Nothing when nothing is wrong. */
export function ErrorSummary({ problem, ids = {} }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem) box.current?.focus();
  }, [problem]);
  const places = usePlaces(problem?.invalidParams, ids);
  if (!problem) return null;
  const { title, detail } = problem;
  const isRepairable = places.length > 0;
  return (
    <div className="utrecht-alert utrecht-alert--error" role="alert" tabIndex={-1} ref={box}>
      <Icon naam="let" />
      <div className="utrecht-alert__content">
        <h2 className="utrecht-heading-3">{isRepairable ? teksten.herstel : title}</h2>
        {isRepairable ? (
          <ul className="bondgenoot-herstel">
            {places.map(({ name, reason, id, label }) => (
              <li key={`${name} ${reason}`}>
                <a className="utrecht-link utrecht-link--box" href={`#${id}`}>
                  {label ? teksten.bijVeld(label, reason) : reason}
                </a>
              </li>
            ))}
          </ul>
        ) : (
          <p className="utrecht-paragraph">{detail}</p>
        )}
        {problem.status === 401 && (
          <p className="utrecht-paragraph">
            <a className="utrecht-link" href="/inloggen" target="_blank" rel="noreferrer">
              {teksten.logInInTabblad}
            </a>
          </p>
        )}
        <p className="utrecht-paragraph">{teksten.watUTypteStaatErNog}</p>
      </div>
    </div>
  );
}
