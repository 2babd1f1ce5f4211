import { isEigenDeelnemer } from '#src/http/actor.ts';
import { serve } from '#src/http/api.ts';
import { changedMeanwhile, invalidInput, notFound } from '#src/http/problem.ts';
import { readCsv } from '#src/documenten/import.csv.ts';
import { readRekenblad } from '#src/documenten/import.rekenblad.ts';
import type { Tekstblad } from '#src/documenten/tekstblad.ts';
import * as endpoints from './endpoints.ts';
import { splitKop } from './inlezing.ts';
import * as queries from './queries.ts';
import { teksten } from './teksten.ts';

const maxLeeftijd = 30 * 86_400_000;

export const inlezingenApi = [
  serve(endpoints.postInlezing, async ({ db, params: { samenwerkingId }, body, actor, now, vermeld }) => {
    const deelnemerId = body.deelnemerId ?? null;
    if (deelnemerId && !isEigenDeelnemer(actor, deelnemerId)) throw notFound('Deze deelnemer');
    const gegeven = await gegevenIn(body);
    const [{ naam: blad, rijen: alle }, ...andere] = read(gegeven);
    const { kop, rijen } = splitKop(alle);
    if (rijen.length === 0) throw invalidInput([{ name: gegeven.veld, reason: teksten.geenRijen }]);
    await queries.saveOpruiming(db, samenwerkingId, { grens: new Date(now.getTime() - maxLeeftijd), now });
    const inlezing = {
      id: crypto.randomUUID(),
      samenwerkingId,
      deelnemerId,
      soort: body.soort,
      bestandsnaam: gegeven.naam,
      blad: blad.slice(0, 200),
      andereBladen: andere.map(({ naam }) => naam),
      kop,
      rijen,
      aangemaaktOp: now,
      aangemaaktDoor: actor.accountId,
    };
    await queries.saveNew(db, inlezing);
    vermeld({
      ...plek(inlezing),
      feiten: { bestand: inlezing.bestandsnaam, rijen: rijen.length },
      na: rijen,
    });
    return show(await queries.findInlezing(db, samenwerkingId, inlezing.id));
  }),

  serve(endpoints.getInlezing, async ({ db, params }) =>
    show(await queries.findInlezing(db, params.samenwerkingId, params.inlezingId)),
  ),

  serve(endpoints.putInlezing, async ({ db, params, body, actor, ifMatch, vermeld }) => {
    const voor = await findEigen(db, params, actor);
    const last = voor.kop.length - 1;
    if (Object.values(body.koppeling).some((kolom) => kolom !== null && kolom > last))
      throw invalidInput([{ name: 'koppeling', reason: teksten.geenKolom }]);
    const saved = await queries.saveKoppeling(db, { id: voor.id, versie: ifMatch }, body.koppeling);
    const na = await queries.findInlezing(db, params.samenwerkingId, voor.id);
    if (!saved) throw changedMeanwhile(show(na));
    vermeld({ ...plek(na), voor: voor.koppeling, na: na.koppeling });
    return show(na);
  }),

  serve(endpoints.deleteInlezing, async ({ db, params, actor, ifMatch, now, vermeld }) => {
    const inlezing = await findEigen(db, params, actor);
    if (!(await queries.saveVerwijdering(db, { id: inlezing.id, versie: ifMatch }, now)))
      throw changedMeanwhile(show(inlezing));
    vermeld({ ...plek(inlezing), feiten: { bestand: inlezing.bestandsnaam } });
    return undefined;
  }),
];

type Db = Parameters<typeof queries.findInlezing>[0];
type Actor = Parameters<typeof isEigenDeelnemer>[0];
type Params = { samenwerkingId: string; inlezingId: string };

/** An open door lets somebody read, not write. */
async function findEigen(db: Db, { samenwerkingId, inlezingId }: Params, actor: Actor) {
  const inlezing = await queries.findInlezing(db, samenwerkingId, inlezingId);
  if (inlezing.deelnemerId && !isEigenDeelnemer(actor, inlezing.deelnemerId)) throw notFound('Dit bestand');
  return inlezing;
}

/** A file or a pasted table, with the field in which it was given. */
type Gegeven = { veld: 'bestand' | 'tekst'; naam: string; inhoud: Uint8Array };

async function gegevenIn({
  bestand,
  tekst,
}: {
  bestand?: File | undefined;
  tekst: string;
}): Promise<Gegeven> {
  if (tekst.trim() !== '')
    return { veld: 'tekst', naam: teksten.geplakt, inhoud: new TextEncoder().encode(tekst) };
  return {
    veld: 'bestand',
    naam: bestand?.name.replaceAll(/\p{Cc}/gu, '').slice(0, 200) || teksten.naamloos,
    inhoud: new Uint8Array((await bestand?.arrayBuffer()) ?? []),
  };
}

/** What cannot be read is said at the field in which it was given. */
function read({ veld, inhoud }: Gegeven): [Tekstblad, ...Tekstblad[]] {
  try {
    const [first, ...rest] = veld === 'tekst' ? readCsv(inhoud) : readRekenblad(inhoud);
    if (!first) throw new RangeError(teksten.geenRijen);
    return [first, ...rest];
  } catch (error) {
    if (error instanceof RangeError) throw invalidInput([{ name: veld, reason: error.message }]);
    throw error;
  }
}

const plek = ({ id, deelnemerId }: { id: string; deelnemerId: string | null }) => ({
  deelnemerId,
  prive: deelnemerId !== null,
  onderwerp: { soort: 'inlezing', id },
});

const show = (row: Awaited<ReturnType<typeof queries.findInlezing>>) => ({
  ...row,
  aangemaaktOp: row.aangemaaktOp.toISOString(),
});
