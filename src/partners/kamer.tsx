import type { Params } from 'react-router';
import { call, type Fetch } from '#src/http/call.ts';
import { getSamenwerking, type Samenwerking } from '#src/samenwerkingen/endpoints.ts';
import { eigenDeelnemers } from '#src/samenwerkingen/frame.tsx';
import { toonNaam } from '#src/shared/datumtekst.ts';
import { kamerschrijvers } from '#src/shared/rollen.ts';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { teksten } from './teksten.ts';

/** Whether who looks may write in the room of this deelnemer. */
export const mayWriteFor = ({ mijnRollen }: Samenwerking, deelnemerId: string | undefined): boolean =>
  mijnRollen.some(
    (mijn) => mijn.deelnemerId === deelnemerId && kamerschrijvers.some((schrijver) => schrijver === mijn.rol),
  );

export const naamVan = ({ deelnemers }: Samenwerking, deelnemerId: string | undefined): string =>
  toonNaam(deelnemers.find(({ id }) => id === deelnemerId)?.naam ?? '');

/** Who sees this page: only the deelnemer whose room it is. */
export const AlleenKamer = ({ naam }: { naam: string }) => (
  <Meta items={[zichtbaarheid(naam ? teksten.alleenKamer(naam) : teksten.geenKamer, true)]} />
);

/** The room in which who looks works; a page of a room does not exist for who has none. */
export async function eigenKamer(fetch: Fetch, params: Params): Promise<string> {
  const [eigen] = eigenDeelnemers(await call(fetch, getSamenwerking, { params }));
  if (eigen) return eigen.id;
  throw Response.json(
    { status: 404, title: teksten.geenKamerTitel, detail: teksten.leegGeenKamer },
    { status: 404 },
  );
}
