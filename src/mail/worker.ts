import { createTransport } from 'nodemailer';
import { type Database } from '#src/database/database.ts';

type Worker = { owner: Database; smtpUrl: string; from: string; now: () => Date };
const pauses = [1, 5, 30, 120, 720]; // minutes between attempts
const keepDays = 30;

/**
 * Sends what waits in the outbox and says how much it sent; several replicas may do so at once, none sends a mail twice
 * unless it stops between sending and noting that.
 */
export async function sendWaitingMail({ owner, smtpUrl, from, now }: Worker): Promise<number> {
  const transport = createTransport(smtpUrl);
  try {
    let sent = 0;
    while (
      await sendOne(
        owner,
        (mail) => transport.sendMail({ from, to: mail.aan, subject: mail.onderwerp, text: mail.tekst }),
        now(),
      )
    )
      sent++;
    await owner
      .deleteFrom('uitgaandeMail')
      .where('verzondenOp', '<', new Date(now().getTime() - keepDays * 86_400_000))
      .execute();
    return sent;
  } finally {
    transport.close();
  }
}

type Send = (mail: { aan: string; onderwerp: string; tekst: string }) => Promise<unknown>;

/** False when nothing waits. A failure is noted on the mail, which then waits longer each time. */
function sendOne(owner: Database, send: Send, now: Date): Promise<boolean> {
  return owner.transaction().execute(async (tx) => {
    const mail = await tx
      .selectFrom('uitgaandeMail')
      .select(['id', 'aan', 'onderwerp', 'tekst', 'pogingen'])
      .where('verzondenOp', 'is', null)
      .where('volgendePogingOp', '<=', now)
      .where('pogingen', '<', pauses.length + 1)
      .orderBy('aangemaaktOp')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (!mail) return false;
    const fout = await send(mail).then(
      () => null,
      (error: unknown) => String(error).slice(0, 500),
    );
    const minutes = pauses[mail.pogingen] ?? 0;
    await tx
      .updateTable('uitgaandeMail')
      .set({
        pogingen: mail.pogingen + 1,
        ...(fout === null
          ? { verzondenOp: now, tekst: '' }
          : { laatsteFout: fout, volgendePogingOp: new Date(now.getTime() + minutes * 60_000) }),
      })
      .where('id', '=', mail.id)
      .execute();
    return true;
  });
}

/** Looks at the outbox every few seconds until it is stopped. */
export function startMailWorker(worker: Worker): () => void {
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    sendWaitingMail(worker)
      .catch((error: unknown) =>
        console.error(JSON.stringify({ level: 'error', msg: 'mail', error: String(error) })),
      )
      .finally(() => {
        busy = false;
      });
  }, 5_000);
  timer.unref();
  return () => clearInterval(timer);
}
