import { contactOf, type DeelnemerId, madeId, rowsOf, type Send } from './spel.ts';
import type { Gemeente } from './veenwaarden.ts';

type Functie = {
  gemeente: Gemeente;
  naam: string;
  taakveld: string;
  mensen: number;
  fte: number;
  vacature?: number;
  afwezig?: number;
  /** Begin of the title of the knelpunt in the same room. */
  knelpunt?: string;
  gedeeld: boolean;
};
const functie = (
  gemeente: Gemeente,
  [naam, taakveld]: readonly [string, string],
  [mensen, fte]: readonly [number, number],
  more: Partial<Functie> = {},
): Functie => ({ gemeente, naam, taakveld, mensen, fte, gedeeld: true, ...more });

const netwerk = ['Netwerkbeheer', 'ICT'] as const;
const back = ['Back-up en herstel', 'ICT'] as const;
const beveiliging = ['Informatiebeveiliging', 'Informatiebeveiliging'] as const;
const functies: readonly Functie[] = [
  functie('Elsmeer', netwerk, [2, 1.8]),
  functie('Elsmeer', back, [1, 0.4], { afwezig: 12, knelpunt: 'Eén persoon kan' }),
  functie('Elsmeer', beveiliging, [1, 0.8]),
  functie('Elsmeer', ['Gegevensbeheer', 'ICT'], [1, 0.6], { gedeeld: false }),
  functie('Waterhoven', netwerk, [1, 1], { knelpunt: 'Zeven taken' }),
  functie('Waterhoven', back, [2, 0.6]),
  functie('Waterhoven', beveiliging, [1, 0.5], { vacature: 40, knelpunt: 'Vacature informatie' }),
  functie('Oud-Berkel', netwerk, [1, 0.9]),
  functie('Oud-Berkel', beveiliging, [0, 0]),
  functie('Zandrecht', netwerk, [1, 0.6]),
  functie('Zandrecht', beveiliging, [1, 0.2], { gedeeld: false }),
];

/** Every gemeente counts in its own room who can do the job; two of them keep one to themselves. */
export async function telFuncties(send: Send, deelnemer: DeelnemerId) {
  for (const { gemeente, gedeeld, knelpunt, ...values } of functies) {
    const wie = contactOf(gemeente);
    const body = {
      ...values,
      nodig: 1,
      knelpuntId: knelpunt ? await knelpuntVan(send, wie, knelpunt) : null,
      deelnemerId: deelnemer(gemeente),
    };
    const id = madeId(await send(wie, 'POST', '/functies', { body }));
    if (gedeeld)
      await send(wie, 'POST', '/delingen', { body: { onderwerp: 'functie', onderwerpId: id, versie: 1 } });
  }
}

async function knelpuntVan(send: Send, wie: string, begin: string): Promise<string> {
  const rows = await rowsOf(await send(wie, 'GET', '/knelpunten?pageSize=100'), ['id', 'titel']);
  return rows.find((row) => row('titel').startsWith(begin))?.('id') ?? '';
}
