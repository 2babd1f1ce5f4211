import { indicatoren } from '#src/doelen/indicatoren.ts';
import { contactOf, controllerOf, type DeelnemerId, fieldOf, madeId, type Send } from './spel.ts';
import { type Gemeente, gemeenten } from './veenwaarden.ts';

type Cijfers = Record<Gemeente, number>;
/** Figures are in hundredths of the unit of the indicator: 6 taken is 600, € 112 is 11_200. */
type Doel = {
  indicatorId: string;
  streven: 'verbeteren' | 'behouden';
  eigenaar: string;
  streefwaarde: number | null;
  nulmetingen: Cijfers;
  bron: string;
  /** Strives for something of its own. */
  eigen?: Partial<Cijfers>;
  /** Its controller has not signed the figure of this doel. */
  wachtOp?: Gemeente;
};
const streefdatum = '2029-12-31';

const doelen: readonly Doel[] = [
  {
    indicatorId: 'eenpitters',
    streven: 'verbeteren',
    eigenaar: 'Hoofd bedrijfsvoering van Waterhoven',
    streefwaarde: 0,
    nulmetingen: { Elsmeer: 600, Waterhoven: 700, 'Oud-Berkel': 500, Zandrecht: 500 },
    bron: 'Takenlijst met namen, december 2025',
  },
  {
    indicatorId: 'ict-storing',
    streven: 'verbeteren',
    eigenaar: 'Hoofd bedrijfsvoering van Waterhoven',
    streefwaarde: 800,
    nulmetingen: { Elsmeer: 1450, Waterhoven: 2600, 'Oud-Berkel': 1800, Zandrecht: 3100 },
    bron: 'Storingenregister 2025',
  },
  {
    indicatorId: 'ict-meldingen',
    streven: 'verbeteren',
    eigenaar: 'Hoofd dienstverlening van Elsmeer',
    streefwaarde: 9000,
    nulmetingen: { Elsmeer: 7100, Waterhoven: 7450, 'Oud-Berkel': 6800, Zandrecht: 4600 },
    bron: 'Meldingensysteem, vierde kwartaal van 2025',
  },
  {
    indicatorId: 'ict-beveiliging',
    streven: 'verbeteren',
    eigenaar: 'Gemeentesecretaris van Oud-Berkel',
    streefwaarde: 10_000,
    nulmetingen: { Elsmeer: 8420, Waterhoven: 7890, 'Oud-Berkel': 7110, Zandrecht: 8160 },
    bron: 'Zelfevaluatie 2025',
  },
  {
    indicatorId: 'ict-per-inwoner',
    streven: 'behouden',
    eigenaar: 'Controller van Elsmeer',
    streefwaarde: null,
    nulmetingen: { Elsmeer: 11_200, Waterhoven: 10_800, 'Oud-Berkel': 11_650, Zandrecht: 13_100 },
    bron: 'Jaarrekening 2025 en ICT-administratie',
    eigen: { Elsmeer: 11_200, Waterhoven: 10_800, Zandrecht: 11_200 },
    wachtOp: 'Oud-Berkel',
  },
];

const wegingen = [
  { gemeente: 'Elsmeer', gewichten: { kwetsbaarheid: 60, kwaliteit: 25, kosten: 15 }, gedeeld: true },
  { gemeente: 'Waterhoven', gewichten: { kwetsbaarheid: 55, kwaliteit: 30, kosten: 15 }, gedeeld: true },
  { gemeente: 'Oud-Berkel', gewichten: { kwetsbaarheid: 30, kwaliteit: 50, kosten: 20 }, gedeeld: false },
  { gemeente: 'Zandrecht', gewichten: { kwetsbaarheid: 25, kwaliteit: 25, kosten: 50 }, gedeeld: true },
] as const;

/** Five doelen with what each gemeente measured and strives for; one figure still waits for its controller. */
export async function stelDoelen(send: Send, deelnemer: DeelnemerId) {
  for (const doel of doelen) {
    const doelId = await voegToe(send, doel);
    for (const { naam } of gemeenten) await meet(send, { doel, doelId, gemeente: naam, deelnemer });
  }
  for (const { gemeente, ...body } of wegingen)
    await send(contactOf(gemeente), 'PUT', `/wegingen/${deelnemer(gemeente)}`, { body, ifMatch: 0 });
}

async function voegToe(send: Send, { indicatorId, streven, eigenaar, streefwaarde }: Doel) {
  const indicator = indicatoren.find(({ id }) => id === indicatorId);
  if (!indicator) throw new Error(`Example: no indicator ${indicatorId}`);
  const { naam, definitie, eenheid, letter, richting, bron, frequentie } = indicator;
  const inhoud = { indicatorId, naam, definitie, eenheid, letter, richting, bron, frequentie };
  const streef = { streefwaarde, streefdatum: streefwaarde === null ? null : streefdatum };
  return madeId(
    await send('Noor Hendriks', 'POST', '/doelen', { body: { ...inhoud, streven, eigenaar, ...streef } }),
  );
}

type Meting = { doel: Doel; doelId: string; gemeente: Gemeente; deelnemer: DeelnemerId };

/** Somebody of the gemeente enters the figure, its controller signs it. */
async function meet(send: Send, { doel, doelId, gemeente, deelnemer }: Meting) {
  const { bron, nulmetingen, eigen = {}, wachtOp } = doel;
  const wie = contactOf(gemeente);
  const meting = { waarde: nulmetingen[gemeente], peildatum: '2025-12-31', bron };
  const path = `/doelen/${doelId}/nulmetingen/${deelnemer(gemeente)}`;
  const measured = await send(wie, 'PUT', path, { body: meting, ifMatch: 0 });
  const nulmetingId = await fieldOf(measured, 'versies', 0, 'id');
  if (gemeente !== wachtOp)
    await send(controllerOf(gemeente), 'POST', `/nulmetingen/${nulmetingId}/ondertekening`);
  const waarde = eigen[gemeente];
  if (waarde !== undefined)
    await send(wie, 'PUT', `/doelen/${doelId}/streefwaarden/${deelnemer(gemeente)}`, {
      body: { waarde, streefdatum },
      ifMatch: 0,
    });
}
