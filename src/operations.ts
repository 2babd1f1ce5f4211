import type { Operation } from '#src/http/api.ts';
import { samenwerkingenApi } from '#src/samenwerkingen/api.ts';

/** Every operation of the public API: first table of contents. */
export const operations: readonly Operation[] = [...samenwerkingenApi];
