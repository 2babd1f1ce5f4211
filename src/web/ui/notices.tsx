import { useSyncExternalStore } from 'react';
import { teksten } from '../teksten.ts';
import { Icon } from './icon.tsx';

const watchConnection = (changed: () => void) => {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
};

/** Says that the connection is lost while it is; `Page` shows it. The live region stays, so that it is read aloud. */
export function OfflineNotice() {
  const online = useSyncExternalStore(
    watchConnection,
    () => navigator.onLine,
    () => true,
  );
  return (
    <output>
      {!online && (
        <span className="bondgenoot-melding">
          <span className="bondgenoot-melding__inhoud bondgenoot-container">
            <Icon naam="let" />
            <span className="bondgenoot-melding__tekst">
              <strong>{teksten.geenVerbinding}.</strong> {teksten.geenVerbindingUitleg}
            </span>
          </span>
        </span>
      )}
    </output>
  );
}

/** The session ended while somebody was busy. `to`: the login page that comes back here. */
export function SessionNotice({ to }: { to: string }) {
  return (
    <div className="bondgenoot-melding" role="alert">
      <div className="bondgenoot-melding__inhoud bondgenoot-container">
        <Icon naam="klok" />
        <p className="bondgenoot-melding__tekst">
          <strong>{teksten.sessieVoorbij}.</strong> {teksten.sessieVoorbijUitleg}
        </p>
        <a
          className="utrecht-button utrecht-button--secondary-action"
          href={to}
          target="_blank"
          rel="noreferrer"
        >
          {teksten.logOpnieuwIn}
        </a>
      </div>
    </div>
  );
}
