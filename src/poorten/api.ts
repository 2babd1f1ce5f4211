import { z } from 'zod';
import { bepaalUitkomst, stemmenVan } from '#src/besluitrondes/uitkomst.ts';
import type { Database } from '#src/database/database.ts';
import { type Fase, volgendeFase } from '#src/shared/fasen.ts';
import { standVan } from '#src/shared/slot.ts';
import { serve } from '#src/http/api.ts';
import { listOpeningen } from '#src/http/fase.ts';
import { conflict, invalidInput } from '#src/http/problem.ts';
import { spanDraad } from '#src/rode-draad/draad.ts';
import { belemmeringen, criteriaVan, type PoortStand } from './criteria.ts';
import * as endpoints from './endpoints.ts';
import * as queries from './queries.ts';
import { teksten } from './teksten.ts';

type Plek = { samenwerkingId: string; fase: Fase };

export const poortenApi = [
  serve(endpoints.getPoort, ({ db, params }) => readPoort(db, params)),

  serve(endpoints.postDoorgang, async ({ db, params, body, actor, now, vermeld }) => {
    const { samenwerkingId, fase } = params;
    const volgende = volgendeFase(fase);
    if (!volgende) throw conflict(teksten.geenPoortTitel, teksten.geenPoort);
    if (standVan(fase, await listOpeningen(db, samenwerkingId)) !== 'open')
      throw conflict(teksten.nietOpenTitel, teksten.nietOpen);
    const criteria = criteriaVan(fase, await readStand(db, samenwerkingId));
    const open = belemmeringen(criteria, body.toelichtingen);
    const hard = open.filter((criterium) => criterium.hard);
    if (hard.length > 0)
      throw conflict(teksten.eisTitel, teksten.eis(hard.map(({ id }) => teksten.criteria[id])));
    if (open.length > 0)
      throw invalidInput(open.map(({ id }) => ({ name: `toelichtingen.${id}`, reason: teksten.lichtToe })));
    await queries.saveAfsluiting(db, samenwerkingId, fase, now);
    await queries.saveOpening(db, samenwerkingId, volgende, now);
    await queries.savePoortbesluit(db, {
      samenwerkingId,
      fase,
      soort: 'doorgaan',
      criteria,
      toelichtingen: body.toelichtingen,
      door: actor.accountId,
      op: now,
    });
    vermeld({
      onderwerp: { soort: 'fase', id: fase },
      feiten: { naar: volgende },
      na: { criteria, toelichtingen: body.toelichtingen },
    });
    return readPoort(db, params);
  }),

  serve(endpoints.postHeropening, async ({ db, params, body, actor, now, vermeld }) => {
    const { samenwerkingId, fase } = params;
    if (!(await queries.saveHeropening(db, samenwerkingId, fase)))
      throw conflict(teksten.nietAfgerondTitel, teksten.nietAfgerond);
    const toelichtingen = { reden: body.reden };
    await queries.savePoortbesluit(db, {
      samenwerkingId,
      fase,
      soort: 'heropenen',
      criteria: [],
      toelichtingen,
      door: actor.accountId,
      op: now,
    });
    vermeld({ onderwerp: { soort: 'fase', id: fase }, feiten: { heropend: true }, na: body.reden });
    return readPoort(db, params);
  }),
];

const Toelichtingen = z.record(z.string(), z.string());

async function readPoort(db: Database, { samenwerkingId, fase }: Plek) {
  const deelnemers = await queries.listDeelnemers(db, samenwerkingId);
  const naamVan = (id: string | null) => deelnemers.find((deelnemer) => deelnemer.id === id)?.naam ?? null;
  const criteria = criteriaVan(fase, await readStand(db, samenwerkingId));
  const geschiedenis = await queries.listPoortbesluiten(db, samenwerkingId, fase);
  return {
    fase,
    naar: volgendeFase(fase),
    stand: standVan(fase, await listOpeningen(db, samenwerkingId)),
    kanOpen: criteria.every(({ hard, voldaan }) => !hard || voldaan),
    criteria: criteria.map(({ ontbreekt, ...criterium }) => ({
      ...criterium,
      tekst: teksten.criteria[criterium.id],
      ontbreekt: ontbreekt.map((each) => ({
        ...each,
        onderwerp: each.onderwerp ?? null,
        deelnemer: naamVan(each.deelnemerId),
        rollen: [...each.rollen],
      })),
    })),
    geschiedenis: geschiedenis.map(({ toelichtingen, op, ...rest }) => ({
      ...rest,
      op: op.toISOString(),
      toelichtingen: Toelichtingen.parse(toelichtingen),
    })),
  };
}

async function readStand(db: Database, samenwerkingId: string): Promise<PoortStand> {
  const deelnemers = await queries.listDeelnemers(db, samenwerkingId);
  const actief = deelnemers.filter(({ status }) => status === 'actief');
  const versie = await queries.findLaatsteVersie(db, samenwerkingId);
  const { knopen, schakels } = await queries.readDraad(db, samenwerkingId);
  const gezamenlijk = bepaalUitkomst({
    deelnemers: stemmenVan(actief, await queries.listBesluiten(db, samenwerkingId)),
    laatsteVersie: versie?.nummer ?? 0,
    voortzettingen: await queries.listVoortzettingen(db, samenwerkingId),
  });
  return {
    deelnemers,
    antwoorden: await queries.listAntwoordStanden(db, samenwerkingId),
    delingen: await queries.listDelingen(db, samenwerkingId),
    isDossierBevroren: versie !== undefined,
    doorgaand: gezamenlijk.doorgaand,
    besluiten: gezamenlijk.standen.map(({ id, stand, openVoorwaarden }) => ({
      deelnemerId: id,
      telt: stand === 'akkoord' || stand === 'akkoord-onder-voorwaarden',
      openVoorwaarden,
    })),
    nogTeKiezen: [...new Set(gezamenlijk.keuzes.flatMap(({ nogTeKiezen }) => nogTeKiezen))],
    doelen: await queries.listDoelen(db, samenwerkingId),
    nulmetingen: await queries.listNulmetingStanden(db, samenwerkingId),
    openHoepunten: await queries.listOpenHoepunten(db, samenwerkingId),
    draad: spanDraad(knopen, schakels),
  };
}
