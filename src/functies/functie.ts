import { berekenKwetsbaarheid, type Dekking } from '#src/kwetsbaarheid/kwetsbaarheid.ts';
import { leesGetal } from '#src/shared/getallen.ts';

/** One job of one deelnemer; percentages of its own instead of the ones for all. */
export type Functie = {
  readonly naam: string;
  readonly taakveld: string;
  readonly fte: number | null;
  readonly mensen: number;
  readonly nodig: number;
  readonly afwezig: number | null;
  readonly vacature: number | null;
};
type VanDeelnemer = Functie & {
  readonly functieId: string;
  readonly deelnemerId: string;
  readonly deelnemer: string;
};

/** Whether a shared job needs as many as all need now, or as many as the one that needs most. */
export const samenNodig = ['som', 'hoogste'] as const;
export type SamenNodig = (typeof samenNodig)[number];

/** Percentages, and working days a year; the same as a new calculation of the rekenhulp. */
export type Aannamen = {
  readonly afwezig: number;
  readonly vacature: number;
  readonly samenAfwezig: number;
  readonly werkdagen: number;
};
export const standaard: Aannamen = { afwezig: 7, vacature: 0, samenAfwezig: 0, werkdagen: 250 };

/** What a deelnemer may keep in its room: more than any municipality has. */
export const hoogstens = 100;

/** What the list is sorted by. */
export const functiesorteringen = [
  'naam',
  'taakveld',
  'deelnemer',
  'mensen',
  'nodig',
  'niemand',
  'dagenTekort',
  'winst',
] as const;

/** How a job is covered, alone or shared. Chances are fractions, days are working days a year. */
type Gedekt = {
  mensen: number;
  nodig: number;
  niemand: number;
  tekort: number;
  dagenTekort: number;
  dagenMetEenErbij: number;
  /** Days that one more trained colleague takes away. */
  winst: number;
  /** Days of work that nobody does: two people short on one day count as two. */
  mensdagen: number;
  eenpitter: boolean;
};

const gedektVan = (
  { mensen, nodig, niemand, tekort, dagenTekort, dagenMetEenErbij, mensenTekort }: Dekking,
  werkdagen: number,
): Gedekt => ({
  mensen,
  nodig,
  niemand,
  tekort,
  dagenTekort,
  dagenMetEenErbij,
  winst: dagenTekort - dagenMetEenErbij,
  mensdagen: mensenTekort * werkdagen,
  eenpitter: mensen <= 1,
});

const regelVan = (functie: Functie, naam: string, gemeente: string) => ({
  functie: naam,
  gemeente,
  mensen: functie.mensen,
  nodig: functie.nodig,
  afwezig: functie.afwezig ?? undefined,
  vacature: functie.vacature ?? undefined,
});

/** Jobs as they are covered alone, in the order given. */
export const dekkingenVan = (functies: readonly Functie[], aannamen: Aannamen = standaard): Gedekt[] =>
  berekenKwetsbaarheid({
    ...aannamen,
    functies: functies.map((functie, index) => regelVan(functie, String(index), '')),
    samen: [],
  }).los.map((dekking) => gedektVan(dekking, aannamen.werkdagen));

/** The same job: the same name in the same taakveld, whatever the capitals and spaces. */
export const sleutelVan = ({ naam, taakveld }: Pick<Functie, 'naam' | 'taakveld'>): string =>
  [taakveld, naam].map(schoon).join('\n');
const schoon = (text: string) => text.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('nl');

export type Samengenomen = {
  naam: string;
  taakveld: string;
  deelnemers: (Gedekt & { functieId: string; deelnemerId: string; deelnemer: string; fte: number | null })[];
  samen: Gedekt & {
    /** Chance that at least one deelnemer is short while each works alone; and in days. */
    tekortErgens: number;
    dagenErgens: number;
    mensdagenApart: number;
  };
};
export type Beeld = {
  functies: Samengenomen[];
  taakvelden: {
    taakveld: string;
    functies: number;
    deelnemers: number;
    eenpitters: number;
    mensdagenApart: number;
    mensdagenSamen: number;
  }[];
  deelnemers: {
    deelnemerId: string;
    deelnemer: string;
    functies: number;
    eenpitters: number;
    tekortErgens: number;
  }[];
};

/**
 * What was shared, per job: alone and with the people together. The job with most days short while each works alone
 * comes first.
 */
export function beeldVan(gedeeld: readonly VanDeelnemer[], aannamen: Aannamen, hoe: SamenNodig): Beeld {
  const groepen = [...Map.groupBy(gedeeld, sleutelVan)];
  const { los, samen, gemeenten } = berekenKwetsbaarheid({
    ...aannamen,
    functies: groepen.flatMap(([sleutel, delen]) =>
      delen.map((deel) => regelVan(deel, sleutel, deel.deelnemerId)),
    ),
    samen:
      hoe === 'som'
        ? []
        : groepen.map(([functie, delen]) => ({ functie, nodig: Math.max(...delen.map(nodigVan)) })),
  });
  const { werkdagen } = aannamen;
  const losVan = Map.groupBy(los, ({ functie }) => functie);
  const samenVan = new Map(samen.map((each) => [each.functie, each]));
  const functies = groepen
    .flatMap(([sleutel, delen]): Samengenomen[] => {
      const apart = losVan.get(sleutel) ?? [];
      const [eerste] = delen;
      const together = samenVan.get(sleutel);
      if (!eerste || !together) return [];
      return [
        {
          naam: eerste.naam.trim(),
          taakveld: eerste.taakveld.trim(),
          deelnemers: delen.flatMap(({ functieId, deelnemerId, deelnemer, fte }, index) => {
            const dekking = apart[index];
            return dekking
              ? [{ functieId, deelnemerId, deelnemer, fte, ...gedektVan(dekking, werkdagen) }]
              : [];
          }),
          samen: {
            ...gedektVan(together, werkdagen),
            tekortErgens: together.losTekortErgens,
            dagenErgens: together.losTekortErgens * werkdagen,
            mensdagenApart: together.losMensenTekort * werkdagen,
          },
        },
      ];
    })
    .toSorted(
      (a, b) =>
        b.samen.dagenErgens - a.samen.dagenErgens ||
        a.taakveld.localeCompare(b.taakveld, 'nl') ||
        a.naam.localeCompare(b.naam, 'nl'),
    );
  const perDeelnemer = Map.groupBy(gedeeld, ({ deelnemerId }) => deelnemerId);
  return {
    functies,
    taakvelden: perTaakveld(functies),
    deelnemers: gemeenten.map(({ gemeente, eenpitters, tekortErgens }) => ({
      deelnemerId: gemeente,
      deelnemer: perDeelnemer.get(gemeente)?.[0]?.deelnemer ?? '',
      functies: perDeelnemer.get(gemeente)?.length ?? 0,
      eenpitters,
      tekortErgens,
    })),
  };
}
const nodigVan = ({ nodig }: Functie) => nodig;

function perTaakveld(functies: readonly Samengenomen[]): Beeld['taakvelden'] {
  return [...Map.groupBy(functies, ({ taakveld }) => schoon(taakveld)).values()]
    .map((groep) => {
      const regels = groep.flatMap(({ deelnemers }) => deelnemers);
      return {
        taakveld: groep[0]?.taakveld ?? '',
        functies: groep.length,
        deelnemers: new Set(regels.map(({ deelnemerId }) => deelnemerId)).size,
        eenpitters: eenpittersVan(regels),
        mensdagenApart: groep.reduce((som, { samen }) => som + samen.mensdagenApart, 0),
        mensdagenSamen: groep.reduce((som, { samen }) => som + samen.mensdagen, 0),
      };
    })
    .toSorted((a, b) => b.mensdagenApart - a.mensdagenApart || a.taakveld.localeCompare(b.taakveld, 'nl'));
}

/** The fraction of jobs that one person or nobody can do; 0 of nothing. */
export const eenpittersVan = (regels: readonly { eenpitter: boolean }[]): number =>
  regels.length === 0 ? 0 : regels.filter(({ eenpitter }) => eenpitter).length / regels.length;

/** Where one more trained colleague takes away most days; undefined when that helps nowhere. */
export const meesteWinst = <T>(list: readonly T[], dekkingVan: (each: T) => Gedekt): T | undefined =>
  list
    .filter((each) => dekkingVan(each).winst > 0.05)
    .toSorted((a, b) => dekkingVan(b).winst - dekkingVan(a).winst)[0];

const getallen = ['fte', 'mensen', 'nodig', 'afwezig', 'vacature'] as const;

/** The figures of a functie as they were typed; what is no figure goes on as it is, and is refused with its reason. */
export const getallenUit = (tekst: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    getallen.map((naam) => {
      const typed = tekst[naam] ?? '';
      return [naam, leesGetal(typed) ?? typed];
    }),
  );
