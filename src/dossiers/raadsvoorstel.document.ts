import { alinea, type Document, type DocumentBlok, kop, type Noot, plat } from '#src/documenten/document.ts';
import { dagInWoorden, opsomming } from '#src/shared/datumtekst.ts';
import type { VraagId } from '#src/vragen/vragen.ts';
import type { Bevroren } from './dossier.ts';
import {
  antwoordBlokken,
  bronnenBlokken,
  knelpuntenTabel,
  onderdeelBlokken,
  opsomlijst,
  stukOver,
} from './hoofdstuk.document.ts';
import { perUitkomst } from './oplegger.document.ts';
import type { Oplegger } from './oplegger.ts';
import { eigenPijnenVan } from './pijn.ts';
import { teksten } from './teksten.ts';

const { voorstel } = teksten;

/**
 * What the college of one municipality lays before its council: the same chapters for every council (summary, proposed
 * decision, introduction, arguments, counter-arguments, finance, next steps), with the figures of its own municipality
 * only. Under every heading stands whether that part is the same for all.
 */
export function raadsvoorstelDocument(bevroren: Bevroren, oplegger: Oplegger): Document {
  const { inhoud, nummer } = bevroren;
  const { samenwerking, deelnemers, reacties } = inhoud;
  const { gemeente, deelnemerId, raadsdatum } = oplegger;
  const own = inhoud.onderdelen.filter((onderdeel) => onderdeel.deelnemerId === deelnemerId);
  const joint = inhoud.onderdelen.filter((onderdeel) => onderdeel.deelnemerId === null);
  const knelpunten = inhoud.knelpunten.filter((knelpunt) => knelpunt.deelnemerId === deelnemerId);
  const antwoord = (titel: string, vraagId: VraagId) => [
    kop(2, titel),
    ...antwoordBlokken(inhoud, vraagId, 2),
  ];
  const eigen = noot(voorstel.eigen(gemeente));
  const jointFinance = joint.filter(({ vraagId }) => vraagId === 'O6');
  const ownFinance = own.filter(({ vraagId }) => vraagId === 'O6');
  return stukOver(bevroren, {
    titel: `${teksten.raadsvoorstel} ${samenwerking.naam}`,
    ondertitel: teksten.raadVan(gemeente),
    kenmerken: [
      [voorstel.vergadering, raadsdatum ? dagInWoorden(raadsdatum) : teksten.nietGepland],
      [voorstel.zaaknummer, teksten.inTeVullen(voorstel.zaaknummerHulp)],
      [voorstel.portefeuillehouder, teksten.inTeVullen(voorstel.naamHulp)],
    ],
    blokken: [
      alinea(voorstel.leeswijzer(gemeente)),
      kop(1, voorstel.samenvatting),
      gelijk,
      alinea(voorstel.watOnderzocht(opsomming(deelnemers.map(({ naam }) => naam)), samenwerking.naam)),
      ...(samenwerking.doel ? [alinea(samenwerking.doel)] : []),
      alinea(voorstel.zelfdeTekst(nummer)),
      kop(1, voorstel.besluit),
      noot(voorstel.gelijkMetKeuze(gemeente)),
      alinea(voorstel.deRaadBesluit),
      besluitpunten(bevroren),
      kop(1, voorstel.inleiding),
      eigen,
      alinea(knelpunten.length > 0 ? teksten.eigenKnelpunten(gemeente) : teksten.geenEigen(gemeente)),
      ...(knelpunten.length > 0 ? knelpuntenTabel(eigenPijnenVan(inhoud.knelpunten, deelnemerId)) : []),
      kop(1, voorstel.argumenten),
      gelijk,
      ...antwoord(voorstel.oplevert, 'O5'),
      ...antwoord(voorstel.helpt, 'O3'),
      ...antwoord(voorstel.beste, 'O4'),
      ...ownPart(
        own.filter(({ vraagId }) => vraagId !== 'O6'),
        eigen,
        voorstel.eigenCijfers(gemeente),
      ),
      kop(1, voorstel.kanttekeningen),
      gelijk,
      ...antwoord(voorstel.gevolgen, 'O7'),
      kop(2, voorstel.nietEens),
      reacties.length > 0
        ? opsomlijst(reacties.map((reactie) => `${reactie.vraagId}: ${teksten.reactie(reactie)}`))
        : alinea(voorstel.iedereenEens),
      kop(2, teksten.nietVast),
      opsomlijst(teksten.nietVastPunten),
      kop(1, voorstel.financien),
      gelijk,
      ...antwoordBlokken(inhoud, 'O6'),
      ...onderdeelBlokken(jointFinance),
      ...(ownFinance.length > 0
        ? ownPart(ownFinance, eigen, voorstel.eigenCijfers(gemeente))
        : [kop(2, voorstel.eigenCijfers(gemeente)), eigen, alinea(voorstel.geenEigenCijfers(gemeente))]),
      kop(1, voorstel.vervolg),
      gelijk,
      { soort: 'lijst', geordend: true, items: voorstel.stappen.map(plat) },
      kop(2, teksten.andereRaden),
      { soort: 'feiten', feiten: perUitkomst(oplegger) },
      kop(1, voorstel.bijlagen),
      gelijk,
      opsomlijst(voorstel.bijlagenLijst(nummer)),
      ...bronnenBlokken(knelpunten, [...jointFinance, ...own]),
    ],
  });
}

const noot = (tekst: string): Noot => ({ soort: 'noot', tekst: plat(tekst) });
const gelijk = noot(voorstel.gelijk);

const ownPart = (
  onderdelen: Parameters<typeof onderdeelBlokken>[0],
  eigen: Noot,
  titel: string,
): DocumentBlok[] =>
  onderdelen.length > 0 ? [kop(2, titel), eigen, ...onderdeelBlokken(onderdelen, 3)] : [];

/** The numbered points that every council decides on; the reach and the conditions are for each to fill in. */
export const besluitpunten = ({ nummer, inhoud: { samenwerking } }: Bevroren): DocumentBlok => ({
  soort: 'lijst',
  geordend: true,
  items: [
    plat(voorstel.doorgaan(samenwerking.naam, nummer)),
    [
      { tekst: voorstel.reikwijdte },
      { tekst: teksten.inTeVullen(voorstel.reikwijdteHulp), vet: true },
      { tekst: ';' },
    ],
    [
      { tekst: voorstel.voorwaarden },
      { tekst: teksten.inTeVullen(voorstel.voorwaardenHulp), vet: true },
      { tekst: ';' },
    ],
    plat(voorstel.apart),
  ],
});
