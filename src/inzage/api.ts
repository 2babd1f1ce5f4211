import { serve } from '#src/http/api.ts';
import { gezegde } from '#src/wijzigingen/zinnen.ts';
import { getInzage } from './endpoints.ts';
import * as queries from './queries.ts';
import { teksten } from './teksten.ts';

export const inzageApi = [
  serve(getInzage, async ({ db, actor: { accountId }, now }) => {
    const handelingen = await queries.listHandelingen(db);
    const gegevens = {
      opgehaaldOp: now,
      grondslag: teksten.grondslag,
      account: await queries.findAccount(db, accountId),
      rollen: await queries.listRollen(db),
      uitnodigingen: await queries.listUitnodigingen(db),
      bezoeken: await queries.listBezoeken(db),
      sessies: await queries.listSessies(db, accountId),
      passkeys: await queries.listPasskeys(db, accountId),
      toegangssleutels: await queries.listToegangssleutels(db, accountId),
      handelingen: handelingen.map(({ soort, ...handeling }) => ({
        ...handeling,
        gezegde: gezegde({
          operatie: handeling.operatie,
          onderwerp: soort === null ? null : { soort, id: '' },
          feiten: {},
        }),
      })),
      weggelaten: teksten.weggelaten,
    };
    const inhoud = Buffer.from(JSON.stringify(gegevens, null, 2));
    return { mediaType: 'application/json', bestandsnaam: 'mijn-gegevens.json', inhoud };
  }),
];
