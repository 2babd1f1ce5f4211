import type { RouteObject } from 'react-router';

/** Every page of the site: second table of contents. Each page is loaded when it is first visited. */
export const pages: RouteObject[] = [
  {
    id: 'root',
    children: [{ path: '*', loader: refuseUnknownAddress, element: null }],
  },
];

function refuseUnknownAddress(): never {
  throw new Response(null, { status: 404 });
}
