import { vraagPerZin } from '#src/antwoorden/zinnen.ts';
import type { Fase } from '#src/shared/fasen.ts';
import type { Rol } from '#src/shared/rollen.ts';
import { type VraagId, vragenVan } from '#src/vragen/vragen.ts';

export const verzoekSoorten = [
  'besluit-bevestigen',
  'doorgaan-kiezen',
  'besluit-vastleggen',
  'voorwaarde-vervullen',
  'nulmeting-tekenen',
  'cijfers-tekenen',
  'punten-geven',
  'keuze-beoordelen',
  'instemming-geven',
  'zinnen-beoordelen',
  'onderbouwing-beoordelen',
  'reageren',
  'gevolg-uitzoeken',
  'vraag-beantwoorden',
  'iets-delen',
  'hoepunt-afhandelen',
  'dossier-bevriezen',
  'besluitronde-openen',
  'poort-openen',
] as const;
export type VerzoekSoort = (typeof verzoekSoorten)[number];

/** Something somebody must do before others can go on. Without deelnemer: the group together. */
export type Verzoek = {
  soort: VerzoekSoort;
  deelnemerId: string | null;
  rollen: readonly Rol[];
  vraagId: VraagId | null;
  onderwerpId: string | null;
  /** How many things of this kind it is about, where one task stands for several: then the first of them. */
  aantal: number;
  /** What it is about, as users named it. */
  naam: string;
  /** Of one person, who took it on: then no rol counts. */
  persoon: Persoon | null;
  datum: string | null;
};
export type Persoon = { accountId: string; naam: string };

export type Wachtend = { id: string; deelnemerId: string };
/** What of one kind waits for a deelnemer: how many, and the first of them. */
export type TeBeoordelen = {
  soort: 'instemming-geven' | 'onderbouwing-beoordelen';
  deelnemerId: string;
  aantal: number;
  onderwerpId: string | null;
  naam: string;
};
/** What somebody took on and must have done by a day that is near or has passed. */
export type Toegezegd = {
  soort: 'gevolg-uitzoeken' | 'hoepunt-afhandelen';
  deelnemerId: string | null;
  persoon: Persoon;
  onderwerpId: string;
  vraagId: VraagId | null;
  naam: string;
  datum: string;
};
/** How many days ahead somebody is told of what was taken on. */
export const dagenVooraf = 14;
export type Stand = {
  fase: Fase;
  deelnemers: readonly string[];
  antwoorden: readonly { vraagId: string; deelnemerId: string | null; status: 'concept' | 'gereed' }[];
  heeftGedeeld: readonly string[];
  /** Per joint answer that is judged as a whole: which deelnemers said something about its newest version. */
  reacties: readonly { vraagId: VraagId; deelnemerIds: readonly string[] }[];
  /** Who has not judged every sentence of O5, and how many are left. */
  zinnenZonderOordeel: readonly { deelnemerId: string; aantal: number }[];
  onbevestigd: readonly { id: string; deelnemerId: string }[];
  ronde: {
    id: string;
    zonderBesluit: readonly string[];
    nogTeKiezen: readonly string[];
    openVoorwaarden: readonly string[];
    isBesloten: boolean;
  } | null;
  /** What waits for a person of one deelnemer in onderzoeken: the thing that it is about. */
  teTekenenNulmetingen: readonly Wachtend[];
  teTekenenCijfers: readonly Wachtend[];
  nietIngeleverd: readonly Wachtend[];
  keuzeZonderOordeel: readonly Wachtend[];
  teBeoordelen: readonly TeBeoordelen[];
  toegezegd: readonly Toegezegd[];
  isBevroren: boolean;
  openHoepunten: readonly { id: string; vraagId: VraagId }[];
};

const werkers: readonly Rol[] = ['contactpersoon', 'gemeentesecretaris'];
const trekkers: readonly Rol[] = ['projectleider', 'contactpersoon', 'gemeentesecretaris'];
const besluiters: readonly Rol[] = ['griffier', 'gemeentesecretaris'];

/** Everything that is asked of anybody now, the most pressing first. */
export function verzoekenVan(stand: Stand): Verzoek[] {
  const verzoeken = [...besluitVerzoeken(stand), ...faseVerzoeken(stand)];
  return verzoeken.toSorted((a, b) => verzoekSoorten.indexOf(a.soort) - verzoekSoorten.indexOf(b.soort));
}

const isZelfde = (a: Verzoek, b: Verzoek) => a.soort === b.soort && a.vraagId === b.vraagId;

/**
 * Who waits for a task of one deelnemer: the others that have done their own part of it. While everybody still has to do
 * the same, nobody waits for anybody; nor for what one person took on.
 */
export function wachtendenOp(
  verzoek: Verzoek,
  verzoeken: readonly Verzoek[],
  deelnemers: readonly string[],
): string[] {
  if (verzoek.deelnemerId === null || verzoek.persoon) return [];
  const busy = verzoeken.filter((other) => isZelfde(other, verzoek)).map(({ deelnemerId }) => deelnemerId);
  return deelnemers.filter((id) => !busy.includes(id));
}

const verzoek = (soort: VerzoekSoort, rollen: readonly Rol[], more: Partial<Verzoek> = {}): Verzoek => ({
  soort,
  rollen,
  deelnemerId: null,
  vraagId: null,
  onderwerpId: null,
  aantal: 1,
  naam: '',
  persoon: null,
  datum: null,
  ...more,
});

function besluitVerzoeken({ ronde, onbevestigd }: Stand): Verzoek[] {
  const bevestigen = onbevestigd.map(({ id, deelnemerId }) =>
    verzoek('besluit-bevestigen', [...besluiters, 'bestuurder'], { deelnemerId, onderwerpId: id }),
  );
  if (!ronde) return bevestigen;
  const waiting = new Set(onbevestigd.map(({ deelnemerId }) => deelnemerId));
  const onderwerpId = ronde.id;
  return [
    ...bevestigen,
    ...ronde.nogTeKiezen.map((deelnemerId) =>
      verzoek('doorgaan-kiezen', [...besluiters, 'bestuurder'], { deelnemerId, onderwerpId }),
    ),
    ...ronde.zonderBesluit
      .filter((id) => !waiting.has(id))
      .map((deelnemerId) => verzoek('besluit-vastleggen', besluiters, { deelnemerId, onderwerpId })),
    ...ronde.openVoorwaarden.map((deelnemerId) =>
      verzoek('voorwaarde-vervullen', [...besluiters, 'bestuurder'], { deelnemerId, onderwerpId }),
    ),
  ];
}

function faseVerzoeken(stand: Stand): Verzoek[] {
  const { fase } = stand;
  const poort = verzoek('poort-openen', ['projectleider', 'gemeentesecretaris', 'bestuurder']);
  switch (fase) {
    case 'verkennen': {
      const kamers = [...vragenPerKamer(stand), ...delenVerzoeken(stand)];
      return kamers.length > 0 ? kamers : [poort];
    }
    case 'onderzoeken': {
      const inhoud = [
        ...openVragen(stand),
        ...reactieVerzoeken(stand),
        ...onderzoekVerzoeken(stand),
        ...toezeggingen('gevolg-uitzoeken', stand),
      ];
      if (stand.ronde) return stand.ronde.isBesloten ? [...inhoud, poort] : inhoud;
      const next = stand.isBevroren
        ? verzoek('besluitronde-openen', trekkers)
        : verzoek('dossier-bevriezen', trekkers);
      return [...inhoud, next];
    }
    case 'organiseren':
    case 'inrichten':
    case 'uitvoeren': {
      const inhoud = [...openVragen(stand), ...reactieVerzoeken(stand), ...hoepuntVerzoeken(stand)];
      return inhoud.length > 0 || fase === 'uitvoeren' ? inhoud : [poort];
    }
  }
}

function vragenPerKamer({ deelnemers, antwoorden }: Stand): Verzoek[] {
  return deelnemers.flatMap((deelnemerId) => {
    const open = vragenVan('verkennen').find(
      ({ id }) =>
        !antwoorden.some(
          (each) => each.vraagId === id && each.deelnemerId === deelnemerId && each.status === 'gereed',
        ),
    );
    return open ? [verzoek('vraag-beantwoorden', werkers, { deelnemerId, vraagId: open.id })] : [];
  });
}

const delenVerzoeken = ({ deelnemers, heeftGedeeld }: Stand): Verzoek[] =>
  deelnemers
    .filter((id) => !heeftGedeeld.includes(id))
    .map((deelnemerId) => verzoek('iets-delen', [...werkers, 'bestuurder'], { deelnemerId }));

/** The first question that is not ready: one thing to do at a time. */
function openVragen({ fase, antwoorden }: Stand): Verzoek[] {
  const open = vragenVan(fase).find(
    ({ id }) =>
      !antwoorden.some(
        (each) => each.vraagId === id && each.deelnemerId === null && each.status === 'gereed',
      ),
  );
  return open ? [verzoek('vraag-beantwoorden', trekkers, { vraagId: open.id })] : [];
}

/** Who may say what its deelnemer thinks. */
const reageerders: readonly Rol[] = [...werkers, 'bestuurder'];

const reactieVerzoeken = ({ deelnemers, reacties }: Stand): Verzoek[] =>
  reacties.flatMap(({ vraagId, deelnemerIds }) =>
    deelnemers
      .filter((id) => !deelnemerIds.includes(id))
      .map((deelnemerId) => verzoek('reageren', reageerders, { deelnemerId, vraagId })),
  );

const toezeggingen = (soort: Toegezegd['soort'], { toegezegd }: Stand): Verzoek[] =>
  toegezegd.filter((each) => each.soort === soort).map((each) => verzoek(soort, [], each));

/** A point whose day is near is its owner's; the others are of the group. */
function hoepuntVerzoeken(stand: Stand): Verzoek[] {
  const own = stand.fase === 'organiseren' ? toezeggingen('hoepunt-afhandelen', stand) : [];
  const taken = new Set(own.map(({ onderwerpId }) => onderwerpId));
  const free = stand.openHoepunten
    .filter(({ id }) => !taken.has(id))
    .map(({ id, vraagId }) => verzoek('hoepunt-afhandelen', trekkers, { vraagId, onderwerpId: id }));
  return [...own, ...free];
}

/** Four eyes under a baseline and under figures, points in an open round, and what everybody thinks of what lies on the table. */
function onderzoekVerzoeken(stand: Stand): Verzoek[] {
  const vraag = (soort: VerzoekSoort, rollen: readonly Rol[], wachtend: readonly Wachtend[]) =>
    wachtend.map(({ id, deelnemerId }) => verzoek(soort, rollen, { deelnemerId, onderwerpId: id }));
  return [
    ...vraag('nulmeting-tekenen', ['controller'], stand.teTekenenNulmetingen),
    ...vraag('cijfers-tekenen', ['controller'], stand.teTekenenCijfers),
    ...vraag('punten-geven', reageerders, stand.nietIngeleverd),
    ...vraag('keuze-beoordelen', reageerders, stand.keuzeZonderOordeel),
    ...stand.zinnenZonderOordeel.map(({ deelnemerId, aantal }) =>
      verzoek('zinnen-beoordelen', reageerders, { deelnemerId, vraagId: vraagPerZin, aantal }),
    ),
    ...stand.teBeoordelen.map(({ soort, ...each }) => verzoek(soort, reageerders, each)),
  ];
}
