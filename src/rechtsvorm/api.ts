import { serveBerekening } from '#src/berekeningen/serve.ts';
import { berekenRechtsvorm, rechtsvormBestand } from './endpoints.ts';
import { rechtsvormRapport } from './rechtsvorm.document.ts';

export const rechtsvormApi = serveBerekening({
  naam: 'rechtsvorm',
  berekening: berekenRechtsvorm,
  bestand: rechtsvormBestand,
  rapport: rechtsvormRapport,
});
