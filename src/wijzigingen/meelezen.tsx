import { startTransition, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useMatches, useRevalidator } from 'react-router';
import { toonNaam } from '#src/shared/datumtekst.ts';
import { withoutAsking } from '#src/web/fetch.ts';
import { isUnsaved } from '#src/web/ui/unsaved.ts';
import { Wijziging } from './endpoints.ts';
import { teksten } from './teksten.ts';

/** What was heard; `vooraf`: what the page held before it was brought up to date, none while it was not. */
type Gehoord = { zinnen: readonly string[]; vooraf?: string };

/** The newest that changed something on this page: what changed elsewhere in the samenwerking needs no message here. */
const zichtbaar = (gehoord: readonly Gehoord[], inhoud: string) =>
  gehoord.findLast(({ vooraf }, index) => vooraf !== (gehoord[index + 1]?.vooraf ?? inhoud));

/**
 * Shows what others change while this page is open: brings the page up to date, unless somebody is typing here. Then
 * it only says so, and saving shows both texts (the form keeps the version it was filled from).
 */
export function Meelezen({ samenwerkingId }: { samenwerkingId: string }) {
  const [gehoord, setGehoord] = useState<readonly Gehoord[]>([]);
  const { revalidate } = useRevalidator();
  const matches = useMatches();
  const inhoud = JSON.stringify(matches.map(({ loaderData }) => loaderData));
  const nieuw = useRef<readonly string[]>([]); // what the page does not show yet
  const isBusy = useRef(false);
  const update = async (vooraf: string) => {
    if (isBusy.current || nieuw.current.length === 0) return;
    isBusy.current = true;
    try {
      let zinnen: readonly string[];
      do {
        zinnen = nieuw.current;
        await withoutAsking(revalidate);
      } while (nieuw.current !== zinnen && !isTyping()); // heard more meanwhile: perhaps that is what came in
      const rest = nieuw.current.slice(zinnen.length);
      nieuw.current = rest;
      // After the page itself, which comes in a transition too.
      startTransition(() =>
        setGehoord((all) => {
          const eerder = zichtbaar(all.filter(isShown), vooraf);
          return [
            ...(eerder ? [eerder] : []),
            { zinnen, vooraf },
            ...(rest.length > 0 ? [{ zinnen: rest }] : []),
          ];
        }),
      );
    } finally {
      isBusy.current = false;
    }
  };
  const hear = useEffectEvent((wijziging: Wijziging) => {
    if (wijziging.isEigen) return;
    nieuw.current = [...nieuw.current, wijziging.zin];
    if (isTyping()) setGehoord([{ zinnen: nieuw.current }]);
    else void update(inhoud);
  });
  // Once what was being typed is saved, the page follows again.
  const catchUp = useEffectEvent(() => {
    const isBehind = gehoord.some((each) => !isShown(each));
    if (isBehind && !isTyping()) void update(inhoud);
  });
  useEffect(() => catchUp());
  useEffect(() => {
    const adres = `/v1/samenwerkingen/${samenwerkingId}/wijzigingenstroom`;
    return whileVisible(
      (na) => new EventSource(na ? `${adres}?na=${na}` : adres),
      ({ data }) => {
        const wijziging = Wijziging.safeParse(JSON.parse(data)).data;
        if (wijziging) hear(wijziging);
      },
    );
  }, [samenwerkingId]);

  const bericht = zichtbaar(gehoord, inhoud);
  return (
    <output>
      {bericht && (
        <span className="bondgenoot-melding">
          <span className="bondgenoot-melding__inhoud bondgenoot-container">
            <span className="bondgenoot-melding__tekst">
              {isShown(bericht)
                ? teksten.bijgewerkt(bericht.zinnen.map(toonNaam))
                : teksten.nietBijgewerkt(bericht.zinnen.map(toonNaam))}
            </span>
          </span>
        </span>
      )}
    </output>
  );
}

const isTyping = () => [...document.forms].some(isUnsaved);
const isShown = ({ vooraf }: Gehoord) => vooraf !== undefined;

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
