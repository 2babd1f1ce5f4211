import type { Database } from '#src/database/database.ts';
import { lijstBestand } from '#src/documenten/lijst.ts';
import type { Onderdeel } from '#src/documenten/onderdeel.ts';
import { serve } from '#src/http/api.ts';
import { changedMeanwhile, conflict, invalidInput, notFound } from '#src/http/problem.ts';
import { today } from '#src/shared/dates.ts';
import { gesorteerd } from '#src/shared/sortering.ts';
import { type Checkpunt, findCheckpunt } from './checklist.ts';
import * as endpoints from './endpoints.ts';
import { ontbreekt, samengevoegd, standen } from './gevolg.ts';
import { gevolgenblad, onderwerpNaam } from './gevolgen.document.ts';
import * as queries from './queries.ts';
import { teksten } from './teksten.ts';

export const gevolgenApi = [
  serve(endpoints.listGevolgen, async ({ db, params, query, paging: { limit, offset } }) => {
    const found = await gefilterd(db, params.samenwerkingId, query);
    return { items: found.slice(offset, offset + limit), total: found.length };
  }),

  serve(endpoints.getGevolg, ({ db, params }) => readGevolg(db, params)),

  serve(endpoints.postGevolg, async ({ db, params: { samenwerkingId }, body, actor, now, vermeld }) => {
    const id = crypto.randomUUID();
    const wie = { op: now, door: actor.accountId };
    await queries.saveNew(db, { id, samenwerkingId, punt: null }, body, wie);
    vermeld({ onderwerp: { soort: 'gevolg', id }, feiten: { titel: body.titel }, na: body });
    return readGevolg(db, { samenwerkingId, gevolgId: id });
  }),

  serve(endpoints.putGevolg, async ({ db, params, body, actor, ifMatch, now, vermeld }) => {
    const { samenwerkingId, gevolgId } = params;
    const voor = await readGevolg(db, params);
    const missing = ontbreekt(body);
    if (missing.length > 0) throw invalidInput(missing.map((name) => ({ name, reason: teksten.mist[name] })));
    const isNewOwner = body.eigenaarId !== null && body.eigenaarId !== voor.eigenaarId;
    if (isNewOwner && !(await queries.isBetrokkene(db, samenwerkingId, body.eigenaarId ?? '')))
      throw invalidInput([{ name: 'eigenaarId', reason: teksten.kiesEigenaar }]);
    const wie = { op: now, door: actor.accountId };
    const saved = await save(db, params, { gevolg: { ...voor, ...body }, ifMatch }, wie);
    const na = await readGevolg(db, params);
    if (!saved) throw changedMeanwhile(na);
    vermeld({
      onderwerp: { soort: 'gevolg', id: gevolgId },
      feiten: { titel: na.titel, versie: na.versie, stand: na.stand },
      voor,
      na,
    });
    return na;
  }),

  serve(endpoints.deleteGevolg, async ({ db, params, actor, ifMatch, now, vermeld }) => {
    const gevolg = await readGevolg(db, params);
    if (!gevolg.isEigen) throw conflict(teksten.vasteTitel, teksten.vast);
    const wie = { op: now, door: actor.accountId };
    if (!(await queries.saveGevolg(db, { id: gevolg.id, versie: ifMatch }, { verwijderdOp: now }, wie)))
      throw changedMeanwhile(gevolg);
    vermeld({
      onderwerp: { soort: 'gevolg', id: gevolg.id },
      feiten: { titel: gevolg.titel },
      voor: gevolg,
    });
    return undefined;
  }),

  serve(endpoints.getGevolgenExport, async ({ db, params, query, now }) =>
    lijstBestand(
      params.formaat,
      teksten.bestandsnaam,
      gevolgenblad(await gefilterd(db, params.samenwerkingId, query)),
      today(Temporal.Instant.fromEpochMilliseconds(now.getTime())),
    ),
  ),
];

/** The points that somebody works or worked on, and how many are still open. */
export async function gevolgenOnderdelen(db: Database, samenwerkingId: string): Promise<Onderdeel[]> {
  const all = await gefilterd(db, samenwerkingId, {});
  const begun = all.filter(({ stand }) => stand !== 'open');
  if (begun.length === 0) return [];
  const tekst = teksten.nogOpen(all.length - begun.length, all.length);
  return [{ vraagId: 'O7', titel: teksten.titel, tekst, blad: gevolgenblad(begun), deelnemerId: null }];
}

type Row = NonNullable<Awaited<ReturnType<typeof queries.findGevolg>>>;
type Plek = { samenwerkingId: string; gevolgId: string };

/** The first time a row for the point is made, afterwards it is changed; false when somebody else was first. */
async function save(
  db: Database,
  { samenwerkingId, gevolgId }: Plek,
  { gevolg, ifMatch }: { gevolg: endpoints.Gevolg; ifMatch: number },
  wie: { op: Date; door: string },
): Promise<boolean> {
  const { stand, reden, eigenaarId, uiterlijkeDatum, controledatum } = gevolg;
  const { gecontroleerdDoor, effect, aantekening } = gevolg;
  const dagen = { uiterlijkeDatum, controledatum };
  const values = { stand, reden, eigenaarId, ...dagen, gecontroleerdDoor, effect, aantekening };
  const row = await queries.findGevolg(db, samenwerkingId, gevolgId);
  if (row) return queries.saveGevolg(db, { id: row.id, versie: ifMatch }, values, wie);
  if (ifMatch !== 0) return false;
  const { onderwerp, titel } = gevolg;
  const plek = { id: crypto.randomUUID(), samenwerkingId, punt: gevolgId };
  return queries.saveNew(db, plek, { onderwerp, titel, waarom: '', ...values }, wie);
}

async function readGevolg(db: Database, { samenwerkingId, gevolgId }: Plek): Promise<endpoints.Gevolg> {
  const row = await queries.findGevolg(db, samenwerkingId, gevolgId);
  if (row) return show(row);
  const checkpunt = findCheckpunt(gevolgId);
  if (!checkpunt) throw notFound('Dit punt');
  return begin(checkpunt);
}

async function gefilterd(
  db: Database,
  samenwerkingId: string,
  { onderwerp, stand, zoek, sort }: endpoints.Gevolgfilter,
) {
  const words = (zoek ?? '').toLocaleLowerCase('nl');
  const all = samengevoegd(await queries.listGevolgen(db, samenwerkingId), begin, show);
  const found = all.filter(
    (gevolg) =>
      (!onderwerp || gevolg.onderwerp === onderwerp) &&
      (!stand || gevolg.stand === stand) &&
      [gevolg.titel, gevolg.waarom, gevolg.grondslag, gevolg.effect, gevolg.aantekening]
        .join(' ')
        .toLocaleLowerCase('nl')
        .includes(words),
  );
  return gesorteerd(found, sort, {
    titel: ({ titel }) => titel,
    onderwerp: (gevolg) => onderwerpNaam(gevolg.onderwerp),
    stand: (gevolg) => standen.indexOf(gevolg.stand),
    eigenaar: ({ eigenaar }) => eigenaar,
    uiterlijk: ({ uiterlijkeDatum }) => uiterlijkeDatum,
    controledatum: ({ controledatum }) => controledatum,
  });
}

/** A point that nobody worked on yet. */
const begin = (checkpunt: Checkpunt): endpoints.Gevolg => ({
  ...checkpunt,
  isEigen: false,
  stand: 'open',
  reden: '',
  eigenaarId: null,
  eigenaar: null,
  uiterlijkeDatum: null,
  controledatum: null,
  gecontroleerdDoor: '',
  effect: '',
  aantekening: '',
  versie: 0,
  gewijzigdOp: null,
  gewijzigdDoor: null,
});

/** The words of a point of the checklist are those of today, not those of the day on which somebody worked on it. */
function show({ punt, gewijzigdOp, ...row }: Row): endpoints.Gevolg {
  const checkpunt = findCheckpunt(punt ?? '');
  return {
    grondslag: '',
    zekerheid: 'eigen',
    ...row,
    id: punt ?? row.id,
    ...checkpunt,
    isEigen: punt === null,
    gewijzigdOp: gewijzigdOp.toISOString(),
  };
}
