import { createHash } from 'node:crypto';
import { reageerders } from '#src/antwoorden/endpoints.ts';
import type { Database } from '#src/database/database.ts';
import { lijstBestand } from '#src/documenten/lijst.ts';
import type { Kamer, Onderdeel } from '#src/documenten/onderdeel.ts';
import { deelnemersVoor } from '#src/http/actor.ts';
import { serve } from '#src/http/api.ts';
import { changedMeanwhile, conflict, notFound } from '#src/http/problem.ts';
import { today } from '#src/shared/dates.ts';
import { eigenblad, eindbeeldenblad, eindsituatieblad } from './eindbeelden.document.ts';
import * as endpoints from './endpoints.ts';
import * as queries from './queries.ts';
import { teksten } from './teksten.ts';
import { zinnenVan } from '#src/antwoorden/zinnen.ts';

export const eindbeeldenApi = [
  serve(endpoints.getEindbeeld, ({ db, params }) => readEindbeeld(db, params)),

  serve(endpoints.putEindbeeld, async ({ db, params, body, actor, ifMatch, now, vermeld }) => {
    const voor = await readEindbeeld(db, params);
    const saved =
      voor.versie === ifMatch &&
      (await queries.saveEindbeeld(db, { ...params, versie: ifMatch + 1 }, body, {
        op: now,
        door: actor.accountId,
      }));
    const na = await readEindbeeld(db, params);
    if (!saved) throw changedMeanwhile(na);
    vermeld({
      deelnemerId: params.deelnemerId,
      prive: true,
      onderwerp: { soort: 'eindbeeld', id: na.id ?? '' },
      feiten: { versie: na.versie },
      voor,
      na,
    });
    return na;
  }),

  serve(endpoints.listEindbeelden, ({ db, params, paging }) =>
    readGedeeld(db, params.samenwerkingId, paging),
  ),

  serve(endpoints.listEindsituatiezinnen, async ({ db, params, paging: { limit, offset } }) => {
    const zinnen = await readZinnen(db, params.samenwerkingId);
    return { items: zinnen.slice(offset, offset + limit), total: zinnen.length };
  }),

  serve(endpoints.postZinsoordeel, async ({ db, params, body, actor, now, vermeld }) => {
    const { samenwerkingId } = params;
    const { deelnemerId } = body;
    if (!deelnemersVoor(actor, samenwerkingId, reageerders).includes(deelnemerId))
      throw notFound('Deze deelnemer');
    const nieuw = anders(await readZinnen(db, samenwerkingId), body);
    if (nieuw.length > 0)
      await queries.saveZinsoordelen(db, { samenwerkingId, deelnemerId }, nieuw, {
        op: now,
        door: actor.accountId,
      });
    vermeld({
      deelnemerId,
      onderwerp: { soort: 'eindsituatie', id: 'O5' },
      feiten: { zinnen: nieuw.length },
      na: nieuw,
    });
    return { bewaard: nieuw.length };
  }),

  serve(endpoints.getEindsituatieExport, async ({ db, params, now }) =>
    lijstBestand(
      params.formaat,
      teksten.bestandsnaam,
      eindsituatieblad(await readZinnen(db, params.samenwerkingId)),
      today(Temporal.Instant.fromEpochMilliseconds(now.getTime())),
    ),
  ),
];

/** The end states that were shared, and the joint text with who thinks what. */
export async function eindbeeldenOnderdelen(db: Database, samenwerkingId: string): Promise<Onderdeel[]> {
  const { items } = await readGedeeld(db, samenwerkingId, { limit: 1000, offset: 0 });
  const zinnen = await readZinnen(db, samenwerkingId);
  const bladen = [
    ...(items.length > 0 ? [eindbeeldenblad(items)] : []),
    ...(zinnen.some(({ oordelen }) => oordelen.length > 0) ? [eindsituatieblad(zinnen)] : []),
  ];
  return bladen.map((blad) => ({ vraagId: 'O5', titel: blad.titel, tekst: '', blad, deelnemerId: null }));
}

/** The own end state of a room, for its verkenningsnotitie. */
export async function eindbeeldInKamer(
  db: Database,
  { samenwerkingId, deelnemerId }: Kamer,
): Promise<Onderdeel[]> {
  const inhoud = await queries.findEindbeeld(db, samenwerkingId, deelnemerId);
  if (!inhoud) return [];
  const blad = eigenblad(inhoud);
  return [{ vraagId: 'V4', titel: blad.titel, tekst: '', blad, deelnemerId }];
}

async function readGedeeld(db: Database, samenwerkingId: string, page: { limit: number; offset: number }) {
  const { items, total } = await queries.listGedeeld(db, samenwerkingId, page);
  const shown = items.map(({ inhoud, gedeeldOp, ...item }) => ({
    ...item,
    gedeeldOp: gedeeldOp.toISOString(),
    inhoud: endpoints.EindbeeldInhoud.parse(inhoud),
  }));
  return { items: shown, total };
}

type Plek = { samenwerkingId: string; deelnemerId: string };

async function readEindbeeld(db: Database, plek: Plek): Promise<endpoints.Eindbeeld> {
  const { samenwerkingId, deelnemerId } = plek;
  if (!(await queries.isLeesbareKamer(db, samenwerkingId, deelnemerId))) throw notFound('Deze kamer');
  const found = await queries.findEindbeeld(db, samenwerkingId, deelnemerId);
  if (found) return { ...found, gewijzigdOp: found.gewijzigdOp.toISOString() };
  return {
    id: null,
    deelnemerId,
    motief: '',
    straks: '',
    blijft: '',
    eigenDoelen: '',
    versie: 0,
    gedeeldeVersie: null,
    gewijzigdOp: null,
    gewijzigdDoor: null,
  };
}

const sleutelVan = (zin: string) => createHash('sha256').update(zin.normalize('NFC')).digest('hex');

async function readZinnen(db: Database, samenwerkingId: string): Promise<endpoints.Zin[]> {
  const all = await queries.listZinsoordelen(db, samenwerkingId);
  const bySleutel = Map.groupBy(all, ({ sleutel }) => sleutel);
  return zinnenVan(await queries.findEindsituatie(db, samenwerkingId)).map((zin) => {
    const sleutel = sleutelVan(zin.zin);
    const oordelen = (bySleutel.get(sleutel) ?? []).map(({ sleutel: _sleutel, ...oordeel }) => ({
      ...oordeel,
      op: oordeel.op.toISOString(),
    }));
    return { ...zin, sleutel, oordelen };
  });
}

type Gegeven = {
  deelnemerId: string;
  oordelen: readonly Pick<Given, 'sleutel' | 'oordeel' | 'toelichting'>[];
};
type Given = { sleutel: string; oordeel: '' | 'eens' | 'opmerking' | 'oneens'; toelichting: string };

/** What is new or different from what this deelnemer said already; a sentence that is gone refuses all. */
function anders(zinnen: readonly endpoints.Zin[], { deelnemerId, oordelen }: Gegeven) {
  const known = new Map(zinnen.map((zin) => [zin.sleutel, zin]));
  return oordelen.flatMap(({ sleutel, oordeel, toelichting }) => {
    const zin = known.get(sleutel);
    if (!zin) throw conflict(teksten.zinWegTitel, teksten.zinWeg);
    const eerder = zin.oordelen.find((each) => each.deelnemerId === deelnemerId);
    const isSame = eerder?.oordeel === oordeel && eerder.toelichting === toelichting;
    return oordeel === '' || isSame ? [] : [{ sleutel, zin: zin.zin, oordeel, toelichting }];
  });
}
