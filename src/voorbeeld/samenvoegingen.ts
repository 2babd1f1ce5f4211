import { rowsOf, type Send } from './spel.ts';

const paar = ['Eén persoon kan de back-ups terugzetten', 'Zeven taken hangen aan één persoon'];

/** Elsmeer and Waterhoven name the same pain: work that hangs on one person. */
export async function voegSamen(send: Send) {
  const gedeeld = await rowsOf(await send('Noor Hendriks', 'GET', '/losse-knelpunten?pageSize=100'), [
    'knelpuntId',
    'knelpunt.titel',
  ]);
  const knelpuntIds = paar.map((titel) =>
    gedeeld.find((each) => each('knelpunt.titel') === titel)?.('knelpuntId'),
  );
  await send('Noor Hendriks', 'POST', '/samenvoegingen', {
    body: {
      leidendId: knelpuntIds[0],
      knelpuntIds,
      reden: 'In beide gemeenten ligt werk stil als één collega er niet is.',
    },
  });
}
