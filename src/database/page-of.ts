import type { SelectQueryBuilder } from 'kysely';

export type Page = { limit: number; offset: number };

/** One page of a list, and how many there are in all: counted only when the page itself does not tell. Without a page: the whole list. */
export async function pageOf<DB, TB extends keyof DB, Row>(
  list: SelectQueryBuilder<DB, TB, Row>,
  page?: Page,
) {
  if (!page) {
    const items = await list.execute();
    return { items, total: items.length };
  }
  const { limit, offset } = page;
  const items = await list.limit(limit).offset(offset).execute();
  const isLast = items.length < limit && (items.length > 0 || offset === 0);
  if (isLast) return { items, total: offset + items.length };
  const { total } = await list
    .clearSelect()
    .clearOrderBy()
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .$castTo<{ total: number }>()
    .executeTakeFirstOrThrow();
  return { items, total };
}
