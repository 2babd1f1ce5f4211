import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** Whether JavaScript runs: false on the server and during hydration, so that both show the same. */
export const useIsInteractief = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
