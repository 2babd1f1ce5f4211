import type { Blok, Inline } from '#src/shared/opmaak.ts';
import type { DocumentBlok, Niveau, Tekst } from './document.ts';

/** Rich text as it was typed, as blocks of a document; its headings come under `onder`. */
export const fromOpmaak = (blokken: readonly Blok[], onder: Niveau): DocumentBlok[] =>
  blokken.flatMap((blok) => convert(blok, onder));

function convert(blok: Blok, onder: Niveau): DocumentBlok[] {
  switch (blok.soort) {
    case 'kop':
      return [
        {
          soort: 'kop',
          niveau: blok.niveau === 2 || onder === 3 ? deeper(onder) : deeper(deeper(onder)),
          tekst: blok.inhoud.map(({ tekst }) => tekst).join(''),
        },
      ];
    case 'alinea':
      return [
        {
          soort: 'alinea',
          tekst: blok.inhoud.flatMap((regel, index) =>
            index === 0 ? runs(regel) : [{ tekst: ' ' }, ...runs(regel)],
          ),
        },
      ];
    case 'lijst':
      return [
        {
          soort: 'lijst',
          geordend: blok.geordend,
          ...(blok.begin !== undefined && { begin: blok.begin }),
          items: blok.punten.map(runs),
        },
      ];
    case 'tabel':
      return [
        {
          soort: 'tabel',
          kolommen: blok.kop.map((cell) => ({
            naam: cell.map(({ tekst }) => tekst).join(''),
            uitlijning: 'links',
          })),
          rijen: blok.rijen.map((rij) => rij.map(runs)),
          rijkoppen: true,
        },
      ];
  }
}

const deeper = (niveau: Niveau): Niveau => (niveau === 1 ? 2 : 3);

const runs = (regel: readonly Inline[]): Tekst =>
  regel.map((deel) => {
    switch (deel.soort) {
      case 'tekst':
        return { tekst: deel.tekst };
      case 'vet':
        return { tekst: deel.tekst, vet: true };
      case 'link':
        return { tekst: deel.tekst, link: deel.href };
    }
  });
