export const teksten = {
  cbsCode: 'Een CBS-code is GM met vier cijfers',
  rooId: 'Een nummer in het register bestaat uit cijfers',
  gemeente: 'Deze gemeente',
  regeling: 'Deze regeling',

  alleenHttps: 'Alleen een adres dat begint met https:// kan worden ingelezen',
  vreemdeServer: (host: string, bekend: readonly string[]) =>
    `${host} is geen officiële bron. Dit zijn: ${bekend.join(', ')}. Of bewaar het bestand zelf, en lees dat in`,
  antwoord: (status: number) => `Het adres antwoordt met ${status}`,
  teGroot: (megabytes: number) => `Het is groter dan ${megabytes} MB`,
  teDiep: 'Het bestand heeft te veel lagen',
  geenUtf8: 'Het bestand is geen UTF-8',
  geenJson: 'Dit is geen geldige JSON',
  geenBestand: 'Dit bestand is er niet, of mag niet worden gelezen',
  onbereikbaar: (host: string) => `${host} is niet bereikbaar`,

  geenTooi: 'Dit is geen waardelijst van TOOI',
  geenVolledigeLijst: 'Dit is geen volledige waardelijst (compleet) van TOOI',
  geenOrganisaties: (soort: string) => `In deze lijst staat geen enkele ${soort}`,
  geenCode: (adres: string) => `${adres} heeft geen geldige code`,
  geenXml: (fout: string) => `Dit is geen geldige XML: ${fout}`,
  geenRoo: 'Dit is geen export van het Register van Overheidsorganisaties',
  doctype: 'Een export met een DOCTYPE wordt niet gelezen',
  geenRegelingen: 'In dit bestand staat geen enkele regeling',
  geenSysteemId: (titel: string) => `Een regeling heeft geen nummer (systeemId): ${titel}`,
  geenCbs: 'Dit is geen antwoord van het CBS (OData v4)',
  vervolg: 'Dit bestand is niet compleet: het CBS geeft de rest op een volgend adres',
  teVeelPaginas: 'Het CBS blijft naar een volgend adres verwijzen',
  welkeMaat: 'In deze tabel is niet te zien welke kolom de inwoners telt',
  meerGetallen: (code: string) => `De tabel geeft meer dan één aantal inwoners voor ${code}`,
  geenGeheel: (code: string) => `Het aantal inwoners van ${code} is geen geheel getal`,
  geenGemeenten: 'In deze tabel staat geen enkele gemeente',
  welkePeildatum: 'Noem de dag van de telling, bijvoorbeeld --peildatum 2026-01-01',

  geenPaden:
    'Dit bestand heeft geen grenzen als SVG-paden: { bron, viewBox, features: [{ code, d }] }, met alleen rechte lijnen',
  dubbeleGrens: 'Een gemeente staat twee keer in dit bestand',

  lezen: (adres: string) => `Lezen: ${adres}`,
  regelingenGelezen: (aantal: number) => `${aantal} regelingen gelezen…`,
  lijst: (volgnummer: number | null, datum: string | null) =>
    `Lijst ${volgnummer ?? 'zonder nummer'}, gepubliceerd op ${datum ?? 'onbekende datum'}`,
  oudeLijst: 'Let op: deze lijst is ouder dan een jaar. Kijk of er een nieuwere is.',
  aantallen: (aantallen: Readonly<Record<string, number>>) =>
    Object.entries(aantallen)
      .map(([naam, aantal]) => `${namen[naam] ?? naam}: ${aantal}`)
      .join(', '),
  verschil: (soort: string, code: string, naam: string) => `  ${namen[soort] ?? soort}: ${code} ${naam}`,
  enMeer: (aantal: number) => `  … en nog ${aantal}`,
  proef: 'Dit was een proef: er is niets bewaard.',
};

const namen: Readonly<Record<string, string>> = {
  beeindigd: 'beëindigd',
  nieuwerBewaard: 'nieuwer bewaard',
  onbekendeCode: 'onbekende code',
};
