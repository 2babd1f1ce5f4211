import { BladTabel } from '#src/berekeningen/uitkomst.tsx';
import type { Alternatiefuitkomst } from '#src/businesscase/businesscase.ts';
import { vergelijkingBladen } from '#src/businesscase/businesscase.document.ts';
import { vergelijk } from '#src/businesscase/vergelijking.ts';
import { opsomming, toonNaam } from '#src/shared/datumtekst.ts';
import { euro } from '#src/shared/getallen.ts';
import { Paragraph, Section } from '#src/web/ui/text.tsx';
import { teksten } from './teksten.ts';

type Props = {
  deelnemers: readonly { naam: string }[];
  een: Alternatiefuitkomst;
  ander: Alternatiefuitkomst | undefined;
};

/** Two alternatives side by side: who wins together, and who loses although the total wins. */
export function Vergelijking({ deelnemers, een, ander }: Props) {
  return (
    <Section id="vergelijking" title={ander ? teksten.vergelijking(een.naam, ander.naam) : teksten.vergelijk}>
      {ander ? (
        <>
          <Paragraph>{conclusie(deelnemers, een, ander)}</Paragraph>
          {vergelijkingBladen({ deelnemers }, een, ander).map((blad) => (
            <BladTabel key={blad.titel} blad={blad} />
          ))}
        </>
      ) : (
        <Paragraph>{teksten.kiesAnder}</Paragraph>
      )}
    </Section>
  );
}

function conclusie(deelnemers: Props['deelnemers'], een: Alternatiefuitkomst, ander: Alternatiefuitkomst) {
  const { verschil, verliezers } = vergelijk(een, ander);
  const bedrag = euro(Math.abs(verschil), { decimalen: 0 });
  const samen =
    verschil === 0
      ? teksten.evenveel(een.naam, ander.naam)
      : teksten.vergelijkUitleg(
          een.naam,
          ander.naam,
          verschil > 0 ? teksten.meer(bedrag) : teksten.minder(bedrag),
        );
  const wie = opsomming(verliezers.map((i) => toonNaam(deelnemers[i]?.naam ?? '')));
  if (verliezers.length === 0) return `${samen} ${teksten.geenVerliezers}`;
  return `${samen} ${verschil > 0 ? teksten.tochVerlies(wie, verliezers.length) : teksten.verliezen(wie, verliezers.length)}`;
}
