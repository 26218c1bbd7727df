import { TELLINGS } from '../../session/words';
import { wordsOf } from './english';
import type { Fault } from './faults';
import { placedLines } from './placed-lines';
import type { ContentSource, LanguageSource } from './read-content';

/** Words that close a sleep session: fewer than this, so that nobody is called back by them. */
const WORDS_TO_SLEEP = 8;

/** Sessions that end in silence close with a few words. (No line of any session asks: another rule has seen to it.) */
export const checkEndings = ({ frames, scores }: ContentSource, language: LanguageSource): Fault[] =>
  [...scores.values()].flatMap(({ value }) =>
    Object.entries(value.variants)
      .filter(([, { frame }]) => frames?.[frame]?.['ends-in-silence'] === true)
      .flatMap(([variant, { frame }]) =>
        TELLINGS.flatMap((telling) =>
          placedLines(language, value, { key: 'close', items: [frame], variant }, telling),
        ),
      )
      .flatMap(({ text, source, path }) => {
        const count = wordsOf(text).length;
        if (count < WORDS_TO_SLEEP) return [];
        const remedy = `write fewer than ${WORDS_TO_SLEEP}, as in Good night.`;
        return [source.faultAt(path, `closes a session that ends in silence with ${count} words`, remedy)];
      }),
  );
