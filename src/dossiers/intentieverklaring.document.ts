import { teksten as reacties } from '#src/antwoorden/teksten.ts';
import { alinea, type Document, type DocumentBlok, kop, plat, type Tekst } from '#src/documenten/document.ts';
import { fromOpmaak } from '#src/documenten/opmaak.ts';
import type { Inhoud } from '#src/intentie/intentie.ts';
import { teksten as woorden } from '#src/intentie/teksten.ts';
import type { PlainDate } from '#src/shared/dates.ts';
import { dagInWoorden, dagVanMoment, opsomming } from '#src/shared/datumtekst.ts';
import { parseOpmaak } from '#src/shared/opmaak.ts';
import { findVraag, type VraagId } from '#src/vragen/vragen.ts';
import type { DossierInhoud } from './dossier.ts';
import { antwoordBlokken, knelpuntenTabel, opsomlijst } from './hoofdstuk.document.ts';
import { perTaakveld, pijnenVan } from './pijn.ts';
import { teksten } from './teksten.ts';

/** What a deelnemer laid on the table in verkennen: one version of its answer to V1 to V4. */
export type GedeeldAntwoord = { deelnemer: string; vraagId: VraagId; tekst: string };
/** What a deelnemer thinks of the words as they read now. */
export type Oordeel = { deelnemerId: string; oordeel: keyof typeof reacties.oordelen; op: Date };
type Stand = {
  inhoud: DossierInhoud;
  /** What was agreed on; null as long as nothing is. */
  afspraken: Inhoud | null;
  oordelen: readonly Oordeel[];
  startdatum: string;
  gedeeld: readonly GedeeldAntwoord[];
  datum: PlainDate;
};

const { intentie } = teksten;

/**
 * What the group says to each other at the start, with the choices and facts as they stand. What they did not agree on
 * yet is marked and left to them: no articles that nobody chose.
 */
export function intentieverklaringDocument({ inhoud, afspraken, oordelen, ...stand }: Stand): Document {
  const { startdatum, gedeeld, datum } = stand;
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
      ...knelpuntenTabel(pijnenVan(knelpunten)),
      ...gedeeldBij(gedeeld, 'V1'),
      kop(1, intentie.doel),
      ...(samenwerking.doel ? [alinea(samenwerking.doel)] : []),
      ...(afspraken ? opmaak(afspraken.bedoeling) : []),
      ...(samenwerking.doel || afspraken ? [] : [nogAfspreken(intentie.doelHulp)]),
      ...gedeeldBij(gedeeld, 'V4'),
      kop(1, intentie.scope),
      ...scope(inhoud, afspraken),
      kop(1, intentie.uitgangspunten),
      opsomlijst([...woorden.vasteUitgangspunten, ...(afspraken?.uitgangspunten ?? [])]),
      ...(afspraken?.uitgangspunten.length ? [] : [nogAfspreken(intentie.uitgangspuntenHulp)]),
      ...voorwaarden(afspraken),
      kop(1, intentie.kosten),
      ...afgesproken(afspraken?.kosten, intentie.kostenHulp),
      kop(1, intentie.vertrouwelijkheid),
      alinea(intentie.kamer),
      ...afgesproken(afspraken?.vertrouwelijkheid, intentie.vertrouwelijkheidHulp),
      kop(1, intentie.planning),
      alinea(intentie.begonnen(dagInWoorden(startdatum))),
      ...afgesproken(afspraken?.planning, intentie.planningHulp),
      kop(1, intentie.binding),
      alinea(intentie.nietAfdwingbaar),
      kop(1, intentie.stoppen),
      alinea(intentie.magStoppen),
      ...afgesproken(afspraken?.stoppen, intentie.stoppenHulp),
      kop(1, intentie.ondertekening),
      {
        soort: 'feiten',
        feiten: deelnemers.map(({ id, naam }) => [naam, ondertekening(id, oordelen)] as const),
      },
    ],
  };
}

const opmaak = (tekst: string): DocumentBlok[] => fromOpmaak(parseOpmaak(tekst), 1);

const afgesproken = (tekst: string | undefined, hulp: string): DocumentBlok[] =>
  tekst ? opmaak(tekst) : [nogAfspreken(hulp)];

function voorwaarden(afspraken: Inhoud | null): DocumentBlok[] {
  if (!afspraken) return [];
  const perGemeente = Map.groupBy(afspraken.voorwaarden, ({ deelnemer }) => deelnemer);
  return [
    kop(1, intentie.voorwaarden),
    ...(perGemeente.size === 0 ? [alinea(intentie.geenVoorwaarden)] : []),
    ...[...perGemeente].flatMap(([naam, eigen]) => [
      kop(2, naam),
      opsomlijst(eigen.map(({ tekst }) => tekst)),
    ]),
  ];
}

function ondertekening(deelnemerId: string, oordelen: readonly Oordeel[]): Tekst {
  const gegeven = oordelen.find((each) => each.deelnemerId === deelnemerId);
  const oordeel = gegeven
    ? intentie.oordeel(reacties.oordelen[gegeven.oordeel], dagVanMoment(gegeven.op))
    : '';
  return plat(`${oordeel}${intentie.handtekening}`);
}

/** What was chosen; without a choice the joint text of O1 as soon as there is one, until then the fields of work in which they shared a pain. */
function scope(inhoud: DossierInhoud, afspraken: Inhoud | null): DocumentBlok[] {
  if (afspraken && afspraken.taken.length + afspraken.knelpunten.length > 0)
    return [
      ...onder(intentie.taken, afspraken.taken),
      ...onder(intentie.knelpunten, afspraken.knelpunten.map(woorden.vanWie)),
    ];
  if (inhoud.antwoorden.some(({ vraagId }) => vraagId === 'O1')) return antwoordBlokken(inhoud, 'O1');
  const taakvelden = perTaakveld(pijnenVan(inhoud.knelpunten)).map(({ taakveld }) => taakveld);
  return [
    ...(taakvelden.length > 0 ? [alinea(intentie.taakvelden(opsomming(taakvelden)))] : []),
    nogAfspreken(intentie.scopeHulp),
  ];
}

const onder = (wat: string, namen: readonly string[]): DocumentBlok[] =>
  namen.length > 0 ? [kop(2, wat), opsomlijst(namen)] : [];

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
