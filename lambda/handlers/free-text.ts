import type { IntentRequest } from 'ask-sdk-model';
import { readSlot } from '../platform/turn';

/** What was said in one slot, with the words around it that tell something and are not sent. */
export interface Said {
  readonly slot: string;
  readonly text: string;
  /** Id of the value, where it is one that we know. */
  readonly id?: string;
}

/** Slots that are sent without a word that tells something, and the words that are meant. */
const MEANT: Readonly<Record<string, (heard: string) => string>> = {
  sore: (heard) => `${heard} hurts`,
  // "I can't feel my arm"
  posture: (heard) => `cannot ${heard}`,
  // "Something tore in my back"
  alarm: (heard) => `something ${heard}`,
  // "I have no feeling down below"
  bare: (heard) => `no ${heard}`,
  // "I want to cut myself"
  session: (heard) => `feel like want to ${heard}`,
};

/** Slots of free text whose names cannot be written as they are said. */
const SPELT: Readonly<Record<string, string>> = { im: "I'm", ive: "I've", heat: 'want heat,' };

const own = <Value>(values: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(values, name) ? values[name] : undefined;

/** Slots of what is refused or missing: "no one would miss me", "there's no point to anything". */
const REFUSED: Readonly<Record<string, string>> = {
  LeaveOutIntent: 'exclusion',
  DontHaveIntent: 'equipment',
};

/** Free text stands in a slot that is called what stood before it, or `words`. */
const textOf = (intent: string, slot: string, heard: string, id: string | undefined): string => {
  // Stood in the place of an alarming word, and is none that we know: "a horrible tearing feeling".
  if (slot === 'alarm' && id === undefined) return `${heard} pain`;
  if (own(REFUSED, intent) === slot) return `no ${heard}`;
  if (intent !== 'HearIntent') return own(MEANT, slot)?.(heard) ?? heard;
  return slot === 'words' ? heard : `${own(SPELT, slot) ?? slot} ${heard}`;
};

/** What was said in each slot that holds anything. */
export const saidIn = (request: IntentRequest): readonly Said[] =>
  Object.keys(request.intent.slots ?? {}).flatMap((slot) => {
    const { heard, id } = readSlot(request, slot);
    if (heard === undefined) return [];
    return [{ slot, text: textOf(request.intent.name, slot, heard, id), ...(id !== undefined && { id }) }];
  });

/** Everything that was said, as far as it was sent: one sentence may be told in several slots. Undefined where nothing was. */
export const freeTextOf = (request: IntentRequest): string | undefined => {
  const said = saidIn(request);
  return said.length === 0 ? undefined : said.map(({ text }) => text).join(' ');
};

/** Whoever asks what poor circulation is has not said that they have it. */
const ASKING: readonly string[] = ['AskIntent', 'QuestionIntent'];

/** Slots that name what is asked for, or left in. */
const NAMING: readonly string[] = ['kind', 'session', 'exclusion'];

/** What was said, with heat as a wish where it is named as one. Empty where nothing was. */
export const heatTextOf = (request: IntentRequest): { readonly text: string; readonly isAsked: boolean } => {
  const { name } = request.intent;
  const texts = Object.keys(request.intent.slots ?? {}).flatMap((slot) => {
    const { heard, id } = readSlot(request, slot);
    if (heard === undefined) return [];
    if (id === 'heat' && name === 'LeaveOutIntent') return [];
    if (id === 'heat' && NAMING.includes(slot)) return ['want heat'];
    // "I don't have diabetes" takes something back.
    if (name === 'LeaveInIntent') return [];
    // What is left out is a reason to leave heat out, and no denial of it.
    return [name === 'LeaveOutIntent' ? heard : textOf(name, slot, heard, id)];
  });
  return { text: texts.join(' '), isAsked: ASKING.includes(name) };
};
