import { rowsOf, type Send } from './spel.ts';

/** Which doel answers which pain, and which taak works on it; the helpdesk and the costs still hang loose. */
const koppelingen: readonly (readonly [soort: string, van: string, naarSoort: string, naar: string])[] = [
  ['knelpunt', 'Eén persoon kan de back-ups terugzetten', 'doel', 'eenpitters'],
  ['knelpunt', 'De applicatiebeheerder gaat in 2027 met pensioen', 'doel', 'eenpitters'],
  ['knelpunt', 'Geen reservelocatie voor de servers', 'doel', 'ict-storing'],
  ['knelpunt', 'Vacature informatiebeveiliging staat drie jaar open', 'doel', 'ict-beveiliging'],
  ['knelpunt', 'Wij halen de norm voor informatiebeveiliging niet', 'doel', 'ict-beveiliging'],
  ['doel', 'eenpitters', 'taak', 'Werkplekbeheer'],
  ['doel', 'ict-storing', 'taak', 'Netwerk en servers'],
  ['doel', 'ict-storing', 'taak', 'Back-up en herstel'],
  ['doel', 'ict-beveiliging', 'taak', 'Informatiebeveiliging'],
];

export async function legRodeDraad(send: Send) {
  const wie = 'Noor Hendriks';
  const doelen = await rowsOf(await send(wie, 'GET', '/doelen?pageSize=100'), ['id', 'indicatorId']);
  const knopen = await rowsOf(await send(wie, 'GET', '/rode-draad'), ['soort', 'id', 'naam'], 'knopen');
  const idOf = (soort: string, naam: string) =>
    soort === 'doel'
      ? doelen.find((each) => each('indicatorId') === naam)?.('id')
      : knopen.find((each) => each('soort') === soort && each('naam') === naam)?.('id');
  for (const [vanSoort, van, naarSoort, naar] of koppelingen)
    await send(wie, 'POST', '/schakels', {
      body: { vanSoort, vanId: idOf(vanSoort, van), naarSoort, naarId: idOf(naarSoort, naar) },
    });
}
