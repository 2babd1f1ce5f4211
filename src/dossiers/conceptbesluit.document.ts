import { alinea, type Document, kop, plat } from '#src/documenten/document.ts';
import { dagInWoorden } from '#src/shared/datumtekst.ts';
import type { Bevroren } from './dossier.ts';
import { stukOver } from './hoofdstuk.document.ts';
import type { Oplegger } from './oplegger.ts';
import { besluitpunten } from './raadsvoorstel.document.ts';
import { teksten } from './teksten.ts';

const { concept } = teksten;

/** The decision that one council can sign: the same text for all; what differs stands between brackets, to be filled in. */
export function conceptbesluitDocument(bevroren: Bevroren, oplegger: Oplegger): Document {
  const { nummer, controlegetal, inhoud } = bevroren;
  const { gemeente, raadsdatum } = oplegger;
  const dag = raadsdatum ? dagInWoorden(raadsdatum) : teksten.inTeVullen(concept.datumHulp);
  return stukOver(bevroren, {
    titel: `${teksten.conceptbesluit} ${inhoud.samenwerking.naam}`,
    ondertitel: teksten.raadVan(gemeente),
    kenmerken: [[teksten.voorstel.zaaknummer, teksten.inTeVullen(teksten.voorstel.zaaknummerHulp)]],
    blokken: [
      alinea(concept.deRaad(gemeente)),
      {
        soort: 'feiten',
        feiten: [
          [concept.gelezen, plat(concept.gelezenWat(teksten.inTeVullen(concept.datumHulp)))],
          [concept.geletOp, [{ tekst: teksten.inTeVullen(concept.artikelHulp), vet: true }]],
          [concept.overwegende, plat(concept.zelfdeTekst(nummer, controlegetal))],
        ],
      },
      kop(1, concept.besluit),
      besluitpunten(bevroren),
      alinea(concept.aldus(dag)),
      {
        soort: 'feiten',
        feiten: [
          [concept.griffier, plat(concept.handtekening)],
          [concept.voorzitter, plat(concept.handtekening)],
        ],
      },
      { soort: 'noot', tekst: plat(concept.uitleg) },
    ],
  });
}
