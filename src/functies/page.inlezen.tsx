import { type Inleesbaar, koppelPagina, uploadPagina } from '#src/inlezingen/inleespagina.tsx';
import { getFunctieoordeel, postFunctieovername } from './endpoints.inlezen.ts';
import { velden } from './import.inlezing.ts';
import { teksten } from './teksten.ts';

const functies: Inleesbaar = {
  soort: 'functies',
  velden,
  oordeel: getFunctieoordeel,
  bewaar: postFunctieovername,
  restpad: 'functierest',
  titel: teksten.inlezen,
  fase: 'verkennen',
  lijst: { naam: teksten.titel, pad: 'functies' },
  inKamer: true,
  alleenKamer: teksten.alleenKamer,
};

export const functiesInlezenPage = uploadPagina(functies);
export const functiesKoppelenPage = koppelPagina(functies);
