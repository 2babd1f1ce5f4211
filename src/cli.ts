import { randomInt } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Config } from './config.ts';
import { connect, connectAsOwner, type Database } from './database/database.ts';
import { makeVoorbeeld } from './example.ts';
import { hashPassword } from './http/passwords.ts';
import { verifyLogboek } from './logboek/api.ts';
import { exportSamenwerking, importSamenwerking, listSamenwerkingen } from './overdracht/api.ts';
import { teksten as overdracht } from './overdracht/teksten.ts';
import { importGemeenten, importGrenzen, importRegister } from './register/api.ts';
import { openStore } from './server.ts';
import { personen } from './voorbeeld/veenwaarden.ts';

type Context = { owner: Database; url: string; config: Config };
type Command = {
  use: string;
  help: string;
  run: (words: readonly string[], context: Context) => Promise<number>;
};

/** Every command, by its first words. A command gives its exit code. */
const commands: readonly Command[] = [
  {
    use: 'migrate',
    help: 'Brengt de database op de nieuwste stand.',
    run: async () => say('De database is bij.'),
  },
  { use: 'demo', help: 'Maakt het voorbeeld en toont de accounts.', run: demo },
  { use: 'gebruiker beheerder', help: '<e-mail>: maakt dit account beheerder.', run: makeBeheerder },
  {
    use: 'gebruiker wachtwoord',
    help: '<e-mail>: geeft dit account een nieuw wachtwoord en toont het.',
    run: newPassword,
  },
  {
    use: 'import gemeenten',
    help: '<bestand of adres> [--proef] [--peildatum JJJJ-MM-DD]: gemeenten uit TOOI (JSON-LD), of inwoners van het CBS (OData v4).',
    run: importFrom(importGemeenten),
  },
  {
    use: 'import register',
    help: '<bestand of adres> [--proef]: het landelijke register van regelingen (ROO, XML).',
    run: importFrom(importRegister),
  },
  {
    use: 'import grenzen',
    help: '<bestand> [--proef]: grenzen van gemeenten als SVG-paden (JSON); daaruit volgen de buurgemeenten en de kaart.',
    run: importFrom(importGrenzen),
  },
  {
    use: 'export samenwerking',
    help: '<id> <bestand>: de hele samenwerking als archief, ook de gesloten kamers. Zonder id: welke er zijn.',
    run: exportTo,
  },
  {
    use: 'import samenwerking',
    help: '<bestand>: leest zo’n archief in deze installatie in, helemaal of niet.',
    run: importArchive,
  },
  { use: 'audit verify', help: 'Rekent elk logboek na en meldt elke wijziging.', run: verify },
];

/** Runs one command on the database of this installation; gives the exit code. */
export async function runCommand(words: readonly string[], config: Config): Promise<number> {
  const command = commands.find(({ use }) => use.split(' ').every((word, index) => words[index] === word));
  if (!command) return usage(words);
  const store = await openStore(config);
  const owner = connectAsOwner(store.url);
  try {
    return await command.run(words.slice(command.use.split(' ').length), { owner, url: store.url, config });
  } finally {
    await owner.destroy();
    await store.embedded?.stop();
  }
}

function usage(words: readonly string[]): number {
  const asked = words.length === 0 || words[0] === 'help';
  if (!asked) console.error(`Onbekende opdracht: ${words.join(' ')}`);
  console.log(
    [
      'Gebruik: npm run cli -- <opdracht>',
      '',
      ...commands.map(({ use, help }) => `  ${use.padEnd(36)} ${help}`),
    ].join('\n'),
  );
  return asked ? 0 : 1;
}

function say(line: string): number {
  console.log(line);
  return 0;
}

async function verify(_words: readonly string[], { owner }: Context): Promise<number> {
  const oordelen = await verifyLogboek(owner);
  if (oordelen.length === 0) return say('Het logboek is nog leeg.');
  for (const { keten, regels, breuk } of oordelen)
    console.log(
      breuk
        ? `${keten}: gebroken bij regel ${breuk.volgnummer} (${breuk.reden})`
        : `${keten}: ${regels} regels kloppen`,
    );
  return oordelen.some(({ breuk }) => breuk) ? 1 : 0;
}

const words = [
  'anker',
  'boom',
  'dijk',
  'eik',
  'fiets',
  'gracht',
  'haven',
  'iep',
  'kade',
  'linde',
  'molen',
  'noord',
  'oever',
  'polder',
  'rivier',
  'sluis',
  'toren',
  'veer',
  'weide',
  'zwaluw',
];
/** Five words and a number: easy to type over, some 2^28 possibilities; to be changed at first use. */
const somePassword = () =>
  [...Array.from({ length: 5 }, () => words[randomInt(words.length)]), randomInt(100, 1000)].join('-');

async function demo(_words: readonly string[], { owner, url, config }: Context): Promise<number> {
  const wachtwoord = somePassword();
  const db = connect(url);
  try {
    const deps = { db, now: () => new Date(), publicUrl: config.publicUrl, hasMail: false };
    await makeVoorbeeld({ owner, deps, wachtwoord, eigenaar: null });
  } finally {
    await db.destroy();
  }
  console.log(`Het voorbeeld staat klaar. Start met npm start en log in op ${config.publicUrl}.`);
  console.log(`Wachtwoord van elk account: ${wachtwoord}`);
  for (const { naam, email, rollen } of personen)
    console.log(
      `  ${email.padEnd(32)} ${naam}, ${rollen.map(({ rol, gemeente }) => [rol, gemeente].filter(Boolean).join(' ')).join(', ')}`,
    );
  return 0;
}

async function makeBeheerder([email = '']: readonly string[], { owner }: Context): Promise<number> {
  const { numUpdatedRows } = await owner
    .updateTable('account')
    .set({ beheerder: true })
    .where('email', '=', email)
    .executeTakeFirst();
  return numUpdatedRows === 1n ? say(`${email} is nu beheerder.`) : fail(`Er is geen account met ${email}.`);
}

async function newPassword([email = '']: readonly string[], { owner }: Context): Promise<number> {
  const account = await owner
    .selectFrom('account')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirst();
  if (!account) return fail(`Er is geen account met ${email}.`);
  const wachtwoord = somePassword();
  const hash = await hashPassword(wachtwoord);
  const values = { accountId: account.id, hash, gewijzigdOp: new Date() };
  await owner
    .insertInto('wachtwoord')
    .values(values)
    .onConflict((conflict) =>
      conflict.column('accountId').doUpdateSet({ hash, gewijzigdOp: values.gewijzigdOp }),
    )
    .execute();
  await owner.deleteFrom('sessie').where('accountId', '=', account.id).execute();
  return say(`Nieuw wachtwoord van ${email}: ${wachtwoord}`);
}

/** Hands a file or an https address to the import; what is not such a source gets one clear sentence. */
function importFrom(run: typeof importGemeenten): Command['run'] {
  return async (args, { owner }) => {
    const { adres, ...opties } = importOptions(args);
    if (!adres) return fail('Noem één bestand, of één adres dat begint met https://, en daarna de opties.');
    try {
      await run(owner, adres, { ...opties, now: new Date(), fetch, onProgress: console.log });
      return 0;
    } catch (error) {
      return fail(`${adres} kan niet worden ingelezen: ${sentenceOf(error)}`);
    }
  };
}

async function exportTo([id = '', file = '']: readonly string[], { owner }: Context): Promise<number> {
  if (!id || !file) {
    const found = await listSamenwerkingen(owner);
    return fail(
      ['Noem de id en een nieuw bestand. Er zijn:', ...found.map((row) => `  ${row.id}  ${row.naam}`)].join(
        '\n',
      ),
    );
  }
  try {
    const { naam, rijen, archief } = await exportSamenwerking(owner, id, new Date());
    await writeFile(file, archief, { flag: 'wx', mode: 0o600 });
    return say(overdracht.uitgevoerd(naam, file, rijen));
  } catch (error) {
    return fail(`${file} is niet gemaakt: ${sentenceOf(error)}`);
  }
}

async function importArchive([file = '']: readonly string[], { owner }: Context): Promise<number> {
  try {
    const { naam, rijen, nogUitnodigen } = await importSamenwerking(owner, await readFile(file), new Date());
    console.log(overdracht.ingevoerd(naam, rijen));
    if (nogUitnodigen.length > 0) console.log(overdracht.nogUitnodigen);
    for (const { email, naam: wie } of nogUitnodigen) console.log(`  ${email.padEnd(32)} ${wie}`);
    return 0;
  } catch (error) {
    return fail(
      `${file || 'Zonder bestand'} is niet ingelezen: ${sentenceOf(error)}. Er is niets veranderd.`,
    );
  }
}

const sentenceOf = (error: unknown): string =>
  error instanceof Error ? error.message.slice(0, 300) : String(error);

function importOptions(args: readonly string[]): { adres?: string; proef?: boolean; peildatum?: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { proef: { type: 'boolean' }, peildatum: { type: 'string' } },
      allowPositionals: true,
    });
    const [adres, other] = positionals;
    return adres && !other ? { adres, ...values } : {};
  } catch {
    return {}; // an option that is unknown here
  }
}

function fail(line: string): number {
  console.error(line);
  return 1;
}
