export const themas = ['willen', 'kunnen', 'inbrengen', 'ruimte'] as const;
export type Thema = (typeof themas)[number] | 'eigen';

export type Stelling = { readonly id: string; readonly thema: Thema; readonly stelling: string };
export type Toetsantwoord = {
  readonly id: string;
  readonly score: number | null;
  readonly toelichting: string;
};

/** Can we be a partner, what do we bring and where do we fail? Agreeing (5) is always the better answer. */
export const stellingen: readonly Stelling[] = [
  {
    id: 'draagvlak',
    thema: 'willen',
    stelling: 'Onze raad en ons college willen samenwerken, ook als het iets kost.',
  },
  {
    id: 'loslaten',
    thema: 'willen',
    stelling: 'Wij durven beslissingen samen te nemen die wij nu alleen nemen.',
  },
  { id: 'motief', thema: 'willen', stelling: 'Bij ons noemt iedereen dezelfde reden om samen te werken.' },
  { id: 'mensen', thema: 'kunnen', stelling: 'Wij hebben mensen met tijd om mee te bouwen.' },
  { id: 'geld', thema: 'kunnen', stelling: 'Wij kunnen de eenmalige kosten betalen voordat er voordeel is.' },
  { id: 'afspraken', thema: 'kunnen', stelling: 'Wij komen afspraken met andere gemeenten na.' },
  {
    id: 'opdrachtgever',
    thema: 'kunnen',
    stelling: 'Wij weten wat wij vragen aan een ander, en kijken na of wij het krijgen.',
  },
  {
    id: 'kennis',
    thema: 'inbrengen',
    stelling: 'Wij hebben kennis of mensen waar een ander iets aan heeft.',
  },
  { id: 'orde', thema: 'inbrengen', stelling: 'Onze processen en systemen zijn op orde en beschreven.' },
  { id: 'open', thema: 'inbrengen', stelling: 'Wij laten ook onze slechte cijfers zien.' },
  {
    id: 'blijven',
    thema: 'ruimte',
    stelling: 'De mensen van wie dit afhangt, blijven de komende twee jaar.',
  },
  { id: 'voorrang', thema: 'ruimte', stelling: 'Er loopt bij ons geen grote verandering die voorgaat.' },
];

/** 4 and 5 are strong, 1 and 2 weak; 'weet ik niet' is a task: somebody can find out. */
export function leesZelftoets(alle: readonly Stelling[], antwoorden: readonly Toetsantwoord[]) {
  const rows = alle.map((stelling) => ({
    ...stelling,
    antwoord: antwoorden.find(({ id }) => id === stelling.id),
  }));
  const answered = rows.flatMap(({ antwoord, ...stelling }) =>
    antwoord && antwoord.score !== null ? [{ ...stelling, score: antwoord.score }] : [],
  );
  return {
    beantwoord: answered.length,
    totaal: alle.length,
    sterk: answered.filter(({ score }) => score >= 4),
    zwak: answered.filter(({ score }) => score <= 2),
    onbekend: rows.filter(({ antwoord }) => antwoord?.score === null),
    themas: ([...themas, 'eigen'] as const).flatMap((thema) => {
      const own = answered.filter((each) => each.thema === thema);
      if (own.length === 0) return [];
      return [{ thema, gemiddelde: own.reduce((total, { score }) => total + score, 0) / own.length }];
    }),
  };
}
export type Lezing = ReturnType<typeof leesZelftoets>;
