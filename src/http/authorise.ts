import { type Actor, rollenIn } from './actor.ts';
import type { Endpoint } from './endpoint.ts';
import { forbidden, notFound, unauthenticated } from './problem.ts';

type PathParams = Readonly<Record<string, string>>;

/**
 * Whether this actor may call this operation at all. Row-level security stands behind it; finer rules
 * (four eyes, phase open) are functions of the capability.
 * Throws 401, 403, or 404 where the samenwerking or the room must not be known to exist.
 */
export function authorise(definition: Endpoint, actor: Actor | null, params: PathParams): void {
  const { allow, method } = definition;
  if (allow === 'iedereen') return;
  if (!actor) throw unauthenticated();
  if (method !== 'get' && actor.via.soort === 'toegangssleutel' && actor.via.bereik === 'lezen')
    throw forbidden('Met deze toegangssleutel kunt u alleen lezen. Maak een sleutel die ook mag schrijven.');
  if (allow === 'account') return;
  if (allow === 'beheerder') {
    if (!actor.beheerder) throw forbidden('Alleen de beheerder van deze installatie kan dit.');
    return;
  }
  const rollen = rollenIn(actor, params['samenwerkingId'] ?? '');
  if (rollen.length === 0) throw notFound('Deze samenwerking');
  const own = definition.eigen
    ? rollen.filter(({ deelnemerId }) => deelnemerId === params['deelnemerId'])
    : rollen;
  if (own.length === 0) throw notFound('Deze deelnemer');
  if (allow !== 'betrokkene' && !own.some(({ rol }) => allow.includes(rol))) throw forbidden();
}
