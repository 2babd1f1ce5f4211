import { alternatievenBlad, conclusieVan, gemeentenBlad } from '#src/businesscase/businesscase.document.ts';
import type { Waarschuwing } from '#src/berekeningen/uitleg.ts';
import type { Uitkomst } from '#src/businesscase/businesscase.ts';
import { legeVariant } from '#src/businesscase/uitleg.ts';
import type { Onderdeel } from '#src/documenten/onderdeel.ts';
import type { Bladkolom, Rekenblad } from '#src/documenten/rekenblad.ts';
import { opsomming } from '#src/shared/datumtekst.ts';
import { teksten } from './teksten.ts';

type Zaak = { readonly naam: string; readonly aantalJaren: number };
type Uitslag = {
  readonly deelnemers: readonly { readonly id: string; readonly naam: string }[];
  readonly ontbreekt: readonly string[];
  readonly nietGetekend: readonly string[];
  readonly resultaat: {
    readonly uitkomst: Uitkomst;
    readonly waarschuwingen: readonly Waarschuwing[];
  } | null;
};

/** The conclusion and who is not counted, alternatives and municipalities side by side, and each municipality by year. */
export function onderdelenVan(
  zaak: Zaak,
  { deelnemers, ontbreekt, nietGetekend, resultaat }: Uitslag,
): Onderdeel[] {
  if (!resultaat) return [];
  const { uitkomst, waarschuwingen } = resultaat;
  const deel = { vraagId: 'O6', tekst: '', deelnemerId: null };
  const titel = (wat: string) => `${zaak.naam}: ${wat}`;
  const tekst = [
    conclusieVan({ ...zaak, deelnemers }, uitkomst),
    ...waarschuwingen.filter(({ code }) => code === legeVariant).map(({ tekst: leeg }) => leeg),
    ...(ontbreekt.length > 0 ? [teksten.ontbreektUitleg(opsomming(ontbreekt))] : []),
    ...(nietGetekend.length > 0 ? [teksten.nietGetekend(opsomming(nietGetekend))] : []),
  ].join(' ');
  const alternatieven = alternatievenBlad(uitkomst);
  const gemeenten = gemeentenBlad({ deelnemers }, uitkomst);
  return [
    { ...deel, titel: titel(alternatieven.titel), tekst, blad: alternatieven },
    { ...deel, titel: titel(gemeenten.titel), blad: gemeenten },
    ...deelnemers.map(({ id, naam }, i) => ({
      ...deel,
      titel: titel(teksten.perJaar(naam)),
      blad: perJaar(uitkomst, i),
      deelnemerId: id,
    })),
  ];
}

/** What one municipality pays (below zero) and gets in every year, per alternative. */
const perJaar = ({ jaren, alternatieven }: Uitkomst, deelnemer: number): Rekenblad => ({
  soort: 'rekenblad',
  titel: teksten.perJaarBlad,
  kolommen: [
    { naam: teksten.alternatief, soort: 'tekst' },
    ...jaren.map((jaar): Bladkolom => ({ naam: String(jaar), soort: 'euro', decimalen: 0 })),
  ],
  rijen: alternatieven.map(({ naam, deelnemers }) => [naam, ...(deelnemers[deelnemer]?.stromen ?? [])]),
});
