import Speech from 'ssml-builder';
import type { Atom } from '../session/cues';
import { MAX_BREAK_MILLIS } from './limits';

/** Control characters, lone surrogates and non-characters: XML 1.0 has no way to write them. */
const UNSPEAKABLE = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** Adds a text, escaped once, without what XML cannot hold. */
export const addText = (speech: Speech, text: string): Speech => speech.say(text.replace(UNSPEAKABLE, ' '));

const duration = (millis: number): string => (millis % 1_000 === 0 ? `${millis / 1_000}s` : `${millis}ms`);

/** Adds silence, in as many breaks as it takes; none for zero or less. */
export const addSilence = (speech: Speech, millis: number): Speech => {
  for (let left = Math.round(millis); left > 0; left -= MAX_BREAK_MILLIS) {
    speech.pause(duration(Math.min(left, MAX_BREAK_MILLIS)));
  }
  return speech;
};

/** Adds an atom: each cue at its time, and silence around them up to its end. */
export const addAtom = (speech: Speech, atom: Atom, millisOf: (text: string) => number): Speech => {
  let cursor = atom.startMillis;
  for (const cue of atom.cues) {
    addSilence(speech, cue.atMillis - cursor);
    addText(speech, cue.text);
    cursor = Math.max(cursor, cue.atMillis) + millisOf(cue.text);
  }
  return addSilence(speech, atom.endMillis - cursor);
};

/** Characters an atom takes on a page, with the space that joins it to the next. */
export const charactersOf = (atom: Atom, millisOf: (text: string) => number): number =>
  addAtom(new Speech(), atom, millisOf).ssml(true).length + 1;

/** The inside of a document at a slower or faster rate. */
export const atRate = (inside: Speech, ratePercent: number): string =>
  `<prosody rate='${ratePercent}%'>${inside.ssml(true)}</prosody>`;
