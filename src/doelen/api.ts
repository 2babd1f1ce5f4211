import { z } from 'zod';
import type { Database } from '#src/database/database.ts';
import type { Onderdeel } from '#src/documenten/onderdeel.ts';
import { bladenBestand } from '#src/documenten/bladenbestand.ts';
import { deelnemersVoor } from '#src/http/actor.ts';
import { serve } from '#src/http/api.ts';
import { changedMeanwhile, conflict, forbidden, invalidInput, notFound } from '#src/http/problem.ts';
import { schoneLetters } from '#src/knelpunten/knelpunt.ts';
import { today } from '#src/shared/dates.ts';
import { lettersVan } from './doel.ts';
import { doelenBlad, openbareDoelen, uiteenregels, wegingenBlad } from './doelen.document.ts';
import * as endpoints from './endpoints.ts';
import { indicatoren } from './indicatoren.ts';
import * as queries from './queries.ts';
import { teksten } from './teksten.ts';
import { afstandenVan, omkeringenVan } from './weging.ts';

type Row = Awaited<ReturnType<typeof queries.findDoel>>;
type Plek = { samenwerkingId: string; doelId: string; deelnemerId: string };

export const doelenApi = [
  serve(endpoints.listIndicatoren, () => Promise.resolve([...indicatoren])),

  serve(endpoints.listDoelen, async ({ db, params: { samenwerkingId }, query, paging }) => {
    const { items, total } = await queries.listDoelen(db, samenwerkingId, query, paging);
    return { items: await withDeelnemers(db, samenwerkingId, items), total };
  }),

  serve(endpoints.getDoel, ({ db, params }) => readDoel(db, params.samenwerkingId, params.doelId)),

  serve(endpoints.postDoel, async ({ db, params: { samenwerkingId }, body, actor, now, vermeld }) => {
    const id = crypto.randomUUID();
    const values = cleaned(body);
    await queries.saveNew(db, { id, samenwerkingId }, values, { op: now, door: actor.accountId });
    vermeld({ onderwerp: { soort: 'doel', id }, feiten: { naam: body.naam }, na: values });
    return readDoel(db, samenwerkingId, id);
  }),

  serve(endpoints.putDoel, async ({ db, params, body, actor, ifMatch, now, vermeld }) => {
    const { samenwerkingId, doelId } = params;
    const voor = await readDoel(db, samenwerkingId, doelId);
    const values = cleaned(body);
    const isMeasured = voor.deelnemers.some(({ stand }) => stand !== 'geen');
    const changesMeaning = (['definitie', 'eenheid', 'richting'] as const).some(
      (key) => values[key] !== voor[key],
    );
    if (isMeasured && changesMeaning) throw conflict(teksten.vastTitel, teksten.vast);
    const wie = { op: now, door: actor.accountId };
    const saved = await queries.saveDoel(db, { id: doelId, versie: ifMatch }, values, wie);
    const na = await readDoel(db, samenwerkingId, doelId);
    if (!saved) throw changedMeanwhile(na);
    vermeld({
      onderwerp: { soort: 'doel', id: doelId },
      feiten: { naam: na.naam, versie: na.versie },
      voor,
      na,
    });
    return na;
  }),

  serve(endpoints.deleteDoel, async ({ db, params, actor, ifMatch, now, vermeld }) => {
    const { samenwerkingId, doelId } = params;
    const voor = await readDoel(db, samenwerkingId, doelId);
    const wie = { op: now, door: actor.accountId };
    if (!(await queries.saveDoel(db, { id: doelId, versie: ifMatch }, { verwijderdOp: now }, wie)))
      throw changedMeanwhile(voor);
    vermeld({ onderwerp: { soort: 'doel', id: doelId }, feiten: { naam: voor.naam }, voor });
    return undefined;
  }),

  serve(endpoints.getNulmeting, async ({ db, params }) => {
    await requireDeelnemer(db, params);
    return readNulmeting(db, params);
  }),

  serve(endpoints.putNulmeting, async ({ db, params, body, actor, ifMatch, now, vermeld }) => {
    const doel = await queries.findDoel(db, params.samenwerkingId, params.doelId);
    if (body.peildatum > dayOf(now))
      throw invalidInput([{ name: 'peildatum', reason: teksten.peildatumLater }]);
    const voor = await readNulmeting(db, params);
    const wie = { op: now, door: actor.accountId };
    const saved =
      voor.versie === ifMatch &&
      (await queries.saveNulmeting(db, { ...params, versie: ifMatch + 1 }, body, wie));
    const na = await readNulmeting(db, params);
    if (!saved) throw changedMeanwhile(na);
    vermeld({
      deelnemerId: params.deelnemerId,
      prive: true,
      onderwerp: { soort: 'nulmeting', id: doel.id },
      feiten: { naam: doel.naam, versie: na.versie },
      na: body,
    });
    return na;
  }),

  serve(
    endpoints.postOndertekening,
    async ({ db, params: { samenwerkingId, nulmetingId }, actor, now, vermeld }) => {
      const nulmeting = await queries.findNulmeting(db, samenwerkingId, nulmetingId);
      const { doelId, deelnemerId } = nulmeting;
      const doel = await queries.findDoel(db, samenwerkingId, doelId);
      if (!deelnemersVoor(actor, samenwerkingId, endpoints.tekenaars).includes(deelnemerId))
        throw forbidden();
      const [newest] = await queries.listVersies(db, samenwerkingId, doelId, deelnemerId);
      if (newest?.id !== nulmetingId) throw conflict(teksten.ouderTitel, teksten.ouder);
      if (nulmeting.doorMij) throw conflict(teksten.vierOgenTitel, teksten.zelfIngevoerd);
      if (!(await queries.saveOndertekening(db, nulmetingId, { op: now, door: actor.accountId })))
        throw conflict(teksten.alGetekendTitel, teksten.alGetekend);
      vermeld({
        deelnemerId,
        onderwerp: { soort: 'nulmeting', id: doelId },
        feiten: { naam: doel.naam, versie: nulmeting.versie },
      });
      return readNulmeting(db, { samenwerkingId, doelId, deelnemerId });
    },
  ),

  serve(endpoints.putStreefwaarde, async ({ db, params, body, actor, ifMatch, now, vermeld }) => {
    const doel = await queries.findDoel(db, params.samenwerkingId, params.doelId);
    const voor = await readStreefwaarde(db, params);
    const wie = { op: now, door: actor.accountId };
    const saved =
      voor.versie === ifMatch &&
      (await queries.saveStreefwaarde(db, { ...params, versie: ifMatch + 1 }, body, wie));
    const na = await readStreefwaarde(db, params);
    if (!saved) throw changedMeanwhile(na);
    vermeld({
      deelnemerId: params.deelnemerId,
      onderwerp: { soort: 'streefwaarde', id: doel.id },
      feiten: { naam: doel.naam, versie: na.versie },
      voor,
      na,
    });
    return na;
  }),

  serve(endpoints.listWegingen, ({ db, params }) => readWegingen(db, params.samenwerkingId)),

  serve(endpoints.getWeging, async ({ db, params }) => {
    await requireDeelnemer(db, params);
    return readWeging(db, params.samenwerkingId, params.deelnemerId);
  }),

  serve(endpoints.putWeging, async ({ db, params, body, actor, ifMatch, now, vermeld }) => {
    const { samenwerkingId, deelnemerId } = params;
    const letters = await readLetters(db, samenwerkingId);
    const unknown = Object.keys(body.gewichten).filter((letter) => !letters.includes(letter));
    if (unknown.length > 0)
      throw invalidInput(
        unknown.map((letter) => ({ name: `gewichten.${letter}`, reason: teksten.onbekendeLetter })),
      );
    const voor = await readWeging(db, samenwerkingId, deelnemerId);
    const saved =
      voor.versie === ifMatch &&
      (await queries.saveWeging(db, { ...params, versie: ifMatch + 1 }, body, {
        op: now,
        door: actor.accountId,
      }));
    const na = await readWeging(db, samenwerkingId, deelnemerId);
    if (!saved) throw changedMeanwhile(na);
    vermeld({
      deelnemerId,
      prive: !na.gedeeld,
      onderwerp: { soort: 'weging', id: deelnemerId },
      feiten: { versie: na.versie, gedeeld: na.gedeeld },
      na,
    });
    return na;
  }),

  serve(endpoints.getDoelenExport, async ({ db, params: { samenwerkingId, formaat }, query, now }) => {
    const { items } = await queries.listDoelen(db, samenwerkingId, query);
    const bladen = [doelenBlad(await withDeelnemers(db, samenwerkingId, items))];
    return bladenBestand(formaat, 'doelen', bladen, now);
  }),
];

/** The doelen with every figure that its controller signed, whoever asks. */
export async function doelenOnderdelen(db: Database, samenwerkingId: string): Promise<Onderdeel[]> {
  const { items } = await queries.listDoelen(db, samenwerkingId, {});
  if (items.length === 0) return [];
  const doelen = openbareDoelen(await withDeelnemers(db, samenwerkingId, items));
  const { titel, dossierTekst: tekst } = teksten;
  const deel = { vraagId: 'O5', deelnemerId: null };
  const { letters, wegingen, ...uiteen } = await readWegingen(db, samenwerkingId);
  const gewogen = {
    ...deel,
    titel: teksten.wegingen,
    tekst: uiteenregels(uiteen).join(' '),
    blad: wegingenBlad(letters, wegingen),
  };
  return [{ ...deel, titel, tekst, blad: doelenBlad(doelen) }, ...(wegingen.length > 0 ? [gewogen] : [])];
}

const dayOf = (now: Date) => today(Temporal.Instant.fromEpochMilliseconds(now.getTime()));

async function requireDeelnemer(db: Database, plek: { samenwerkingId: string; deelnemerId: string }) {
  const deelnemers = await queries.listDeelnemers(db, plek.samenwerkingId);
  if (!deelnemers.some(({ id }) => id === plek.deelnemerId)) throw notFound('Deze deelnemer');
}

/** A K3 word always in its own spelling. */
const cleaned = (body: queries.Values): queries.Values => ({
  ...body,
  letter: schoneLetters([body.letter])[0] ?? body.letter,
});

async function readDoel(db: Database, samenwerkingId: string, id: string) {
  const row = await queries.findDoel(db, samenwerkingId, id);
  const [doel] = await withDeelnemers(db, samenwerkingId, [row]);
  if (!doel) throw notFound('Dit doel');
  return doel;
}

/** Puts beside every doel how each deelnemer stands; three statements, however many doelen. */
async function withDeelnemers(db: Database, samenwerkingId: string, rows: readonly Row[]) {
  const deelnemers = await queries.listDeelnemers(db, samenwerkingId);
  const standen = byPlek(await queries.listStanden(db, samenwerkingId));
  const nulmetingen = byPlek(await queries.listNulmetingen(db, samenwerkingId));
  const streefwaarden = byPlek(await queries.listStreefwaarden(db, samenwerkingId));
  return rows.map(({ gewijzigdOp, ...doel }) => ({
    ...doel,
    gewijzigdOp: gewijzigdOp.toISOString(),
    deelnemers: deelnemers.map(({ id, naam }) => {
      const plek = `${doel.id} ${id}`;
      const stand = standen.get(plek);
      const nulmeting = nulmetingen.get(plek);
      return {
        deelnemerId: id,
        deelnemer: naam,
        stand: standOf(stand),
        nulmeting: nulmeting ? show(nulmeting) : null,
        streefwaarde: streefwaarden.get(plek) ?? null,
      };
    }),
  }));
}

const standOf = (stand: { getekend: boolean } | undefined) => {
  if (!stand) return 'geen' as const;
  return stand.getekend ? ('getekend' as const) : ('niet-getekend' as const);
};

const byPlek = <T extends { doelId: string; deelnemerId: string }>(rows: readonly T[]) =>
  new Map(rows.map((row) => [`${row.doelId} ${row.deelnemerId}`, row]));

const show = <T extends { ingevoerdOp: Date; getekendOp: Date | null }>(nulmeting: T) => ({
  ...nulmeting,
  ingevoerdOp: nulmeting.ingevoerdOp.toISOString(),
  getekendOp: nulmeting.getekendOp?.toISOString() ?? null,
});

async function readNulmeting(db: Database, { samenwerkingId, doelId, deelnemerId }: Plek) {
  await queries.findDoel(db, samenwerkingId, doelId);
  const versies = await queries.listVersies(db, samenwerkingId, doelId, deelnemerId);
  return { doelId, deelnemerId, versie: versies[0]?.versie ?? 0, versies: versies.map(show) };
}

async function readStreefwaarde(db: Database, { samenwerkingId, doelId, deelnemerId }: Plek) {
  const all = byPlek(await queries.listStreefwaarden(db, samenwerkingId));
  return all.get(`${doelId} ${deelnemerId}`) ?? { versie: 0, waarde: null, streefdatum: null };
}

async function readLetters(db: Database, samenwerkingId: string) {
  return lettersVan((await queries.listDoelen(db, samenwerkingId, {})).items);
}

const Gewichten = z.record(z.string(), z.int());

async function readWeging(db: Database, samenwerkingId: string, deelnemerId: string) {
  const found = await queries.findWeging(db, samenwerkingId, deelnemerId);
  if (!found) return { deelnemerId, versie: 0, gewichten: {}, gedeeld: false };
  return { ...found, gewichten: Gewichten.parse(found.gewichten) };
}

async function readWegingen(db: Database, samenwerkingId: string) {
  const letters = await readLetters(db, samenwerkingId);
  const deelnemers = await queries.listDeelnemers(db, samenwerkingId);
  const shown = await queries.listGedeeldeWegingen(db, samenwerkingId);
  const wegingen = deelnemers.flatMap(({ id, naam }) => {
    const own = shown.find(({ deelnemerId }) => deelnemerId === id);
    return own ? [{ deelnemerId: id, deelnemer: naam, gewichten: Gewichten.parse(own.gewichten) }] : [];
  });
  return {
    letters,
    wegingen,
    afstanden: afstandenVan(wegingen, letters),
    omkeringen: omkeringenVan(wegingen, letters),
  };
}
