import { Link } from 'react-router';
import { teksten } from '../teksten.ts';

type PaginationProps = { page: number; pages: number; to: (page: number) => string; label?: string };

/** First, last and the neighbours of where one is; nothing when everything fits on one page. */
export function Pagination({ page, pages, to, label = teksten.bladeren }: PaginationProps) {
  if (pages <= 1) return null;
  return (
    <nav className="utrecht-pagination" aria-label={label}>
      {page > 1 && (
        <Link className="utrecht-link utrecht-link--box" to={to(page - 1)} rel="prev">
          {teksten.vorige}
        </Link>
      )}
      <ol className="utrecht-pagination__pages">
        {visiblePages(page, pages).map((number, index, shown) => (
          <li
            key={number}
            className={`utrecht-pagination__item${number - (shown[index - 1] ?? 0) > 1 ? ' is-na-gat' : ''}`}
          >
            <Link
              className="utrecht-pagination__page-link utrecht-link"
              to={to(number)}
              aria-label={teksten.pagina(number)}
              aria-current={number === page ? 'page' : undefined}
            >
              {number}
            </Link>
          </li>
        ))}
      </ol>
      {page < pages && (
        <Link className="utrecht-link utrecht-link--box" to={to(page + 1)} rel="next">
          {teksten.volgende}
        </Link>
      )}
    </nav>
  );
}

const visiblePages = (page: number, pages: number): number[] =>
  [...new Set([1, page - 1, page, page + 1, pages])]
    .filter((number) => number >= 1 && number <= pages)
    .toSorted((a, b) => a - b);
