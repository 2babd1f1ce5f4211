import { describe, expect, test } from 'vitest';
import { reageerders, schrijvers } from '#src/antwoorden/endpoints.ts';
import { inTransaction } from '#src/database/tenants.ts';
import { isRolVoorGeheel, type Rol, rollen } from '#src/shared/rollen.ts';
import { testApp } from '#test/app.ts';
import { buildSamenwerking, html, send, submitForm } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';
import { onderbouwingenOnderdelen } from './api.ts';
import type { Onderbouwd } from './endpoints.ts';

const { db, owner } = await freshDatabase();
const app = testApp(db);
const zaak = await buildSamenwerking(owner, { fase: 'onderzoeken' });
const mila = zaak.person('contactpersoon', 'Elsmeer');
const sanne = zaak.person('contactpersoon', 'Waterhoven');
const path = `${zaak.path}/onderbouwingen`;
const page = `${zaak.page}/onderbouwingen`;
const reden = {
  oplossing: 'deels',
  mechanismen: ['Pooling', 'rouleren', 'pooling'],
  redenering: 'Samen zijn er drie mensen voor elke taak.',
  blijft: 'In de nacht is er nog steeds niemand.',
};

/** A knelpunt of Elsmeer, on the table or not. */
async function knelpunt(titel: string, { gedeeld = true } = {}) {
  const body = {
    deelnemerId: zaak.deelnemer('Elsmeer'),
    titel,
    taakveld: 'ICT',
    letters: ['kwetsbaarheid'],
    ernst: 4,
    urgentie: 4,
  };
  const made = await send(app, mila, 'POST', `${zaak.path}/knelpunten`, { body });
  const { id } = (await made.json()) as { id: string };
  if (!gedeeld) return { id, deling: '' };
  const deling = await send(app, mila, 'POST', `${zaak.path}/delingen`, {
    body: { onderwerp: 'knelpunt', onderwerpId: id, versie: 1 },
  });
  return { id, deling: ((await deling.json()) as { id: string }).id };
}
const put = (id: string, body: object, ifMatch: number, wie = mila) =>
  send(app, wie, 'PUT', `${path}/${id}`, { body, ifMatch });
const judge = (id: string, more: object = {}, wie = sanne) =>
  send(app, wie, 'POST', `${path}/${id}/oordelen`, {
    body: { deelnemerId: zaak.deelnemer('Waterhoven'), onderbouwingVersie: 1, oordeel: 'eens', ...more },
  });
const get = async (id: string) =>
  (await (await send(app, mila, 'GET', `${path}/${id}`)).json()) as Onderbouwd;

test('the page teaches as long as nothing lies on the table', async () => {
  expect(await html(app, mila, page)).toContain('Er is nog geen knelpunt gedeeld');
});

describe('only what lies on the table is reasoned about', () => {
  test('a knelpunt in a room does not exist here, and leaves when its sharing is withdrawn', async () => {
    const secret = await knelpunt('Alleen van ons', { gedeeld: false });
    expect((await put(secret.id, reden, 0)).status).toBe(404);
    expect((await send(app, mila, 'GET', `${path}/${secret.id}`)).status).toBe(404);
    const shared = await knelpunt('Eerst gedeeld');
    expect((await put(shared.id, reden, 0)).status).toBe(200);
    await send(app, mila, 'DELETE', `${zaak.path}/delingen/${shared.deling}`);
    expect((await send(app, sanne, 'GET', `${path}/${shared.id}`)).status).toBe(404);
    const list = await (await send(app, sanne, 'GET', `${path}?pageSize=100`)).text();
    expect(list).not.toContain('Eerst gedeeld');
    const found = await send(app, sanne, 'GET', '/v1/zoekresultaten?zoek=nacht');
    expect(await found.json()).toEqual([]);
  });
});

describe('writing and judging', () => {
  test.each(rollen)('a %s', async (rol: Rol) => {
    const wie = zaak.person(rol, isRolVoorGeheel(rol) ? undefined : 'Waterhoven');
    const { id } = await knelpunt(`Voor ${rol}`);
    const may = (who: readonly Rol[]) => who.includes(rol);
    expect((await put(id, reden, 0, wie)).status).toBe(may(schrijvers) ? 200 : 403);
    await put(id, reden, 0);
    expect((await judge(id, {}, wie)).status).toBe(may(reageerders) ? 201 : 403);
    expect((await send(app, wie, 'GET', `${path}/${id}`)).status).toBe(200);
  });

  test('keeps mechanisms once, and asks everybody again after a new version', async () => {
    const { id } = await knelpunt('Eén beheerder');
    const saved = (await (await put(id, reden, 0)).json()) as Onderbouwd;
    expect(saved.onderbouwing?.mechanismen).toEqual(['pooling', 'rouleren']);
    const judged = (await (
      await judge(id, { oordeel: 'oneens', toelichting: 'Wij zien dat anders' })
    ).json()) as Onderbouwd;
    expect(judged.oordelen).toMatchObject([{ deelnemer: 'Waterhoven', oordeel: 'oneens' }]);
    await judge(id);
    expect((await get(id)).oordelen).toMatchObject([{ oordeel: 'eens', toelichting: '' }]);
    await put(id, { ...reden, oplossing: 'ja', blijft: '' }, 1);
    expect(await get(id)).toMatchObject({ versie: 2, oordelen: [] });
    expect((await judge(id)).status).toBe(409);
  });

  test('nobody judges for another, nor what is not there', async () => {
    const { id } = await knelpunt('Nog niets');
    expect((await judge(id)).status).toBe(409);
    await put(id, reden, 0);
    expect((await judge(id, { deelnemerId: zaak.deelnemer('Elsmeer') })).status).toBe(404);
    expect((await judge(id, { oordeel: 'opmerking' })).status).toBe(400);
  });

  test('names every mistake, and refuses an older version with what is there now', async () => {
    const { id } = await knelpunt('Fouten');
    const names = async (body: object) => {
      const { invalidParams } = (await (await put(id, body, 0)).json()) as {
        invalidParams: { name: string }[];
      };
      return invalidParams.map(({ name }) => name);
    };
    expect(await names({ oplossing: 'misschien', redenering: '' })).toEqual(['oplossing', 'redenering']);
    expect(await names({ oplossing: 'deels', redenering: 'x', mechanismen: [] })).toEqual([
      'mechanismen',
      'blijft',
    ]);
    await put(id, reden, 0);
    const late = await put(id, { ...reden, redenering: 'Anders' }, 0, sanne);
    expect(late.status).toBe(412);
    expect(((await late.json()) as { huidig: Onderbouwd }).huidig.onderbouwing?.redenering).toBe(
      reden.redenering,
    );
  });

  test('is refused while onderzoeken is not open', async () => {
    const early = await buildSamenwerking(owner, { naam: 'Vroeg' });
    const wie = early.person('contactpersoon', 'Elsmeer');
    const body = {
      deelnemerId: early.deelnemer('Elsmeer'),
      titel: 'x',
      taakveld: 'ICT',
      letters: ['kosten'],
      ernst: 1,
      urgentie: 1,
    };
    const made = await send(app, wie, 'POST', `${early.path}/knelpunten`, { body });
    const { id } = (await made.json()) as { id: string };
    await send(app, wie, 'POST', `${early.path}/delingen`, {
      body: { onderwerp: 'knelpunt', onderwerpId: id, versie: 1 },
    });
    const response = await send(app, wie, 'PUT', `${early.path}/onderbouwingen/${id}`, {
      body: reden,
      ifMatch: 0,
    });
    expect(response.status).toBe(409);
  });
});

describe('on the pages', () => {
  test('a form without JavaScript saves, a judgement is given, and what stays is listed', async () => {
    const { id } = await knelpunt('Back-up terugzetten');
    expect(await html(app, mila, page)).toContain('Nog niet uitgelegd hoe samenwerken dit oplost.');
    const saved = await submitForm(app, mila, `${page}/${id}`, {
      actie: 'bewaar',
      versie: '0',
      oplossing: 'deels',
      mechanismen: ['pooling', 'kennisdeling'],
      anders: 'rouleren',
      redenering: 'Drie mensen kunnen het.',
      blijft: 'De nacht blijft leeg.',
      alternatief: '',
    });
    expect(saved.status).toBe(302);
    expect((await get(id)).onderbouwing?.mechanismen).toEqual(['pooling', 'kennisdeling', 'rouleren']);
    const judged = await submitForm(app, sanne, `${page}/${id}`, {
      actie: 'oordeel',
      deelnemerId: zaak.deelnemer('Waterhoven'),
      onderbouwingVersie: '1',
      oordeel: 'opmerking',
      toelichting: 'Ook voor de buitendienst?',
    });
    expect(judged.status).toBe(302);
    expect(await html(app, mila, `${page}/${id}`)).toContain('Ook voor de buitendienst?');
    const list = (await html(app, mila, page)).replaceAll('<!-- -->', '');
    for (const text of ['Pooling, Kennis delen, rouleren', '1 van 2', 'De nacht blijft leeg.'])
      expect(list).toContain(text);
  });

  test('a refused form keeps what was typed', async () => {
    const { id } = await knelpunt('Onvolledig');
    const response = await submitForm(app, mila, `${page}/${id}`, {
      actie: 'bewaar',
      versie: '0',
      oplossing: 'deels',
      redenering: 'Dit is mijn verhaal',
      blijft: '',
    });
    const text = await response.text();
    expect(response.status).toBe(400);
    for (const part of [
      'Dit is mijn verhaal',
      'Schrijf op wat onopgelost blijft',
      'Kies hoe samenwerken helpt',
    ])
      expect(text).toContain(part);
  });

  test('the list goes along as CSV', async () => {
    const csv = await (
      await send(app, mila, 'GET', `${zaak.path}/onderbouwingexports/csv?oplossing=geen`)
    ).text();
    expect(csv).toContain('Nog geen onderbouwing');
    expect(csv).not.toContain('De nacht blijft leeg.');
  });
});

test('a dossier gets what was reasoned about shared knelpunten, not about one that was withdrawn', async () => {
  const asked = (wie: { id: string }) =>
    inTransaction(db, { accountId: wie.id, readOnly: true }, (tx) => onderbouwingenOnderdelen(tx, zaak.id));
  const { id, deling } = await knelpunt('Voor het dossier');
  await knelpunt('Nog zonder reden');
  await knelpunt('Alleen in de kamer', { gedeeld: false });
  await put(id, reden, 0);
  const titles = async (wie: { id: string }) => (await asked(wie))[0]?.blad?.rijen.map(([titel]) => titel);
  expect(await titles(sanne)).toContain('Voor het dossier');
  expect(await titles(mila)).not.toContain('Nog zonder reden');
  expect(await titles(mila)).not.toContain('Alleen in de kamer');
  expect(await asked(sanne)).toEqual(await asked(mila));
  await send(app, mila, 'DELETE', `${zaak.path}/delingen/${deling}`);
  expect((await titles(mila)) ?? []).not.toContain('Voor het dossier');
});

test('the list is searched and sorted, on the page and in the file; what stays is told of the whole', async () => {
  const [a, b, c] = [await knelpunt('Aap'), await knelpunt('Beer'), await knelpunt('Citroen')];
  await put(b.id, { ...reden, oplossing: 'ja', blijft: '' }, 0);
  await put(c.id, { ...reden, redenering: 'Alleen hier staat zonnebloem' }, 0);
  const order = async (query: string) => {
    const all = (await (
      await send(app, mila, 'GET', `${path}?pageSize=100&${query}`)
    ).json()) as Onderbouwd[];
    return all.map(({ knelpuntId }) => knelpuntId).filter((id) => [a.id, b.id, c.id].includes(id));
  };
  expect(await order('sort=knelpunt')).toEqual([a.id, b.id, c.id]);
  expect(await order('sort=-knelpunt')).toEqual([c.id, b.id, a.id]);
  expect(await order('sort=oplossing')).toEqual([b.id, c.id, a.id]); // yes, partly, and last: not told yet
  expect(await order('sort=-oplossing')).toEqual([c.id, b.id, a.id]);
  expect(await order('zoek=zonnebloem')).toEqual([c.id]);
  expect((await send(app, mila, 'GET', `${path}?sort=prijs`)).status).toBe(400);
  const found = await html(app, mila, `${page}?zoek=zonnebloem&oplossing=&sort=-knelpunt`);
  expect(found).toContain('/onderbouwingexports/csv?zoek=zonnebloem&amp;sort=-knelpunt');
  const [table = '', rest = ''] = found.split('id="blijft"');
  expect([table.includes('Citroen'), table.includes('Aap'), rest.includes('Aap')]).toEqual([
    true,
    false,
    true,
  ]);
  expect(await html(app, mila, `${page}?zoek=bestaatniet`)).toContain(
    'Geen gedeeld knelpunt past bij dit filter.',
  );
});
