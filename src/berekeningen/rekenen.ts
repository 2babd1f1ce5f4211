import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { submit } from '#src/http/call.ts';
import type { ProblemDetails } from '#src/http/problem.ts';
import { browserFetch } from '#src/web/fetch.ts';
import type { Getypt } from './getypt.ts';
import { fragmentVan, uitFragment, type Variant } from './link.ts';
import type { Begin, Hulp } from './hulp.ts';
import { type Getoetst, toets } from './toets.ts';

/** Milliseconds after the last key before the server is asked, or the address is renewed. */
const rust = 400;

/** The state of a calculator in the browser: what was typed, the outcome that goes with it, the variants put aside. */
export function useRekenen<I, U>(hulp: Hulp<I, U>, begin: Begin<I, U>) {
  const [{ getypt, varianten }, setBewaard] = useState<{ getypt: Getypt; varianten: readonly Variant[] }>({
    getypt: begin.getypt,
    varianten: [],
  });
  const rustig = useDeferredValue(getypt);
  const isBegin = rustig === begin.getypt;
  const getoetst = useMemo((): Getoetst<I> => toets(rustig, hulp), [rustig, hulp]);
  const here = useMemo(
    () =>
      !isBegin && getoetst.ok && !hulp.opServer?.(getoetst.invoer)
        ? { invoer: getoetst.invoer, resultaat: hulp.bereken(getoetst.invoer) }
        : undefined,
    [isBegin, getoetst, hulp],
  );
  const there = useServer(hulp, getoetst, !isBegin && here === undefined);
  const now = isBegin ? begin.gerekend : (here ?? there.gerekend);
  const [last, setLast] = useState(now);
  if (now && now !== last) setLast(now);
  const link = useLink({ getypt, varianten }, begin.getypt, setBewaard);
  return {
    getypt,
    varianten,
    zet: (change: (getypt: Getypt) => Getypt) =>
      setBewaard((oud) => ({ ...oud, getypt: change(oud.getypt) })),
    zetVarianten: (nieuw: readonly Variant[]) => setBewaard((oud) => ({ ...oud, varianten: nieuw })),
    open: setBewaard,
    problem: isBegin ? begin.problem : getoetst.ok ? there.problem : getoetst.problem,
    gerekend: now ?? last,
    isBezig: there.isBezig,
    linkIsOnleesbaar: link.isOnleesbaar,
  };
}
export type Rekenen<I, U> = ReturnType<typeof useRekenen<I, U>>;

/** Asks the operation for what is too heavy here, once the typing rests. */
function useServer<I, U>(hulp: Hulp<I, U>, getoetst: Getoetst<I>, isNeeded: boolean) {
  const [answer, setAnswer] = useState<{
    van: Getoetst<I>;
    gerekend?: Begin<I, U>['gerekend'];
    problem?: ProblemDetails;
  }>();
  useEffect(() => {
    if (!isNeeded || !getoetst.ok) return undefined;
    let isOld = false;
    const ask = async () => {
      const outcome = await submit(browserFetch, hulp.berekening, { body: getoetst.body });
      if (isOld) return;
      setAnswer(
        outcome.ok
          ? { van: getoetst, gerekend: { invoer: getoetst.invoer, resultaat: outcome.result } }
          : { van: getoetst, problem: outcome.problem },
      );
    };
    const timer = setTimeout(() => void ask(), rust);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [hulp, getoetst, isNeeded]);
  const isCurrent = answer?.van === getoetst;
  return {
    gerekend: isNeeded && isCurrent ? answer.gerekend : undefined,
    problem: isNeeded && isCurrent ? answer.problem : undefined,
    isBezig: isNeeded && getoetst.ok && !isCurrent,
  };
}

type Bewaard = { getypt: Getypt; varianten: readonly Variant[] };

/** Keeps the input in the address behind #, so that a reload, a bookmark or a colleague finds it again. */
function useLink(bewaard: Bewaard, begin: Getypt, open: (bewaard: Bewaard) => void) {
  const [isOnleesbaar, setOnleesbaar] = useState(false);
  useEffect(() => {
    const lees = async () => {
      try {
        const found = await uitFragment(location.hash);
        if (found) open(found);
      } catch {
        setOnleesbaar(true);
      }
    };
    void lees();
  }, [open]);
  const isUntouched = bewaard.getypt === begin && bewaard.varianten.length === 0;
  useEffect(() => {
    if (isUntouched) return undefined;
    const renew = async () => history.replaceState(history.state, '', await fragmentVan(bewaard));
    const timer = setTimeout(() => void renew(), rust);
    return () => clearTimeout(timer);
  }, [bewaard, isUntouched]);
  return { isOnleesbaar };
}
