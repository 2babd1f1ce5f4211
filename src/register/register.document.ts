import { type Lijstkolom, lijstblad } from '#src/documenten/rekenblad.ts';
import type { Gemeente, Registerregeling } from './endpoints.ts';
import { teksten } from './teksten.ts';

const { kolommen: namen } = teksten;

const gemeentekolommen: readonly Lijstkolom<Gemeente>[] = [
  { naam: namen.cbsCode, cel: ({ cbsCode }) => cbsCode },
  { naam: namen.naam, cel: ({ naam }) => naam },
  { naam: namen.provincie, cel: ({ provincie }) => provincie },
  { naam: namen.inwoners, soort: 'getal', cel: ({ inwoners }) => inwoners },
  { naam: namen.peildatum, soort: 'datum', cel: ({ inwonersPeildatum }) => inwonersPeildatum },
  { naam: namen.tooiUri, cel: ({ tooiUri }) => tooiUri },
  { naam: namen.begindatum, soort: 'datum', cel: ({ begindatum }) => begindatum },
  { naam: namen.einddatum, soort: 'datum', cel: ({ einddatum }) => einddatum },
  { naam: namen.opvolger, cel: ({ opvolger }) => opvolger },
];

/** The municipalities, each with its size and its end. */
export const gemeentenblad = (gemeenten: readonly Gemeente[]) =>
  lijstblad(teksten.gemeenten, gemeentekolommen, gemeenten);

type Deelname = {
  regeling: Registerregeling;
  deelnemer: Registerregeling['deelnemers'][number] | undefined;
};
const deelnamekolommen: readonly Lijstkolom<Deelname>[] = [
  { naam: namen.rooId, cel: ({ regeling }) => regeling.rooId },
  { naam: namen.titel, cel: ({ regeling }) => regeling.titel },
  { naam: namen.citeertitel, cel: ({ regeling }) => regeling.citeertitel },
  { naam: namen.vorm, cel: ({ regeling }) => regeling.samenwerkingsvorm },
  { naam: namen.orgaan, cel: ({ regeling }) => regeling.samenwerkingsorgaan },
  { naam: namen.beleidsterreinen, cel: ({ regeling }) => regeling.beleidsterreinen.join(', ') },
  { naam: namen.inWerking, soort: 'datum', cel: ({ regeling }) => regeling.datumInwerkingtreding },
  { naam: namen.uitWerking, soort: 'datum', cel: ({ regeling }) => regeling.datumUitwerkingtreding },
  { naam: namen.deelnemer, cel: ({ deelnemer }) => deelnemer?.naam ?? null },
  { naam: namen.tooiUri, cel: ({ deelnemer }) => deelnemer?.tooiUri ?? null },
  { naam: namen.toetreding, soort: 'datum', cel: ({ deelnemer }) => deelnemer?.toetredingsdatum ?? null },
  { naam: namen.uittreding, soort: 'datum', cel: ({ deelnemer }) => deelnemer?.uittredingsdatum ?? null },
  { naam: namen.verdeelsleutel, cel: ({ deelnemer }) => deelnemer?.verdeelsleutel ?? null },
  { naam: namen.bestuursorganen, cel: ({ deelnemer }) => deelnemer?.bestuursorganen.join(', ') ?? null },
];

/** The arrangements with a row for every participant, so that a spreadsheet can count both; without any: one row. */
export const regelingenblad = (regelingen: readonly Registerregeling[]) =>
  lijstblad(
    teksten.regelingen,
    deelnamekolommen,
    regelingen.flatMap((regeling): Deelname[] =>
      regeling.deelnemers.length === 0
        ? [{ regeling, deelnemer: undefined }]
        : regeling.deelnemers.map((deelnemer) => ({ regeling, deelnemer })),
    ),
  );
