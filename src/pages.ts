import type { RouteObject } from 'react-router';
import { ErrorPage } from '#src/web/error-page.tsx';

/** Every page of the site: second table of contents. Each page is loaded when it is first visited. */
export const pages: RouteObject[] = [
  {
    id: 'root',
    lazy: async () => (await import('#src/accounts/root.tsx')).root,
    ErrorBoundary: ErrorPage,
    children: [
      {
        ErrorBoundary: ErrorPage,
        children: [{ path: '*', loader: refuseUnknownAddress, element: null }],
      },
    ],
  },
];

function refuseUnknownAddress(): never {
  throw new Response(null, { status: 404 });
}
