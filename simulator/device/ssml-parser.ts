import { SaxesParser } from 'saxes';

/** What a reader of SSML does at each tag and text; entities in texts and attributes are decoded. */
export interface SsmlVisitor {
  open?(tag: string, attributes: Readonly<Record<string, string>>): void;
  close?(tag: string): void;
  text?(text: string): void;
}

/**
 * Walks SSML in document order.
 * @throws Error with the XML parser's own words at the first place that is not well-formed XML.
 */
export const walkSsml = (ssml: string, visitor: SsmlVisitor): void => {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => visitor.open?.(tag.name, tag.attributes));
  parser.on('closetag', (tag) => visitor.close?.(tag.name));
  parser.on('text', (text) => visitor.text?.(text));
  parser.on('cdata', (text) => visitor.text?.(text));
  parser.write(ssml).close();
};
