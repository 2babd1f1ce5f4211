import { use } from 'react';
import { isRouteErrorResponse, useLocation, useRouteError } from 'react-router';
import type { ProblemDetails } from '#src/http/problem.ts';
import { teksten } from './teksten.ts';
import { ButtonLink } from './ui/button.tsx';
import { PostedForm, SendAgain } from './posted-form.tsx';
import { Page } from './ui/page.tsx';
import { Paragraph } from './ui/text.tsx';

/** What a page shows when its data cannot be had: what happened, and what to do now. */
export function ErrorPage() {
  const { pathname, search } = useLocation();
  const { status, title, detail, instance, invalidParams = [] } = explain(useRouteError());
  // A filter in the address that cannot be: what is wrong with it, and the page without it.
  const redenen = [...new Set(invalidParams.map(({ reason }) => reason))];
  const hasTyped = use(PostedForm).length > 0;
  return (
    <Page title={title} narrow>
      <Paragraph lead>{detail}</Paragraph>
      {redenen.length > 0 && (
        <ul className="utrecht-unordered-list">
          {redenen.map((reden) => (
            <li key={reden}>{reden}</li>
          ))}
        </ul>
      )}
      {status === 401 && hasTyped ? (
        <SendAgain />
      ) : status === 401 ? (
        <ButtonLink to={`/inloggen?vervolg=${encodeURIComponent(pathname + search)}`} variant="primary">
          {teksten.inloggen}
        </ButtonLink>
      ) : redenen.length > 0 && search ? (
        <ButtonLink to={pathname} variant="primary">
          {teksten.zonderKeuzen}
        </ButtonLink>
      ) : (
        <ButtonLink to="/" variant="primary">
          {teksten.naarStart}
        </ButtonLink>
      )}
      {status >= 500 && instance && (
        <Paragraph small>
          {teksten.nummer} <code>{instance.replace('urn:uuid:', '')}</code>
        </Paragraph>
      )}
    </Page>
  );
}

type Explained = Pick<ProblemDetails, 'status' | 'title' | 'detail' | 'instance' | 'invalidParams'>;

function explain(error: unknown): Explained {
  if (!isRouteErrorResponse(error)) return { status: 500, ...teksten.fouten.onverwacht };
  const { status } = error;
  if (isProblem(error.data)) return { ...error.data, status };
  return { status, ...(status === 404 ? teksten.fouten.onbekend : teksten.fouten.onverwacht) };
}

const isProblem = (data: unknown): data is ProblemDetails =>
  typeof data === 'object' && data !== null && 'title' in data && 'detail' in data;
