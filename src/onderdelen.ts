import type { Onderdeelbron } from './documenten/onderdeel.ts';
import { takenOnderdelen } from './taken/api.ts';

/** Every part that a capability adds to the dossier, in the order of the work: third table of contents. */
export const onderdelen: readonly Onderdeelbron[] = [takenOnderdelen];
