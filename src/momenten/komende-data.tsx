import { dagInWoorden, toonNaam } from '#src/shared/datumtekst.ts';
import { DataList } from '#src/web/ui/data-list.tsx';
import { StatusBadge } from '#src/web/ui/status-badge.tsx';
import { AsideSection, Paragraph, TextLink } from '#src/web/ui/text.tsx';
import type { Moment } from './endpoints.ts';
import { adresVan } from './moment.ts';
import { teksten } from './teksten.ts';

type Props = {
  momenten: readonly Moment[];
  total: number;
  /** The page with all of them. */
  to: string;
  /** The operation that gives them as a file, without the form at the end. */
  exports: string;
  /** Of several samenwerkingen together: says which. */
  metSamenwerking?: boolean;
};

/** The first days ahead, beside a page: what is late comes first by itself. */
export function KomendeData({ momenten, total, to, exports, metSamenwerking }: Props) {
  return (
    <AsideSection title={teksten.titel}>
      {total === 0 ? (
        <Paragraph>{teksten.geen}</Paragraph>
      ) : (
        <>
          <DataList
            items={momenten.map((moment) => ({
              term: dagInWoorden(moment.datum),
              value: (
                <>
                  {moment.isTeLaat && <TeLaat />}
                  <TextLink to={adresVan(moment)}>{toonNaam(moment.titel)}</TextLink>
                  {metSamenwerking && (
                    <>
                      <br />
                      <small>{moment.samenwerking}</small>
                    </>
                  )}
                </>
              ),
            }))}
          />
          <TextLink box to={to}>
            {teksten.alle(total)}
          </TextLink>
          <br />
          <TextLink box reload icon="download" to={`${exports}/ics`}>
            {teksten.agenda}
          </TextLink>
        </>
      )}
    </AsideSection>
  );
}

export const TeLaat = () => (
  <>
    <StatusBadge status="wacht">{teksten.teLaat}</StatusBadge>
    <br />
  </>
);
