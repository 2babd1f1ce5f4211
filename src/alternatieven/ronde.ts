import type { Bevriezing, Score } from './bevriezing.ts';
import { gesprekken, spreidingVan } from './spreiding.ts';

/** A round is open until it is closed; thawed means that its content may change again. */
export type Rondestand = 'open' | 'gesloten' | 'ontdooid';

type Rij = {
  readonly id: string;
  readonly nummer: number;
  readonly inhoud: Bevriezing;
  readonly controlegetal: string;
  readonly geopendOp: Date;
  readonly geopendDoor: string;
  readonly geslotenOp: Date | null;
  readonly ontdooidOp: Date | null;
  readonly ontdooidReden: string | null;
};
type Inlevering = { readonly scorerondeId: string; readonly deelnemerId: string };
type Blad = {
  readonly deelnemerId: string;
  readonly scores: Score[];
  readonly toelichting: string;
  readonly ingeleverdOp: Date | null;
  readonly versie: number;
};

export const rondestand = ({ geslotenOp, ontdooidOp }: Pick<Rij, 'geslotenOp' | 'ontdooidOp'>): Rondestand =>
  ontdooidOp ? 'ontdooid' : geslotenOp ? 'gesloten' : 'open';

/** As the API shows it: with who handed in, never what. */
export function toonSamenvatting(ronde: Rij, inleveringen: readonly Inlevering[]) {
  const { inhoud, ...rest } = ronde;
  const isIn = (deelnemerId: string) =>
    inleveringen.some((each) => each.scorerondeId === ronde.id && each.deelnemerId === deelnemerId);
  return {
    ...rest,
    stand: rondestand(ronde),
    geopendOp: ronde.geopendOp.toISOString(),
    geslotenOp: ronde.geslotenOp?.toISOString() ?? null,
    ontdooidOp: ronde.ontdooidOp?.toISOString() ?? null,
    deelnemers: inhoud.deelnemers.map(({ id, naam }) => ({ id, naam, ingeleverd: isIn(id) })),
  };
}

/** With the spread once it is closed: before that nobody may compare. */
export function toonRonde(ronde: Rij, inleveringen: readonly Inlevering[], bladen: readonly Blad[]) {
  const { alternatieven, criteria, deelnemers } = ronde.inhoud;
  const ingeleverd = bladen.filter(({ ingeleverdOp }) => ingeleverdOp);
  const spreiding = ronde.geslotenOp ? spreidingVan(ronde.inhoud, ingeleverd) : [];
  return {
    ...toonSamenvatting(ronde, inleveringen),
    alternatieven,
    criteria,
    gewichten: deelnemers.map(({ id, gewichten }) => ({ deelnemerId: id, punten: gewichten })),
    bladen: bladen.map(toonBlad),
    spreiding,
    gesprekken: gesprekken(spreiding),
  };
}

export const toonBlad = (blad: Blad) => ({
  ...blad,
  ingeleverdOp: blad.ingeleverdOp?.toISOString() ?? null,
});
