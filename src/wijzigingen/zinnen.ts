/** What a line of the log says of a change. */
export type Gebeurtenis = {
  operatie: string;
  onderwerp: { soort: string; id: string } | null;
  /** A few plain words or figures; never the private text itself. */
  feiten: Readonly<Record<string, string | number | boolean | null>>;
};

/** What happened, as a sentence without its subject: the operation says it. */
const zinnen: Readonly<Record<string, string>> = {
  postSamenwerking: 'begon de samenwerking',
  patchSamenwerking: 'wijzigde de gegevens van de samenwerking',
  postDeelnemer: 'nodigde een deelnemer uit',
  deleteDeelnemer: 'trok de uitnodiging van een deelnemer in',
  postVertrek: 'vertrok uit de samenwerking',
  postUitnodiging: 'nodigde iemand uit',
  deleteUitnodiging: 'trok een uitnodiging in',
  postAanvaarding: 'aanvaardde een uitnodiging',
  deleteBetrokkene: 'beëindigde een rol',
  postDeur: 'liet iemand meelezen in de eigen kamer',
  deleteDeur: 'deed de deur van de eigen kamer dicht',
  postKnelpunt: 'legde een knelpunt vast',
  putKnelpunt: 'wijzigde een knelpunt',
  deleteKnelpunt: 'verwijderde een knelpunt',
  postSamenvoeging: 'voegde knelpunten samen',
  putSamenvoeging: 'wijzigde een samenvoeging van knelpunten',
  deleteSamenvoeging: 'maakte een samenvoeging van knelpunten ongedaan',
  postFunctie: 'legde een functie vast',
  putFunctie: 'wijzigde een functie',
  deleteFunctie: 'verwijderde een functie',
  postBuikpijn: 'begon met een klacht',
  patchBuikpijn: 'bewaarde een stap van een buikpijn',
  deleteBuikpijn: 'verwijderde een buikpijn',
  postInlezing: 'las een bestand in',
  putInlezing: 'koos de kolommen van een ingelezen bestand',
  deleteInlezing: 'gooide een ingelezen bestand weg',
  postFunctieovername: 'bewaarde functies uit een ingelezen bestand',
  postKnelpuntovername: 'bewaarde knelpunten uit een ingelezen bestand',
  postDeling: 'deelde iets met de andere deelnemers',
  deleteDeling: 'trok een deling in',
  putAntwoord: 'bewaarde een antwoord',
  postReactie: 'reageerde op een antwoord',
  postOpmerking: 'plaatste een opmerking',
  postBijlage: 'voegde een bijlage toe',
  deleteBijlage: 'verwijderde een bijlage',
  postHoepunt: 'parkeerde een punt',
  patchHoepunt: 'wijzigde een geparkeerd punt',
  putAfhandeling: 'handelde een geparkeerd punt af',
  postAlternatief: 'voegde een alternatief toe',
  putAlternatief: 'wijzigde een alternatief',
  deleteAlternatief: 'haalde een alternatief weg',
  postCriterium: 'voegde een criterium toe',
  putCriterium: 'wijzigde een criterium',
  deleteCriterium: 'haalde een criterium weg',
  putGewichten: 'legde gewichten vast',
  postScoreronde: 'bevroor de criteria en begon een puntenronde',
  postSluiting: 'sloot een puntenronde',
  postOntdooiing: 'ontdooide de criteria',
  putScoreblad: 'bewaarde punten',
  postKeuze: 'legde de keuze voor een alternatief vast',
  postKeuzereactie: 'reageerde op de keuze voor een alternatief',
  postDoel: 'voegde een K3-doel toe',
  putDoel: 'wijzigde een K3-doel',
  deleteDoel: 'verwijderde een K3-doel',
  putNulmeting: 'vulde een nulmeting in',
  postOndertekening: 'tekende een nulmeting',
  putStreefwaarde: 'wijzigde een eigen streefwaarde',
  putWeging: 'woog de K’s',
  postTaak: 'voegde een taak toe',
  putTaak: 'wijzigde een taak',
  deleteTaak: 'verwijderde een taak',
  postTaakovername: 'nam taken over uit een takenlijst',
  putTaakkolom: 'koos aan welke taken de gemeente meedoet',
  putPartnercriteria: 'wijzigde de criteria voor een partner',
  putZelftoets: 'vulde de zelftoets in',
  postPartner: 'zette een mogelijke partner op de lijst',
  putPartner: 'beoordeelde een mogelijke partner',
  deletePartner: 'haalde een mogelijke partner van de lijst',
  putEindbeeld: 'bewaarde het eigen eindbeeld',
  postZinsoordeel: 'gaf een oordeel over een zin van de eindsituatie',
  putOnderbouwing: 'onderbouwde waarom samenwerken helpt',
  postOnderbouwingsoordeel: 'gaf een oordeel over een onderbouwing',
  putIntentie: 'bewaarde de intentieverklaring',
  postInstemming: 'zei of de gemeente instemt met de intentieverklaring',
  postUitgangspunt: 'voegde een uitgangspunt toe',
  putUitgangspunt: 'wijzigde een uitgangspunt',
  deleteUitgangspunt: 'haalde een uitgangspunt weg',
  postIntentievoorwaarde: 'voegde een voorwaarde bij de intentieverklaring toe',
  putIntentievoorwaarde: 'wijzigde een voorwaarde bij de intentieverklaring',
  deleteIntentievoorwaarde: 'haalde een voorwaarde bij de intentieverklaring weg',
  postGevolg: 'voegde een gevolg toe',
  putGevolg: 'werkte een gevolg bij',
  deleteGevolg: 'verwijderde een gevolg',
  postBusinesscase: 'begon een businesscase',
  putBusinesscase: 'wijzigde de instellingen van de businesscase',
  postRegel: 'voegde een regel aan de businesscase toe',
  patchRegel: 'wijzigde een regel van de businesscase',
  deleteRegel: 'haalde een regel uit de businesscase weg',
  postRegelimport: 'nam een tabel over in de businesscase',
  postCijferdeling: 'deelde de eigen cijfers van de businesscase',
  postHandtekening: 'tekende de gedeelde cijfers',
  deleteCijferdeling: 'trok het delen van de eigen cijfers in',
  postDossierversie: 'bevroor het dossier',
  postBesluitronde: 'opende een besluitronde',
  putRoutestap: 'werkte de route bij',
  postBesluit: 'legde een besluit vast',
  postBevestiging: 'beoordeelde een besluit als tweede persoon',
  putVervulling: 'legde vast dat een voorwaarde is vervuld',
  postVoortzetting: 'koos of de gemeente doorgaat',
  postSchakel: 'legde een schakel in de rode draad',
  deleteSchakel: 'maakte een schakel van de rode draad los',
  postDoorgang: 'ging door de poort naar de volgende fase',
  postHeropening: 'heropende een fase',
  postVoorbeeld: 'maakte dit voorbeeld',
};

/** What the facts of a line mean, in words; other facts are for the export. */
const woorden: Readonly<Record<string, string>> = {
  eens: 'eens',
  opmerking: 'eens, met een opmerking',
  oneens: 'niet eens',
  ambtelijk: 'ambtelijk advies',
  college: 'college',
  raad: 'raad',
  positief: 'positief',
  'met-zorgen': 'met zorgen',
  negatief: 'negatief',
  akkoord: 'akkoord',
  'akkoord-onder-voorwaarden': 'akkoord onder voorwaarden',
  aangehouden: 'aangehouden',
  verworpen: 'verworpen',
  bevestigd: 'bevestigd',
  afgewezen: 'niet bevestigd',
  door: 'gaat door',
  'niet-door': 'gaat niet door',
  gereed: 'gereed',
  concept: 'concept',
};
const inWoorden = [
  'vraag',
  'orgaan',
  'oordeel',
  'uitkomst',
  'keuze',
  'status',
  'naam',
  'rol',
  'naar',
] as const;

function bijzonderheden(feiten: Gebeurtenis['feiten']): string {
  const told = inWoorden.flatMap((naam) => {
    const feit = feiten[naam];
    return typeof feit === 'string' ? [woorden[feit] ?? feit] : [];
  });
  const versie = feiten['dossierversie'] ?? feiten['nummer'] ?? feiten['versie'];
  const all = [...told.slice(0, 1), ...(versie ? [`versie ${versie}`] : []), ...told.slice(1)];
  return all.length > 0 ? ` (${all.join(', ')})` : '';
}

const wat = ({ operatie, onderwerp }: Omit<Gebeurtenis, 'feiten'>): string =>
  operatie === 'postDeling' && onderwerp
    ? `deelde een ${onderwerp.soort} met de andere deelnemers`
    : (zinnen[operatie] ?? operatie);

/** Whether the log has a sentence for this operation. */
export const heeftZin = (operatie: string): boolean => operatie in zinnen;

/** The operations of which the sentence holds this text: searching goes by what people read. */
export const operatiesMet = (tekst: string): string[] =>
  Object.entries(zinnen)
    .filter(([, zin]) => zin.toLowerCase().includes(tekst.toLowerCase()))
    .map(([operatie]) => operatie);

/** What was done, as the rest of a sentence after who did it. */
export const gezegde = (gebeurtenis: Gebeurtenis): string =>
  `${wat(gebeurtenis)}${bijzonderheden(gebeurtenis.feiten)}.`;

/** 'Mila de Graaf van Elsmeer bewaarde een antwoord (O5, versie 4).' Who is of no or of several deelnemers, is named alone. */
export const zinVan = (
  gebeurtenis: Gebeurtenis & { naam: string | null; van: readonly string[] },
): string => {
  const { naam, van } = gebeurtenis;
  const wie = `${naam ?? 'Iemand'}${naam && van.length === 1 ? ` van ${van[0]}` : ''}`;
  return `${wie} ${gezegde(gebeurtenis)}`;
};
