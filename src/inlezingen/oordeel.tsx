import { Form } from 'react-router';
import { hoofdletter, opsomming } from '#src/shared/datumtekst.ts';
import { useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { Button, ButtonGroup, ButtonLink } from '#src/web/ui/button.tsx';
import { Filter, SelectField } from '#src/web/ui/form.tsx';
import { Pagination } from '#src/web/ui/pagination.tsx';
import { StatusBadge, type StatusSoort } from '#src/web/ui/status-badge.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { Paragraph, Section, TextLink } from '#src/web/ui/text.tsx';
import type { Inleesoordeel, Inlezing } from './endpoints.ts';
import type { Inleesbaar } from './inleespagina.tsx';
import { loten, type Lotsoort } from './inlezing.ts';
import { teksten } from './teksten.ts';

const pageSize = 50;
const looks = {
  nieuw: 'aan-zet',
  bewaard: 'gereed',
  dubbel: 'aangehouden',
  fout: 'verworpen',
} as const satisfies Record<Lotsoort, StatusSoort>;

type Rij = Inleesoordeel['rijen'][number];
type Stand = Pick<Inleesoordeel, 'koppeling' | 'aantallen'>;
/** The rows that the address asks for, a page at a time. */
type Blad = { lot: string; page: number; pages: number; rijen: readonly Rij[] };

export function bladVan(alle: readonly Rij[], search: URLSearchParams): Blad {
  const asked = search.get('lot') ?? '';
  const rijen = alle.filter(({ lot }) => asked === '' || lot === asked);
  const page = Math.max(1, Number(search.get('page') ?? 1) || 1);
  return {
    lot: asked,
    page,
    pages: Math.ceil(rijen.length / pageSize),
    rijen: rijen.slice((page - 1) * pageSize, page * pageSize),
  };
}

type Props = { inleesbaar: Inleesbaar; inlezing: Inlezing; oordeel: Stand; blad: Blad };

/** The fate of every row, and the button that saves the new ones. */
export function Oordeel({ inleesbaar, inlezing, oordeel, blad }: Props) {
  const { lot, page, pages, rijen } = blad;
  return (
    <Section title={teksten.watGebeurt} id="oordeel">
      <Paragraph lead>{hoofdletter(opsomming(teksten.telling(oordeel.aantallen)))}.</Paragraph>
      <Knoppen inleesbaar={inleesbaar} inlezing={inlezing} aantallen={oordeel.aantallen} />
      <Filter label={teksten.filter}>
        <SelectField
          name="lot"
          label={teksten.toon}
          empty={teksten.alleRijen}
          options={loten.map((each) => ({
            value: each,
            label: `${teksten.loten[each]} (${oordeel.aantallen[each]})`,
          }))}
          defaultValue={lot}
        />
      </Filter>
      {rijen.length === 0 ? (
        <Paragraph>{teksten.geenRijenHier}</Paragraph>
      ) : (
        <Rijen rijen={rijen} oordeel={oordeel} inleesbaar={inleesbaar} />
      )}
      <Pagination
        page={page}
        pages={pages}
        to={(to) => `?${new URLSearchParams({ ...(lot && { lot }), page: String(to) })}`}
      />
    </Section>
  );
}

type KnoppenProps = Pick<Props, 'inleesbaar' | 'inlezing'> & { aantallen: Inleesoordeel['aantallen'] };

function Knoppen({ inleesbaar: { restpad, lijst }, inlezing: { id, versie }, aantallen }: KnoppenProps) {
  const { id: samenwerkingId } = useSamenwerking();
  const base = `/samenwerkingen/${samenwerkingId}`;
  return (
    <Form method="post">
      <input type="hidden" name="versie" value={versie} />
      <input type="hidden" name="gezieneVersie" value={versie} />
      {aantallen.nieuw === 0 && <Paragraph>{teksten.nietsNieuw}</Paragraph>}
      <ButtonGroup>
        {aantallen.nieuw > 0 && (
          <Button variant="primary" name="actie" value="bewaar">
            {teksten.bewaar(aantallen.nieuw)}
          </Button>
        )}
        {aantallen.bewaard > 0 && (
          <ButtonLink variant={aantallen.nieuw > 0 ? 'secondary' : 'primary'} to={`${base}/${lijst.pad}`}>
            {teksten.klaar}
          </ButtonLink>
        )}
        {aantallen.dubbel + aantallen.fout > 0 && (
          <TextLink box reload icon="download" to={`/v1${base}/inlezingen/${id}/${restpad}`}>
            {teksten.rest}
          </TextLink>
        )}
        <Button variant="subtle" name="actie" value="weg">
          {teksten.gooiWeg}
        </Button>
      </ButtonGroup>
    </Form>
  );
}

type RijenProps = { rijen: readonly Rij[] } & Pick<Props, 'oordeel' | 'inleesbaar'>;

function Rijen({ rijen, oordeel: { koppeling }, inleesbaar: { velden } }: RijenProps) {
  const order = Object.keys(koppeling);
  const filled = velden.filter(({ naam }) => (koppeling[naam] ?? null) !== null);
  return (
    <Table
      caption={teksten.watGebeurt}
      captionHidden
      rows={rijen}
      rowKey={({ nummer }) => nummer}
      columns={[
        { head: teksten.rij, cell: ({ nummer }) => nummer },
        {
          head: teksten.lot,
          cell: ({ lot, redenen }) => (
            <>
              <StatusBadge status={looks[lot]}>{teksten.loten[lot]}</StatusBadge>
              {redenen.map((reden) => (
                <small className="bondgenoot-keuze__uitleg" key={reden}>
                  {reden}
                </small>
              ))}
            </>
          ),
        },
        ...filled.map(({ naam, label }) => ({
          head: label,
          cell: ({ waarden }: Rij) => kort(waarden[order.indexOf(naam)] ?? ''),
        })),
      ]}
    />
  );
}

const kort = (tekst: string): string => (tekst.length <= 80 ? tekst : `${tekst.slice(0, 79).trimEnd()}…`);
