import type { RouteObject } from 'react-router';
import { ErrorPage } from '#src/web/error-page.tsx';

/** Inside one samenwerking. */
const samenwerking: RouteObject[] = [
  { index: true, lazy: async () => (await import('#src/verzoeken/page.overzicht.tsx')).overzichtPage },
  { path: 'poort', lazy: async () => (await import('#src/poorten/page.tsx')).openPoortPage },
  { path: 'fasen/:fase', lazy: async () => (await import('#src/poorten/page.tsx')).poortPage },
  { path: 'vragen/:vraagId', lazy: async () => (await import('#src/antwoorden/page.tsx')).vraagPage },
  {
    path: 'vragen/:vraagId/versies',
    lazy: async () => (await import('#src/antwoorden/page.versies.tsx')).versiesPage,
  },
  { path: 'buikpijn', lazy: async () => (await import('#src/buikpijn/page.tsx')).buikpijnPage },
  {
    path: 'buikpijn/nieuw',
    lazy: async () => (await import('#src/buikpijn/page.stap.tsx')).nieuweBuikpijnPage,
  },
  {
    path: 'buikpijn/:buikpijnId',
    lazy: async () => (await import('#src/buikpijn/page.buikpijn.tsx')).eenBuikpijnPage,
  },
  {
    path: 'buikpijn/:buikpijnId/:stap',
    lazy: async () => (await import('#src/buikpijn/page.stap.tsx')).stapPage,
  },
  { path: 'knelpunten', lazy: async () => (await import('#src/knelpunten/page.tsx')).knelpuntenPage },
  {
    path: 'knelpunten/nieuw',
    lazy: async () => (await import('#src/knelpunten/page.formulier.tsx')).nieuwKnelpuntPage,
  },
  {
    path: 'knelpunten/inlezen',
    lazy: async () => (await import('#src/knelpunten/page.inlezen.tsx')).knelpuntenInlezenPage,
  },
  {
    path: 'knelpunten/inlezen/:inlezingId',
    lazy: async () => (await import('#src/knelpunten/page.inlezen.tsx')).knelpuntenKoppelenPage,
  },
  {
    path: 'knelpunten/:knelpuntId',
    lazy: async () => (await import('#src/knelpunten/page.knelpunt.tsx')).knelpuntPage,
  },
  {
    path: 'knelpunten/:knelpuntId/wijzigen',
    lazy: async () => (await import('#src/knelpunten/page.formulier.tsx')).wijzigKnelpuntPage,
  },
  { path: 'functies', lazy: async () => (await import('#src/functies/page.tsx')).functiesPage },
  {
    path: 'functies/nieuw',
    lazy: async () => (await import('#src/functies/page.formulier.tsx')).nieuweFunctiePage,
  },
  {
    path: 'functies/samen',
    lazy: async () => (await import('#src/functies/page.samen.tsx')).functiesSamenPage,
  },
  {
    path: 'functies/inlezen',
    lazy: async () => (await import('#src/functies/page.inlezen.tsx')).functiesInlezenPage,
  },
  {
    path: 'functies/inlezen/:inlezingId',
    lazy: async () => (await import('#src/functies/page.inlezen.tsx')).functiesKoppelenPage,
  },
  {
    path: 'functies/:functieId',
    lazy: async () => (await import('#src/functies/page.functie.tsx')).functiePage,
  },
  {
    path: 'functies/:functieId/wijzigen',
    lazy: async () => (await import('#src/functies/page.formulier.tsx')).wijzigFunctiePage,
  },
  {
    path: 'delen/:onderwerp/:onderwerpId',
    lazy: async () => (await import('#src/delingen/page.delen.tsx')).delenPage,
  },
  { path: 'gedeeld', lazy: async () => (await import('#src/delingen/page.tsx')).gedeeldPage },
  {
    path: 'samenvoegingen',
    lazy: async () => (await import('#src/samenvoegingen/page.tsx')).samenvoegingenPage,
  },
  {
    path: 'samenvoegingen/nieuw',
    lazy: async () => (await import('#src/samenvoegingen/page.formulier.tsx')).nieuweSamenvoegingPage,
  },
  {
    path: 'samenvoegingen/:samenvoegingId',
    lazy: async () => (await import('#src/samenvoegingen/page.samenvoeging.tsx')).samenvoegingPage,
  },
  {
    path: 'samenvoegingen/:samenvoegingId/wijzigen',
    lazy: async () => (await import('#src/samenvoegingen/page.formulier.tsx')).wijzigSamenvoegingPage,
  },
  { path: 'doelen', lazy: async () => (await import('#src/doelen/page.tsx')).doelenPage },
  { path: 'doelen/nieuw', lazy: async () => (await import('#src/doelen/page.formulier.tsx')).nieuwDoelPage },
  {
    path: 'doelen/weging/:deelnemerId',
    lazy: async () => (await import('#src/doelen/page.weging.tsx')).wegingPage,
  },
  { path: 'doelen/:doelId', lazy: async () => (await import('#src/doelen/page.doel.tsx')).doelPage },
  {
    path: 'doelen/:doelId/wijzigen',
    lazy: async () => (await import('#src/doelen/page.formulier.tsx')).wijzigDoelPage,
  },
  {
    path: 'doelen/:doelId/nulmeting/:deelnemerId',
    lazy: async () => (await import('#src/doelen/page.nulmeting.tsx')).nulmetingPage,
  },
  {
    path: 'parkeerplaats',
    lazy: async () => (await import('#src/parkeerplaats/page.tsx')).parkeerplaatsPage,
  },
  { path: 'partners', lazy: async () => (await import('#src/partners/page.tsx')).partnersPage },
  {
    path: 'partners/zoeken',
    lazy: async () => (await import('#src/partners/page.zoeken.tsx')).partnersZoekenPage,
  },
  {
    path: 'partners/criteria',
    lazy: async () => (await import('#src/partners/page.criteria.tsx')).criteriaPage,
  },
  {
    path: 'partners/zelftoets',
    lazy: async () => (await import('#src/partners/page.zelftoets.tsx')).zelftoetsPage,
  },
  {
    path: 'partners/:partnerId',
    lazy: async () => (await import('#src/partners/page.partner.tsx')).partnerPage,
  },
  { path: 'eindbeelden', lazy: async () => (await import('#src/eindbeelden/page.tsx')).eindbeeldenPage },
  {
    path: 'eindbeelden/:deelnemerId',
    lazy: async () => (await import('#src/eindbeelden/page.formulier.tsx')).eindbeeldFormPage,
  },
  {
    path: 'eindsituatie',
    lazy: async () => (await import('#src/eindbeelden/page.eindsituatie.tsx')).eindsituatiePage,
  },
  {
    path: 'onderbouwingen',
    lazy: async () => (await import('#src/onderbouwingen/page.tsx')).onderbouwingenPage,
  },
  {
    path: 'onderbouwingen/:knelpuntId',
    lazy: async () => (await import('#src/onderbouwingen/page.onderbouwing.tsx')).onderbouwingPage,
  },
  { path: 'intentie', lazy: async () => (await import('#src/intentie/page.tsx')).intentiePage },
  {
    path: 'intentie/wijzigen',
    lazy: async () => (await import('#src/intentie/page.formulier.tsx')).intentieFormPage,
  },
  {
    path: 'intentie/uitgangspunten/:uitgangspuntId',
    lazy: async () => (await import('#src/intentie/page.regel.tsx')).uitgangspuntPage,
  },
  {
    path: 'intentie/voorwaarden/:intentievoorwaardeId',
    lazy: async () => (await import('#src/intentie/page.regel.tsx')).voorwaardePage,
  },
  { path: 'taken', lazy: async () => (await import('#src/taken/page.tsx')).takenPage },
  { path: 'taken/nieuw', lazy: async () => (await import('#src/taken/page.taak.tsx')).nieuweTaakPage },
  {
    path: 'taken/inlezen',
    lazy: async () => (await import('#src/taken/page.inlezen.tsx')).takenInlezenPage,
  },
  {
    path: 'taken/inlezen/:inlezingId',
    lazy: async () => (await import('#src/taken/page.inlezen.tsx')).takenKoppelenPage,
  },
  {
    path: 'taken/wijzigingen',
    lazy: async () => (await import('#src/taken/page.wijzigingen.tsx')).taakwijzigingenPage,
  },
  {
    path: 'taken/kolom/:deelnemerId',
    lazy: async () => (await import('#src/taken/page.kolom.tsx')).taakkolomPage,
  },
  { path: 'taken/:taakId', lazy: async () => (await import('#src/taken/page.taak.tsx')).taakPage },
  { path: 'gevolgen', lazy: async () => (await import('#src/gevolgen/page.tsx')).gevolgenPage },
  {
    path: 'gevolgen/nieuw',
    lazy: async () => (await import('#src/gevolgen/page.nieuw.tsx')).nieuwGevolgPage,
  },
  {
    path: 'gevolgen/:gevolgId',
    lazy: async () => (await import('#src/gevolgen/page.gevolg.tsx')).gevolgPage,
  },
  {
    path: 'alternatieven',
    lazy: async () => (await import('#src/alternatieven/page.tsx')).alternatievenPage,
  },
  {
    path: 'alternatieven/nieuw',
    lazy: async () => (await import('#src/alternatieven/page.formulier.tsx')).nieuwAlternatiefPage,
  },
  {
    path: 'alternatieven/:alternatiefId/wijzigen',
    lazy: async () => (await import('#src/alternatieven/page.formulier.tsx')).wijzigAlternatiefPage,
  },
  {
    path: 'alternatieven/criteria/nieuw',
    lazy: async () => (await import('#src/alternatieven/page.formulier.tsx')).nieuwCriteriumPage,
  },
  {
    path: 'alternatieven/criteria/:criteriumId/wijzigen',
    lazy: async () => (await import('#src/alternatieven/page.formulier.tsx')).wijzigCriteriumPage,
  },
  {
    path: 'alternatieven/gewichten/:wie',
    lazy: async () => (await import('#src/alternatieven/page.gewichten.tsx')).gewichtenPage,
  },
  {
    path: 'alternatieven/rondes/:scorerondeId',
    lazy: async () => (await import('#src/alternatieven/page.ronde.tsx')).rondePage,
  },
  {
    path: 'alternatieven/rondes/:scorerondeId/punten/:deelnemerId',
    lazy: async () => (await import('#src/alternatieven/page.punten.tsx')).puntenPage,
  },
  {
    path: 'businesscase',
    lazy: async () => (await import('#src/businesscases/page.tsx')).businesscasesPage,
  },
  {
    path: 'businesscase/:businesscaseId/instellingen',
    lazy: async () => (await import('#src/businesscases/page.instellingen.tsx')).instellingenPage,
  },
  {
    path: 'businesscase/:businesscaseId/cijfers/:delingId',
    lazy: async () => (await import('#src/businesscases/page.cijfers.tsx')).cijfersPage,
  },
  {
    path: 'businesscase/:businesscaseId/regels/:wie',
    lazy: async () => (await import('#src/businesscases/page.regels.tsx')).regelsPage,
  },
  {
    path: 'businesscase/:businesscaseId/regels/:wie/nieuw',
    lazy: async () => (await import('#src/businesscases/page.regel.tsx')).nieuweRegelPage,
  },
  {
    path: 'businesscase/:businesscaseId/regels/:wie/:regelId',
    lazy: async () => (await import('#src/businesscases/page.regel.tsx')).wijzigRegelPage,
  },
  { path: 'rode-draad', lazy: async () => (await import('#src/rode-draad/page.tsx')).rodeDraadPage },
  { path: 'dossier', lazy: async () => (await import('#src/dossiers/page.tsx')).dossierPage },
  {
    path: 'dossier/:dossierversieId',
    lazy: async () => (await import('#src/dossiers/page.versie.tsx')).versiePage,
  },
  {
    path: 'oplegger/:deelnemerId',
    lazy: async () => (await import('#src/dossiers/page.oplegger.tsx')).opleggerPage,
  },
  { path: 'stukken/:soort', lazy: async () => (await import('#src/dossiers/page.stuk.tsx')).stukPage },
  { path: 'besluitronde', lazy: async () => (await import('#src/besluitrondes/page.tsx')).besluitrondePage },
  {
    path: 'besluitronde/besluit',
    lazy: async () => (await import('#src/besluitrondes/page.vastleggen.tsx')).vastleggenPage,
  },
  {
    path: 'besluiten/:besluitId',
    lazy: async () => (await import('#src/besluitrondes/page.besluit.tsx')).besluitPage,
  },
  { path: 'momenten', lazy: async () => (await import('#src/momenten/page.tsx')).momentenPage },
  { path: 'betrokkenen', lazy: async () => (await import('#src/betrokkenen/page.tsx')).betrokkenenPage },
  { path: 'logboek', lazy: async () => (await import('#src/logboek/page.tsx')).logboekPage },
];

/** Coming in: set-up, logging in, the own account. */
const toegang: RouteObject[] = [
  { path: 'voorbeelden', lazy: async () => (await import('#src/voorbeeld/page.ts')).voorbeeldPage },
  { path: 'installatie', lazy: async () => (await import('#src/installatie/page.tsx')).installatiePage },
  {
    path: 'installatie/begin',
    lazy: async () => (await import('#src/installatie/page.begin.tsx')).beginPage,
  },
  { path: 'inloggen', lazy: async () => (await import('#src/sessies/page.tsx')).inlogPage },
  { path: 'uitloggen', lazy: async () => (await import('#src/sessies/page.uitloggen.tsx')).uitlogPage },
  {
    path: 'wachtwoord-vergeten',
    lazy: async () => (await import('#src/accounts/page.vergeten.tsx')).vergetenPage,
  },
  {
    path: 'wachtwoord-vergeten/nieuw',
    lazy: async () => (await import('#src/accounts/page.nieuw-wachtwoord.tsx')).nieuwWachtwoordPage,
  },
  { path: 'uitnodiging', lazy: async () => (await import('#src/uitnodigingen/page.tsx')).uitnodigingPage },
  { path: 'account', lazy: async () => (await import('#src/accounts/page.tsx')).accountPage },
  {
    path: 'account/toegangssleutels',
    lazy: async () => (await import('#src/toegangssleutels/page.tsx')).toegangssleutelsPage,
  },
  { path: 'accounts', lazy: async () => (await import('#src/accounts/page.accounts.tsx')).accountsPage },
];

/** Calculators, open to everybody. */
const rekenhulpen: RouteObject[] = [
  { path: 'rekenhulpen', lazy: async () => (await import('#src/rekenhulpen/page.tsx')).rekenhulpenPage },
  {
    path: 'rekenhulpen/kostenverdeling',
    lazy: async () => (await import('#src/kostenverdeling/page.tsx')).kostenverdelingPage,
  },
  {
    path: 'rekenhulpen/stemverhouding',
    lazy: async () => (await import('#src/stemverhouding/page.tsx')).stemverhoudingPage,
  },
  {
    path: 'rekenhulpen/kwetsbaarheid',
    lazy: async () => (await import('#src/kwetsbaarheid/page.tsx')).kwetsbaarheidPage,
  },
  {
    path: 'rekenhulpen/uittreedsom',
    lazy: async () => (await import('#src/uittreedsom/page.tsx')).uittreedsomPage,
  },
  {
    path: 'rekenhulpen/rechtsvorm',
    lazy: async () => (await import('#src/rechtsvorm/page.tsx')).rechtsvormPage,
  },
  {
    path: 'rekenhulpen/kritiek-pad',
    lazy: async () => (await import('#src/kritiek-pad/page.tsx')).kritiekPadPage,
  },
  {
    path: 'rekenhulpen/afweging',
    lazy: async () => (await import('#src/afweging/page.tsx')).afwegingPage,
  },
  {
    path: 'rekenhulpen/businesscase',
    lazy: async () => (await import('#src/businesscase/page.tsx')).businesscasePage,
  },
  {
    path: 'rekenhulpen/termijnen',
    lazy: async () => (await import('#src/termijnen/page.tsx')).termijnenPage,
  },
];

const site: RouteObject[] = [
  ...toegang,
  ...rekenhulpen,
  { index: true, lazy: async () => (await import('#src/verzoeken/page.tsx')).startPage },
  { path: 'samenwerkingen', lazy: async () => (await import('#src/verzoeken/page.tsx')).startPage },
  {
    path: 'samenwerkingen/nieuw',
    lazy: async () => (await import('#src/samenwerkingen/page.nieuw.tsx')).nieuweSamenwerkingPage,
  },
  {
    id: 'samenwerking',
    path: 'samenwerkingen/:samenwerkingId',
    lazy: async () => (await import('#src/samenwerkingen/frame.tsx')).samenwerkingFrame,
    children: samenwerking,
  },
  { path: 'momenten', lazy: async () => (await import('#src/momenten/page.mijn.tsx')).mijnMomentenPage },
  { path: 'zoeken', lazy: async () => (await import('#src/zoeken/page.tsx')).zoekenPage },
  { path: 'register', lazy: async () => (await import('#src/register/page.tsx')).registerPage },
  {
    path: 'register/regelingen',
    lazy: async () => (await import('#src/register/page.regelingen.tsx')).regelingenPage,
  },
  { path: 'hulp', lazy: async () => (await import('#src/uitleg/page.tsx')).hulpPage },
  { path: 'toegankelijkheid', lazy: async () => (await import('#src/uitleg/page.tsx')).toegankelijkheidPage },
  { path: 'privacy', lazy: async () => (await import('#src/uitleg/page.tsx')).privacyPage },
  { path: 'problemen', lazy: async () => (await import('#src/uitleg/page.problemen.tsx')).problemenPage },
  {
    path: 'problemen/:soort',
    lazy: async () => (await import('#src/uitleg/page.problemen.tsx')).probleemPage,
  },
  { path: '*', loader: refuseUnknownAddress, element: null },
];

/** Every page of the site: second table of contents. Each page is loaded when it is first visited. */
export const pages: RouteObject[] = [
  {
    id: 'root',
    lazy: async () => (await import('#src/accounts/root.tsx')).root,
    ErrorBoundary: ErrorPage,
    children: [{ ErrorBoundary: ErrorPage, children: site }],
  },
];

function refuseUnknownAddress(): never {
  throw new Response(null, { status: 404 });
}
