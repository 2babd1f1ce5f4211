import { type Inleesbaar, koppelPagina, uploadPagina } from '#src/inlezingen/inleespagina.tsx';
import { getTaakoordeel, postTaakovername } from './endpoints.ts';
import { velden } from './import.inlezing.ts';
import { teksten } from './teksten.ts';

const taken: Inleesbaar = {
  soort: 'taken',
  velden,
  oordeel: getTaakoordeel,
  bewaar: postTaakovername,
  restpad: 'taakrest',
  titel: teksten.inlezen,
  fase: 'onderzoeken',
  lijst: { naam: teksten.titel, pad: 'taken' },
  inKamer: false,
  alleenKamer: () => teksten.iedereen,
};

export const takenInlezenPage = uploadPagina(taken);
export const takenKoppelenPage = koppelPagina(taken);
