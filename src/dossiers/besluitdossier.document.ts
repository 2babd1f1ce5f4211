import { alinea, type Document, type DocumentBlok, kop, plat } from '#src/documenten/document.ts';
import { tabelVan } from '#src/documenten/rekenblad.ts';
import { fromOpmaak } from '#src/documenten/opmaak.ts';
import type { PlainDate } from '#src/shared/dates.ts';
import { dagInWoorden } from '#src/shared/datumtekst.ts';
import { parseOpmaak } from '#src/shared/opmaak.ts';
import { vragenVan } from '#src/vragen/vragen.ts';
import type { DossierInhoud } from './dossier.ts';
import { teksten } from './teksten.ts';

type Bevroren = { nummer: number; controlegetal: string; datum: PlainDate; inhoud: DossierInhoud };

/** The whole frozen text, for who wants to read everything. */
export function besluitdossierDocument({ nummer, controlegetal, datum, inhoud }: Bevroren): Document {
  const { samenwerking, deelnemers } = inhoud;
  return {
    titel: `${teksten.besluitdossier} ${samenwerking.naam}`,
    ondertitel: teksten.versie(nummer),
    taal: 'nl-NL',
    datum,
    kenmerken: [
      [teksten.deelnemers, deelnemers.map(({ naam }) => naam).join(', ')],
      [teksten.bevroren, dagInWoorden(datum)],
    ],
    controlegetal,
    fictief: samenwerking.fictief,
    blokken: [
      alinea(teksten.inleiding),
      ...(samenwerking.doel ? [alinea(samenwerking.doel)] : []),
      ...vragenVan('onderzoeken').flatMap((vraag) => [
        kop(1, vraag.vraag),
        ...antwoordBlokken(inhoud, vraag.id),
        ...onderdeelBlokken(inhoud, vraag.id),
        ...reactieBlokken(inhoud, vraag.id),
      ]),
      kop(1, teksten.gedeeldeKnelpunten),
      ...knelpuntenTabel(inhoud),
    ],
  };
}

function antwoordBlokken(inhoud: DossierInhoud, vraagId: string): DocumentBlok[] {
  const antwoord = inhoud.antwoorden.find((each) => each.vraagId === vraagId);
  return antwoord && antwoord.tekst.trim()
    ? fromOpmaak(parseOpmaak(antwoord.tekst), 1)
    : [alinea(teksten.geenAntwoord)];
}

/** What the instruments of this question yield: what it says, and the figures. */
function onderdeelBlokken({ onderdelen }: DossierInhoud, vraagId: string): DocumentBlok[] {
  return onderdelen
    .filter((onderdeel) => onderdeel.vraagId === vraagId)
    .flatMap(({ titel, tekst, blad }) => [
      kop(2, titel),
      ...(tekst ? [alinea(tekst)] : []),
      ...(blad ? [tabelVan(blad)] : []),
    ]);
}

/** Who does not simply agree with this text, and why: a council must see that too. */
function reactieBlokken({ reacties }: DossierInhoud, vraagId: string): DocumentBlok[] {
  const open = reacties.filter((reactie) => reactie.vraagId === vraagId);
  if (open.length === 0) return [];
  return [
    alinea(teksten.openReacties),
    {
      soort: 'lijst',
      geordend: false,
      items: open.map((reactie) => plat(teksten.reactie(reactie))),
    },
  ];
}

function knelpuntenTabel({ knelpunten }: DossierInhoud): DocumentBlok[] {
  if (knelpunten.length === 0) return [alinea(teksten.geenKnelpunten)];
  const { gemeente, knelpunt, taakveld, ernst, urgentie, bewijs } = teksten.kolommen;
  const tekst = (naam: string) => ({ naam, uitlijning: 'links' }) as const;
  const getal = (naam: string) => ({ naam, uitlijning: 'rechts' }) as const;
  return [
    {
      soort: 'tabel',
      kolommen: [
        tekst(knelpunt),
        tekst(gemeente),
        tekst(taakveld),
        getal(ernst),
        getal(urgentie),
        tekst(bewijs),
      ],
      rijen: knelpunten.map((each) =>
        [
          each.titel,
          each.deelnemer,
          each.taakveld,
          String(each.ernst),
          String(each.urgentie),
          each.bewijs || teksten.geenBewijs,
        ].map(plat),
      ),
      rijkoppen: true,
    },
  ];
}
