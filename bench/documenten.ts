import type { Document, DocumentBlok } from '#src/documenten/document.ts';
import { alinea } from '#src/documenten/document.ts';
import { formaten, renderDocument } from '#src/documenten/media.ts';
import { besluitdossierDocument } from '#src/dossiers/besluitdossier.document.ts';
import { plainDate } from '#src/shared/dates.ts';
import { vragenVan } from '#src/vragen/vragen.ts';

// A besluitdossier of about 60 pages in every form, beside a document of as many pages with nothing on them.
const zin =
  'Elke gemeente houdt haar eigen loket, en achter dat loket werken vier mensen die elkaar kunnen vervangen. ';
const datum = plainDate('2026-11-24');
const controlegetal = '4706'.repeat(16);
const dossier = besluitdossierDocument({
  nummer: 2,
  controlegetal,
  datum,
  inhoud: {
    samenwerking: { naam: 'ICT-samenwerking', doel: zin, fictief: true },
    deelnemers: Array.from({ length: 8 }, (_, i) => ({
      id: `G${i}`,
      naam: `Gemeente ${i}`,
      inwoners: 10_000 * i,
    })),
    antwoorden: vragenVan('onderzoeken').map(({ id }) => ({
      vraagId: id,
      versie: 1,
      tekst: Array.from(
        { length: 11 },
        (_, i) => `## Onderdeel ${i}\n\n${zin.repeat(9)}\n\n- ${zin}\n- ${zin}`,
      ).join('\n\n'),
    })),
    knelpunten: Array.from({ length: 200 }, (_, i) => ({
      deelnemerId: `G${i % 8}`,
      deelnemer: `Gemeente ${i % 8}`,
      titel: `Knelpunt ${i}`,
      toelichting: '',
      taakveld: 'ICT',
      letters: ['kosten'],
      ernst: 4,
      urgentie: 3,
      bewijs: zin,
      bron: `Register ${i}`,
      versie: 1,
    })),
    reacties: [],
    onderdelen: vragenVan('onderzoeken').flatMap(({ id }) =>
      Array.from({ length: 4 }, (_, i) => ({
        vraagId: id,
        titel: `Tabel ${i}`,
        tekst: zin,
        deelnemerId: null,
        blad: {
          soort: 'rekenblad' as const,
          titel: 'Kosten per jaar',
          kolommen: [
            { naam: 'Gemeente', soort: 'tekst' as const },
            { naam: 'Kosten', soort: 'euro' as const },
          ],
          rijen: Array.from({ length: 20 }, (__, row) => [`Gemeente ${row}`, row * 123_456]),
        },
      })),
    ),
  },
});

const pages = pagesOf((await renderDocument(dossier, 'pdf')).inhoud);
const blank: Document = {
  ...dossier,
  kenmerken: [],
  blokken: Array.from({ length: pages }, (): DocumentBlok[] => [alinea('.'), { soort: 'pagina' }]).flat(),
};
console.log(`besluitdossier of ${pages} pages as PDF\n`);
console.log('| form | median | bar | times a blank one | size |');
console.log('| --- | --- | --- | --- | --- |');
for (const formaat of formaten) {
  const ms = await median(dossier, formaat);
  const reference = await median(blank, formaat);
  const size = (await renderDocument(dossier, formaat)).inhoud.length / 1024;
  const bar = formaat === 'pdf' ? '1000 ms' : '';
  console.log(
    `| ${formaat} | ${ms.toFixed(0)} ms | ${bar} | ${(ms / reference).toFixed(1)} | ${size.toFixed(0)} kB |`,
  );
}

async function median(document: Document, formaat: (typeof formaten)[number]): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const began = performance.now();
    await renderDocument(document, formaat);
    times.push(performance.now() - began);
  }
  return times.toSorted((a, b) => a - b)[2] ?? NaN;
}

function pagesOf(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type \/Page\b(?!s)/gu)?.length ?? 0
  );
}
