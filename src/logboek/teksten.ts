import type { Regel } from './endpoints.ts';

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
  postDossierversie: 'bevroor het dossier',
  postBesluitronde: 'opende een besluitronde',
  putRoutestap: 'werkte de route bij',
  postBesluit: 'legde een besluit vast',
  postBevestiging: 'beoordeelde een besluit als tweede persoon',
  putVervulling: 'legde vast dat een voorwaarde is vervuld',
  postVoortzetting: 'koos of de gemeente doorgaat',
  postDoorgang: 'ging door de poort naar de volgende fase',
  postHeropening: 'heropende een fase',
};

/** Every word that the user sees about the log. */
export const teksten = {
  titel: 'Logboek',
  inleiding: 'Elke wijziging staat hier: wie, wanneer en wat. Niemand kan een regel veranderen of weghalen.',
  zichtbaar: 'Alle deelnemers zien dit; wat in een kamer gebeurt, ziet alleen die deelnemer',
  zoek: 'Zoek in het logboek',
  zoekUitleg: 'Deel van een naam',
  leeg: 'Er zijn nog geen regels.',
  nummer: 'Nummer',
  wanneer: 'Wanneer',
  wie: 'Wie',
  wat: 'Wat',
  prive: 'Alleen uw kamer',
  exporteer: 'Download het logboek',
  csv: 'CSV',
  json: 'JSON met controlegetallen',
  keten:
    'Elke regel bevat het controlegetal van de vorige. De beheerder rekent alles na met de opdracht audit verify.',
  iemand: 'Iemand',
  zin: ({ naam, operatie, feiten }: Pick<Regel, 'naam' | 'operatie' | 'feiten'>): string => {
    const vraag =
      typeof feiten['vraag'] === 'string'
        ? ` (${feiten['vraag']}${feiten['versie'] ? `, versie ${feiten['versie']}` : ''})`
        : '';
    return `${naam ?? 'Iemand'} ${zinnen[operatie] ?? operatie}${vraag}.`;
  },
};
