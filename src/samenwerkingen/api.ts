import type { Database } from '#src/database/database.ts';
import { type Actor, isEigenDeelnemer, rollenIn } from '#src/http/actor.ts';
import { serve } from '#src/http/api.ts';
import { changedMeanwhile, invalidInput } from '#src/http/problem.ts';
import { getSamenwerking, listSamenwerkingen, patchSamenwerking, postSamenwerking } from './endpoints.ts';
import * as queries from './queries.ts';
import { standVanFasen } from './stand.ts';
import { teksten } from './teksten.ts';

export const samenwerkingenApi = [
  serve(listSamenwerkingen, ({ db, paging }) => queries.listOwn(db, paging)),

  serve(postSamenwerking, async ({ body, db, now, vermeld }) => {
    const { organisatieId, projectleider, ...samenwerking } = body;
    if (!(await queries.organisatieExists(db, organisatieId)))
      throw invalidInput([{ name: 'organisatieId', reason: teksten.kiesOrganisatie }]);
    const id = crypto.randomUUID();
    const deelnemerId = crypto.randomUUID();
    await queries.saveBegin(
      db,
      {
        samenwerking: { id, ...samenwerking, fictief: false },
        deelnemer: { id: deelnemerId, organisatieId },
        rollen: projectleider ? ['projectleider', 'contactpersoon'] : ['contactpersoon'],
      },
      now,
    );
    vermeld({ samenwerkingId: id, deelnemerId, onderwerp: { soort: 'samenwerking', id }, na: samenwerking });
    return { id, deelnemerId };
  }),

  serve(getSamenwerking, ({ params, db, actor }) => readSamenwerking(db, params.samenwerkingId, actor)),

  serve(patchSamenwerking, async ({ params, body, db, actor, ifMatch, vermeld }) => {
    const voor = await queries.findSamenwerking(db, params.samenwerkingId);
    const saved = await queries.saveSamenwerking(db, params.samenwerkingId, ifMatch, body);
    const na = await readSamenwerking(db, params.samenwerkingId, actor);
    if (!saved) throw changedMeanwhile(na);
    vermeld({
      onderwerp: { soort: 'samenwerking', id: na.id },
      voor: { naam: voor.naam, doel: voor.doel },
      na: { naam: na.naam, doel: na.doel },
    });
    return na;
  }),
];

async function readSamenwerking(db: Database, id: string, actor: Actor) {
  // Asked at once, they go out in one message.
  const [samenwerking, deelnemers, antwoorden, standen, hoepuntenOpen] = await Promise.all([
    queries.findSamenwerking(db, id),
    queries.listDeelnemers(db, id),
    queries.listAntwoordStanden(db, id),
    queries.listFaseStanden(db, id),
    queries.countOpenHoepunten(db, id),
  ]);
  const fasen = standVanFasen({
    standen,
    antwoorden,
    eigen: deelnemers
      .filter((deelnemer) => isEigenDeelnemer(actor, deelnemer.id))
      .map((deelnemer) => deelnemer.id),
  });
  return {
    ...samenwerking,
    fase: fasen.findLast(({ stand }) => stand === 'open')?.fase ?? 'uitvoeren',
    fasen: fasen.map((fase) => ({ ...fase, afgeslotenOp: fase.afgeslotenOp?.toISOString() ?? null })),
    deelnemers: deelnemers.map((deelnemer) => ({
      ...deelnemer,
      isEigen: isEigenDeelnemer(actor, deelnemer.id),
    })),
    antwoorden,
    hoepuntenOpen,
    mijnRollen: rollenIn(actor, id).map(({ rol, deelnemerId }) => ({ rol, deelnemerId })),
  };
}
