export const rollen = [
  'projectleider',
  'bestuurder',
  'gemeentesecretaris',
  'contactpersoon',
  'controller',
  'griffier',
  'raadslid',
  'medewerker',
  'adviseur',
  'accounthouder',
] as const;

/** What somebody is in a samenwerking; decides which operations are theirs. */
export type Rol = (typeof rollen)[number];

/** These stand beside the deelnemers: for the whole samenwerking, without a room of their own. */
export const isRolVoorGeheel = (rol: Rol): boolean =>
  rol === 'projectleider' || rol === 'adviseur' || rol === 'accounthouder';

/** Who writes in the closed room of a deelnemer; everybody else of it reads along. */
export const kamerschrijvers = [
  'contactpersoon',
  'gemeentesecretaris',
  'controller',
  'bestuurder',
] as const satisfies readonly Rol[];

/** Who puts something of a deelnemer on the table: out of its closed room, for all deelnemers to see. */
export const delers = [
  'contactpersoon',
  'gemeentesecretaris',
  'bestuurder',
] as const satisfies readonly Rol[];
