import { Outlet, useLoaderData } from 'react-router';
import { load } from '#src/web/load.ts';
import { Visitor } from '#src/web/ui/page.tsx';
import { getProfiel } from './endpoints.ts';

const loader = load(getProfiel);
/** Around every page: who looks at it. */
export const root = { loader, Component: Root };

function Root() {
  const { ingelogd, naam } = useLoaderData<typeof loader>();
  return (
    <Visitor value={ingelogd ? { naam } : undefined}>
      <Outlet />
    </Visitor>
  );
}
