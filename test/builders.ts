import { randomBytes, randomUUID } from 'node:crypto';
import type { Database } from '#src/database/database.ts';
import { fasen, type Fase } from '#src/shared/fasen.ts';
import { hashOfSecret, sessionCookie } from '#src/http/identify.ts';
import { isRolVoorGeheel, type Rol, rollen } from '#src/shared/rollen.ts';
import { origin, type TestApp } from './app.ts';

const longAgo = new Date('2026-01-12T09:00:00Z');

/** Somebody who can log in, with a session that stays valid for the clock of testApp. */
export async function buildAccount(
  owner: Database,
  {
    naam = 'Iemand',
    email = `${randomUUID()}@example.org`,
    beheerder = false,
    now = new Date('2026-06-16T09:59:30Z'),
  } = {},
) {
  const id = randomUUID();
  await owner.insertInto('account').values({ id, naam, email, beheerder, aangemaaktOp: longAgo }).execute();
  const geheim = randomBytes(32).toString('base64url');
  await owner
    .insertInto('sessie')
    .values({
      id: randomUUID(),
      sleutelHash: hashOfSecret(geheim),
      accountId: id,
      aangemaaktOp: now,
      gezienOp: now,
      verlooptOp: new Date(now.getTime() + 12 * 3_600_000),
    })
    .execute();
  return { id, naam, email, cookie: `${sessionCookie}=${geheim}` };
}

export async function buildOrganisatie(owner: Database, naam: string, inwoners = 20_000) {
  const { id } = await owner
    .insertInto('organisatie')
    .values({ soort: 'gemeente', naam, fictief: true, inwoners })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

type Case = { naam?: string; deelnemers?: readonly string[]; fase?: Fase };

/**
 * A samenwerking in which every rol of every deelnemer is somebody: `as('griffier', 'Elsmeer')`.
 * `fase` is the open one; the ones before it are closed.
 */
export async function buildSamenwerking(
  owner: Database,
  { naam = 'ICT-samenwerking', deelnemers = ['Elsmeer', 'Waterhoven'], fase = 'verkennen' }: Case = {},
) {
  const id = randomUUID();
  await owner
    .insertInto('samenwerking')
    .values({ id, naam, startdatum: '2026-01-12', aangemaaktOp: longAgo })
    .execute();
  await owner
    .insertInto('alternatief')
    .values({ id: randomUUID(), samenwerkingId: id, naam: 'Niets doen', soort: 'nul', gewijzigdOp: longAgo })
    .execute();
  const ids = new Map<string, string>();
  for (const deelnemer of deelnemers) {
    const organisatieId = await buildOrganisatie(owner, deelnemer);
    const deelnemerId = randomUUID();
    ids.set(deelnemer, deelnemerId);
    await owner
      .insertInto('deelnemer')
      .values({
        id: deelnemerId,
        samenwerkingId: id,
        organisatieId,
        status: 'actief',
        uitgenodigdOp: longAgo,
        toegetredenOp: longAgo,
      })
      .execute();
  }
  for (const [index, each] of fasen.slice(0, fasen.indexOf(fase) + 1).entries())
    await owner
      .insertInto('faseStand')
      .values({
        samenwerkingId: id,
        fase: each,
        geopendOp: new Date(longAgo.getTime() + index * 86_400_000),
        afgeslotenOp: each === fase ? null : longAgo,
      })
      .execute();
  const people = await buildPeople(owner, id, ids);
  const deelnemer = (wie: string) => {
    const found = ids.get(wie);
    if (!found) throw new Error(`No deelnemer ${wie}`);
    return found;
  };
  const person = (rol: Rol, wie?: string) => {
    const found = people.get(`${rol}/${wie ?? ''}`);
    if (!found) throw new Error(`Nobody is ${rol} ${wie ?? ''}`);
    return found;
  };
  return {
    id,
    path: `/v1/samenwerkingen/${id}`,
    page: `/samenwerkingen/${id}`,
    namen: deelnemers,
    deelnemer,
    person,
  };
}

/** A doel with the signed baseline of these deelnemers: a business case asks for it. */
export async function buildNulmeting(owner: Database, zaak: Zaak, gemeenten: readonly string[] = zaak.namen) {
  const doelId = randomUUID();
  const door = zaak.person('projectleider').id;
  await owner
    .insertInto('doel')
    .values({
      id: doelId,
      samenwerkingId: zaak.id,
      naam: 'Ziekteverzuim ICT',
      definitie: 'Ziekteverzuim van de medewerkers ICT',
      eenheid: 'procent',
      letter: 'kwetsbaarheid',
      richting: 'lager',
      streven: 'verbeteren',
      bron: 'HRM',
      frequentie: 'jaar',
      eigenaar: 'Controller',
      gewijzigdOp: longAgo,
      gewijzigdDoor: door,
    })
    .execute();
  for (const gemeente of gemeenten)
    await owner
      .insertInto('nulmeting')
      .values({
        id: randomUUID(),
        samenwerkingId: zaak.id,
        doelId,
        deelnemerId: zaak.deelnemer(gemeente),
        versie: 1,
        waarde: 650,
        peildatum: '2025-12-31',
        bron: 'HRM',
        ingevoerdOp: longAgo,
        ingevoerdDoor: door,
        getekendOp: longAgo,
        getekendDoor: zaak.person('controller', gemeente).id,
      })
      .execute();
}
export type Zaak = Awaited<ReturnType<typeof buildSamenwerking>>;

async function buildPeople(owner: Database, samenwerkingId: string, deelnemers: ReadonlyMap<string, string>) {
  const people = new Map<string, Awaited<ReturnType<typeof buildAccount>>>();
  for (const rol of rollen)
    for (const [naam, deelnemerId] of isRolVoorGeheel(rol) ? [['', null] as const] : deelnemers) {
      const account = await buildAccount(owner, { naam: `${rol} ${naam}`.trim() });
      people.set(`${rol}/${naam}`, account);
      await owner
        .insertInto('betrokkene')
        .values({
          id: randomUUID(),
          samenwerkingId,
          deelnemerId,
          accountId: account.id,
          rol,
          vanafOp: longAgo,
        })
        .execute();
    }
  return people;
}

type Send = { body?: unknown; ifMatch?: number; headers?: Record<string, string> };

/** One request to the API as this person (no person: nobody is logged in). */
export function send(
  app: TestApp,
  person: { cookie: string } | null,
  method: string,
  path: string,
  { body, ifMatch, headers = {} }: Send = {},
) {
  return app.request(`${origin}${path}`, {
    method,
    headers: {
      ...(person && { cookie: person.cookie }),
      ...(method !== 'GET' && { origin }),
      ...(body !== undefined &&
        !(body instanceof FormData) && {
          'content-type': method === 'PATCH' ? 'application/merge-patch+json' : 'application/json',
        }),
      ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
      ...headers,
    },
    ...(body !== undefined && { body: body instanceof FormData ? body : JSON.stringify(body) }),
  });
}

/** A form as a browser without JavaScript sends it to a page. */
export function submitForm(
  app: TestApp,
  person: { cookie: string } | null,
  path: string,
  fields: Record<string, string | string[]>,
) {
  const body = new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
  );
  return app.request(`${origin}${path}`, {
    method: 'POST',
    body,
    headers: { ...(person && { cookie: person.cookie }), origin },
  });
}

export const html = async (app: TestApp, person: { cookie: string } | null, path: string) =>
  (await app.request(`${origin}${path}`, { headers: person ? { cookie: person.cookie } : {} })).text();
