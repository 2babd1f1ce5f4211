import { type FocusEvent, useLayoutEffect, useRef } from 'react';
import { useFetcher } from 'react-router';
import { call, submit } from '#src/http/call.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { fieldsOf, type FormStep, type Refused, step, textOf, type Typed } from '#src/web/load.ts';
import { Button, ButtonGroup } from '#src/web/ui/button.tsx';
import { reasonOf } from '#src/web/ui/field.tsx';
import { useFollow } from '#src/web/ui/follow.ts';
import { Icon } from '#src/web/ui/icon.tsx';
import { Versie } from '#src/web/ui/versie.tsx';
import { getRegel, patchRegel, type Regel } from './endpoints.ts';
import { teksten } from './teksten.ts';
import { isRoosterveld, roostervelden, type Roosterveld, soortVan, tekstVan, waardeVan } from './velden.ts';

const regelOf = (typed: Typed) => ({ regelId: textOf(typed, 'regelId') });

/** One line at once: how the list works as a form. */
export const bewaarRij = step({
  operation: patchRegel,
  params: regelOf,
  body: (typed) =>
    Object.fromEntries(roostervelden.map((veld) => [veld, waardeVan(veld, textOf(typed, veld))])),
});

type Celantwoord = { cel: { fout: string } | { intussen: string; getypt: string } | null };

/**
 * One field, as soon as it is left. Who changed another field of the same line meanwhile loses nothing: only when the
 * field itself is no longer what it was, both texts are shown.
 */
export async function bewaarCel(
  { params, context }: Parameters<FormStep>[0],
  form: FormData,
): Promise<Celantwoord> {
  const typed = fieldsOf(form);
  const veld = textOf(typed, 'veld');
  const getypt = textOf(typed, 'waarde') ?? '';
  if (!isRoosterveld(veld)) throw new Response(null, { status: 400 });
  const fetch = fetchFrom(context);
  const plek = { ...params, ...regelOf(typed) };
  const save = (versie: number) =>
    submit(fetch, patchRegel, { params: plek, body: { [veld]: waardeVan(veld, getypt) }, ifMatch: versie });
  let outcome = await save(Number(textOf(typed, 'versie')));
  if (!outcome.ok && outcome.problem.status === 412) {
    const nu = await call(fetch, getRegel, { params: plek });
    const intussen = tekstVan(nu, veld);
    if (intussen !== textOf(typed, 'was')) return { cel: { intussen, getypt } };
    outcome = await save(nu.versie);
  }
  if (outcome.ok) return { cel: null };
  const { problem } = outcome;
  const fout = reasonOf(problem, veld) ?? problem.invalidParams?.[0]?.reason ?? problem.detail;
  return { cel: { fout } };
}

const inputModes = { tekst: undefined, bedrag: 'decimal', jaar: 'numeric' } as const;
type CelProps = { regel: Regel; veld: Roosterveld; refused: Refused | undefined };

/** A field of a line in the list. It saves itself when it is left; without JavaScript the button of the row does. */
export function Cel({ regel, veld, refused }: CelProps) {
  const fetcher = useFetcher<Celantwoord>({ key: `cel ${regel.id} ${veld}` });
  const mine = textOf(refused?.typed, 'regelId') === regel.id ? refused : undefined;
  const waarde = tekstVan(regel, veld);
  const ref = useFollow<HTMLInputElement>(mine ? textOf(mine.typed, veld) : waarde);
  /** What stood there when somebody began to type: what that text replaces. */
  const begonMet = useRef(waarde);
  useLayoutEffect(() => {
    if (ref.current?.value === waarde) begonMet.current = waarde;
  }, [ref, waarde]);
  const send = (tekst: string, was: string) =>
    fetcher.submit(
      { actie: 'cel', regelId: regel.id, versie: String(regel.versie), veld, waarde: tekst, was },
      { method: 'post' },
    );
  const leave = ({ target }: FocusEvent<HTMLInputElement>) => {
    if (target.value !== begonMet.current) void send(target.value, begonMet.current);
  };
  const id = mine ? veld : `${veld}-${regel.id}`;
  const antwoord = fetcher.state === 'idle' ? fetcher.data?.cel : undefined;
  const fout = antwoord && 'fout' in antwoord ? antwoord.fout : reasonOf(mine?.problem, veld);
  return (
    <>
      <input
        ref={ref}
        id={id}
        name={veld}
        form={`rij-${regel.id}`}
        className={`utrecht-textbox bondgenoot-cel--${veld}${soortVan[veld] === 'tekst' ? ' bondgenoot-veld--tekst' : ''}`}
        inputMode={inputModes[soortVan[veld]]}
        defaultValue={mine ? textOf(mine.typed, veld) : waarde}
        aria-label={teksten.celnaam(teksten[veld], regel.naam)}
        aria-invalid={fout ? true : undefined}
        aria-describedby={fout ? `${id}-fout` : undefined}
        onFocus={({ target }) => {
          begonMet.current = target.value;
        }}
        onBlur={leave}
      />
      {fout && (
        <span className="utrecht-form-field-error-message" id={`${id}-fout`}>
          <Icon naam="let" /> {fout}
        </span>
      )}
      {antwoord && 'intussen' in antwoord && (
        <span role="alert">
          {teksten.celIntussen(antwoord.intussen, antwoord.getypt)}
          <ButtonGroup>
            <Button type="button" onClick={() => void send(antwoord.getypt, antwoord.intussen)}>
              {teksten.celToch(antwoord.getypt)}
            </Button>
            <Button
              type="button"
              variant="subtle"
              onClick={() => {
                if (ref.current) ref.current.value = antwoord.intussen;
                fetcher.reset();
              }}
            >
              {teksten.celLaat(antwoord.intussen)}
            </Button>
          </ButtonGroup>
        </span>
      )}
      <small role="status">{antwoord === null ? teksten.celBewaard : ''}</small>
    </>
  );
}

/** The form of a row: its fields stand in the other cells and name it. */
export const Rijformulier = ({ regel }: { regel: Regel }) => (
  <form method="post" id={`rij-${regel.id}`}>
    <input type="hidden" name="regelId" value={regel.id} />
    <Versie versie={regel.versie} />
    <Button variant="subtle" name="actie" value="rij" aria-label={teksten.bewaarRij(regel.naam)}>
      {teksten.bewaar}
    </Button>
  </form>
);
