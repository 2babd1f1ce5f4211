import type { Orgaan } from '#src/besluitrondes/route.ts';

export const momentSoorten = [
  'start',
  'uitnodiging',
  'routestap',
  'heroverweging',
  'voorwaarde',
  'besluit-einde',
  'taak',
  'doel',
  'gevolg',
  'hoepunt',
] as const;
export type MomentSoort = (typeof momentSoorten)[number];

/** A day that something is planned on, must be done by, or begins or ends. */
export type Moment = {
  /** Stays the same when the day changes, so that a calendar moves what it has. */
  id: string;
  soort: MomentSoort;
  samenwerkingId: string;
  samenwerking: string;
  /** Whose it is; null: of the group together. */
  deelnemerId: string | null;
  deelnemer: string | null;
  datum: string;
  /** What it is about: the doel, the taak, the text of the voorwaarde, the organ. */
  naam: string;
  onderwerpId: string;
  /** Somebody must do something for it: when the day has passed, it is late. Other days simply pass. */
  isTeDoen: boolean;
};

export const isTeLaat = ({ datum, isTeDoen }: Pick<Moment, 'datum' | 'isTeDoen'>, vandaag: string): boolean =>
  isTeDoen && datum < vandaag;

/** The page where the day was written down. */
export function adresVan({
  soort,
  samenwerkingId,
  onderwerpId,
}: Pick<Moment, 'soort' | 'samenwerkingId' | 'onderwerpId'>): string {
  const base = `/samenwerkingen/${samenwerkingId}`;
  switch (soort) {
    case 'start':
      return base;
    case 'uitnodiging':
      return `${base}/betrokkenen`;
    case 'routestap':
      return `${base}/besluitronde`;
    case 'heroverweging':
    case 'voorwaarde':
    case 'besluit-einde':
      return `${base}/besluiten/${onderwerpId}`;
    case 'taak':
      return `${base}/taken/${onderwerpId}`;
    case 'doel':
      return `${base}/doelen/${onderwerpId}`;
    case 'gevolg':
      return `${base}/gevolgen/${onderwerpId}`;
    case 'hoepunt':
      return `${base}/parkeerplaats#punt-${onderwerpId}`;
  }
}

/** Of a routestap the name is the organ. */
export const isOrgaan = (naam: string): naam is Orgaan => ['ambtelijk', 'college', 'raad'].includes(naam);
