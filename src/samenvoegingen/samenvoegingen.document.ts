import type { Rekenblad } from '#src/documenten/rekenblad.ts';
import type { Samenvoeging } from './endpoints.ts';
import { teksten } from './teksten.ts';

/** A row for every original: under which knelpunt it counts, and whose it is. */
export const samenvoegingenblad = (samenvoegingen: readonly Samenvoeging[]): Rekenblad => ({
  soort: 'rekenblad',
  titel: teksten.dossiertitel,
  kolommen: [teksten.leidend, teksten.oorspronkelijk, teksten.deelnemer, teksten.reden].map((naam) => ({
    naam,
    soort: 'tekst',
  })),
  rijen: samenvoegingen.flatMap(({ leden, reden }) =>
    leden.map(({ knelpunt, deelnemer }, index) => [
      leden[0]?.knelpunt.titel ?? '',
      knelpunt.titel,
      deelnemer,
      index === 0 ? reden : '',
    ]),
  ),
});
