import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build, isBuilt } from './build.ts';

// Everything, in one command: format, lint, types, dead code, then all tests, the browser's included.
const root = dirname(import.meta.dirname);
const reports = mkdtempSync(join(tmpdir(), 'bondgenoot-rapport-'));
const bin = join(root, 'node_modules', '.bin');
const env = { ...process.env, PATH: `${bin}:${process.env['PATH'] ?? ''}` };

type Step = { naam: string; command: string; args: string[] };
const checks: Step[] = [
  { naam: 'format', command: 'oxfmt', args: ['--check'] },
  { naam: 'lint', command: 'oxlint', args: ['--type-aware', '--deny-warnings'] },
  { naam: 'types', command: 'tsc', args: [] },
  { naam: 'dead code', command: 'knip', args: [] },
];
const suites = [
  { naam: 'unit, API and pages', config: 'vitest.config.ts' },
  { naam: 'browser, accessibility and crash', config: 'vitest.e2e.config.ts' },
];

let passed = 0;
let failed = 0;
const count = (isGood: boolean) => (isGood ? passed++ : failed++);

for (const { naam, command, args } of checks) {
  const { status } = spawnSync(join(bin, command), args, { cwd: root, stdio: 'inherit', env });
  console.log(`${naam}: ${status === 0 ? 'ok' : 'FAILED'}`);
  count(status === 0);
}
if (!isBuilt()) await build();
delete process.env['NODE_ENV'];
for (const [index, { naam, config }] of suites.entries()) {
  const file = join(reports, `${index}.json`);
  const args = ['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile=${file}`];
  const { status } = spawnSync(join(bin, 'vitest'), args, { cwd: root, stdio: 'inherit', env });
  const result = readResult(file);
  passed += result.passed;
  failed += result.failed;
  if (status !== 0 && result.failed === 0) failed++; // it broke outside a test
  console.log(`${naam}: ${result.passed} passed, ${result.failed} failed`);
}
rmSync(reports, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

function readResult(file: string): { passed: number; failed: number } {
  try {
    const report = readFileSync(file, 'utf8');
    const numberOf = (name: string) => Number(new RegExp(`"${name}":(\\d+)`).exec(report)?.[1] ?? NaN);
    const counts = { passed: numberOf('numPassedTests'), failed: numberOf('numFailedTests') };
    return Number.isNaN(counts.passed + counts.failed) ? { passed: 0, failed: 1 } : counts;
  } catch {
    return { passed: 0, failed: 1 };
  }
}
