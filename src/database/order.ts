import type { OrderByItemBuilder } from 'kysely';
import { isAflopend } from '#src/shared/sortering.ts';

/** The way round that somebody asked for; what is empty comes last either way. */
export const richtingVan = (sort: string) => (order: OrderByItemBuilder) =>
  (isAflopend(sort) ? order.desc() : order.asc()).nullsLast();
