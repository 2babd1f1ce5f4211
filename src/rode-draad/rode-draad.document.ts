import type { Rekenblad } from '#src/documenten/rekenblad.ts';
import { type Draad, type Knoop, type Schakel, vervolgVan } from './draad.ts';
import { teksten } from './teksten.ts';

type HeleDraad = Draad & { readonly knopen: readonly Knoop[]; readonly schakels: readonly Schakel[] };

/** The thread of every shared knelpunt: the doelen it asks for, and what is done for those. */
function draadblad({ knopen, schakels }: HeleDraad): Rekenblad {
  const naar = (knoop: Knoop) => vervolgVan(knoop, { knopen, schakels }).map((link) => link.naar);
  const namen = (alle: readonly Knoop[]) =>
    [...new Set(alle.map(({ naam }) => naam))].join('; ') || teksten.geen;
  return {
    soort: 'rekenblad',
    titel: teksten.ketenKop,
    kolommen: [teksten.soort.knelpunt, teksten.van, teksten.doelen, teksten.taken].map((naam) => ({
      naam,
      soort: 'tekst',
    })),
    rijen: knopen
      .filter(({ soort }) => soort === 'knelpunt')
      .map((knelpunt) => [
        knelpunt.naam,
        knelpunt.deelnemer ?? '',
        namen(naar(knelpunt)),
        namen(naar(knelpunt).flatMap(naar)),
      ]),
  };
}

/** Every end that hangs loose, and why. */
const losblad = ({ los }: HeleDraad): Rekenblad => ({
  soort: 'rekenblad',
  titel: teksten.losKop,
  kolommen: [teksten.wat, teksten.watSoort, teksten.waarom].map((naam) => ({ naam, soort: 'tekst' })),
  rijen: los.map(({ knoop, reden }) => [knoop.naam, teksten.soort[knoop.soort], teksten.reden[reden]]),
});

/** The thread, and what hangs loose when something does. */
export const draadbladen = (draad: HeleDraad): Rekenblad[] =>
  draad.los.length > 0 ? [draadblad(draad), losblad(draad)] : [draadblad(draad)];
