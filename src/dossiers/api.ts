import { createHash } from 'node:crypto';
import { teksten as antwoordTeksten } from '#src/antwoorden/teksten.ts';
import { reactiesUit, vraagPerZin } from '#src/antwoorden/zinnen.ts';
import type { Database } from '#src/database/database.ts';
import type { Document } from '#src/documenten/document.ts';
import type { Onderdeel, Onderdeelbron } from '#src/documenten/onderdeel.ts';
import { type Formaat, renderDocument } from '#src/documenten/media.ts';
import { serve } from '#src/http/api.ts';
import { conflict, invalidInput, notFound } from '#src/http/problem.ts';
import { IntentieInhoud } from '#src/intentie/endpoints.ts';
import { KnelpuntInhoud } from '#src/knelpunten/endpoints.ts';
import { canonicalJson } from '#src/shared/canonical.ts';
import { today } from '#src/shared/dates.ts';
import { type VraagId, vragenVan } from '#src/vragen/vragen.ts';
import { type DossierInhoud, inVasteVolgorde, wijzigingenTussen } from './dossier.ts';
import * as endpoints from './endpoints.ts';
import { intentieverklaringDocument } from './intentieverklaring.document.ts';
import { stelOpleggerOp } from './oplegger.ts';
import * as queries from './queries.ts';
import { documentVoorIedereen, documentVoorRaad } from './stuk.document.ts';
import { isPerRaad, type Stuksoort } from './stuk.ts';
import { teksten } from './teksten.ts';
import { verkenningsnotitieDocument } from './verkenningsnotitie.document.ts';

export const dossiersApi = [
  serve(endpoints.getDossier, async ({ db, deps, params: { samenwerkingId } }) => {
    const { inhoud, gereed } = await assemble(db, deps.onderdelen, samenwerkingId);
    const laatsteNummer = await queries.findLaatsteNummer(db, samenwerkingId);
    const ontbreekt = vragenVan('onderzoeken')
      .map(({ id }) => id)
      .filter((id) => !gereed.has(id));
    return {
      inhoud,
      ontbreekt,
      laatsteNummer,
      wijzigingen: await changesSince(db, samenwerkingId, laatsteNummer, inhoud),
    };
  }),

  serve(endpoints.listDossierversies, async ({ db, params, query, paging }) => {
    const { items, total } = await queries.listVersies(db, params.samenwerkingId, query, paging);
    return { items: items.map(show), total };
  }),

  serve(endpoints.getDossierversie, async ({ db, params: { samenwerkingId, dossierversieId } }) => {
    const { inhoud: stored, ...versie } = await queries.findVersie(db, samenwerkingId, dossierversieId);
    const inhoud = endpoints.DossierInhoudSchema.parse(stored);
    return {
      ...show(versie),
      inhoud,
      wijzigingen: await changesSince(db, samenwerkingId, versie.nummer - 1, inhoud),
    };
  }),

  serve(
    endpoints.postDossierversie,
    async ({ db, deps, params: { samenwerkingId }, body, actor, now, vermeld }) => {
      const { inhoud } = await assemble(db, deps.onderdelen, samenwerkingId);
      if (inhoud.antwoorden.length === 0) throw conflict(teksten.leegTitel, teksten.leeg);
      const tekst = canonicalJson(inhoud);
      const controlegetal = hashOf(inhoud);
      const nummer = await queries.findLaatsteNummer(db, samenwerkingId);
      const vorige = await queries.findVersieNummer(db, samenwerkingId, nummer);
      if (vorige?.controlegetal === controlegetal)
        throw conflict(teksten.nietsNieuwsTitel, teksten.nietsNieuws(nummer));
      const id = crypto.randomUUID();
      await queries.saveVersie(db, {
        id,
        samenwerkingId,
        nummer: nummer + 1,
        inhoud: tekst,
        controlegetal,
        reden: body.reden,
        bevrorenOp: now,
        bevrorenDoor: actor.accountId,
      });
      vermeld({ onderwerp: { soort: 'dossierversie', id }, feiten: { nummer: nummer + 1, controlegetal } });
      return show(await queries.findVersie(db, samenwerkingId, id));
    },
  ),

  serve(endpoints.getOplegger, async ({ db, params: { samenwerkingId, deelnemerId }, query }) => {
    const versie = await findVersieOrLaatste(db, samenwerkingId, query.dossierversieId);
    const oplegger = await readOplegger(db, samenwerkingId, { ...versie, deelnemerId });
    if (!oplegger) throw notFound('Deze deelnemer');
    return { ...oplegger, dossierversieId: versie.id, bevrorenOp: versie.bevrorenOp.toISOString() };
  }),

  serve(
    endpoints.getDossierdocument,
    async ({ db, params: { samenwerkingId, dossierversieId, formaat }, query: { soort, deelnemerId } }) => {
      const versie = await queries.findVersie(db, samenwerkingId, dossierversieId);
      const { document, over } = await buildStuk(db, samenwerkingId, { versie, soort, deelnemerId });
      return toFile(document, formaat, `${soort}-${over}`);
    },
  ),

  serve(endpoints.getIntentieverklaring, async ({ db, deps, params: { samenwerkingId, formaat }, now }) => {
    const document = await buildIntentieverklaring(db, deps.onderdelen, { samenwerkingId, now });
    return toFile(document, formaat, `intentieverklaring-${document.datum}`);
  }),

  serve(endpoints.getStuk, async ({ db, deps, params: { samenwerkingId, soort }, query, now }) => {
    if (soort === 'intentieverklaring') {
      const document = await buildIntentieverklaring(db, deps.onderdelen, { samenwerkingId, now });
      return { ...(await toPage(document)), soort, dossierversieId: null };
    }
    const versie = await findVersieOrLaatste(db, samenwerkingId, query.dossierversieId);
    const { deelnemerId } = query;
    const { document } = await buildStuk(db, samenwerkingId, { versie, soort, deelnemerId });
    return { ...(await toPage(document)), soort, dossierversieId: versie.id };
  }),

  serve(endpoints.getVerkenningsnotitie, async ({ db, deps, params, now }) => {
    const { deelnemer, antwoorden, knelpunten } = await queries.findKamer(
      db,
      params.samenwerkingId,
      params.deelnemerId,
    );
    const samenwerking = await queries.findSamenwerking(db, params.samenwerkingId);
    const kamer = { ...params, vandaag: dayOf(now) };
    const onderdelen: Onderdeel[] = [];
    for (const bron of deps.kameronderdelen ?? []) onderdelen.push(...(await bron(db, kamer)));
    const notitie = verkenningsnotitieDocument({
      samenwerking,
      gemeente: deelnemer.naam,
      datum: dayOf(now),
      antwoorden,
      knelpunten,
      onderdelen,
    });
    const document = { ...notitie, controlegetal: hashOf(notitie) };
    return toFile(document, params.formaat, `verkenningsnotitie-${deelnemer.naam}`);
  }),
];

/** The dossier as it would be frozen at this moment, from what all deelnemers may see. */
async function assemble(db: Database, bronnen: readonly Onderdeelbron[] = [], samenwerkingId: string) {
  const antwoorden = await queries.listAntwoorden(db, samenwerkingId);
  const gedeeld = await queries.listGedeeldeKnelpunten(db, samenwerkingId);
  const reacties = await readReacties(db, samenwerkingId, antwoorden);
  const onderdelen: Onderdeel[] = [];
  for (const bron of bronnen) onderdelen.push(...(await bron(db, samenwerkingId)));
  const found = endpoints.DossierInhoudSchema.parse({
    samenwerking: await queries.findSamenwerking(db, samenwerkingId),
    deelnemers: await queries.listDeelnemers(db, samenwerkingId),
    antwoorden: antwoorden
      .filter(({ tekst }) => tekst.trim() !== '')
      .map(({ vraagId, versie, tekst }) => ({ vraagId, versie, tekst })),
    knelpunten: gedeeld.map(({ inhoud: stored, onderwerpId, leidendId, ...deling }) => ({
      ...KnelpuntInhoud.parse(stored),
      ...deling,
      ...(leidendId && { samengevoegd: { leidendId, isLeidend: leidendId === onderwerpId } }),
    })),
    reacties: reacties.filter(({ oordeel }) => oordeel !== 'eens'),
    onderdelen,
  });
  const gereed = new Set(
    antwoorden.filter(({ status }) => status === 'gereed').map(({ vraagId }) => vraagId),
  );
  return { inhoud: inVasteVolgorde(found), gereed };
}

type Antwoord = { vraagId: VraagId; tekst: string };

/** What each deelnemer thinks of each joint answer, as the page of the question shows it. */
async function readReacties(db: Database, samenwerkingId: string, antwoorden: readonly Antwoord[]) {
  const tekst = antwoorden.find(({ vraagId }) => vraagId === vraagPerZin)?.tekst ?? '';
  const perZin = reactiesUit(tekst, await queries.listZinsoordelen(db, samenwerkingId));
  return [
    ...(await queries.listReacties(db, samenwerkingId)),
    ...perZin.map(({ deelnemerId, deelnemer, oordeel, gezegd }) => ({
      vraagId: vraagPerZin,
      deelnemerId,
      deelnemer,
      oordeel,
      toelichting: antwoordTeksten.bijZinnen(gezegd),
    })),
  ];
}

type Gevraagd = {
  id: string;
  nummer: number;
  controlegetal: string;
  inhoud: unknown;
  deelnemerId: string;
};

async function readOplegger(
  db: Database,
  samenwerkingId: string,
  { id: dossierversieId, nummer, controlegetal, inhoud: stored, deelnemerId }: Gevraagd,
) {
  const inhoud = endpoints.DossierInhoudSchema.parse(stored);
  const besluiten = await queries.listBesluiten(db, samenwerkingId, nummer);
  const raadsdatum = await queries.findRaadsdatum(db, { dossierversieId, deelnemerId });
  return stelOpleggerOp({ nummer, controlegetal, inhoud }, deelnemerId, { besluiten, raadsdatum });
}

const findVersieOrLaatste = (db: Database, samenwerkingId: string, id: string | undefined) =>
  id ? queries.findVersie(db, samenwerkingId, id) : queries.findLaatsteVersie(db, samenwerkingId);

type Over = {
  versie: Awaited<ReturnType<typeof queries.findVersie>>;
  soort: Stuksoort;
  deelnemerId: string | undefined;
};

/** `over`: what its file is called after, the version or the municipality. */
async function buildStuk(db: Database, samenwerkingId: string, { versie, soort, deelnemerId }: Over) {
  const { nummer, controlegetal } = versie;
  const inhoud = endpoints.DossierInhoudSchema.parse(versie.inhoud);
  const bevroren = { nummer, controlegetal, datum: dayOf(versie.bevrorenOp), inhoud };
  if (!isPerRaad(soort)) return { document: documentVoorIedereen[soort](bevroren), over: `versie-${nummer}` };
  const oplegger = deelnemerId && (await readOplegger(db, samenwerkingId, { ...versie, deelnemerId }));
  if (!oplegger) throw invalidInput([{ name: 'deelnemerId', reason: teksten.kiesDeelnemer }]);
  return { document: documentVoorRaad[soort](bevroren, oplegger), over: oplegger.gemeente };
}

async function buildIntentieverklaring(
  db: Database,
  bronnen: readonly Onderdeelbron[] | undefined,
  { samenwerkingId, now }: { samenwerkingId: string; now: Date },
): Promise<Document> {
  const { inhoud } = await assemble(db, bronnen, samenwerkingId);
  const startdatum = await queries.findStartdatum(db, samenwerkingId);
  const delingen = await queries.listGedeeldeAntwoorden(db, samenwerkingId);
  const gedeeld = delingen.map(({ deelnemer, inhoud: stored }) => ({
    deelnemer,
    ...endpoints.GedeeldAntwoordInhoud.parse(stored),
  }));
  const { inhoud: woorden, oordelen } = await queries.findIntentie(db, samenwerkingId);
  const document = intentieverklaringDocument({
    inhoud,
    afspraken: woorden === null ? null : IntentieInhoud.parse(woorden),
    oordelen,
    startdatum,
    gedeeld,
    datum: dayOf(now),
  });
  return { ...document, controlegetal: hashOf(document) };
}

const hashOf = (content: unknown): string =>
  createHash('sha256').update(canonicalJson(content)).digest('hex');

async function toPage(document: Document) {
  const { htmlFragment } = await import('#src/documenten/html.ts');
  const { titel, ondertitel = '', fictief } = document;
  return { titel, ondertitel, fictief, html: htmlFragment(document) };
}

async function changesSince(db: Database, samenwerkingId: string, nummer: number, inhoud: DossierInhoud) {
  const vorige = await queries.findVersieNummer(db, samenwerkingId, nummer);
  return vorige ? wijzigingenTussen(endpoints.DossierInhoudSchema.parse(vorige.inhoud), inhoud) : [];
}

async function toFile(document: Document, formaat: Formaat, naam: string) {
  const { mediaType, extensie, inhoud } = await renderDocument(document, formaat);
  return { mediaType, bestandsnaam: `${naam}.${extensie}`, inhoud };
}

const dayOf = (moment: Date) => today(Temporal.Instant.fromEpochMilliseconds(moment.getTime()));

const show = <T extends { bevrorenOp: Date }>(versie: T) => ({
  ...versie,
  bevrorenOp: versie.bevrorenOp.toISOString(),
});
