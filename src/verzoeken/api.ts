import { nogTeBeoordelen } from '#src/antwoorden/zinnen.ts';
import { bepaalUitkomst, stemmenVan } from '#src/besluitrondes/uitkomst.ts';
import type { Database } from '#src/database/database.ts';
import { fasen } from '#src/shared/fasen.ts';
import { standVan } from '#src/shared/slot.ts';
import { vragenVan } from '#src/vragen/vragen.ts';
import { type Actor, rollenIn } from '#src/http/actor.ts';
import { serve } from '#src/http/api.ts';
import { listOpeningen } from '#src/http/fase.ts';
import { listMijnVerzoeken, listVerzoeken } from './endpoints.ts';
import * as queries from './queries.ts';
import { type Stand, type Verzoek, verzoekenVan, wachtendenOp } from './verzoeken.ts';

type Samenwerking = { id: string; naam: string };
type Paging = { limit: number; offset: number };

export const verzoekenApi = [
  serve(listMijnVerzoeken, async ({ db, actor, query, paging }) => {
    const found = [];
    for (const samenwerking of await queries.listSamenwerkingen(db)) {
      const own = rollenIn(actor, samenwerking.id).map(({ deelnemerId }) => deelnemerId);
      const verzoeken = await readVerzoeken(db, samenwerking, actor);
      found.push(
        ...verzoeken.filter(({ isVoorMij, wachtenden, deelnemerId }) =>
          query.aanZet === 'anderen'
            ? !own.includes(deelnemerId) && wachtenden.some(({ id }) => own.includes(id))
            : isVoorMij,
        ),
      );
    }
    return pageOf(found, paging);
  }),

  serve(listVerzoeken, async ({ db, params, actor, paging }) =>
    pageOf(await readVerzoeken(db, await queries.findSamenwerking(db, params.samenwerkingId), actor), paging),
  ),
];

const pageOf = <T>(all: readonly T[], { limit, offset }: Paging) => ({
  items: all.slice(offset, offset + limit),
  total: all.length,
});

async function readVerzoeken(db: Database, { id, naam }: Samenwerking, actor: Actor) {
  const deelnemers = await queries.listDeelnemers(db, id);
  const onbevestigd = await queries.listOnbevestigd(db, id);
  const teTekenenCijfers = await queries.listTeTekenenCijfers(db, id);
  // Four eyes: nobody confirms or signs what it recorded or shared itself.
  const ownRecord = new Set(
    [
      ...onbevestigd.filter(({ vastgelegdDoor }) => vastgelegdDoor === actor.accountId),
      ...teTekenenCijfers.filter(({ gedeeldDoor }) => gedeeldDoor === actor.accountId),
    ].map((eigen) => `${eigen.id} ${eigen.deelnemerId}`),
  );
  const verzoeken = verzoekenVan(await readStand(db, id, deelnemers, { onbevestigd, teTekenenCijfers }));
  const ids = deelnemers.map((deelnemer) => deelnemer.id);
  return verzoeken.map((verzoek) => ({
    ...verzoek,
    rollen: [...verzoek.rollen],
    samenwerkingId: id,
    samenwerking: naam,
    deelnemer: deelnemers.find((deelnemer) => deelnemer.id === verzoek.deelnemerId)?.naam ?? null,
    wachtenden: deelnemers.filter((deelnemer) =>
      wachtendenOp(verzoek, verzoeken, ids).includes(deelnemer.id),
    ),
    isVoorMij: isVoor(actor, id, verzoek) && !ownRecord.has(`${verzoek.onderwerpId} ${verzoek.deelnemerId}`),
  }));
}

const isVoor = (actor: Actor, samenwerkingId: string, { deelnemerId, rollen }: Verzoek) =>
  rollenIn(actor, samenwerkingId).some(
    (mijn) => rollen.includes(mijn.rol) && (deelnemerId === null || mijn.deelnemerId === deelnemerId),
  );

type Deelnemer = { id: string; naam: string };

async function readStand(
  db: Database,
  id: string,
  deelnemers: readonly Deelnemer[],
  { onbevestigd, teTekenenCijfers }: Pick<Stand, 'onbevestigd' | 'teTekenenCijfers'>,
): Promise<Stand> {
  const openingen = await listOpeningen(db, id);
  const fase = fasen.find((each) => standVan(each, openingen) === 'open') ?? 'uitvoeren';
  const vragen = vragenVan(fase).map((vraag): string => vraag.id);
  const reacties = await queries.listReacties(db, id);
  const versie = await queries.findLaatsteVersie(db, id);
  const isOnderzoek = fase === 'onderzoeken';
  return {
    fase,
    deelnemers: deelnemers.map((deelnemer) => deelnemer.id),
    antwoorden: await queries.listAntwoorden(db, id),
    heeftGedeeld: await queries.listGedeeld(db, id),
    reacties: reacties.filter(({ vraagId }) => vragen.includes(vraagId)),
    onbevestigd,
    ronde:
      fase === 'onderzoeken' && versie?.besluitrondeId
        ? await readRonde(db, id, deelnemers, { nummer: versie.nummer, id: versie.besluitrondeId })
        : null,
    teTekenenNulmetingen: isOnderzoek ? await queries.listTeTekenenNulmetingen(db, id) : [],
    teTekenenCijfers: isOnderzoek ? teTekenenCijfers : [],
    zinnenZonderOordeel: isOnderzoek ? await readZinnen(db, id, deelnemers) : [],
    nietIngeleverd: isOnderzoek ? await queries.listNietIngeleverd(db, id) : [],
    keuzeZonderOordeel: isOnderzoek ? await queries.listKeuzeZonderOordeel(db, id) : [],
    isBevroren: versie !== undefined,
    openHoepunten: fase === 'organiseren' ? await queries.listHoepunten(db, id) : [],
  };
}

async function readZinnen(db: Database, samenwerkingId: string, deelnemers: readonly Deelnemer[]) {
  const tekst = await queries.findEindsituatie(db, samenwerkingId);
  const ids = deelnemers.map(({ id }) => id);
  return tekst ? nogTeBeoordelen(tekst, await queries.listZinsoordelen(db, samenwerkingId), ids) : [];
}

async function readRonde(
  db: Database,
  samenwerkingId: string,
  deelnemers: readonly Deelnemer[],
  versie: { nummer: number; id: string },
): Promise<Stand['ronde']> {
  const { standen, keuzes, uitkomst } = bepaalUitkomst({
    deelnemers: stemmenVan(deelnemers, await queries.listBesluiten(db, samenwerkingId)),
    laatsteVersie: versie.nummer,
    voortzettingen: await queries.listVoortzettingen(db, samenwerkingId),
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
