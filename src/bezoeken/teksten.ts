import { geteld } from './bezoek.ts';

/** Every word that the user sees about what changed since the previous visit. */
export const teksten = {
  titel: 'Sinds uw vorige bezoek',
  sinds: (moment: string) => `Uw vorige bezoek was op ${moment}.`,
  niets: 'Sindsdien heeft niemand anders hier iets gewijzigd.',
  alles: (aantal: number) =>
    aantal >= geteld
      ? 'Bekijk alle wijzigingen in het logboek'
      : aantal === 1
        ? 'Bekijk de wijziging in het logboek'
        : `Bekijk alle ${aantal} wijzigingen in het logboek`,
};
