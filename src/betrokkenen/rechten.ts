import { isRolVoorGeheel, type Rol } from '#src/shared/rollen.ts';

/** What the list of people is sorted by. */
export const betrokkenensorteringen = ['naam', 'rol', 'deelnemer', 'vanaf'] as const;

type Mij = readonly { rol: Rol; deelnemerId: string | null }[];
type Nieuw = {
  rol: Rol;
  deelnemer: { id: string; status: 'uitgenodigd' | 'actief' | 'geweigerd' | 'vertrokken' } | null;
};

export type Bezwaar = 'rolBijDeelnemer' | 'rolVoorGeheel' | 'alleenEigen' | 'alleenProjectleider';

/**
 * Why somebody may not be invited, or null. Only a deelnemer's own people bring somebody into its room;
 * as long as nobody of it has accepted, whoever invited it names the first person.
 */
export function bezwaarTegenUitnodiging(mij: Mij, { rol, deelnemer }: Nieuw): Bezwaar | null {
  if (isRolVoorGeheel(rol) !== (deelnemer === null)) return deelnemer ? 'rolVoorGeheel' : 'rolBijDeelnemer';
  if (!deelnemer)
    return mij.some((ik) => ik.rol === 'projectleider' || ik.rol === 'contactpersoon')
      ? null
      : 'alleenProjectleider';
  const isEigen = mij.some((ik) => ik.deelnemerId === deelnemer.id);
  return isEigen || deelnemer.status === 'uitgenodigd' ? null : 'alleenEigen';
}

/** Whether this rol may be ended by these people: one's own, one of the own deelnemer, or by the projectleider one for the whole. */
export function canBeeindigen(
  mij: readonly (Mij[number] & { id: string })[],
  betrokkene: { id: string; deelnemerId: string | null },
): boolean {
  return mij.some(
    (ik) =>
      ik.id === betrokkene.id ||
      (betrokkene.deelnemerId !== null && ik.deelnemerId === betrokkene.deelnemerId && magBeheren(ik.rol)) ||
      (betrokkene.deelnemerId === null && ik.rol === 'projectleider'),
  );
}
const magBeheren = (rol: Rol) =>
  rol === 'contactpersoon' || rol === 'gemeentesecretaris' || rol === 'bestuurder';
