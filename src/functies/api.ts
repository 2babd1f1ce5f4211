import type { Database } from '#src/database/database.ts';
import { lijstBestand } from '#src/documenten/lijst.ts';
import type { Kamer, Onderdeel } from '#src/documenten/onderdeel.ts';
import { type Actor, deelnemersVoor, isEigenDeelnemer } from '#src/http/actor.ts';
import { serve } from '#src/http/api.ts';
import { changedMeanwhile, conflict, forbidden, invalidInput, notFound } from '#src/http/problem.ts';
import { beoordeel, oordeelVan } from '#src/inlezingen/inlezing.ts';
import { restbestand } from '#src/inlezingen/rest.document.ts';
import { teksten as inleesteksten } from '#src/inlezingen/teksten.ts';
import { today } from '#src/shared/dates.ts';
import { kamerschrijvers } from '#src/shared/rollen.ts';
import { gesorteerd } from '#src/shared/sortering.ts';
import * as inlezen from './endpoints.inlezen.ts';
import * as endpoints from './endpoints.ts';
import {
  type Aannamen,
  beeldVan,
  dekkingenVan,
  hoogstens,
  type SamenNodig,
  sleutelVan,
  standaard,
} from './functie.ts';
import {
  beeldblad,
  beeldtekst,
  dossierblad,
  functiesblad,
  kamertekst,
  notitieblad,
} from './functies.document.ts';
import { binnenKamer, leesFunctie, velden } from './import.inlezing.ts';
import * as queries from './queries.ts';
import { teksten } from './teksten.ts';

export const functiesApi = [
  serve(endpoints.listFuncties, async ({ db, params, query, paging }) => {
    const { sort, ...filter } = query;
    if (!sort) {
      const { items, total } = await queries.listFuncties(db, params.samenwerkingId, filter, paging);
      return { items: showAll(items), total };
    }
    const all = await readGesorteerd(db, params.samenwerkingId, query);
    return { items: all.slice(paging.offset, paging.offset + paging.limit), total: all.length };
  }),

  serve(endpoints.getFunctie, ({ db, params }) => read(db, params)),

  serve(endpoints.postFunctie, async ({ db, params: { samenwerkingId }, body, actor, now, vermeld }) => {
    const { deelnemerId, ...values } = body;
    if (!isEigenDeelnemer(actor, deelnemerId)) throw notFound('Deze deelnemer');
    if (!isSchrijver(actor, samenwerkingId, deelnemerId)) throw forbidden();
    await requireGoed(db, deelnemerId, values, null);
    const id = crypto.randomUUID();
    await queries.saveNew(db, { id, samenwerkingId, deelnemerId }, values, {
      op: now,
      door: actor.accountId,
    });
    vermeld({ deelnemerId, prive: true, onderwerp: { soort: 'functie', id }, na: values });
    return read(db, { samenwerkingId, functieId: id });
  }),

  serve(endpoints.putFunctie, async ({ db, params, body, actor, ifMatch, now, vermeld }) => {
    const voor = await read(db, params);
    if (!isSchrijver(actor, params.samenwerkingId, voor.deelnemerId)) throw forbidden();
    await requireGoed(db, voor.deelnemerId, body, voor.id);
    const saved = await queries.saveFunctie(db, { id: voor.id, versie: ifMatch }, body, {
      op: now,
      door: actor.accountId,
    });
    const na = await read(db, params);
    if (!saved) throw changedMeanwhile(na);
    vermeld({
      deelnemerId: na.deelnemerId,
      prive: true,
      onderwerp: { soort: 'functie', id: na.id },
      feiten: { versie: na.versie },
      voor: inhoud(voor),
      na: inhoud(na),
    });
    return na;
  }),

  serve(endpoints.deleteFunctie, async ({ db, params, actor, ifMatch, now, vermeld }) => {
    const functie = await read(db, params);
    if (!isSchrijver(actor, params.samenwerkingId, functie.deelnemerId)) throw forbidden();
    if (functie.gedeeldeVersie !== null) throw conflict(teksten.gedeeldTitel, teksten.gedeeld);
    if (!(await queries.saveVerwijdering(db, { id: functie.id, versie: ifMatch }, now)))
      throw changedMeanwhile(functie);
    vermeld({
      deelnemerId: functie.deelnemerId,
      prive: true,
      onderwerp: { soort: 'functie', id: functie.id },
      voor: inhoud(functie),
    });
    return undefined;
  }),

  serve(endpoints.getFunctiesExport, async ({ db, params, query, now }) => {
    const blad = functiesblad(await readGesorteerd(db, params.samenwerkingId, query));
    return lijstBestand(params.formaat, teksten.bestandsnaam, blad, dagVan(now));
  }),

  serve(endpoints.getFunctiebeeld, ({ db, params, query }) => readBeeld(db, params.samenwerkingId, query)),

  serve(endpoints.getFunctiebeeldExport, async ({ db, params, query, now }) => {
    const blad = beeldblad(await readBeeld(db, params.samenwerkingId, query));
    return lijstBestand(params.formaat, teksten.beeldbestand, blad, dagVan(now));
  }),

  serve(inlezen.getFunctieoordeel, async ({ db, params, actor }) => {
    const { koppeling, loten } = await lees(db, params, actor);
    return oordeelVan(loten, koppeling, inleesteksten.redenen);
  }),

  serve(inlezen.postFunctieovername, async ({ db, params, body, actor, now, vermeld }) => {
    const { samenwerkingId, inlezingId } = params;
    const { inlezing, loten } = await lees(db, params, actor);
    if (inlezing.versie !== body.versie)
      throw conflict(inleesteksten.verouderdTitel, inleesteksten.verouderd);
    const { deelnemerId } = inlezing;
    const nieuw = loten.flatMap((lot) => (lot.lot === 'nieuw' ? [lot.waarde] : []));
    await queries.saveUitInlezing(db, { samenwerkingId, deelnemerId, inlezingId }, nieuw, {
      op: now,
      door: actor.accountId,
    });
    vermeld({
      deelnemerId,
      prive: true,
      onderwerp: { soort: 'inlezing', id: inlezingId },
      feiten: { aantal: nieuw.length },
      na: nieuw,
    });
    return { bewaard: nieuw.length };
  }),

  serve(inlezen.getFunctierest, async ({ db, params, actor }) => {
    const { inlezing, loten } = await lees(db, params, actor);
    return restbestand(inlezing, loten);
  }),
];

/** The fate of every row of a spreadsheet, as things stand now. */
async function lees(
  db: Database,
  { samenwerkingId, inlezingId }: { samenwerkingId: string; inlezingId: string },
  actor: Actor,
) {
  const inlezing = await queries.findInlezing(db, samenwerkingId, inlezingId);
  if (!isSchrijver(actor, samenwerkingId, inlezing.deelnemerId)) throw notFound('Dit bestand');
  const bekend = await queries.listBekend(db, inlezing.deelnemerId);
  const { koppeling, loten } = beoordeel(inlezing, {
    velden,
    lees: leesFunctie,
    bekend: bekend.map((each) => ({ sleutel: sleutelVan(each), inlezingId: each.inlezingId })),
  });
  return { inlezing, koppeling, loten: binnenKamer(loten, bekend.length) };
}

/** How vulnerable the shared jobs are, apart and together, beside the reasons why collaboration helps. */
export async function functiesOnderdelen(db: Database, samenwerkingId: string): Promise<Onderdeel[]> {
  const beeld = await readBeeld(db, samenwerkingId, { ...standaard, samenNodig: 'som' });
  if (beeld.functies.length === 0) return [];
  const blad = dossierblad(beeld);
  return [{ vraagId: 'O3', titel: blad.titel, tekst: beeldtekst(beeld), blad, deelnemerId: null }];
}

/** The jobs of one room, for its verkenningsnotitie. */
export async function functiesInKamer(
  db: Database,
  { samenwerkingId, deelnemerId }: Kamer,
): Promise<Onderdeel[]> {
  const { items } = await queries.listFuncties(db, samenwerkingId, { deelnemerId });
  if (items.length === 0) return [];
  const functies = showAll(items);
  const blad = notitieblad(functies);
  return [{ vraagId: 'V1', titel: blad.titel, tekst: kamertekst(functies), blad, deelnemerId }];
}

type Row = Awaited<ReturnType<typeof queries.findFunctie>>;

async function read(
  db: Database,
  { samenwerkingId, functieId }: { samenwerkingId: string; functieId: string },
): Promise<endpoints.Functie> {
  const [functie] = showAll([await queries.findFunctie(db, samenwerkingId, functieId)]);
  if (!functie) throw notFound('Deze functie');
  return functie;
}

function showAll(rows: readonly Row[]): endpoints.Functie[] {
  const dekkingen = dekkingenVan(rows);
  return rows.flatMap((row, index) => {
    const dekking = dekkingen[index];
    return dekking ? [{ ...row, dekking, gewijzigdOp: row.gewijzigdOp.toISOString() }] : [];
  });
}

/** How a job is covered is calculated, so what is sorted by it is read as a whole. */
async function readGesorteerd(
  db: Database,
  samenwerkingId: string,
  { sort, ...filter }: queries.Filter & { sort?: endpoints.Functiesortering },
): Promise<readonly endpoints.Functie[]> {
  const { items } = await queries.listFuncties(db, samenwerkingId, filter);
  return gesorteerd(showAll(items), sort, {
    naam: ({ naam }) => naam,
    taakveld: ({ taakveld }) => taakveld,
    deelnemer: ({ deelnemer }) => deelnemer,
    mensen: ({ mensen }) => mensen,
    nodig: ({ nodig }) => nodig,
    niemand: ({ dekking }) => dekking.niemand,
    dagenTekort: ({ dekking }) => dekking.dagenTekort,
    winst: ({ dekking }) => dekking.winst,
  });
}

async function readBeeld(
  db: Database,
  samenwerkingId: string,
  { samenNodig, ...aannamen }: Aannamen & { samenNodig: SamenNodig },
): Promise<endpoints.Functiebeeld> {
  const gedeeld = await queries.listGedeeld(db, samenwerkingId);
  const functies = gedeeld.map(({ inhoud: copy, ...each }) => ({
    ...each,
    ...endpoints.FunctieInhoud.parse(copy),
  }));
  return { aannamen: { ...aannamen, samenNodig }, ...beeldVan(functies, aannamen, samenNodig) };
}

/** What only the room itself can tell: the name is new, the knelpunt is its own, and it does not grow without end. */
async function requireGoed(db: Database, deelnemerId: string, values: queries.Values, id: string | null) {
  const bekend = await queries.listBekend(db, deelnemerId);
  if (id === null && bekend.length >= hoogstens) throw conflict(teksten.volTitel, teksten.vol(hoogstens));
  const { knelpuntId } = values;
  const wrong = [
    ...(bekend.some((each) => each.id !== id && sleutelVan(each) === sleutelVan(values))
      ? [{ name: 'naam', reason: teksten.bestaatAl }]
      : []),
    ...(knelpuntId !== null && !(await queries.isKnelpuntVan(db, deelnemerId, knelpuntId))
      ? [{ name: 'knelpuntId', reason: teksten.kiesKnelpunt }]
      : []),
  ];
  if (wrong.length > 0) throw invalidInput(wrong);
}

/** An open door lets somebody read, not write. */
const isSchrijver = (actor: Actor, samenwerkingId: string, deelnemerId: string) =>
  deelnemersVoor(actor, samenwerkingId, kamerschrijvers).includes(deelnemerId);

/** What counts as the thing itself in the log: everything that the form holds. */
const inhoud = (functie: endpoints.Functie) => ({
  ...endpoints.FunctieInhoud.parse(functie),
  knelpuntId: functie.knelpuntId,
});
const dagVan = (now: Date) => today(Temporal.Instant.fromEpochMilliseconds(now.getTime()));
