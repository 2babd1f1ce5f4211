import type { ReactNode } from 'react';
import { Outlet, useActionData, useLocation, useRouteLoaderData } from 'react-router';
import { faseNummer } from '#src/shared/fasen.ts';
import { dagVanMoment, toonNaam } from '#src/shared/datumtekst.ts';
import { instrumentenVan } from '#src/vragen/instrumenten.ts';
import { isPerDeelnemer, type VraagId, vragenVan } from '#src/vragen/vragen.ts';
import { load, type Refused } from '#src/web/load.ts';
import { type Crumb, Page } from '#src/web/ui/page.tsx';
import type { PhaseStep } from '#src/web/ui/phases.tsx';
import { SideNavigation, type SideNavigationItem } from '#src/web/ui/side-navigation.tsx';
import { statusIcon } from '#src/web/ui/status-badge.tsx';
import { Meelezen } from '#src/wijzigingen/meelezen.tsx';
import { getSamenwerking, type Samenwerking } from './endpoints.ts';
import { teksten } from './teksten.ts';

const loader = load(getSamenwerking);
/** Around every page of one samenwerking: loads what its frame shows. */
export const samenwerkingFrame = { loader, Component: Outlet };

type Fase = Samenwerking['fase'];

/**
 * The samenwerking of this page; only below the route 'samenwerking'. After a form was refused because its fase closed
 * meanwhile, that fase still counts as open here: so the form stays, with all that was typed in it, to be taken along.
 */
export function useSamenwerking(): Samenwerking {
  const samenwerking = useStand();
  const gesloten = useActionData<Partial<Refused>>()?.problem?.fase;
  if (gesloten === undefined) return samenwerking;
  return {
    ...samenwerking,
    fasen: samenwerking.fasen.map((each) => (each.fase === gesloten ? { ...each, stand: 'open' } : each)),
  };
}

/** As the server says it stands. */
function useStand(): Samenwerking {
  const data = useRouteLoaderData<typeof loader>('samenwerking');
  if (!data) throw new Error('Not inside a samenwerking');
  return data;
}

type Props = {
  title: string;
  shortTitle?: string;
  preHeading?: ReactNode;
  lead?: ReactNode;
  meta?: ReactNode;
  /** The fase whose contents stand at the left; without it no side navigation. */
  fase?: Fase;
  /** Pages between the samenwerking and this one. */
  kruimels?: readonly Crumb[];
  titleInBand?: boolean;
  aside?: ReactNode;
  asideLabel?: string;
  refused?: Refused | undefined;
  children: ReactNode;
};

/** A page inside a samenwerking: breadcrumb, five fasen, the contents of one fase, and who sees this. */
export function SamenwerkingPage({ fase, kruimels = [], refused, children, ...page }: Props) {
  const samenwerking = useStand();
  const { id, naam, fictief } = samenwerking;
  const { key } = useLocation(); // a message about one page, or from before a save, does not go along
  const own = page.titleInBand ? [] : [{ naam, to: `/samenwerkingen/${id}` }];
  return (
    <Page
      {...page}
      where={naam}
      fictief={fictief}
      breadcrumb={[{ naam: teksten.start, to: '/' }, ...own, ...kruimels]}
      phases={stepsOf(samenwerking)}
      problem={refused?.problem}
      notice={<Meelezen key={key} samenwerkingId={id} />}
      footerLink={{ naam: teksten.logboek, to: `/samenwerkingen/${id}/logboek` }}
      nav={
        fase && (
          <SideNavigation
            label={teksten.onderdelen(faseNummer(fase))}
            items={contentsOf(samenwerking, fase)}
            above={kruimels.map(({ to }) => to)}
          />
        )
      }
    >
      {children}
    </Page>
  );
}

function stepsOf({ id, fasen }: Samenwerking): PhaseStep[] {
  return fasen.map(({ fase, stand, gereed, totaal, afgeslotenOp }) => ({
    naam: teksten.fasen[fase],
    stand,
    to: `/samenwerkingen/${id}/fasen/${fase}`,
    tekst:
      stand === 'afgerond' && afgeslotenOp
        ? teksten.afgerondOp(dagVanMoment(afgeslotenOp))
        : stand === 'open'
          ? teksten.vragenGereed(gereed, totaal)
          : teksten.opSlot[stand],
  }));
}

/** The questions of a fase with their state, then the other things that belong to it. */
function contentsOf(samenwerking: Samenwerking, fase: Fase): SideNavigationItem[] {
  const base = `/samenwerkingen/${samenwerking.id}`;
  const vragen = vragenVan(fase).map(({ id, kort }) => ({
    naam: `${id} ${kort}`,
    to: `${base}/vragen/${id}`,
    status: statusVan(samenwerking, id),
  }));
  const more = instrumentenVan(fase).map(({ naam, pad }) => ({ naam, to: `${base}/${pad}` }));
  return [...vragen, ...more, { naam: teksten.poort, to: `${base}/fasen/${fase}` }];
}

function statusVan({ antwoorden, deelnemers }: Samenwerking, vraagId: VraagId) {
  const eigen = deelnemers.filter(({ isEigen }) => isEigen).map(({ id }) => id);
  if (isPerDeelnemer(vraagId) && eigen.length === 0) return undefined; // of no room in particular
  const antwoord = antwoorden.find(
    (each) => each.vraagId === vraagId && (each.deelnemerId === null || eigen.includes(each.deelnemerId)),
  );
  const status = antwoord?.status ?? 'leeg';
  return { icon: statusIcon(status), tekst: teksten.statussen[status] };
}

/** 'Elsmeer, Waterhoven en Oud‑Berkel' */
export const namenVan = (deelnemers: Samenwerking['deelnemers']): string[] =>
  deelnemers
    .filter(({ status }) => status === 'actief' || status === 'uitgenodigd')
    .map(({ naam }) => toonNaam(naam));

/** Whether what belongs to this fase may be changed now, as far as the fase goes. */
export const isFaseOpen = ({ fasen }: Pick<Samenwerking, 'fasen'>, fase: Fase): boolean =>
  fasen.some((each) => each.fase === fase && each.stand === 'open');

/** The own deelnemers of who looks: nearly always one. */
export const eigenDeelnemers = ({ deelnemers }: Samenwerking) =>
  deelnemers.filter(({ isEigen, status }) => isEigen && status === 'actief');
