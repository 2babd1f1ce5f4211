import { z } from 'zod';
import { teksten } from './teksten.ts';

const ont = 'https://identifier.overheid.nl/tooi/def/ont/';
const wl = 'https://identifier.overheid.nl/tooi/def/wl/';
const prov = 'http://www.w3.org/ns/prov#';

const Value = z.union([
  z.object({ '@id': z.string() }).transform((value) => value['@id']),
  z
    .object({ '@value': z.union([z.string(), z.number(), z.boolean()]) })
    .transform((value) => String(value['@value'])),
]);
const Entry = z
  .object({ '@id': z.string(), '@type': z.array(z.string()).default([]) })
  .catchall(z.array(Value).catch([]));
type Entry = z.output<typeof Entry>;

export type TooiOrganisatie = {
  tooiUri: string;
  /** `GM0014`, `SO0001`. */
  code: string;
  naam: string;
  officieleNaam: string;
  afkorting: string | null;
  provincieUri: string | null;
  owmsId: string | null;
  begindatum: string | null;
  einddatum: string | null;
  /** TOOI addresses of what took its place; several when it was divided. */
  opvolgers: string[];
};
type TooiLijst = {
  volgnummer: number | null;
  publicatiedatum: string | null;
  organisaties: TooiOrganisatie[];
};

/**
 * Reads a complete official value list (TOOI, JSON-LD as a flat array with full addresses). Historic versions are
 * left out; a change event gives what ended its successors, and its end date where the list does not say that itself.
 * Throws RangeError when it is no complete list of this kind: only from a complete one may be concluded that
 * somebody who is not in it has ended.
 */
export function readTooiLijst(json: unknown, soort: 'Gemeente' | 'Samenwerkingsorganisatie'): TooiLijst {
  const { data: entries } = z.array(Entry).safeParse(json);
  if (!entries) throw new RangeError(teksten.geenTooi);
  const lijst = entries.find((entry) => isType(entry, `${wl}RegisterwaardelijstCompleet`));
  if (!lijst) throw new RangeError(teksten.geenVolledigeLijst);
  const bodies = entries.filter(
    (entry) => isType(entry, `${ont}${soort}`) && !isType(entry, `${ont}HistorischeVersie`),
  );
  if (bodies.length === 0) throw new RangeError(teksten.geenOrganisaties(soort.toLowerCase()));
  const eindes = eindesIn(entries);
  const volgnummer = one(lijst, `${wl}volgnummer`);
  return {
    volgnummer: volgnummer === null ? null : Number(volgnummer),
    publicatiedatum: dayOf(lijst, `${ont}publicatiedatum`),
    organisaties: bodies.map((entry) => organisatieOf(entry, eindes.get(entry['@id']))),
  };
}

function organisatieOf(entry: Entry, einde: Einde | undefined): TooiOrganisatie {
  const code = (one(entry, `${ont}organisatiecode`) ?? '').toUpperCase();
  if (!/^(GM|SO)\d{4}$/.test(code)) throw new RangeError(teksten.geenCode(entry['@id']));
  const officieleNaam = one(entry, `${ont}officieleNaamExclSoort`) ?? code;
  const einddatum = dayOf(entry, `${ont}einddatum`) ?? einde?.laatsteDag ?? null;
  return {
    tooiUri: entry['@id'],
    code,
    naam: one(entry, `${ont}voorkeursnaamExclSoort`) ?? officieleNaam,
    officieleNaam,
    afkorting: one(entry, `${ont}afkorting`),
    provincieUri: one(entry, `${ont}ligtInProvincie`),
    owmsId: one(entry, `${ont}owmsId`),
    begindatum: dayOf(entry, `${ont}begindatum`),
    einddatum,
    opvolgers: einddatum === null ? [] : (einde?.opvolgers ?? []),
  };
}

type Einde = { laatsteDag: string | null; opvolgers: string[] };

/**
 * A change event names what ended (prov:invalidated), and what came (prov:generated) or grew (prov:used). An event
 * about a historic version is about a change of name: nothing ended.
 */
function eindesIn(entries: readonly Entry[]): Map<string, Einde> {
  const historic = new Set(
    entries.filter((entry) => isType(entry, `${ont}HistorischeVersie`)).map((entry) => entry['@id']),
  );
  const bodyOf = new Map(entries.map((entry) => [entry['@id'], one(entry, `${prov}specializationOf`)]));
  const body = (uri: string) => bodyOf.get(uri) ?? uri;
  const eindes = new Map<string, Einde>();
  for (const event of entries) {
    const opvolgers = [...all(event, `${prov}generated`), ...all(event, `${prov}used`)].map(body);
    for (const uri of all(event, `${prov}invalidated`).filter((each) => !historic.has(each))) {
      const known = eindes.get(uri)?.opvolgers ?? [];
      eindes.set(uri, {
        laatsteDag: dayBefore(dayOf(event, `${ont}tijdstipWijziging`)),
        opvolgers: [...new Set([...known, ...opvolgers])].filter((each) => each !== uri),
      });
    }
  }
  return eindes;
}

const isType = (entry: Entry, type: string) => entry['@type'].includes(type);
const all = (entry: Entry, property: string): string[] => entry[property]?.flatMap((value) => value) ?? [];
const one = (entry: Entry, property: string): string | null => all(entry, property)[0]?.trim() || null;
const dayOf = (entry: Entry, property: string): string | null =>
  /^\d{4}-\d{2}-\d{2}/.exec(one(entry, property) ?? '')?.[0] ?? null;
const dayBefore = (day: string | null): string | null =>
  day && Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
