import { type FormEvent, type ReactNode, useState, useSyncExternalStore } from 'react';
import { useRevalidator } from 'react-router';
import { Alert } from '#src/web/ui/alert.tsx';
import { Button } from '#src/web/ui/button.tsx';
import { TextField } from '#src/web/ui/form.tsx';
import { Paragraph, Section } from '#src/web/ui/text.tsx';
import { teksten } from './teksten.ts';

// Loaded when the button is pressed: most people never press it.
const ceremonie = () => import('./browser.ts');

/** Whether this browser knows passkeys; not before hydration, because the ceremony needs JavaScript. */
const useHasPasskeys = () =>
  useSyncExternalStore(
    () => () => undefined,
    () => 'PublicKeyCredential' in window,
    () => false,
  );

/** Gives null when it worked, otherwise what to tell. A refusal of the device or the user is an exception. */
const attempt = (run: () => Promise<string | null>): Promise<string | null> =>
  run().catch(() => teksten.afgebroken);

/** The way in without a password; nothing where the browser cannot do it. `vervolg`: a safe page of this site. */
export function PasskeyLogin({ vervolg, title }: { vervolg: string; title: string }) {
  const [fout, setFout] = useState<string | null>(null);
  if (!useHasPasskeys()) return null;
  const press = async () => {
    const wrong = await attempt(async () => (await ceremonie()).logIn());
    setFout(wrong);
    if (wrong === null) location.assign(vervolg); // a fresh document: everything on it is of who is logged in now
  };
  return (
    <Section title={title} id="passkey">
      <Failure>{fout}</Failure>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void press();
        }}
      >
        <Button>{teksten.inloggen}</Button>
      </form>
    </Section>
  );
}

/** Makes a passkey for who is logged in. */
export function PasskeyRegistration() {
  const [fout, setFout] = useState<string | null>(null);
  const { revalidate } = useRevalidator();
  const hasPasskeys = useHasPasskeys();
  const press = async (form: HTMLFormElement) => {
    const naam = new FormData(form).get('naam');
    const wrong = await attempt(async () =>
      (await ceremonie()).register(typeof naam === 'string' ? naam : ''),
    );
    setFout(wrong);
    if (wrong !== null) return;
    form.reset();
    await revalidate();
  };
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void press(event.currentTarget);
  };
  return (
    <>
      <noscript>
        <Paragraph>{teksten.metScript}</Paragraph>
      </noscript>
      <Failure>{fout}</Failure>
      {hasPasskeys && (
        <form onSubmit={send}>
          <TextField
            name="naam"
            id="passkey-naam"
            label={teksten.naam}
            description={teksten.naamUitleg}
            maxLength={100}
          />
          <Button>{teksten.maak}</Button>
        </form>
      )}
    </>
  );
}

function Failure({ children }: { children: ReactNode }) {
  if (!children) return null;
  return (
    <Alert type="error" label={teksten.titel} role="alert">
      <Paragraph>{children}</Paragraph>
    </Alert>
  );
}
