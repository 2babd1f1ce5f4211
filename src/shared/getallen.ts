import { cents, type Cents } from './money.ts';

const formats = new Map<number, Intl.NumberFormat>();
function format(decimalen: number): Intl.NumberFormat {
  const known = formats.get(decimalen);
  if (known) return known;
  const made = new Intl.NumberFormat('nl-NL', {
    minimumFractionDigits: decimalen,
    maximumFractionDigits: decimalen,
  });
  formats.set(decimalen, made);
  return made;
}

/** 31480 → '31.480'; 0.5 with 2 decimals → '0,50'. A real minus sign, and never '−0'. */
export function getal(waarde: number, decimalen = 0): string {
  const text = format(decimalen).format(Math.abs(waarde));
  return waarde < 0 && /[1-9]/.test(text) ? `\u2212${text}` : text;
}

/** 123456 cents → '€ 1.234,56'; with 0 decimals rounded to whole euros. The space does not break. */
export function euro(bedrag: number, { decimalen = 2 }: { decimalen?: 0 | 2 } = {}): string {
  const text = getal(bedrag / 100, decimalen);
  return text.startsWith('\u2212') ? `\u2212€\u00A0${text.slice(1)}` : `€\u00A0${text}`;
}

/** With the sign that says who gains: '+€ 12', '−€ 12', '€ 0'. */
export function verschilInEuro(bedrag: number, opties: { decimalen?: 0 | 2 } = {}): string {
  const text = euro(bedrag, opties);
  return bedrag > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** The fraction 0.125 → '12,5 %'. */
export const procent = (breuk: number, decimalen = 1): string => `${getal(breuk * 100, decimalen)}\u00A0%`;

/** '€ 1.234,56' → '1234.56', '−3' → '-3'; undefined when it is not a number. */
function plainNumber(text: string): string | undefined {
  const bare = text
    .replaceAll(/[\s\u00A0\u202F€%]/g, '')
    .replace('\u2212', '-')
    .replace(/,-$/, '');
  if (/^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/.test(bare)) return bare.replaceAll('.', '').replace(',', '.');
  return /^-?\d+\.\d+$/.test(bare) ? bare : undefined;
}

/**
 * A number as people in the Netherlands write it: '1.234,56', '1234,5', '€ 1.234', '12 %', '−3'. A single point with
 * other than three digits behind it is read as a decimal point, as spreadsheets and calculators paste it ('2.25').
 * Undefined when it is not a number.
 */
export function leesGetal(text: string): number | undefined {
  const plain = plainNumber(text);
  return plain === undefined ? undefined : Number(plain) || 0;
}

/** An amount in euros as people write it, in cents: '1.234,5' → 123450. Undefined with more than two decimals. */
export function leesEuro(text: string): Cents | undefined {
  const [, sign, euros = '', decimals = ''] =
    /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(plainNumber(text) ?? '') ?? [];
  if (sign === undefined) return undefined;
  const amount = Number(`${sign}${euros}${decimals.padEnd(2, '0')}`) || 0;
  return Number.isSafeInteger(amount) ? cents(amount) : undefined;
}
