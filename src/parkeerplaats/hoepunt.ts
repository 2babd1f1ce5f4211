import { delers, type Rol } from '#src/shared/rollen.ts';

/** Who looks, with every rol in the samenwerking of the point. */
type Rollen = readonly { rol: Rol; deelnemerId: string | null }[];
type Punt = { deelnemerId: string | null; prive: boolean; vanMij: boolean };
type Veld = 'tekst' | 'vraagId' | 'prive' | 'eigenaarId' | 'uiterlijkeDatum';
type Wijziging = { readonly [veld in Veld]?: unknown };

/** What the list is sorted by. */
export const hoepuntsorteringen = ['vraag', 'ingebracht', 'deelnemer', 'status', 'uiterlijk'] as const;

export const behandelaars = ['projectleider', 'contactpersoon', 'gemeentesecretaris', 'bestuurder'] as const;
const redacteurs: readonly Rol[] = [...delers, 'controller', 'griffier'];

const hasFor = (rollen: Rollen, deelnemerId: string | null, allowed: readonly Rol[]) =>
  rollen.some((ik) => (deelnemerId === null || ik.deelnemerId === deelnemerId) && allowed.includes(ik.rol));
const isProjectleider = (rollen: Rollen) => rollen.some(({ rol }) => rol === 'projectleider');

/** The words stay of who said them: the person, or the people of the deelnemer it was said for. */
export const magVerwoorden = ({ deelnemerId, vanMij }: Punt, rollen: Rollen): boolean =>
  vanMij || hasFor(rollen, deelnemerId, redacteurs) || (deelnemerId === null && isProjectleider(rollen));

/** Putting a point at another question changes nothing of what was said: the projectleider may do that too. */
export const magVerplaatsen = (punt: Punt, rollen: Rollen): boolean =>
  magVerwoorden(punt, rollen) || (!punt.prive && isProjectleider(rollen));

/** Out of the closed room: an act of sharing, so of who may share for that deelnemer. */
export const magOpTafel = ({ deelnemerId, prive }: Punt, rollen: Rollen): boolean =>
  prive && deelnemerId !== null && hasFor(rollen, deelnemerId, delers);

/** A point that still lies in a room is handled there. */
export const magAfhandelen = ({ deelnemerId, prive }: Punt, rollen: Rollen): boolean =>
  hasFor(rollen, prive ? deelnemerId : null, behandelaars);

/** Who handles it and by when: of who may handle it, or may put it elsewhere. */
export const magToewijzen = (punt: Punt, rollen: Rollen): boolean =>
  magAfhandelen(punt, rollen) || magVerplaatsen(punt, rollen);

/** Whether all of this change is allowed; what a change leaves out is not asked. */
export const magWijzigen = (
  punt: Punt,
  rollen: Rollen,
  { tekst, vraagId, prive, eigenaarId, uiterlijkeDatum }: Wijziging,
): boolean =>
  (tekst === undefined || magVerwoorden(punt, rollen)) &&
  (vraagId === undefined || magVerplaatsen(punt, rollen)) &&
  ((eigenaarId === undefined && uiterlijkeDatum === undefined) || magToewijzen(punt, rollen)) &&
  (prive === undefined || !punt.prive || magOpTafel(punt, rollen));
