import { check } from '#src/http/check.ts';
import type { InvalidParam } from '#src/http/problem.ts';
import { type Gelezen, redenBij, type Rijtekst, type Veld } from '#src/inlezingen/inlezing.ts';
import { invoer } from './endpoints.ts';
import { type Inhoud, organen, vormen, zekerheden } from './taak.ts';
import { teksten } from './teksten.ts';

/** What a column of a spreadsheet can fill, in the order of the form. */
export const velden: readonly Veld[] = [
  { naam: 'naam', label: teksten.velden.naam, namen: ['taak', 'taken', 'taaknaam'], verplicht: true },
  { naam: 'taakveld', label: teksten.velden.taakveld, namen: ['domein', 'cluster', 'beleidsveld'] },
  { naam: 'omschrijving', label: teksten.velden.omschrijving, namen: ['toelichting', 'beschrijving'] },
  {
    naam: 'uitvoerder',
    label: teksten.velden.uitvoerder,
    namen: ['uitvoerder', 'huidige uitvoerder', 'nu uitgevoerd door', 'afdeling'],
  },
  { naam: 'orgaan', label: teksten.velden.orgaan, namen: ['bestuursorgaan', 'bevoegd orgaan'] },
  { naam: 'grondslag', label: teksten.velden.grondslag, namen: ['artikel', 'wettelijke grondslag', 'wet'] },
  { naam: 'zekerheid', label: teksten.velden.zekerheid, namen: ['zekerheid'] },
  { naam: 'vorm', label: teksten.velden.vorm, namen: ['vorm'] },
];

/** One row as a taak, by the same rules as the form; otherwise everything that is wrong with it. */
export function leesTaak(tekst: Rijtekst): Gelezen<Inhoud> {
  const errors: InvalidParam[] = [];
  const grondslag = tekst['grondslag'] ?? '';
  const given = {
    ...tekst,
    taakveld: tekst['taakveld'] || teksten.overig,
    orgaan: woordVan(tekst['orgaan'], organen),
    zekerheid: tekst['zekerheid']
      ? woordVan(tekst['zekerheid'], zekerheden)
      : grondslag === ''
        ? 'onbekend'
        : 'aangenomen',
    vorm: woordVan(tekst['vorm'], vormen),
  };
  const waarde = check(invoer, given, errors);
  return waarde
    ? { waarde, sleutel: sleutelVan(waarde) }
    : { redenen: errors.map((error) => redenBij(velden, error)) };
}

/** Two taken of the same name are the same. */
export const sleutelVan = ({ naam }: Pick<Inhoud, 'naam'>): string =>
  naam.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('nl');

/** 'College van B&W' is the college; what holds none of the words is not known. */
const woordVan = <T extends string>(tekst: string | undefined, woorden: readonly T[]): T | 'onbekend' =>
  woorden.find((woord) => (tekst ?? '').toLocaleLowerCase('nl').includes(woord)) ?? 'onbekend';
