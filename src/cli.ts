import type { Config } from './config.ts';
import { connectAsOwner, type Database } from './database/database.ts';
import { verifyLogboek } from './logboek/api.ts';
import { openStore } from './server.ts';

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
  for (const { keten, regels, breuk } of oordelen)
    console.log(
      breuk
        ? `${keten}: gebroken bij regel ${breuk.volgnummer} (${breuk.reden})`
        : `${keten}: ${regels} regels kloppen`,
    );
  return oordelen.some(({ breuk }) => breuk) ? 1 : 0;
}
