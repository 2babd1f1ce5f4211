import type { Rekenblad } from '#src/documenten/rekenblad.ts';
import type { Besluit } from './endpoints.ts';
import { teksten } from './teksten.ts';

const kolommen = [
  'deelnemer',
  'dossierversie',
  'uitkomst',
  'orgaan',
  'besluitdatum',
  'kenmerk',
  'reikwijdte',
  'totEnMet',
  'opnieuwOp',
  'voorwaarden',
  'openVoorwaarden',
  'toelichting',
  'vastgelegdDoor',
  'bevestigdDoor',
  'stand',
];

/** Every decision as a row, with its conditions in one cell. */
export const besluitenBlad = (besluiten: readonly Besluit[]): Rekenblad => ({
  soort: 'rekenblad',
  titel: teksten.besluiten,
  kolommen: kolommen.map((naam) => ({
    naam,
    soort: /Datum$|datum$|^totEnMet$|^opnieuwOp$/.test(naam)
      ? 'datum'
      : /versie$|^open/.test(naam)
        ? 'getal'
        : 'tekst',
  })),
  rijen: besluiten.map((besluit) => [
    besluit.deelnemer,
    besluit.dossierversie,
    teksten.uitkomsten[besluit.uitkomst],
    teksten.organen[besluit.orgaan],
    besluit.besluitdatum,
    besluit.kenmerk,
    besluit.reikwijdte.taken ||
      (besluit.reikwijdte.omvang === 'geheel' ? teksten.geheel : teksten.gedeeltelijk),
    besluit.reikwijdte.totEnMetDatum,
    besluit.aangehoudenTotDatum,
    besluit.voorwaarden.map(({ tekst }) => tekst).join(' | '),
    besluit.voorwaarden.filter(({ vervuldOp }) => vervuldOp === null).length,
    besluit.toelichting,
    besluit.vastgelegdDoor,
    besluit.bevestigdDoor,
    teksten.standenBesluit[besluit.stand],
  ]),
});
