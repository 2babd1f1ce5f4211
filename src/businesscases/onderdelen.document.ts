import { alternatievenBlad, conclusieVan, gemeentenBlad } from '#src/businesscase/businesscase.document.ts';
import type { Waarschuwing } from '#src/berekeningen/uitleg.ts';
import type { Uitkomst } from '#src/businesscase/businesscase.ts';
import { legeVariant } from '#src/businesscase/uitleg.ts';
import type { Onderdeel } from '#src/documenten/onderdeel.ts';
import type { Bladkolom, Rekenblad } from '#src/documenten/rekenblad.ts';
import { dagMetJaar, opsomming } from '#src/shared/datumtekst.ts';
import type { Regel } from './invoer.ts';
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

type Regels = {
  readonly gezamenlijk: readonly Regel[];
  readonly perDeelnemer: readonly { readonly deelnemerId: string; readonly regels: readonly Regel[] }[];
};

/** The conclusion and who is not counted, alternatives and municipalities side by side, and each municipality by year. */
export function onderdelenVan(
  zaak: Zaak,
  { deelnemers, ontbreekt, nietGetekend, resultaat }: Uitslag,
  { gezamenlijk, perDeelnemer }: Regels,
): Onderdeel[] {
  if (!resultaat) return [];
  const { uitkomst, waarschuwingen } = resultaat;
  const deel = { vraagId: 'O6', tekst: '', deelnemerId: null };
  const titel = (wat: string) => `${zaak.naam}: ${wat}`;
  const tekst = [
    conclusieVan({ ...zaak, deelnemers }, uitkomst),
    ...waarschuwingen.filter(({ code }) => code === legeVariant).map(({ tekst: leeg }) => leeg),
    ...[zonderBron(gezamenlijk)].filter(Boolean),
    ...(ontbreekt.length > 0 ? [teksten.ontbreektUitleg(opsomming(ontbreekt))] : []),
    ...(nietGetekend.length > 0 ? [teksten.nietGetekend(opsomming(nietGetekend))] : []),
  ].join(' ');
  const regelsVan = (deelnemerId: string) =>
    perDeelnemer.find((each) => each.deelnemerId === deelnemerId)?.regels ?? [];
  const alternatieven = alternatievenBlad(uitkomst);
  const gemeenten = gemeentenBlad({ deelnemers }, uitkomst);
  return [
    {
      ...deel,
      titel: titel(alternatieven.titel),
      tekst,
      blad: alternatieven,
      bronnen: bronnenVan(gezamenlijk),
    },
    { ...deel, titel: titel(gemeenten.titel), blad: gemeenten },
    ...deelnemers.map(({ id, naam }, i) => ({
      ...deel,
      titel: titel(teksten.perJaar(naam)),
      tekst: zonderBron(regelsVan(id)),
      blad: perJaar(uitkomst, i),
      bronnen: bronnenVan(regelsVan(id)),
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

/** Every source of these lines once, with the day that it is of. */
const bronnenVan = (regels: readonly Regel[]): string[] =>
  [
    ...new Set(
      regels
        .filter(({ bron }) => bron.trim() !== '')
        .map(({ bron, brondatum }) => (brondatum ? `${bron}, ${dagMetJaar(brondatum)}` : bron)),
    ),
  ].toSorted();

/** An amount that nobody can look up, a council must know of. */
function zonderBron(regels: readonly Regel[]): string {
  const aantal = regels.filter(({ bron }) => bron.trim() === '').length;
  return aantal > 0 ? teksten.zonderBron(aantal, regels.length) : '';
}
