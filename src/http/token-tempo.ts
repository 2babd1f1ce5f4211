import type { Context } from 'hono';
import { hashOfSecret } from './identify.ts';
import { tooManyRequests } from './problem.ts';
import { telPerMinuut } from './tempo.ts';

/** A program with a token may ask this often in a minute; a person in a browser is not counted. */
export const requestsPerMinute = 300;

/** Tells a program how much room is left (RateLimit headers of the IETF draft) and refuses with 429 when there is none. */
export function tokenTempo(now: () => Date) {
  const count = telPerMinuut(requestsPerMinute);
  return async (c: Context, next: () => Promise<void>) => {
    const bearer = c.req.header('authorization');
    if (!bearer) return next();
    const { limiet, over, opnieuwOver, wacht } = count(hashOfSecret(bearer), now());
    if (wacht > 0) throw tooManyRequests(wacht);
    await next();
    c.header('RateLimit-Limit', String(limiet));
    c.header('RateLimit-Remaining', String(over));
    c.header('RateLimit-Reset', String(opnieuwOver));
  };
}
