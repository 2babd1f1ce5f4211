import { hydrateRoot } from 'react-dom/client';
import { createBrowserRouter, matchRoutes } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { pages } from '#src/pages.ts';
import './theme/bondgenoot.css';

// The page in view is loaded before hydration; otherwise the router would ask for its data a second time.
for (const { route } of matchRoutes(pages, location) ?? [])
  if (typeof route.lazy === 'function') Object.assign(route, await route.lazy(), { lazy: undefined });

const router = createBrowserRouter(pages);
const root = document.getElementById('app');
if (root) hydrateRoot(root, <RouterProvider router={router} />);
