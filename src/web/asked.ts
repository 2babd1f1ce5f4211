import { isAflopend, naamVan } from '#src/shared/sortering.ts';

/** What the address of a list asks for: words, filters, the order and the page. */
export type Asked = Readonly<Record<string, string>>;

/** A field that was left empty asks for nothing. */
export const askedOf = (request: Request): Asked =>
  Object.fromEntries([...new URL(request.url).searchParams].filter(([, value]) => value !== ''));

/** The same question without the page: for the head of a column, the next page and the file. */
export const withoutPage = ({ page: _page, ...rest }: Asked): Asked => rest;

/** The head of a column as a link: sorts by it, and the second time the other way round. `-`: from high to low first. */
export function sortHead(asked: Asked, naam: string, eerst: '' | '-' = '') {
  const { sort = '', ...rest } = withoutPage(asked);
  const begin = `${eerst}${naam}`;
  const turned = eerst ? naam : `-${naam}`;
  const direction = isAflopend(sort) ? ('descending' as const) : ('ascending' as const);
  return {
    to: `?${new URLSearchParams({ ...rest, sort: sort === begin ? turned : begin })}`,
    direction: naamVan(sort) === naam ? direction : undefined,
  };
}
