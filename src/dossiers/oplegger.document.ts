import { alinea, type Document, type DocumentBlok, kop, plat } from '#src/documenten/document.ts';
import { dagInWoorden } from '#src/shared/datumtekst.ts';
import { antwoordBlokken, type Bevroren } from './besluitdossier.document.ts';
import { teksten } from './teksten.ts';

type Besluit = {
  deelnemerId: string;
  uitkomst: keyof typeof teksten.uitkomsten;
  orgaan: string;
  besluitdatum: string;
  dossierversie: number;
};

/** One page for one council; the same headings in the same order for all of them (FR22: one standard cover sheet). */
export function opleggerDocument(
  bevroren: Bevroren,
  deelnemer: { id: string; naam: string },
  besluiten: readonly Besluit[],
): Document {
  const { nummer, controlegetal, datum, inhoud } = bevroren;
  const { samenwerking, deelnemers } = inhoud;
  return {
    titel: samenwerking.naam,
    ondertitel: teksten.opleggerVoor(deelnemer.naam),
    taal: 'nl-NL',
    datum,
    kenmerken: [
      [teksten.deelnemers, deelnemers.map(({ naam }) => naam).join(', ')],
      [teksten.bevroren, `${dagInWoorden(datum)}, ${teksten.versie(nummer).toLowerCase()}`],
    ],
    controlegetal,
    fictief: samenwerking.fictief,
    blokken: [
      {
        soort: 'kader',
        blokken: [
          kop(1, teksten.watGevraagd),
          { soort: 'lijst', geordend: true, items: teksten.gevraagd(samenwerking.naam, nummer).map(plat) },
        ],
      },
      kop(1, teksten.waarom),
      ...eigenKnelpunten(bevroren, deelnemer),
      kop(1, teksten.watOplevert),
      ...antwoordBlokken(inhoud, 'O5'),
      kop(1, teksten.watKost),
      ...antwoordBlokken(inhoud, 'O6'),
      kop(1, teksten.nietVast),
      { soort: 'lijst', geordend: false, items: teksten.nietVastPunten.map(plat) },
      kop(1, teksten.andereRaden),
      {
        soort: 'feiten',
        feiten: deelnemers
          .filter(({ id }) => id !== deelnemer.id)
          .map(
            ({ id, naam }) =>
              [
                naam,
                plat(
                  besluitTekst(
                    besluiten.find((each) => each.deelnemerId === id),
                    nummer,
                  ),
                ),
              ] as const,
          ),
      },
    ],
  };
}

function eigenKnelpunten({ inhoud }: Bevroren, { id, naam }: { id: string; naam: string }): DocumentBlok[] {
  const eigen = inhoud.knelpunten.filter(({ deelnemerId }) => deelnemerId === id).slice(0, 5);
  if (eigen.length === 0) return [alinea(teksten.geenEigen(naam))];
  const items = eigen.map(({ titel, bewijs }) => plat(bewijs ? `${titel}. ${bewijs}` : titel));
  return [alinea(teksten.eigenKnelpunten(naam)), { soort: 'lijst', geordend: false, items }];
}

function besluitTekst(besluit: Besluit | undefined, nummer: number): string {
  if (!besluit) return teksten.nogNiet;
  const tekst = teksten.besluitOpDatum(
    teksten.uitkomsten[besluit.uitkomst],
    besluit.orgaan,
    dagInWoorden(besluit.besluitdatum),
  );
  return besluit.dossierversie === nummer ? tekst : `${tekst}, ${teksten.ouder}`;
}
