import type { z } from 'zod';
import type { InvalidParam } from './problem.ts';

/** What the contract says of a value; what is wrong with it is added to `errors`, in words that say what to do. */
export function check<T extends z.ZodType>(
  schema: T,
  value: unknown,
  errors: InvalidParam[],
): z.output<T> | undefined {
  const result = schema.safeParse(value, { error: dutch });
  if (result.success) return result.data;
  for (const issue of result.error.issues) errors.push(...explain(issue));
  return undefined;
}

const explain = (issue: z.core.$ZodIssue): InvalidParam[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({
        name: [...issue.path, key].join('.'),
        reason: 'Dit veld kennen wij hier niet',
      }))
    : [{ name: issue.path.join('.'), reason: issue.message }];

/** What to do about it, where the contract has no text of its own. */
const dutch: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'Vul dit in';
      return wrongType[issue.expected] ?? 'Dit heeft niet de goede vorm';
    case 'too_small':
      return issue.origin === 'string'
        ? issue.minimum === 1
          ? 'Vul dit in'
          : `Gebruik minstens ${issue.minimum} tekens`
        : `Minstens ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'string'
        ? `Gebruik hoogstens ${issue.maximum} tekens`
        : `Hoogstens ${issue.maximum}`;
    case 'invalid_value':
      return `Kies uit: ${issue.values.join(', ')}`;
    case 'invalid_format':
      return formatErrors[issue.format] ?? 'Dit heeft niet de goede vorm';
    default:
      return 'Dit heeft niet de goede vorm';
  }
};
const wrongType: Record<string, string> = {
  number: 'Vul een getal in, bijvoorbeeld 1.234,56',
  int: 'Vul een heel getal in, bijvoorbeeld 12.500',
};
const formatErrors: Record<string, string> = {
  date: 'Vul een datum in als jaar-maand-dag, bijvoorbeeld 2026-11-24',
  email: 'Vul een e-mailadres in, bijvoorbeeld naam@gemeente.nl',
  uuid: 'Dit is geen geldige id (UUID)',
  url: 'Vul een volledig webadres in, bijvoorbeeld https://www.gemeente.nl',
};
