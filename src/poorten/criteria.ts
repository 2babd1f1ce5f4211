import { isNulmetingCompleet, type NulmetingStand, ontbrekendeNulmetingen } from '#src/doelen/doel.ts';
import type { Fase } from '#src/shared/fasen.ts';
import type { Draad, Los } from '#src/rode-draad/draad.ts';
import type { Rol } from '#src/shared/rollen.ts';
import { type VraagId, vragenVan } from '#src/vragen/vragen.ts';

/** What is missing, as data: who of which deelnemer can mend it; the words are in teksten.ts. */
export type Ontbreekt = {
  deelnemerId: string | null;
  vraagId: VraagId | null;
  /** What exactly, by the name that users gave it. */
  onderwerp?: string;
  rollen: readonly Rol[];
};
export type CriteriumId =
  | 'twee-deelnemers'
  | 'iedereen-gedeeld'
  | 'bewijs-bij-knelpunten'
  | 'vragen-gereed'
  | 'nulmeting-getekend'
  | 'rode-draad-heel'
  | 'dossier-bevroren'
  | 'keuze-na-weigering'
  | 'besluit-per-gemeente'
  | 'voorwaarden-vervuld'
  | 'twee-gaan-door'
  | 'parkeerplaats-leeg'
  | 'uitnodigingen-beantwoord';
export type Criterium = {
  id: CriteriumId;
  hard: boolean;
  voldaan: boolean;
  teller: number;
  noemer: number;
  ontbreekt: readonly Ontbreekt[];
};

type Deelnemer = { id: string; status: 'uitgenodigd' | 'actief' };
type Besluit = { deelnemerId: string; telt: boolean; openVoorwaarden: number };
export type PoortStand = {
  deelnemers: readonly Deelnemer[];
  antwoorden: readonly { vraagId: string; deelnemerId: string | null; status: 'concept' | 'gereed' }[];
  /** Per deelnemer: how much it shared, and how many shared knelpunten lack evidence. */
  delingen: readonly { deelnemerId: string; aantal: number; zonderBewijs: number }[];
  isDossierBevroren: boolean;
  /** Who goes on, as the joint outcome computed it, with the decisions on the newest version. */
  doorgaand: readonly string[];
  besluiten: readonly Besluit[];
  nogTeKiezen: readonly string[];
  doelen: readonly { id: string; naam: string }[];
  /** Of every doel and deelnemer how far its baseline is; never a figure. */
  nulmetingen: readonly NulmetingStand[];
  openHoepunten: readonly { vraagId: string; deelnemerId: string | null }[];
  draad: Draad;
};

const werkers = ['contactpersoon', 'gemeentesecretaris'] as const;
const besluiters = ['griffier', 'gemeentesecretaris'] as const;
const trekkers = ['projectleider', ...werkers] as const;

/** The criteria of the gate that closes this fase; empty for uitvoeren, which has no gate. */
export function criteriaVan(fase: Fase, stand: PoortStand): Criterium[] {
  switch (fase) {
    case 'verkennen':
      return [
        tweeDeelnemers(stand),
        iedereenGedeeld(stand),
        uitnodigingen(stand),
        vragenPerKamer(stand),
        bewijs(stand),
      ];
    case 'onderzoeken':
      return [
        dossier(stand),
        keuzes(stand),
        tweeGaanDoor(stand),
        besluiten(stand),
        voorwaarden(stand),
        vragenSamen('onderzoeken', stand),
        nulmeting(stand),
        rodeDraad(stand),
      ];
    case 'organiseren':
      return [parkeerplaats(stand), vragenSamen('organiseren', stand)];
    case 'inrichten':
      return [vragenSamen('inrichten', stand)];
    case 'uitvoeren':
      return [];
  }
}

/** The shortest written reason for passing a soft criterion that is not met (comply or explain). */
export const minimumToelichting = 20;

/** Why the gate stays shut: hard criteria that are not met, and soft ones without a written reason. */
export function belemmeringen(
  criteria: readonly Criterium[],
  toelichtingen: Readonly<Record<string, string>>,
): Criterium[] {
  return criteria.filter(
    ({ id, hard, voldaan }) =>
      !voldaan && (hard || (toelichtingen[id] ?? '').trim().length < minimumToelichting),
  );
}

const actief = ({ deelnemers }: PoortStand) =>
  deelnemers.filter(({ status }) => status === 'actief').map(({ id }) => id);

/** A criterium that counts how many of a list are done. */
function tel(
  id: CriteriumId,
  hard: boolean,
  alle: readonly Ontbreekt[],
  isKlaar: (item: Ontbreekt) => boolean,
): Criterium {
  const ontbreekt = alle.filter((item) => !isKlaar(item));
  return {
    id,
    hard,
    voldaan: ontbreekt.length === 0,
    teller: alle.length - ontbreekt.length,
    noemer: alle.length,
    ontbreekt,
  };
}

const perDeelnemer = (ids: readonly string[], rollen: readonly Rol[]) =>
  ids.map((deelnemerId): Ontbreekt => ({ deelnemerId, vraagId: null, rollen }));

function tweeDeelnemers(stand: PoortStand): Criterium {
  const aantal = actief(stand).length;
  const ontbreekt: Ontbreekt[] = aantal >= 2 ? [] : [{ deelnemerId: null, vraagId: null, rollen: trekkers }];
  return { id: 'twee-deelnemers', hard: true, voldaan: aantal >= 2, teller: aantal, noemer: 2, ontbreekt };
}

const iedereenGedeeld = (stand: PoortStand) =>
  tel('iedereen-gedeeld', true, perDeelnemer(actief(stand), [...werkers, 'bestuurder']), ({ deelnemerId }) =>
    stand.delingen.some((each) => each.deelnemerId === deelnemerId && each.aantal > 0),
  );

const uitnodigingen = ({ deelnemers }: PoortStand) =>
  tel(
    'uitnodigingen-beantwoord',
    false,
    perDeelnemer(
      deelnemers.map(({ id }) => id),
      trekkers,
    ),
    ({ deelnemerId }) => deelnemers.some(({ id, status }) => id === deelnemerId && status === 'actief'),
  );

function vragenPerKamer(stand: PoortStand): Criterium {
  const alle = actief(stand).flatMap((deelnemerId) =>
    vragenVan('verkennen').map(({ id }): Ontbreekt => ({ deelnemerId, vraagId: id, rollen: werkers })),
  );
  return tel('vragen-gereed', false, alle, ({ deelnemerId, vraagId }) =>
    isGereed(stand, vraagId, deelnemerId),
  );
}

const bewijs = (stand: PoortStand) =>
  tel(
    'bewijs-bij-knelpunten',
    false,
    perDeelnemer(actief(stand), werkers),
    ({ deelnemerId }) =>
      !stand.delingen.some((each) => each.deelnemerId === deelnemerId && each.zonderBewijs > 0),
  );

function vragenSamen(fase: Fase, stand: PoortStand): Criterium {
  const alle = vragenVan(fase).map(({ id }): Ontbreekt => ({
    deelnemerId: null,
    vraagId: id,
    rollen: trekkers,
  }));
  return tel('vragen-gereed', false, alle, ({ vraagId }) => isGereed(stand, vraagId, null));
}

const isGereed = ({ antwoorden }: PoortStand, vraagId: VraagId | null, deelnemerId: string | null) =>
  antwoorden.some(
    (antwoord) =>
      antwoord.vraagId === vraagId && antwoord.deelnemerId === deelnemerId && antwoord.status === 'gereed',
  );

function dossier({ isDossierBevroren }: PoortStand): Criterium {
  const alle: Ontbreekt[] = [{ deelnemerId: null, vraagId: null, rollen: trekkers }];
  return tel('dossier-bevroren', true, alle, () => isDossierBevroren);
}

const keuzes = ({ nogTeKiezen }: PoortStand): Criterium => ({
  id: 'keuze-na-weigering',
  hard: true,
  voldaan: nogTeKiezen.length === 0,
  teller: 0,
  noemer: nogTeKiezen.length,
  ontbreekt: perDeelnemer(nogTeKiezen, [...besluiters, 'bestuurder']),
});

function tweeGaanDoor({ doorgaand }: PoortStand): Criterium {
  return {
    id: 'twee-gaan-door',
    hard: true,
    voldaan: doorgaand.length >= 2,
    teller: doorgaand.length,
    noemer: 2,
    ontbreekt: [],
  };
}

const besluiten = (stand: PoortStand) =>
  tel('besluit-per-gemeente', true, perDeelnemer(stand.doorgaand, besluiters), ({ deelnemerId }) =>
    stand.besluiten.some((besluit) => besluit.deelnemerId === deelnemerId && besluit.telt),
  );

const voorwaarden = (stand: PoortStand) =>
  tel(
    'voorwaarden-vervuld',
    true,
    perDeelnemer(stand.doorgaand, besluiters),
    ({ deelnemerId }) =>
      !stand.besluiten.some((besluit) => besluit.deelnemerId === deelnemerId && besluit.openVoorwaarden > 0),
  );

function parkeerplaats({ openHoepunten }: PoortStand): Criterium {
  const ontbreekt = openHoepunten.map(({ vraagId, deelnemerId }): Ontbreekt => ({
    deelnemerId,
    vraagId: vragenVan('organiseren').find(({ id }) => id === vraagId)?.id ?? null,
    rollen: trekkers,
  }));
  return {
    id: 'parkeerplaats-leeg',
    hard: true,
    voldaan: ontbreekt.length === 0,
    teller: 0,
    noemer: ontbreekt.length,
    ontbreekt,
  };
}

/** No business case without a baseline: which deelnemer lacks a signed figure for which doel, and who can mend that. */
function nulmeting(stand: PoortStand): Criterium {
  const { doelen, nulmetingen } = stand;
  const deelnemers = actief(stand);
  const ids = doelen.map(({ id }) => id);
  const open = ontbrekendeNulmetingen(ids, deelnemers, nulmetingen).map((each): Ontbreekt => ({
    deelnemerId: each.deelnemerId,
    vraagId: null,
    onderwerp: doelen.find(({ id }) => id === each.doelId)?.naam ?? '',
    rollen: each.stand === 'geen' ? [...werkers, 'controller'] : ['controller'],
  }));
  const noemer = ids.length * deelnemers.length;
  return {
    id: 'nulmeting-getekend',
    hard: false,
    voldaan: isNulmetingCompleet(ids, deelnemers, nulmetingen),
    teller: noemer - open.length,
    noemer,
    ontbreekt: doelen.length > 0 ? open : [{ deelnemerId: null, vraagId: 'O5', rollen: trekkers }],
  };
}

/** Every shared knelpunt has a doel, every doel a knelpunt and a taak; a baseline that is missing has a criterium of its own. */
function rodeDraad({ draad: { stappen, los } }: PoortStand): Criterium {
  const losse = los.filter(({ reden }) => reden !== 'geen-nulmeting');
  const noemer = stappen.reduce((som, { totaal }) => som + totaal, 0);
  const knopen = new Set(losse.map(({ knoop }) => `${knoop.soort} ${knoop.id}`));
  return {
    id: 'rode-draad-heel',
    hard: false,
    voldaan: noemer > 0 && losse.length === 0,
    teller: noemer - knopen.size,
    noemer,
    ontbreekt:
      noemer === 0
        ? [{ deelnemerId: null, vraagId: 'O3', rollen: trekkers }]
        : losse.map(({ knoop, reden }) => ({
            deelnemerId: null,
            vraagId: vraagVan[reden],
            onderwerp: knoop.naam,
            rollen: trekkers,
          })),
  };
}

/** The question that mends it: which doel (O5), or what is done for it (O2). */
const vraagVan: Readonly<Record<Los['reden'], VraagId>> = {
  'geen-doel': 'O5',
  'geen-knelpunt': 'O3',
  'geen-taak': 'O2',
  'geen-nulmeting': 'O5',
};
