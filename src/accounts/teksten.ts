import type { Weakness } from '#src/http/passwords.ts';

/** Every word that the user sees about accounts. */
export const teksten = {
  vulNaam: 'Vul uw naam in',
  vulEmail: 'Vul een e-mailadres in, bijvoorbeeld naam@gemeente.nl',
  kiesWachtwoord: 'Kies een wachtwoord',
  plakSleutel: 'Plak de code uit de link',
  zwak: {
    'te-kort': 'Gebruik minstens 12 tekens. Een zin is makkelijk te onthouden en moeilijk te raden.',
    'te-lang': 'Gebruik hoogstens 200 tekens.',
    'te-raden':
      'Dit wachtwoord is gelekt of makkelijk te raden. Kies een ander, bijvoorbeeld vier losse woorden.',
  } satisfies Record<Weakness, string>,
  huidigOnjuist: 'Dit is niet uw huidige wachtwoord',
  codeOngeldig: 'Deze code werkt niet meer. Vraag een nieuwe link aan.',
  nietZelf: 'U kunt uw eigen account niet blokkeren.',
  herstelOnderwerp: 'Kies een nieuw wachtwoord voor Bondgenoot',
  herstelTekst: (link: string) =>
    `U vroeg een link om een nieuw wachtwoord te kiezen.\n\nOpen deze link binnen een uur:\n${link}\n\nVroeg u dit niet? Dan hoeft u niets te doen.\n`,
};
