import { contactOf, type DeelnemerId, madeId, type Send } from './spel.ts';
import { type Gemeente, gemeenten } from './veenwaarden.ts';

type Keuze = { keuze: 'in' | 'later' | 'opt-out' | 'uit'; vanafDatum?: string; toelichting?: string };
type Voorbeeldtaak = {
  naam: string;
  omschrijving: string;
  uitvoerder: string;
  vorm: 'mandaat' | 'uitvoering' | 'onbekend';
  /** What a gemeente chose other than to take part. */
  anders?: Partial<Record<Gemeente, Keuze>>;
};

const college = { taakveld: 'ICT', orgaan: 'college', grondslag: 'Gemeentewet 160', zekerheid: 'aangenomen' };
const uit: Keuze = { keuze: 'uit' };

const taken: readonly Voorbeeldtaak[] = [
  {
    naam: 'Werkplekbeheer',
    omschrijving: 'Laptops, telefoons en de programma’s die iedereen gebruikt.',
    uitvoerder: 'Eigen team ICT',
    vorm: 'uitvoering',
  },
  {
    naam: 'Netwerk en servers',
    omschrijving: 'Verbindingen, servers en opslag, met het toezicht erop.',
    uitvoerder: 'Eigen team ICT',
    vorm: 'uitvoering',
  },
  {
    naam: 'Informatiebeveiliging',
    omschrijving: 'Toezicht en hulp bij een aanval. Het beleid blijft bij elk college.',
    uitvoerder: 'Eigen team ICT',
    vorm: 'mandaat',
  },
  {
    naam: 'Helpdesk',
    omschrijving: 'Eén nummer voor alle medewerkers, op werkdagen.',
    uitvoerder: 'Eigen team ICT',
    vorm: 'uitvoering',
    anders: { Zandrecht: { keuze: 'opt-out', toelichting: 'Terug als hulp langer dan een werkdag duurt' } },
  },
  {
    naam: 'Telefonie',
    omschrijving: 'Vaste nummers en de centrale.',
    uitvoerder: 'Een bedrijf per gemeente',
    vorm: 'uitvoering',
    anders: { 'Oud-Berkel': { keuze: 'uit', toelichting: 'Ons contract is net verlengd' } },
  },
  {
    naam: 'Back-up en herstel',
    omschrijving: 'Kopieën maken en twee keer per jaar oefenen met terugzetten.',
    uitvoerder: 'Eigen team ICT',
    vorm: 'uitvoering',
    anders: {
      Waterhoven: { keuze: 'later', vanafDatum: '2028-01-01', toelichting: 'Contract tot eind 2027' },
    },
  },
  {
    naam: 'Inkoop van ICT',
    omschrijving: 'Samen aanbesteden. Elke gemeente tekent zelf.',
    uitvoerder: 'Inkoop van elke gemeente',
    vorm: 'mandaat',
    anders: { Elsmeer: { keuze: 'later', vanafDatum: '2027-07-01' } },
  },
  {
    naam: 'Inhoud van de websites',
    omschrijving: 'Teksten en nieuws.',
    uitvoerder: 'Communicatie van elke gemeente',
    vorm: 'onbekend',
    anders: { Elsmeer: uit, Waterhoven: uit, 'Oud-Berkel': uit, Zandrecht: uit },
  },
  {
    naam: 'Keuze van vakapplicaties',
    omschrijving: 'Welk programma een afdeling gebruikt. Het beheer kan later wel samen.',
    uitvoerder: 'De afdelingen',
    vorm: 'onbekend',
    anders: { Elsmeer: uit, Waterhoven: uit, 'Oud-Berkel': uit, Zandrecht: uit },
  },
];

/** The nine taken of the ICT-samenwerking, and what every gemeente chose. */
export async function kiesTaken(send: Send, deelnemer: DeelnemerId) {
  const ids: string[] = [];
  for (const { anders: _anders, ...taak } of taken)
    ids.push(madeId(await send('Sanne Vos', 'POST', '/taken', { body: { ...college, ...taak } })));
  for (const { naam } of gemeenten) {
    const keuzen = taken.map(({ anders = {} }, index) => ({
      taakId: ids[index],
      ...(anders[naam] ?? { keuze: 'in' }),
    }));
    await send(contactOf(naam), 'PUT', `/taakkolommen/${deelnemer(naam)}`, { body: { keuzen }, ifMatch: 0 });
  }
}
