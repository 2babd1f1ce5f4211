export const teksten = {
  start: 'Start',
  titel: 'Rekenhulpen',
  lead: 'Reken samen aan geld, stemmen, tijd en kwetsbaarheid. U hebt geen account nodig. Wij bewaren niets.',
  /** In the order in which a collaboration meets them. The key is the last part of the address. */
  hulpen: {
    rechtsvorm: {
      titel: 'Rechtsvorm',
      uitleg: 'Welke vorm past bij uw samenwerking, waarom, en wat lichter kan.',
    },
    kostenverdeling: {
      titel: 'Kosten verdelen',
      uitleg: 'Sleutels naast elkaar: wat elke gemeente betaalt, per inwoner, en of dat eerlijk is.',
    },
    stemverhouding: {
      titel: 'Stemverhouding',
      uitleg: 'Wie beslist, wie kan tegenhouden en wie heeft stemmen zonder invloed.',
    },
    kwetsbaarheid: {
      titel: 'Kwetsbaarheid',
      uitleg: 'Hoe vaak te weinig bezetting is voor een functie, apart en als u de mensen deelt.',
    },
    uittreedsom: {
      titel: 'Uittreden',
      uitleg: 'Wat weggaan kost, per methode en per jaar, en wat het betekent voor wie blijft.',
    },
    'kritiek-pad': {
      titel: 'Kritiek pad',
      uitleg: 'Wanneer alles klaar kan zijn, welke taken niet mogen uitlopen en waar speling zit.',
    },
    afweging: {
      titel: 'Alternatieven afwegen',
      uitleg: 'Welk alternatief past, hoe zeker dat is en waarover u verschilt.',
    },
    businesscase: {
      titel: 'Businesscase',
      uitleg: 'Wat samenwerken oplevert, per gemeente en samen, en hoe zeker dat is.',
    },
    termijnen: {
      titel: 'Termijnen',
      uitleg: 'Wanneer wat bij welke raad moet liggen, terug vanaf de start of vooruit vanaf vandaag.',
    },
  },
};
