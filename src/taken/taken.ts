import type { Fase } from '#src/fasen/fasen.ts';
import type { Rol } from '#src/shared/rollen.ts';
import { type VraagId, vragenVan } from '#src/vragen/vragen.ts';

export const taakSoorten = [
  'besluit-bevestigen',
  'doorgaan-kiezen',
  'besluit-vastleggen',
  'voorwaarde-vervullen',
  'reageren',
  'vraag-beantwoorden',
  'iets-delen',
  'hoepunt-afhandelen',
  'dossier-bevriezen',
  'besluitronde-openen',
  'poort-openen',
] as const;
export type TaakSoort = (typeof taakSoorten)[number];

/** Something somebody must do before others can go on. Without deelnemer: the group together. */
export type Taak = {
  soort: TaakSoort;
  deelnemerId: string | null;
  rollen: readonly Rol[];
  vraagId: VraagId | null;
  onderwerpId: string | null;
};

export type Stand = {
  fase: Fase;
  deelnemers: readonly string[];
  antwoorden: readonly { vraagId: string; deelnemerId: string | null; status: 'concept' | 'gereed' }[];
  heeftGedeeld: readonly string[];
  /** Per joint answer: which deelnemers said something about its newest version. */
  reacties: readonly { vraagId: VraagId; deelnemerIds: readonly string[] }[];
  onbevestigd: readonly { id: string; deelnemerId: string }[];
  ronde: {
    id: string;
    zonderBesluit: readonly string[];
    nogTeKiezen: readonly string[];
    openVoorwaarden: readonly string[];
    isBesloten: boolean;
  } | null;
  isBevroren: boolean;
  openHoepunten: readonly { id: string; vraagId: VraagId }[];
};

const werkers: readonly Rol[] = ['contactpersoon', 'gemeentesecretaris'];
const trekkers: readonly Rol[] = ['projectleider', 'contactpersoon', 'gemeentesecretaris'];
const besluiters: readonly Rol[] = ['griffier', 'gemeentesecretaris'];

/** Everything that is asked of anybody now, the most pressing first. */
export function takenVan(stand: Stand): Taak[] {
  const taken = [...besluitTaken(stand), ...faseTaken(stand)];
  return taken.toSorted((a, b) => taakSoorten.indexOf(a.soort) - taakSoorten.indexOf(b.soort));
}

const isZelfde = (a: Taak, b: Taak) => a.soort === b.soort && a.vraagId === b.vraagId;

/**
 * Who waits for a task of one deelnemer: the others that have done their own part of it. While everybody still has to do
 * the same, nobody waits for anybody.
 */
export function wachtendenOp(taak: Taak, taken: readonly Taak[], deelnemers: readonly string[]): string[] {
  if (taak.deelnemerId === null) return [];
  const busy = taken.filter((other) => isZelfde(other, taak)).map(({ deelnemerId }) => deelnemerId);
  return deelnemers.filter((id) => !busy.includes(id));
}

const taak = (soort: TaakSoort, rollen: readonly Rol[], more: Partial<Taak> = {}): Taak => ({
  soort,
  rollen,
  deelnemerId: null,
  vraagId: null,
  onderwerpId: null,
  ...more,
});

function besluitTaken({ ronde, onbevestigd }: Stand): Taak[] {
  const bevestigen = onbevestigd.map(({ id, deelnemerId }) =>
    taak('besluit-bevestigen', [...besluiters, 'bestuurder'], { deelnemerId, onderwerpId: id }),
  );
  if (!ronde) return bevestigen;
  const waiting = new Set(onbevestigd.map(({ deelnemerId }) => deelnemerId));
  const onderwerpId = ronde.id;
  return [
    ...bevestigen,
    ...ronde.nogTeKiezen.map((deelnemerId) =>
      taak('doorgaan-kiezen', [...besluiters, 'bestuurder'], { deelnemerId, onderwerpId }),
    ),
    ...ronde.zonderBesluit
      .filter((id) => !waiting.has(id))
      .map((deelnemerId) => taak('besluit-vastleggen', besluiters, { deelnemerId, onderwerpId })),
    ...ronde.openVoorwaarden.map((deelnemerId) =>
      taak('voorwaarde-vervullen', [...besluiters, 'bestuurder'], { deelnemerId, onderwerpId }),
    ),
  ];
}

function faseTaken(stand: Stand): Taak[] {
  const { fase } = stand;
  const poort = taak('poort-openen', ['projectleider', 'gemeentesecretaris', 'bestuurder']);
  switch (fase) {
    case 'verkennen': {
      const kamers = [...vragenPerKamer(stand), ...delenTaken(stand)];
      return kamers.length > 0 ? kamers : [poort];
    }
    case 'onderzoeken': {
      const inhoud = [...openVragen(stand), ...reactieTaken(stand)];
      if (stand.ronde) return stand.ronde.isBesloten ? [...inhoud, poort] : inhoud;
      const next = stand.isBevroren
        ? taak('besluitronde-openen', trekkers)
        : taak('dossier-bevriezen', trekkers);
      return [...inhoud, next];
    }
    case 'organiseren':
    case 'inrichten':
    case 'uitvoeren': {
      const punten = stand.openHoepunten.map(({ id, vraagId }) =>
        taak('hoepunt-afhandelen', trekkers, { vraagId, onderwerpId: id }),
      );
      const inhoud = [...openVragen(stand), ...reactieTaken(stand), ...punten];
      return inhoud.length > 0 || fase === 'uitvoeren' ? inhoud : [poort];
    }
  }
}

function vragenPerKamer({ deelnemers, antwoorden }: Stand): Taak[] {
  return deelnemers.flatMap((deelnemerId) => {
    const open = vragenVan('verkennen').find(
      ({ id }) =>
        !antwoorden.some(
          (each) => each.vraagId === id && each.deelnemerId === deelnemerId && each.status === 'gereed',
        ),
    );
    return open ? [taak('vraag-beantwoorden', werkers, { deelnemerId, vraagId: open.id })] : [];
  });
}

const delenTaken = ({ deelnemers, heeftGedeeld }: Stand): Taak[] =>
  deelnemers
    .filter((id) => !heeftGedeeld.includes(id))
    .map((deelnemerId) => taak('iets-delen', [...werkers, 'bestuurder'], { deelnemerId }));

/** The first question that is not ready: one thing to do at a time. */
function openVragen({ fase, antwoorden }: Stand): Taak[] {
  const open = vragenVan(fase).find(
    ({ id }) =>
      !antwoorden.some(
        (each) => each.vraagId === id && each.deelnemerId === null && each.status === 'gereed',
      ),
  );
  return open ? [taak('vraag-beantwoorden', trekkers, { vraagId: open.id })] : [];
}

const reactieTaken = ({ deelnemers, reacties }: Stand): Taak[] =>
  reacties.flatMap(({ vraagId, deelnemerIds }) =>
    deelnemers
      .filter((id) => !deelnemerIds.includes(id))
      .map((deelnemerId) => taak('reageren', [...werkers, 'bestuurder'], { deelnemerId, vraagId })),
  );
