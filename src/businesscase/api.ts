import { serveBerekening } from '#src/berekeningen/serve.ts';
import { businesscaseRapport } from './businesscase.document.ts';
import { berekenBusinesscase, businesscaseBestand } from './endpoints.ts';

export const businesscaseApi = serveBerekening({
  naam: 'businesscase',
  berekening: berekenBusinesscase,
  bestand: businesscaseBestand,
  rapport: businesscaseRapport,
});
