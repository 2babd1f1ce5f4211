import { afgerond, breukVan, breuk, gedeeldDoor, keer } from '#src/shared/breuk.ts';
import { cents, type Cents } from '#src/shared/money.ts';

/** How an exit sum follows from a contribution: as data, so that the clause of the regeling can be written in it. */
export const methodesoorten = ['afbouw', 'vast', 'factor', 'schade'] as const;
export type Methode = {
  readonly naam: string;
  readonly soort: (typeof methodesoorten)[number];
  /** The clause of the regeling itself: it goes before the others. */
  readonly eigen: boolean;
  /** Of 'afbouw': percent of the base per year after the exit. */
  readonly schema?: readonly number[] | undefined;
  /** Of 'vast' and 'schade': number of years. */
  readonly jaren?: number | undefined;
  /** Of 'factor': times the base, at once. */
  readonly factor?: number | undefined;
};

/** Real damage in one year after the exit: what cannot be avoided, less what is done about it. */
export type Schadejaar = { readonly onvermijdelijk: Cents; readonly beperking: Cents };
export type Schade = {
  readonly jaren: readonly Schadejaar[];
  /** Of unbundling, once. */
  readonly eenmalig: Cents;
  /** Share in the equity that the leaver gets (below zero: has to make up). */
  readonly aandeelVermogen: Cents;
};

/** `percent` of an amount, rounded once to a cent, a half away from zero. */
export const procentVan = (bedrag: Cents, percent: number): Cents =>
  cents(Number(afgerond(gedeeldDoor(keer(breuk(BigInt(bedrag)), breukVan(percent)), breuk(100n)))));

/**
 * What the leaver pays in every year after the exit, in cents. Declining and flat: percentages of the base per year
 * (KB 14 May 1985: 100, 80, 60, 40, 20, in all three times the base). Factor: at once (2.5 in RBMAA:2007:BA7503). Damage:
 * per year what cannot be avoided less what is done about it, never below zero, with the one-off cost and the share in
 * the equity in the first year (RVS:2015:1198).
 */
export function termijnen(methode: Methode, grondslag: Cents, schade: Schade): Cents[] {
  switch (methode.soort) {
    case 'afbouw':
      return (methode.schema ?? []).map((percent) => procentVan(grondslag, percent));
    case 'vast':
      return Array.from({ length: methode.jaren ?? 5 }, () => grondslag);
    case 'factor':
      return [procentVan(grondslag, (methode.factor ?? 0) * 100)];
    case 'schade': {
      const jaren = Array.from({ length: Math.max(1, methode.jaren ?? 5) }, (_, jaar) =>
        damageIn(schade.jaren[jaar]),
      );
      const [eerste = cents(0), ...rest] = jaren;
      return [cents(eerste + schade.eenmalig - schade.aandeelVermogen), ...rest];
    }
  }
}

const damageIn = (jaar: Schadejaar | undefined): Cents =>
  cents(Math.max(0, (jaar?.onvermijdelijk ?? 0) - (jaar?.beperking ?? 0)));

/** The years over which a method lets the leaver pay or counts damage. */
export const looptijd = ({ soort, schema, jaren }: Methode): number =>
  soort === 'afbouw' ? (schema?.length ?? 0) : soort === 'factor' ? 1 : (jaren ?? 5);
