import { aside } from './aside';
import type { Decision, SaidLine } from './decision';
import type { Moment } from './moment';

const inPassing = (moment: Moment, line: SaidLine): Decision =>
  aside(moment, () => ({ say: [line] }), [line]);

/**
 * "Tell me a joke", "are you human": one light sentence, and everything stays where it was.
 *
 * @param what a kind of BANTER; what is none is laughed about
 */
export const banter = (moment: Moment, what: string): Decision =>
  inPassing(moment, { key: 'banter', values: { what } });

/** "Louder", "I can't hear you": the volume is Alexa's, and the step is said again. */
export const tellVolume = (moment: Moment): Decision => inPassing(moment, { key: 'volume' });
