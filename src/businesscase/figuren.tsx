import { verschilInEuro } from '#src/shared/getallen.ts';
import { Bars } from '#src/web/ui/bars.tsx';
import type { Alternatiefuitkomst } from './businesscase.ts';
import { teksten } from './teksten.ts';

/** One alternative in figures: per municipality, over the years, and what it hangs on. The tables hold the same numbers. */
export function Figuren({
  jaren,
  alternatief,
}: {
  jaren: readonly number[];
  alternatief: Alternatiefuitkomst;
}) {
  const { naam, deelnemers: delen, totaal, gevoeligheden } = alternatief;
  const bar = (label: string, waarde: number, look: 'licht' | 'petrol') => ({
    naam: label,
    waarde,
    tekst: verschilInEuro(waarde, { decimalen: 0 }),
    look,
  });
  return (
    <>
      <Bars
        titel={teksten.figuurGemeenten(naam)}
        naamBreedte={0}
        groepen={delen.map((deel) => ({ naam: deel.naam, staven: [bar('', deel.verschil, 'petrol')] }))}
      />
      <Bars
        titel={teksten.figuurCumulatief(naam)}
        naamBreedte={14}
        groepen={[
          {
            naam: teksten.samen,
            staven: totaal.cumulatief.map((bedrag, t) => bar(String(jaren[t] ?? t), bedrag, 'licht')),
          },
        ]}
      />
      <Bars
        titel={teksten.figuurTornado(naam)}
        naamBreedte={14}
        groepen={gevoeligheden.slice(0, 8).map((wat) => ({
          naam: wat.soort === 'regel' ? wat.naam : teksten.gevoeligheid[wat.soort],
          staven: [
            bar(teksten.laagsteUitkomst, wat.laagste, 'licht'),
            bar(teksten.hoogsteUitkomst, wat.hoogste, 'petrol'),
          ],
        }))}
      />
    </>
  );
}
