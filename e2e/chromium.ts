import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const cache = join(import.meta.dirname, '..', 'node_modules', '.cache');
const home = join(cache, 'chromium');

/** Chromium of the package, unpacked with the system libraries that a bare machine lacks. */
export type Chromium = { executablePath: string; args: string[]; env: Record<string, string | undefined> };

/**
 * Unpacks Chromium once, beside its final place and then moved there, so that neither an interrupted run nor another one
 * at the same moment leaves half a browser. Called before the tests begin; afterwards it only tells where it is.
 */
export async function prepareChromium(): Promise<Chromium> {
  // The package unpacks its system libraries only where it believes to run in the cloud, and where TMPDIR says.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs24.x';
  const { TMPDIR } = process.env;
  mkdirSync(cache, { recursive: true });
  const work = existsSync(home) ? home : mkdtempSync(join(cache, 'chromium-'));
  process.env['TMPDIR'] = work;
  const { LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    if (work !== home) moveTo(work);
    return {
      executablePath: join(home, 'chromium'),
      // Not those of the package: they let pages draw in software, which costs half of all work, and switch web security off.
      args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
      env: {
        ...process.env,
        TMPDIR,
        FONTCONFIG_PATH,
        ...(!existsSync('/etc/fonts/fonts.conf') && { FONTCONFIG_FILE: ownFonts() }),
        LD_LIBRARY_PATH: [join(home, 'al2023', 'lib'), LD_LIBRARY_PATH].filter(Boolean).join(':'),
      },
    };
  } finally {
    restore({ TMPDIR, LD_LIBRARY_PATH, FONTCONFIG_PATH });
  }
}

/** A machine without fonts gets those of the package; without any Chromium ends as soon as it must draw a letter. */
function ownFonts(): string {
  const file = join(home, 'fonts.conf');
  const [fonts, kept] = [join(home, 'fonts'), join(home, 'fonts-cache')];
  writeFileSync(file, `<fontconfig><dir>${fonts}</dir><cachedir>${kept}</cachedir></fontconfig>`);
  return file;
}

/** Another run may have been first: then its copy serves. */
function moveTo(work: string) {
  try {
    renameSync(work, home);
  } catch (error) {
    rmSync(work, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
}

/** The tests and the product that they start keep the environment as it was. */
function restore(before: Record<string, string | undefined>) {
  for (const [name, value] of Object.entries(before))
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
}

export async function setup() {
  await prepareChromium();
}
