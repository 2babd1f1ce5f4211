import type { Database } from '#src/database/database.ts';
import { lijstBestand } from '#src/documenten/lijst.ts';
import type { Onderdeelbron } from '#src/documenten/onderdeel.ts';
import { serve } from '#src/http/api.ts';
import { changedMeanwhile, conflict, invalidInput, notFound } from '#src/http/problem.ts';
import { beoordeel, oordeelVan } from '#src/inlezingen/inlezing.ts';
import { restbestand } from '#src/inlezingen/rest.document.ts';
import { teksten as inleesteksten } from '#src/inlezingen/teksten.ts';
import { today } from '#src/shared/dates.ts';
import { gesorteerd } from '#src/shared/sortering.ts';
import * as endpoints from './endpoints.ts';
import { leesTaak, sleutelVan, velden } from './import.inlezing.ts';
import * as queries from './queries.ts';
import { type Deelname, type Inhoud, mistGrondslag } from './taak.ts';
import { scopetekst, takenblad } from './taken.document.ts';
import { teksten } from './teksten.ts';
import { verschilTussen } from './verschil.ts';

export const takenApi = [
  serve(endpoints.listTaken, async ({ db, params, query, paging: { limit, offset } }) => {
    const found = await gefilterd(db, params.samenwerkingId, query);
    return { items: found.slice(offset, offset + limit), total: found.length };
  }),

  serve(endpoints.getTaak, ({ db, params }) => readTaak(db, params)),

  serve(endpoints.postTaak, async ({ db, params: { samenwerkingId }, body, actor, now, vermeld }) => {
    await requireNaam(db, samenwerkingId, body.naam);
    const id = crypto.randomUUID();
    const wie = { op: now, door: actor.accountId };
    await queries.saveNew(db, { samenwerkingId, inlezingId: null }, [{ id, inhoud: body }], wie);
    vermeld({ onderwerp: { soort: 'taak', id }, feiten: { naam: body.naam }, na: body });
    return readTaak(db, { samenwerkingId, taakId: id });
  }),

  serve(endpoints.putTaak, async ({ db, params, body, actor, ifMatch, now, vermeld }) => {
    const { samenwerkingId, taakId } = params;
    const voor = await readTaak(db, params);
    await requireNaam(db, samenwerkingId, body.naam, taakId);
    const plek = { id: taakId, samenwerkingId, versie: ifMatch };
    const saved = await queries.saveTaak(db, plek, body, { op: now, door: actor.accountId });
    const na = await readTaak(db, params);
    if (!saved) throw changedMeanwhile(na);
    vermeld({
      onderwerp: { soort: 'taak', id: taakId },
      feiten: { naam: na.naam, versie: na.versie },
      voor: inhoudVan(voor),
      na: body,
    });
    return na;
  }),

  serve(endpoints.deleteTaak, async ({ db, params, actor, ifMatch, now, vermeld }) => {
    const { samenwerkingId, taakId } = params;
    const voor = await readTaak(db, params);
    const plek = { id: taakId, samenwerkingId, versie: ifMatch };
    if (!(await queries.saveTaak(db, plek, null, { op: now, door: actor.accountId })))
      throw changedMeanwhile(voor);
    vermeld({
      onderwerp: { soort: 'taak', id: taakId },
      feiten: { naam: voor.naam },
      voor: inhoudVan(voor),
    });
    return undefined;
  }),

  serve(endpoints.getTaakkolom, ({ db, params }) => readKolom(db, params)),

  serve(endpoints.putTaakkolom, async ({ db, params, body, actor, ifMatch, now, vermeld }) => {
    const voor = await readKolom(db, params);
    if (voor.versie !== ifMatch) throw changedMeanwhile(voor);
    const changed = await changesOf(db, params, voor, body.keuzen);
    const saved = await queries.saveKeuzen(db, params, changed, { op: now, door: actor.accountId });
    const na = await readKolom(db, params);
    if (!saved) throw changedMeanwhile(na);
    if (changed.length > 0)
      vermeld({
        deelnemerId: params.deelnemerId,
        onderwerp: { soort: 'taakkolom', id: params.deelnemerId },
        feiten: { versie: na.versie, aantal: changed.length },
        voor: voor.keuzen,
        na: na.keuzen,
      });
    return na;
  }),

  serve(endpoints.getTaakwijzigingen, async ({ db, params: { samenwerkingId }, query, now }) => {
    const sinds = query.dossierversieId
      ? await queries.findBevrorenOp(db, samenwerkingId, query.dossierversieId)
      : beginVan(query.sinds);
    const geschiedenis = await queries.readGeschiedenis(db, samenwerkingId);
    return {
      sinds: sinds?.toISOString() ?? null,
      wijzigingen: verschilTussen(geschiedenis, sinds ?? new Date(0), now),
    };
  }),

  serve(endpoints.getTakenExport, async ({ db, params: { samenwerkingId, formaat }, query, now }) => {
    const taken = await gefilterd(db, samenwerkingId, query);
    const blad = takenblad(taken, await queries.listDeelnemers(db, samenwerkingId));
    const dag = today(Temporal.Instant.fromEpochMilliseconds(now.getTime()));
    return lijstBestand(formaat, teksten.bestandsnaam, blad, dag);
  }),

  serve(endpoints.getTaakoordeel, async ({ db, params }) => {
    const { koppeling, loten } = await lees(db, params);
    return oordeelVan(loten, koppeling, inleesteksten.redenen);
  }),

  serve(endpoints.postTaakovername, async ({ db, params, body, actor, now, vermeld }) => {
    const { samenwerkingId, inlezingId } = params;
    const { inlezing, loten } = await lees(db, params);
    if (inlezing.versie !== body.versie)
      throw conflict(inleesteksten.verouderdTitel, inleesteksten.verouderd);
    const nieuw = loten.flatMap((lot) =>
      lot.lot === 'nieuw' ? [{ id: crypto.randomUUID(), inhoud: lot.waarde }] : [],
    );
    await queries.saveNew(db, { samenwerkingId, inlezingId }, nieuw, { op: now, door: actor.accountId });
    vermeld({
      onderwerp: { soort: 'inlezing', id: inlezingId },
      feiten: { aantal: nieuw.length },
      na: nieuw,
    });
    return { bewaard: nieuw.length };
  }),

  serve(endpoints.getTaakrest, async ({ db, params }) => {
    const { inlezing, loten } = await lees(db, params);
    return restbestand(inlezing, loten);
  }),
];

/** What is in and out (O1), and what every deelnemer chose per taak (O2). */
export const takenOnderdelen: Onderdeelbron = async (db, samenwerkingId) => {
  const taken = await readTaken(db, samenwerkingId);
  if (taken.length === 0) return [];
  const deelnemers = await queries.listDeelnemers(db, samenwerkingId);
  const tekst = scopetekst(taken, deelnemers);
  return [
    { vraagId: 'O1', titel: teksten.scopeTitel, tekst, blad: null, deelnemerId: null },
    {
      vraagId: 'O2',
      titel: teksten.bladtitel,
      tekst: '',
      blad: takenblad(taken, deelnemers),
      deelnemerId: null,
    },
  ];
};

type Row = Awaited<ReturnType<typeof queries.findTaak>>;

const leeg: Deelname = { keuze: 'open', vanafDatum: null, toelichting: '' };
const inhoudVan = (taak: Inhoud): Inhoud => endpoints.invoer.parse(taak);

/** Puts beside every taak what each deelnemer chose; two statements, however many taken. */
async function withDeelnames(db: Database, samenwerkingId: string, rows: readonly Row[]) {
  const deelnemers = await queries.listDeelnemers(db, samenwerkingId);
  const keuzen = byPlek(await queries.listDeelnames(db, samenwerkingId));
  return rows.map(({ gewijzigdOp, ...taak }) => ({
    ...taak,
    gewijzigdOp: gewijzigdOp.toISOString(),
    mistGrondslag: mistGrondslag(taak),
    deelnames: deelnemers.map(({ id, naam }) => {
      const { keuze, vanafDatum, toelichting } = keuzen.get(`${taak.id} ${id}`) ?? leeg;
      return { deelnemerId: id, deelnemer: naam, keuze, vanafDatum, toelichting };
    }),
  }));
}

const byPlek = <T extends { taakId: string; deelnemerId: string }>(rows: readonly T[]) =>
  new Map(rows.map((row) => [`${row.taakId} ${row.deelnemerId}`, row]));

const readTaken = async (db: Database, samenwerkingId: string) =>
  withDeelnames(db, samenwerkingId, await queries.listTaken(db, samenwerkingId));

async function readTaak(
  db: Database,
  { samenwerkingId, taakId }: { samenwerkingId: string; taakId: string },
): Promise<endpoints.Taak> {
  const row = await queries.findTaak(db, samenwerkingId, taakId);
  const [taak] = await withDeelnames(db, samenwerkingId, [row]);
  if (!taak) throw notFound('Deze taak');
  return taak;
}

async function gefilterd(
  db: Database,
  samenwerkingId: string,
  { taakveld, zoek, sort }: endpoints.Taakfilter,
) {
  const words = (zoek ?? '').toLocaleLowerCase('nl');
  const all = await readTaken(db, samenwerkingId);
  const found = all.filter(
    (taak) =>
      (!taakveld || taak.taakveld === taakveld) &&
      [taak.naam, taak.omschrijving, taak.uitvoerder, taak.grondslag]
        .join(' ')
        .toLocaleLowerCase('nl')
        .includes(words),
  );
  return gesorteerd(found, sort, {
    naam: ({ naam }) => naam,
    taakveld: (taak) => taak.taakveld,
    uitvoerder: ({ uitvoerder }) => uitvoerder,
    keuzen: ({ deelnames }) => deelnames.filter(({ keuze }) => keuze !== 'open').length,
  });
}

type Plek = { samenwerkingId: string; deelnemerId: string };

async function readKolom(db: Database, { samenwerkingId, deelnemerId }: Plek): Promise<endpoints.Kolom> {
  const deelnemers = await queries.listDeelnemers(db, samenwerkingId);
  if (!deelnemers.some(({ id }) => id === deelnemerId)) throw notFound('Deze deelnemer');
  const keuzen = byPlek(await queries.listDeelnames(db, samenwerkingId));
  const taken = await queries.listTaken(db, samenwerkingId);
  return {
    deelnemerId,
    versie: await queries.countKeuzen(db, samenwerkingId, deelnemerId),
    keuzen: taken.map(({ id, naam }) => {
      const { keuze, vanafDatum, toelichting } = keuzen.get(`${id} ${deelnemerId}`) ?? leeg;
      return { taakId: id, taak: naam, keuze, vanafDatum, toelichting };
    }),
  };
}

/** Of what was sent only what differs; each is the next version of its cell. */
async function changesOf(
  db: Database,
  { samenwerkingId, deelnemerId }: Plek,
  { keuzen: oud }: endpoints.Kolom,
  keuzen: readonly (Deelname & { taakId: string })[],
): Promise<queries.NieuweKeuze[]> {
  const before = new Map(oud.map((each) => [each.taakId, each]));
  const wrong = keuzen.flatMap(({ taakId }, index) => {
    const isTwice = keuzen.findIndex((each) => each.taakId === taakId) < index;
    if (before.has(taakId) && !isTwice) return [];
    return [{ name: `keuzen.${index}.taakId`, reason: isTwice ? teksten.tweemaal : teksten.geenTaak }];
  });
  if (wrong.length > 0) throw invalidInput(wrong);
  const rows = byPlek(await queries.listDeelnames(db, samenwerkingId));
  return keuzen
    .filter((each) => {
      const was = before.get(each.taakId);
      return (
        was?.keuze !== each.keuze ||
        was.vanafDatum !== each.vanafDatum ||
        was.toelichting !== each.toelichting
      );
    })
    .map((each) => ({ ...each, versie: (rows.get(`${each.taakId} ${deelnemerId}`)?.versie ?? 0) + 1 }));
}

/** The fate of every row of a spreadsheet, as things stand now. */
async function lees(
  db: Database,
  { samenwerkingId, inlezingId }: { samenwerkingId: string; inlezingId: string },
) {
  const inlezing = await queries.findInlezing(db, samenwerkingId, inlezingId);
  const bekend = await queries.listBekend(db, samenwerkingId);
  return {
    inlezing,
    ...beoordeel(inlezing, {
      velden,
      lees: leesTaak,
      bekend: bekend.map((each) => ({ sleutel: sleutelVan(each), inlezingId: each.inlezingId })),
    }),
  };
}

/** Two taken of one name would be chosen for twice. */
async function requireNaam(db: Database, samenwerkingId: string, naam: string, behalve?: string) {
  const bekend = await queries.listBekend(db, samenwerkingId);
  if (bekend.some((each) => each.id !== behalve && sleutelVan(each) === sleutelVan({ naam })))
    throw invalidInput([{ name: 'naam', reason: teksten.bestaatAl }]);
}

/** Midnight at the begin of the day in the Netherlands. */
const beginVan = (dag: string | undefined): Date | null =>
  dag ? new Date(Temporal.PlainDate.from(dag).toZonedDateTime('Europe/Amsterdam').epochMilliseconds) : null;
