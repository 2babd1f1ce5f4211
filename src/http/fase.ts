import type { Database } from '#src/database/database.ts';
import { type Fase, fasen, faseNummer } from '#src/shared/fasen.ts';
import { isSchrijfbaar, standVan } from '#src/shared/slot.ts';
import { faseNotOpen } from './problem.ts';

/** Which fasen of the samenwerking were opened, and closed. */
export function listOpeningen(db: Database, samenwerkingId: string) {
  return db
    .selectFrom('faseStand')
    .select(['fase', 'afgeslotenOp'])
    .where('samenwerkingId', '=', samenwerkingId)
    .$narrowType<{ fase: Fase }>()
    .execute();
}

/**
 * The hard line between what and how: a change that belongs to a fase is made only while that fase is open.
 * Throws 409, with what opens it.
 */
export async function requireFase(db: Database, samenwerkingId: string, fase: Fase): Promise<void> {
  const openingen = await listOpeningen(db, samenwerkingId);
  if (isSchrijfbaar(fase, openingen)) return;
  const nummer = faseNummer(fase);
  const open = fasen.find((each) => standVan(each, openingen) === 'open');
  const isLater = open !== undefined && faseNummer(open) < nummer;
  throw faseNotOpen(
    fase,
    `Fase ${nummer} is nu niet open`,
    [
      `Dit hoort bij fase ${nummer} (${fase}).`,
      isLater
        ? `Die gaat pas open als fase ${nummer - 1} is afgesloten.`
        : 'Die is afgesloten. U kunt het lezen. Moet er iets veranderen, laat de fase dan heropenen.',
      isLater &&
        nummer > 2 &&
        faseNummer(open) <= 2 &&
        'Daarvoor moet elke gemeente eerst over het wat hebben besloten.',
      isLater && nummer > 2 && 'Een idee over hoe zet u zolang op de parkeerplaats.',
    ]
      .filter(Boolean)
      .join(' '),
  );
}
