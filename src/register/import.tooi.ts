import { z } from 'zod';

const ont = 'https://identifier.overheid.nl/tooi/def/ont/';
const Values = z.array(
  z.union([
    z.object({ '@value': z.union([z.string(), z.number(), z.boolean()]) }),
    z.object({ '@id': z.string() }),
  ]),
);
const Entry = z.looseObject({ '@id': z.string(), '@type': z.array(z.string()).default([]) });
type Entry = z.output<typeof Entry>;

export type TooiGemeente = {
  cbsCode: string;
  naam: string;
  tooiUri: string;
  begindatum: string | null;
  einddatum: string | null;
  opvolger: string | null;
};
export type TooiLijst = { publicatiedatum: string | null; gemeenten: TooiGemeente[] };

/**
 * Reads the official value list of municipalities (TOOI, JSON-LD as a flat array with full URIs).
 * Historic versions are left out; a merger gives the ended municipality its successor.
 * Throws ZodError when the text is not such a list.
 */
export function readTooiGemeenten(json: unknown): TooiLijst {
  const entries = z.array(Entry).parse(json);
  const bodies = entries.filter(
    (entry) => isType(entry, `${ont}Gemeente`) && !isType(entry, `${ont}HistorischeVersie`),
  );
  if (bodies.length === 0) throw new RangeError('No municipalities in this list');
  const codes = new Map(bodies.map((entry) => [entry['@id'], codeOf(entry)]));
  const successors = successorsIn(entries, codes);
  return {
    publicatiedatum:
      entries.flatMap((entry) => valuesOf(entry, `${ont}publicatiedatum`))[0]?.slice(0, 10) ?? null,
    gemeenten: bodies.map((entry) => ({
      cbsCode: codeOf(entry),
      naam:
        one(entry, `${ont}voorkeursnaamExclSoort`) ??
        one(entry, `${ont}officieleNaamExclSoort`) ??
        codeOf(entry),
      tooiUri: entry['@id'],
      begindatum: one(entry, `${ont}begindatum`)?.slice(0, 10) ?? null,
      einddatum: one(entry, `${ont}einddatum`)?.slice(0, 10) ?? null,
      opvolger: successors.get(entry['@id']) ?? null,
    })),
  };
}

/** A change event names what ended (prov:invalidated) and what came (prov:generated); versions point to their body. */
function successorsIn(entries: readonly Entry[], codes: ReadonlyMap<string, string>): Map<string, string> {
  const prov = 'http://www.w3.org/ns/prov#';
  const bodyOf = new Map(
    entries.flatMap((entry) =>
      valuesOf(entry, `${prov}specializationOf`).map((body) => [entry['@id'], body] as const),
    ),
  );
  const body = (id: string) => bodyOf.get(id) ?? id;
  const found = new Map<string, string>();
  for (const entry of entries.filter((each) =>
    ['Samenvoeging', 'Uitbreiding', 'Herschikking'].some((type) => isType(each, `${ont}${type}`)),
  )) {
    const [to] = valuesOf(entry, `${prov}generated`)
      .map(body)
      .flatMap((id) => codes.get(id) ?? []);
    for (const from of valuesOf(entry, `${prov}invalidated`).map(body))
      if (to && codes.get(from) !== to) found.set(from, to);
  }
  return found;
}

const isType = (entry: Entry, type: string) => entry['@type'].includes(type);

function valuesOf(entry: Entry, property: string): string[] {
  const values = Values.safeParse(entry[property]);
  return values.success
    ? values.data.map((value) => ('@id' in value ? value['@id'] : String(value['@value'])))
    : [];
}
const one = (entry: Entry, property: string): string | undefined => valuesOf(entry, property)[0];

/** `GM0230`, also where the list writes `0230` or `gm0230`. */
const codeOf = (entry: Entry): string =>
  `GM${(one(entry, `${ont}gemeentecode`) ?? entry['@id']).replaceAll(/\D/g, '').slice(-4).padStart(4, '0')}`;
