import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { teksten } from './teksten.ts';

export type Tag = { readonly naam: string; readonly attributen: Readonly<Record<string, string>> };
export type Handlers = {
  open?: (tag: Tag) => void;
  text?: (text: string) => void;
  close?: (naam: string) => void;
};

/**
 * Walks through XML. `lokaal`: element names without their prefix, for formats whose writers choose it. Throws RangeError for a document type
 * (no entities of the file's own are ever looked at) and for what is no XML.
 */
export function walkXml(xml: string, { open, text, close }: Handlers, { lokaal = false } = {}): void {
  const nameOf = (name: string) => (lokaal ? name.slice(name.indexOf(':') + 1) : name);
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw new RangeError(teksten.kapot, { cause: error });
  });
  parser.on('doctype', () => {
    throw new RangeError(teksten.kapot);
  });
  if (open)
    parser.on('opentag', (tag: SaxesTagPlain) =>
      open({ naam: nameOf(tag.name), attributen: tag.attributes }),
    );
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  if (close) parser.on('closetag', (tag) => close(nameOf(tag.name)));
  parser.write(xml).close();
}
