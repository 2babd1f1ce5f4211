import { createHash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import { serve } from '#src/http/api.ts';
import { conflict, forbidden, notFound } from '#src/http/problem.ts';
import * as endpoints from './endpoints.ts';
import * as queries from './queries.ts';
import { teksten } from './teksten.ts';

export const bijlagenApi = [
  serve(endpoints.listBijlagen, async ({ db, params, query, paging }) => {
    const { items, total } = await queries.listBijlagen(db, params.samenwerkingId, query, paging);
    return { items: items.map(show), total };
  }),

  serve(endpoints.getBijlage, async ({ db, params }) =>
    show(await queries.findBijlage(db, params.samenwerkingId, params.bijlageId)),
  ),

  serve(endpoints.getBijlageBestand, async ({ db, params }) => {
    const { naam, mediatype } = await queries.findBijlage(db, params.samenwerkingId, params.bijlageId);
    return {
      mediaType: mediatype,
      bestandsnaam: naam,
      inhoud: await queries.findInhoud(db, params.bijlageId),
    };
  }),

  serve(endpoints.postBijlage, async ({ db, params: { samenwerkingId }, body, actor, now, vermeld }) => {
    const deelnemerId = body.deelnemerId ?? null;
    if (deelnemerId && !(await queries.isEigenKamer(db, samenwerkingId, deelnemerId)))
      throw notFound('Deze kamer');
    const inhoud = Buffer.from(await body.bestand.arrayBuffer());
    const bijlage = {
      id: crypto.randomUUID(),
      samenwerkingId,
      deelnemerId,
      onderwerp: body.onderwerp,
      onderwerpId: body.onderwerpId,
      naam: safeName(body.bestand.name),
      mediatype: await sniff(inhoud),
      grootte: inhoud.length,
      sha256: createHash('sha256').update(inhoud).digest('hex'),
      toegevoegdOp: now,
      toegevoegdDoor: actor.accountId,
    };
    await queries.saveBijlage(db, bijlage);
    await queries.saveInhoud(db, bijlage.id, inhoud);
    vermeld({
      deelnemerId,
      prive: deelnemerId !== null,
      onderwerp: { soort: 'bijlage', id: bijlage.id },
      feiten: { naam: bijlage.naam, grootte: bijlage.grootte, sha256: bijlage.sha256 },
    });
    return show(await queries.findBijlage(db, samenwerkingId, bijlage.id));
  }),

  serve(endpoints.deleteBijlage, async ({ db, params, now, vermeld }) => {
    const bijlage = await queries.findBijlage(db, params.samenwerkingId, params.bijlageId);
    const { deelnemerId, id, naam, sha256 } = bijlage;
    if (deelnemerId && !(await queries.isEigenKamer(db, params.samenwerkingId, deelnemerId)))
      throw forbidden(teksten.nietVanU);
    if (await queries.isBewijs(db, id)) throw conflict(teksten.bewijsTitel, teksten.bewijs);
    await queries.removeInhoud(db, id);
    await queries.saveVerwijdering(db, id, now);
    vermeld({
      deelnemerId,
      prive: deelnemerId !== null,
      onderwerp: { soort: 'bijlage', id },
      feiten: { naam, sha256 },
    });
    return undefined;
  }),
];

/** What the bytes say it is, never what the browser claims; everything unknown is text or just bytes. */
async function sniff(inhoud: Buffer): Promise<string> {
  const found = await fileTypeFromBuffer(inhoud);
  if (found) return found.mime;
  return isText(inhoud) ? 'text/plain; charset=utf-8' : 'application/octet-stream';
}

function isText(inhoud: Buffer): boolean {
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(inhoud).includes('\0');
  } catch {
    return false;
  }
}

/** The name without folders and control characters. */
const safeName = (name: string): string =>
  name
    .replaceAll(/^.*[/\\]/g, '')
    .replaceAll(/\p{Cc}/gu, '')
    .slice(0, 200) || 'bestand';

const show = <T extends { toegevoegdOp: Date }>(bijlage: T) => ({
  ...bijlage,
  toegevoegdOp: bijlage.toegevoegdOp.toISOString(),
});
