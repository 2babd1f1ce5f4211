import { serveBerekening } from '#src/berekeningen/serve.ts';
import { berekenUittreedsom, uittreedsomBestand } from './endpoints.ts';
import { uittreedsomRapport } from './uittreedsom.document.ts';

export const uittreedsomApi = serveBerekening({
  naam: 'uittreedsom',
  berekening: berekenUittreedsom,
  bestand: uittreedsomBestand,
  rapport: uittreedsomRapport,
});
