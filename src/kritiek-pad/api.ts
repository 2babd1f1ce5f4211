import { serveBerekening } from '#src/berekeningen/serve.ts';
import { berekenKritiekPad, kritiekPadBestand } from './endpoints.ts';
import { kritiekPadRapport } from './kritiek-pad.document.ts';

export const kritiekPadApi = serveBerekening({
  naam: 'kritiek-pad',
  berekening: berekenKritiekPad,
  bestand: kritiekPadBestand,
  rapport: kritiekPadRapport,
});
