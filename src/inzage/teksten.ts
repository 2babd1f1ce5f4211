/** Every word that the user sees about what is kept about them. */
export const teksten = {
  titel: 'Wat wij over u bewaren',
  uitleg:
    'U kunt alles meenemen wat deze installatie over u bewaart: uw account, uw rollen vroeger en nu, uw laatste bezoeken, uw apparaten en sleutels, en wat u deed volgens het logboek. Het is een JSON-bestand. Ook andere programma’s kunnen het lezen.',
  nietErbij:
    'Wat u voor uw gemeente schreef, staat er niet in. Dat hoort bij de samenwerking, en u vindt het op de pagina’s daarvan.',
  neemMee: 'Download uw gegevens (JSON)',
  weggelaten: [
    'Uw wachtwoord en de geheime delen van uw passkeys, sessies en toegangssleutels: daarmee kan iemand inloggen. Wij bewaren ze alleen onleesbaar.',
    'Wat u schreef voor een gemeente of een samenwerking, zoals knelpunten, antwoorden, opmerkingen en bijlagen. Dat hoort bij de samenwerking. Wie meedoet, downloadt het daar.',
    'De inhoud van een handeling in het logboek. Hier staat alleen dat u iets deed, en wanneer.',
    'Mislukte pogingen om in te loggen. Die bewaren wij een dag, zonder uw naam of adres.',
  ],
  grondslag:
    'Recht van inzage en recht op overdraagbaarheid: artikel 15 en 20 van de Algemene verordening gegevensbescherming.',
};
