import { serve } from '#src/http/api.ts';
import { conflict } from '#src/http/problem.ts';
import { postVoorbeeld } from './endpoints.ts';
import { teksten } from './teksten.ts';

export const voorbeeldApi = [
  serve(postVoorbeeld, async ({ deps, actor, vermeld }) => {
    if (!deps.maakVoorbeeld) throw conflict(teksten.nietHierTitel, teksten.nietHier);
    const samenwerkingId = await deps.maakVoorbeeld(actor.accountId);
    vermeld({ samenwerkingId, onderwerp: { soort: 'samenwerking', id: samenwerkingId } });
    return { samenwerkingId };
  }),
];
