export const organen = ['ambtelijk', 'college', 'raad'] as const;
export type Orgaan = (typeof organen)[number];
export const routeUitkomsten = [
  'positief',
  'met-zorgen',
  'negatief',
  'akkoord',
  'akkoord-onder-voorwaarden',
  'aangehouden',
  'verworpen',
] as const;
export type RouteUitkomst = (typeof routeUitkomsten)[number];

type Stap = {
  orgaan: Orgaan;
  geplandeDatum: string | null;
  werkelijkeDatum: string | null;
  uitkomst: RouteUitkomst | null;
};
export type Fout = {
  veld: 'werkelijkeDatum' | 'uitkomst';
  reden: 'inToekomst' | 'datumZonderUitkomst' | 'uitkomstZonderDatum' | 'nietVanOrgaan' | 'voorVorige';
};

const adviezen: readonly RouteUitkomst[] = ['positief', 'met-zorgen', 'negatief'];

/**
 * What is wrong with a step on the route ambtelijk, college, raad. Officials advise, a college and a raad decide;
 * a step cannot be earlier than the one before it.
 */
export function foutenIn(stap: Stap, eerdere: readonly Stap[], vandaag: string): Fout[] {
  const { orgaan, werkelijkeDatum, uitkomst } = stap;
  const fouten: Fout[] = [];
  if (werkelijkeDatum && !uitkomst) fouten.push({ veld: 'uitkomst', reden: 'datumZonderUitkomst' });
  if (uitkomst && !werkelijkeDatum) fouten.push({ veld: 'werkelijkeDatum', reden: 'uitkomstZonderDatum' });
  if (uitkomst && adviezen.includes(uitkomst) !== (orgaan === 'ambtelijk'))
    fouten.push({ veld: 'uitkomst', reden: 'nietVanOrgaan' });
  if (werkelijkeDatum && werkelijkeDatum > vandaag)
    fouten.push({ veld: 'werkelijkeDatum', reden: 'inToekomst' });
  const before = eerdere.filter((each) => organen.indexOf(each.orgaan) < organen.indexOf(orgaan));
  if (
    werkelijkeDatum &&
    before.some((each) => each.werkelijkeDatum !== null && each.werkelijkeDatum > werkelijkeDatum)
  )
    fouten.push({ veld: 'werkelijkeDatum', reden: 'voorVorige' });
  return fouten;
}
