import { useEffect } from 'react';
import type { FieldProps } from './field.tsx';
import { TextField } from './form.tsx';

const isSecret = /^[\w-]{20,}$/;
const stored = 'bondgenoot-code';

type SecretFieldProps = FieldProps & {
  /** Send the form at once when the code came with the address. */
  submitAtOnce?: boolean;
};

/**
 * The code from a link. It stands behind the # of the address, so that no server, proxy or log sees it; with JavaScript
 * it is filled in and taken out of the address, without it the user pastes it.
 */
export function SecretField({ submitAtOnce, ...props }: SecretFieldProps) {
  const { id = props.name } = props;
  useEffect(() => {
    const inAddress = location.hash.slice(1);
    const secret = isSecret.test(inAddress) ? inAddress : sessionStorage.getItem(stored);
    const field = document.getElementById(id);
    if (!secret || !(field instanceof HTMLInputElement)) return;
    field.value = secret;
    sessionStorage.removeItem(stored);
    history.replaceState(history.state, '', location.pathname + location.search);
    if (submitAtOnce) field.form?.requestSubmit();
  }, [id, submitAtOnce]);
  return <TextField {...props} autoComplete="off" spellCheck={false} />;
}

/** Keeps the code in this tab while the user logs in first; the next SecretField takes it. */
export function KeepSecret({ secret }: { secret: string }) {
  useEffect(() => sessionStorage.setItem(stored, secret), [secret]);
  return null;
}
