import { startTransition, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useMatches, useRevalidator } from 'react-router';
import { isUnsaved } from '#src/web/ui/unsaved.ts';
import { Wijziging } from './endpoints.ts';
import { teksten } from './teksten.ts';

/**
 * Shows what others change while this page is open: brings the page up to date, unless somebody is typing here. Then
 * it only says so, and saving shows both texts (the form keeps the version it was filled from).
 */
export function Meelezen({ samenwerkingId }: { samenwerkingId: string }) {
  const [gehoord, setGehoord] = useState<{ zin: string; vooraf?: string }>();
  const { revalidate } = useRevalidator();
  const matches = useMatches();
  const contents = () => JSON.stringify(matches.map(({ loaderData }) => loaderData));
  const update = async (zin: string) => {
    const vooraf = contents();
    await revalidate();
    startTransition(() => setGehoord({ zin, vooraf })); // after the page itself, which comes in a transition too
  };
  const hear = useEffectEvent(async (wijziging: Wijziging) => {
    if (wijziging.isEigen) return;
    const zin = teksten.zin(wijziging.naam);
    if ([...document.forms].some(isUnsaved)) return setGehoord({ zin });
    await update(zin);
  });
  // Once what was being typed is saved, the page follows again.
  const isCatchingUp = useRef(false);
  const catchUp = useEffectEvent(async () => {
    const isBehind = gehoord !== undefined && gehoord.vooraf === undefined;
    if (!isBehind || isCatchingUp.current || [...document.forms].some(isUnsaved)) return;
    isCatchingUp.current = true;
    await update(gehoord.zin).finally(() => (isCatchingUp.current = false));
  });
  useEffect(() => void catchUp());
  useEffect(() => {
    const adres = `/v1/samenwerkingen/${samenwerkingId}/wijzigingenstroom`;
    return whileVisible(
      (na) => new EventSource(na ? `${adres}?na=${na}` : adres),
      ({ data }) => {
        const wijziging = Wijziging.safeParse(JSON.parse(data)).data;
        if (wijziging) void hear(wijziging);
      },
    );
  }, [samenwerkingId]);

  // What changed elsewhere in the samenwerking needs no message here.
  const melding =
    gehoord &&
    (gehoord.vooraf === undefined
      ? teksten.nietBijgewerkt(gehoord.zin)
      : gehoord.vooraf !== contents() && teksten.bijgewerkt(gehoord.zin));
  return (
    <output>
      {melding && (
        <span className="bondgenoot-melding">
          <span className="bondgenoot-melding__inhoud bondgenoot-container">
            <span className="bondgenoot-melding__tekst">{melding}</span>
          </span>
        </span>
      )}
    </output>
  );
}

/**
 * Listens while the tab is in view, because a browser has few connections for all tabs together; afterwards it goes on
 * after the last event it heard. Gives what ends it.
 */
function whileVisible(
  open: (na: string) => EventSource,
  onMessage: (event: MessageEvent<string>) => void,
): () => void {
  let laatste = '';
  let bron: EventSource | undefined;
  const follow = () => {
    bron?.close();
    bron = document.visibilityState === 'visible' ? open(laatste) : undefined;
    bron?.addEventListener('message', (event: MessageEvent<string>) => {
      laatste = event.lastEventId;
      onMessage(event);
    });
  };
  follow();
  document.addEventListener('visibilitychange', follow);
  return () => {
    document.removeEventListener('visibilitychange', follow);
    bron?.close();
  };
}
