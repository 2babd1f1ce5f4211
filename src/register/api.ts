import { createHash } from 'node:crypto';
import type { Database } from '#src/database/database.ts';
import { serve } from '#src/http/api.ts';
import { today } from '#src/shared/dates.ts';
import { getGemeente, listGemeenten, listRegisterregelingen } from './endpoints.ts';
import { readCbsInwoners } from './import.cbs.ts';
import { readRooRegelingen } from './import.roo.ts';
import { readTooiGemeenten } from './import.tooi.ts';
import * as queries from './queries.ts';
import { verschilTussen } from './verschil.ts';

export const registerApi = [
  serve(listGemeenten, ({ db, query, paging }) => queries.listGemeenten(db, query, paging)),
  serve(getGemeente, ({ db, params }) => queries.findGemeente(db, params.cbsCode)),
  serve(listRegisterregelingen, ({ db, query, paging }) => queries.listRegelingen(db, query.zoek, paging)),
];

/** At every start: an installation that has no municipalities yet gets those that the product carries. */
export const seedRegister = (owner: Database): Promise<void> => queries.saveGemeentenAlsLeeg(owner);

export type Bron = { naam: string; tekst: string };
type Run = { now: Date; onProgress: (line: string) => void };

/**
 * Brings the municipalities up to date, from the TOOI value list (JSON-LD) or from observations of a CBS table (inhabitants).
 * One transaction; doing it again changes nothing. Gives what it counted; throws when the text is neither.
 */
export async function importGemeenten(
  owner: Database,
  bron: Bron,
  { now, onProgress }: Run,
): Promise<Record<string, number>> {
  const json: unknown = JSON.parse(bron.tekst);
  return owner.transaction().execute(async (tx) => {
    const aantallen = Array.isArray(json) ? await importTooi(tx, json, now) : await importCbs(tx, json, now);
    await queries.saveImport(tx, {
      soort: 'gemeenten',
      bron: bron.naam,
      sha256: sha256(bron.tekst),
      aantallen,
      uitgevoerdOp: now,
    });
    onProgress(
      Object.entries(aantallen)
        .map(([naam, aantal]) => `${naam}: ${aantal}`)
        .join(', '),
    );
    return aantallen;
  });
}

async function importTooi(tx: Database, json: unknown, now: Date) {
  const { gemeenten } = readTooiGemeenten(json);
  const lijst = new Map(gemeenten.map(({ cbsCode, naam, einddatum }) => [cbsCode, { naam, einddatum }]));
  const { nieuw, gewijzigd, beeindigd, ongewijzigd } = verschilTussen(await queries.listStanden(tx), lijst);
  await queries.saveGemeenten(
    tx,
    gemeenten,
    beeindigd.filter((code) => !lijst.has(code)),
    dayOf(now),
  );
  return { nieuw: nieuw.length, gewijzigd: gewijzigd.length, beeindigd: beeindigd.length, ongewijzigd };
}

/** CBS gives inhabitants the code M000352 in its regional tables; the count is of 1 January. */
async function importCbs(tx: Database, json: unknown, now: Date) {
  const { inwoners } = readCbsInwoners(json, 'M000352');
  const bekend = await queries.saveInwoners(tx, inwoners, `${dayOf(now).slice(0, 4)}-01-01`);
  return { inwoners: bekend, onbekendeCode: inwoners.length - bekend };
}

/** Adds and refreshes the national register of arrangements from the ROO export (XML); nothing is removed. */
export async function importRegister(
  owner: Database,
  bron: Bron,
  { now, onProgress }: Run,
): Promise<Record<string, number>> {
  return owner.transaction().execute(async (tx) => {
    const aantallen = { regelingen: 0, nieuw: 0, deelnemers: 0 };
    for (const { deelnemers, ...regeling } of readRooRegelingen(chunksOf(bron.tekst))) {
      if (await queries.saveRegeling(tx, regeling, deelnemers, dayOf(now))) aantallen.nieuw++;
      aantallen.regelingen++;
      aantallen.deelnemers += deelnemers.length;
      if (aantallen.regelingen % 250 === 0) onProgress(`${aantallen.regelingen} regelingen…`);
    }
    if (aantallen.regelingen === 0) throw new RangeError('No arrangements in this file');
    await queries.saveImport(tx, {
      soort: 'register',
      bron: bron.naam,
      sha256: sha256(bron.tekst),
      aantallen,
      uitgevoerdOp: now,
    });
    onProgress(
      Object.entries(aantallen)
        .map(([naam, aantal]) => `${naam}: ${aantal}`)
        .join(', '),
    );
    return aantallen;
  });
}

function* chunksOf(tekst: string): Generator<string> {
  for (let from = 0; from < tekst.length; from += 65_536) yield tekst.slice(from, from + 65_536);
}
const sha256 = (tekst: string) => createHash('sha256').update(tekst).digest('hex');
const dayOf = (now: Date): string => today(Temporal.Instant.fromEpochMilliseconds(now.getTime()));
