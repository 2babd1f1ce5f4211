import type { Gebrek } from './archief.ts';

export const teksten = {
  geenSamenwerking: (id: string) => `Er is geen samenwerking met id ${id}.`,
  geenArchief: 'dit is geen archief van een samenwerking',
  teGroot: 'het archief is uitgepakt groter dan 2 GB',
  bestaatAl: (naam: string) => `de samenwerking ${naam} staat al in deze installatie`,
  onbekendeGemeente: (code: string) =>
    `gemeente ${code} staat niet in deze installatie. Voer eerst uit: npm run cli -- import gemeenten`,
  logKlopt: (regel: number) => `het logboek in het archief klopt niet vanaf regel ${regel}`,
  dossierKlopt: (nummer: number) => `dossierversie ${nummer} klopt niet met haar controlegetal`,
  bijlageKlopt: (naam: string) => `bijlage ${naam} klopt niet met haar controlegetal`,
  gebrek: (gebrek: Gebrek): string => {
    switch (gebrek.soort) {
      case 'ander-formaat':
        return 'het archief heeft een vorm die deze versie van Bondgenoot niet kent';
      case 'andere-migratie':
        return `het archief is gemaakt met databaseversie ${gebrek.daar}, deze installatie heeft ${gebrek.hier}. Werk beide bij tot dezelfde versie`;
      case 'ontbreekt':
        return `in het archief ontbreekt ${gebrek.naam}`;
      case 'gewijzigd':
        return `in het archief is ${gebrek.naam} gewijzigd`;
      case 'onbekend':
        return `in het archief staat ${gebrek.naam}, dat er niet hoort`;
    }
  },
  uitgevoerd: (naam: string, bestand: string, rijen: number) =>
    `${naam}: ${rijen} rijen in ${bestand}. Dit bestand bevat ook de gesloten kamers. Bewaar het zoals u de database bewaart.`,
  ingevoerd: (naam: string, rijen: number) => `${naam}: ${rijen} rijen ingelezen. Het logboek klopt.`,
  nogUitnodigen:
    'Deze mensen hebben hier nog geen wachtwoord (npm run cli -- gebruiker wachtwoord <e-mail>):',
};
