import { contactOf, type DeelnemerId, rowsOf, type Send } from './spel.ts';
import { gemeenten } from './veenwaarden.ts';

const redenen = [
  {
    titel: 'Eén persoon kan de back-ups terugzetten',
    oplossing: 'ja',
    mechanismen: ['pooling', 'kennisdeling'],
    redenering: 'Samen kunnen vijf mensen een back-up terugzetten. Zij oefenen dat twee keer per jaar.',
    blijft: '',
    eens: gemeenten.length,
  },
  {
    titel: 'De helpdesk is na vier uur niet bereikbaar',
    oplossing: 'ja',
    mechanismen: ['pooling'],
    redenering: 'Met elf mensen op de helpdesk is er een dienst tot acht uur te maken. Met drie mensen niet.',
    blijft: 'In het weekend blijft de helpdesk dicht.',
    eens: 3,
  },
  {
    titel: 'Wij halen de norm voor informatiebeveiliging niet',
    oplossing: 'deels',
    mechanismen: ['kennisdeling', 'investeringskracht'],
    redenering: 'Eén team kan de kennis in huis halen die geen van vieren alleen kan vinden.',
    blijft: 'Elke gemeente moet haar eigen maatregelen nog betalen en invoeren.',
    eens: 2,
  },
  {
    titel: 'Kosten per werkplek zijn de hoogste van de regio',
    oplossing: 'nee',
    mechanismen: [],
    redenering: 'De hoge kosten komen van twee oude contracten. Die lopen door tot eind 2028, samen of niet.',
    blijft: 'Zandrecht zegt zelf de contracten op.',
    eens: 0,
  },
];

/** Together: why it helps for four of the shared knelpunten, with what stays. The rest is still to be done. */
export async function onderbouw(send: Send, deelnemer: DeelnemerId) {
  const listed = await send('Noor Hendriks', 'GET', '/onderbouwingen?pageSize=100');
  const gedeeld = await rowsOf(listed, ['knelpuntId', 'knelpunt.titel']);
  for (const { titel, eens, ...body } of redenen) {
    const knelpuntId = gedeeld.find((each) => each('knelpunt.titel') === titel)?.('knelpuntId');
    await send('Noor Hendriks', 'PUT', `/onderbouwingen/${knelpuntId}`, { body, ifMatch: 0 });
    for (const { naam } of gemeenten.slice(0, eens))
      await send(contactOf(naam), 'POST', `/onderbouwingen/${knelpuntId}/oordelen`, {
        body: { deelnemerId: deelnemer(naam), onderbouwingVersie: 1, oordeel: 'eens' },
      });
  }
}
