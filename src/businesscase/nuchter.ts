import type { Bron } from '#src/berekeningen/uitleg.ts';

export const coelo: Bron = {
  naam: 'COELO: samenwerken bespaart vooral bij belastingen',
  vindplaats: 'https://ibestuur.nl/artikel/samenwerken-bespaart-geld-ja-nee/',
  zekerheid: 'gelezen',
};
export const abg: Bron = {
  naam: 'ABG-organisatie 2016: 50.000 van 800.000 euro gehaald',
  vindplaats: 'Regionale pers',
  zekerheid: 'gelezen',
};
export const discontovoet: Bron = {
  naam: 'Discontovoet 2,25 procent sinds 1 januari 2021',
  vindplaats: 'https://www.rwseconomie.nl/discontovoet',
  zekerheid: 'gelezen',
};
export const handleiding: Bron = {
  naam: 'Handleiding Publieke Businesscase, ministerie van Financiën (2020)',
  vindplaats: 'https://www.rijksoverheid.nl',
  zekerheid: 'onbevestigd',
};
const connectie: Bron = {
  naam: 'De Connectie: begroting niet haalbaar; de maatregelen raakten kwaliteit en medewerkers',
  vindplaats:
    'https://www.gld.nl/nieuws/2445437/bedrijfsvoering-regio-arnhem-haalt-onrealistische-begroting-niet',
  zekerheid: 'gelezen',
};
const gfoa: Bron = {
  naam: 'GFOA: besparen door samenwerken duurt vaak drie tot vijf jaar',
  vindplaats: 'https://law-journals-books.vlex.com/vid/the-finances-of-service-636351009',
  zekerheid: 'gelezen',
};
const keuze = (wat: string): Bron => ({ naam: wat, vindplaats: 'Keuze van Bondgenoot', zekerheid: 'eigen' });

/** What is filled in until somebody knows better. Sober, because promises are seldom kept in full. */
export const nuchter = {
  realisatie: 50,
  ingroei: [25, 50, 75],
  prijzen: 'reeel',
  discontovoet: 2.25,
} as const;

/** Why each of them, and who says so; how sure that is stands with every source. */
export const bewijs: readonly {
  readonly wat: keyof typeof nuchter;
  readonly waarom: string;
  readonly bronnen: readonly Bron[];
}[] = [
  {
    wat: 'realisatie',
    waarom: 'Wat is beloofd, komt zelden helemaal uit. Reken met de helft, tot u zelf betere cijfers hebt.',
    bronnen: [abg, connectie, coelo, keuze('De helft: onderzoek geeft geen vast getal')],
  },
  {
    wat: 'ingroei',
    waarom: 'Besparen lukt niet in het eerste jaar. Vanaf het vierde jaar tellen de baten helemaal mee.',
    bronnen: [gfoa, keuze('Gelijke stappen van 25 procent')],
  },
  {
    wat: 'prijzen',
    waarom:
      'De discontovoet is een rente zonder inflatie. Vul de bedragen dan ook zonder inflatie in, met index 0.',
    bronnen: [discontovoet],
  },
  {
    wat: 'discontovoet',
    waarom:
      'Dit is de rente waarmee de overheid rekent. Gebruikt uw gemeente een eigen rente? Vul die dan in.',
    bronnen: [discontovoet, handleiding],
  },
];
