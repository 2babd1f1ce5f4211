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
        children: [
          {
            path: 'installatie',
            lazy: async () => (await import('#src/installatie/page.tsx')).installatiePage,
          },
          {
            path: 'installatie/begin',
            lazy: async () => (await import('#src/installatie/page.begin.tsx')).beginPage,
          },
          { path: 'inloggen', lazy: async () => (await import('#src/sessies/page.tsx')).inlogPage },
          {
            path: 'uitloggen',
            lazy: async () => (await import('#src/sessies/page.uitloggen.tsx')).uitlogPage,
          },
          {
            path: 'wachtwoord-vergeten',
            lazy: async () => (await import('#src/accounts/page.vergeten.tsx')).vergetenPage,
          },
          {
            path: 'wachtwoord-vergeten/nieuw',
            lazy: async () => (await import('#src/accounts/page.nieuw-wachtwoord.tsx')).nieuwWachtwoordPage,
          },
          {
            path: 'uitnodiging',
            lazy: async () => (await import('#src/uitnodigingen/page.tsx')).uitnodigingPage,
          },
          { path: 'account', lazy: async () => (await import('#src/accounts/page.tsx')).accountPage },
          {
            path: 'account/toegangssleutels',
            lazy: async () => (await import('#src/toegangssleutels/page.tsx')).toegangssleutelsPage,
          },
          {
            path: 'accounts',
            lazy: async () => (await import('#src/accounts/page.accounts.tsx')).accountsPage,
          },
          { path: '*', loader: refuseUnknownAddress, element: null },
        ],
      },
    ],
  },
];

function refuseUnknownAddress(): never {
  throw new Response(null, { status: 404 });
}
