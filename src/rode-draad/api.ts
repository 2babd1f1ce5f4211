import { serve } from '#src/http/api.ts';
import { conflict, invalidInput, notFound } from '#src/http/problem.ts';
import { isSchakel, spanDraad } from './draad.ts';
import { deleteSchakel, getRodeDraad, postSchakel } from './endpoints.ts';
import * as queries from './queries.ts';
import { teksten } from './teksten.ts';

export const rodeDraadApi = [
  serve(getRodeDraad, async ({ db, params: { samenwerkingId } }) => {
    const knopen = await queries.listKnopen(db, samenwerkingId);
    const schakels = await queries.listSchakels(db, samenwerkingId);
    return { knopen, schakels, ...spanDraad(knopen, schakels) };
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
