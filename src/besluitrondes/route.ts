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
  reden:
    | 'inToekomst'
    | 'datumZonderUitkomst'
    | 'uitkomstZonderDatum'
    | 'nietVanOrgaan'
    | 'voorVorige'
    | 'naVolgende';
};

const adviezen: readonly RouteUitkomst[] = ['positief', 'met-zorgen', 'negatief'];

/**
 * What is wrong with a step on the route ambtelijk, college, raad. Officials advise, a college and a raad decide;
 * a step cannot be earlier than the one before it, nor later than the one after it. `andere`: of the same deelnemer.
 */
export function foutenIn(stap: Stap, andere: readonly Stap[], vandaag: string): Fout[] {
  const { orgaan, werkelijkeDatum, uitkomst } = stap;
  const fouten: Fout[] = [];
  if (werkelijkeDatum && !uitkomst) fouten.push({ veld: 'uitkomst', reden: 'datumZonderUitkomst' });
  if (uitkomst && !werkelijkeDatum) fouten.push({ veld: 'werkelijkeDatum', reden: 'uitkomstZonderDatum' });
  if (uitkomst && adviezen.includes(uitkomst) !== (orgaan === 'ambtelijk'))
    fouten.push({ veld: 'uitkomst', reden: 'nietVanOrgaan' });
  if (werkelijkeDatum && werkelijkeDatum > vandaag)
    fouten.push({ veld: 'werkelijkeDatum', reden: 'inToekomst' });
  return [...fouten, ...volgorde(stap, andere)];
}

function volgorde({ orgaan, werkelijkeDatum }: Stap, andere: readonly Stap[]): Fout[] {
  if (!werkelijkeDatum) return [];
  const positie = (each: Stap) => organen.indexOf(each.orgaan) - organen.indexOf(orgaan);
  const clashes = andere.flatMap((each): Fout[] => {
    if (each.werkelijkeDatum === null) return [];
    if (positie(each) < 0 && each.werkelijkeDatum > werkelijkeDatum)
      return [{ veld: 'werkelijkeDatum', reden: 'voorVorige' }];
    if (positie(each) > 0 && each.werkelijkeDatum < werkelijkeDatum)
      return [{ veld: 'werkelijkeDatum', reden: 'naVolgende' }];
    return [];
  });
  return clashes.slice(0, 1);
}

type Besluit = {
  deelnemerId: string;
  orgaan: 'college' | 'raad';
  besluitdatum: string;
  uitkomst: RouteUitkomst;
};
export type RouteStap = Stap & { deelnemerId: string; toelichting: string; versie: number };

/**
 * The route as it was walked: a confirmed decision is also the step of its organ, so that nobody types it twice.
 * `besluiten`: the confirmed ones on this version, the newest first; what they say wins over what was typed.
 */
export function routeMetBesluiten(stappen: readonly RouteStap[], besluiten: readonly Besluit[]): RouteStap[] {
  const isSame = (stap: { deelnemerId: string; orgaan: Orgaan }, other: typeof stap) =>
    stap.deelnemerId === other.deelnemerId && stap.orgaan === other.orgaan;
  const newest = besluiten.filter(
    (besluit, index) => besluiten.findIndex((each) => isSame(each, besluit)) === index,
  );
  const decided = newest.map(({ deelnemerId, orgaan, besluitdatum, uitkomst }): RouteStap => {
    const typed = stappen.find((stap) => isSame(stap, { deelnemerId, orgaan }));
    return {
      deelnemerId,
      orgaan,
      geplandeDatum: typed?.geplandeDatum ?? null,
      werkelijkeDatum: besluitdatum,
      uitkomst,
      toelichting: typed?.toelichting ?? '',
      versie: typed?.versie ?? 0,
    };
  });
  return [...stappen.filter((stap) => !decided.some((each) => isSame(each, stap))), ...decided];
}
