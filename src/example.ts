import { createApp } from './app.ts';
import type { Database } from './database/database.ts';
import type { Dependencies } from './http/api.ts';
import { hashPassword } from './http/passwords.ts';
import { type PlainDate, todayAt } from './shared/dates.ts';
import { speelBesluitronde } from './voorbeeld/besluitronde.ts';
import { vertelBuikpijn } from './voorbeeld/buikpijn.ts';
import { stelDoelen } from './voorbeeld/doelen.ts';
import { beoordeelEindsituatie, schrijfEindbeelden } from './voorbeeld/eindbeelden.ts';
import { telFuncties } from './voorbeeld/functies.ts';
import { loopGevolgenNa } from './voorbeeld/gevolgen.ts';
import { verklaarIntentie } from './voorbeeld/intentie.ts';
import { onderbouw } from './voorbeeld/onderbouwingen.ts';
import { zoekPartners } from './voorbeeld/partners.ts';
import { legRodeDraad } from './voorbeeld/rode-draad.ts';
import { removeSleutels, saveBezetting } from './voorbeeld/queries.ts';
import { kiesSamen } from './voorbeeld/keuze.ts';
import { contactOf, type DeelnemerId, madeId, type Send } from './voorbeeld/spel.ts';
import { voegSamen } from './voorbeeld/samenvoegingen.ts';
import { kiesTaken } from './voorbeeld/taken.ts';
import {
  antwoorden,
  gemeenten,
  type Gemeente,
  hoepunten,
  knelpunten,
  verkenning,
} from './voorbeeld/veenwaarden.ts';

const day = 86_400_000;
type Make = { owner: Database; deps: Dependencies; wachtwoord: string | null; eigenaar: string | null };

/**
 * Makes the fictional samenwerking of Veenwaarden: its people do everything through the API, one after the other
 * over the past months, so that every rule holds for it and its log reads as a real one. Gives its id.
 */
export async function makeVoorbeeld({ owner, deps, wachtwoord, eigenaar }: Make): Promise<string> {
  const now = deps.now();
  let clock = new Date(now.getTime() - 150 * day);
  const bezetting = await saveBezetting(owner, {
    wachtwoordHash: wachtwoord ? await hashPassword(wachtwoord) : null,
    begin: clock,
    now,
    eigenaar,
  });
  const app = createApp({ ...deps, now: () => clock });
  const base = `/v1/samenwerkingen/${bezetting.samenwerkingId}`;
  const send: Send = async (wie, method, path, { body, ifMatch } = {}) => {
    clock = nextMoment(clock, now);
    const response = await app.request(`${deps.publicUrl}${base}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${bezetting.sleutels.get(wie) ?? ''}`,
        'content-type': 'application/json',
        ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`Example: ${wie} ${method} ${path}: ${await response.text()}`);
    return response;
  };
  const deelnemer = (gemeente: Gemeente) => bezetting.deelnemers.get(gemeente) ?? '';
  try {
    await explore(send, deelnemer, bezetting.buren);
    await investigate(send, deelnemer, todayAt(now));
  } finally {
    await removeSleutels(owner, [...bezetting.accounts.values()]);
  }
  return bezetting.samenwerkingId;
}

/** Half a day later, during office hours. */
function nextMoment(clock: Date, now: Date): Date {
  const next = new Date(clock.getTime() + day / 2);
  next.setUTCHours(next.getUTCHours() < 12 ? 8 : 13, (clock.getUTCMinutes() + 17) % 60);
  return next < now ? next : now;
}

async function explore(send: Send, deelnemer: DeelnemerId, buren: ReadonlyMap<string, string>) {
  await vertelBuikpijn(send, deelnemer);
  for (const { gemeente, gedeeld, ...knelpunt } of knelpunten) {
    const made = await send(contactOf(gemeente), 'POST', '/knelpunten', {
      body: { ...knelpunt, deelnemerId: deelnemer(gemeente) },
    });
    const id = madeId(made);
    if (gedeeld)
      await send(contactOf(gemeente), 'POST', '/delingen', {
        body: { onderwerp: 'knelpunt', onderwerpId: id, versie: 1 },
      });
  }
  await telFuncties(send, deelnemer);
  for (const { naam } of gemeenten)
    for (const [vraagId, tekst] of Object.entries(verkenning(naam)))
      await send(contactOf(naam), 'PUT', `/antwoorden/${vraagId}?deelnemerId=${deelnemer(naam)}`, {
        body: { tekst, status: 'gereed' },
        ifMatch: 0,
      });
  await zoekPartners(send, deelnemer, buren);
  await schrijfEindbeelden(send, deelnemer);
  await send('Noor Hendriks', 'POST', '/poorten/verkennen/doorgang', { body: { toelichtingen: {} } });
}

async function investigate(send: Send, deelnemer: DeelnemerId, vandaag: PlainDate) {
  for (const { vraagId, tekst, status } of antwoorden)
    await send('Sanne Vos', 'PUT', `/antwoorden/${vraagId}`, { body: { tekst, status }, ifMatch: 0 });
  for (const { gemeente, ...hoepunt } of hoepunten)
    await send(contactOf(gemeente), 'POST', '/hoepunten', {
      body: { ...hoepunt, deelnemerId: deelnemer(gemeente) },
    });
  for (const { vraagId } of antwoorden.filter(({ status }) => status === 'gereed'))
    for (const { naam } of gemeenten)
      await send(contactOf(naam), 'POST', '/reacties', {
        body: { vraagId, oordeel: 'eens', toelichting: '', antwoordVersie: 1, deelnemerId: deelnemer(naam) },
      });
  await send('Joost Terpstra', 'POST', '/opmerkingen', {
    body: {
      onderwerp: 'vraag',
      onderwerpId: 'O5',
      tekst:
        'Bij ‘binnen één werkdag hulp’: geldt dit ook voor de buitendienst? In de winter is een dag te lang.',
    },
  });
  await send('Sanne Vos', 'POST', '/opmerkingen', {
    body: {
      onderwerp: 'vraag',
      onderwerpId: 'O5',
      tekst: 'Ja, het geldt voor iedereen. Sneller kan ook, maar dat is een afspraak voor fase 4.',
    },
  });
  await onderbouw(send, deelnemer);
  await voegSamen(send);
  await stelDoelen(send, deelnemer);
  await beoordeelEindsituatie(send, deelnemer);
  await kiesTaken(send, deelnemer);
  await verklaarIntentie(send, deelnemer);
  await legRodeDraad(send);
  await loopGevolgenNa(send, vandaag);
  await kiesSamen(send, deelnemer);
  const frozen = await send('Noor Hendriks', 'POST', '/dossierversies', {
    body: { reden: 'Eerste versie, voor een eerste ronde' },
  });
  await speelBesluitronde(send, deelnemer, madeId(frozen));
}
