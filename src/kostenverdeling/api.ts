import { serveBerekening } from '#src/berekeningen/serve.ts';
import { berekenKostenverdeling, kostenverdelingBestand } from './endpoints.ts';
import { kostenverdelingRapport } from './kostenverdeling.document.ts';

export const kostenverdelingApi = serveBerekening({
  naam: 'kostenverdeling',
  berekening: berekenKostenverdeling,
  bestand: kostenverdelingBestand,
  rapport: kostenverdelingRapport,
});
