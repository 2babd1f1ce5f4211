import { BladTabel } from '#src/berekeningen/uitkomst.tsx';
import { getal } from '#src/shared/getallen.ts';
import { Bars } from '#src/web/ui/bars.tsx';
import { bladenVan } from './afweging.document.ts';
import type { Invoer, Uitkomst } from './afweging.ts';
import { teksten } from './teksten.ts';

/** The outcome of a weighing: a figure with the spread, and the same numbers as tables. */
export function Afwegingsuitslag({ invoer, uitkomst }: { invoer: Invoer; uitkomst: Uitkomst }) {
  const bar = (naam: string, waarde: number, look: 'licht' | 'petrol') => ({
    naam,
    waarde,
    tekst: getal(waarde * 100, 1),
    look,
  });
  return (
    <>
      <Bars
        titel={teksten.figuur}
        groepen={uitkomst.alternatieven.map(({ naam, laagste, hoogste, totaal }) => ({
          naam,
          staven: [
            bar(teksten.laagsteDeelnemer, laagste, 'licht'),
            bar(teksten.samen, totaal, 'petrol'),
            bar(teksten.hoogsteDeelnemer, hoogste, 'licht'),
          ],
        }))}
      />
      {bladenVan(invoer, uitkomst).map((blad) => (
        <BladTabel key={blad.titel} blad={blad} onPhone={blad.kolommen.length > 7 ? 'scroll' : 'stack'} />
      ))}
    </>
  );
}
