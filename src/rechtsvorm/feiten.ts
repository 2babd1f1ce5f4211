/** What is asked, yes or no, in the order of the page. */
export const vragen = [
  'wettelijkVerplichtOl',
  'privateDeelnemers',
  'regelgevingNodig',
  'raadsbevoegdheden',
  'delegatieNodig',
  'eigenRechtspersoonNodig',
  'alleenBedrijfsvoeringOfUitvoering',
  'eenPartnerKanDragen',
  'gelijkwaardigheidBelangrijk',
  'scopeKleinOfTijdelijk',
] as const;
export type Vraag = (typeof vragen)[number];
/** The answers; `marktactiviteiten`: percent of the turnover that is earned outside the participants, 0 to 100. */
export type Feiten = Readonly<Record<Vraag, boolean>> & { readonly marktactiviteiten: number };

/** When a rule fires: a condition as data, so that it can be shown, tested and explained. */
export type Voorwaarde =
  | { readonly feit: Vraag }
  | { readonly minstens: number }
  | { readonly niet: Voorwaarde }
  | { readonly alle: readonly Voorwaarde[] }
  | { readonly een: readonly Voorwaarde[] };

/** Always true: all of nothing. */
export const altijd: Voorwaarde = { alle: [] };

/** Whether the condition holds; `minstens` is about the share of market activities in percent. */
export function geldt(voorwaarde: Voorwaarde, feiten: Feiten): boolean {
  if ('feit' in voorwaarde) return feiten[voorwaarde.feit];
  if ('minstens' in voorwaarde) return feiten.marktactiviteiten >= voorwaarde.minstens;
  if ('niet' in voorwaarde) return !geldt(voorwaarde.niet, feiten);
  return 'alle' in voorwaarde
    ? voorwaarde.alle.every((deel) => geldt(deel, feiten))
    : voorwaarde.een.some((deel) => geldt(deel, feiten));
}

/** An answer that decided: the question and what was answered. */
export type Feit = { readonly vraag: Vraag | 'marktactiviteiten'; readonly waarde: boolean | number };

/** The answers that make the condition what it is now (true or false); other answers do not change that. */
export function beslissend(voorwaarde: Voorwaarde, feiten: Feiten): Feit[] {
  if ('feit' in voorwaarde) return [{ vraag: voorwaarde.feit, waarde: feiten[voorwaarde.feit] }];
  if ('minstens' in voorwaarde) return [{ vraag: 'marktactiviteiten', waarde: feiten.marktactiviteiten }];
  if ('niet' in voorwaarde) return beslissend(voorwaarde.niet, feiten);
  const isWaar = geldt(voorwaarde, feiten);
  const delen = 'alle' in voorwaarde ? voorwaarde.alle : voorwaarde.een;
  return delen.filter((deel) => geldt(deel, feiten) === isWaar).flatMap((deel) => beslissend(deel, feiten));
}
