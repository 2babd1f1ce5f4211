import type { Database } from '#src/database/database.ts';
import { lijstBestand } from '#src/documenten/lijst.ts';
import { serve } from '#src/http/api.ts';
import { isPlainDate, today, todayAt } from '#src/shared/dates.ts';
import {
  getGemeente,
  getGemeentegrenzen,
  getGemeentenExport,
  getRegisterregeling,
  getRegisterregelingenExport,
  listGemeenten,
  listRegisterregelingen,
} from './endpoints.ts';
import { type Bron, type Fetch, isAdres, openBron } from './import.bron.ts';
import { fetchCbsInwoners, readCbsInwoners } from './import.cbs.ts';
import { readGrenzen } from './import.grenzen.ts';
import { readRooRegelingen } from './import.roo.ts';
import { burenVan } from './grenzen.ts';
import { readTooiLijst } from './import.tooi.ts';
import { nieuweTellingen } from './inwoners.ts';
import { provincieVan } from './provincies.ts';
import * as queries from './queries.ts';
import { gemeentenblad, regelingenblad } from './register.document.ts';
import { metVertrokken, type RegelingStand } from './regeling.ts';
import { teksten } from './teksten.ts';
import { type Verschil, verschilTussen, wijzigingen } from './verschil.ts';

export const registerApi = [
  serve(listGemeenten, ({ db, query, paging, now }) => queries.listGemeenten(db, query, dayOf(now), paging)),
  serve(getGemeente, ({ db, params, now }) => queries.findGemeente(db, params.cbsCode, dayOf(now))),
  serve(listRegisterregelingen, ({ db, query, paging, now }) =>
    queries.listRegelingen(db, query, dayOf(now), paging),
  ),
  serve(getGemeentegrenzen, async ({ db }) => {
    const grenzen = await queries.listGrenzen(db);
    const [first] = grenzen;
    return {
      bron: first?.bron ?? null,
      beeldvlak: first?.beeldvlak ?? null,
      grenzen: grenzen.map(({ cbsCode, pad }) => ({ cbsCode, pad })),
    };
  }),
  serve(getGemeentenExport, async ({ db, params, query, now }) => {
    const { items } = await queries.listGemeenten(db, query, dayOf(now));
    return lijstBestand(params.formaat, teksten.bestandGemeenten, gemeentenblad(items), todayAt(now));
  }),
  serve(getRegisterregelingenExport, async ({ db, params, query, now }) => {
    const { items } = await queries.listRegelingen(db, query, dayOf(now));
    return lijstBestand(params.formaat, teksten.bestandRegelingen, regelingenblad(items), todayAt(now));
  }),
  serve(getRegisterregeling, ({ db, params }) => queries.findRegeling(db, params.rooId)),
];

/** At every start: an installation that has no municipalities yet gets those that the product carries. */
export const seedRegister = (owner: Database): Promise<void> => queries.saveGemeentenAlsLeeg(owner);

export type Run = {
  now: Date;
  fetch: Fetch;
  onProgress: (line: string) => void;
  /** Only shows what would change. */
  proef?: boolean;
  /** 'YYYY-MM-DD': the day of a count of inhabitants, for a file that does not say it. */
  peildatum?: string | undefined;
};
type Aantallen = Record<string, number>;
type Uitkomst = {
  aantallen: Aantallen;
  verschil: Record<string, string[]>;
  volgnummer: number | null;
  gepubliceerdOp: string | null;
};

/**
 * Brings the municipalities up to date: from the TOOI value list (JSON-LD), or their inhabitants from a CBS table.
 * `adres`: a file, or the https address of an official source. One transaction; doing it again changes nothing.
 * Gives what it counted; throws when the source is neither.
 */
export const importGemeenten = (owner: Database, adres: string, run: Run): Promise<Aantallen> =>
  importing(owner, { soort: 'gemeenten', adres, run }, async (tx, bron) => {
    if (isAdres(adres) && /\bcbs\.nl$/.test(new URL(adres).hostname)) {
      const pages = (page: string) => (run.onProgress(teksten.lezen(page)), bron.json(page));
      return importInwoners(tx, await fetchCbsInwoners(adres, pages), run);
    }
    const json = await bron.json(adres);
    return Array.isArray(json) ? importTooi(tx, json, run) : importInwoners(tx, readCbsInwoners(json), run);
  });

/**
 * Brings the national register of arrangements up to date from the ROO export (XML), like `importGemeenten`.
 * What is no longer in it stays, with the day on which that was seen.
 */
export const importRegister = (owner: Database, adres: string, run: Run): Promise<Aantallen> =>
  importing(owner, { soort: 'register', adres, run }, async (tx, bron) => {
    const bewaard = await queries.listRegelingStanden(tx);
    const lijst = new Map<string, RegelingStand>();
    for await (const regeling of readRooRegelingen(bron.pieces(adres))) {
      const { rooId, deelnemers } = regeling;
      const eerder = bewaard.get(rooId)?.deelnemers ?? [];
      const allen = metVertrokken(eerder, deelnemers, dayOf(run.now));
      lijst.set(rooId, { ...regeling, deelnemers: allen, einddatum: null });
      if (lijst.size % 250 === 0) run.onProgress(teksten.regelingenGelezen(lijst.size));
    }
    if (lijst.size === 0) throw new RangeError(teksten.geenRegelingen);
    const verschil = verschilTussen(bewaard, lijst, dayOf(run.now));
    await queries.saveRegelingen(tx, wijzigingen(verschil).values());
    const deelnemers = [...lijst.values()].reduce((sum, regeling) => sum + regeling.deelnemers.length, 0);
    return {
      aantallen: { regelingen: lijst.size, deelnemers, ...tel(verschil, ({ titel }) => titel, run) },
      verschil: codes(verschil),
      volgnummer: null,
      gepubliceerdOp: null,
    };
  });

/**
 * Replaces the borders of all municipalities by those of a file with SVG paths, and derives from them who are
 * neighbours. Codes that the register does not know are counted and left out.
 */
export const importGrenzen = (owner: Database, adres: string, run: Run): Promise<Aantallen> =>
  importing(owner, { soort: 'grenzen', adres, run }, async (tx, open) => {
    const { bron, beeldvlak, grenzen } = readGrenzen(await open.json(adres));
    await queries.saveGemeentenAlsLeeg(tx); // also before the first start
    const known = new Set((await queries.listStanden(tx)).keys());
    const bekend = grenzen.filter(({ code }) => known.has(code));
    const buren = burenVan(bekend);
    await queries.saveGrenzen(tx, bekend, buren, { bron, beeldvlak });
    return {
      aantallen: {
        grenzen: bekend.length,
        buren: buren.length / 2,
        onbekendeCode: grenzen.length - bekend.length,
      },
      verschil: {},
      volgnummer: null,
      gepubliceerdOp: null,
    };
  });

async function importTooi(tx: Database, json: unknown, run: Run): Promise<Uitkomst> {
  const { volgnummer, publicatiedatum, organisaties } = readTooiLijst(json, 'Gemeente');
  run.onProgress(teksten.lijst(volgnummer, publicatiedatum));
  if (publicatiedatum && publicatiedatum < yearBefore(dayOf(run.now))) run.onProgress(teksten.oudeLijst);
  const codeOf = new Map(organisaties.map(({ tooiUri, code }) => [tooiUri, code]));
  const lijst = new Map(
    organisaties.map(({ code, naam, tooiUri, provincieUri, begindatum, einddatum, opvolgers }) => {
      const [opvolger, ander] = opvolgers.flatMap((uri) => codeOf.get(uri) ?? []);
      const provincie = provincieVan(provincieUri);
      return [
        code,
        { naam, provincie, tooiUri, begindatum, einddatum, opvolger: (!ander && opvolger) || null },
      ] as const;
    }),
  );
  const verschil = verschilTussen(await queries.listStanden(tx), lijst, dayOf(run.now));
  await queries.saveGemeenten(tx, wijzigingen(verschil));
  return {
    aantallen: tel(verschil, ({ naam }) => naam, run),
    verschil: codes(verschil),
    volgnummer,
    gepubliceerdOp: publicatiedatum,
  };
}

async function importInwoners(
  tx: Database,
  { inwoners, peildatum: eigen }: ReturnType<typeof readCbsInwoners>,
  run: Run,
): Promise<Uitkomst> {
  const peildatum = run.peildatum ?? eigen;
  if (!peildatum || !isPlainDate(peildatum)) throw new RangeError(teksten.welkePeildatum);
  const { wijzigingen: gewijzigd, ...rest } = nieuweTellingen(
    await queries.listTellingen(tx),
    inwoners,
    peildatum,
  );
  await queries.saveTellingen(tx, gewijzigd);
  return {
    aantallen: { gewijzigd: gewijzigd.size, ...rest },
    verschil: { gewijzigd: [...gewijzigd.keys()] },
    volgnummer: null,
    gepubliceerdOp: null,
  };
}

type What = { soort: 'gemeenten' | 'register' | 'grenzen'; adres: string; run: Run };

/** One import in one transaction, with its own line in `register_import`; undone when it was only a try. */
async function importing(
  owner: Database,
  { soort, adres, run }: What,
  work: (tx: Database, bron: Bron) => Promise<Uitkomst>,
): Promise<Aantallen> {
  const bron = openBron(run.fetch);
  run.onProgress(teksten.lezen(adres));
  const tx = await owner.startTransaction().execute();
  try {
    const uitkomst = await work(tx, bron);
    const sha256 = bron.sha256();
    await queries.saveImport(tx, { ...uitkomst, soort, bron: adres, sha256, uitgevoerdOp: run.now });
    await (run.proef ? tx.rollback() : tx.commit()).execute();
    run.onProgress(teksten.aantallen(uitkomst.aantallen));
    if (run.proef) run.onProgress(teksten.proef);
    return uitkomst.aantallen;
  } catch (error) {
    await tx
      .rollback()
      .execute()
      .catch(() => undefined); // the connection may be what broke
    throw error;
  }
}

const soorten = ['nieuw', 'gewijzigd', 'beeindigd'] as const;
const maxShown = 10;

/** Counts the differences, and shows the first of each kind. */
function tel<T>(verschil: Verschil<T>, naamVan: (stand: T) => string, { onProgress }: Run): Aantallen {
  for (const soort of soorten) {
    const shown = [...verschil[soort]].slice(0, maxShown);
    for (const [code, stand] of shown) onProgress(teksten.verschil(soort, code, naamVan(stand)));
    if (verschil[soort].size > maxShown) onProgress(teksten.enMeer(verschil[soort].size - maxShown));
  }
  const sizes = soorten.map((soort) => [soort, verschil[soort].size] as const);
  return { ...Object.fromEntries(sizes), ongewijzigd: verschil.ongewijzigd };
}
const codes = (verschil: Verschil<unknown>): Record<string, string[]> =>
  Object.fromEntries(soorten.map((soort) => [soort, [...verschil[soort].keys()]]));

const dayOf = (now: Date): string => today(Temporal.Instant.fromEpochMilliseconds(now.getTime()));
const yearBefore = (day: string): string => Temporal.PlainDate.from(day).subtract({ years: 1 }).toString();
