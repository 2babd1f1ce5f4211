import { redirect } from 'react-router';
import { act } from '#src/web/load.ts';
import { postVoorbeeld } from './endpoints.ts';

/** Only a form posts here; then the example opens. */
export const voorbeeldPage = {
  loader: () => redirect('/'),
  action: act({ operation: postVoorbeeld, to: ({ samenwerkingId }) => `/samenwerkingen/${samenwerkingId}` }),
  element: null,
};
