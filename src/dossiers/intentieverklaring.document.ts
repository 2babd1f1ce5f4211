import { alinea, type Document, type DocumentBlok, kop, plat, type Tekst } from '#src/documenten/document.ts';
import { fromOpmaak } from '#src/documenten/opmaak.ts';
import type { PlainDate } from '#src/shared/dates.ts';
import { dagInWoorden, opsomming } from '#src/shared/datumtekst.ts';
import { parseOpmaak } from '#src/shared/opmaak.ts';
import { findVraag, type VraagId } from '#src/vragen/vragen.ts';
import type { DossierInhoud } from './dossier.ts';
import { antwoordBlokken, knelpuntenTabel, opsomlijst } from './hoofdstuk.document.ts';
import { teksten } from './teksten.ts';

/** What a deelnemer laid on the table in verkennen: one version of its answer to V1 to V4. */
export type GedeeldAntwoord = { deelnemer: string; vraagId: VraagId; tekst: string };
type Stand = {
  inhoud: DossierInhoud;
  startdatum: string;
  gedeeld: readonly GedeeldAntwoord[];
  datum: PlainDate;
};

const { intentie } = teksten;

/**
 * What the group says to each other at the start, with the choices and facts as they stand. What they did not agree on
 * yet is marked and left to them: no articles that nobody chose.
 */
export function intentieverklaringDocument({ inhoud, startdatum, gedeeld, datum }: Stand): Document {
  const { samenwerking, deelnemers, knelpunten } = inhoud;
  return {
    titel: `${teksten.intentieverklaring} ${samenwerking.naam}`,
    taal: 'nl-NL',
    datum,
    versie: teksten.standVan(dagInWoorden(datum)),
    kenmerken: [[intentie.standVan, dagInWoorden(datum)]],
    fictief: samenwerking.fictief,
    blokken: [
      alinea(intentie.leeswijzer),
      kop(1, intentie.partijen),
      opsomlijst(
        deelnemers.map(({ naam, inwoners }) =>
          inwoners === null ? naam : `${naam}, ${teksten.inwoners(inwoners)}`,
        ),
      ),
      kop(1, intentie.aanleiding),
      ...knelpuntenTabel(knelpunten),
      ...gedeeldBij(gedeeld, 'V1'),
      kop(1, intentie.doel),
      samenwerking.doel ? alinea(samenwerking.doel) : nogAfspreken(intentie.doelHulp),
      ...gedeeldBij(gedeeld, 'V4'),
      kop(1, intentie.scope),
      ...scope(inhoud),
      kop(1, intentie.uitgangspunten),
      opsomlijst(intentie.vasteUitgangspunten),
      nogAfspreken(intentie.uitgangspuntenHulp),
      kop(1, intentie.kosten),
      nogAfspreken(intentie.kostenHulp),
      kop(1, intentie.vertrouwelijkheid),
      alinea(intentie.kamer),
      nogAfspreken(intentie.vertrouwelijkheidHulp),
      kop(1, intentie.planning),
      alinea(intentie.begonnen(dagInWoorden(startdatum))),
      nogAfspreken(intentie.planningHulp),
      kop(1, intentie.binding),
      alinea(intentie.nietAfdwingbaar),
      kop(1, intentie.stoppen),
      alinea(intentie.magStoppen),
      nogAfspreken(intentie.stoppenHulp),
      kop(1, intentie.ondertekening),
      {
        soort: 'feiten',
        feiten: deelnemers.map(({ naam }) => [naam, plat(intentie.handtekening)] as const),
      },
    ],
  };
}

/** The joint text as soon as there is one; until then the fields of work in which they shared a pain. */
function scope(inhoud: DossierInhoud): DocumentBlok[] {
  if (inhoud.antwoorden.some(({ vraagId }) => vraagId === 'O1')) return antwoordBlokken(inhoud, 'O1');
  const taakvelden = [...new Set(inhoud.knelpunten.map(({ taakveld }) => taakveld))];
  return [
    ...(taakvelden.length > 0 ? [alinea(intentie.taakvelden(opsomming(taakvelden)))] : []),
    nogAfspreken(intentie.scopeHulp),
  ];
}

function gedeeldBij(gedeeld: readonly GedeeldAntwoord[], vraagId: VraagId): DocumentBlok[] {
  return gedeeld
    .filter((antwoord) => antwoord.vraagId === vraagId)
    .flatMap(({ deelnemer, tekst }) => [
      kop(2, intentie.schrijft(deelnemer, findVraag(vraagId).kort)),
      ...fromOpmaak(parseOpmaak(tekst), 2),
    ]);
}

const nogAfspreken = (wat: string): DocumentBlok =>
  alinea([{ tekst: intentie.nogAfspreken, vet: true }, { tekst: ` ${wat}` }] satisfies Tekst);
