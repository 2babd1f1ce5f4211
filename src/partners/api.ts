import type { Database } from '#src/database/database.ts';
import { lijstBestand } from '#src/documenten/lijst.ts';
import type { Kamer as Notitiekamer, Onderdeel } from '#src/documenten/onderdeel.ts';
import { type Actor, deelnemersVoor, isEigenDeelnemer } from '#src/http/actor.ts';
import type { Rekenblad } from '#src/documenten/rekenblad.ts';
import { serve } from '#src/http/api.ts';
import { changedMeanwhile, conflict, forbidden, invalidInput, notFound } from '#src/http/problem.ts';
import { kamerschrijvers } from '#src/shared/rollen.ts';
import { today } from '#src/shared/dates.ts';
import * as endpoints from './endpoints.ts';
import { aanvullingVan, type Criterium, standaardcriteria, totaalVan } from './partner.ts';
import { notitieblad, partnerblad, zelftoetsblad } from './partners.document.ts';
import * as queries from './queries.ts';
import { teksten } from './teksten.ts';
import { stellingen } from './zelftoets.ts';

export const partnersApi = [
  serve(endpoints.getPartnercriteria, async ({ db, params }) => {
    await requireKamer(db, params);
    return readCriteria(db, params);
  }),

  serve(endpoints.putPartnercriteria, async ({ db, params, body, actor, ifMatch, now, vermeld }) => {
    await requireKamer(db, params);
    const voor = await readCriteria(db, params);
    const criteria = body.criteria.map((criterium) => ({
      ...criterium,
      id: criterium.id || crypto.randomUUID(),
    }));
    const wie = { op: now, door: actor.accountId };
    const saved =
      voor.versie === ifMatch &&
      (await queries.saveCriteria(db, { ...params, versie: ifMatch + 1 }, criteria, wie));
    const na = await readCriteria(db, params);
    if (!saved) throw changedMeanwhile(na);
    vermeld({ prive: true, onderwerp: { soort: 'partnercriteria', id: params.deelnemerId }, voor, na });
    return na;
  }),

  serve(endpoints.getZelftoets, async ({ db, params }) => {
    await requireKamer(db, params);
    return readZelftoets(db, params);
  }),

  serve(endpoints.putZelftoets, async ({ db, params, body, actor, ifMatch, now, vermeld }) => {
    await requireKamer(db, params);
    const voor = await readZelftoets(db, params);
    const eigen = body.eigen.map(({ id, stelling }) => ({ id: id || crypto.randomUUID(), stelling }));
    const known = new Set([...stellingen, ...eigen].map(({ id }) => id));
    const antwoorden = body.antwoorden.filter(({ id }) => known.has(id));
    const wie = { op: now, door: actor.accountId };
    const saved =
      voor.versie === ifMatch &&
      (await queries.saveZelftoets(db, { ...params, versie: ifMatch + 1 }, { antwoorden, eigen }, wie));
    const na = await readZelftoets(db, params);
    if (!saved) throw changedMeanwhile(na);
    vermeld({ prive: true, onderwerp: { soort: 'zelftoets', id: params.deelnemerId }, voor, na });
    return na;
  }),

  serve(endpoints.listKandidaten, async ({ db, params, query, paging, now }) => {
    await requireKamer(db, params);
    return queries.listKandidaten(db, params, query, { ...paging, vandaag: dayOf(now) });
  }),

  serve(endpoints.listPartners, async ({ db, params, query, paging: { limit, offset }, now }) => {
    const all = await gesorteerd(db, params.samenwerkingId, query, dayOf(now));
    return { items: all.slice(offset, offset + limit), total: all.length };
  }),

  serve(endpoints.getPartner, ({ db, params, now }) => readPartner(db, params, dayOf(now))),

  serve(endpoints.postPartner, async ({ db, params: { samenwerkingId }, body, actor, now, vermeld }) => {
    const { deelnemerId, cbsCode = null, organisatieId = null } = body;
    if (!isEigenDeelnemer(actor, deelnemerId)) throw notFound('Deze deelnemer');
    requireSchrijver(actor, samenwerkingId, deelnemerId);
    const { bestaat, isZelf, staatErop } = await queries.findKeuze(
      db,
      { cbsCode, organisatieId },
      deelnemerId,
    );
    if (!bestaat)
      throw invalidInput([{ name: cbsCode ? 'cbsCode' : 'organisatieId', reason: teksten.kiesPartner }]);
    if (isZelf) throw conflict(teksten.zelfTitel, teksten.zelf);
    const id = crypto.randomUUID();
    const plek = { id, samenwerkingId, deelnemerId, cbsCode, organisatieId };
    if (staatErop || !(await queries.saveNew(db, plek, { op: now, door: actor.accountId })))
      throw conflict(teksten.dubbelTitel, teksten.dubbel);
    vermeld({ deelnemerId, prive: true, onderwerp: { soort: 'partner', id }, na: plek });
    return readPartner(db, { samenwerkingId, partnerId: id }, dayOf(now));
  }),

  serve(endpoints.putPartner, async ({ db, params, body, actor, ifMatch, now, vermeld }) => {
    const voor = await readPartner(db, params, dayOf(now));
    requireSchrijver(actor, params.samenwerkingId, voor.deelnemerId);
    const wie = { op: now, door: actor.accountId };
    const saved = await queries.savePartner(db, { id: voor.id, versie: ifMatch }, body, wie);
    const na = await readPartner(db, params, dayOf(now));
    if (!saved) throw changedMeanwhile(na);
    vermeld({
      deelnemerId: na.deelnemerId,
      prive: true,
      onderwerp: { soort: 'partner', id: na.id },
      feiten: { versie: na.versie, stand: na.stand },
      voor,
      na,
    });
    return na;
  }),

  serve(endpoints.deletePartner, async ({ db, params, actor, ifMatch, now, vermeld }) => {
    const partner = await readPartner(db, params, dayOf(now));
    requireSchrijver(actor, params.samenwerkingId, partner.deelnemerId);
    const wie = { op: now, door: actor.accountId };
    if (!(await queries.savePartner(db, { id: partner.id, versie: ifMatch }, { verwijderdOp: now }, wie)))
      throw changedMeanwhile(partner);
    vermeld({
      deelnemerId: partner.deelnemerId,
      prive: true,
      onderwerp: { soort: 'partner', id: partner.id },
      voor: partner,
    });
    return undefined;
  }),

  serve(endpoints.getPartnersExport, async ({ db, params, query, now }) => {
    const vandaag = dayOf(now);
    const all = await gesorteerd(db, params.samenwerkingId, query, vandaag);
    const criteria = await criteriaVan(db, params.samenwerkingId);
    const blad = partnerblad(all, (deelnemerId) => criteria(deelnemerId));
    return lijstBestand(params.formaat, teksten.bestandsnaam, blad, vandaag);
  }),
];

/** Whom a room considers on which criteria, and what it thinks of itself, for its verkenningsnotitie. */
export async function partnersInKamer(db: Database, kamer: Notitiekamer): Promise<Onderdeel[]> {
  const { samenwerkingId, deelnemerId, vandaag } = kamer;
  const partners = await gesorteerd(db, samenwerkingId, { deelnemerId }, vandaag);
  const { criteria } = await readCriteria(db, kamer);
  const toets = await readZelftoets(db, kamer);
  const deel = (blad: Rekenblad, tekst: string): Onderdeel => ({
    vraagId: 'V3',
    titel: blad.titel,
    tekst,
    blad,
    deelnemerId,
  });
  return [
    ...(partners.length > 0 ? [deel(notitieblad(partners), teksten.criteriaTekst(criteria))] : []),
    ...(toets.antwoorden.length > 0 ? [deel(zelftoetsblad(toets), '')] : []),
  ];
}

type Kamer = { samenwerkingId: string; deelnemerId: string };
type Rij = Awaited<ReturnType<typeof queries.findPartner>>;

const dayOf = (now: Date) => today(Temporal.Instant.fromEpochMilliseconds(now.getTime()));

async function requireKamer(db: Database, kamer: Kamer) {
  if (!(await queries.isLeesbareKamer(db, kamer))) throw notFound('Deze kamer');
}

/** An open door lets somebody read, not write. */
function requireSchrijver(actor: Actor, samenwerkingId: string, deelnemerId: string) {
  if (!deelnemersVoor(actor, samenwerkingId, kamerschrijvers).includes(deelnemerId)) throw forbidden();
}

const nogNiets = { versie: 0, gewijzigdOp: null, gewijzigdDoor: null };

async function readCriteria(db: Database, { samenwerkingId, deelnemerId }: Kamer) {
  const all = await queries.listCriteria(db, samenwerkingId);
  const found = all.find((each) => each.deelnemerId === deelnemerId);
  if (!found) return { criteria: [...standaardcriteria], ...nogNiets };
  const { criteria, versie, gewijzigdOp, gewijzigdDoor } = found;
  return { criteria, versie, gewijzigdOp: gewijzigdOp.toISOString(), gewijzigdDoor };
}

/** The criteria of every room that may be read; the usual ones where there are no own. */
async function criteriaVan(db: Database, samenwerkingId: string) {
  const all = await queries.listCriteria(db, samenwerkingId);
  const own = new Map(all.map(({ deelnemerId, criteria }) => [deelnemerId, criteria]));
  return (deelnemerId: string): readonly Criterium[] => own.get(deelnemerId) ?? standaardcriteria;
}

async function readZelftoets(db: Database, kamer: Kamer) {
  const found = await queries.findZelftoets(db, kamer);
  if (!found) return { stellingen: [...stellingen], antwoorden: [], ...nogNiets };
  const { eigen, antwoorden, versie, gewijzigdOp, gewijzigdDoor } = found;
  return {
    stellingen: [...stellingen, ...eigen.map((each) => ({ ...each, thema: 'eigen' as const }))],
    antwoorden,
    versie,
    gewijzigdOp: gewijzigdOp.toISOString(),
    gewijzigdDoor,
  };
}

type Filter = queries.PartnerFilter & { sort?: string | undefined };

async function gesorteerd(
  db: Database,
  samenwerkingId: string,
  { sort, ...filter }: Filter,
  vandaag: string,
) {
  const rows = await queries.listPartners(db, samenwerkingId, filter, vandaag);
  const criteria = await criteriaVan(db, samenwerkingId);
  const shown = rows.map((row) => show(row, criteria(row.deelnemerId)));
  if (sort === 'naam') return shown; // as the query gives it
  if (sort === '-naam') return shown.toReversed();
  const direction = sort === 'score' ? 1 : -1;
  return shown.toSorted((a, b) => direction * ((a.score ?? 0) - (b.score ?? 0)));
}

async function readPartner(
  db: Database,
  { samenwerkingId, partnerId }: { samenwerkingId: string; partnerId: string },
  vandaag: string,
): Promise<endpoints.PartnerHelemaal> {
  const row = await queries.findPartner(db, samenwerkingId, partnerId, vandaag);
  const { deelnemerId, sterktes, cbsCode, anderId, eigenInwoners } = row;
  const criteria = [...(await criteriaVan(db, samenwerkingId))(deelnemerId)];
  const knelpunten = await queries.listKnelpunten(db, deelnemerId);
  const gedeeld = await queries.listGedeeldeTaakvelden(db, anderId);
  return {
    ...show(row, criteria),
    eigenInwoners,
    criteria,
    samenIn: await queries.listSamen(db, deelnemerId, cbsCode, vandaag),
    aanvulling: aanvullingVan(knelpunten, sterktes, gedeeld),
  };
}

function show({ eigenInwoners: _eigen, ...row }: Rij, criteria: readonly Criterium[]) {
  return { ...row, ...totaalVan(criteria, row.scores), gewijzigdOp: row.gewijzigdOp.toISOString() };
}
