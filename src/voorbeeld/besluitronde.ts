import { addDays, plainDate, type PlainDate } from '#src/shared/dates.ts';
import { contactOf, type DeelnemerId, fieldOf, madeId, type Send } from './spel.ts';
import { gemeenten, type Gemeente } from './veenwaarden.ts';

/** In days after the round opened: what the officials said, what the college decided, when the council meets. */
const routes: Readonly<Record<Gemeente, { advies: string; college: boolean; raadOverDagen: number }>> = {
  Elsmeer: { advies: 'positief', college: true, raadOverDagen: 6 },
  Waterhoven: { advies: 'positief', college: true, raadOverDagen: 135 },
  'Oud-Berkel': { advies: 'positief', college: true, raadOverDagen: 5 },
  Zandrecht: { advies: 'met-zorgen', college: false, raadOverDagen: 142 },
};

/** A round that is going on: one council decided with two conditions, one decision waits for its second person. */
export async function speelBesluitronde(send: Send, deelnemer: DeelnemerId, dossierversieId: string) {
  const opened = await send('Noor Hendriks', 'POST', '/besluitrondes', { body: { dossierversieId } });
  const besluitrondeId = madeId(opened);
  const begin = plainDate((await fieldOf(opened, 'geopendOp')).slice(0, 10));
  const step = (gemeente: Gemeente, body: object) =>
    send(contactOf(gemeente), 'PUT', `/besluitrondes/${besluitrondeId}/routestappen`, {
      body: { deelnemerId: deelnemer(gemeente), ...body },
      ifMatch: 0,
    });
  for (const { naam } of gemeenten)
    await step(naam, { orgaan: 'ambtelijk', werkelijkeDatum: begin, uitkomst: routes[naam].advies });
  for (const { naam } of gemeenten)
    await step(
      naam,
      routes[naam].college
        ? { orgaan: 'college', werkelijkeDatum: addDays(begin, 2), uitkomst: 'akkoord' }
        : { orgaan: 'college', geplandeDatum: addDays(begin, 121) },
    );
  for (const { naam } of gemeenten)
    await step(naam, { orgaan: 'raad', geplandeDatum: addDays(begin, routes[naam].raadOverDagen) });
  await besluitOudBerkel(send, deelnemer, { besluitrondeId, begin });
  await send('Bas Nijholt', 'POST', '/besluiten', {
    body: {
      besluitrondeId,
      deelnemerId: deelnemer('Elsmeer'),
      orgaan: 'raad',
      uitkomst: 'akkoord',
      besluitdatum: addDays(begin, routes.Elsmeer.raadOverDagen),
      kenmerk: 'Raadsbesluit 2026-073',
      reikwijdte: { omvang: 'geheel' },
    },
  });
}

async function besluitOudBerkel(
  send: Send,
  deelnemer: DeelnemerId,
  { besluitrondeId, begin }: { besluitrondeId: string; begin: PlainDate },
) {
  const recorded = await send('Ilse van der Meij', 'POST', '/besluiten', {
    body: {
      besluitrondeId,
      deelnemerId: deelnemer('Oud-Berkel'),
      orgaan: 'raad',
      uitkomst: 'akkoord-onder-voorwaarden',
      besluitdatum: addDays(begin, routes['Oud-Berkel'].raadOverDagen),
      kenmerk: 'Raadsbesluit 2026-118',
      reikwijdte: {
        omvang: 'gedeeltelijk',
        taken: 'Acht van de negen taken, zonder telefonie.',
        totEnMetDatum: '2030-12-31',
      },
      voorwaarden: [
        { tekst: 'De ondernemingsraad brengt eerst advies uit.', eigenaar: 'Gemeentesecretaris' },
        {
          tekst: 'De kosten van uittreden staan in het voorstel voor fase 3.',
          eigenaar: 'Stuurgroep',
          uiterlijkeDatum: addDays(begin, 150),
        },
      ],
    },
  });
  await send('Tom Aerts', 'POST', `/besluiten/${madeId(recorded)}/bevestiging`, {
    body: { oordeel: 'bevestigd' },
  });
  await send(
    'Tom Aerts',
    'PUT',
    `/voorwaarden/${await fieldOf(recorded, 'voorwaarden', 0, 'id')}/vervulling`,
    {
      body: { vervulling: 'Het advies is ontvangen en is positief.' },
      ifMatch: 1,
    },
  );
}
