import type { Database } from '#src/database/database.ts';

export type Mail = { aan: string; onderwerp: string; tekst: string };

/** Puts a mail in the transaction of the change: it leaves only if the change is kept. */
export async function queueMail(db: Database, mail: Mail, now: Date): Promise<void> {
  await db
    .insertInto('uitgaandeMail')
    .values({ id: crypto.randomUUID(), ...mail, aangemaaktOp: now, volgendePogingOp: now })
    .execute();
}
