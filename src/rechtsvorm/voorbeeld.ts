import type { Invoer } from './rechtsvorm.ts';

/** The fictional Veenwaarden: one civil service for four municipalities, with equal say and nobody who can host it. */
export const voorbeeld: Invoer = {
  wettelijkVerplichtOl: false,
  privateDeelnemers: false,
  regelgevingNodig: false,
  raadsbevoegdheden: false,
  delegatieNodig: false,
  eigenRechtspersoonNodig: true,
  alleenBedrijfsvoeringOfUitvoering: true,
  eenPartnerKanDragen: false,
  gelijkwaardigheidBelangrijk: true,
  scopeKleinOfTijdelijk: false,
  marktactiviteiten: 0,
};
