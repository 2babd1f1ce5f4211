import { alternatievenOnderdelen } from './alternatieven/api.ts';
import { buikpijnInKamer } from './buikpijn/api.ts';
import { businesscasesOnderdelen } from './businesscases/api.ts';
import { doelenOnderdelen } from './doelen/api.ts';
import type { Kamerbron, Onderdeelbron } from './documenten/onderdeel.ts';
import { eindbeeldInKamer, eindbeeldenOnderdelen } from './eindbeelden/api.ts';
import { functiesInKamer, functiesOnderdelen } from './functies/api.ts';
import { gevolgenOnderdelen } from './gevolgen/api.ts';
import { intentieOnderdelen } from './intentie/api.ts';
import { onderbouwingenOnderdelen } from './onderbouwingen/api.ts';
import { partnersInKamer } from './partners/api.ts';
import { rodeDraadOnderdelen } from './rode-draad/api.ts';
import { samenvoegingenOnderdelen } from './samenvoegingen/api.ts';
import { takenOnderdelen } from './taken/api.ts';

/** Every part that a capability adds to the dossier, in the order of the work: third table of contents. */
export const onderdelen: readonly Onderdeelbron[] = [
  intentieOnderdelen,
  takenOnderdelen,
  samenvoegingenOnderdelen,
  onderbouwingenOnderdelen,
  functiesOnderdelen,
  eindbeeldenOnderdelen,
  doelenOnderdelen,
  alternatievenOnderdelen,
  rodeDraadOnderdelen,
  businesscasesOnderdelen,
  gevolgenOnderdelen,
];

/** Every part that a capability adds to the verkenningsnotitie of one room. */
export const kameronderdelen: readonly Kamerbron[] = [
  buikpijnInKamer,
  functiesInKamer,
  partnersInKamer,
  eindbeeldInKamer,
];
