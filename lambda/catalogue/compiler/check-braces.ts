import type { Values } from '../../session/words';
import type { Fault } from './faults';
import { suggestion } from './nearest';
import type { TextCompiler } from './texts';
import type { Purpose, Written } from './written';

/** Values that the skill fills in, by what a text is for. */
const FILLED: Readonly<Record<Purpose, readonly string[]>> = {
  fact: [],
  answer: [],
  guided: ['title', 'length', 'position', 'caution'],
  length: ['form', 'minutes'],
  say: [
    ...['title', 'length', 'minutes', 'what', 'pace', 'words'],
    ...['where', 'kind', 'steps', 'line', 'purpose', 'number', 'wish', 'reason'],
    ...['answer', 'tip', 'first', 'second', 'card', 'text'],
    ...['when', 'weekday', 'count', 'month', 'day', 'year', 'names', 'third', 'more'],
    ...['sessions', 'weeks', 'gentle', 'settings', 'place', 'zone', 'city', 'plan', 'ratings'],
    ...[
      'point',
      'days',
      'time',
      'rings',
      'why',
      'name',
      'times',
      'before',
      'last',
      'half',
      'hour',
      'hours',
      'minute',
    ],
    ...['kinds', 'from'],
  ],
  ask: [
    'title',
    'length',
    'reason',
    'first',
    'second',
    'third',
    'about',
    'caution',
    'whose',
    'other',
    'kind',
    'kinds',
    'when',
    'text',
    'hour',
  ],
};

/** Values that choose each plural form of any language. */
const NUMBERS = [0, 1, 2, 5] as const;

/** Names that a text asks for when it is spoken. */
const namesAsked = (message: (values: Values) => string): string[] => {
  const asked = new Set<string>();
  for (const number of NUMBERS) {
    const values = new Proxy<Record<string, number>>(
      {},
      {
        get: (_, name) => {
          asked.add(String(name));
          return number;
        },
      },
    );
    message(values);
  }
  return [...asked];
};

/** Braces close, and hold only what the skill fills in. */
export const checkBraces = (written: Written, compiler: TextCompiler): Fault[] => {
  const { text, purpose } = written;
  if (!/[{}]/.test(text)) return [];
  const known = FILLED[purpose];
  if (known.length === 0)
    return [written.fault('has braces, which are not filled here', 'write the words themselves')];
  const notClosed = written.fault(
    'has braces that do not close',
    'write a value as {title}, and nothing else in braces',
  );
  if (text.split('{').length !== text.split('}').length) return [notClosed];
  try {
    return namesAsked(compiler.message(text))
      .filter((name) => !known.includes(name))
      .map((name) => written.fault(`has {${name}}, which nobody fills in`, suggestion(name, known)));
  } catch {
    return [notClosed];
  }
};
