import { serveBerekening } from '#src/berekeningen/serve.ts';
import { berekenTermijnen, termijnenBestand } from './endpoints.ts';
import { termijnenRapport } from './termijnen.document.ts';

export const termijnenApi = serveBerekening({
  naam: 'termijnen',
  berekening: berekenTermijnen,
  bestand: termijnenBestand,
  rapport: termijnenRapport,
});
