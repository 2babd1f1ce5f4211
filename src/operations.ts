import { accountsApi } from '#src/accounts/api.ts';
import { alternatievenApi } from '#src/alternatieven/api.ts';
import { antwoordenApi } from '#src/antwoorden/api.ts';
import { besluitrondesApi } from '#src/besluitrondes/api.ts';
import { betrokkenenApi } from '#src/betrokkenen/api.ts';
import { bezoekenApi } from '#src/bezoeken/api.ts';
import { bijlagenApi } from '#src/bijlagen/api.ts';
import { buikpijnApi } from '#src/buikpijn/api.ts';
import { deelnemersApi } from '#src/deelnemers/api.ts';
import { delingenApi } from '#src/delingen/api.ts';
import { doelenApi } from '#src/doelen/api.ts';
import { dossiersApi } from '#src/dossiers/api.ts';
import { functiesApi } from '#src/functies/api.ts';
import { eindbeeldenApi } from '#src/eindbeelden/api.ts';
import { gevolgenApi } from '#src/gevolgen/api.ts';
import type { Operation } from '#src/http/api.ts';
import { inzageApi } from '#src/inzage/api.ts';
import { intentieApi } from '#src/intentie/api.ts';
import { inlezingenApi } from '#src/inlezingen/api.ts';
import { installatieApi } from '#src/installatie/api.ts';
import { knelpuntenApi } from '#src/knelpunten/api.ts';
import { kostenverdelingApi } from '#src/kostenverdeling/api.ts';
import { kritiekPadApi } from '#src/kritiek-pad/api.ts';
import { logboekApi } from '#src/logboek/api.ts';
import { opmerkingenApi } from '#src/opmerkingen/api.ts';
import { momentenApi } from '#src/momenten/api.ts';
import { onderbouwingenApi } from '#src/onderbouwingen/api.ts';
import { organisatiesApi } from '#src/organisaties/api.ts';
import { parkeerplaatsApi } from '#src/parkeerplaats/api.ts';
import { partnersApi } from '#src/partners/api.ts';
import { passkeysApi } from '#src/passkeys/api.ts';
import { poortenApi } from '#src/poorten/api.ts';
import { rechtsvormApi } from '#src/rechtsvorm/api.ts';
import { registerApi } from '#src/register/api.ts';
import { samenvoegingenApi } from '#src/samenvoegingen/api.ts';
import { samenwerkingenApi } from '#src/samenwerkingen/api.ts';
import { sessiesApi } from '#src/sessies/api.ts';
import { kwetsbaarheidApi } from '#src/kwetsbaarheid/api.ts';
import { uittreedsomApi } from '#src/uittreedsom/api.ts';
import { afwegingApi } from '#src/afweging/api.ts';
import { businesscasesApi } from '#src/businesscases/api.ts';
import { businesscaseApi } from '#src/businesscase/api.ts';
import { takenApi } from '#src/taken/api.ts';
import { termijnenApi } from '#src/termijnen/api.ts';
import { stemverhoudingApi } from '#src/stemverhouding/api.ts';
import { verzoekenApi } from '#src/verzoeken/api.ts';
import { toegangssleutelsApi } from '#src/toegangssleutels/api.ts';
import { uitnodigingenApi } from '#src/uitnodigingen/api.ts';
import { voorbeeldApi } from '#src/voorbeeld/api.ts';
import { wijzigingenApi } from '#src/wijzigingen/api.ts';
import { rodeDraadApi } from '#src/rode-draad/api.ts';
import { zoekenApi } from '#src/zoeken/api.ts';

/** Every operation of the public API: first table of contents. */
export const operations: readonly Operation[] = [
  ...installatieApi,
  ...sessiesApi,
  ...accountsApi,
  ...passkeysApi,
  ...toegangssleutelsApi,
  ...uitnodigingenApi,
  ...registerApi,
  ...organisatiesApi,
  ...samenwerkingenApi,
  ...verzoekenApi,
  ...bezoekenApi,
  ...momentenApi,
  ...deelnemersApi,
  ...betrokkenenApi,
  ...buikpijnApi,
  ...inlezingenApi,
  ...knelpuntenApi,
  ...functiesApi,
  ...doelenApi,
  ...delingenApi,
  ...samenvoegingenApi,
  ...partnersApi,
  ...eindbeeldenApi,
  ...onderbouwingenApi,
  ...takenApi,
  ...gevolgenApi,
  ...intentieApi,
  ...inzageApi,
  ...antwoordenApi,
  ...parkeerplaatsApi,
  ...alternatievenApi,
  ...businesscasesApi,
  ...dossiersApi,
  ...besluitrondesApi,
  ...poortenApi,
  ...opmerkingenApi,
  ...bijlagenApi,
  ...logboekApi,
  ...rodeDraadApi,
  ...wijzigingenApi,
  ...zoekenApi,
  ...voorbeeldApi,
  ...kostenverdelingApi,
  ...stemverhoudingApi,
  ...termijnenApi,
  ...businesscaseApi,
  ...afwegingApi,
  ...uittreedsomApi,
  ...kwetsbaarheidApi,
  ...rechtsvormApi,
  ...kritiekPadApi,
];
