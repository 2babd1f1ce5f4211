import { aantalInWoorden, dagMetJaar, hoofdletter, opsomming } from '#src/shared/datumtekst.ts';
import type { Gezamenlijk } from './uitkomst.ts';

/** The joint outcome in one line. */
export function kopVan({ uitkomst }: Gezamenlijk): string {
  switch (uitkomst) {
    case 'besloten':
      return 'Er is een gezamenlijk besluit';
    case 'open':
    case 'keuze-nodig':
      return 'Er is nog geen gezamenlijk besluit';
    case 'gestopt':
      return 'Er is geen gezamenlijk besluit mogelijk';
  }
}

/** The sentences that explain the joint outcome, derived from the decisions: one per municipality, then what follows. */
export function legUitkomstUit(gezamenlijk: Gezamenlijk): string {
  return [...gezamenlijk.standen.map(zinVan), ...afhakers(gezamenlijk), ...vervolg(gezamenlijk)].join(' ');
}

type Stand = Gezamenlijk['standen'][number];

function zinVan({ naam, stand, voorwaarden, openVoorwaarden, aangehoudenTotDatum }: Stand): string {
  switch (stand) {
    case 'geen':
      return `${naam} heeft nog niet besloten.`;
    case 'ouder':
      return `${naam} besloot over een oudere versie van het dossier en moet opnieuw besluiten.`;
    case 'akkoord':
      return `${naam} is akkoord.`;
    case 'akkoord-onder-voorwaarden':
      return `${naam} is akkoord onder ${voorwaardenInWoorden(voorwaarden, openVoorwaarden)}.`;
    case 'aangehouden':
      return `${naam} houdt het besluit aan${aangehoudenTotDatum ? ` tot ${dagMetJaar(aangehoudenTotDatum)}` : ''}.`;
    case 'verworpen':
      return `${naam} heeft het voorstel verworpen.`;
  }
}

function voorwaardenInWoorden(aantal: number, open: number): string {
  if (aantal === 1) return open === 0 ? 'één voorwaarde, die is vervuld' : 'één voorwaarde, die nog open is';
  const wat = `${aantalInWoorden(aantal)} voorwaarden`;
  if (open === 0) return `${wat}, die alle zijn vervuld`;
  return `${wat}, waarvan er ${aantalInWoorden(open)} nog open ${open === 1 ? 'is' : 'zijn'}`;
}

/** Who did not refuse itself, but chose not to go on without a municipality that did. */
function afhakers({ standen, doorgaand, keuzes }: Gezamenlijk): string[] {
  const namen = standen
    .filter(({ id, stand }) => stand !== 'verworpen' && !doorgaand.includes(id))
    .map(({ naam }) => naam);
  const zonder = standen.filter(({ id }) => keuzes.some((keuze) => keuze.zonder === id));
  if (namen.length === 0) return [];
  const gaat = namen.length === 1 ? 'gaat' : 'gaan';
  return [
    `${hoofdletter(opsomming(namen))} ${gaat} niet door zonder ${opsomming(zonder.map(({ naam }) => naam))}.`,
  ];
}

function vervolg({ uitkomst, standen, doorgaand, keuzes }: Gezamenlijk): string[] {
  const naamVan = (id: string) => standen.find((stand) => stand.id === id)?.naam ?? '';
  const namen = (ids: readonly string[]) => opsomming(ids.map(naamVan));
  switch (uitkomst) {
    case 'gestopt':
      return [
        'Er gaan geen twee gemeenten door. De samenwerking stopt, of begint opnieuw met een nieuw voorstel.',
      ];
    case 'besloten':
      return [`${hoofdletter(namen(doorgaand))} gaan samen door naar fase 3.`];
    case 'keuze-nodig': {
      const wachtend = [...new Set(keuzes.flatMap(({ nogTeKiezen }) => nogTeKiezen))];
      const wie =
        wachtend.length === standen.length - keuzes.length && wachtend.length > 1
          ? `De andere ${aantalInWoorden(wachtend.length)}`
          : namen(wachtend);
      const zonder = namen(keuzes.map((keuze) => keuze.zonder));
      return [
        wachtend.length > 1
          ? `${wie} kiezen nu of zij zonder ${zonder} doorgaan.`
          : `${wie} kiest nu of het zonder ${zonder} doorgaat.`,
      ];
    }
    case 'open':
      return keuzes.length > 0
        ? [`${hoofdletter(namen(doorgaand))} gaan zonder ${namen(keuzes.map((keuze) => keuze.zonder))} door.`]
        : [];
  }
}
