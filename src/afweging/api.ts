import { serveBerekening } from '#src/berekeningen/serve.ts';
import { afwegingRapport } from './afweging.document.ts';
import { afwegingBestand, berekenAfweging } from './endpoints.ts';

export const afwegingApi = serveBerekening({
  naam: 'afweging',
  berekening: berekenAfweging,
  bestand: afwegingBestand,
  rapport: afwegingRapport,
});
