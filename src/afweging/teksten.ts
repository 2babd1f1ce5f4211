import { opsomming } from '#src/shared/datumtekst.ts';

type Winnaar = { readonly naam: string; readonly zekerheid: string };

export const teksten = {
  titel: 'Alternatieven afwegen',
  lead: 'Welk alternatief past het best, hoe zeker is dat, en waarover denkt u verschillend?',
  vulNaam: 'Vul een naam in',
  dubbeleNaam: 'Deze naam staat er al',
  vulAlternatieven: 'Vul minstens twee alternatieven in',
  vulDeelnemers: 'Vul minstens één deelnemer in',
  vulCriteria: 'Vul minstens één criterium in',
  teVeel: 'Hoogstens 20',
  vulPunten: 'Geef punten van 0 tot en met 100',
  puntenNul: 'Elke deelnemer geeft minstens één criterium punten',
  vulScore: 'Geef een score binnen de schaal',
  scoreOntbreekt:
    'Vul de scores van elke deelnemer voor elk alternatief in. Deze regel ontbreekt of is niet volledig',
  onbekend: 'Deze naam staat niet in de tabellen hierboven',
  vulSchaal: 'De beste score moet hoger zijn dan de slechtste',
  vulZaad: 'Vul een heel getal van 0 of meer in',
  deelnemersKop: '1. Deelnemers en alternatieven',
  deelnemer: 'Deelnemer',
  alternatief: 'Alternatief',
  alternatievenUitleg: 'Neem niets doen altijd mee, en een lichtere vorm.',
  criteriaKop: '2. Criteria en gewichten',
  criteriaUitleg:
    'Spreek criteria en gewichten af voordat iemand scoort. Elke deelnemer geeft 100 punten aan wat het zwaarst telt.',
  criterium: 'Criterium',
  punten: (wie: string) => `Punten van ${wie}`,
  scoresKop: '3. Scores',
  scoresUitleg: 'Elke deelnemer scoort apart. Hoger is beter.',
  regel: 'Regel',
  laagste: 'Slechtste score die kan',
  hoogste: 'Beste score die kan',
  zaad: 'Begingetal voor de willekeurige gewichten',
  conclusie: (winnaars: readonly Winnaar[]) => {
    const namen = opsomming(winnaars.map(({ naam }) => naam));
    const kansen = opsomming(winnaars.map(({ naam, zekerheid }) => `${naam} in ${zekerheid}`));
    return winnaars.length === 1
      ? `${namen} komt het best uit de afweging. Bij willekeurige gewichten staat ${kansen} van de gevallen bovenaan.`
      : `${namen} eindigen gelijk bovenaan. Bij willekeurige gewichten staat ${kansen} van de gevallen bovenaan, soms samen.`;
  },
  figuur: 'Punten per alternatief. Licht: laagste en hoogste deelnemer. Donker: samen.',
  laagsteDeelnemer: 'Laagste',
  samen: 'Samen',
  hoogsteDeelnemer: 'Hoogste',
  tabelSpreiding: 'Spreiding: punten per deelnemer',
  tabelUitkomst: 'Uitkomst',
  tabelWinnaars: 'Wie bovenaan staat voor elke deelnemer',
  bovenaan: 'Bovenaan',
  tabelGewichten: 'Gewichten',
  tabelIntervallen: 'Wanneer de winnaar verandert',
  winnaar: 'Winnaar',
  tabelRangen: 'Kans op elke plaats bij willekeurige gewichten',
  punt: 'Punten',
  plaats: (nummer: number) => `Plaats ${nummer}`,
  rang: 'Plaats',
  promethee: 'PROMETHEE II',
  prometheeRang: 'Plaats daar',
  gewicht: 'Gewicht',
  van: 'Blijft winnen van gewicht',
  tot: 'tot',
  verschil: 'Verschil',
  kern: (naam: string) => `Punten van ${naam}`,
};
