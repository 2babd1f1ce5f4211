import type { Verzoek } from './verzoeken.ts';

/** The page on which a task is done. */
export function adresVan(
  {
    soort,
    vraagId,
    onderwerpId,
    deelnemerId,
  }: Pick<Verzoek, 'soort' | 'vraagId' | 'onderwerpId' | 'deelnemerId'>,
  samenwerkingId: string,
): string {
  const base = `/samenwerkingen/${samenwerkingId}`;
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
