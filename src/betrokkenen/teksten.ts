import type { Rol } from '#src/shared/rollen.ts';

/** Every word that the user sees about betrokkenen. */
export const teksten = {
  kiesRol: 'Kies een rol',
  vulNaam: 'Vul de naam in van wie u uitnodigt',
  vulEmail: 'Vul een e-mailadres in, bijvoorbeeld naam@gemeente.nl',
  kiesDeelnemer: 'Kies een deelnemer',
  kiesBetrokkene: 'Kies wie mag meelezen',
  rolBijDeelnemer: 'Deze rol hoort bij een deelnemer. Kies voor welke.',
  rolVoorGeheel: 'Deze rol is voor de hele samenwerking. Kies geen deelnemer.',
  alleenEigen:
    'Voor een deelnemer die meedoet, nodigt alleen iemand van die deelnemer mensen uit. Vraag de contactpersoon daar.',
  alleenProjectleider:
    'Alleen de projectleider of een contactpersoon nodigt iemand uit voor de hele samenwerking.',
  nietVanU: 'U kunt alleen uw eigen rol beëindigen, of die van iemand van uw deelnemer.',
  laatsteTitel: 'De laatste contactpersoon',
  laatste: 'Een deelnemer houdt altijd een contactpersoon. Nodig eerst een opvolger uit.',
  deurAlleenGeheel: 'Alleen een projectleider, adviseur of accounthouder kan meelezen.',
  deurAlOpenTitel: 'De deur is al open',
  deurAlOpen: 'Deze persoon leest al mee in uw kamer.',
  mailOnderwerp: (samenwerking: string) => `Uitnodiging voor ${samenwerking}`,
  mailTekst: ({
    naam,
    door,
    samenwerking,
    rol,
    link,
    dagen,
  }: {
    naam: string;
    door: string;
    samenwerking: string;
    rol: string;
    link: string;
    dagen: number;
  }) =>
    `Beste ${naam},\n\n${door} nodigt u uit voor ${samenwerking}, als ${rol}.\n\nOpen deze link om mee te doen:\n${link}\n\nDe link werkt ${dagen} dagen en één keer. Verwacht u deze uitnodiging niet? Dan hoeft u niets te doen.\n`,
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
