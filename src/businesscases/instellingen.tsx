import { teksten as rekenteksten } from '#src/businesscase/teksten.ts';
import { getal, leesGetal } from '#src/shared/getallen.ts';
import { type Refused, textOf, type Typed } from '#src/web/load.ts';
import { SelectField, TextField } from '#src/web/ui/form.tsx';
import type { Businesscase } from './endpoints.ts';
import { teksten } from './teksten.ts';

/** What cannot be read goes along as it is, so that the API says what to do at that field. */
const read = (typed: Typed, name: string) => {
  const text = textOf(typed, name) ?? '';
  return leesGetal(text) ?? text;
};
export const percentages = (text: string | undefined) =>
  (text ?? '')
    .split(';')
    .filter((deel) => deel.trim())
    .map((deel) => leesGetal(deel) ?? deel);

/** The fields of the form as the API takes them; a field that the form does not have is left to the API. */
export const instellingenVan = (typed: Typed) => ({
  ...Object.fromEntries(
    ['beginjaar', 'aantalJaren', 'discontovoet', 'realisatie', 'zaad']
      .filter((name) => name in typed)
      .map((name) => [name, read(typed, name)]),
  ),
  naam: textOf(typed, 'naam'),
  prijzen: textOf(typed, 'prijzen'),
  kansverdeling: textOf(typed, 'kansverdeling'),
  ingroei: percentages(textOf(typed, 'ingroei')),
});

/** Without a point between the thousands, and with no more decimals than it has: 2029; 2,25. */
export const alsGetypt = (waarde: number) =>
  getal(waarde, String(waarde).split('.')[1]?.length ?? 0).replaceAll('.', '');

export type Waarden = Pick<
  Businesscase,
  'aantalJaren' | 'discontovoet' | 'prijzen' | 'realisatie' | 'ingroei'
> & { beginjaar?: number };

/** The percentages of ingroei share one field: what is wrong with one of them is said there, once. */
export function metIngroei(refused: Refused | undefined): Refused | undefined {
  const params = refused?.problem.invalidParams;
  if (!refused || !params) return refused;
  const named = params.map((param) => ({ ...param, name: param.name.replace(/^ingroei\.\d+$/, 'ingroei') }));
  const once = named.filter(({ name }, index) => named.findIndex((each) => each.name === name) === index);
  return { ...refused, problem: { ...refused.problem, invalidParams: once } };
}

/** Period, rate and what benefits are taken for. */
export function Instellingenvelden({ waarden, refused }: { waarden: Waarden; refused: Refused | undefined }) {
  const { beginjaar, aantalJaren, discontovoet, prijzen, realisatie, ingroei } = waarden;
  return (
    <>
      <TextField
        name="beginjaar"
        label={teksten.beginjaar}
        inputMode="numeric"
        defaultValue={beginjaar === undefined ? undefined : String(beginjaar)}
        {...refused}
      />
      <TextField
        name="aantalJaren"
        label={teksten.aantalJaren}
        description={teksten.aantalJarenUitleg}
        inputMode="numeric"
        defaultValue={String(aantalJaren)}
        {...refused}
      />
      <TextField
        name="discontovoet"
        label={teksten.discontovoet}
        inputMode="decimal"
        defaultValue={alsGetypt(discontovoet)}
        {...refused}
      />
      <SelectField
        name="prijzen"
        label={teksten.prijzen}
        empty={false}
        options={(['reeel', 'nominaal'] as const).map((value) => ({
          value,
          label: rekenteksten.prijsnamen[value],
        }))}
        defaultValue={prijzen}
        {...refused}
      />
      <TextField
        name="realisatie"
        label={teksten.batenRealisatie}
        description={teksten.batenRealisatieUitleg}
        inputMode="decimal"
        defaultValue={alsGetypt(realisatie)}
        {...refused}
      />
      <TextField
        name="ingroei"
        label={teksten.batenIngroei}
        description={teksten.ingroeiUitleg}
        defaultValue={ingroei.map(alsGetypt).join('; ')}
        optional
        {...refused}
      />
    </>
  );
}
