import type { Feiten } from './feiten.ts';
import { type Vormnaam, vormVan } from './vormen.ts';

/** What a form can lack for what was answered. */
export const gemissen = [
  'verplicht-ol',
  'private-deelnemers',
  'regelgeving',
  'raadsbevoegdheden',
  'delegatie',
  'rechtspersoon',
  'brede-taak',
  'drager',
  'markt',
  'gelijkwaardigheid',
] as const;
export type Gemis = (typeof gemissen)[number];

/**
 * What somebody with these answers would give up with this form, read from the property matrix. A private form and a
 * contract take private participants; only a company suits 20 percent of market turnover or more (Aanbestedingswet
 * 2.24a-c, unverified).
 */
export function gemis(naam: Vormnaam, feiten: Feiten): Gemis[] {
  const vorm = vormVan(naam);
  const bindtAanEen = naam === 'centrumgemeente' || naam === 'dvo';
  const draagtOver = vorm.delegatie === 'ja';
  const tests: Record<Gemis, boolean> = {
    'verplicht-ol': feiten.wettelijkVerplichtOl && naam !== 'openbaar-lichaam',
    'private-deelnemers': feiten.privateDeelnemers && vorm.familie === 'Wgr',
    regelgeving: feiten.regelgevingNodig && !vorm.regelgeving.startsWith('ja'),
    raadsbevoegdheden: feiten.raadsbevoegdheden && !(draagtOver && vorm.deelnemers.includes('raad')),
    delegatie: feiten.delegatieNodig && !draagtOver,
    rechtspersoon: feiten.eigenRechtspersoonNodig && !vorm.rechtspersoon,
    'brede-taak': !feiten.alleenBedrijfsvoeringOfUitvoering && naam === 'bedrijfsvoeringsorganisatie',
    drager: !feiten.eenPartnerKanDragen && bindtAanEen,
    markt: feiten.marktactiviteiten >= 20 && naam !== 'bv-nv',
    gelijkwaardigheid: feiten.gelijkwaardigheidBelangrijk && (bindtAanEen || naam === 'stichting'),
  };
  return gemissen.filter((soort) => tests[soort]);
}
