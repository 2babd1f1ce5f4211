import type { Database } from '#src/database/database.ts';
import { bladenBestand } from '#src/documenten/bladenbestand.ts';
import type { Onderdeel } from '#src/documenten/onderdeel.ts';
import { serve } from '#src/http/api.ts';
import { conflict, invalidInput, notFound } from '#src/http/problem.ts';
import { isSchakel, spanDraad } from './draad.ts';
import { deleteSchakel, getRodeDraad, getRodeDraadExport, postSchakel } from './endpoints.ts';
import * as queries from './queries.ts';
import { draadbladen } from './rode-draad.document.ts';
import { teksten } from './teksten.ts';

export const rodeDraadApi = [
  serve(getRodeDraad, ({ db, params: { samenwerkingId } }) => readDraad(db, samenwerkingId)),

  serve(getRodeDraadExport, async ({ db, params: { samenwerkingId, formaat }, now }) => {
    const bladen = draadbladen(await readDraad(db, samenwerkingId));
    return bladenBestand(formaat, teksten.bestandsnaam, bladen, now);
  }),

  serve(postSchakel, async ({ db, params: { samenwerkingId }, body, actor, now, vermeld }) => {
    if (!isSchakel(body.vanSoort, body.naarSoort))
      throw invalidInput([{ name: 'naarSoort', reason: teksten.kanNiet }]);
    const knopen = await queries.listKnopen(db, samenwerkingId);
    const has = (soort: string, id: string) =>
      knopen.some((knoop) => knoop.soort === soort && knoop.id === id);
    if (!has(body.vanSoort, body.vanId) || !has(body.naarSoort, body.naarId)) throw notFound('Wat u koppelt');
    const id = crypto.randomUUID();
    const isNew = await queries.saveSchakel(db, {
      id,
      samenwerkingId,
      ...body,
      gelegdOp: now,
      gelegdDoor: actor.accountId,
    });
    if (!isNew) throw conflict(teksten.bestaatAlTitel, teksten.bestaatAl);
    vermeld({ onderwerp: { soort: 'schakel', id }, na: body });
    return { id, ...body };
  }),

  serve(deleteSchakel, async ({ db, params: { samenwerkingId, schakelId }, actor, now, vermeld }) => {
    const isGone = await queries.removeSchakel(db, {
      samenwerkingId,
      schakelId,
      door: actor.accountId,
      op: now,
    });
    if (!isGone) throw notFound('Deze koppeling');
    vermeld({ onderwerp: { soort: 'schakel', id: schakelId } });
    return undefined;
  }),
];

async function readDraad(db: Database, samenwerkingId: string) {
  const knopen = await queries.listKnopen(db, samenwerkingId);
  const schakels = await queries.listSchakels(db, samenwerkingId);
  return { knopen, schakels, ...spanDraad(knopen, schakels) };
}

/** The thread beside the alternatives: what each pain leads to, and what a council must know hangs loose. */
export async function rodeDraadOnderdelen(db: Database, samenwerkingId: string): Promise<Onderdeel[]> {
  const draad = await readDraad(db, samenwerkingId);
  if (draad.schakels.length === 0) return [];
  const deel = { vraagId: 'O4', deelnemerId: null };
  return draadbladen(draad).map((blad, index) => ({
    ...deel,
    titel: index === 0 ? teksten.titel : blad.titel,
    tekst: index === 0 ? teksten.stand(draad.los.length) : '',
    blad,
  }));
}
