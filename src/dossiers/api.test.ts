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
  return id;
}
async function merge(zaak: Zaak, knelpuntIds: readonly string[]) {
  const body = { leidendId: knelpuntIds[0], knelpuntIds };
  const leider = zaak.person('projectleider');
  const made = await send(app, leider, 'POST', `${zaak.path}/samenvoegingen`, { body });
  expect(made.status).toBe(201);
  return ((await made.json()) as { id: string }).id;
}
/** What a gemeente thinks of every sentence of O5. */
async function judge(zaak: Zaak, gemeente: string, oordeel: string, toelichting = '') {
  const zinnen = await read<{ sleutel: string }[]>(zaak, '/eindsituatiezinnen');
  const body = {
    deelnemerId: zaak.deelnemer(gemeente),
    oordelen: zinnen.map(({ sleutel }) => ({ sleutel, oordeel, toelichting })),
  };
  const contact = zaak.person('contactpersoon', gemeente);
  expect((await send(app, contact, 'POST', `${zaak.path}/zinsoordelen`, { body })).status).toBe(201);
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
    await judge(zaak, 'Elsmeer', 'oneens', 'Te duur');
    await judge(zaak, 'Waterhoven', 'oneens', 'Eerst nog niet');
    await judge(zaak, 'Waterhoven', 'eens'); // the newest counts
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
        toelichting: 'Bij ‘Altijd iemand bereikbaar’: Te duur.',
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

/** The text of one document in every form, each read by another program. */
async function everyForm(zaak: Zaak, path: string, vraag = '') {
  const file = (formaat: string) => fetchFile(zaak, `${path}/${formaat}${vraag}`);
  const html = new TextDecoder().decode(await file('html'));
  return {
    html,
    pdf: (await readPdf(await file('pdf'))).tekst,
    odt: odtText(await file('odt')),
    docx: await docxText(await file('docx')),
  };
}
const headingsOf = (html: string) => [...html.matchAll(/<h2[^>]*>([^<]+)/g)].map(([, heading]) => heading);
const plain = (text: string) => text.replaceAll(/[\u00A0\s]+/g, ' ').replaceAll('\u00AD', '');

describe('documents, opened again by another program', () => {
  test('the besluitdossier says the same in every form, with the number of the version it is about', async () => {
    const zaak = await build();
    await answer(
      zaak,
      'O5',
      '## Eindsituatie\nAltijd iemand bereikbaar\n\n| Taak | Wie |\n|---|---|\n| Helpdesk | Samen |',
    );
    await judge(zaak, 'Waterhoven', 'oneens', 'Niet zonder telefonie');
    await share(zaak, 'Elsmeer', 'Eén beheerder', { bewijs: '31 dagen afwezig' });
    const { id, controlegetal } = await frozen(zaak);
    const forms = await everyForm(zaak, `/dossierdocumenten/${id}`);
    for (const tekst of Object.values(forms))
      for (const wanted of [
        'Altijd iemand bereikbaar',
        'Helpdesk',
        'Niet zonder telefonie',
        'Eén beheerder',
        '31 dagen afwezig',
      ])
        expect(tekst).toContain(wanted);
    expect(forms.pdf.replaceAll(' ', '')).toContain(controlegetal);
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
        headings.push(headingsOf(new TextDecoder().decode(html)));
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
    const v2 = { helpt: 'deels', waarom: 'Samen is er altijd iemand', alternatief: 'Zelf opleiden' };
    const deelnemers = await read<{ id: string; organisatieId: string }[]>(zaak, '/deelnemers');
    const ander = deelnemers.find(({ id }) => id === zaak.deelnemer('Waterhoven'));
    const kamer = `/deelnemers/${elsmeer}`;
    for (const [method, where, what] of [
      ['POST', '/knelpunten', { ...knelpunt, ...v2 }],
      ['POST', '/buikpijn', { deelnemerId: elsmeer, klacht: 'Iedereen belt Henk' }],
      ['POST', '/functies', { deelnemerId: elsmeer, naam: 'Netwerk', taakveld: 'ICT', mensen: 1, nodig: 1 }],
      ['POST', '/partners', { deelnemerId: elsmeer, organisatieId: ander?.organisatieId }],
      ['PUT', `${kamer}/eindbeeld`, { motief: 'Niet meer alleen', straks: '', blijft: '', eigenDoelen: '' }],
      ['PUT', `${kamer}/zelftoets`, { antwoorden: [{ id: 'mensen', score: 2, toelichting: 'Bezet' }] }],
    ] as const) {
      const { status } = await send(app, contact, method, `${zaak.path}${where}`, { body: what, ifMatch: 0 });
      expect([where, status]).toEqual([where, method === 'POST' ? 201 : 200]);
    }
    const path = `/verkenningsnotities/${elsmeer}`;
    const { tekst } = await readPdf(await fetchFile(zaak, `${path}/pdf`, contact));
    for (const wanted of [
      'Alles hangt aan één persoon',
      'Stil verlof',
      'Samen is er altijd iemand',
      'Zelf opleiden',
      'Iedereen belt Henk',
      '1 van de 1 functies',
      'Waterhoven',
      'Bezet',
      'Niet meer alleen',
    ])
      expect(tekst).toContain(wanted);
    for (const wie of [zaak.person('griffier', 'Waterhoven'), zaak.person('projectleider')])
      expect((await send(app, wie, 'GET', `${zaak.path}${path}/pdf`)).status).toBe(404);
  });
});

describe('knelpunten that were brought together', () => {
  const rowsOf = (html: string) =>
    [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => plain(cell)),
    );
  /** A PDF breaks words at the end of a line. */
  const bare = (text: string) => plain(text).replaceAll(/[\s-]/g, '');
  const timesIn = (text: string, wanted: string) => bare(text).split(bare(wanted)).length - 1;

  /** Two originals of Elsmeer and one of Waterhoven count as one; another of Waterhoven stands alone. */
  async function merged(naam: string) {
    const zaak = await build(['Elsmeer', 'Waterhoven'], naam);
    await answer(zaak, 'O5', 'Altijd iemand bereikbaar');
    const ids = [
      await share(zaak, 'Elsmeer', 'Eén beheerder', { bewijs: '31 dagen afwezig', bron: 'Verzuimregister' }),
      await share(zaak, 'Elsmeer', 'Geen vervanger', { ernst: 2, urgentie: 2 }),
      await share(zaak, 'Waterhoven', 'Alles hangt aan Jan', {
        taakveld: 'Netwerk',
        ernst: 5,
        urgentie: 5,
        bewijs: 'Vier uur stil.',
        bron: 'Storingslijst',
      }),
    ];
    await share(zaak, 'Waterhoven', 'Dure licenties', { taakveld: 'Inkoop', ernst: 1, urgentie: 1 });
    const samenvoegingId = await merge(zaak, ids);
    return { zaak, ids, samenvoegingId };
  }
  const stuk = (zaak: Zaak, { id }: { id: string }, soort: string, gemeente?: string) =>
    everyForm(
      zaak,
      `/dossierdocumenten/${id}`,
      `?soort=${soort}${gemeente ? `&deelnemerId=${zaak.deelnemer(gemeente)}` : ''}`,
    );

  test('count once in the numbers and lists for everybody, with each owner, its evidence and its source', async () => {
    const { zaak } = await merged('Eenmaal geteld');
    const versie = await frozen(zaak);
    const pijn = [
      'Eén beheerder',
      'Elsmeer en Waterhoven',
      'ICT',
      '5',
      '5',
      'Elsmeer: 31 dagen afwezig. Waterhoven: Vier uur stil.',
    ];
    const los = ['Dure licenties', 'Waterhoven', 'Inkoop', '1', '1', 'nog geen'];
    for (const soort of ['besluitdossier', 'haalbaarheidsonderzoek']) {
      const forms = await stuk(zaak, versie, soort);
      const rows = rowsOf(forms.html).filter((cells) => cells.length === 6);
      expect([soort, rows.slice(1)]).toEqual([soort, [pijn, los]]);
      for (const [form, text] of Object.entries(forms)) {
        for (const wanted of [...pijn, 'Elsmeer, Eén beheerder: Verzuimregister', 'Storingslijst'])
          expect([soort, form, wanted, timesIn(text, wanted) > 0]).toEqual([soort, form, wanted, true]);
        // As an original under O3, and nowhere else.
        expect([soort, form, timesIn(text, 'Geen vervanger')]).toEqual([soort, form, 1]);
      }
    }
    const { html } = await stuk(zaak, versie, 'haalbaarheidsonderzoek');
    expect(rowsOf(html)).toEqual(
      expect.arrayContaining([
        ['Elsmeer', expect.anything(), '1'],
        ['Waterhoven', expect.anything(), '2'],
      ]),
    );
    expect(plain(html)).toContain('ICT: Elsmeer en Waterhoven');
    expect(plain(html)).toContain(
      'De gemeenten deelden 4 knelpunten. Wat dezelfde pijn is, telt één keer: dat maakt 2.',
    );
    expect(html).not.toContain('Netwerk');
    const page = await read<{ html: string }>(zaak, '/stukken/intentieverklaring');
    expect(rowsOf(page.html).filter((cells) => cells.length === 6)).toHaveLength(3);
  });

  test('stand in the papers of a council once, in its own words and with who has them too', async () => {
    const { zaak } = await merged('Per raad');
    const versie = await frozen(zaak);
    const own = {
      Elsmeer: ['Eén beheerder (ook van Waterhoven). 31 dagen afwezig', '31 dagen afwezig'],
      Waterhoven: ['Alles hangt aan Jan (ook van Elsmeer). Vier uur stil.', 'Vier uur stil.'],
    };
    for (const [gemeente, [zin = '', bewijs = '']] of Object.entries(own)) {
      const [titel = ''] = zin.split(' (');
      const [ander = ''] = Object.keys(own).filter((naam) => naam !== gemeente);
      for (const [form, text] of Object.entries(await stuk(zaak, versie, 'oplegger', gemeente)))
        expect([form, timesIn(text, zin), timesIn(text, 'Geen vervanger')]).toEqual([form, 1, 0]);
      const forms = await stuk(zaak, versie, 'raadsvoorstel', gemeente);
      const [row] = rowsOf(forms.html).filter(([cell]) => cell === titel);
      expect(row).toEqual([
        titel,
        `${gemeente} en ${ander}`,
        expect.anything(),
        expect.anything(),
        expect.anything(),
        bewijs,
      ]);
      for (const [form, text] of Object.entries(forms)) {
        expect([form, timesIn(text, `${gemeente} en ${ander}`) > 0]).toEqual([form, true]);
        expect([form, /Geen vervanger|Vier uur.*31 dagen|31 dagen.*Vier uur/s.exec(text)]).toEqual([
          form,
          null,
        ]);
      }
    }
  });

  test('undoing it changes the next version, not the one that was frozen', async () => {
    const { zaak, samenvoegingId, ids } = await merged('Ongedaan');
    const versie = await frozen(zaak);
    const inhoudVan = async (id: string) => (await read<Volledig>(zaak, `/dossierversies/${id}`)).inhoud;
    const inhoud = await inhoudVan(versie.id);
    expect(createHash('sha256').update(canonicalJson(inhoud)).digest('hex')).toBe(versie.controlegetal);
    expect(inhoud.knelpunten.map(({ titel, samengevoegd }) => [titel, samengevoegd])).toEqual([
      ['Eén beheerder', { leidendId: ids[0], isLeidend: true }],
      ['Geen vervanger', { leidendId: ids[0], isLeidend: false }],
      ['Alles hangt aan Jan', { leidendId: ids[0], isLeidend: false }],
      ['Dure licenties', undefined],
    ]);
    const leider = zaak.person('projectleider');
    const undo = () =>
      send(app, leider, 'DELETE', `${zaak.path}/samenvoegingen/${samenvoegingId}`, { ifMatch: 1 });
    expect((await undo()).status).toBe(204);
    const { wijzigingen } = await read<Werkversie>(zaak, '/dossier');
    expect(wijzigingen.map(({ wat, soort }) => `${wat} ${soort}`)).toEqual([
      'onderdeel weg',
      'knelpunt gewijzigd',
      'knelpunt gewijzigd',
      'knelpunt gewijzigd',
    ]);
    const later = await frozen(zaak);
    const rows = async (id: string) =>
      rowsOf((await stuk(zaak, { id }, 'besluitdossier')).html).filter((cells) => cells.length === 6);
    expect([(await rows(versie.id)).length, (await rows(later.id)).length]).toEqual([3, 5]);
    // Brought together again as it was, the text is the first one again.
    await merge(zaak, ids);
    expect((await frozen(zaak)).controlegetal).toBe(versie.controlegetal);
  });

  test('leave the oplegger one page, however many have the same pain', async () => {
    const namen = Array.from({ length: 20 }, (_, index) => `Gemeente nummer ${index + 1}`);
    const zaak = await build(namen, 'Veel gemeenten met dezelfde pijn '.repeat(6).trim());
    await answer(zaak, 'O5', 'Deze zin staat er vaak, omdat iemand veel te zeggen heeft. '.repeat(200));
    await answer(zaak, 'O6', 'Deze zin staat er vaak, omdat iemand veel te zeggen heeft. '.repeat(200));
    for (const titel of ['Eén', 'Twee', 'Drie']) {
      const ids: string[] = [];
      for (const gemeente of namen.slice(0, 19))
        ids.push(
          await share(zaak, gemeente, `${titel} ${'knelpunt met een lange naam '.repeat(6)}`.trim(), {
            bewijs: 'Heel veel bewijs. '.repeat(200),
          }),
        );
      await merge(zaak, ids);
    }
    const { id } = await frozen(zaak);
    const vraag = `soort=oplegger&deelnemerId=${zaak.deelnemer('Gemeente nummer 1')}`;
    const pdf = await readPdf(await fetchFile(zaak, `/dossierdocumenten/${id}/pdf?${vraag}`));
    expect([pdf.pages, timesIn(pdf.tekst, 'Gemeente nummer 8 en Gemeente nummer 9)')]).toEqual([1, 3]);
  });
});

describe('the papers of a decision', () => {
  /** Two municipalities with a joint table, a table of each, and something in the closed room of one. */
  async function decision() {
    const zaak = await build();
    const cijfers = (gemeente: string, bedrag: number) => ({
      vraagId: 'O6',
      titel: `Kosten voor ${gemeente}`,
      tekst: `Alleen de cijfers van ${gemeente}.`,
      blad: {
        soort: 'rekenblad' as const,
        titel: 'Kosten in vijf jaar',
        kolommen: [
          { naam: 'Post', soort: 'tekst' as const },
          { naam: 'Bedrag', soort: 'euro' as const, decimalen: 0 },
        ],
        rijen: [['Werkplekken', bedrag]],
      },
      deelnemerId: zaak.deelnemer(gemeente),
      bronnen: [`Begroting 2026 van ${gemeente}`],
    });
    const metCijfers = testApp(db, {
      onderdelen: [
        async () => [
          cijfers('Elsmeer', 111_111_00),
          cijfers('Waterhoven', 222_222_00),
          {
            vraagId: 'O6',
            titel: 'Per gemeente',
            tekst: '',
            blad: null,
            deelnemerId: null,
            figuur: {
              soort: 'figuur',
              titel: 'Elsmeer gaat erop achteruit',
              kolommen: ['Gemeente', 'Voordeel'],
              staven: [
                { naam: 'Elsmeer', waarde: -500_00, tekst: '- € 500' },
                { naam: 'Waterhoven', waarde: 900_00, tekst: '€ 900' },
              ],
            },
          },
        ],
      ],
    });
    await answer(zaak, 'O1', 'Negen ICT-taken');
    await answer(zaak, 'O5', 'Altijd iemand bereikbaar');
    await answer(zaak, 'O6', 'Tussen 9 en 10 miljoen');
    await judge(zaak, 'Waterhoven', 'oneens', 'Niet zonder telefonie');
    await share(zaak, 'Elsmeer', 'Eén beheerder', { bron: 'Verzuimregister 2025' });
    await share(zaak, 'Waterhoven', 'Geen reservelocatie');
    const contact = zaak.person('contactpersoon', 'Elsmeer');
    const kamer = { deelnemerId: zaak.deelnemer('Elsmeer'), taakveld: 'ICT', letters: ['kosten'] };
    await send(app, contact, 'POST', `${zaak.path}/knelpunten`, {
      body: { ...kamer, titel: 'Stil verlof', ernst: 5, urgentie: 5 },
    });
    const v1 = `${zaak.path}/antwoorden/V1?deelnemerId=${kamer.deelnemerId}`;
    await send(app, contact, 'PUT', v1, { body: { tekst: 'Stille twijfel', status: 'concept' }, ifMatch: 0 });
    const made = await send(metCijfers, zaak.person('projectleider'), 'POST', `${zaak.path}/dossierversies`, {
      body: { reden: '' },
    });
    return { zaak, versie: (await made.json()) as Dossierversie };
  }

  test('the haalbaarheidsonderzoek has its chapters in order, the figures of all, and says the same in every form', async () => {
    const { zaak, versie } = await decision();
    const forms = await everyForm(zaak, `/dossierdocumenten/${versie.id}`, '?soort=haalbaarheidsonderzoek');
    expect(headingsOf(forms.html)).toEqual([
      'Situatie',
      'Partijen',
      'Uitgangspunten en gewenste eindsituatie',
      'Knelpunten',
      'Scope',
      'Alternatieven',
      'Businesscase',
      'Gevolgen',
      'Conclusie',
      'Bronnen',
    ]);
    for (const [form, text] of Object.entries(forms)) {
      for (const wanted of [
        'Altijd iemand bereikbaar',
        'ICT: Elsmeer en Waterhoven',
        'Kosten voor Elsmeer: Elsmeer',
        '€ 111.111',
        '€ 222.222',
        'Elsmeer gaat erop achteruit',
        'Niet eens met een deel van de tekst: Waterhoven.',
        'Verzuimregister 2025',
        'Begroting 2026 van Waterhoven',
      ])
        expect([form, plain(text)]).toEqual([form, expect.stringContaining(wanted)]);
      expect([form, text.includes('Stil')]).toEqual([form, false]);
    }
  });

  test.each([
    [
      'raadsvoorstel',
      [
        'Samenvatting',
        'Voorgesteld besluit',
        'Inleiding',
        'Argumenten',
        'Kanttekeningen',
        'Financiën',
        'Vervolg',
        'Bijlagen',
        'Bronnen',
      ],
    ],
    ['conceptbesluit', ['Besluit']],
  ])(
    'the %s of every council has the same chapters, and what differs is its own',
    async (soort, chapters) => {
      const { zaak, versie } = await decision();
      const of = (gemeente: string) =>
        everyForm(
          zaak,
          `/dossierdocumenten/${versie.id}`,
          `?soort=${soort}&deelnemerId=${zaak.deelnemer(gemeente)}`,
        );
      const [elsmeer, waterhoven] = [await of('Elsmeer'), await of('Waterhoven')];
      for (const { html } of [elsmeer, waterhoven])
        expect(headingsOf(html).filter((heading) => heading !== 'Inhoud')).toEqual(chapters);
      for (const [form, text] of Object.entries(elsmeer)) {
        for (const wanted of [
          'zoals beschreven in dossier versie 1;',
          '[in te vullen: alle taken uit het dossier, of welke wel en welke niet, en tot wanneer]',
          '[in te vullen: ‘geen’, of elke voorwaarde met een eigenaar en een datum]',
        ])
          expect([form, plain(text)]).toEqual([form, expect.stringContaining(wanted)]);
        expect([form, /Stil|222\.222|Begroting 2026 van Waterhoven|Geen reservelocatie/.exec(text)]).toEqual([
          form,
          null,
        ]);
      }
      // The same document for another council, apart from its own name and figures.
      const neutral = (html: string) => html.replaceAll(/Elsmeer|Waterhoven/g, 'X');
      if (soort === 'conceptbesluit') expect(neutral(elsmeer.html)).toBe(neutral(waterhoven.html));
      else {
        expect(plain(elsmeer.html)).toContain('€ 111.111');
        expect(plain(waterhoven.html)).toContain('€ 222.222');
      }
    },
  );

  test('the raadsvoorstel says under every chapter whether it is the same for all', async () => {
    const { zaak, versie } = await decision();
    const vraag = `?soort=raadsvoorstel&deelnemerId=${zaak.deelnemer('Elsmeer')}`;
    const html = new TextDecoder().decode(
      await fetchFile(zaak, `/dossierdocumenten/${versie.id}/html${vraag}`),
    );
    const marks = [...html.matchAll(/<h2[^>]*>([^<]+)<\/h2>\n<p class="[^"]*--small">([^<]+)/g)];
    expect(Object.fromEntries(marks.map(([, chapter, mark]) => [chapter, mark]))).toMatchObject({
      Samenvatting: 'Gelijk voor alle raden.',
      Inleiding: 'Eigen deel van Elsmeer.',
      Financiën: 'Gelijk voor alle raden.',
    });
    expect(html).toContain('Cijfers van Elsmeer');
  });

  test('the intentieverklaring holds what was shared, marks what was not agreed, and nothing of a closed room', async () => {
    const { zaak } = await decision();
    const contact = zaak.person('contactpersoon', 'Waterhoven');
    const deelnemerId = zaak.deelnemer('Waterhoven');
    const path = `${zaak.path}/antwoorden/V4?deelnemerId=${deelnemerId}`;
    const saved = await send(app, contact, 'PUT', path, {
      body: { tekst: 'De balie blijft open', status: 'gereed' },
      ifMatch: 0,
    });
    const { id } = (await saved.json()) as { id: string };
    const shared = await send(app, contact, 'POST', `${zaak.path}/delingen`, {
      body: { onderwerp: 'antwoord', onderwerpId: id, versie: 1 },
    });
    expect(shared.status).toBe(201);
    // Elsmeer itself asks: not even its own room goes into a joint document.
    const elsmeer = zaak.person('contactpersoon', 'Elsmeer');
    const html = new TextDecoder().decode(await fetchFile(zaak, '/intentieverklaringen/html', elsmeer));
    expect(headingsOf(html).filter((heading) => heading !== 'Inhoud')).toEqual([
      'Partijen',
      'Aanleiding',
      'Gezamenlijk doel',
      'Scope',
      'Uitgangspunten',
      'Kosten van het onderzoek',
      'Vertrouwelijkheid',
      'Planning',
      'Niet afdwingbaar',
      'Stoppen',
      'Ondertekening',
    ]);
    for (const [form, text] of Object.entries(await everyForm(zaak, '/intentieverklaringen'))) {
      for (const wanted of ['De balie blijft open', 'Eén beheerder', 'Negen ICT-taken', 'Nog afspreken:'])
        expect([form, plain(text)]).toEqual([form, expect.stringContaining(wanted)]);
      expect(plain(text)).toMatch(/Controlegetal (<code>)?[0-9a-f ]{64}/);
    }
    expect(html).not.toMatch(/Stil/);
  });

  test('everybody in the samenwerking reads them, a stranger does not; one for a council needs a deelnemer', async () => {
    const { zaak, versie } = await decision();
    const raad = `deelnemerId=${zaak.deelnemer('Waterhoven')}`;
    const stranger = (await build()).person('raadslid', 'Elsmeer');
    for (const soort of [
      'besluitdossier',
      'haalbaarheidsonderzoek',
      'intentieverklaring',
      'raadsvoorstel',
      'conceptbesluit',
    ]) {
      const path = `${zaak.path}/stukken/${soort}`;
      for (const rol of rollen) {
        const wie = zaak.person(rol, isRolVoorGeheel(rol) ? undefined : 'Elsmeer');
        const asked = await send(app, wie, 'GET', `${path}?${raad}`);
        expect([soort, rol, asked.status]).toEqual([soort, rol, 200]);
        const stuk = (await asked.json()) as { html: string; dossierversieId: string | null };
        expect(stuk.dossierversieId).toBe(soort === 'intentieverklaring' ? null : versie.id);
        expect([soort, /<h1|Stil|<script|<style/.exec(stuk.html)]).toEqual([soort, null]);
      }
      expect((await send(app, stranger, 'GET', `${path}?${raad}`)).status).toBe(404);
    }
    const leider = zaak.person('projectleider');
    for (const [path, status] of [
      ['/stukken/raadsvoorstel', 400],
      [`/stukken/conceptbesluit?deelnemerId=${crypto.randomUUID()}`, 400],
      ['/stukken/oplegger', 400],
      [`/dossierdocumenten/${versie.id}/pdf?soort=raadsvoorstel`, 400],
      ['/intentieverklaringen/exe', 400],
    ] as const)
      expect([path, (await send(app, leider, 'GET', `${zaak.path}${path}`)).status]).toEqual([path, status]);
  });
});
