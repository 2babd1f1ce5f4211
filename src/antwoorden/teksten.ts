import type { Oordeel } from './reactie.ts';

/** Every word that the user sees about answers. */
export const teksten = {
  onbekendeVraag: 'Deze vraag bestaat niet',
  kiesStatus: 'Kies concept of gereed',
  schrijfAntwoord: 'Schrijf een antwoord',
  leegNietGereed: 'Een leeg antwoord kan niet gereed zijn. Schrijf eerst een tekst.',
  kiesDeelnemer: 'Kies voor welke deelnemer u antwoordt',
  kiesVersie: 'Geef de versie waarop u reageert',
  kiesOordeel: 'Kies eens, eens met een opmerking of niet eens',
  lichtToe: 'Schrijf erbij wat u bedoelt',
  kamerNodig: 'Deze vraag beantwoordt elke deelnemer apart. Geef aan voor welke deelnemer.',
  geenKamer: 'Deze vraag beantwoorden de deelnemers samen. Laat de deelnemer weg.',
  opSlotTitel: 'Deze fase is niet open',
  opSlot: (fase: string) =>
    `In de fase ${fase} kunt u nu niets vastleggen. Een latere fase opent pas als elke gemeente heeft besloten; een afgesloten fase kan de projectleider heropenen. Een idee over hoe zet u op de parkeerplaats.`,
  reactieOudTitel: 'Er is een nieuwere versie',
  reactieOud: (versie: number) => `Inmiddels is er versie ${versie}. Lees die eerst en reageer daarop.`,
  nogGeenAntwoord: 'Er is nog geen antwoord om op te reageren.',
  oordelen: {
    eens: 'Eens',
    opmerking: 'Eens, met een opmerking',
    oneens: 'Niet eens',
  } satisfies Record<Oordeel, string>,
};
