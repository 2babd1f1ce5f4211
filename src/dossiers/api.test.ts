import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#src/shared/canonical.ts';
import { isRolVoorGeheel, rollen } from '#src/shared/rollen.ts';
import { testApp } from '#test/app.ts';
import { buildSamenwerking, send, type Zaak } from '#test/builders.ts';
import { freshDatabase } from '#test/database.ts';
import type { Dossierversie, Oplegger, Werkversie } from './endpoints.ts';

const { db, owner } = await freshDatabase();
let moment = Date.parse('2026-06-16T10:00:00Z');
const app = testApp(db, { now: () => new Date((moment += 1000)) });

const build = (deelnemers = ['Elsmeer', 'Waterhoven'], naam = 'ICT-samenwerking') =>
  buildSamenwerking(owner, { naam, deelnemers, fase: 'onderzoeken' });
const answer = async (zaak: Zaak, vraagId: string, tekst: string, versie = 0) => {
  const leider = zaak.person('projectleider');
  const body = { tekst, status: 'gereed' };
  const saved = await send(app, leider, 'PUT', `${zaak.path}/antwoorden/${vraagId}`, {
    body,
    ifMatch: versie,
  });
  expect(saved.status).toBe(200);
};
const freeze = (zaak: Zaak, wie = zaak.person('projectleider')) =>
  send(app, wie, 'POST', `${zaak.path}/dossierversies`, { body: { reden: 'Na het overleg' } });
const frozen = async (zaak: Zaak) => {
  const response = await freeze(zaak);
  expect(response.status).toBe(201);
  return (await response.json()) as Dossierversie;
};
type Inhoud = Werkversie['inhoud'];
type Volledig = Dossierversie & { inhoud: Inhoud; wijzigingen: Werkversie['wijzigingen'] };
const read = async <T>(zaak: Zaak, path: string, wie = zaak.person('raadslid', zaak.namen[0])) =>
  (await (await send(app, wie, 'GET', `${zaak.path}${path}`)).json()) as T;

async function share(zaak: Zaak, gemeente: string, titel: string, more: object = {}) {
  const contact = zaak.person('contactpersoon', gemeente);
  const body = {
    deelnemerId: zaak.deelnemer(gemeente),
    titel,
    taakveld: 'ICT',
    letters: ['kosten'],
    ernst: 4,
    urgentie: 4,
    ...more,
  };
  const { id } = (await (await send(app, contact, 'POST', `${zaak.path}/knelpunten`, { body })).json()) as {
    id: string;
  };
  const deling = { onderwerp: 'knelpunt', onderwerpId: id, versie: 1 };
  expect((await send(app, contact, 'POST', `${zaak.path}/delingen`, { body: deling })).status).toBe(201);
}
async function react(zaak: Zaak, gemeente: string, oordeel: string, toelichting = '') {
  const body = {
    vraagId: 'O5',
    antwoordVersie: 1,
    deelnemerId: zaak.deelnemer(gemeente),
    oordeel,
    toelichting,
  };
  const contact = zaak.person('contactpersoon', gemeente);
  expect((await send(app, contact, 'POST', `${zaak.path}/reacties`, { body })).status).toBe(201);
}

describe('freezing', () => {
  test('holds what all may see: joint answers, shared knelpunten, who does not agree; nothing of a closed room', async () => {
    const zaak = await build();
    await answer(zaak, 'O5', 'Altijd iemand bereikbaar');
    await share(zaak, 'Elsmeer', 'Eén beheerder');
    const contact = zaak.person('contactpersoon', 'Elsmeer');
    const prive = {
      deelnemerId: zaak.deelnemer('Elsmeer'),
      titel: 'Geheim',
      taakveld: 'ICT',
      letters: ['kosten'],
      ernst: 5,
      urgentie: 5,
    };
    await send(app, contact, 'POST', `${zaak.path}/knelpunten`, { body: prive });
    await react(zaak, 'Elsmeer', 'oneens', 'Te duur');
    await react(zaak, 'Waterhoven', 'oneens', 'Eerst nog niet');
    await react(zaak, 'Waterhoven', 'eens'); // the newest counts
    const versie = await frozen(zaak);
    const { inhoud, controlegetal, nummer } = await read<Volledig>(zaak, `/dossierversies/${versie.id}`);
    expect(nummer).toBe(1);
    expect(inhoud.antwoorden).toEqual([{ vraagId: 'O5', versie: 1, tekst: 'Altijd iemand bereikbaar' }]);
    expect(inhoud.knelpunten.map(({ titel }) => titel)).toEqual(['Eén beheerder']);
    expect(inhoud.reacties).toEqual([
      {
        vraagId: 'O5',
        deelnemerId: zaak.deelnemer('Elsmeer'),
        deelnemer: 'Elsmeer',
        oordeel: 'oneens',
        toelichting: 'Te duur',
      },
    ]);
    // Anybody can compute the number from what the API gives.
    expect(createHash('sha256').update(canonicalJson(inhoud)).digest('hex')).toBe(controlegetal);
  });

  test('the frozen version stays as it was; a new one says what changed, and only when something did', async () => {
    const zaak = await build();
    await answer(zaak, 'O1', 'Werkplekken');
    await answer(zaak, 'O5', 'Altijd iemand');
    const eerste = await frozen(zaak);
    expect((await freeze(zaak)).status).toBe(409);
    await answer(zaak, 'O1', 'Werkplekken en netwerk', 1);
    await share(zaak, 'Waterhoven', 'Geen reservelocatie');
    const werk = await read<Werkversie>(zaak, '/dossier');
    expect([werk.laatsteNummer, werk.ontbreekt]).toEqual([1, ['O2', 'O3', 'O4', 'O6', 'O7']]);
    const tweede = await frozen(zaak);
    const wijzigingen = [
      { wat: 'antwoord', id: 'O1', soort: 'gewijzigd' },
      { wat: 'knelpunt', id: 'Waterhoven: Geen reservelocatie', soort: 'nieuw' },
    ];
    expect(werk.wijzigingen).toEqual(wijzigingen);
    expect((await read<Volledig>(zaak, `/dossierversies/${tweede.id}`)).wijzigingen).toEqual(wijzigingen);
    const oud = await read<Volledig>(zaak, `/dossierversies/${eerste.id}`);
    expect([oud.inhoud.antwoorden[0]?.tekst, oud.controlegetal, oud.isLaatste]).toEqual([
      'Werkplekken',
      eerste.controlegetal,
      false,
    ]);
    expect((await read<Dossierversie[]>(zaak, '/dossierversies')).map(({ nummer }) => nummer)).toEqual([
      2, 1,
    ]);
    expect((await read<Dossierversie[]>(zaak, '/dossierversies?nummer=1')).map(({ id }) => id)).toEqual([
      eerste.id,
    ]);
  });

  test('sharing the same again in another order is no new version', async () => {
    const zaak = await build();
    await answer(zaak, 'O1', 'Werkplekken');
    await share(zaak, 'Elsmeer', 'Eén beheerder');
    await share(zaak, 'Elsmeer', 'Dure licenties');
    await frozen(zaak);
    const contact = zaak.person('contactpersoon', 'Elsmeer');
    const delingen = await read<{ id: string; onderwerpId: string }[]>(zaak, '/delingen', contact);
    for (const { id, onderwerpId } of delingen) {
      expect((await send(app, contact, 'DELETE', `${zaak.path}/delingen/${id}`)).status).toBe(204);
      await send(app, contact, 'POST', `${zaak.path}/delingen`, {
        body: { onderwerp: 'knelpunt', onderwerpId, versie: 1 },
      });
    }
    expect((await read<Werkversie>(zaak, '/dossier')).wijzigingen).toEqual([]);
    expect((await freeze(zaak)).status).toBe(409);
  });

  test('the figures of the instruments are frozen with it, stand in its documents, and count as a change', async () => {
    const zaak = await build();
    await answer(zaak, 'O6', 'Tussen 9 en 10 miljoen');
    let kosten = 960_000_000;
    const metCijfers = testApp(db, {
      onderdelen: [
        async () => [
          {
            vraagId: 'O6',
            titel: 'Kosten per gemeente',
            tekst: 'Samen betalen wij minder.',
            blad: {
              soort: 'rekenblad',
              titel: 'Kosten in vijf jaar',
              kolommen: [
                { naam: 'Gemeente', soort: 'tekst' },
                { naam: 'Kosten', soort: 'euro', decimalen: 0 },
              ],
              rijen: [['Elsmeer', kosten]],
            },
            deelnemerId: null,
          },
        ],
      ],
    });
    const leider = zaak.person('projectleider');
    const freezeAgain = async () =>
      (await (
        await send(metCijfers, leider, 'POST', `${zaak.path}/dossierversies`, { body: { reden: '' } })
      ).json()) as Dossierversie;
    const eerste = await freezeAgain();
    kosten += 100;
    const tweede = await freezeAgain();
    const { wijzigingen, inhoud } = await read<Volledig>(zaak, `/dossierversies/${tweede.id}`);
    expect(wijzigingen).toEqual([{ wat: 'onderdeel', id: 'O6 Kosten per gemeente', soort: 'gewijzigd' }]);
    expect(inhoud.onderdelen[0]?.blad?.rijen).toEqual([['Elsmeer', 960_000_100]]);
    const document = await send(app, leider, 'GET', `${zaak.path}/dossierdocumenten/${eerste.id}/html`);
    const text = (await document.text()).replaceAll('\u00A0', ' ');
    expect(text).toContain('Samen betalen wij minder.');
    expect(text).toContain('€ 9.600.000');
  });

  test('an empty dossier, and one of a phase that is not open, cannot be frozen', async () => {
    expect((await freeze(await build())).status).toBe(409);
    for (const fase of ['verkennen', 'organiseren'] as const) {
      const zaak = await buildSamenwerking(owner, { fase });
      expect((await freeze(zaak)).status).toBe(409);
    }
  });

  test('is for who pulls the trajectory; everybody in it may read', async () => {
    const zaak = await build();
    await answer(zaak, 'O1', 'Werkplekken');
    await frozen(zaak);
    for (const rol of rollen) {
      const wie = zaak.person(rol, isRolVoorGeheel(rol) ? undefined : 'Elsmeer');
      const mag = ['projectleider', 'contactpersoon', 'gemeentesecretaris'].includes(rol);
      expect([rol, (await freeze(zaak, wie)).status]).toEqual([rol, mag ? 409 : 403]);
      expect((await send(app, wie, 'GET', `${zaak.path}/dossier`)).status).toBe(200);
    }
    const strange = (await build()).person('projectleider');
    expect((await send(app, strange, 'GET', `${zaak.path}/dossierversies`)).status).toBe(404);
  });
});

const fetchFile = async (zaak: Zaak, path: string, wie = zaak.person('raadslid', zaak.namen[0])) => {
  const response = await send(app, wie, 'GET', `${zaak.path}${path}`);
  expect([path, response.status]).toEqual([path, 200]);
  return new Uint8Array(await response.arrayBuffer());
};
async function readPdf(bytes: Uint8Array) {
  const file = await getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const { items } = await (await file.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  return { pages: file.numPages, tekst: pages.join(' ').replaceAll(/\s+/g, ' ') };
}
const odtText = (bytes: Uint8Array) => {
  const content = unzipSync(bytes)['content.xml'];
  return content ? strFromU8(content).replaceAll(/<[^>]+>/g, ' ') : '';
};
const docxText = async (bytes: Uint8Array) =>
  (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;

describe('documents, opened again by another program', () => {
  test('the besluitdossier says the same in every form, with the number of the version it is about', async () => {
    const zaak = await build();
    await answer(
      zaak,
      'O5',
      '## Eindsituatie\nAltijd iemand bereikbaar\n\n| Taak | Wie |\n|---|---|\n| Helpdesk | Samen |',
    );
    await react(zaak, 'Waterhoven', 'oneens', 'Niet zonder telefonie');
    await share(zaak, 'Elsmeer', 'Eén beheerder', { bewijs: '31 dagen afwezig' });
    const { id, controlegetal } = await frozen(zaak);
    const path = `/dossierdocumenten/${id}`;
    const pdf = await readPdf(await fetchFile(zaak, `${path}/pdf`));
    const texts = [
      pdf.tekst,
      odtText(await fetchFile(zaak, `${path}/odt`)),
      await docxText(await fetchFile(zaak, `${path}/docx`)),
      new TextDecoder().decode(await fetchFile(zaak, `${path}/html`)),
    ];
    for (const tekst of texts)
      for (const wanted of [
        'Altijd iemand bereikbaar',
        'Helpdesk',
        'Niet zonder telefonie',
        'Eén beheerder',
        '31 dagen afwezig',
      ])
        expect(tekst).toContain(wanted);
    expect(pdf.tekst.replaceAll(' ', '')).toContain(controlegetal);
  });

  test.each([8, 20])(
    'an oplegger for %i deelnemers is one page with the same headings for every council, however much was written',
    async (aantal) => {
      const namen = Array.from({ length: aantal }, (_, index) => `Gemeente nummer ${index + 1}`);
      const zaak = await build(namen, 'Een heel lange naam van een samenwerking '.repeat(5).slice(0, 200));
      const [eerste = '', tweede = ''] = namen;
      await answer(zaak, 'O5', 'Deze zin staat er vaak, omdat iemand veel te zeggen heeft. '.repeat(200));
      const rijen = '| Per jaar en per inwoner | € 10 | € 9 |\n'.repeat(60);
      await answer(zaak, 'O6', `| Kosten | Alleen | Samen |\n|---|---|---|\n${rijen}`);
      for (const titel of ['Eén', 'Twee', 'Drie', 'Vier'])
        await share(zaak, eerste, `${titel} ${'knelpunt met een lange naam '.repeat(6)}`.trim(), {
          bewijs: 'Heel veel bewijs. '.repeat(200),
        });
      const { id } = await frozen(zaak);
      const headings = [];
      for (const gemeente of [eerste, tweede]) {
        const vraag = `soort=oplegger&deelnemerId=${zaak.deelnemer(gemeente)}`;
        const pdf = await readPdf(await fetchFile(zaak, `/dossierdocumenten/${id}/pdf?${vraag}`));
        expect([gemeente, pdf.pages]).toEqual([gemeente, 1]);
        expect(pdf.tekst).toContain('Het hele antwoord staat in het besluitdossier, bij O5.');
        const html = await fetchFile(zaak, `/dossierdocumenten/${id}/html?${vraag}`);
        const found = new TextDecoder().decode(html).matchAll(/<h2[^>]*>([^<]+)/g);
        headings.push([...found].map(([, heading]) => heading));
      }
      expect(headings[0]).toEqual([
        'Wat wordt u gevraagd?',
        'Waarom?',
        'Wat moet het opleveren?',
        'Wat kost het?',
        'Wat staat nog niet vast?',
        'Wat besloten de andere gemeenten?',
      ]);
      expect(headings[1]).toEqual(headings[0]);
    },
  );

  test('the oplegger knows what the others decided, on which version, and when the own council meets', async () => {
    const zaak = await build();
    await answer(zaak, 'O1', 'Werkplekken');
    const { id: dossierversieId } = await frozen(zaak);
    const leider = zaak.person('projectleider');
    const ronde = await send(app, leider, 'POST', `${zaak.path}/besluitrondes`, {
      body: { dossierversieId },
    });
    const { id: besluitrondeId } = (await ronde.json()) as { id: string };
    const griffier = zaak.person('griffier', 'Waterhoven');
    const plan = { deelnemerId: zaak.deelnemer('Waterhoven'), orgaan: 'raad', geplandeDatum: '2026-07-02' };
    await send(app, griffier, 'PUT', `${zaak.path}/besluitrondes/${besluitrondeId}/routestappen`, {
      body: plan,
      ifMatch: 0,
    });
    const besluit = {
      besluitrondeId,
      deelnemerId: zaak.deelnemer('Elsmeer'),
      uitkomst: 'verworpen',
      orgaan: 'raad',
      besluitdatum: '2026-06-16',
      kenmerk: 'R 9',
      reikwijdte: {},
    };
    const recorded = await send(app, zaak.person('griffier', 'Elsmeer'), 'POST', `${zaak.path}/besluiten`, {
      body: besluit,
    });
    const { id } = (await recorded.json()) as { id: string };
    const oplegger = () => read<Oplegger>(zaak, `/opleggers/${zaak.deelnemer('Waterhoven')}`);
    expect(await oplegger()).toMatchObject({
      raadsdatum: '2026-07-02',
      nummer: 1,
      anderen: [{ deelnemer: 'Elsmeer', besluit: null }],
    });
    await send(
      app,
      zaak.person('bestuurder', 'Elsmeer'),
      'POST',
      `${zaak.path}/besluiten/${id}/bevestiging`,
      { body: { oordeel: 'bevestigd' } },
    );
    const gegeven = { uitkomst: 'verworpen', orgaan: 'raad', datum: '2026-06-16' };
    expect((await oplegger()).anderen[0]?.besluit).toEqual({ ...gegeven, isOuder: false });
    await answer(zaak, 'O1', 'Werkplekken en meer', 1);
    await frozen(zaak);
    expect((await oplegger()).anderen[0]?.besluit).toEqual({ ...gegeven, isOuder: true });
    const vraag = `dossierversieId=${dossierversieId}`; // the oplegger of then stays the oplegger of then
    const toen = await read<Oplegger>(zaak, `/opleggers/${zaak.deelnemer('Waterhoven')}?${vraag}`);
    expect([toen.nummer, toen.anderen[0]?.besluit?.isOuder]).toEqual([1, false]);
  });

  test('an oplegger is for a deelnemer of the version; a form that we do not make is refused', async () => {
    const zaak = await build();
    await answer(zaak, 'O1', 'Werkplekken');
    const elsmeer = zaak.deelnemer('Elsmeer');
    expect(
      (await send(app, zaak.person('raadslid', 'Elsmeer'), 'GET', `${zaak.path}/opleggers/${elsmeer}`))
        .status,
    ).toBe(404);
    const { id } = await frozen(zaak);
    for (const [path, status] of [
      [`/opleggers/${crypto.randomUUID()}`, 404],
      [`/dossierdocumenten/${id}/pdf?soort=oplegger`, 400],
      [`/dossierdocumenten/${id}/exe`, 400],
      [`/dossierdocumenten/${crypto.randomUUID()}/pdf`, 404],
    ] as const)
      expect([
        path,
        (await send(app, zaak.person('raadslid', 'Elsmeer'), 'GET', `${zaak.path}${path}`)).status,
      ]).toEqual([path, status]);
  });

  test('the verkenningsnotitie is of the own room, and does not exist for anybody else', async () => {
    const zaak = await build();
    const contact = zaak.person('contactpersoon', 'Elsmeer');
    const elsmeer = zaak.deelnemer('Elsmeer');
    const body = { tekst: 'Alles hangt aan één persoon', status: 'gereed' };
    await send(app, contact, 'PUT', `${zaak.path}/antwoorden/V1?deelnemerId=${elsmeer}`, {
      body,
      ifMatch: 0,
    });
    const knelpunt = {
      deelnemerId: elsmeer,
      titel: 'Stil verlof',
      taakveld: 'ICT',
      letters: ['kosten'],
      ernst: 5,
      urgentie: 5,
    };
    await send(app, contact, 'POST', `${zaak.path}/knelpunten`, { body: knelpunt });
    const path = `/verkenningsnotities/${elsmeer}`;
    const { tekst } = await readPdf(await fetchFile(zaak, `${path}/pdf`, contact));
    for (const wanted of ['Alles hangt aan één persoon', 'Stil verlof']) expect(tekst).toContain(wanted);
    for (const wie of [zaak.person('griffier', 'Waterhoven'), zaak.person('projectleider')])
      expect((await send(app, wie, 'GET', `${zaak.path}${path}/pdf`)).status).toBe(404);
  });
});
