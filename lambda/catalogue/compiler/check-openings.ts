import { TELLINGS } from '../../session/words';
import { isEnglish, WAY_TO_STOP } from './english';
import type { Fault } from './faults';
import type { LanguageSource } from './read-content';
import { everyText, type Written } from './written';

/** Openings of eight seconds have no room for more than a title and a caution. */
const SHORTEST = 'micro';

/** Who hears less than all of the words has begun the session before, and knows how to stop. */
const isKnown = ({ path }: Written): boolean => TELLINGS.some((telling) => telling && path.includes(telling));

const asLeft = (written: Written, tag: string): string[] => {
  const facts = written.path.includes(SHORTEST) ? ['title', 'caution'] : ['title', 'length', 'caution'];
  const braces = facts.map((fact) => `{${fact}}`).filter((brace) => !written.text.includes(brace));
  const isSilentOnStopping =
    isEnglish(tag) &&
    !isKnown(written) &&
    !written.path.includes(SHORTEST) &&
    !WAY_TO_STOP.test(written.text);
  return [...braces, ...(isSilentOnStopping ? ['"Alexa, stop"'] : [])];
};

/**
 * Every opening says what this is, how long it takes, what to be careful of and, the first times, how to stop.
 * A frame without an opening is left to its author, who says the caution in the first words of the body.
 */
export const checkOpenings = (language: LanguageSource): Fault[] =>
  everyText(language)
    .filter(({ purpose, path }) => purpose === 'guided' && path[0] === 'open')
    .flatMap((written) =>
      asLeft(written, language.tag).map((left) =>
        written.fault(
          `opens without ${left}`,
          'put it in, because people hear it before they close their eyes',
        ),
      ),
    );
