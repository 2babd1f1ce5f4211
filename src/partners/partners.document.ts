import { type Bladkolom, lijstblad, type Rekenblad } from '#src/documenten/rekenblad.ts';
import type { Partner, Zelftoets } from './endpoints.ts';
import { type Criterium, isDeelnemer } from './partner.ts';
import { teksten } from './teksten.ts';

const tekst = (naam: string): Bladkolom => ({ naam, soort: 'tekst' });
const getal = (naam: string, decimalen = 0): Bladkolom => ({ naam, soort: 'getal', decimalen });

/** On which list it stands, in words: who takes part stands on none. */
export const lijstVan = ({ stand, deelnemerStatus }: Pick<Partner, 'stand' | 'deelnemerStatus'>): string =>
  isDeelnemer(deelnemerStatus)
    ? teksten[deelnemerStatus === 'actief' ? 'deelnemer' : 'uitgenodigd']
    : teksten.standen[stand];

/** The matrix of partners and criteria, with every score and the reason for the list. */
export function partnerblad(
  partners: readonly Partner[],
  criteriaVan: (deelnemerId: string) => readonly Criterium[],
): Rekenblad {
  const rooms = [...new Set(partners.map(({ deelnemerId }) => deelnemerId))];
  const criteria = [
    ...new Map(rooms.flatMap(criteriaVan).map((criterium) => [criterium.id, criterium.naam])),
  ];
  return {
    soort: 'rekenblad',
    titel: teksten.matrix,
    kolommen: [
      tekst(teksten.partner),
      tekst(teksten.van),
      tekst(teksten.stand),
      tekst(teksten.reden),
      tekst(teksten.provincie),
      getal(teksten.inwoners),
      getal(teksten.regelingen),
      getal(teksten.samen),
      ...criteria.map(([, naam]) => getal(naam)),
      getal(teksten.gewogen, 1),
    ],
    rijen: partners.map((partner) => [
      partner.naam,
      partner.deelnemer,
      lijstVan(partner),
      partner.reden,
      partner.provincie,
      partner.inwoners,
      partner.regelingen,
      partner.samen,
      ...criteria.map(([id]) => partner.scores.find(({ criteriumId }) => criteriumId === id)?.score ?? null),
      partner.score,
    ]),
  };
}

/** The partners of one room for paper: on which list, how they score and why. */
export const notitieblad = (partners: readonly Partner[]): Rekenblad => ({
  soort: 'rekenblad',
  titel: teksten.matrix,
  kolommen: [
    tekst(teksten.partner),
    tekst(teksten.stand),
    getal(teksten.inwoners),
    getal(teksten.gewogen, 1),
    tekst(teksten.reden),
  ],
  rijen: partners.map((partner) => [
    partner.naam,
    lijstVan(partner),
    partner.inwoners,
    partner.score,
    partner.reden,
  ]),
});

/** How good a deelnemer is as a partner itself: every statement, answered or not. */
export const zelftoetsblad = ({ stellingen, antwoorden }: Pick<Zelftoets, 'stellingen' | 'antwoorden'>) =>
  lijstblad<Zelftoets['stellingen'][number]>(
    teksten.zelftoetsTitel,
    [
      { naam: teksten.stelling, cel: ({ stelling }) => stelling },
      { naam: teksten.cijfer, cel: ({ id }) => cijferVan(antwoorden.find((each) => each.id === id)) },
      {
        naam: teksten.toelichting,
        cel: ({ id }) => antwoorden.find((each) => each.id === id)?.toelichting ?? '',
      },
    ],
    stellingen,
  );

const cijferVan = (antwoord: Zelftoets['antwoorden'][number] | undefined): string =>
  antwoord?.score ? String(antwoord.score) : teksten.weetNiet;
