import pg from 'pg';

/** Wakes whoever waits for a change in a samenwerking, whichever process made it. */
export type Changes = {
  /** Calls `wake` after every change of this samenwerking; gives what ends that. */
  subscribe: (samenwerkingId: string, wake: () => void) => () => void;
  /** Aborted when the product stops: nobody waits any longer. */
  signal: AbortSignal;
  close: () => Promise<void>;
};

const channel = 'bondgenoot_wijziging';

/**
 * Listens on one connection of its own, made when somebody first waits and again after it was lost. Each time everybody
 * is woken, because a change may have come before it listened.
 */
export function listenForChanges(connectionString: string): Changes {
  const waiting = new Map<string, Set<() => void>>();
  const stop = new AbortController();
  let listening: Promise<pg.Client | undefined> | undefined;

  const wakeAll = () => {
    for (const wakes of waiting.values()) for (const wake of wakes) wake();
  };
  const lost = () => {
    listening = undefined;
    if (stop.signal.aborted) return;
    setTimeout(() => {
      if (waiting.size > 0) void listen();
    }, 1000).unref();
  };
  const listen = () => (listening ??= connect());
  const connect = async () => {
    const client = new pg.Client({ connectionString });
    client.on('error', () => undefined); // 'end' follows
    client.once('end', lost);
    client.on('notification', ({ payload = '' }) => {
      for (const wake of waiting.get(payload) ?? []) wake();
    });
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      wakeAll();
      return client;
    } catch {
      lost();
      return undefined;
    }
  };

  return {
    signal: stop.signal,
    subscribe: (samenwerkingId, wake) => {
      const wakes = waiting.get(samenwerkingId) ?? new Set();
      waiting.set(samenwerkingId, wakes.add(wake));
      void listen();
      return () => {
        wakes.delete(wake);
        if (wakes.size === 0 && waiting.get(samenwerkingId) === wakes) waiting.delete(samenwerkingId);
      };
    },
    close: async () => {
      stop.abort();
      const client = await listening;
      listening = undefined;
      await client?.end();
    },
  };
}
