import type { ReactNode } from 'react';
import type { RodeDraad } from './endpoints.ts';
import { teksten } from './teksten.ts';

/** The thread step by step: what there is, how much of it holds, and what comes later. `losLink`: around what hangs loose. */
export function DraadLijst({
  stappen,
  losLink,
}: {
  stappen: RodeDraad['stappen'];
  losLink: (tekst: string) => ReactNode;
}) {
  return (
    <ol className="bondgenoot-lijst bondgenoot-rode-draad">
      {stappen.map(({ soort, totaal, vast }) => (
        <li key={soort} className={totaal === 0 ? 'is-later' : undefined}>
          <strong>{teksten.stap[soort](totaal)}</strong>
          {totaal > 0 && <> {teksten.vast[soort](vast)}</>}
          {totaal > vast && <> {losLink(teksten.hangtLos(totaal - vast))}</>}
        </li>
      ))}
      {teksten.later.map((tekst) => (
        <li key={tekst} className="is-later">
          {tekst}
        </li>
      ))}
    </ol>
  );
}
