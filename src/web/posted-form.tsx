import { createContext, use } from 'react';
import { useLocation } from 'react-router';
import { teksten } from './teksten.ts';
import { Button } from './ui/button.tsx';
import { SessionNotice } from './ui/notices.tsx';

/** The fields of the form that this page answers, when a browser without JavaScript sent one. */
export const PostedForm = createContext<readonly [name: string, value: string][]>([]);

/** The session ended while somebody was typing: log in beside it, then send the same form again. Nothing is lost. */
export function SendAgain() {
  const fields = use(PostedForm);
  const { pathname, search } = useLocation();
  const kept = fields.filter(([name]) => !/wachtwoord|huidig|nieuw/.test(name));
  return (
    <>
      <SessionNotice to={`/inloggen?vervolg=${encodeURIComponent(pathname + search)}`} />
      <form method="post" action={pathname + search}>
        {kept.map(([name, value], index) => (
          <input key={`${name} ${index}`} type="hidden" name={name} value={value} />
        ))}
        <Button variant="primary">{teksten.verstuurOpnieuw}</Button>
      </form>
    </>
  );
}
