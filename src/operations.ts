import { accountsApi } from '#src/accounts/api.ts';
import { antwoordenApi } from '#src/antwoorden/api.ts';
import { betrokkenenApi } from '#src/betrokkenen/api.ts';
import { bijlagenApi } from '#src/bijlagen/api.ts';
import { deelnemersApi } from '#src/deelnemers/api.ts';
import type { Operation } from '#src/http/api.ts';
import { installatieApi } from '#src/installatie/api.ts';
import { logboekApi } from '#src/logboek/api.ts';
import { opmerkingenApi } from '#src/opmerkingen/api.ts';
import { organisatiesApi } from '#src/organisaties/api.ts';
import { samenwerkingenApi } from '#src/samenwerkingen/api.ts';
import { sessiesApi } from '#src/sessies/api.ts';
import { uitnodigingenApi } from '#src/uitnodigingen/api.ts';

/** Every operation of the public API: first table of contents. */
export const operations: readonly Operation[] = [
  ...installatieApi,
  ...sessiesApi,
  ...accountsApi,
  ...uitnodigingenApi,
  ...organisatiesApi,
  ...samenwerkingenApi,
  ...deelnemersApi,
  ...betrokkenenApi,
  ...antwoordenApi,
  ...opmerkingenApi,
  ...bijlagenApi,
  ...logboekApi,
];
