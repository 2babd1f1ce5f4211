import { join } from 'node:path';
import { z } from 'zod';
import { OperatorError } from './operator-error.ts';
import { projectRoot } from './root.ts';

const ownMachine = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/;

const Environment = z.object({
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error:
        'DATABASE_URL is geen PostgreSQL-adres. Voorbeeld: postgres://gebruiker:wachtwoord@server:5432/bondgenoot',
    })
    .optional(),
  PORT: z.coerce
    .number({ error: 'PORT is geen getal.' })
    .int('PORT is geen heel getal.')
    .min(1, 'PORT moet tussen 1 en 65535 liggen.')
    .max(65_535, 'PORT moet tussen 1 en 65535 liggen.')
    .default(3000),
  HOST: z.string().default('127.0.0.1'),
  BONDGENOOT_DATA: z.string().default(join(projectRoot, 'data')),
  BONDGENOOT_URL: z
    .url({
      protocol: /^https?$/,
      error: 'BONDGENOOT_URL is geen webadres. Voorbeeld: https://bondgenoot.gemeente.nl',
    })
    .refine((url) => url.startsWith('https:') || ownMachine.test(new URL(url).hostname), {
      error:
        'BONDGENOOT_URL moet met https:// beginnen: zonder TLS bewaart een browser de inlogcookie niet. Alleen localhost mag met http://.',
    })
    .optional(),
  SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      error: 'SMTP_URL is geen mailserver. Voorbeeld: smtp://mail.gemeente.nl:25',
    })
    .optional(),
  MAIL_FROM: z.string().default('Bondgenoot <bondgenoot@localhost>'),
  SECURITY_CONTACT: z.string().default('mailto:security@example.org'),
});

export type Config = {
  databaseUrl: string | undefined;
  port: number;
  host: string;
  dataDir: string;
  publicUrl: string;
  smtpUrl: string | undefined;
  mailFrom: string;
  securityContact: string;
};

/** The environment, parsed once. Nothing else reads process.env. Throws OperatorError that names every mistake. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = Environment.safeParse(given);
  if (!result.success) throw new OperatorError(result.error.issues.map(({ message }) => message).join(' '));
  const { DATABASE_URL, PORT, HOST, BONDGENOOT_DATA, BONDGENOOT_URL, SMTP_URL, MAIL_FROM, SECURITY_CONTACT } =
    result.data;
  return {
    databaseUrl: DATABASE_URL,
    port: PORT,
    host: HOST,
    dataDir: BONDGENOOT_DATA,
    publicUrl: (BONDGENOOT_URL ?? `http://localhost:${PORT}`).replace(/\/+$/, ''),
    smtpUrl: SMTP_URL,
    mailFrom: MAIL_FROM,
    securityContact: SECURITY_CONTACT,
  };
}
