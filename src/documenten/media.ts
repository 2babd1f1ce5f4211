import type { Document } from './document.ts';

export const formaten = ['html', 'pdf', 'odt', 'docx'] as const;
export type Formaat = (typeof formaten)[number];
export type Bestand = { readonly mediaType: string; readonly extensie: Formaat; readonly inhoud: Uint8Array };

/**
 * The document as a file to download. The programs for a form are loaded when that form is first asked for, so that
 * they cost a server that makes no documents nothing.
 */
export async function renderDocument(document: Document, formaat: Formaat): Promise<Bestand> {
  switch (formaat) {
    case 'html': {
      const { htmlPage } = await import('./html.ts');
      const inhoud = new TextEncoder().encode(htmlPage(document));
      return { mediaType: 'text/html; charset=utf-8', extensie: formaat, inhoud };
    }
    case 'pdf': {
      const { renderPdf } = await import('./pdf.ts');
      return { mediaType: 'application/pdf', extensie: formaat, inhoud: await renderPdf(document) };
    }
    case 'odt': {
      const { renderOdt } = await import('./odt.ts');
      const mediaType = 'application/vnd.oasis.opendocument.text';
      return { mediaType, extensie: formaat, inhoud: renderOdt(document) };
    }
    case 'docx': {
      const { renderDocx } = await import('./docx.ts');
      const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
      return { mediaType, extensie: formaat, inhoud: await renderDocx(document) };
    }
  }
}
