import { type BesluitRij, type Lezer, toonBesluit, type VoorwaardeRij } from './besluit.ts';
import { type RouteStap, routeMetBesluiten } from './route.ts';
import { kopVan, legUitkomstUit } from './uitleg.ts';
import { bepaalUitkomst, type Voortzetting } from './uitkomst.ts';

type Rijen<B extends BesluitRij, Z extends Voortzetting & { op: Date }> = {
  deelnemers: readonly { id: string; naam: string }[];
  stappen: readonly RouteStap[];
  /** On this version and older ones, the newest first. */
  besluiten: readonly B[];
  voorwaarden: readonly VoorwaardeRij[];
  voortzettingen: readonly Z[];
};

/**
 * A round as it stands, or stood: what was decided later, on a newer text, does not change the outcome of an older round.
 * Everything in it follows from the rows.
 */
export function toonRonde<
  R extends { id: string; dossierversie: number; geopendOp: Date; bevrorenOp: Date },
  B extends BesluitRij,
  Z extends Voortzetting & { op: Date },
>(ronde: R, { deelnemers, stappen, voorwaarden, voortzettingen, ...rijen }: Rijen<B, Z>, lezer: Lezer) {
  const besluiten = rijen.besluiten.map((rij) => toonBesluit(rij, voorwaarden, lezer));
  const bevestigd = besluiten.filter(({ bevestigdOp }) => bevestigdOp !== null);
  const stemmen = deelnemers.map(({ id, naam }) => {
    const besluit = bevestigd.find(({ deelnemerId }) => deelnemerId === id);
    const vervuld = besluit?.voorwaarden.map(({ vervuldOp }) => ({ vervuld: vervuldOp !== null })) ?? [];
    return { id, naam, besluit: besluit ? { ...besluit, voorwaarden: vervuld } : null };
  });
  const gezamenlijk = bepaalUitkomst({
    deelnemers: stemmen,
    laatsteVersie: ronde.dossierversie,
    voortzettingen,
  });
  return {
    ...ronde,
    geopendOp: ronde.geopendOp.toISOString(),
    bevrorenOp: ronde.bevrorenOp.toISOString(),
    uitkomst: gezamenlijk.uitkomst,
    kop: kopVan(gezamenlijk),
    uitleg: legUitkomstUit(gezamenlijk),
    standen: [...gezamenlijk.standen],
    doorgaand: [...gezamenlijk.doorgaand],
    keuzes: gezamenlijk.keuzes.map(({ zonder, nogTeKiezen }) => ({ zonder, nogTeKiezen: [...nogTeKiezen] })),
    route: routeMetBesluiten(
      stappen,
      bevestigd.filter(({ besluitrondeId }) => besluitrondeId === ronde.id),
    ),
    besluiten,
    voortzettingen: voortzettingen.map((each) => ({ ...each, op: each.op.toISOString() })),
  };
}
