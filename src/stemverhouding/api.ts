import { serveBerekening } from '#src/berekeningen/serve.ts';
import { berekenStemverhouding, stemverhoudingBestand } from './endpoints.ts';
import { stemverhoudingRapport } from './stemverhouding.document.ts';

export const stemverhoudingApi = serveBerekening({
  naam: 'stemverhouding',
  berekening: berekenStemverhouding,
  bestand: stemverhoudingBestand,
  rapport: stemverhoudingRapport,
});
