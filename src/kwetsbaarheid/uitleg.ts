import type { Bron, Uitleg, Waarschuwing } from '#src/berekeningen/uitleg.ts';
import { opsomming } from '#src/shared/datumtekst.ts';
import { getal, procent } from '#src/shared/getallen.ts';
import type { Invoer, Uitkomst } from './kwetsbaarheid.ts';

/** How the figures were made, what they assume, where that comes from. */
export function legUit(invoer: Invoer, uitkomst: Uitkomst): Uitleg {
  const { afwezig, vacature, samenAfwezig, werkdagen } = invoer;
  const aanwezig = (1 - afwezig / 100) * (1 - vacature / 100);
  const eerste = uitkomst.los[0];
  return {
    stappen: [
      {
        titel: 'Kans dat iemand er is',
        regels: [
          `(1 − afwezig) × (1 − vacature) = (1 − ${procent(afwezig / 100)}) × (1 − ${procent(vacature / 100)}) = ${procent(aanwezig)}. Een eigen percentage bij een functie gaat voor.`,
        ],
      },
      {
        titel: 'Kans op te weinig bezetting',
        regels: [
          'Voor elk aantal aanwezigen rekenen wij de kans uit, mens voor mens (Poisson-binomiaal). De kans op te weinig is de som van de kansen op minder dan nodig.',
          ...(eerste
            ? [
                `${eerste.functie} in ${eerste.gemeente}: ${eerste.mensen} ${eerste.mensen === 1 ? 'mens' : 'mensen'}, ${eerste.nodig} nodig. Kans op te weinig: ${procent(eerste.tekort, 2)}. Maal ${getal(werkdagen)} werkdagen is ${getal(eerste.dagenTekort, 1)} dagen per jaar.`,
              ]
            : []),
          ...(samenAfwezig > 0
            ? [
                `Op ${procent(samenAfwezig / 100)} van de dagen is iedereen weg. Kans = ${procent(samenAfwezig / 100)} + (1 − ${procent(samenAfwezig / 100)}) × kans zonder zulke dagen.`,
              ]
            : []),
        ],
      },
      {
        titel: 'Apart en gedeeld',
        regels: [
          'Apart: de kans dat minstens één gemeente te weinig heeft = 1 − (kans dat het bij elke gemeente goed gaat, met elkaar vermenigvuldigd).',
          'Gedeeld: alle mensen samen, tegenover wat u samen tegelijk nodig hebt.',
          'Met één collega erbij: dezelfde som met één mens extra, die er even vaak is als de anderen gemiddeld.',
        ],
      },
    ],
    waarschuwingen: warnings(invoer, uitkomst),
    bronnen,
  };
}

function warnings({ samenAfwezig }: Invoer, { los, samen }: Uitkomst): Waarschuwing[] {
  const leeg = los
    .filter(({ mensen }) => mensen === 0)
    .map(({ functie, gemeente }) => `${functie} in ${gemeente}`);
  const helptNiet = samen
    .filter(({ tekort, losTekortErgens, mensen }) => mensen > 0 && tekort >= losTekortErgens - 1e-9)
    .map(({ functie }) => functie);
  return [
    ...(leeg.length > 0
      ? [{ code: 'niemand', tekst: `Niemand kan dit werk doen: ${opsomming(leeg)}.` }]
      : []),
    ...(helptNiet.length > 0
      ? [
          {
            code: 'delen-helpt-niet',
            tekst: `Alleen mensen delen helpt niet bij ${opsomming(helptNiet)}. Leid een extra collega op, of organiseer het werk zo dat er samen minder mensen tegelijk nodig zijn.`,
          },
        ]
      : []),
    ...(samenAfwezig === 0
      ? [
          {
            code: 'onafhankelijk',
            tekst:
              'Wij nemen aan dat mensen los van elkaar afwezig zijn. Bij een griepgolf of een gezamenlijke vakantie klopt dat niet. Vul dan een percentage in voor dagen dat iedereen weg is.',
          },
        ]
      : []),
  ];
}

const bronnen: readonly Bron[] = [
  {
    naam: 'Bezetting als Poisson-binomiale kans',
    vindplaats: 'Rekenregel. Er bestaat geen landelijke maat voor kwetsbaarheid',
    zekerheid: 'eigen',
  },
  {
    naam: 'Kwetsbaarheid als reden om samen te werken',
    vindplaats: 'https://ibestuur.nl/artikel/samenwerken-bespaart-geld-ja-nee/',
    zekerheid: 'gelezen',
  },
  {
    naam: 'Afwezigheid van 6 tot 8 procent',
    vindplaats: 'Gebruikelijk bij gemeenten. Neem uw eigen cijfer',
    zekerheid: 'onbevestigd',
  },
];
