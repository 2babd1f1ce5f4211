import { addDays, type PlainDate } from '#src/shared/dates.ts';
import { rowsOf, type Send } from './spel.ts';

const gevolgen = [
  {
    punt: 'personeel-overgang',
    eigenaar: 'Petra Lammers',
    overDagen: 10,
    stand: 'loopt',
    aantekening: 'Het gaat om ongeveer dertig medewerkers. P&O van de vier gemeenten maakt een overzicht.',
    effect: 'Bij inkopen bij de markt gaat het om dezelfde mensen, maar dan naar een bedrijf.',
  },
  {
    punt: 'ondernemingsraad-advies',
    eigenaar: 'Anneke Post',
    overDagen: 45,
    stand: 'loopt',
    aantekening: 'De vier ondernemingsraden krijgen tegelijk dezelfde vraag.',
    effect: '',
  },
  {
    punt: 'aanbesteding-contracten',
    eigenaar: 'Wim Jansma',
    stand: 'klaar',
    dagenGeleden: 75,
    gecontroleerdDoor: 'Inkoper',
    aantekening: 'Drie contracten lopen door tot eind 2028.',
    effect: 'Zelf verbeteren kan meteen; samenwerken en inkopen betalen tot 2028 dubbel.',
  },
  {
    punt: 'btw-koepel',
    eigenaar: 'Hugo Wolters',
    stand: 'klaar',
    dagenGeleden: 62,
    gecontroleerdDoor: 'Fiscalist',
    aantekening: 'De fiscalist rekent er niet op: ICT viel er in de tekst van 2016 buiten.',
    effect: 'De businesscase rekent met 21% btw op de bijdrage.',
  },
  {
    punt: 'huisvesting-leeg',
    eigenaar: null,
    stand: 'nvt',
    reden: 'Er komt geen ruimte leeg: de werkplekken blijven in gebruik.',
    aantekening: '',
    effect: '',
  },
];

/** The first points of the checklist get an owner, two with a day ahead; most are still open. */
export async function loopGevolgenNa(send: Send, vandaag: PlainDate) {
  const listed = await send('Noor Hendriks', 'GET', '/betrokkenen?pageSize=100');
  const betrokkenen = await rowsOf(listed, ['id', 'naam']);
  for (const { punt, eigenaar, overDagen, dagenGeleden, ...values } of gevolgen) {
    const eigenaarId = betrokkenen.find((iemand) => iemand('naam') === eigenaar)?.('id') ?? null;
    const uiterlijkeDatum = overDagen === undefined ? null : addDays(vandaag, overDagen);
    const controle = dagenGeleden !== undefined && { controledatum: addDays(vandaag, -dagenGeleden) };
    await send('Noor Hendriks', 'PUT', `/gevolgen/${punt}`, {
      body: { ...values, eigenaarId, uiterlijkeDatum, ...controle },
      ifMatch: 0,
    });
  }
}
