import type { Intent } from 'ask-sdk-model';
import type { LanguageModel } from '../../simulator/understanding/interaction-model';
import { SEARCH_QUERY } from '../../simulator/understanding/search-query';
import { slotNamesIn } from '../../simulator/understanding/slot-names';

/** Words for a slot, and what they mean: the id of a known value, or Alexa's own form. */
export interface Filling {
  readonly words: string;
  readonly meaning: string;
}

/** A sample utterance as somebody would say it, and what it should come to. */
export interface SpokenSample {
  readonly intent: string;
  readonly sample: string;
  readonly utterance: string;
  readonly slots: Readonly<Record<string, Filling>>;
}

/** What may be said for Alexa's own types. */
export const OWN_TYPES: Readonly<Record<string, readonly Filling[]>> = {
  'AMAZON.DURATION': [
    { words: 'five minutes', meaning: 'PT5M' },
    { words: 'ten minutes', meaning: 'PT10M' },
    { words: 'three minutes', meaning: 'PT3M' },
    { words: 'half an hour', meaning: 'PT30M' },
  ],
  'AMAZON.NUMBER': [
    { words: 'five', meaning: '5' },
    { words: 'ten', meaning: '10' },
    { words: 'seven', meaning: '7' },
  ],
  'AMAZON.TIME': [
    { words: 'half past nine', meaning: '09:30' },
    { words: 'eight p.m.', meaning: '20:00' },
    { words: 'noon', meaning: '12:00' },
    { words: 'quarter past seven', meaning: '07:15' },
  ],
  // As on 20 November 2026, a Friday.
  'AMAZON.DATE': [
    { words: 'yesterday', meaning: '2026-11-19' },
    { words: 'this week', meaning: '2026-W47' },
    { words: 'last month', meaning: '2026-10' },
  ],
};

const fillingsOf = (model: LanguageModel, typeName: string): readonly Filling[] =>
  model.types
    .find(({ name }) => name === typeName)
    ?.values.flatMap(({ id, name: { value, synonyms } }) =>
      [value, ...synonyms].map((words) => ({ words, meaning: id ?? value })),
    ) ??
  OWN_TYPES[typeName] ??
  [];

/** True where a sample takes any words: what they mean is not for the model to say, but for test/content/red-flags and asking. */
const isFreeText = (slots: LanguageModel['intents'][number]['slots'], sample: string): boolean =>
  slotNamesIn(sample).some((slot) => slots.find(({ name }) => name === slot)?.type === SEARCH_QUERY);

/**
 * Every sample of a model with words for its slots. Values take turns, so that between them the samples say
 * every name there is.
 *
 * @param isSayable tells names that are used; all of them, if it is left out
 * @throws RangeError for a slot of a type that nobody has words for
 */
export const spokenSamplesOf = (
  model: LanguageModel,
  isSayable: (words: string) => boolean = () => true,
): SpokenSample[] => {
  const turns = new Map<string, number>();
  const nextOf = (typeName: string): Filling => {
    const fillings = fillingsOf(model, typeName).filter(({ words }) => isSayable(words));
    const turn = turns.get(typeName) ?? 0;
    turns.set(typeName, turn + 1);
    const filling = fillings[turn % fillings.length];
    if (filling === undefined)
      throw new RangeError(`no words for a slot of ${typeName}: add some to OWN_TYPES`);
    return filling;
  };

  return model.intents.flatMap(({ name, slots, samples }) =>
    samples
      .filter((sample) => !isFreeText(slots, sample))
      .map((sample) => {
        const filled = slotNamesIn(sample).map((slot) => {
          const typeName = slots.find((declared) => declared.name === slot)?.type ?? '';
          return [slot, nextOf(typeName)] as const;
        });
        return {
          intent: name,
          sample,
          utterance: filled.reduce((text, [slot, { words }]) => text.replace(`{${slot}}`, words), sample),
          slots: Object.fromEntries(filled),
        };
      }),
  );
};

/** An intent and its slots in one line, whatever their order. */
const inOneLine = (intent: string, meanings: readonly (readonly [string, string])[]): string =>
  [intent, ...meanings.map(([slot, meaning]) => `${slot}: ${meaning}`).toSorted()].join(', ');

/** What is meant by a sample. */
export const meant = ({ intent, slots }: SpokenSample): string =>
  inOneLine(
    intent,
    Object.entries(slots).map(([slot, { meaning }]) => [slot, meaning] as const),
  );

/** What an intent request was understood as, in the words of `meant`; slots that were left empty do not count. */
export const understood = ({ name: intent, slots }: Intent): string =>
  inOneLine(
    intent,
    Object.entries(slots ?? {}).flatMap(([name, { value, resolutions }]) => {
      const match = resolutions?.resolutionsPerAuthority?.find(
        ({ status }) => status.code === 'ER_SUCCESS_MATCH',
      );
      const meaning = match?.values[0]?.value.id || value;
      return meaning === undefined ? [] : [[name, meaning] as const];
    }),
  );
