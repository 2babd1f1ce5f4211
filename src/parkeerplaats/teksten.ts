/** Every word that the user sees about the parkeerplaats. */
export const teksten = {
  kiesVraag: 'Kies bij welke vraag van fase 3 dit hoort',
  schrijfPunt: 'Schrijf op wat u wilt parkeren',
  kiesStatus: 'Kies behandeld of vervallen',
  schrijfAfhandeling: 'Schrijf in minstens tien tekens wat u met dit punt deed',
  nogNietTitel: 'Fase 3 is nog niet open',
  nogNiet: 'Een hoe-punt handelt u af in fase 3. Tot elke gemeente heeft besloten, blijft het geparkeerd.',
  afgehandeldTitel: 'Dit punt is al afgehandeld',
  afgehandeld: 'Breng een nieuw punt in als er nog iets open is.',
  kamerNodig: 'Een punt in uw kamer hoort bij uw deelnemer. Kies welke.',
};
