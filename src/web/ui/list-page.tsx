import type { ReactNode } from 'react';
import { type Asked, withoutPage } from '../asked.ts';
import { teksten } from '../teksten.ts';
import { Downloads } from './downloads.tsx';
import { Filter, SelectField, TextField } from './form.tsx';
import { Pagination } from './pagination.tsx';
import { Paragraph, TextLink } from './text.tsx';

/** As long as the API takes. */
const maxZoek = 100;

type FilterProps = {
  label: string;
  asked: Asked;
  zoek?: string;
  /** Every order that the API knows, in words; `gewoon` is the one without a choice. */
  sorteringen: Readonly<Record<string, string>>;
  gewoon: string;
  /** Fields that narrow this list. */
  children?: ReactNode;
};

/** Above a long list: search, narrow, sort. All of it is in the address, and works without JavaScript. */
export function ListFilter({ label, asked, zoek, sorteringen, gewoon, children }: FilterProps) {
  return (
    <Filter label={label}>
      <TextField
        name="zoek"
        type="search"
        label={zoek ?? teksten.zoekInLijst}
        maxLength={maxZoek}
        defaultValue={asked['zoek']}
      />
      {children}
      <SelectField
        name="sort"
        label={teksten.sorteer}
        options={Object.entries(sorteringen).map(([value, text]) => ({ value, label: text }))}
        empty={gewoon}
        defaultValue={asked['sort']}
      />
    </Filter>
  );
}

type ResultProps = {
  asked: Asked;
  shown: number;
  total: number;
  pageSize: number;
  /** What to say when nothing fits, and the link that shows everything again. */
  niets: { tekst: string; alles: string; to: string };
  /** The operation that gives the list as a file; it gets the same question. */
  download?: { adres: string; formaten: readonly string[]; naam?: string };
  children: ReactNode;
};

/** A page of a long list: which part of how many, the other pages, and all of it to take along. */
export function ListResult({ asked, shown, total, pageSize, niets, download, children }: ResultProps) {
  const rest = withoutPage(asked);
  const page = Number(asked['page'] ?? '1');
  const first = (page - 1) * pageSize + 1;
  if (shown === 0)
    return (
      <Paragraph>
        {niets.tekst} <TextLink to={niets.to}>{niets.alles}</TextLink>
      </Paragraph>
    );
  return (
    <>
      {children}
      <Pagination
        page={page}
        pages={Math.ceil(total / pageSize)}
        to={(to) => `?${new URLSearchParams({ ...rest, page: String(to) })}`}
      />
      <Paragraph small>{teksten.reeks(first, first + shown - 1, total)}</Paragraph>
      {download && <Downloads {...download} vraag={rest} />}
    </>
  );
}
