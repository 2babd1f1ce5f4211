import { alinea, type Document, type DocumentBlok, kop, plat } from '#src/documenten/document.ts';
import { opsomming } from '#src/shared/datumtekst.ts';
import { getal } from '#src/shared/getallen.ts';
import { vragenVan, type VraagId } from '#src/vragen/vragen.ts';
import type { Bevroren, DossierInhoud } from './dossier.ts';
import {
  antwoordBlokken,
  bronnenBlokken,
  getalkolom,
  knelpuntenTabel,
  onderdeelBlokken,
  opsomlijst,
  reactieBlokken,
  stukOver,
  tekstkolom,
} from './hoofdstuk.document.ts';
import { eigenPijnenVan, type Pijn, perTaakveld, pijnenVan } from './pijn.ts';
import { teksten } from './teksten.ts';

const { haalbaarheid } = teksten;

/**
 * The research and the business case as one report, in the chapters that the field knows (situation, parties, principles,
 * knelpunten, scope, alternatives, business case, consequences, conclusion): the order of who reads it, where the
 * besluitdossier has the order of the questions.
 */
export function haalbaarheidsonderzoekDocument(bevroren: Bevroren): Document {
  const { inhoud } = bevroren;
  const { samenwerking, knelpunten, onderdelen } = inhoud;
  const pijnen = pijnenVan(knelpunten);
  return stukOver(bevroren, {
    titel: `${teksten.haalbaarheidsonderzoek} ${samenwerking.naam}`,
    blokken: [
      kop(1, haalbaarheid.situatie),
      alinea(samenwerking.doel || haalbaarheid.geenDoel),
      ...onderdeelBlokken(onderdelen.filter(({ vraagId }) => !vraagId.startsWith('O'))),
      kop(1, haalbaarheid.partijen),
      partijen(inhoud),
      kop(1, haalbaarheid.uitgangspunten),
      ...uitwerking(inhoud, 'O5'),
      kop(1, haalbaarheid.knelpunten),
      ...(pijnen.length < knelpunten.length
        ? [alinea(haalbaarheid.eenmaal(pijnen.length, knelpunten.length))]
        : []),
      ...overlap(pijnen),
      ...knelpuntenTabel(pijnen),
      kop(2, haalbaarheid.waaromHetHelpt),
      ...uitwerking(inhoud, 'O3', 2),
      kop(1, haalbaarheid.scope),
      ...uitwerking(inhoud, 'O1'),
      kop(2, haalbaarheid.taken),
      ...uitwerking(inhoud, 'O2', 2),
      kop(1, haalbaarheid.alternatieven),
      ...uitwerking(inhoud, 'O4'),
      kop(1, haalbaarheid.businesscase),
      ...uitwerking(inhoud, 'O6'),
      kop(1, haalbaarheid.gevolgen),
      ...uitwerking(inhoud, 'O7'),
      kop(1, haalbaarheid.conclusie),
      ...conclusie(bevroren),
      ...bronnenBlokken(knelpunten, onderdelen),
    ],
  });
}

/** The joint answer, then the figures of all together, then those of each municipality, then who does not agree. */
function uitwerking(inhoud: DossierInhoud, vraagId: VraagId, onder: 1 | 2 = 1): DocumentBlok[] {
  const own = inhoud.onderdelen.filter((onderdeel) => onderdeel.vraagId === vraagId);
  const niveau = onder === 1 ? 2 : 3;
  return [
    ...antwoordBlokken(inhoud, vraagId, onder),
    ...onderdeelBlokken(
      own.filter(({ deelnemerId }) => deelnemerId === null),
      niveau,
    ),
    ...inhoud.deelnemers.flatMap(({ id, naam }) =>
      onderdeelBlokken(
        own
          .filter(({ deelnemerId }) => deelnemerId === id)
          .map((onderdeel) => ({ ...onderdeel, titel: haalbaarheid.vanGemeente(onderdeel.titel, naam) })),
        niveau,
      ),
    ),
    ...reactieBlokken(inhoud, vraagId),
  ];
}

function partijen({ deelnemers, knelpunten }: DossierInhoud): DocumentBlok {
  return {
    soort: 'tabel',
    kolommen: [
      tekstkolom(teksten.kolommen.gemeente),
      getalkolom(haalbaarheid.inwoners),
      getalkolom(haalbaarheid.aantalKnelpunten),
    ],
    rijen: deelnemers.map(({ id, naam, inwoners }) =>
      [
        naam,
        inwoners === null ? haalbaarheid.onbekend : getal(inwoners),
        String(eigenPijnenVan(knelpunten, id).length),
      ].map(plat),
    ),
    rijkoppen: true,
  };
}

/** The pain that at least two of them have in common. */
function overlap(pijnen: readonly Pijn[]): DocumentBlok[] {
  const samen = perTaakveld(pijnen)
    .map(({ taakveld, pijnen: items }) => ({
      taakveld,
      wie: [...new Set(items.flatMap(({ deelnemers }) => deelnemers))],
    }))
    .filter(({ wie }) => wie.length > 1);
  if (pijnen.length === 0) return [];
  if (samen.length === 0) return [alinea(haalbaarheid.geenOverlap)];
  return [
    alinea(haalbaarheid.overlap),
    opsomlijst(samen.map(({ taakveld, wie }) => haalbaarheid.overlapRegel(taakveld, opsomming(wie)))),
  ];
}

/** Only what follows from the text itself; whether it is enough, each council decides. */
function conclusie({ nummer, inhoud: { antwoorden, reacties } }: Bevroren): DocumentBlok[] {
  const vragen = vragenVan('onderzoeken');
  const open = vragen.filter(({ id }) => !antwoorden.some(({ vraagId }) => vraagId === id));
  const oneens = [
    ...new Set(reacties.filter(({ oordeel }) => oordeel === 'oneens').map(({ deelnemer }) => deelnemer)),
  ];
  return [
    alinea(haalbaarheid.beantwoord(vragen.length - open.length, vragen.length)),
    ...(open.length > 0 ? [opsomlijst(open.map(({ id, vraag }) => `${id} ${vraag}`))] : []),
    alinea(oneens.length > 0 ? haalbaarheid.oneens(opsomming(oneens)) : haalbaarheid.nietOneens),
    alinea(haalbaarheid.besluit(nummer)),
  ];
}
