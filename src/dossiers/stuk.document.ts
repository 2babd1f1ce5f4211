import type { Document } from '#src/documenten/document.ts';
import { besluitdossierDocument } from './besluitdossier.document.ts';
import { conceptbesluitDocument } from './conceptbesluit.document.ts';
import type { Bevroren } from './dossier.ts';
import { haalbaarheidsonderzoekDocument } from './haalbaarheidsonderzoek.document.ts';
import { opleggerDocument } from './oplegger.document.ts';
import type { Oplegger } from './oplegger.ts';
import { raadsvoorstelDocument } from './raadsvoorstel.document.ts';
import type { RaadStuk, stukkenVoorIedereen } from './stuk.ts';

export const documentVoorIedereen: Record<
  (typeof stukkenVoorIedereen)[number],
  (bevroren: Bevroren) => Document
> = {
  besluitdossier: besluitdossierDocument,
  haalbaarheidsonderzoek: haalbaarheidsonderzoekDocument,
};
export const documentVoorRaad: Record<RaadStuk, (bevroren: Bevroren, oplegger: Oplegger) => Document> = {
  oplegger: ({ datum }, oplegger) => opleggerDocument(oplegger, datum),
  raadsvoorstel: raadsvoorstelDocument,
  conceptbesluit: conceptbesluitDocument,
};
