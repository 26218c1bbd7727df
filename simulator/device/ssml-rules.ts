import { walkSsml } from './ssml-parser';
import { ALEXA_TAGS } from './ssml-vocabulary';

const faultOfTag = (tag: string, attributes: Readonly<Record<string, string>>): string | undefined => {
  const rules = ALEXA_TAGS[tag];
  if (!rules) return `Alexa has no SSML tag <${tag}>.`;
  for (const [name, value] of Object.entries(attributes)) {
    const rule = rules[name];
    if (!rule) return `Alexa's <${tag}> has no attribute ${name}.`;
    if (!rule.fits(value)) return `Alexa's <${tag}> takes no ${name}="${value}": it wants ${rule.wants}.`;
  }
  return undefined;
};

/**
 * Finds what makes Alexa refuse a piece of SSML: XML that is not well-formed, a root other than `<speak>`,
 * or a tag, attribute or value that is not Alexa's.
 * @returns one plain sentence, or undefined when the SSML is legal.
 */
export const ssmlFault = (ssml: string): string | undefined => {
  const faults: (string | undefined)[] = [];
  let depth = 0;
  try {
    walkSsml(ssml, {
      open(tag, attributes) {
        if ((depth === 0) !== (tag === 'speak'))
          faults.push('<speak> must be the root of SSML, and only that.');
        depth += 1;
        faults.push(faultOfTag(tag, attributes));
      },
      close: () => {
        depth -= 1;
      },
    });
  } catch (error) {
    return `The SSML is not well-formed XML: ${(error as Error).message}`;
  }
  return faults.find((fault) => fault !== undefined);
};
