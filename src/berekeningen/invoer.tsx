import type { ReactNode } from 'react';
import { Field, Hints, LabelText, wiring } from '#src/web/ui/field.tsx';
import type { Option } from '#src/web/ui/form.tsx';
import { type Soort, soortVan } from './getypt.ts';
import { useStand } from './stand.ts';

type VeldProps = { naam: string; label: ReactNode; uitleg?: ReactNode; nietVerplicht?: boolean };

/** One field beside the tables. Its kind (number, amount, day) is in the soorten of the calculator. */
export function Rekenveld({ naam, label, uitleg, nietVerplicht }: VeldProps) {
  const { getypt, soorten, problem, wijzig } = useStand();
  const props = { name: naam, label, description: uitleg, optional: nietVerplicht === true, problem };
  const soort = soortVan(soorten, naam);
  return (
    <Field {...props}>
      <input
        {...wiring(props)}
        className="utrecht-textbox"
        {...inputKind(soort)}
        value={getypt[naam] ?? ''}
        onChange={({ target }) => wijzig((oud) => ({ ...oud, [naam]: target.value }))}
      />
    </Field>
  );
}

/** How a browser asks for a value of this kind. */
export const inputKind = (soort: Soort | undefined) =>
  soort === 'datum' ? { type: 'date' } : { type: 'text', inputMode: soort && inputModes[soort] };
const inputModes: Partial<Record<Soort, 'decimal' | 'numeric'>> = {
  getal: 'decimal',
  euro: 'decimal',
  jaar: 'numeric',
};

type KeuzeProps = VeldProps & {
  opties: readonly Option[];
  /** Chosen while nothing else is. */
  standaard?: string;
};

/** One of a list. */
export function Keuzeveld({ naam, label, uitleg, opties, standaard = '' }: KeuzeProps) {
  const { getypt, problem, wijzig } = useStand();
  const props = { name: naam, label, description: uitleg, problem };
  return (
    <Field {...props}>
      <select
        {...wiring(props)}
        className="utrecht-select"
        value={getypt[naam] ?? standaard}
        onChange={({ target }) => wijzig((oud) => ({ ...oud, [naam]: target.value }))}
      >
        <Options opties={opties} />
      </select>
    </Field>
  );
}

/** Yes or no. */
export function Vinkveld({ naam, label, uitleg }: VeldProps) {
  const { getypt, problem, wijzig } = useStand();
  const props = { name: naam, label, description: uitleg, problem };
  return (
    <div className="utrecht-form-field">
      <label className="bondgenoot-keuze">
        <input
          {...wiring(props)}
          type="checkbox"
          value="true"
          checked={getypt[naam] === 'true'}
          onChange={({ target }) => wijzig((oud) => ({ ...oud, [naam]: target.checked ? 'true' : '' }))}
        />
        <span>
          <LabelText label={label} />
        </span>
      </label>
      <Hints {...props} />
    </div>
  );
}

export const Options = ({ opties }: { opties: readonly Option[] }) =>
  opties.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
