import type { LoaderFunctionArgs } from 'react-router';
import { lijstformaten } from '#src/documenten/lijstformaten.ts';
import { dagInWoorden, toonNaam } from '#src/shared/datumtekst.ts';
import { Downloads } from '#src/web/ui/downloads.tsx';
import { Empty } from '#src/web/ui/empty.tsx';
import { SelectField } from '#src/web/ui/form.tsx';
import { Pagination } from '#src/web/ui/pagination.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { Paragraph, TextLink } from '#src/web/ui/text.tsx';
import type { Moment } from './endpoints.ts';
import { TeLaat } from './komende-data.tsx';
import { adresVan, momentSoorten } from './moment.ts';
import { teksten } from './teksten.ts';

export const pageSize = 50;
export type Asked = Readonly<Record<string, string>>;

/** The filters in the address of the page, those that were left open taken out. */
export const askedOf = ({ request }: Pick<LoaderFunctionArgs, 'request'>): Asked =>
  Object.fromEntries([...new URL(request.url).searchParams].filter(([, value]) => value));

type Props = {
  momenten: readonly Moment[];
  total: number;
  asked: Asked;
  /** The page itself, and the operation that gives its list as a file. */
  adres: string;
  exports: string;
  metSamenwerking?: boolean;
};

/** All days ahead: when, what and where it comes from, whose it is. */
export function MomentenTabel({ momenten, total, asked, adres, exports, metSamenwerking }: Props) {
  const { page = '1', ...rest } = asked;
  if (total === 0 && Object.keys(rest).length === 0)
    return (
      <Empty id="leeg" title={teksten.leegTitel}>
        <Paragraph>{teksten.leeg}</Paragraph>
      </Empty>
    );
  if (momenten.length === 0)
    return (
      <Paragraph>
        {teksten.niets} <TextLink to={adres}>{teksten.toonAlles}</TextLink>
      </Paragraph>
    );
  return (
    <>
      <Rijen momenten={momenten} asked={rest} metSamenwerking={metSamenwerking === true} />
      <Pagination
        page={Number(page)}
        pages={Math.ceil(total / pageSize)}
        to={(to) => `?${new URLSearchParams({ ...rest, page: String(to) })}`}
      />
      <Downloads adres={exports} formaten={lijstformaten} vraag={rest} />
      <TextLink box reload icon="download" to={`${exports}/ics?${new URLSearchParams(rest)}`}>
        {teksten.agenda}
      </TextLink>
    </>
  );
}

type RijenProps = { momenten: readonly Moment[]; asked: Asked; metSamenwerking: boolean };

function Rijen({ momenten, asked, metSamenwerking }: RijenProps) {
  const isLatestFirst = asked['sort'] === '-datum';
  const { sort: _sort, ...rest } = asked;
  return (
    <Table
      caption={teksten.titel}
      captionHidden
      rows={momenten}
      rowKey={({ id }) => id}
      columns={[
        {
          head: teksten.datum,
          sort: {
            to: `?${new URLSearchParams(isLatestFirst ? rest : { ...rest, sort: '-datum' })}`,
            direction: isLatestFirst ? 'descending' : 'ascending',
          },
          cell: ({ datum }) => dagInWoorden(datum),
        },
        {
          head: teksten.wat,
          cell: (moment) => (
            <>
              {moment.isTeLaat && <TeLaat />}
              <TextLink to={adresVan(moment)}>{toonNaam(moment.titel)}</TextLink>
            </>
          ),
        },
        { head: teksten.vanWie, cell: ({ deelnemer }) => toonNaam(deelnemer ?? teksten.samen) },
        ...(metSamenwerking
          ? [{ head: teksten.samenwerking, cell: ({ samenwerking }: Moment) => samenwerking }]
          : []),
      ]}
    />
  );
}

export const SoortField = ({ asked }: { asked: Asked }) => (
  <SelectField
    name="soort"
    label={teksten.soort}
    empty={teksten.alleSoorten}
    options={momentSoorten.map((value) => ({ value, label: teksten.soorten[value] }))}
    defaultValue={asked['soort']}
  />
);
