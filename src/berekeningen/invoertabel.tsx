import type { ClipboardEvent, MouseEvent, ReactNode } from 'react';
import { Button, ButtonGroup } from '#src/web/ui/button.tsx';
import { Details } from '#src/web/ui/details.tsx';
import { reasonOf, wiring } from '#src/web/ui/field.tsx';
import type { Option } from '#src/web/ui/form.tsx';
import { Icon } from '#src/web/ui/icon.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { Paragraph } from '#src/web/ui/text.tsx';
import { aantalRijen, type Getypt, plakIn, rijErbij, rijWeg, soortVan } from './getypt.ts';
import { inputKind, Options } from './invoer.tsx';
import { useStand } from './stand.ts';
import { teksten } from './teksten.ts';

export type Invoerkolom = {
  /** Last part of the name of the field: 'stemmen' in 'deelnemers.0.stemmen'. */
  naam: string;
  kop: string;
  /** A choice instead of text. */
  opties?: readonly Option[];
};

type InvoertabelProps = {
  /** Name of the list in the input: 'deelnemers'. */
  tabel: string;
  /** What the table holds; read by assistive technology. */
  titel: string;
  /** One row: 'Gemeente'. */
  eenRij: string;
  /** The first column names the row. Amounts, ticks and days follow from the soorten of the calculator. */
  kolommen: readonly Invoerkolom[];
  /** What the fields of a new row start with. */
  nieuweRij: Getypt;
  maxRijen: number;
  /** Beside the button for a row. */
  children?: ReactNode;
};

/** With more columns the table scrolls by itself. */
const breed = 7;

/** A table to type in, or to paste in from a spreadsheet. */
export function Invoertabel(props: InvoertabelProps) {
  const { tabel, titel, eenRij, kolommen, nieuweRij, maxRijen, children } = props;
  const { getypt, problem, wijzig } = useStand();
  const aantal = aantalRijen(getypt, tabel);
  const reden = reasonOf(problem, tabel);
  const table = (
    <Table
      caption={titel}
      captionHidden
      withFields
      wide={kolommen.length > breed}
      columns={[
        ...kolommen.map((kolom) => ({
          head: kolom.kop,
          cell: (rij: number) => <Cel {...props} rij={rij} kolom={kolom} />,
        })),
        { head: teksten.weg, bare: true, cell: (rij: number) => <Weg {...props} rij={rij} /> },
      ]}
      rows={Array.from({ length: aantal }, (_, rij) => rij)}
      rowKey={(rij) => rij}
    />
  );
  return (
    <>
      {table}
      {/* The error summary leads here when the table as a whole is wrong. */}
      <div id={tabel} tabIndex={-1}>
        {reden && (
          <p className="utrecht-form-field-error-message">
            <Icon naam="let" /> {reden}
          </p>
        )}
      </div>
      <ButtonGroup>
        {aantal < maxRijen ? (
          <Button
            name="actie"
            value={`rij-erbij:${tabel}`}
            onClick={here(() => wijzig((oud) => rijErbij(oud, tabel, nieuweRij)))}
          >
            {teksten.rijErbij(eenRij)}
          </Button>
        ) : (
          <Paragraph small>{teksten.vol(maxRijen)}</Paragraph>
        )}
        {children}
      </ButtonGroup>
      <PlakVak {...props} />
    </>
  );
}

/** With JavaScript a button works on the page itself; without it sends the form. */
const here = (run: () => void) => (event: MouseEvent) => {
  event.preventDefault();
  run();
};

/** A block of cells that is pasted fills the table from this cell on; one value is pasted as always. */
function usePaste({ tabel, kolommen, nieuweRij }: InvoertabelProps) {
  const { getypt, soorten, wijzig } = useStand();
  const namen = kolommen.map(({ naam }) => naam);
  return (rij: number, kolom: string) => (event: ClipboardEvent) => {
    const plek = { tabel, rij, kolom, kolommen: namen, nieuweRij };
    const geplakt = plakIn(getypt, plek, soorten, event.clipboardData.getData('text/plain'));
    if (!geplakt) return;
    event.preventDefault();
    wijzig(() => geplakt);
  };
}

/** For who works without JavaScript, or rather pastes in one place. */
function PlakVak(props: InvoertabelProps) {
  const { tabel, kolommen } = props;
  const paste = usePaste(props);
  const id = `plak-${tabel}`;
  return (
    <Details summary={teksten.plakKop}>
      <div className="utrecht-form-field">
        <label className="utrecht-form-label" htmlFor={id}>
          {teksten.plakUitleg(kolommen.map(({ kop }) => kop).join(', '))}
        </label>
        <textarea
          className="utrecht-textarea"
          id={id}
          name={`plak:${tabel}`}
          rows={4}
          onPaste={paste(0, kolommen[0]?.naam ?? '')}
        />
      </div>
      <Button name="actie" value={`plak:${tabel}`}>
        {teksten.plakKnop}
      </Button>
    </Details>
  );
}

type RijProps = InvoertabelProps & { rij: number };

/** What the row is called: what stands in its first column, or its number. */
function useRijnaam({ tabel, eenRij, kolommen, rij }: RijProps): string {
  const { getypt } = useStand();
  return getypt[`${tabel}.${rij}.${kolommen[0]?.naam ?? ''}`]?.trim() || `${eenRij} ${rij + 1}`;
}

function Weg(props: RijProps) {
  const { tabel, rij } = props;
  const { wijzig } = useStand();
  return (
    <Button
      variant="subtle"
      name="actie"
      value={`rij-weg:${tabel}.${rij}`}
      aria-label={teksten.rijWeg(useRijnaam(props))}
      onClick={here(() => wijzig((oud) => rijWeg(oud, `${tabel}.${rij}`)))}
    >
      {teksten.weg}
    </Button>
  );
}

function Cel(props: RijProps & { kolom: Invoerkolom }) {
  const { tabel, rij, kolom } = props;
  const { problem } = useStand();
  const name = `${tabel}.${rij}.${kolom.naam}`;
  const reden = reasonOf(problem, name);
  const label = teksten.celnaam(kolom.kop, useRijnaam(props));
  return (
    <>
      <Celveld name={name} label={label} opties={kolom.opties} onPaste={usePaste(props)(rij, kolom.naam)} />
      {reden && (
        <span className="utrecht-form-field-error-message" id={`${name}-fout`}>
          <Icon naam="let" /> {reden}
        </span>
      )}
    </>
  );
}

type CelveldProps = {
  name: string;
  label: string;
  opties: readonly Option[] | undefined;
  onPaste: (event: ClipboardEvent) => void;
};

function Celveld({ name, label, opties, onPaste }: CelveldProps) {
  const { getypt, soorten, problem, wijzig } = useStand();
  const soort = soortVan(soorten, name);
  const wires = { ...wiring({ name, label, problem }), 'aria-label': label };
  const zet = (text: string) => wijzig((oud) => ({ ...oud, [name]: text }));
  const value = getypt[name] ?? '';
  if (opties)
    return (
      <select
        {...wires}
        className="utrecht-select"
        value={value}
        onChange={({ target }) => zet(target.value)}
      >
        <Options opties={opties} />
      </select>
    );
  if (soort === 'vinkje')
    return (
      <span className="bondgenoot-keuze">
        <input
          {...wires}
          type="checkbox"
          value="true"
          checked={value === 'true'}
          onChange={({ target }) => zet(target.checked ? 'true' : '')}
        />
      </span>
    );
  return (
    <input
      {...wires}
      className={`utrecht-textbox${soort === 'tekst' ? ' bondgenoot-veld--tekst' : ''}`}
      {...inputKind(soort)}
      value={value}
      onChange={({ target }) => zet(target.value)}
      onPaste={onPaste}
    />
  );
}
