import type { ReactNode } from 'react';
import { Hints, LabelText, startChoices, wiring, type FieldProps } from './field.tsx';

export type Choice = { value: string; label: ReactNode; description?: ReactNode };

type GroupProps = FieldProps & { options: readonly Choice[]; legendLook?: 'label' | 'heading' };

/** One of a few. The first button carries the id, so that the error summary leads to it. */
export function RadioGroup(props: GroupProps & { defaultValue?: string | undefined }) {
  const { defaultValue } = props;
  return (
    <Group
      {...props}
      type="radio"
      chosen={startChoices(props, defaultValue === undefined ? [] : [defaultValue])}
    />
  );
}

/** Any of a few; the field is sent once for each. */
export function CheckboxGroup(props: GroupProps & { defaultValues?: readonly string[] }) {
  const { defaultValues = [] } = props;
  return <Group {...props} type="checkbox" chosen={startChoices(props, defaultValues)} />;
}

function Group(props: GroupProps & { type: 'radio' | 'checkbox'; chosen: readonly string[] }) {
  const { name, options, type, chosen, legendLook = 'label' } = props;
  const wires = wiring(props);
  return (
    <fieldset className="utrecht-form-fieldset" aria-describedby={wires['aria-describedby']}>
      <legend className={legendLook === 'heading' ? 'utrecht-heading-3' : 'utrecht-form-label'}>
        <LabelText {...props} />
      </legend>
      <Hints {...props} />
      {options.map(({ value, label, description }, index) => (
        <label className="bondgenoot-keuze" key={value}>
          <input
            type={type}
            id={index === 0 ? wires.id : `${wires.id}-${value}`}
            name={name}
            value={value}
            defaultChecked={chosen.includes(value)}
            aria-invalid={wires['aria-invalid']}
          />
          <span>
            {label}
            {description && <small className="bondgenoot-keuze__uitleg">{description}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

type CheckboxFieldProps = FieldProps & { defaultChecked?: boolean; value?: string };

/** One box: yes or nothing. Sends 'true' when checked, unless `value` says otherwise. */
export function CheckboxField(props: CheckboxFieldProps) {
  const { defaultChecked, value = 'true' } = props;
  const isChecked = startChoices(props, defaultChecked ? [value] : []).includes(value);
  return (
    <div className="utrecht-form-field">
      <Hints {...props} description={undefined} />
      <label className="bondgenoot-keuze">
        <input {...wiring(props)} type="checkbox" value={value} defaultChecked={isChecked} />
        <span>
          <LabelText {...props} />
        </span>
      </label>
      <Hints {...props} problem={undefined} />
    </div>
  );
}
