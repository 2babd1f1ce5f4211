import { type Inleesbaar, koppelPagina, uploadPagina } from '#src/inlezingen/inleespagina.tsx';
import { getKnelpuntoordeel, postKnelpuntovername } from './endpoints.ts';
import { velden } from './import.inlezing.ts';
import { teksten } from './teksten.ts';

const knelpunten: Inleesbaar = {
  soort: 'knelpunten',
  velden,
  oordeel: getKnelpuntoordeel,
  bewaar: postKnelpuntovername,
  restpad: 'knelpuntrest',
  titel: teksten.inlezen,
  fase: 'verkennen',
  lijst: { naam: teksten.titel, pad: 'knelpunten' },
  inKamer: true,
  alleenKamer: teksten.alleenKamer,
};

export const knelpuntenInlezenPage = uploadPagina(knelpunten);
export const knelpuntenKoppelenPage = koppelPagina(knelpunten);
