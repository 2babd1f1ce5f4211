// Generated from the migrations by `npm run generate`. Do not edit.
import type { Generated, GeneratedAlways } from 'kysely';

export type Tables = {
  account: {
    id: string;
    naam: string;
    email: string;
    beheerder: Generated<boolean>;
    organisatieId: string | null;
    aangemaaktOp: Date;
    geblokkeerdOp: Date | null;
    versie: Generated<number>;
  };
  antwoord: {
    id: string;
    samenwerkingId: string;
    deelnemerId: string | null;
    vraagId: string;
    tekst: string;
    status: string;
    versie: Generated<number>;
    gewijzigdOp: Date;
    gewijzigdDoor: string;
  };
  antwoordVersie: {
    antwoordId: string;
    versie: number;
    samenwerkingId: string;
    deelnemerId: string | null;
    tekst: string;
    status: string;
    op: Date;
    door: string;
  };
  besluit: {
    id: string;
    samenwerkingId: string;
    besluitrondeId: string;
    dossierversieId: string;
    deelnemerId: string;
    uitkomst: string;
    orgaan: string;
    besluitdatum: string;
    kenmerk: Generated<string>;
    reikwijdte: unknown;
    aangehoudenTotDatum: string | null;
    toelichting: Generated<string>;
    bijlageId: string | null;
    volgorde: Generated<number>;
    vastgelegdOp: Date;
    vastgelegdDoor: string;
    bevestigdOp: Date | null;
    bevestigdDoor: string | null;
    afgewezenOp: Date | null;
    afgewezenReden: string | null;
  };
  besluitronde: {
    id: string;
    samenwerkingId: string;
    dossierversieId: string;
    geopendOp: Date;
    geopendDoor: string;
  };
  betrokkene: {
    id: string;
    samenwerkingId: string;
    deelnemerId: string | null;
    accountId: string;
    rol: string;
    vanafOp: Date;
    beeindigdOp: Date | null;
  };
  bijlage: {
    id: string;
    samenwerkingId: string;
    deelnemerId: string | null;
    onderwerp: string;
    onderwerpId: string;
    naam: string;
    mediatype: string;
    grootte: number;
    sha256: string;
    toegevoegdOp: Date;
    toegevoegdDoor: string;
    verwijderdOp: Date | null;
  };
  bijlageInhoud: {
    bijlageId: string;
    inhoud: Buffer;
  };
  deelnemer: {
    id: string;
    samenwerkingId: string;
    organisatieId: string;
    status: string;
    uitgenodigdOp: Date;
    toegetredenOp: Date | null;
    vertrokkenOp: Date | null;
    vertrekReden: string | null;
    versie: Generated<number>;
  };
  deling: {
    id: string;
    samenwerkingId: string;
    deelnemerId: string;
    onderwerp: string;
    onderwerpId: string;
    onderwerpVersie: number;
    inhoud: unknown;
    gedeeldOp: Date;
    gedeeldDoor: string;
    ingetrokkenOp: Date | null;
    ingetrokkenDoor: string | null;
  };
  deur: {
    id: string;
    deelnemerId: string;
    betrokkeneId: string;
    samenwerkingId: string;
    geopendOp: Date;
    geopendDoor: string;
  };
  dossierversie: {
    id: string;
    samenwerkingId: string;
    nummer: number;
    inhoud: unknown;
    controlegetal: string;
    reden: Generated<string>;
    bevrorenOp: Date;
    bevrorenDoor: string;
  };
  faseStand: {
    samenwerkingId: string;
    fase: string;
    geopendOp: Date;
    afgeslotenOp: Date | null;
    versie: Generated<number>;
  };
  gemeente: {
    cbsCode: string;
    naam: string;
    provincie: string | null;
    inwoners: number | null;
    inwonersPeildatum: string | null;
    tooiUri: string | null;
    begindatum: string | null;
    einddatum: string | null;
    opvolger: string | null;
  };
  herhaalsleutel: {
    accountId: string;
    sleutel: string;
    verzoekHash: string;
    status: number | null;
    koppen: unknown | null;
    antwoord: string | null;
    op: Date;
  };
  hoepunt: {
    id: string;
    samenwerkingId: string;
    deelnemerId: string | null;
    prive: Generated<boolean>;
    tekst: string;
    herkomst: Generated<string>;
    vraagId: string;
    status: Generated<string>;
    afhandeling: Generated<string>;
    afgehandeldOp: Date | null;
    afgehandeldDoor: string | null;
    ingebrachtOp: Date;
    ingebrachtDoor: string;
    versie: Generated<number>;
  };
  inlezing: {
    id: string;
    samenwerkingId: string;
    deelnemerId: string | null;
    soort: string;
    bestandsnaam: string;
    blad: string;
    andereBladen: string[];
    kop: string[];
    rijen: unknown;
    koppeling: unknown | null;
    versie: Generated<number>;
    aangemaaktOp: Date;
    aangemaaktDoor: string;
    verwijderdOp: Date | null;
  };
  inlogpoging: {
    id: Generated<number>;
    kenmerk: string;
    op: Date;
  };
  installatie: {
    id: Generated<boolean>;
    sleutelHash: string | null;
    ingerichtOp: Date | null;
  };
  knelpunt: {
    id: string;
    samenwerkingId: string;
    deelnemerId: string;
    titel: string;
    toelichting: Generated<string>;
    taakveld: string;
    letters: string[];
    ernst: number;
    urgentie: number;
    bewijs: Generated<string>;
    bron: Generated<string>;
    versie: Generated<number>;
    gewijzigdOp: Date;
    gewijzigdDoor: string;
    verwijderdOp: Date | null;
    inlezingId: string | null;
  };
  logboek: {
    keten: string;
    volgnummer: number;
    gebeurtenis: string;
    vorigeHash: string;
    hash: string;
    samenwerkingId: GeneratedAlways<string | null>;
    deelnemerId: GeneratedAlways<string | null>;
    prive: GeneratedAlways<boolean | null>;
  };
  logboekKeten: {
    keten: string;
    volgnummer: number;
    hash: string;
  };
  opmerking: {
    id: string;
    samenwerkingId: string;
    deelnemerId: string | null;
    onderwerp: string;
    onderwerpId: string;
    tekst: string;
    op: Date;
    door: string;
  };
  organisatie: {
    id: Generated<string>;
    soort: string;
    naam: string;
    cbsCode: string | null;
    fictief: Generated<boolean>;
    inwoners: number | null;
  };
  passkey: {
    id: string;
    accountId: string;
    publiekeSleutel: Buffer;
    teller: number;
    transports: Generated<string[]>;
    naam: string;
    aangemaaktOp: Date;
    gebruiktOp: Date | null;
  };
  passkeyUitdaging: {
    id: string;
    uitdaging: string;
    accountId: string | null;
    verlooptOp: Date;
  };
  poortbesluit: {
    id: string;
    samenwerkingId: string;
    fase: string;
    soort: string;
    criteria: unknown;
    toelichtingen: unknown;
    door: string;
    op: Date;
  };
  reactie: {
    id: string;
    samenwerkingId: string;
    antwoordId: string;
    antwoordVersie: number;
    deelnemerId: string;
    oordeel: string;
    toelichting: Generated<string>;
    op: Date;
    door: string;
  };
  registerDeelname: {
    rooId: string;
    volgnummer: number;
    naam: string;
    tooiUri: string | null;
    toetredingsdatum: string | null;
    uittredingsdatum: string | null;
    verdeelsleutel: string | null;
    bestuursorganen: Generated<string[]>;
    systeemId: string | null;
  };
  registerImport: {
    id: Generated<string>;
    soort: string;
    bron: string;
    sha256: string;
    aantallen: unknown;
    uitgevoerdOp: Date;
    volgnummer: number | null;
    gepubliceerdOp: string | null;
    verschil: Generated<unknown>;
  };
  registerRegeling: {
    rooId: string;
    titel: string;
    citeertitel: string | null;
    samenwerkingsvorm: string | null;
    doel: string | null;
    beleidsterreinen: Generated<string[]>;
    bevoegdheidsverkrijging: Generated<string[]>;
    samenwerkingsorgaan: string | null;
    bronhouder: string | null;
    instellingsbesluiten: Generated<string[]>;
    datumInwerkingtreding: string | null;
    datumUitwerkingtreding: string | null;
    vorigeVersie: string | null;
    volgendeVersie: string | null;
    vormAfkorting: string | null;
    samenwerkingsorgaanTooi: string | null;
    archiefzorgdrager: string | null;
    registratiehouder: string | null;
    taalcode: string | null;
    wettelijkeGrondslagen: Generated<unknown>;
    bevoegdheden: Generated<unknown>;
    afwijkingRegeling: string | null;
    begrotingsdagTekst: string | null;
    laatsteMutatie: string | null;
    uitRegisterSinds: string | null;
  };
  routestap: {
    besluitrondeId: string;
    samenwerkingId: string;
    deelnemerId: string;
    orgaan: string;
    geplandeDatum: string | null;
    werkelijkeDatum: string | null;
    uitkomst: string | null;
    toelichting: Generated<string>;
    versie: Generated<number>;
  };
  samenwerking: {
    id: string;
    naam: string;
    doel: Generated<string>;
    startdatum: string;
    fictief: Generated<boolean>;
    aangemaaktOp: Date;
    versie: Generated<number>;
  };
  sessie: {
    id: string;
    sleutelHash: string;
    accountId: string;
    aangemaaktOp: Date;
    gezienOp: Date;
    verlooptOp: Date;
    apparaat: Generated<string>;
  };
  toegangssleutel: {
    id: string;
    sleutelHash: string;
    accountId: string;
    naam: string;
    bereik: string;
    aangemaaktOp: Date;
    verlooptOp: Date;
    gebruiktOp: Date | null;
    ingetrokkenOp: Date | null;
  };
  uitgaandeMail: {
    id: string;
    aan: string;
    onderwerp: string;
    tekst: string;
    aangemaaktOp: Date;
    verzondenOp: Date | null;
    pogingen: Generated<number>;
    volgendePogingOp: Date;
    laatsteFout: string | null;
  };
  uitnodiging: {
    id: string;
    samenwerkingId: string;
    deelnemerId: string | null;
    rol: string;
    email: string;
    naam: string;
    sleutelHash: string;
    uitgenodigdDoor: string;
    aangemaaktOp: Date;
    verlooptOp: Date;
    gebruiktOp: Date | null;
    ingetrokkenOp: Date | null;
  };
  voortzetting: {
    id: string;
    samenwerkingId: string;
    besluitrondeId: string;
    deelnemerId: string;
    zonderDeelnemerId: string;
    keuze: string;
    toelichting: Generated<string>;
    volgorde: Generated<number>;
    op: Date;
    door: string;
  };
  voorwaarde: {
    id: string;
    samenwerkingId: string;
    besluitId: string;
    deelnemerId: string;
    volgnummer: number;
    tekst: string;
    eigenaar: Generated<string>;
    uitersteDatum: string | null;
    vervuldOp: Date | null;
    vervuldDoor: string | null;
    vervulling: Generated<string>;
    versie: Generated<number>;
  };
  wachtwoord: {
    accountId: string;
    hash: string;
    gewijzigdOp: Date;
  };
  wachtwoordherstel: {
    id: string;
    sleutelHash: string;
    accountId: string;
    verlooptOp: Date;
    gebruiktOp: Date | null;
  };
};
