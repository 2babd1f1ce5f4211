import type { ReactNode } from 'react';

/** Facts: term and value; an item whose value is empty is left out. */
export function DataList({ items }: { items: readonly { term: string; value: ReactNode }[] }) {
  return (
    <dl className="utrecht-data-list">
      {items
        .filter(({ value }) => value !== undefined && value !== null && value !== '' && value !== false)
        .map(({ term, value }, index) => (
          <div className="utrecht-data-list__item" key={`${index} ${term}`}>
            <dt>{term}</dt>
            <dd className="utrecht-data-list__item-value">{value}</dd>
          </div>
        ))}
    </dl>
  );
}
