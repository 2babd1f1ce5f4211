/** The forms of a gemeenschappelijke regeling (Wgr 8), as the register writes them. */
export const vormen = ['OL', 'BVO', 'GO', 'RZM'] as const;

export type Deelname = {
  naam: string;
  tooiUri: string | null;
  systeemId: string | null;
  toetredingsdatum: string | null;
  uittredingsdatum: string | null;
  verdeelsleutel: string | null;
  bestuursorganen: string[];
};

/** An arrangement as the national register (ROO) has it. Days are 'YYYY-MM-DD'. */
export type Registerregeling = {
  rooId: string;
  titel: string;
  citeertitel: string | null;
  samenwerkingsvorm: string | null;
  vormAfkorting: string | null;
  doel: string | null;
  bronhouder: string | null;
  samenwerkingsorgaan: string | null;
  samenwerkingsorgaanTooi: string | null;
  archiefzorgdrager: string | null;
  registratiehouder: string | null;
  taalcode: string | null;
  beleidsterreinen: string[];
  bevoegdheidsverkrijging: string[];
  instellingsbesluiten: string[];
  wettelijkeGrondslagen: { opschrift: string | null; referentie: string | null }[];
  bevoegdheden: { kop: string | null; inhoud: string | null }[];
  datumInwerkingtreding: string | null;
  datumUitwerkingtreding: string | null;
  afwijkingRegeling: string | null;
  begrotingsdagTekst: string | null;
  vorigeVersie: string | null;
  volgendeVersie: string | null;
  laatsteMutatie: string | null;
  deelnemers: Deelname[];
};
/** `einddatum`: since when the register no longer has it. */
export type RegelingStand = Registerregeling & { einddatum: string | null };

/**
 * The participants as the register names them now, followed by those that it no longer names: they left, at the latest
 * today. Joined on the TOOI address or the register's own id; on the name only for who has neither.
 */
export function metVertrokken(
  bewaard: readonly Deelname[],
  nu: readonly Deelname[],
  vandaag: string,
): Deelname[] {
  const genoemd = new Set(sleutels(nu));
  const keys = sleutels(bewaard);
  const vertrokken = bewaard.filter((_, index) => !genoemd.has(keys[index] ?? ''));
  return [
    ...nu,
    ...vertrokken.map((deelname) => ({
      ...deelname,
      uittredingsdatum: deelname.uittredingsdatum ?? vandaag,
    })),
  ];
}

/** Who has taken part twice stands there twice: the second time is `…#2`. */
function sleutels(deelnemers: readonly Deelname[]): string[] {
  const seen = new Map<string, number>();
  return deelnemers.map(({ tooiUri, systeemId, naam }) => {
    const who = tooiUri ?? systeemId ?? naam;
    const time = (seen.get(who) ?? 0) + 1;
    seen.set(who, time);
    return `${who}#${time}`;
  });
}
