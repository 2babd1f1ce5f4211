import type { Rol } from '#src/shared/rollen.ts';

export type Betrokkenheid = { id: string; samenwerkingId: string; deelnemerId: string | null; rol: Rol };

/** Who sends a request, with every rol it has at this moment. */
export type Actor = {
  accountId: string;
  naam: string;
  email: string;
  beheerder: boolean;
  /** A page works with a session; a program with a personal access token, which may be read-only. */
  via: { soort: 'sessie'; sessieId: string } | { soort: 'toegangssleutel'; bereik: 'lezen' | 'schrijven' };
  betrokkenheden: readonly Betrokkenheid[];
};

export const rollenIn = (actor: Actor, samenwerkingId: string): readonly Betrokkenheid[] =>
  actor.betrokkenheden.filter((betrokkenheid) => betrokkenheid.samenwerkingId === samenwerkingId);

/** The deelnemers of this samenwerking for which the actor has one of these rollen. */
export const deelnemersVoor = (actor: Actor, samenwerkingId: string, rollen: readonly Rol[]): string[] => [
  ...new Set(
    rollenIn(actor, samenwerkingId).flatMap(({ deelnemerId, rol }) =>
      deelnemerId && rollen.includes(rol) ? [deelnemerId] : [],
    ),
  ),
];

export const isEigenDeelnemer = (actor: Actor, deelnemerId: string): boolean =>
  actor.betrokkenheden.some((betrokkenheid) => betrokkenheid.deelnemerId === deelnemerId);
