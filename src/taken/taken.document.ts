import type { Rekenblad } from '#src/documenten/rekenblad.ts';
import { dagMetJaar, opsomming } from '#src/shared/datumtekst.ts';
import type { Taak } from './endpoints.ts';
import { type Deelname, type Scope, scopeVan } from './taak.ts';
import { teksten } from './teksten.ts';

export type Deelnemer = { id: string; naam: string };

/** 'Later, vanaf 1 januari 2028 (na het aflopen van het contract)' */
export function keuzetekst({ keuze, vanafDatum, toelichting }: Deelname): string {
  const wat = vanafDatum ? teksten.vanaf(dagMetJaar(vanafDatum)) : teksten.keuzen[keuze];
  return toelichting ? `${wat} (${toelichting})` : wat;
}

/** A row per taak, a column per deelnemer. */
export const takenblad = (taken: readonly Taak[], deelnemers: readonly Deelnemer[]): Rekenblad => ({
  soort: 'rekenblad',
  titel: teksten.bladtitel,
  kolommen: [
    teksten.taak,
    teksten.velden.taakveld,
    ...deelnemers.map(({ naam }) => naam),
    teksten.velden.uitvoerder,
    teksten.velden.orgaan,
    teksten.velden.grondslag,
    teksten.velden.zekerheid,
    teksten.velden.vorm,
    teksten.velden.omschrijving,
  ].map((naam) => ({ naam, soort: 'tekst' })),
  rijen: taken.map((taak) => [
    taak.naam,
    taak.taakveld,
    ...deelnemers.map(({ id }) => {
      const deelname = taak.deelnames.find(({ deelnemerId }) => deelnemerId === id);
      return deelname ? keuzetekst(deelname) : null;
    }),
    taak.uitvoerder,
    teksten.organen[taak.orgaan],
    taak.grondslag,
    teksten.zekerheden[taak.zekerheid],
    teksten.vormen[taak.vorm],
    taak.omschrijving,
  ]),
});

/** The lists of wel and niet in the order in which they are shown, each line with who when that is not everybody. */
export function scopelijsten(taken: readonly Taak[], deelnemers: readonly Deelnemer[]) {
  const scope: Scope<Taak> = scopeVan(
    taken,
    deelnemers.map(({ id }) => id),
  );
  const namen = (ids: readonly string[]) =>
    opsomming(deelnemers.filter(({ id }) => ids.includes(id)).map(({ naam }) => naam));
  const own = (list: readonly Taak[]) => list.map((taak) => ({ taak, wie: '' }));
  const some = (list: Scope<Taak>['sommige']) =>
    list.map(({ taak, deelnemerIds }) => ({ taak, wie: namen(deelnemerIds) }));
  return [
    { soort: 'iedereen' as const, regels: own(scope.iedereen) },
    { soort: 'sommige' as const, regels: some(scope.sommige) },
    { soort: 'niet' as const, regels: own(scope.niet) },
    { soort: 'open' as const, regels: some(scope.open) },
  ];
}

/** The same lists as text, a paragraph for each that is not empty. */
export const scopetekst = (taken: readonly Taak[], deelnemers: readonly Deelnemer[]): string =>
  scopelijsten(taken, deelnemers)
    .filter(({ regels }) => regels.length > 0)
    .map(({ soort, regels }) => {
      const lines = regels.map(({ taak, wie }) => (wie ? `${taak.naam} (${wie})` : taak.naam));
      return `${teksten.scope[soort]}: ${lines.join('; ')}.`;
    })
    .join('\n\n');
