import type { Verzoek } from './verzoeken.ts';

type Plek = Pick<Verzoek, 'soort' | 'vraagId' | 'onderwerpId' | 'deelnemerId'>;

/** The page on which a task is done, or for who cannot do it: where one sees how it stands. */
export function adresVan(verzoek: Plek & { isVoorMij: boolean }, samenwerkingId: string): string {
  const base = `/samenwerkingen/${samenwerkingId}`;
  return verzoek.isVoorMij ? plekVan(verzoek, base) : kijkplekVan(verzoek, base);
}

/** What another deelnemer does in its own room cannot be opened. */
function kijkplekVan(verzoek: Plek, base: string): string {
  switch (verzoek.soort) {
    case 'besluit-bevestigen':
    case 'besluit-vastleggen':
      return `${base}/besluitronde`;
    case 'nulmeting-tekenen':
      return `${base}/doelen/${verzoek.onderwerpId}`;
    case 'punten-geven':
      return `${base}/alternatieven/rondes/${verzoek.onderwerpId}`;
    default:
      return plekVan(verzoek, base);
  }
}

function plekVan({ soort, vraagId, onderwerpId, deelnemerId }: Plek, base: string): string {
  switch (soort) {
    case 'besluit-bevestigen':
      return `${base}/besluiten/${onderwerpId}`;
    case 'doorgaan-kiezen':
    case 'voorwaarde-vervullen':
      return `${base}/besluitronde`;
    case 'besluit-vastleggen':
      return `${base}/besluitronde/besluit?deelnemerId=${deelnemerId}`;
    case 'nulmeting-tekenen':
      return `${base}/doelen/${onderwerpId}/nulmeting/${deelnemerId}`;
    case 'cijfers-tekenen':
      return `${base}/businesscase`;
    case 'punten-geven':
      return `${base}/alternatieven/rondes/${onderwerpId}/punten/${deelnemerId}`;
    case 'keuze-beoordelen':
      return `${base}/alternatieven`;
    case 'zinnen-beoordelen':
      return `${base}/eindsituatie#oordelen-${deelnemerId}`;
    case 'instemming-geven':
      return `${base}/intentie#instemming`;
    case 'onderbouwing-beoordelen':
      return `${base}/onderbouwingen/${onderwerpId}#oordelen`;
    case 'gevolg-uitzoeken':
      return `${base}/gevolgen/${onderwerpId}`;
    case 'reageren':
    case 'vraag-beantwoorden':
      return `${base}/vragen/${vraagId}`;
    case 'iets-delen':
      return `${base}/knelpunten`;
    case 'hoepunt-afhandelen':
      return `${base}/parkeerplaats?vraagId=${vraagId}&status=open#punt-${onderwerpId}`;
    case 'dossier-bevriezen':
    case 'besluitronde-openen':
      return `${base}/dossier`;
    case 'poort-openen':
      return `${base}/poort`;
  }
}
