import { serveBerekening } from '#src/berekeningen/serve.ts';
import { berekenKwetsbaarheid, kwetsbaarheidBestand } from './endpoints.ts';
import { kwetsbaarheidRapport } from './kwetsbaarheid.document.ts';

export const kwetsbaarheidApi = serveBerekening({
  naam: 'kwetsbaarheid',
  berekening: berekenKwetsbaarheid,
  bestand: kwetsbaarheidBestand,
  rapport: kwetsbaarheidRapport,
});
