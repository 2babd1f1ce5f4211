import { getal } from '#src/shared/getallen.ts';
import type { Feit, Vraag } from './feiten.ts';
import type { Gemis } from './gemis.ts';
import type { Vormnaam } from './vormen.ts';

export const vormInWoorden = {
  'openbaar-lichaam': 'openbaar lichaam',
  'gemeenschappelijk-orgaan': 'gemeenschappelijk orgaan',
  bedrijfsvoeringsorganisatie: 'bedrijfsvoeringsorganisatie',
  centrumgemeente: 'centrumgemeente',
  'regeling-zonder-meer': 'regeling zonder meer',
  stichting: 'stichting',
  cooperatie: 'coöperatie',
  'bv-nv': 'bv of nv',
  dvo: 'dienstverleningsovereenkomst',
  'gemene-rekening': 'kosten voor gemene rekening',
} satisfies Record<Vormnaam, string>;

const antwoordInWoorden = {
  wettelijkVerplichtOl: [
    'Geen wet schrijft een openbaar lichaam voor',
    'Een wet schrijft een openbaar lichaam voor',
  ],
  privateDeelnemers: ['Er doen alleen overheden mee', 'Er doen private partijen mee'],
  regelgevingNodig: [
    'De organisatie maakt geen verordeningen en heft geen belasting',
    'De organisatie maakt verordeningen of heft belasting',
  ],
  raadsbevoegdheden: ['Er gaan geen bevoegdheden van de raad over', 'Er gaan bevoegdheden van de raad over'],
  delegatieNodig: ['Mandaat is genoeg', 'U draagt bevoegdheden over'],
  eigenRechtspersoonNodig: ['Een eigen rechtspersoon is niet nodig', 'Een eigen rechtspersoon is nodig'],
  alleenBedrijfsvoeringOfUitvoering: [
    'De taak is breder dan bedrijfsvoering en uitvoering',
    'De taak is alleen bedrijfsvoering of uitvoering voor colleges',
  ],
  eenPartnerKanDragen: [
    'Geen gemeente kan en wil gastgemeente zijn',
    'Eén gemeente kan en wil gastgemeente zijn',
  ],
  gelijkwaardigheidBelangrijk: ['Gelijke zeggenschap weegt niet zwaar', 'Gelijke zeggenschap weegt zwaar'],
  scopeKleinOfTijdelijk: ['De taak is niet klein of tijdelijk', 'De taak is klein of tijdelijk'],
} satisfies Record<Vraag, readonly [nee: string, ja: string]>;

/** An answer as a sentence without full stop. */
export function feitInWoorden({ vraag, waarde }: Feit): string {
  if (vraag === 'marktactiviteiten')
    return `${getal(Number(waarde), Number.isInteger(waarde) ? 0 : 1)} procent van de omzet komt van buiten de deelnemers`;
  return antwoordInWoorden[vraag][waarde === true ? 1 : 0];
}

/** What somebody lacks, after 'U mist dan: '. */
export const gemisInWoorden = {
  'verplicht-ol': 'de vorm die de wet voorschrijft',
  'private-deelnemers': 'private deelnemers',
  regelgeving: 'verordeningen en belastingen',
  raadsbevoegdheden: 'bevoegdheden van de raad',
  delegatie: 'overdracht van bevoegdheden',
  rechtspersoon: 'een eigen rechtspersoon',
  'brede-taak': 'taken buiten bedrijfsvoering en uitvoering',
  drager: 'een gemeente die het werk kan dragen',
  markt: 'ruimte voor werk op de markt',
  gelijkwaardigheid: 'gelijke zeggenschap',
} satisfies Record<Gemis, string>;

/** How the form for a name reads in a sentence: 'een openbaar lichaam', 'kosten voor gemene rekening'. */
export const metLidwoord = (naam: Vormnaam): string =>
  naam === 'gemene-rekening' ? vormInWoorden[naam] : `een ${vormInWoorden[naam]}`;
