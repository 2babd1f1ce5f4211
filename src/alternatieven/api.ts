import { onthouder, controlegetalVan, rekenOfWeiger } from '#src/berekeningen/eenmaal.ts';
import type { Rekentypen } from '#src/berekeningen.ts';
import type { Database } from '#src/database/database.ts';
import { bladenBestand } from '#src/documenten/bladenbestand.ts';
import { lijstBestand } from '#src/documenten/lijst.ts';
import type { Onderdeel } from '#src/documenten/onderdeel.ts';
import { deelnemersVoor, rollenIn, type Actor } from '#src/http/actor.ts';
import { serve } from '#src/http/api.ts';
import { changedMeanwhile, conflict, forbidden, invalidInput, notFound } from '#src/http/problem.ts';
import { today } from '#src/shared/dates.ts';
import { opsomming } from '#src/shared/datumtekst.ts';
import { afwegingsbladen, alternatievenblad, reactieblad } from './afweging.document.ts';
import {
  afwegingVan,
  bezwaarTegen,
  type Bevriezing,
  foutenInScores,
  gewichtenVoor,
  isVolledig,
} from './bevriezing.ts';
import * as keuzes from './endpoints.keuze.ts';
import * as endpoints from './endpoints.ts';
import * as queries from './queries.ts';
import { rondestand, toonBlad, toonRonde, toonSamenvatting } from './ronde.ts';
import { teksten } from './teksten.ts';
import { vergelijkingsblad } from './vergelijking.document.ts';

type Plek = { samenwerkingId: string };
type Rondeplek = Plek & { scorerondeId: string };
const all = { limit: 1000, offset: 0 };

/** A seed for the draws: the same for everybody and every time, so that the figures are. */
const zaad = 20_261_124;
const bewaard = onthouder<Rekentypen['afweging']['resultaat']>();

export const alternatievenApi = [
  serve(endpoints.listAlternatieven, async ({ db, params, query, paging }) =>
    pageOf(await queries.listAlternatieven(db, params.samenwerkingId, query.zoek), paging),
  ),

  serve(endpoints.getAlternatief, async ({ db, params }) =>
    show(await queries.findAlternatief(db, params.samenwerkingId, params.alternatiefId)),
  ),

  serve(endpoints.postAlternatief, async ({ db, params: { samenwerkingId }, body, actor, now, vermeld }) => {
    await requireVrij(db, samenwerkingId);
    if (body.soort === 'nul') throw invalidInput([{ name: 'soort', reason: teksten.nulBlijft }]);
    const id = crypto.randomUUID();
    await queries.saveNieuwAlternatief(db, { id, samenwerkingId }, body, { op: now, door: actor.accountId });
    vermeld({ onderwerp: { soort: 'alternatief', id }, feiten: { naam: body.naam }, na: body });
    return show(await queries.findAlternatief(db, samenwerkingId, id));
  }),

  serve(
    endpoints.putAlternatief,
    async ({ db, params: { samenwerkingId, alternatiefId: id }, body, actor, ifMatch, now, vermeld }) => {
      const voor = await queries.findAlternatief(db, samenwerkingId, id);
      await requireVrij(db, samenwerkingId);
      if ((body.soort === 'nul') !== (voor.soort === 'nul'))
        throw invalidInput([{ name: 'soort', reason: teksten.nulBlijft }]);
      const wie = { op: now, door: actor.accountId };
      const saved = await queries.saveAlternatief(db, { id, versie: ifMatch }, body, wie);
      const na = await queries.findAlternatief(db, samenwerkingId, id);
      if (!saved) throw changedMeanwhile(show(na));
      vermeld({ onderwerp: { soort: 'alternatief', id }, feiten: { naam: na.naam }, voor, na: body });
      return show(na);
    },
  ),

  serve(
    endpoints.deleteAlternatief,
    async ({ db, params: { samenwerkingId, alternatiefId: id }, actor, ifMatch, now, vermeld }) => {
      const voor = await queries.findAlternatief(db, samenwerkingId, id);
      await requireVrij(db, samenwerkingId);
      if (voor.soort === 'nul') throw conflict(teksten.nulTitel, teksten.nul);
      const wie = { op: now, door: actor.accountId };
      if (!(await queries.saveAlternatief(db, { id, versie: ifMatch }, { verwijderdOp: now }, wie)))
        throw changedMeanwhile(show(voor));
      vermeld({ onderwerp: { soort: 'alternatief', id }, feiten: { naam: voor.naam }, voor });
      return undefined;
    },
  ),

  serve(endpoints.listCriteria, async ({ db, params, paging }) =>
    pageOf(await queries.listCriteria(db, params.samenwerkingId), paging),
  ),

  serve(endpoints.getCriterium, async ({ db, params }) =>
    show(await queries.findCriterium(db, params.samenwerkingId, params.criteriumId)),
  ),

  serve(endpoints.postCriterium, async ({ db, params: { samenwerkingId }, body, actor, now, vermeld }) => {
    await requireVrij(db, samenwerkingId);
    const id = crypto.randomUUID();
    await queries.saveNieuwCriterium(db, { id, samenwerkingId }, body, { op: now, door: actor.accountId });
    vermeld({ onderwerp: { soort: 'criterium', id }, feiten: { naam: body.naam }, na: body });
    return show(await queries.findCriterium(db, samenwerkingId, id));
  }),

  serve(
    endpoints.putCriterium,
    async ({ db, params: { samenwerkingId, criteriumId: id }, body, actor, ifMatch, now, vermeld }) => {
      const voor = await queries.findCriterium(db, samenwerkingId, id);
      await requireVrij(db, samenwerkingId);
      const wie = { op: now, door: actor.accountId };
      const saved = await queries.saveCriterium(db, { id, versie: ifMatch }, body, wie);
      const na = await queries.findCriterium(db, samenwerkingId, id);
      if (!saved) throw changedMeanwhile(show(na));
      vermeld({ onderwerp: { soort: 'criterium', id }, feiten: { naam: na.naam }, voor, na: body });
      return show(na);
    },
  ),

  serve(
    endpoints.deleteCriterium,
    async ({ db, params: { samenwerkingId, criteriumId: id }, actor, ifMatch, now, vermeld }) => {
      const voor = await queries.findCriterium(db, samenwerkingId, id);
      await requireVrij(db, samenwerkingId);
      const wie = { op: now, door: actor.accountId };
      if (!(await queries.saveCriterium(db, { id, versie: ifMatch }, { verwijderdOp: now }, wie)))
        throw changedMeanwhile(show(voor));
      vermeld({ onderwerp: { soort: 'criterium', id }, feiten: { naam: voor.naam }, voor });
      return undefined;
    },
  ),

  serve(endpoints.listGewichten, async ({ db, params, paging }) => {
    const items = await queries.listGewichten(db, params.samenwerkingId);
    return { items: items.slice(paging.offset, paging.offset + paging.limit), total: items.length };
  }),

  serve(endpoints.putGewichten, async ({ db, params, body, actor, ifMatch, now, vermeld }) => {
    const { samenwerkingId } = params;
    const { deelnemerId, punten } = body;
    requireWeger(actor, samenwerkingId, deelnemerId);
    await requireVrij(db, samenwerkingId);
    const criteria = await queries.listCriteria(db, samenwerkingId);
    const onbekend = punten.flatMap(({ criteriumId }, index) =>
      criteria.some(({ id }) => id === criteriumId) &&
      punten.findIndex((each) => each.criteriumId === criteriumId) === index
        ? []
        : [{ name: `punten.${index}.criteriumId`, reason: teksten.onbekendCriterium }],
    );
    if (onbekend.length > 0) throw invalidInput(onbekend);
    if (punten.every((each) => each.punten === 0))
      throw invalidInput([{ name: 'punten.0.punten', reason: teksten.allesNul }]);
    const saved = await queries.saveGewichten(db, { samenwerkingId, deelnemerId, versie: ifMatch }, punten, {
      op: now,
      door: actor.accountId,
    });
    const blad = (await queries.listGewichten(db, samenwerkingId)).find(
      (each) => each.deelnemerId === deelnemerId,
    );
    if (!saved || !blad) throw changedMeanwhile(blad ?? null);
    vermeld({ deelnemerId, onderwerp: { soort: 'gewichten', id: deelnemerId ?? 'samen' }, na: punten });
    return blad;
  }),

  serve(endpoints.listScorerondes, async ({ db, params, paging }) => {
    const { items, total } = await queries.listRondes(db, params.samenwerkingId, paging);
    const inleveringen = await queries.listInleveringen(db, params.samenwerkingId);
    return { items: items.map((ronde) => toonSamenvatting(ronde, inleveringen)), total };
  }),

  serve(endpoints.getScoreronde, ({ db, params }) => readRonde(db, params)),

  serve(endpoints.postScoreronde, async ({ db, params: { samenwerkingId }, body, actor, now, vermeld }) => {
    const vorige = await queries.findLaatsteRonde(db, samenwerkingId);
    if (vorige && rondestand(vorige) === 'open') throw conflict(teksten.rondeOpenTitel, teksten.rondeOpen);
    const opnieuw = vorige && rondestand(vorige) === 'gesloten';
    const inhoud = opnieuw ? vorige.inhoud : await freeze(db, samenwerkingId, body.deelnemerIds);
    const nummer = (vorige?.nummer ?? 0) + 1;
    const id = crypto.randomUUID();
    const controlegetal = controlegetalVan(inhoud);
    await queries.saveRonde(
      db,
      { id, samenwerkingId, nummer, controlegetal, inhoud },
      { op: now, door: actor.accountId },
    );
    vermeld({ onderwerp: { soort: 'scoreronde', id }, feiten: { nummer, controlegetal } });
    return readRonde(db, { samenwerkingId, scorerondeId: id });
  }),

  serve(endpoints.postSluiting, async ({ db, params, now, vermeld }) => {
    const { id, nummer } = await queries.findRonde(db, params.samenwerkingId, params.scorerondeId);
    if (!(await queries.saveSluiting(db, id, now)))
      throw conflict(teksten.rondeDichtTitel, teksten.rondeDicht);
    vermeld({ onderwerp: { soort: 'scoreronde', id }, feiten: { nummer } });
    return readRonde(db, params);
  }),

  serve(endpoints.postOntdooiing, async ({ db, params, body, actor, now, vermeld }) => {
    const { id, nummer } = await queries.findRonde(db, params.samenwerkingId, params.scorerondeId);
    const laatste = await queries.findLaatsteRonde(db, params.samenwerkingId);
    if (laatste?.id !== id) throw conflict(teksten.nietNieuwsteTitel, teksten.nietNieuwste);
    if (!(await queries.saveOntdooiing(db, id, body.reden, { op: now, door: actor.accountId })))
      throw conflict(teksten.alOntdooidTitel, teksten.alOntdooid);
    vermeld({ onderwerp: { soort: 'scoreronde', id }, feiten: { nummer }, na: body });
    return readRonde(db, params);
  }),

  serve(endpoints.getScoreblad, async ({ db, params: { samenwerkingId, scorerondeId, deelnemerId } }) => {
    await queries.findRonde(db, samenwerkingId, scorerondeId);
    return readBlad(db, scorerondeId, deelnemerId);
  }),

  serve(endpoints.putScoreblad, async ({ db, params, body, actor, ifMatch, now, vermeld }) => {
    const { samenwerkingId, scorerondeId, deelnemerId } = params;
    const ronde = await queries.findRonde(db, samenwerkingId, scorerondeId);
    if (!ronde.inhoud.deelnemers.some(({ id }) => id === deelnemerId)) throw notFound('Dit scoreblad');
    if (rondestand(ronde) !== 'open') throw conflict(teksten.rondeDichtTitel, teksten.rondeDicht);
    const fouten = foutenInScores(body.scores, ronde.inhoud);
    if (fouten.length > 0)
      throw invalidInput(fouten.map(({ name, reden }) => ({ name, reason: teksten[reden] })));
    if (body.inleveren && !isVolledig(body.scores, ronde.inhoud))
      throw invalidInput([{ name: 'scores', reason: teksten.nietVolledig }]);
    const blad = {
      scores: body.scores,
      toelichting: body.toelichting,
      ingeleverdOp: body.inleveren ? now : null,
    };
    const plek = { samenwerkingId, scorerondeId, deelnemerId, versie: ifMatch };
    const saved = await queries.saveBlad(db, plek, blad, { op: now, door: actor.accountId });
    const na = await readBlad(db, scorerondeId, deelnemerId);
    if (!saved) throw changedMeanwhile(na);
    // The last one that hands in closes the round; before that this changes nothing.
    if (body.inleveren) await closeWhenComplete(db, ronde, samenwerkingId, now);
    vermeld({
      deelnemerId,
      prive: !body.inleveren,
      onderwerp: { soort: 'scoreblad', id: scorerondeId },
      feiten: { nummer: ronde.nummer, ingeleverd: body.inleveren },
      na: body,
    });
    return na;
  }),

  serve(endpoints.getAfwegingsuitkomst, async ({ db, params }) => {
    const { invoer, resultaat } = await readUitkomst(db, params);
    return { ...resultaat, invoer };
  }),

  serve(endpoints.getAfwegingsbestand, async ({ db, params, now }) => {
    const { ronde, invoer, resultaat } = await readUitkomst(db, params);
    const bladen = afwegingsbladen(ronde, invoer, resultaat.uitkomst);
    return bladenBestand(params.formaat, `alternatieven-ronde-${ronde.nummer}`, bladen, now);
  }),

  serve(endpoints.getVergelijkingExport, async ({ db, params: { samenwerkingId, formaat }, now }) => {
    const gesloten = await findGesloten(db, samenwerkingId);
    if (!gesloten) throw conflict(teksten.nogGeenGesloten, teksten.nogNietDicht);
    const { ronde, resultaat } = await readUitkomst(db, { samenwerkingId, scorerondeId: gesloten.id });
    const blad = vergelijkingsblad(ronde, resultaat.uitkomst);
    const dag = today(Temporal.Instant.fromEpochMilliseconds(now.getTime()));
    return lijstBestand(formaat, teksten.bestandsnaam(ronde.nummer), blad, dag);
  }),

  serve(keuzes.listKeuzes, async ({ db, params, paging }) => {
    const { items, total } = await queries.listKeuzes(db, params.samenwerkingId, paging);
    const reacties = await queries.listKeuzereacties(
      db,
      items.map(({ id }) => id),
    );
    return { items: items.map((keuze) => toonKeuze(keuze, reacties)), total };
  }),

  serve(keuzes.getKeuze, ({ db, params }) => readKeuze(db, params.samenwerkingId, params.keuzeId)),

  serve(keuzes.postKeuze, async ({ db, params: { samenwerkingId }, body, actor, now, vermeld }) => {
    const ronde = await queries.findRonde(db, samenwerkingId, body.scorerondeId);
    if (ronde.ontdooidOp) throw conflict(teksten.ontdooidTitel, teksten.kiesNietMeer);
    if (!ronde.geslotenOp) throw conflict(teksten.nogNietDichtTitel, teksten.nogNietDicht);
    const gekozen = ronde.inhoud.alternatieven.find(({ id }) => id === body.alternatiefId);
    if (!gekozen) throw invalidInput([{ name: 'alternatiefId', reason: teksten.kiesAlternatief }]);
    const id = crypto.randomUUID();
    await queries.saveKeuze(db, { id, samenwerkingId, ...body }, { op: now, door: actor.accountId });
    vermeld({ onderwerp: { soort: 'alternatiefkeuze', id }, feiten: { naam: gekozen.naam }, na: body });
    return readKeuze(db, samenwerkingId, id);
  }),

  serve(keuzes.postKeuzereactie, async ({ db, params: { samenwerkingId }, body, actor, now, vermeld }) => {
    const { keuzeId, deelnemerId, oordeel, toelichting } = body;
    if (!deelnemersVoor(actor, samenwerkingId, endpoints.scoregevers).includes(deelnemerId))
      throw notFound('Deze deelnemer');
    await queries.findKeuze(db, samenwerkingId, keuzeId);
    if (oordeel !== 'eens' && toelichting === '')
      throw invalidInput([{ name: 'toelichting', reason: teksten.toelichtingNodig }]);
    await queries.saveKeuzereactie(
      db,
      { samenwerkingId, alternatiefkeuzeId: keuzeId, deelnemerId, oordeel, toelichting },
      { op: now, door: actor.accountId },
    );
    vermeld({ deelnemerId, onderwerp: { soort: 'alternatiefkeuze', id: keuzeId }, feiten: { oordeel } });
    return readKeuze(db, samenwerkingId, keuzeId);
  }),
];

/** The alternatives (O4), the last round that was closed with its outcome, and the choice that was made. */
export async function alternatievenOnderdelen(db: Database, samenwerkingId: string): Promise<Onderdeel[]> {
  const alternatieven = await queries.listAlternatieven(db, samenwerkingId);
  // The nul-variant is always there: alone it says nothing.
  if (alternatieven.length <= 1) return [];
  const gesloten = await findGesloten(db, samenwerkingId);
  const bladen = gesloten ? await readBladen(db, { samenwerkingId, scorerondeId: gesloten.id }) : [];
  const getoond = bladen.length > 0 ? bladen : [alternatievenblad(alternatieven)];
  const deel = { vraagId: 'O4', deelnemerId: null };
  return [
    ...getoond.map((blad) => ({ ...deel, titel: blad.titel, tekst: '', blad })),
    ...(await readKeuzeonderdeel(db, samenwerkingId)).map((each) => ({ ...deel, ...each })),
  ];
}

/** The last round that was closed. None once it was thawed: what came before it used the same criteria. */
async function findGesloten(db: Database, samenwerkingId: string) {
  const { items } = await queries.listRondes(db, samenwerkingId, all);
  const nieuwste = items.find((ronde) => rondestand(ronde) !== 'open');
  return nieuwste && rondestand(nieuwste) === 'gesloten' ? nieuwste : undefined;
}

/** None of a round that was closed before anybody handed in. */
async function readBladen(db: Database, plek: Rondeplek) {
  const bladen = await queries.listBladen(db, plek.scorerondeId);
  if (bladen.every(({ ingeleverdOp }) => ingeleverdOp === null)) return [];
  const { ronde, invoer, resultaat } = await readUitkomst(db, plek);
  return afwegingsbladen(ronde, invoer, resultaat.uitkomst);
}

async function readKeuzeonderdeel(db: Database, samenwerkingId: string) {
  const { items } = await queries.listKeuzes(db, samenwerkingId, { limit: 1, offset: 0 });
  const [keuze] = items;
  if (!keuze) return [];
  const tekst = `${teksten.gekozen(keuze.alternatief)}. ${keuze.reden}`;
  return [
    { titel: teksten.keuze, tekst, blad: reactieblad(await queries.listKeuzereacties(db, [keuze.id])) },
  ];
}

const show = <T extends { gewijzigdOp: Date }>(row: T) => ({
  ...row,
  gewijzigdOp: row.gewijzigdOp.toISOString(),
});

const pageOf = <T extends { gewijzigdOp: Date }>(rows: readonly T[], { limit, offset }: typeof all) => ({
  items: rows.slice(offset, offset + limit).map(show),
  total: rows.length,
});

/** Criteria come before scores: what a round froze does not change until it is thawed. */
async function requireVrij(db: Database, samenwerkingId: string) {
  const laatste = await queries.findLaatsteRonde(db, samenwerkingId);
  if (laatste && rondestand(laatste) !== 'ontdooid') throw conflict(teksten.bevrorenTitel, teksten.bevroren);
}

/** Own weights by who gives scores for that deelnemer; the joint ones by who writes the alternatives. */
function requireWeger(actor: Actor, samenwerkingId: string, deelnemerId: string | null) {
  if (deelnemerId) {
    if (!deelnemersVoor(actor, samenwerkingId, endpoints.scoregevers).includes(deelnemerId))
      throw notFound('Deze deelnemer');
  } else if (
    !rollenIn(actor, samenwerkingId).some(({ rol }) => endpoints.schrijvers.some((each) => each === rol))
  )
    throw forbidden();
}

/** Everything as it is now, with for every deelnemer the weights that count for it. */
async function freeze(db: Database, samenwerkingId: string, wie: readonly string[]): Promise<Bevriezing> {
  const [alternatieven, criteria, bladen, deelnemers] = [
    await queries.listAlternatieven(db, samenwerkingId),
    await queries.listCriteria(db, samenwerkingId),
    await queries.listGewichten(db, samenwerkingId),
    await queries.listDeelnemers(db, samenwerkingId),
  ];
  const onbekend = wie.some((id) => !deelnemers.some((deelnemer) => deelnemer.id === id));
  if (onbekend) throw invalidInput([{ name: 'deelnemerIds', reason: teksten.kiesDeelnemer }]);
  const mee = deelnemers.filter(({ id }) => wie.length === 0 || wie.includes(id));
  const metGewicht = mee.map((deelnemer) => ({
    ...deelnemer,
    gewichten: gewichtenVoor(deelnemer.id, bladen, criteria),
  }));
  const inhoud: Bevriezing = {
    alternatieven: alternatieven.map(({ id, naam, soort, omschrijving }) => ({
      id,
      naam,
      soort,
      omschrijving,
    })),
    criteria: criteria.map(({ id, naam, toelichting, dient }) => ({ id, naam, toelichting, dient })),
    deelnemers: metGewicht.map((deelnemer) => ({ ...deelnemer, gewichten: deelnemer.gewichten ?? [] })),
  };
  const bezwaar = bezwaarTegen(inhoud);
  if (bezwaar) throw conflict(teksten.bezwaarTitel, teksten.bezwaren[bezwaar]);
  const zonder = metGewicht.filter(({ gewichten }) => !gewichten).map(({ naam }) => naam);
  if (zonder.length > 0) throw conflict(teksten.bezwaarTitel, teksten.zonderGewichten(opsomming(zonder)));
  return inhoud;
}

async function closeWhenComplete(
  db: Database,
  { id, inhoud }: { id: string; inhoud: Bevriezing },
  samenwerkingId: string,
  now: Date,
) {
  const inleveringen = await queries.listInleveringen(db, samenwerkingId);
  const isIn = (deelnemerId: string) =>
    inleveringen.some((each) => each.scorerondeId === id && each.deelnemerId === deelnemerId);
  if (inhoud.deelnemers.every((deelnemer) => isIn(deelnemer.id))) await queries.saveSluiting(db, id, now);
}

async function readRonde(db: Database, { samenwerkingId, scorerondeId }: Rondeplek) {
  const ronde = await queries.findRonde(db, samenwerkingId, scorerondeId);
  return toonRonde(
    ronde,
    await queries.listInleveringen(db, samenwerkingId),
    await queries.listBladen(db, scorerondeId),
  );
}

async function readBlad(db: Database, scorerondeId: string, deelnemerId: string) {
  const blad = await queries.findBlad(db, scorerondeId, deelnemerId);
  return blad ? toonBlad(blad) : { deelnemerId, scores: [], toelichting: '', ingeleverdOp: null, versie: 0 };
}

/** A closed round never changes, so that its outcome is made once. */
async function readUitkomst(db: Database, { samenwerkingId, scorerondeId }: Rondeplek) {
  const ronde = await queries.findRonde(db, samenwerkingId, scorerondeId);
  if (!ronde.geslotenOp) throw conflict(teksten.nogNietDichtTitel, teksten.nogNietDicht);
  const bladen = (await queries.listBladen(db, scorerondeId)).filter(({ ingeleverdOp }) => ingeleverdOp);
  if (bladen.length === 0) throw conflict(teksten.geenPuntenTitel, teksten.geenPunten);
  const invoer = afwegingVan(ronde.inhoud, bladen, zaad);
  const resultaat = await bewaard(controlegetalVan(invoer), () => rekenOfWeiger('afweging', invoer));
  const getoond = toonRonde(ronde, await queries.listInleveringen(db, samenwerkingId), bladen);
  return { ronde: getoond, invoer, resultaat };
}

type Keuzereactie = Awaited<ReturnType<typeof queries.listKeuzereacties>>[number];

const toonKeuze = (
  keuze: Awaited<ReturnType<typeof queries.findKeuze>>,
  reacties: readonly Keuzereactie[],
) => ({
  ...keuze,
  vastgelegdOp: keuze.vastgelegdOp.toISOString(),
  reacties: reacties
    .filter(({ keuzeId }) => keuzeId === keuze.id)
    .map(({ keuzeId: _keuzeId, op, ...reactie }) => ({ ...reactie, op: op.toISOString() })),
});

async function readKeuze(db: Database, samenwerkingId: string, id: string) {
  const keuze = await queries.findKeuze(db, samenwerkingId, id);
  return toonKeuze(keuze, await queries.listKeuzereacties(db, [id]));
}
