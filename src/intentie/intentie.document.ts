import { teksten as reacties } from '#src/antwoorden/teksten.ts';
import type { Rekenblad } from '#src/documenten/rekenblad.ts';
import type { Instemming } from './endpoints.ts';
import { type Inhoud, velden } from './intentie.ts';
import { teksten } from './teksten.ts';

/** All words, a line for each thing that was agreed: to lay two moments beside each other. */
export const regelsVan = (inhoud: Inhoud): string =>
  [
    ...velden.flatMap((veld) => (inhoud[veld] ? [teksten.regel(teksten.velden[veld], inhoud[veld])] : [])),
    ...inhoud.taken.map((naam) => teksten.regel(teksten.taak, naam)),
    ...inhoud.knelpunten.map((knelpunt) => teksten.regel(teksten.knelpunt, teksten.vanWie(knelpunt))),
    ...inhoud.uitgangspunten.map((tekst) => teksten.regel(teksten.uitgangspunt, tekst)),
    ...inhoud.voorwaarden.map(({ deelnemer, tekst }) =>
      teksten.regel(teksten.voorwaardeVan(deelnemer), tekst),
    ),
  ].join('\n');

/** 'Eens: ook voor de buitendienst'; of an earlier text it counts no more. */
export const oordeeltekst = ({ oordeel, toelichting, isHuidig }: Instemming): string =>
  isHuidig ? [reacties.oordelen[oordeel], toelichting].filter(Boolean).join(': ') : teksten.oordeelVerlopen;

/** What each deelnemer asks and whether it assents: a row for each voorwaarde, one for who has none. */
export function voorwaardenblad(
  deelnemers: readonly { id: string; naam: string }[],
  inhoud: Inhoud,
  instemmingen: readonly Instemming[],
): Rekenblad {
  const rijen = deelnemers.flatMap(({ id, naam }) => {
    const gegeven = instemmingen.find(({ deelnemerId }) => deelnemerId === id);
    const eigen = inhoud.voorwaarden.filter(({ deelnemer }) => deelnemer === naam).map(({ tekst }) => tekst);
    return (eigen.length > 0 ? eigen : [teksten.geenVoorwaarde]).map((tekst) => [
      naam,
      tekst,
      gegeven ? oordeeltekst(gegeven) : teksten.nogNiet,
    ]);
  });
  return {
    soort: 'rekenblad',
    titel: teksten.bladTitel,
    kolommen: [teksten.gemeente, teksten.voorwaarde, teksten.oordeel].map((naam) => ({
      naam,
      soort: 'tekst',
    })),
    rijen,
  };
}
