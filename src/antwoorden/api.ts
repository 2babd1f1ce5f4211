import type { Database } from '#src/database/database.ts';
import { type Actor, deelnemersVoor, rollenIn } from '#src/http/actor.ts';
import { serve } from '#src/http/api.ts';
import { requireFase } from '#src/http/fase.ts';
import { changedMeanwhile, conflict, forbidden, invalidInput, notFound } from '#src/http/problem.ts';
import { faseVan, isPerDeelnemer, type VraagId } from '#src/vragen/vragen.ts';
import * as endpoints from './endpoints.ts';
import * as queries from './queries.ts';
import { teksten } from './teksten.ts';
import { reactiesUit, vraagPerZin } from './zinnen.ts';

type Plek = { samenwerkingId: string; vraagId: VraagId; deelnemerId: string | null };

export const antwoordenApi = [
  serve(endpoints.getAntwoord, async ({ db, params, query }) => {
    const plek = plekVan(params, query.deelnemerId);
    await requireKamer(db, plek);
    return readAntwoord(db, plek);
  }),

  serve(endpoints.putAntwoord, async ({ db, params, query, body, actor, ifMatch, now, vermeld }) => {
    const plek = plekVan(params, query.deelnemerId);
    await requireKamer(db, plek);
    requireSchrijver(actor, plek);
    await requireFase(db, plek.samenwerkingId, faseVan(plek.vraagId));
    if (body.status === 'gereed' && body.tekst.trim() === '')
      throw invalidInput([{ name: 'tekst', reason: teksten.leegNietGereed }]);
    const voor = await readAntwoord(db, plek);
    const saved =
      voor.versie === ifMatch &&
      (await queries.saveAntwoord(db, {
        ...plek,
        ...body,
        id: voor.id ?? crypto.randomUUID(),
        versie: ifMatch + 1,
        op: now,
        door: actor.accountId,
      }));
    const na = await readAntwoord(db, plek);
    if (!saved) throw changedMeanwhile(na);
    vermeld({
      deelnemerId: plek.deelnemerId,
      prive: plek.deelnemerId !== null,
      onderwerp: { soort: 'antwoord', id: plek.vraagId },
      feiten: { vraag: plek.vraagId, versie: na.versie, status: na.status },
      voor: voor.tekst,
      na: na.tekst,
    });
    return na;
  }),

  serve(endpoints.listVersies, async ({ db, params, query, paging }) => {
    const plek = plekVan(params, query.deelnemerId);
    await requireKamer(db, plek);
    const antwoord = await queries.findAntwoord(db, plek);
    if (!antwoord) return { items: [], total: 0 };
    const { items, total } = await queries.listVersies(db, antwoord.id, paging);
    return { items: items.map((item) => ({ ...item, op: item.op.toISOString() })), total };
  }),

  serve(endpoints.listReacties, async ({ db, params, query, paging: { limit, offset } }) => {
    const all = await listReacties(db, params.samenwerkingId, query.vraagId);
    return { items: all.slice(offset, offset + limit), total: all.length };
  }),

  serve(endpoints.postReactie, async ({ db, params: { samenwerkingId }, body, actor, now, vermeld }) => {
    if (!deelnemersVoor(actor, samenwerkingId, endpoints.reageerders).includes(body.deelnemerId))
      throw notFound('Deze deelnemer');
    const plek = plekVan({ samenwerkingId, vraagId: body.vraagId }, undefined);
    await requireFase(db, plek.samenwerkingId, faseVan(plek.vraagId));
    const antwoord = await queries.findAntwoord(db, plek);
    if (!antwoord) throw conflict(teksten.reactieOudTitel, teksten.nogGeenAntwoord);
    if (antwoord.versie !== body.antwoordVersie)
      throw conflict(teksten.reactieOudTitel, teksten.reactieOud(antwoord.versie));
    const { vraagId, ...values } = body;
    await queries.saveReactie(db, {
      ...values,
      id: crypto.randomUUID(),
      samenwerkingId,
      antwoordId: antwoord.id,
      op: now,
      door: actor.accountId,
    });
    vermeld({
      deelnemerId: body.deelnemerId,
      onderwerp: { soort: 'antwoord', id: vraagId },
      feiten: { vraag: vraagId, versie: antwoord.versie, oordeel: body.oordeel },
    });
    const reacties = await readReacties(db, plek, antwoord);
    const mine = reacties.find(({ deelnemerId }) => deelnemerId === body.deelnemerId);
    if (!mine) throw notFound('Deze reactie');
    return mine;
  }),
];

function plekVan(
  { samenwerkingId, vraagId }: Omit<Plek, 'deelnemerId'>,
  deelnemerId: string | undefined,
): Plek {
  if (isPerDeelnemer(vraagId) && !deelnemerId)
    throw invalidInput([{ name: 'deelnemerId', reason: teksten.kamerNodig }]);
  if (!isPerDeelnemer(vraagId) && deelnemerId)
    throw invalidInput([{ name: 'deelnemerId', reason: teksten.geenKamer }]);
  return { samenwerkingId, vraagId, deelnemerId: deelnemerId ?? null };
}

async function requireKamer(db: Database, { samenwerkingId, deelnemerId }: Plek) {
  if (deelnemerId && !(await queries.isLeesbareKamer(db, samenwerkingId, deelnemerId)))
    throw notFound('Deze kamer');
}

/** Reading along through an open door is not writing; a room has its own writers. */
function requireSchrijver(actor: Actor, { samenwerkingId, deelnemerId }: Plek) {
  const schrijft = deelnemerId
    ? deelnemersVoor(actor, samenwerkingId, endpoints.schrijvers).includes(deelnemerId)
    : rollenIn(actor, samenwerkingId).some(({ rol }) =>
        endpoints.schrijvers.some((schrijver) => schrijver === rol),
      );
  if (!schrijft) throw forbidden();
}

async function readAntwoord(db: Database, plek: Plek) {
  const found = await queries.findAntwoord(db, plek);
  const { vraagId, deelnemerId } = plek;
  if (!found)
    return {
      id: null,
      vraagId,
      deelnemerId,
      tekst: '',
      status: 'leeg' as const,
      versie: 0,
      gewijzigdOp: null,
      gewijzigdDoor: null,
      gedeeldeVersie: null,
      reacties: [],
    };
  return {
    ...found,
    vraagId,
    deelnemerId,
    gewijzigdOp: found.gewijzigdOp.toISOString(),
    reacties: await readReacties(db, plek, found),
  };
}

type Tekst = { id: string; versie: number; tekst: string };

/** What each deelnemer thinks of the text as it reads now: by its sentences where those are judged apart. */
async function readReacties(db: Database, { samenwerkingId, vraagId }: Plek, antwoord: Tekst) {
  if (vraagId !== vraagPerZin)
    return (await queries.listReactiesOp(db, samenwerkingId, antwoord)).map(showReactie);
  const found = reactiesUit(antwoord.tekst, await queries.listZinsoordelen(db, samenwerkingId));
  return found.map(({ gezegd, ...reactie }) =>
    showReactie({
      ...reactie,
      vraagId,
      antwoordVersie: antwoord.versie,
      toelichting: teksten.bijZinnen(gezegd),
    }),
  );
}

/** The newest first. */
async function listReacties(db: Database, samenwerkingId: string, vraagId: VraagId | undefined) {
  const rows = await queries.listReacties(db, samenwerkingId, vraagId);
  const plek = { samenwerkingId, vraagId: vraagPerZin, deelnemerId: null };
  const perZin =
    vraagId === undefined || vraagId === vraagPerZin ? await queries.findAntwoord(db, plek) : undefined;
  const uitZinnen = perZin ? await readReacties(db, plek, perZin) : [];
  return [...rows.map(showReactie), ...uitZinnen].toSorted((a, b) =>
    a.op < b.op ? 1 : a.op > b.op ? -1 : 0,
  );
}

const showReactie = <T extends { op: Date }>(reactie: T) => ({ ...reactie, op: reactie.op.toISOString() });
