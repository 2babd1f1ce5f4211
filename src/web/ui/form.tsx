import type { ComponentProps, ReactNode } from 'react';
import { Form } from 'react-router';
import { teksten } from '../teksten.ts';
import { Button } from './button.tsx';
import { useFollow } from './follow.ts';
import { Field, startText, wiring, type FieldProps } from './field.tsx';

type TextFieldProps = FieldProps & {
  defaultValue?: string | undefined;
  type?: 'text' | 'email' | 'password' | 'search' | 'tel' | 'url';
  /** Suggestions under the field; other texts stay possible. */
  suggestions?: readonly string[];
} & Pick<ComponentProps<'input'>, 'autoComplete' | 'inputMode' | 'maxLength' | 'spellCheck'>;

/** One line of text. A password is never sent back. */
export function TextField(props: TextFieldProps) {
  const { type = 'text', defaultValue, suggestions, autoComplete, inputMode, maxLength, spellCheck } = props;
  const wires = wiring(props);
  const list = suggestions ? `${wires.id}-lijst` : undefined;
  const start = type === 'password' ? undefined : startText(props, defaultValue);
  const ref = useFollow<HTMLInputElement>(start);
  return (
    <Field {...props}>
      <input
        {...wires}
        {...{ ref, autoComplete, inputMode, maxLength, spellCheck, list }}
        className="utrecht-textbox"
        type={type}
        defaultValue={start}
      />
      {suggestions && (
        <datalist id={list}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion}>
              {suggestion}
            </option>
          ))}
        </datalist>
      )}
    </Field>
  );
}

type TextAreaProps = FieldProps & { defaultValue?: string | undefined; rows?: number; maxLength?: number };

/** More lines; grows with the text. */
export function TextArea(props: TextAreaProps) {
  const { defaultValue, rows = 4, maxLength } = props;
  const start = startText(props, defaultValue);
  const ref = useFollow<HTMLTextAreaElement>(start);
  return (
    <Field {...props}>
      <textarea
        {...wiring(props)}
        {...{ ref, rows, maxLength }}
        className="utrecht-textarea"
        defaultValue={start}
      />
    </Field>
  );
}

export type Option = { value: string; label: string };

type SelectFieldProps = FieldProps & {
  defaultValue?: string | undefined;
  options: readonly Option[];
  /** First, empty choice; 'Kies' unless told, none with `false`. */
  empty?: string | false;
};

export function SelectField(props: SelectFieldProps) {
  const { options, defaultValue, empty = teksten.kies } = props;
  return (
    <Field {...props}>
      <select {...wiring(props)} className="utrecht-select" defaultValue={startText(props, defaultValue)}>
        {empty !== false && <option value="">{empty}</option>}
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}

type DateFieldProps = FieldProps & { defaultValue?: string | undefined; min?: string; max?: string };

/** A legal day, 'YYYY-MM-DD'; the browser shows it the Dutch way. */
export function DateField(props: DateFieldProps) {
  const { defaultValue, min, max } = props;
  const start = startText(props, defaultValue);
  const ref = useFollow<HTMLInputElement>(start);
  return (
    <Field {...props}>
      <input
        {...wiring(props)}
        {...{ ref, min, max }}
        className="utrecht-textbox"
        type="date"
        defaultValue={start}
      />
    </Field>
  );
}

type FileFieldProps = FieldProps & { accept?: string; maxMb?: number; multiple?: boolean };

/** An upload; its form needs `encType="multipart/form-data"`. After a refusal the file must be chosen again. */
export function FileField(props: FileFieldProps) {
  const { accept, maxMb = 25, multiple, description, typed } = props;
  const told = {
    ...props,
    description: <FileHints {...{ description, maxMb }} again={typed !== undefined} />,
  };
  return (
    <Field {...told}>
      <input
        {...wiring(told)}
        {...{ accept, multiple }}
        className="utrecht-textbox bondgenoot-veld--bestand"
        type="file"
      />
    </Field>
  );
}

function FileHints({ description, maxMb, again }: { description: ReactNode; maxMb: number; again: boolean }) {
  return (
    <>
      {description} {teksten.bestandTotMb(maxMb)} {again && teksten.bestandOpnieuw}
    </>
  );
}

/** Filters above a list: a form of its own that only changes the address. */
export function Filter({
  label,
  submit = teksten.toon,
  children,
}: {
  label: string;
  submit?: string;
  children: ReactNode;
}) {
  return (
    <search aria-label={label}>
      <Form className="bondgenoot-filter" method="get">
        {children}
        <div className="utrecht-form-field">
          <Button>{submit}</Button>
        </div>
      </Form>
    </search>
  );
}
