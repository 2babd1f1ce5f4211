/** Version of the layout of the archive; an archive of another version is refused. */
export const formaatversie = 1;

export type Bestand = { readonly naam: string; readonly sha256: string; readonly bytes: number };
/** `manifest.json`: what the archive holds, with a hash of every other file. */
export type Manifest = {
  readonly formaat: 'bondgenoot-samenwerking';
  readonly versie: number;
  /** The newest migration of the installation that made it: tables differ between migrations. */
  readonly migratie: string;
  readonly samenwerkingId: string;
  readonly naam: string;
  readonly gemaaktOp: string;
  readonly bestanden: readonly Bestand[];
};

/** Rows of a table as the database writes them in JSON. */
export type Rij = Readonly<Record<string, unknown>>;

export type Gebrek =
  | { readonly soort: 'ander-formaat' }
  | { readonly soort: 'andere-migratie'; readonly hier: string; readonly daar: string }
  | { readonly soort: 'ontbreekt' | 'gewijzigd' | 'onbekend'; readonly naam: string };

/** What is wrong with an archive as a whole, or null. `aanwezig`: hash by name, of every file but the manifest. */
export function gebrekVan(
  manifest: Manifest,
  aanwezig: ReadonlyMap<string, string>,
  migratie: string,
): Gebrek | null {
  if (manifest.versie !== formaatversie) return { soort: 'ander-formaat' };
  if (manifest.migratie !== migratie)
    return { soort: 'andere-migratie', hier: migratie, daar: manifest.migratie };
  for (const { naam, sha256 } of manifest.bestanden) {
    const hash = aanwezig.get(naam);
    if (hash === undefined) return { soort: 'ontbreekt', naam };
    if (hash !== sha256) return { soort: 'gewijzigd', naam };
  }
  const bekend = new Set(manifest.bestanden.map(({ naam }) => naam));
  const vreemd = [...aanwezig.keys()].find((naam) => !bekend.has(naam));
  return vreemd === undefined ? null : { soort: 'onbekend', naam: vreemd };
}

/** The same rows with the ids in these columns replaced; an id that is not in the map stays. */
export const vervangIds = (
  rijen: readonly Rij[],
  kolommen: readonly string[],
  ids: ReadonlyMap<string, string>,
): Rij[] =>
  rijen.map((rij) => ({
    ...rij,
    ...Object.fromEntries(
      kolommen.flatMap((kolom) => {
        const id = rij[kolom];
        const nieuw = typeof id === 'string' ? ids.get(id) : undefined;
        return nieuw === undefined ? [] : [[kolom, nieuw]];
      }),
    ),
  }));

/** Every id in these columns, once. */
export const idsIn = (rijen: readonly Rij[], kolommen: readonly string[]): string[] =>
  [...new Set(rijen.flatMap((rij) => kolommen.map((kolom) => rij[kolom])))].filter(
    (id) => typeof id === 'string',
  );
