import { expect, test } from 'vitest';
import { isRolVoorGeheel } from '#src/shared/rollen.ts';
import { operations } from '#src/operations.ts';
import { testApp } from './app.ts';
import { buildSamenwerking, send } from './builders.ts';
import { freshDatabase } from './database.ts';

/** What belongs to no fase, or to a closed room of verkennen that stays open for its own deelnemer, and why. */
const always: Readonly<Record<string, readonly string[]>> = {
  'the group and who is in it': [
    'patchSamenwerking',
    'postDeelnemer',
    'deleteDeelnemer',
    'postVertrek',
    'deleteBetrokkene',
    'postUitnodiging',
    'deleteUitnodiging',
    'postDeur',
    'deleteDeur',
  ],
  'the rooms of verkennen': [
    'postBuikpijn',
    'patchBuikpijn',
    'deleteBuikpijn',
    'postKnelpunt',
    'putKnelpunt',
    'deleteKnelpunt',
    'postKnelpuntovername',
    'postFunctieovername',
    'postFunctie',
    'putFunctie',
    'deleteFunctie',
    'putPartnercriteria',
    'putZelftoets',
    'postPartner',
    'putPartner',
    'deletePartner',
    'putEindbeeld',
    'postDeling',
    'deleteDeling',
  ],
  'the fase follows from the question': ['putAntwoord', 'postReactie'],
  'how can be parked at any time': ['postHoepunt', 'patchHoepunt'],
  'the poorten open and close the fasen themselves': ['postDoorgang', 'postHeropening'],
  'remarks, files and tables beside anything': [
    'postOpmerking',
    'postBijlage',
    'deleteBijlage',
    'postInlezing',
    'putInlezing',
    'deleteInlezing',
  ],
};

const changes = operations
  .map(({ definition }) => definition)
  .filter(({ method, reads, path }) => method !== 'get' && !reads && path.includes('{samenwerkingId}'));

test('every change in a samenwerking names its fase, or is known to belong to none', () => {
  const without = changes.filter(({ fase }) => fase === undefined).map(({ id }) => id);
  expect(without.toSorted()).toEqual(Object.values(always).flat().toSorted());
});

test('only a change in a samenwerking names a fase, because only there it is looked up', () => {
  const named = operations.filter(({ definition }) => definition.fase !== undefined);
  expect(named.map(({ definition }) => definition).filter((each) => !changes.includes(each))).toEqual([]);
});

test('who answers how before what was decided hears what has to come first, and where an idea can go', async () => {
  const { db, owner } = await freshDatabase();
  const app = testApp(db);
  const zaak = await buildSamenwerking(owner, { fase: 'onderzoeken' });
  const answer = { ifMatch: 0, body: { tekst: 'Een gastheer', status: 'concept' } };
  const refused = await send(app, zaak.person('projectleider'), 'PUT', `${zaak.path}/antwoorden/R1`, answer);
  expect([refused.status, await refused.json()]).toMatchObject([
    409,
    { title: 'Fase 3 is nu niet open', detail: expect.stringMatching(/elke gemeente.*parkeerplaats/) },
  ]);
});

test('a change of a fase that is not open is refused before anything is looked up, and says what opens it', async () => {
  const { db, owner } = await freshDatabase();
  const app = testApp(db);
  const withoutBody = changes.filter(({ fase, method }) => fase === 'onderzoeken' && method === 'delete');
  expect(withoutBody.length).toBeGreaterThan(5);
  for (const [fase, expected] of [
    ['verkennen', { status: 409, detail: expect.stringMatching(/als fase 1 is afgesloten\.$/) }],
    ['onderzoeken', { status: 404 }],
    ['organiseren', { status: 409, detail: expect.stringContaining('heropenen') }],
  ] as const) {
    const zaak = await buildSamenwerking(owner, { naam: fase, fase });
    for (const { id, path, allow } of withoutBody) {
      if (typeof allow === 'string') throw new Error(`${id} names no rollen`);
      const url = path.replace('{samenwerkingId}', zaak.id).replaceAll(/\{\w+\}/g, () => crypto.randomUUID());
      const rol = allow[0] ?? 'projectleider';
      const who = zaak.person(rol, isRolVoorGeheel(rol) ? undefined : 'Elsmeer');
      const response = await send(app, who, 'DELETE', `/v1${url}`, { ifMatch: 1 });
      expect([id, fase, await response.json()]).toMatchObject([id, fase, expected]);
    }
  }
});
