import { alinea, type Document, type DocumentBlok, kop, plat } from '#src/documenten/document.ts';
import { fromOpmaak } from '#src/documenten/opmaak.ts';
import type { PlainDate } from '#src/shared/dates.ts';
import { dagInWoorden } from '#src/shared/datumtekst.ts';
import { parseOpmaak } from '#src/shared/opmaak.ts';
import { kortIn, opleggerRegels } from './inkorten.ts';
import { extraRegels, type Oplegger } from './oplegger.ts';
import { teksten } from './teksten.ts';

/** One page for one council; the same headings in the same order for all of them (FR22: one standard cover sheet). */
export function opleggerDocument(oplegger: Oplegger, datum: PlainDate): Document {
  const { samenwerking, gemeente, nummer, controlegetal, raadsdatum, knelpunten } = oplegger;
  const regels = opleggerRegels(oplegger.deelnemers.length, extraRegels(oplegger));
  return {
    titel: samenwerking,
    ondertitel: teksten.opleggerVoor(gemeente),
    taal: 'nl-NL',
    datum,
    kenmerken: [
      [teksten.besluitOp, raadsdatum ? dagInWoorden(raadsdatum) : teksten.nietGepland],
      [teksten.deelnemers, oplegger.deelnemers.join(', ')],
      [teksten.bevroren, `${dagInWoorden(datum)}, ${teksten.versie(nummer).toLowerCase()}`],
    ],
    versie: teksten.versie(nummer),
    controlegetal,
    fictief: oplegger.fictief,
    compact: true,
    blokken: [
      {
        soort: 'kader',
        blokken: [
          kop(1, teksten.watGevraagd),
          { soort: 'lijst', geordend: true, items: teksten.gevraagd(nummer).map(plat) },
        ],
      },
      kop(1, teksten.waarom),
      ...eigenKnelpunten(gemeente, knelpunten, oplegger.deelnemers.length),
      kop(1, teksten.watOplevert),
      ...beginVan(oplegger.oplevert, 'O5', regels),
      kop(1, teksten.watKost),
      ...beginVan(oplegger.kost, 'O6', regels),
      kop(1, teksten.nietVast),
      { soort: 'lijst', geordend: false, items: teksten.nietVastPunten.map(plat) },
      kop(1, teksten.andereRaden),
      { soort: 'feiten', feiten: perUitkomst(oplegger) },
    ],
  };
}

function eigenKnelpunten(
  gemeente: string,
  knelpunten: Oplegger['knelpunten'],
  aantal: number,
): DocumentBlok[] {
  if (knelpunten.length === 0) return [alinea(teksten.geenEigen(gemeente))];
  const items = knelpunten.map((knelpunt) => plat(teksten.eigenKnelpunt(knelpunt, aantal)));
  return [alinea(teksten.eigenKnelpunten(gemeente)), { soort: 'lijst', geordend: false, items }];
}

function beginVan(tekst: string, vraagId: string, regels: number): DocumentBlok[] {
  if (!tekst.trim()) return [alinea(teksten.geenAntwoord)];
  const { blokken, isIngekort } = kortIn(parseOpmaak(tekst), regels);
  return [...fromOpmaak(blokken, 2), ...(isIngekort ? [alinea(teksten.leesVerder(vraagId))] : [])];
}

/** One line per outcome, however many deelnemers there are. */
export const perUitkomst = ({ anderen }: Oplegger) =>
  [...Map.groupBy(anderen, ({ besluit }) => besluit?.uitkomst ?? 'geen')].map(
    ([uitkomst, wie]) =>
      [teksten.uitkomsten[uitkomst], plat(wie.map(teksten.wieBesloot).join(', '))] as const,
  );
