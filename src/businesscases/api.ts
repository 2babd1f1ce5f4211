import { controlegetalVan, onthouder, rekenOfWeiger } from '#src/berekeningen/eenmaal.ts';
import type { Rekentypen } from '#src/berekeningen.ts';
import { bladenBestand } from '#src/documenten/bladenbestand.ts';
import type { Onderdeel } from '#src/documenten/onderdeel.ts';
import { bladenVan } from '#src/businesscase/businesscase.document.ts';
import type { Database } from '#src/database/database.ts';
import { type Actor, deelnemersVoor, isEigenDeelnemer, rollenIn } from '#src/http/actor.ts';
import { serve } from '#src/http/api.ts';
import { changedMeanwhile, conflict, forbidden, invalidInput, notFound } from '#src/http/problem.ts';
import { opsomming } from '#src/shared/datumtekst.ts';
import type { Rol } from '#src/shared/rollen.ts';
import * as cijfers from './endpoints.cijfers.ts';
import * as endpoints from './endpoints.ts';
import { inhoudVan, invoerVan, trekkingenVoor } from './invoer.ts';
import * as queries from './queries.ts';
import { aangevuld, foutenIn } from './regel.ts';
import { leesRegels } from './regeltabel.ts';
import { regelsblad } from './regels.document.ts';
import { onderdelenVan } from './onderdelen.document.ts';
import { teksten } from './teksten.ts';

type Caseplek = { samenwerkingId: string; businesscaseId: string };
const bewaard = onthouder<Rekentypen['businesscase']['resultaat'] | null>();
/** Lines of one deelnemer, or joint ones, in one business case. */
const maxRegels = 300;

export const businesscasesApi = [
  serve(endpoints.listBusinesscases, async ({ db, params: { samenwerkingId }, paging }) => {
    const toon = await shower(db, samenwerkingId);
    const rows = await queries.listCases(db, samenwerkingId);
    return {
      items: rows.slice(paging.offset, paging.offset + paging.limit).map(toon),
      total: rows.length,
    };
  }),

  serve(endpoints.getBusinesscase, ({ db, params }) => readCase(db, params)),

  serve(endpoints.postBusinesscase, async ({ db, params: { samenwerkingId }, body, actor, now, vermeld }) => {
    await requireNulmeting(db, samenwerkingId, null);
    const id = crypto.randomUUID();
    await queries.saveNieuweCase(db, { id, samenwerkingId }, body, { op: now, door: actor.accountId });
    vermeld({ onderwerp: { soort: 'businesscase', id }, feiten: { naam: body.naam }, na: body });
    return readCase(db, { samenwerkingId, businesscaseId: id });
  }),

  serve(endpoints.putBusinesscase, async ({ db, params, body, actor, ifMatch, now, vermeld }) => {
    const { id } = await queries.findCase(db, params);
    await requireNulmeting(db, params.samenwerkingId, null);
    const wie = { op: now, door: actor.accountId };
    const saved = await queries.saveCase(db, { id, versie: ifMatch }, body, wie);
    const na = await readCase(db, params);
    if (!saved) throw changedMeanwhile(na);
    vermeld({ onderwerp: { soort: 'businesscase', id }, feiten: { naam: na.naam }, na: body });
    return na;
  }),

  serve(endpoints.listRegels, async ({ db, params, query, paging }) => {
    const van = { ...params, deelnemerId: query.deelnemerId ?? null };
    const { items, total } = await queries.listRegels(db, van, query.zoek, paging);
    return { items: items.map(showRegel), total };
  }),

  serve(endpoints.getRegel, async ({ db, params }) =>
    showRegel(await queries.findRegel(db, params, params.regelId)),
  ),

  serve(endpoints.postRegel, async ({ db, params, body, actor, now, vermeld }) => {
    const { deelnemerId, ...ingevuld } = body;
    requireSchrijver(actor, params.samenwerkingId, deelnemerId);
    await requireNulmeting(db, params.samenwerkingId, deelnemerId);
    const van = { ...params, deelnemerId };
    const huidig = await queries.findCase(db, params);
    const regel = aangevuld(ingevuld, huidig);
    const fouten = foutenIn(regel, await context(db, van, huidig));
    if (fouten.length > 0) throw invalidInput(fouten);
    await requirePlaats(db, van, 1);
    const [id = ''] = await queries.saveNieuweRegels(db, van, [regel], { op: now, door: actor.accountId });
    vermeld({ deelnemerId, prive: deelnemerId !== null, onderwerp: { soort: 'regel', id }, na: regel });
    return showRegel(await queries.findRegel(db, params, id));
  }),

  serve(endpoints.patchRegel, async ({ db, params, body, actor, ifMatch, now, vermeld }) => {
    const voor = await queries.findRegel(db, params, params.regelId);
    requireSchrijver(actor, params.samenwerkingId, voor.deelnemerId);
    await requireNulmeting(db, params.samenwerkingId, voor.deelnemerId);
    const huidig = await queries.findCase(db, params);
    const gewijzigd = endpoints.Regelinvoer.parse({ ...inhoudVan(voor), ...withoutUndefined(body) });
    const regel = aangevuld(gewijzigd, huidig);
    const fouten = foutenIn(regel, await context(db, { ...params, deelnemerId: voor.deelnemerId }, huidig));
    if (fouten.length > 0) throw invalidInput(fouten);
    const wie = { op: now, door: actor.accountId };
    const saved = await queries.saveRegel(db, { id: voor.id, versie: ifMatch }, regel, wie);
    const na = await queries.findRegel(db, params, voor.id);
    if (!saved) throw changedMeanwhile(showRegel(na));
    const { deelnemerId } = na;
    const onderwerp = { soort: 'regel', id: na.id };
    vermeld({ deelnemerId, prive: deelnemerId !== null, onderwerp, voor: inhoudVan(voor), na: regel });
    return showRegel(na);
  }),

  serve(endpoints.deleteRegel, async ({ db, params, actor, ifMatch, now, vermeld }) => {
    const voor = await queries.findRegel(db, params, params.regelId);
    requireSchrijver(actor, params.samenwerkingId, voor.deelnemerId);
    const wie = { op: now, door: actor.accountId };
    if (!(await queries.saveRegel(db, { id: voor.id, versie: ifMatch }, { verwijderdOp: now }, wie)))
      throw changedMeanwhile(showRegel(voor));
    const { deelnemerId } = voor;
    const onderwerp = { soort: 'regel', id: voor.id };
    vermeld({ deelnemerId, prive: deelnemerId !== null, onderwerp, voor: inhoudVan(voor) });
    return undefined;
  }),

  serve(endpoints.postRegelvoorbeeld, async ({ db, params, body, actor }) => {
    requireSchrijver(actor, params.samenwerkingId, body.deelnemerId);
    const rijen = await readTabel(db, { ...params, deelnemerId: body.deelnemerId }, body.tekst);
    return { rijen: rijen.map(({ rij, naam, reden }) => ({ rij, naam, reden })) };
  }),

  serve(endpoints.postRegelimport, async ({ db, params, body, actor, now, vermeld }) => {
    const { deelnemerId } = body;
    requireSchrijver(actor, params.samenwerkingId, deelnemerId);
    await requireNulmeting(db, params.samenwerkingId, deelnemerId);
    const van = { ...params, deelnemerId };
    const rijen = await readTabel(db, van, body.tekst);
    const fouten = rijen.filter(({ reden }) => reden !== null);
    if (fouten.length > 0)
      throw invalidInput(
        fouten.map(({ rij, reden }) => ({
          name: 'tekst',
          reason: `${teksten.foutInTabel(rij)}: ${reden ?? ''}`,
        })),
      );
    const regels = rijen.flatMap(({ regel }) => (regel ? [regel] : []));
    if (regels.length === 0) throw invalidInput([{ name: 'tekst', reason: teksten.geenRegels }]);
    await requirePlaats(db, van, regels.length);
    await queries.saveNieuweRegels(db, van, regels, { op: now, door: actor.accountId });
    const onderwerp = { soort: 'businesscase', id: params.businesscaseId };
    const feiten = { aantal: regels.length };
    vermeld({ deelnemerId, prive: deelnemerId !== null, onderwerp, feiten, na: regels });
    return { aantal: regels.length };
  }),

  serve(endpoints.postCijferdeling, async ({ db, params, body: { deelnemerId }, actor, now, vermeld }) => {
    requireEigen(actor, params.samenwerkingId, { deelnemerId, rollen: endpoints.cijferdelers });
    await requireNulmeting(db, params.samenwerkingId, deelnemerId);
    await queries.findCase(db, params);
    const { items } = await queries.listRegels(db, { ...params, deelnemerId });
    if (items.length === 0) throw conflict(teksten.geenCijfersTitel, teksten.geenCijfers);
    const regels = items.map(inhoudVan);
    const controlegetal = controlegetalVan(regels);
    const vorige = await findDeling(db, params, (deling) => deling.deelnemerId === deelnemerId);
    if (vorige?.controlegetal === controlegetal) throw conflict(teksten.alGedeeldTitel, teksten.alGedeeld);
    if (vorige) await queries.saveIntrekking(db, vorige.id, now);
    const id = crypto.randomUUID();
    const wie = { op: now, door: actor.accountId };
    await queries.saveDeling(db, { ...plekOf(params), id, deelnemerId, controlegetal, regels }, wie);
    vermeld({ deelnemerId, onderwerp: { soort: 'cijferdeling', id }, feiten: { controlegetal }, na: regels });
    return readCase(db, params);
  }),

  serve(endpoints.postHandtekening, async ({ db, params, body, actor, now, vermeld }) => {
    const deling = await requireDeling(db, params, body.delingId);
    const { deelnemerId, gedeeldDoor, controlegetal, id } = deling;
    requireEigen(actor, params.samenwerkingId, { deelnemerId, rollen: endpoints.tekenaars });
    await requireNulmeting(db, params.samenwerkingId, deelnemerId);
    if (gedeeldDoor === actor.accountId) throw conflict(teksten.zelfdeTitel, teksten.zelfde);
    if (!(await queries.saveHandtekening(db, id, { op: now, door: actor.accountId })))
      throw conflict(teksten.alGetekendTitel, teksten.alGetekend);
    vermeld({ deelnemerId, onderwerp: { soort: 'cijferdeling', id }, feiten: { controlegetal } });
    return readCase(db, params);
  }),

  serve(cijfers.getCijferdeling, async ({ db, params }) => {
    const { gedeeldOp, getekendOp, ...deling } = await readCijfers(db, params);
    return {
      ...deling,
      gedeeldOp: gedeeldOp.toISOString(),
      getekendOp: getekendOp?.toISOString() ?? null,
    };
  }),

  serve(cijfers.getCijferdelingbestand, async ({ db, params, query, now }) => {
    const { regels } = await readCijfers(db, { ...params, ...query });
    const alternatieven = await queries.listAlternatieven(db, params.samenwerkingId);
    return bladenBestand(params.formaat, 'gedeelde-cijfers', [regelsblad(regels, alternatieven)], now);
  }),

  serve(endpoints.deleteCijferdeling, async ({ db, params, actor, now, vermeld }) => {
    const { id, deelnemerId } = await requireDeling(db, params, params.delingId);
    requireEigen(actor, params.samenwerkingId, { deelnemerId, rollen: endpoints.cijferdelers });
    await queries.saveIntrekking(db, id, now);
    vermeld({ deelnemerId, onderwerp: { soort: 'cijferdeling', id } });
    return undefined;
  }),

  serve(endpoints.getUitkomst, ({ db, params, query }) =>
    readUitkomst(db, params, { zonder: query.zonder, metKansen: false }),
  ),

  serve(endpoints.getSimulatie, ({ db, params, query }) =>
    readUitkomst(db, params, { zonder: query.zonder, metKansen: true }),
  ),

  serve(endpoints.getBusinesscasebestand, async ({ db, params, query, now }) => {
    const { invoer, resultaat } = await readUitkomst(db, params, { zonder: query.zonder, metKansen: true });
    if (!resultaat) throw conflict(teksten.geenRegelsTitel, teksten.nogGeenUitkomst);
    return bladenBestand(params.formaat, 'businesscase', bladenVan(await invoer(), resultaat.uitkomst), now);
  }),

  serve(endpoints.getRegelbestand, async ({ db, params, query, now }) => {
    const van = { ...params, deelnemerId: query.deelnemerId ?? null };
    const { items } = await queries.listRegels(db, van);
    const alternatieven = await queries.listAlternatieven(db, params.samenwerkingId);
    return bladenBestand(params.formaat, 'businesscase-regels', [regelsblad(items, alternatieven)], now);
  }),
];

/** What the business cases (O6) say with the figures that were shared: for all, and of every deelnemer for its own council. */
export async function businesscasesOnderdelen(db: Database, samenwerkingId: string): Promise<Onderdeel[]> {
  const onderdelen: Onderdeel[] = [];
  for (const zaak of await queries.listCases(db, samenwerkingId)) {
    const gevraagd = { samenwerkingId, businesscaseId: zaak.id };
    const uitkomst = await readUitkomst(db, gevraagd, { zonder: undefined, metKansen: false });
    const { items: gezamenlijk } = await queries.listRegels(db, { ...gevraagd, deelnemerId: null });
    const perDeelnemer = await queries.listGedeeldeRegels(db, gevraagd);
    onderdelen.push(...onderdelenVan(zaak, uitkomst, { gezamenlijk, perDeelnemer }));
  }
  return onderdelen;
}

/**
 * No baseline, no business case (practice: a goal without a measured start proves nothing later): a deelnemer enters
 * figures when its own baseline is complete, and together people begin when the first one's is.
 */
async function requireNulmeting(db: Database, samenwerkingId: string, deelnemerId: string | null) {
  const opSlot = await queries.listZonderNulmeting(db, samenwerkingId);
  if (deelnemerId !== null && opSlot.includes(deelnemerId))
    throw conflict(teksten.opSlotTitel, teksten.opSlotEigen);
  const deelnemers = await queries.listDeelnemers(db, samenwerkingId);
  if (deelnemers.every(({ id }) => opSlot.includes(id))) throw conflict(teksten.opSlotTitel, teksten.opSlot);
}

type Eigen = { deelnemerId: string; rollen: readonly Rol[] };

function requireEigen(actor: Actor, samenwerkingId: string, { deelnemerId, rollen }: Eigen) {
  if (!isEigenDeelnemer(actor, deelnemerId)) throw notFound('Deze deelnemer');
  if (!deelnemersVoor(actor, samenwerkingId, rollen).includes(deelnemerId)) throw forbidden();
}

/** Figures of a deelnemer by its own controller or contactpersoon; joint lines by who works on the group's case. */
function requireSchrijver(actor: Actor, samenwerkingId: string, deelnemerId: string | null) {
  if (deelnemerId) requireEigen(actor, samenwerkingId, { deelnemerId, rollen: endpoints.cijferaars });
  else if (
    !rollenIn(actor, samenwerkingId).some(({ rol }) => endpoints.schrijvers.some((each) => each === rol))
  )
    throw forbidden();
}

type Van = Caseplek & { deelnemerId: string | null };

async function requirePlaats(db: Database, van: Van, erbij: number) {
  const { total } = await queries.listRegels(db, van, '', { limit: 1, offset: 0 });
  if (total + erbij > maxRegels)
    throw invalidInput([{ name: 'naam', reason: teksten.teVeelRegels(maxRegels) }]);
}

async function context(
  db: Database,
  { samenwerkingId, deelnemerId }: Van,
  tijd: { beginjaar: number; aantalJaren: number },
) {
  return {
    alternatieven: await queries.listAlternatieven(db, samenwerkingId),
    isGezamenlijk: deelnemerId === null,
    ...tijd,
  };
}

/** Every row with the line that it becomes, or why not. */
async function readTabel(db: Database, van: Van, tekst: string) {
  const huidig = await queries.findCase(db, van);
  const omgeving = await context(db, van, huidig);
  const gelezen = leesRegels(tekst, omgeving.alternatieven);
  if (!gelezen) throw invalidInput([{ name: 'tekst', reason: teksten.geenTabel }]);
  const standaard = omgeving.isGezamenlijk ? { verdeling: 'inwoners' } : {};
  return gelezen.map(({ rij, invoer, onleesbaar }) => {
    const naam = typeof invoer['naam'] === 'string' ? invoer['naam'] : '';
    if (onleesbaar.length > 0)
      return { rij, naam, reden: teksten.onleesbaar(opsomming(onleesbaar)), regel: null };
    const { data, error } = endpoints.Regelinvoer.safeParse({ ...standaard, ...invoer });
    const regel = data && aangevuld(data, huidig);
    const reden = regel ? foutenIn(regel, omgeving)[0]?.reason : error?.issues[0]?.message;
    return { rij, naam, reden: reden ?? null, regel: regel ?? null };
  });
}

type Deling = Awaited<ReturnType<typeof queries.listDelingen>>[number];

async function findDeling(
  db: Database,
  { samenwerkingId, businesscaseId }: Caseplek,
  is: (deling: Deling) => boolean,
) {
  const delingen = await queries.listDelingen(db, samenwerkingId);
  return delingen.find((deling) => deling.businesscaseId === businesscaseId && is(deling));
}

async function readCijfers(db: Database, plek: Caseplek & { delingId: string }) {
  const found = await queries.findGedeeldeCijfers(db, plek, plek.delingId);
  if (!found) throw notFound('Deze cijferdeling');
  return found;
}

async function requireDeling(db: Database, plek: Caseplek, id: string): Promise<Deling> {
  const deling = await findDeling(db, plek, (each) => each.id === id);
  if (!deling) throw notFound('Deze cijferdeling');
  return deling;
}

const plekOf = ({ samenwerkingId, businesscaseId }: Caseplek) => ({ samenwerkingId, businesscaseId });

const showRegel = <T extends { gewijzigdOp: Date }>(row: T) => ({
  ...row,
  gewijzigdOp: row.gewijzigdOp.toISOString(),
});

const withoutUndefined = (value: object) =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined));

/** Shows business cases with the state of the figures of every deelnemer. */
async function shower(db: Database, samenwerkingId: string) {
  const deelnemers = await queries.listDeelnemers(db, samenwerkingId);
  const delingen = await queries.listDelingen(db, samenwerkingId);
  const opSlot = await queries.listZonderNulmeting(db, samenwerkingId);
  return (row: Awaited<ReturnType<typeof queries.findCase>>) => ({
    ...row,
    gewijzigdOp: row.gewijzigdOp.toISOString(),
    opSlot,
    cijfers: deelnemers.map(({ id, naam }) => {
      const deling = delingen.find((each) => each.businesscaseId === row.id && each.deelnemerId === id);
      return {
        deelnemerId: id,
        deelnemer: naam,
        stand: deling
          ? deling.getekendOp
            ? ('getekend' as const)
            : ('gedeeld' as const)
          : ('geen' as const),
        delingId: deling?.id ?? null,
        controlegetal: deling?.controlegetal ?? null,
        gedeeldOp: deling?.gedeeldOp.toISOString() ?? null,
        getekendDoor: deling?.getekendDoor ?? null,
        getekendOp: deling?.getekendOp?.toISOString() ?? null,
      };
    }),
  });
}

async function readCase(db: Database, plek: Caseplek) {
  const row = await queries.findCase(db, plek);
  return (await shower(db, plek.samenwerkingId))(row);
}

type Vraag = { zonder: string | string[] | undefined; metKansen: boolean };

/**
 * What follows from the joint lines and the shared copies: the same for whoever may see the samenwerking, made once for
 * each state of them. Its key is made of versions, so that thousands of lines are read only when something changed.
 */
async function readUitkomst(db: Database, params: Caseplek, { zonder = [], metKansen }: Vraag) {
  const plek = plekOf(params);
  const weg = [zonder].flat();
  const instellingen = await queries.findCase(db, plek);
  const alternatieven = await queries.listAlternatieven(db, plek.samenwerkingId);
  const allen = await queries.listDeelnemers(db, plek.samenwerkingId);
  if (weg.some((id) => !allen.some((each) => each.id === id)))
    throw invalidInput([{ name: 'zonder', reason: teksten.kiesDeelnemer }]);
  const deelnemers = allen.filter(({ id }) => !weg.includes(id));
  if (deelnemers.length === 0) throw invalidInput([{ name: 'zonder', reason: teksten.kiesBlijvers }]);
  const delingen = (await queries.listDelingen(db, plek.samenwerkingId)).filter(
    (deling) => deling.businesscaseId === plek.businesscaseId,
  );
  const controlegetal = controlegetalVan({
    id: plek.businesscaseId,
    versie: instellingen.versie,
    regels: await queries.findRegelstand(db, plek),
    delingen: delingen.map(({ id }) => id).toSorted(),
    alternatieven,
    deelnemers,
    metKansen,
  });
  const invoer = () => buildInvoer(db, plek, { instellingen, alternatieven, deelnemers, metKansen });
  const resultaat = await bewaard(controlegetal, async () => {
    const gemaakt = await invoer();
    return gemaakt.regels.length === 0 ? null : rekenOfWeiger('businesscase', gemaakt);
  });
  const delingVan = (id: string) => delingen.find(({ deelnemerId }) => deelnemerId === id);
  const namen = (is: (deling: Deling | undefined) => boolean) =>
    deelnemers.filter(({ id }) => is(delingVan(id))).map(({ naam }) => naam);
  return {
    aantalJaren: instellingen.aantalJaren,
    deelnemers: deelnemers.map(({ id, naam }) => ({ id, naam })),
    alternatieven: alternatieven.map(({ id, naam }) => ({ id, naam })),
    ontbreekt: namen((deling) => deling === undefined),
    nietGetekend: namen((deling) => deling !== undefined && deling.getekendOp === null),
    controlegetal,
    resultaat,
    invoer,
  };
}

type Bron = Pick<Parameters<typeof invoerVan>[0], 'instellingen' | 'alternatieven' | 'deelnemers'> & {
  metKansen: boolean;
};

async function buildInvoer(db: Database, plek: Caseplek, { metKansen, ...bron }: Bron) {
  const { items: gezamenlijk } = await queries.listRegels(db, { ...plek, deelnemerId: null });
  const perDeelnemer = await queries.listGedeeldeRegels(db, plek);
  const alle = [...gezamenlijk, ...perDeelnemer.flatMap(({ regels }) => regels)];
  const { beginjaar, aantalJaren, discontovoet, prijzen, kansverdeling, zaad } = bron.instellingen;
  return invoerVan({
    ...bron,
    instellingen: { beginjaar, aantalJaren, discontovoet, prijzen, kansverdeling, zaad },
    gezamenlijk,
    perDeelnemer,
    trekkingen: metKansen ? trekkingenVoor(alle) : 0,
  });
}
