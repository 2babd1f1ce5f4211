import type { ReactNode } from 'react';
import type { ProblemDetails } from '#src/http/problem.ts';
import type { Typed } from '../load.ts';
import { teksten } from '../teksten.ts';
import { Icon } from './icon.tsx';

/** What every field takes. Spread the result of a failed action (`{...refused}`): it holds `problem` and `typed`. */
export type FieldProps = {
  /** Name of the field in the body of the operation; also its id, unless two forms on the page use the same name. */
  name: string;
  id?: string;
  label: ReactNode;
  description?: ReactNode;
  /** Adds '(niet verplicht)' to the label. */
  optional?: boolean;
  problem?: ProblemDetails | undefined;
  /** What was typed before the form was refused; goes before the default value. */
  typed?: Typed | undefined;
};

/** What was said about this field, if anything. */
export const reasonOf = (problem: ProblemDetails | undefined, name: string): string | undefined =>
  problem?.invalidParams?.find((param) => param.name === name)?.reason;

/** The attributes that tie a control to its label, its description and its error. */
export function wiring({ name, id = name, description, problem }: FieldProps) {
  const reason = reasonOf(problem, name);
  const describedBy = [description && `${id}-uitleg`, reason && `${id}-fout`].filter(Boolean).join(' ');
  return {
    id,
    name,
    'aria-invalid': reason ? (true as const) : undefined,
    'aria-describedby': describedBy || undefined,
  };
}

/** The text that a control starts with. */
export const startText = (
  { name, typed }: FieldProps,
  defaultValue: string | undefined,
): string | undefined => {
  const value = typed ? (typed[name] ?? '') : defaultValue;
  return typeof value === 'object' ? value[0] : value;
};

/** The values that are chosen at first in a group or a box. */
export const startChoices = (
  { name, typed }: FieldProps,
  defaultValues: readonly string[],
): readonly string[] => {
  if (!typed) return defaultValues;
  const value = typed[name];
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
};

/** Label, description, error, control: in this order, so that the error is read before the control. */
export function Field(props: FieldProps & { children: ReactNode }) {
  const { name, id = name, children } = props;
  return (
    <div className="utrecht-form-field">
      <label className="utrecht-form-label" htmlFor={id}>
        <LabelText {...props} />
      </label>
      <Hints {...props} />
      {children}
    </div>
  );
}

export function LabelText({ label, optional }: Pick<FieldProps, 'label' | 'optional'>) {
  return (
    <>
      {label}
      {optional && <small> ({teksten.nietVerplicht})</small>}
    </>
  );
}

/** Description and error of a field or a group. */
export function Hints({ name, id = name, description, problem }: FieldProps) {
  const reason = reasonOf(problem, name);
  return (
    <>
      {description && (
        <p className="utrecht-form-field-description" id={`${id}-uitleg`}>
          {description}
        </p>
      )}
      {reason && (
        <p className="utrecht-form-field-error-message" id={`${id}-fout`}>
          <Icon naam="let" /> {reason}
        </p>
      )}
    </>
  );
}
