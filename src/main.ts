import { runCommand } from './cli.ts';
import { readConfig } from './config.ts';
import { OperatorError } from './operator-error.ts';
import { startServer } from './server.ts';

// The only file with side effects: without a command it serves, with one it runs that and ends.
try {
  const config = readConfig(process.env);
  const words = process.argv.slice(2);
  if (words.length > 0) process.exitCode = await runCommand(words, config);
  else stopOnSignal(await startServer(config));
} catch (error) {
  console.error(error instanceof OperatorError ? error.message : error);
  process.exit(1);
}

function stopOnSignal(stop: () => Promise<void>) {
  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      );
    });
}
