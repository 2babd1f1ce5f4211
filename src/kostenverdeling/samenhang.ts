import { breukVan, somVan } from '#src/shared/breuk.ts';
import { maxGroepen } from './spel.ts';

/** What only shows when the parts of the input are held together. `reden` is the name of its sentence in the teksten. */
export type Gebrek = { readonly path: (string | number)[]; readonly reden: Reden };
type Reden =
  | 'geenKenmerk'
  | 'nietsTeDelen'
  | 'kiesSleutel'
  | 'geenSleutel'
  | 'gewichtNul'
  | 'vulAantal'
  | 'vulOud'
  | 'minimumTeHoog'
  | 'maximumTeLaag'
  | 'maximumOnderMinimum'
  | 'kostenPositief'
  | 'vulAlleen'
  | 'geenLid'
  | 'procentenSamen'
  | 'teVeelVoorGroepen'
  | 'teVeelSommen';

type Deelnemer = {
  naam: string;
  inwoners: number;
  waarden: readonly number[];
  alleen?: number | undefined;
  oud?: number | undefined;
  minimum?: number | undefined;
  maximum?: number | undefined;
};
type Invoer = {
  deelnemers: readonly Deelnemer[];
  kenmerken: readonly { soort?: string | undefined }[];
  sleutels: readonly {
    gelijk?: number | undefined;
    inwoners?: number | undefined;
    kenmerken?: readonly number[] | undefined;
  }[];
  posten: readonly { bedragen: readonly number[]; sleutels: readonly string[] }[];
  varianten?: readonly unknown[] | undefined;
  ingroei: readonly number[];
  billijkheid?: { model: string; maat: string; bekend: readonly { leden: readonly string[] }[] } | undefined;
};

/** Keys that lead nowhere, drivers without figures, bounds that cannot be met, a comparison without what it needs. */
export const samenhang = (invoer: Invoer): Gebrek[] => [
  ...sizeFaults(invoer),
  ...keyFaults(invoer),
  ...quantityFaults(invoer),
  ...boundFaults(invoer),
  ...fairnessFaults(invoer),
];

/** Contributions to a pool, in a year, by a key: what takes about a second. */
const meesteSommen = 400_000;

function sizeFaults({ deelnemers, posten, varianten = posten[0]?.sleutels ?? [] }: Invoer): Gebrek[] {
  const jaren = Math.max(0, ...posten.map(({ bedragen }) => bedragen.length));
  const sommen = deelnemers.length * posten.length * varianten.length * jaren;
  return sommen > meesteSommen ? [{ path: ['posten'], reden: 'teVeelSommen' }] : [];
}

function measureFaults(maat: string, path: (string | number)[], { deelnemers, kenmerken }: Invoer): Gebrek[] {
  const index = maat.startsWith('kenmerk-') ? Number(maat.slice('kenmerk-'.length)) : undefined;
  if (index !== undefined && index >= kenmerken.length) return [{ path, reden: 'geenKenmerk' }];
  const aantal = (d: Deelnemer) =>
    maat === 'gelijk' ? 1 : index === undefined ? d.inwoners : (d.waarden[index] ?? 0);
  return deelnemers.some((d) => aantal(d) > 0) ? [] : [{ path, reden: 'nietsTeDelen' }];
}

function keyFaults(invoer: Invoer): Gebrek[] {
  const { sleutels, posten, varianten = posten[0]?.sleutels ?? [] } = invoer;
  const ofOwn = sleutels.flatMap(({ gelijk, inwoners, kenmerken = [] }, s): Gebrek[] => {
    const path = ['sleutels', s, 'gelijk'];
    const maten = [
      ...(gelijk ? ['gelijk'] : []),
      ...(inwoners ? ['inwoners'] : []),
      ...kenmerken.flatMap((gewicht, k) => (gewicht ? [`kenmerk-${k}`] : [])),
    ];
    return maten.length === 0
      ? [{ path, reden: 'gewichtNul' }]
      : maten.flatMap((maat) => measureFaults(maat, path, invoer));
  });
  const ofPool = posten.flatMap((post, p) =>
    varianten.flatMap((_, v): Gebrek[] => {
      const path = ['posten', p, 'sleutels', v];
      const keuze = post.sleutels[v];
      if (keuze === undefined) return [{ path, reden: 'kiesSleutel' }];
      if (!keuze.startsWith('sleutel-')) return measureFaults(keuze, path, invoer);
      return Number(keuze.slice('sleutel-'.length)) < sleutels.length ? [] : [{ path, reden: 'geenSleutel' }];
    }),
  );
  return [...ofOwn, ...ofPool];
}

function quantityFaults({ deelnemers, kenmerken, ingroei }: Invoer): Gebrek[] {
  const missing = deelnemers.flatMap(({ waarden }, i) =>
    kenmerken.flatMap((_, k): Gebrek[] =>
      waarden[k] === undefined ? [{ path: ['deelnemers', i, 'waarden', k], reden: 'vulAantal' }] : [],
    ),
  );
  const unbalanced = kenmerken.flatMap(({ soort }, k): Gebrek[] => {
    const samen = somVan(deelnemers.map(({ waarden }) => breukVan(waarden[k] ?? 0)));
    const isHonderd = samen.teller === 100n * samen.noemer;
    return soort !== 'procent' || isHonderd
      ? []
      : [{ path: ['kenmerken', k, 'naam'], reden: 'procentenSamen' }];
  });
  const isWithoutOld = ingroei.length > 0 && deelnemers.every(({ oud }) => !oud);
  return [
    ...missing,
    ...(missing.length === 0 ? unbalanced : []),
    ...(isWithoutOld ? [{ path: ['deelnemers', 0, 'oud'], reden: 'vulOud' as const }] : []),
  ];
}

/** Costs to divide, per year. */
function costs({ posten }: Invoer): number[] {
  const jaren = Math.max(0, ...posten.map(({ bedragen }) => bedragen.length));
  return Array.from({ length: jaren }, (_, jaar) =>
    posten.reduce((som, { bedragen }) => som + (bedragen[jaar] ?? 0), 0),
  );
}

function boundFaults(invoer: Invoer): Gebrek[] {
  const { deelnemers } = invoer;
  if (deelnemers.every(({ minimum, maximum }) => minimum === undefined && maximum === undefined)) return [];
  const minimum = deelnemers.reduce((som, d) => som + (d.minimum ?? 0), 0);
  const maximum = deelnemers.reduce((som, d) => som + (d.maximum ?? Infinity), 0);
  const kosten = costs(invoer);
  return [
    ...(kosten.some((bedrag) => bedrag < minimum)
      ? [{ path: ['deelnemers', 0, 'minimum'], reden: 'minimumTeHoog' as const }]
      : []),
    ...(kosten.some((bedrag) => bedrag > maximum)
      ? [{ path: ['deelnemers', 0, 'maximum'], reden: 'maximumTeLaag' as const }]
      : []),
    ...deelnemers.flatMap((d, i): Gebrek[] =>
      (d.minimum ?? 0) > (d.maximum ?? Infinity)
        ? [{ path: ['deelnemers', i, 'maximum'], reden: 'maximumOnderMinimum' }]
        : [],
    ),
  ];
}

function fairnessFaults(invoer: Invoer): Gebrek[] {
  const { billijkheid, deelnemers } = invoer;
  if (!billijkheid) return [];
  const names = new Set(deelnemers.map(({ naam }) => naam));
  const asksGroups = billijkheid.model === 'gegeven' || billijkheid.bekend.length > 0;
  return [
    ...(deelnemers.length > maxGroepen && asksGroups
      ? [{ path: ['billijkheid', 'model'], reden: 'teVeelVoorGroepen' as const }]
      : []),
    ...measureFaults(billijkheid.maat, ['billijkheid', 'maat'], invoer),
    ...((costs(invoer)[0] ?? 0) <= 0
      ? [{ path: ['billijkheid', 'model'], reden: 'kostenPositief' as const }]
      : []),
    ...deelnemers.flatMap(({ alleen }, i): Gebrek[] =>
      billijkheid.model === 'gegeven' && alleen === undefined
        ? [{ path: ['deelnemers', i, 'alleen'], reden: 'vulAlleen' }]
        : [],
    ),
    ...billijkheid.bekend.flatMap(({ leden }, k): Gebrek[] =>
      leden.every((lid) => names.has(lid))
        ? []
        : [{ path: ['billijkheid', 'bekend', k, 'leden'], reden: 'geenLid' }],
    ),
  ];
}
