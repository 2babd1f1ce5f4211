import type { Key, ReactNode } from 'react';
import { Link } from 'react-router';
import { teksten } from '../teksten.ts';
import { Icon } from './icon.tsx';

export type Column<Row> = {
  /** Head of the column; also the label in front of the cell on a phone. */
  head: string;
  cell: (row: Row) => ReactNode;
  /** Amounts and numbers: at the right. */
  numeric?: boolean;
  /** On a phone the cell speaks for itself: no label in front. */
  bare?: boolean;
  /** Makes the head a link; `direction` when the list is sorted by this column now. */
  sort?: { to: string; direction?: 'ascending' | 'descending' | undefined };
  /** What stands under the column: a total. */
  foot?: ReactNode;
};

type TableProps<Row> = {
  /** Names the table. `captionHidden`: the heading above it says it already. */
  caption: string;
  captionHidden?: boolean;
  /** The first column names the row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => Key;
  /** `scroll`: only where blocks would hurt (figures that must be compared). */
  onPhone?: 'stack' | 'scroll';
  /** With so many columns that it may be wider than a large screen: it scrolls by itself there. */
  wide?: boolean;
  /** Fields in the cells. */
  withFields?: boolean;
  /** Columns of equal width. */
  fixed?: boolean;
};

// A table that CSS lays out as blocks loses its meaning for assistive technology unless the roles are spelled out.
const roles = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHeader: { role: 'columnheader', scope: 'col' },
  rowHeader: { role: 'rowheader', scope: 'row' },
  cell: { role: 'cell' },
};

export function Table<Row>(props: TableProps<Row>) {
  const { caption, captionHidden, columns, rows, rowKey, onPhone = 'stack', wide, withFields, fixed } = props;
  const look = [
    'utrecht-table',
    onPhone === 'stack' && 'bondgenoot-table--stapel',
    withFields && 'bondgenoot-table--invoer',
    fixed && 'utrecht-table--fixed',
  ];
  const table = (
    <table className={look.filter(Boolean).join(' ')} {...roles.table}>
      <caption className={`utrecht-table__caption${captionHidden ? ' bondgenoot-onzichtbaar' : ''}`}>
        <span>{caption}</span>
      </caption>
      <thead {...roles.group}>
        <tr {...roles.row}>
          {columns.map((column) => (
            <Head key={column.head} column={column} />
          ))}
        </tr>
      </thead>
      <tbody {...roles.group}>
        {rows.map((row) => (
          <tr key={rowKey(row)} {...roles.row}>
            {columns.map((column, index) => (
              <Cell key={column.head} column={column} isFirst={index === 0} withFields={withFields === true}>
                {column.cell(row)}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
      <Foot columns={columns} />
    </table>
  );
  return onPhone === 'stack' && !wide ? table : <ScrollRegion name={caption}>{table}</ScrollRegion>;
}

/** What is too wide scrolls by itself, also with the keyboard; the page does not. */
export function ScrollRegion({ name, children }: { name: string; children: ReactNode }) {
  // A region that scrolls must be reachable with the keyboard (WCAG 2.1.1).
  const focusable = { tabIndex: 0 };
  return (
    <section
      className="utrecht-table-container"
      aria-label={name}
      data-schuif={teksten.schuif}
      {...focusable}
    >
      {children}
    </section>
  );
}

const numericClass = ({ numeric }: { numeric?: boolean }) =>
  numeric ? 'utrecht-table__cell--numeric-data' : undefined;

function Head<Row>({ column }: { column: Column<Row> }) {
  const { head, sort } = column;
  return (
    <th {...roles.columnHeader} className={numericClass(column)} aria-sort={sort?.direction}>
      {sort ? (
        <Link className="utrecht-link utrecht-link--box" to={sort.to}>
          {head} {sort.direction && <Icon naam={sort.direction === 'ascending' ? 'op' : 'uit'} />}
        </Link>
      ) : (
        head
      )}
    </th>
  );
}

type CellProps<Row> = { column: Column<Row>; isFirst: boolean; withFields?: boolean; children: ReactNode };

function Cell<Row>({ column, isFirst, withFields = false, children }: CellProps<Row>) {
  const label = column.bare ? undefined : column.head;
  if (isFirst)
    return (
      <th {...roles.rowHeader} data-label={withFields ? label : undefined}>
        {children}
      </th>
    );
  return (
    <td {...roles.cell} className={numericClass(column)} data-label={label}>
      {children}
    </td>
  );
}

function Foot<Row>({ columns }: { columns: readonly Column<Row>[] }) {
  if (columns.every(({ foot }) => foot === undefined)) return null;
  return (
    <tfoot {...roles.group}>
      <tr {...roles.row}>
        {columns.map((column, index) => (
          <Cell
            key={column.head}
            column={column.foot === undefined ? { ...column, bare: true } : column}
            isFirst={index === 0}
          >
            {column.foot}
          </Cell>
        ))}
      </tr>
    </tfoot>
  );
}
