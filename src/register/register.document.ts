import type { Bladcel, Bladkolom, Rekenblad } from '#src/documenten/rekenblad.ts';
import type { Gemeente, Registerregeling } from './endpoints.ts';
import { teksten } from './teksten.ts';

type Kolom<T> = Bladkolom & { cel: (rij: T) => Bladcel };
const { kolommen: namen } = teksten;

function bladVan<T>(titel: string, kolommen: readonly Kolom<T>[], rijen: readonly T[]): Rekenblad {
  return {
    soort: 'rekenblad',
    titel,
    kolommen: kolommen.map(({ naam, soort }) => ({ naam, soort })),
    rijen: rijen.map((rij) => kolommen.map(({ cel }) => cel(rij))),
  };
}

const gemeentekolommen: readonly Kolom<Gemeente>[] = [
  { naam: namen.cbsCode, soort: 'tekst', cel: ({ cbsCode }) => cbsCode },
  { naam: namen.naam, soort: 'tekst', cel: ({ naam }) => naam },
  { naam: namen.provincie, soort: 'tekst', cel: ({ provincie }) => provincie },
  { naam: namen.inwoners, soort: 'getal', cel: ({ inwoners }) => inwoners },
  { naam: namen.peildatum, soort: 'datum', cel: ({ inwonersPeildatum }) => inwonersPeildatum },
  { naam: namen.tooiUri, soort: 'tekst', cel: ({ tooiUri }) => tooiUri },
  { naam: namen.begindatum, soort: 'datum', cel: ({ begindatum }) => begindatum },
  { naam: namen.einddatum, soort: 'datum', cel: ({ einddatum }) => einddatum },
  { naam: namen.opvolger, soort: 'tekst', cel: ({ opvolger }) => opvolger },
];

/** The municipalities, each with its size and its end. */
export const gemeentenblad = (gemeenten: readonly Gemeente[]): Rekenblad =>
  bladVan(teksten.gemeenten, gemeentekolommen, gemeenten);

type Deelname = {
  regeling: Registerregeling;
  deelnemer: Registerregeling['deelnemers'][number] | undefined;
};
const deelnamekolommen: readonly Kolom<Deelname>[] = [
  { naam: namen.rooId, soort: 'tekst', cel: ({ regeling }) => regeling.rooId },
  { naam: namen.titel, soort: 'tekst', cel: ({ regeling }) => regeling.titel },
  { naam: namen.citeertitel, soort: 'tekst', cel: ({ regeling }) => regeling.citeertitel },
  { naam: namen.vorm, soort: 'tekst', cel: ({ regeling }) => regeling.samenwerkingsvorm },
  { naam: namen.orgaan, soort: 'tekst', cel: ({ regeling }) => regeling.samenwerkingsorgaan },
  {
    naam: namen.beleidsterreinen,
    soort: 'tekst',
    cel: ({ regeling }) => regeling.beleidsterreinen.join(', '),
  },
  { naam: namen.inWerking, soort: 'datum', cel: ({ regeling }) => regeling.datumInwerkingtreding },
  { naam: namen.uitWerking, soort: 'datum', cel: ({ regeling }) => regeling.datumUitwerkingtreding },
  { naam: namen.deelnemer, soort: 'tekst', cel: ({ deelnemer }) => deelnemer?.naam ?? null },
  { naam: namen.tooiUri, soort: 'tekst', cel: ({ deelnemer }) => deelnemer?.tooiUri ?? null },
  { naam: namen.toetreding, soort: 'datum', cel: ({ deelnemer }) => deelnemer?.toetredingsdatum ?? null },
  { naam: namen.uittreding, soort: 'datum', cel: ({ deelnemer }) => deelnemer?.uittredingsdatum ?? null },
  { naam: namen.verdeelsleutel, soort: 'tekst', cel: ({ deelnemer }) => deelnemer?.verdeelsleutel ?? null },
  {
    naam: namen.bestuursorganen,
    soort: 'tekst',
    cel: ({ deelnemer }) => deelnemer?.bestuursorganen.join(', ') ?? null,
  },
];

/** The arrangements with a row for every participant, so that a spreadsheet can count both; without any: one row. */
export const regelingenblad = (regelingen: readonly Registerregeling[]): Rekenblad =>
  bladVan(
    teksten.regelingen,
    deelnamekolommen,
    regelingen.flatMap((regeling): Deelname[] =>
      regeling.deelnemers.length === 0
        ? [{ regeling, deelnemer: undefined }]
        : regeling.deelnemers.map((deelnemer) => ({ regeling, deelnemer })),
    ),
  );
