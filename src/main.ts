import { inspect } from 'node:util';
import { runCommand } from './cli.ts';
import { readConfig } from './config.ts';
import { OperatorError } from './operator-error.ts';
import { startServer } from './server.ts';

// The only file with side effects: without a command it serves, with one it runs that and ends.
process.on('uncaughtException', end);
process.on('unhandledRejection', end);
stopWithParent(Number(process.env['BONDGENOOT_PARENT']));
try {
  const config = readConfig(process.env);
  const words = process.argv.slice(2);
  if (words.length > 0) {
    // Ending through exit takes the embedded database along.
    onSignal((code) => process.exit(code));
    process.exitCode = await runCommand(words, config);
  } else {
    const starting = startServer(config);
    // Also while it starts: half a start is finished first and then stopped, so that no database stays behind.
    onSignal(() => void starting.then((stop) => stop()).then(() => process.exit(0), end));
    await starting;
  }
} catch (error) {
  end(error);
}

/** What whoever runs the installation can repair is one sentence; anything else is one line for the log. */
function end(error: unknown): never {
  if (error instanceof OperatorError) console.error(error.message);
  else console.error(JSON.stringify({ level: 'error', msg: 'Bondgenoot stopped', error: inspect(error) }));
  process.exit(1);
}

/** Ctrl-C reaches us twice, from the terminal and from npm: only the first counts. */
function onSignal(stop: (exitCode: number) => void) {
  let isStopping = false;
  for (const [signal, exitCode] of [
    ['SIGTERM', 143],
    ['SIGINT', 130],
    ['SIGHUP', 129], // the terminal was closed
  ] as const)
    process.on(signal, () => {
      if (!isStopping) stop(exitCode);
      isStopping = true;
    });
}

/** npm gives a signal to the shell around us, which ends and leaves us behind: then we stop as if we were asked to. */
function stopWithParent(parent: number) {
  if (!parent) return;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 250).unref();
}
