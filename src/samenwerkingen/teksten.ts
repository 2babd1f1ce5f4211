import type { Fase } from '#src/fasen/fasen.ts';
import type { Stand } from '#src/fasen/slot.ts';
import type { Rol } from '#src/shared/rollen.ts';

/** Every word that the user sees about samenwerkingen. */
export const teksten = {
  samenwerkingen: 'Samenwerkingen',
  vulNaam: 'Geef de samenwerking een naam',
  vulStartdatum: 'Vul de startdatum in, bijvoorbeeld 2026-11-24',
  kiesOrganisatie: 'Kies de organisatie waarvoor u begint',
  fasen: {
    verkennen: 'Verkennen',
    onderzoeken: 'Onderzoeken',
    organiseren: 'Organiseren',
    inrichten: 'Inrichten',
    uitvoeren: 'Uitvoeren',
  } satisfies Record<Fase, string>,
  stand: {
    afgerond: 'Afgerond',
    open: 'Open',
    'op-slot': 'Op slot',
    later: 'Later',
  } satisfies Record<Stand, string>,
  rollen: {
    projectleider: 'projectleider',
    bestuurder: 'bestuurder',
    gemeentesecretaris: 'gemeentesecretaris',
    contactpersoon: 'contactpersoon',
    controller: 'controller',
    griffier: 'griffier',
    raadslid: 'raadslid',
    medewerker: 'medewerker',
    adviseur: 'adviseur',
    accounthouder: 'accounthouder',
  } satisfies Record<Rol, string>,
};
