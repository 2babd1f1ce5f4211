import { nogTeBeoordelen } from '#src/antwoorden/zinnen.ts';
import { bepaalUitkomst, stemmenVan } from '#src/besluitrondes/uitkomst.ts';
import type { Database } from '#src/database/database.ts';
import { findCheckpunt } from '#src/gevolgen/checklist.ts';
import { addDays, todayAt } from '#src/shared/dates.ts';
import { fasen } from '#src/shared/fasen.ts';
import { standVan } from '#src/shared/slot.ts';
import { vragenVan } from '#src/vragen/vragen.ts';
import { type Actor, rollenIn } from '#src/http/actor.ts';
import { serve } from '#src/http/api.ts';
import { listOpeningen } from '#src/http/fase.ts';
import { listMijnVerzoeken, listVerzoeken } from './endpoints.ts';
import * as queries from './queries.ts';
import { dagenVooraf, type Stand, type Verzoek, verzoekenVan, wachtendenOp } from './verzoeken.ts';

type Samenwerking = { id: string; naam: string };
type Paging = { limit: number; offset: number };

export const verzoekenApi = [
  serve(listMijnVerzoeken, async ({ db, actor, query, now, paging }) => {
    const all = await readVerzoeken(db, await queries.listSamenwerkingen(db), { actor, now });
    const mijn = all.filter(({ isVoorMij }) => isVoorMij);
    const vanAnderen = all.filter(({ wachtenden, deelnemerId, samenwerkingId }) => {
      const own = rollenIn(actor, samenwerkingId).map((rol) => rol.deelnemerId);
      return !own.includes(deelnemerId) && wachtenden.some(({ id }) => own.includes(id));
    });
    const { aanZet = 'ik' } = query;
    return pageOf([...(aanZet === 'anderen' ? [] : mijn), ...(aanZet === 'ik' ? [] : vanAnderen)], paging);
  }),

  serve(listVerzoeken, async ({ db, params, actor, now, paging }) => {
    const samenwerking = await queries.findSamenwerking(db, params.samenwerkingId);
    return pageOf(await readVerzoeken(db, [samenwerking], { actor, now }), paging);
  }),
];

const pageOf = <T>(all: readonly T[], { limit, offset }: Paging) => ({
  items: all.slice(offset, offset + limit),
  total: all.length,
});

type Vrager = { actor: Actor; now: Date };

/** Of all these samenwerkingen, one after the other; what can be asked for all at once, is. */
async function readVerzoeken(db: Database, samenwerkingen: readonly Samenwerking[], vrager: Vrager) {
  if (samenwerkingen.length === 0) return [];
  const samen = await readSamen(
    db,
    samenwerkingen.map(({ id }) => id),
    vrager.now,
  );
  const found = await Promise.all(
    samenwerkingen.map((samenwerking) => readVerzoekenIn(db, samenwerking, samen, vrager)),
  );
  return found.flat();
}

type Samen = Awaited<ReturnType<typeof readSamen>>;

async function readSamen(db: Database, ids: readonly string[], now: Date) {
  const tot = addDays(todayAt(now), dagenVooraf);
  const [teksten, zinsoordelen, teBeoordelen, toegezegd] = await Promise.all([
    queries.listEindsituaties(db, ids),
    queries.listZinsoordelen(db, ids),
    queries.listTeBeoordelen(db, ids),
    queries.listToegezegd(db, ids, tot),
  ]);
  const van = <T extends { samenwerkingId: string }>(rows: readonly T[], samenwerkingId: string) =>
    rows.filter((row) => row.samenwerkingId === samenwerkingId);
  return (id: string, deelnemers: readonly string[]) => ({
    zinnenZonderOordeel: van(teksten, id).flatMap(({ tekst }) =>
      nogTeBeoordelen(tekst, van(zinsoordelen, id), deelnemers),
    ),
    teBeoordelen: van(teBeoordelen, id),
    toegezegd: van(toegezegd, id).map(({ accountId, persoon, naam, ...each }) => ({
      ...each,
      persoon: { accountId, naam: persoon },
      // The words of a point of the checklist are those of today.
      naam: findCheckpunt(each.onderwerpId)?.titel ?? naam,
    })),
  });
}

async function readVerzoekenIn(
  db: Database,
  { id, naam }: Samenwerking,
  samen: Samen,
  { actor, now }: Vrager,
) {
  const [deelnemers, onbevestigd, teTekenenCijfers] = await Promise.all([
    queries.listDeelnemers(db, id),
    queries.listOnbevestigd(db, id),
    queries.listTeTekenenCijfers(db, id),
  ]);
  // Four eyes: nobody confirms or signs what it recorded or shared itself.
  const ownRecord = new Set(
    [
      ...onbevestigd.filter(({ vastgelegdDoor }) => vastgelegdDoor === actor.accountId),
      ...teTekenenCijfers.filter(({ gedeeldDoor }) => gedeeldDoor === actor.accountId),
    ].map((eigen) => `${eigen.id} ${eigen.deelnemerId}`),
  );
  const ids = deelnemers.map((deelnemer) => deelnemer.id);
  const bekend = { onbevestigd, teTekenenCijfers, ...samen(id, ids) };
  const verzoeken = verzoekenVan(await readStand(db, id, deelnemers, bekend));
  const vandaag = todayAt(now);
  return verzoeken.map((verzoek) => ({
    ...verzoek,
    rollen: [...verzoek.rollen],
    persoon: verzoek.persoon?.naam ?? null,
    isTeLaat: verzoek.datum !== null && verzoek.datum < vandaag,
    samenwerkingId: id,
    samenwerking: naam,
    deelnemer: deelnemers.find((deelnemer) => deelnemer.id === verzoek.deelnemerId)?.naam ?? null,
    wachtenden: deelnemers.filter((deelnemer) =>
      wachtendenOp(verzoek, verzoeken, ids).includes(deelnemer.id),
    ),
    isVoorMij: isVoor(actor, id, verzoek) && !ownRecord.has(`${verzoek.onderwerpId} ${verzoek.deelnemerId}`),
  }));
}

const isVoor = (actor: Actor, samenwerkingId: string, { deelnemerId, rollen, persoon }: Verzoek) =>
  persoon
    ? persoon.accountId === actor.accountId
    : rollenIn(actor, samenwerkingId).some(
        (mijn) => rollen.includes(mijn.rol) && (deelnemerId === null || mijn.deelnemerId === deelnemerId),
      );

type Deelnemer = { id: string; naam: string };
type Bekend = Pick<Stand, 'onbevestigd' | 'teTekenenCijfers'> & ReturnType<Samen>;

async function readStand(
  db: Database,
  id: string,
  deelnemers: readonly Deelnemer[],
  bekend: Bekend,
): Promise<Stand> {
  const [openingen, versie] = await Promise.all([listOpeningen(db, id), queries.findLaatsteVersie(db, id)]);
  const fase = fasen.find((each) => standVan(each, openingen) === 'open') ?? 'uitvoeren';
  const vragen = vragenVan(fase).map((vraag): string => vraag.id);
  const isOnderzoek = fase === 'onderzoeken';
  const [antwoorden, heeftGedeeld, reacties, nulmetingen, nietIngeleverd, keuze, openHoepunten, ronde] =
    await Promise.all([
      queries.listAntwoorden(db, id),
      queries.listGedeeld(db, id),
      queries.listReacties(db, id),
      isOnderzoek ? queries.listTeTekenenNulmetingen(db, id) : [],
      isOnderzoek ? queries.listNietIngeleverd(db, id) : [],
      isOnderzoek ? queries.listKeuzeZonderOordeel(db, id) : [],
      fase === 'organiseren' ? queries.listHoepunten(db, id) : [],
      isOnderzoek && versie?.besluitrondeId
        ? readRonde(db, id, deelnemers, { nummer: versie.nummer, id: versie.besluitrondeId })
        : null,
    ]);
  return {
    ...bekend,
    fase,
    deelnemers: deelnemers.map((deelnemer) => deelnemer.id),
    antwoorden,
    heeftGedeeld,
    reacties: reacties.filter(({ vraagId }) => vragen.includes(vraagId)),
    ronde,
    teTekenenNulmetingen: nulmetingen,
    teTekenenCijfers: isOnderzoek ? bekend.teTekenenCijfers : [],
    nietIngeleverd,
    keuzeZonderOordeel: keuze,
    isBevroren: versie !== undefined,
    openHoepunten,
  };
}

async function readRonde(
  db: Database,
  samenwerkingId: string,
  deelnemers: readonly Deelnemer[],
  versie: { nummer: number; id: string },
): Promise<Stand['ronde']> {
  const [besluiten, voortzettingen] = await Promise.all([
    queries.listBesluiten(db, samenwerkingId),
    queries.listVoortzettingen(db, samenwerkingId),
  ]);
  const { standen, keuzes, uitkomst } = bepaalUitkomst({
    deelnemers: stemmenVan(deelnemers, besluiten),
    laatsteVersie: versie.nummer,
    voortzettingen,
  });
  const idsOf = (isMeant: (stand: (typeof standen)[number]) => boolean) =>
    standen.filter(isMeant).map(({ id }) => id);
  return {
    id: versie.id,
    zonderBesluit: idsOf(({ stand }) => stand === 'geen' || stand === 'ouder' || stand === 'aangehouden'),
    nogTeKiezen: [...new Set(keuzes.flatMap(({ nogTeKiezen }) => nogTeKiezen))],
    openVoorwaarden: idsOf(({ openVoorwaarden }) => openVoorwaarden > 0),
    isBesloten: uitkomst === 'besloten',
  };
}
