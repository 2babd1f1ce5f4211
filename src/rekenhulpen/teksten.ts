export const teksten = {
  start: 'Start',
  titel: 'Rekenhulpen',
  lead: 'Reken samen aan geld, stemmen, tijd en kwetsbaarheid. U hebt geen account nodig. Wij bewaren niets.',
  /** In the order in which a collaboration meets them. The key is the last part of the address. */
  hulpen: {
    stemverhouding: {
      titel: 'Stemverhouding',
      uitleg: 'Wie beslist, wie kan tegenhouden en wie heeft stemmen zonder invloed.',
    },
  },
};
