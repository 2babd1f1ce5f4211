import { alinea, type Document, kop } from '#src/documenten/document.ts';
import { vragenVan } from '#src/vragen/vragen.ts';
import type { Bevroren } from './dossier.ts';
import {
  antwoordBlokken,
  bronnenBlokken,
  knelpuntenTabel,
  onderdeelBlokken,
  reactieBlokken,
  stukOver,
} from './hoofdstuk.document.ts';
import { pijnenVan } from './pijn.ts';
import { teksten } from './teksten.ts';

/** The whole frozen text, question by question, for who wants to read everything. */
export function besluitdossierDocument(bevroren: Bevroren): Document {
  const { inhoud } = bevroren;
  const { samenwerking, knelpunten, onderdelen } = inhoud;
  return stukOver(bevroren, {
    titel: `${teksten.besluitdossier} ${samenwerking.naam}`,
    blokken: [
      alinea(teksten.inleiding),
      ...(samenwerking.doel ? [alinea(samenwerking.doel)] : []),
      ...vragenVan('onderzoeken').flatMap((vraag) => [
        kop(1, vraag.vraag),
        ...antwoordBlokken(inhoud, vraag.id),
        ...onderdeelBlokken(onderdelen.filter(({ vraagId }) => vraagId === vraag.id)),
        ...reactieBlokken(inhoud, vraag.id),
      ]),
      kop(1, teksten.gedeeldeKnelpunten),
      ...knelpuntenTabel(pijnenVan(knelpunten)),
      ...bronnenBlokken(knelpunten, onderdelen),
    ],
  });
}
