import { contactOf, type DeelnemerId, rowsOf, type Send } from './spel.ts';
import type { Gemeente } from './veenwaarden.ts';

const beelden: readonly {
  gemeente: Gemeente;
  motief: string;
  straks: string;
  blijft: string;
  eigenDoelen: string;
  gedeeld: boolean;
}[] = [
  {
    gemeente: 'Elsmeer',
    motief: 'Eén persoon kan onze back-ups terugzetten. Dat durven wij niet langer.',
    straks: 'Er is altijd iemand die een storing kan oplossen, ook in augustus.',
    blijft: 'De balie in elk dorp blijft open. Wij kiezen zelf onze vakapplicaties.',
    eigenDoelen: 'Programma Dienstverlening dichtbij, doel 2: de balie doet het altijd.',
    gedeeld: true,
  },
  {
    gemeente: 'Waterhoven',
    motief: 'Na de wateroverlast van 2025 willen wij een tweede plek voor de servers.',
    straks: 'Een storing in één gebouw legt geen dienst meer stil.',
    blijft: 'Onze medewerkers houden een werkplek in Waterhoven.',
    eigenDoelen: 'Klimaatplan, onderdeel vitale voorzieningen.',
    gedeeld: true,
  },
  {
    gemeente: 'Oud-Berkel',
    motief: 'Wij halen de norm voor informatiebeveiliging alleen niet.',
    straks: 'De zelfevaluatie van 2028 heeft geen rode punten meer.',
    blijft: 'Elke gemeente houdt één stem, hoe groot zij ook is.',
    eigenDoelen: '',
    gedeeld: true,
  },
  {
    gemeente: 'Zandrecht',
    motief: 'Onze kosten per werkplek zijn de hoogste van de regio.',
    straks: 'Per inwoner betalen wij niet meer dan de buren.',
    blijft: 'De begroting van de samenwerking is voor de raad te volgen.',
    eigenDoelen: 'Herstelplan begroting 2026.',
    gedeeld: false,
  },
];

/** Every gemeente writes in its own room what moves it; Zandrecht keeps it there. */
export async function schrijfEindbeelden(send: Send, deelnemer: DeelnemerId) {
  for (const { gemeente, gedeeld, ...body } of beelden) {
    const wie = contactOf(gemeente);
    const saved = await send(wie, 'PUT', `/deelnemers/${deelnemer(gemeente)}/eindbeeld`, {
      body,
      ifMatch: 0,
    });
    const [eindbeeld] = await rowsOf(saved, ['id']);
    if (gedeeld)
      await send(wie, 'POST', '/delingen', {
        body: { onderwerp: 'eindbeeld', onderwerpId: eindbeeld?.('id'), versie: 1 },
      });
  }
}

const opmerkingen = [
  { gemeente: 'Waterhoven', begin: '', toelichting: '' },
  {
    gemeente: 'Oud-Berkel',
    begin: 'Een medewerker met een storing',
    toelichting: 'Geldt dit ook voor de buitendienst?',
  },
  { gemeente: 'Zandrecht', begin: '', toelichting: '' },
] as const;

/** Three of the four judge the joint end state, sentence by sentence; Elsmeer must still do it. */
export async function beoordeelEindsituatie(send: Send, deelnemer: DeelnemerId) {
  for (const { gemeente, begin, toelichting } of opmerkingen) {
    const wie = contactOf(gemeente);
    const listed = await send(wie, 'GET', '/eindsituatiezinnen?pageSize=100');
    const zinnen = await rowsOf(listed, ['sleutel', 'zin']);
    const oordelen = zinnen.map((zin) =>
      begin && zin('zin').startsWith(begin)
        ? { sleutel: zin('sleutel'), oordeel: 'opmerking', toelichting }
        : { sleutel: zin('sleutel'), oordeel: 'eens', toelichting: '' },
    );
    await send(wie, 'POST', '/zinsoordelen', { body: { deelnemerId: deelnemer(gemeente), oordelen } });
  }
}
