import type { Bron, Uitleg, Waarschuwing } from '#src/berekeningen/uitleg.ts';
import { opsomming } from '#src/shared/datumtekst.ts';
import { getal, procent } from '#src/shared/getallen.ts';
import type { Eis, Maat } from './stemregel.ts';
import type { Invoer, Lidmacht, Uitkomst } from './stemverhouding.ts';

export const maatInWoorden = { stemmen: 'stemmen', leden: 'leden', inwoners: 'inwoners' } satisfies Record<
  Maat,
  string
>;

/** '{ meer-dan, 1/2, stemmen }' → 'meer dan de helft van de stemmen'. */
export function eisInWoorden({ maat, soort, teller, noemer }: Eis): string {
  const deel =
    teller === noemer ? 'alle' : teller * 2 === noemer ? 'de helft van de' : `${teller}/${noemer} van de`;
  if (teller === noemer) return `alle ${maatInWoorden[maat]}`;
  return `${soort === 'meer-dan' ? 'meer dan' : 'minstens'} ${deel} ${maatInWoorden[maat]}`;
}

/** How the figures were made, what to mind, and where the rules come from. */
export function legUit(invoer: Invoer, uitkomst: Uitkomst): Uitleg {
  return {
    stappen: [
      { titel: 'Wat nodig is', regels: invoer.eisen.map((eis, i) => needed(eis, uitkomst.eisen[i])) },
      { titel: 'Macht', regels: power(uitkomst) },
      ...(uitkomst.stemming ? [{ titel: 'Deze stemming', regels: counted(uitkomst.stemming) }] : []),
    ],
    waarschuwingen: warnings(invoer, uitkomst),
    bronnen,
  };
}

function needed(eis: Eis, geteld: Uitkomst['eisen'][number] | undefined): string {
  const { totaal = 0, nodig = 0 } = geteld ?? {};
  const som = `${getal(totaal)} × ${eis.teller} ÷ ${eis.noemer} = ${getal((totaal * eis.teller) / eis.noemer, (totaal * eis.teller) % eis.noemer === 0 ? 0 : 2)}`;
  return `${eisInWoorden(eis)}: ${som}. Nodig als iedereen stemt: ${getal(nodig)} van ${getal(totaal)}.`;
}

function power({ leden, exact }: Uitkomst): string[] {
  const totaal = leden.reduce((sum, { beslissend }) => sum + BigInt(beslissend), 0n);
  return [
    'Banzhaf: in hoeveel combinaties van voorstemmers geeft juist dit lid de doorslag, gedeeld door het totaal van alle leden.',
    ...leden
      .slice(0, 10)
      .map(
        ({ naam, beslissend, banzhaf }) =>
          `${naam}: ${beslissend} van ${totaal} keer, dat is ${procent(banzhaf)}.`,
      ),
    'Shapley–Shubik: zet de leden in elke mogelijke volgorde. In welk deel van de volgordes haalt juist dit lid de meerderheid?',
    exact
      ? 'Alle combinaties zijn geteld; de uitkomst is exact.'
      : 'Bij meer dan twintig leden tellen wij per gewicht. Banzhaf is dan exact, Shapley–Shubik klopt tot op twaalf cijfers.',
  ];
}

function counted({ eisen, tegenVeto, uitslag }: NonNullable<Uitkomst['stemming']>): string[] {
  return [
    ...eisen.map(
      ({ maat, voor, nodig, basis }) =>
        `Voor: ${getal(voor)} ${maatInWoorden[maat]}. Nodig: ${getal(nodig)} van ${getal(basis)}.`,
    ),
    ...(tegenVeto.length > 0 ? [`Niet voor, met veto: ${opsomming(tegenVeto)}.`] : []),
    ...(uitslag === 'geen-quorum' ? ['Er zijn te weinig leden aanwezig om te besluiten.'] : []),
  ];
}

function warnings({ eisen }: Invoer, { leden, staken }: Uitkomst): Waarschuwing[] {
  const namen = (test: (lid: Lidmacht) => boolean) => leden.filter(test).map(({ naam }) => naam);
  const alleen = namen(({ beslistAlleen }) => beslistAlleen);
  const machteloos = namen(({ zonderMacht, stemmen }) => zonderMacht && stemmen > 0);
  const blokkeert = namen(({ blokkeertAlleen, beslistAlleen }) => blokkeertAlleen && !beslistAlleen);
  const betaaltMeer = namen(
    ({ aandeelBijdrage, banzhaf }) => aandeelBijdrage !== null && aandeelBijdrage > 1.5 * banzhaf,
  );
  const isUnaniem = eisen.some(({ teller, noemer }) => teller === noemer);
  return [
    ...when(
      'beslist-alleen',
      alleen,
      (wie) => `${wie} kan alleen beslissen. De stem van de anderen doet er dan niet toe.`,
      vng.naam,
    ),
    ...when('zonder-macht', machteloos, (wie) => `${wie} heeft stemmen, maar geeft nooit de doorslag.`),
    ...when(
      'blokkeert-alleen',
      isUnaniem ? [] : blokkeert,
      (wie) => `${wie} kan elk besluit alleen tegenhouden.`,
    ),
    ...when(
      'betaalt-meer-dan-macht',
      betaaltMeer,
      (wie) => `${wie} betaalt meer dan anderhalf keer het aandeel in de macht.`,
    ),
    ...(staken
      ? [
          {
            code: 'stemmen-staken',
            tekst: `De stemmen kunnen staken: ${staken.map(opsomming).join(' tegenover ')}. Regel wat er dan gebeurt.`,
            bron: gemeentewet.naam,
          },
        ]
      : []),
  ];
}

function when(
  code: string,
  namen: readonly string[],
  tekst: (wie: string) => string,
  bron?: string,
): Waarschuwing[] {
  return namen.length === 0 ? [] : [{ code, tekst: tekst(opsomming(namen)), ...(bron && { bron }) }];
}

const vng: Bron = {
  naam: 'VNG: stemmen op basis van 3, 2 en 1 stem',
  vindplaats:
    'https://vng.nl/onderwerpenindex/bestuur/gemeentelijke-samenwerking/vraag-en-antwoord/is-het-toegestaan-als-drie-gemeenten-stemmen-op-basis-van-3-2-en-1-stem',
  zekerheid: 'gelezen',
};
const gemeentewet: Bron = {
  naam: 'Gemeentewet, artikelen 20, 29, 30 en 32 (quorum, volstrekte meerderheid, staken)',
  vindplaats: 'https://wetten.overheid.nl/BWBR0005416',
  zekerheid: 'oudere-tekst',
};
const bronnen: readonly Bron[] = [
  {
    naam: 'Wet gemeenschappelijke regelingen, artikel 13 lid 4 (meervoudig stemrecht, gekwalificeerde meerderheid)',
    vindplaats: 'https://wetten.overheid.nl/BWBR0003740',
    zekerheid: 'oudere-tekst',
  },
  gemeentewet,
  vng,
  {
    naam: 'Machtsindices: Banzhaf (1965), Shapley en Shubik (1954), Owen (1972)',
    vindplaats: 'Geen Nederlandse gemeente publiceert deze cijfers: gebruik ze als inzicht, niet als norm',
    zekerheid: 'eigen',
  },
];
