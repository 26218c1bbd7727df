import Speech from 'ssml-builder';
import type { Decision, GuidedPage } from '../dialogue/decision';
import type { Stage } from '../dialogue/moment';
import { addAtom, addSilence, addText, atRate } from './markup';
import { type Repertoire, voiceAt } from './repertoire';
import { lineOf, questionOf } from './stage';

/** One answer as Alexa takes it. With a reprompt the conversation stays open; without it closes. */
export interface Answer {
  readonly ssml: string;
  readonly reprompt?: string;
}

const addPage = (speech: Speech, page: GuidedPage, repertoire: Repertoire, stage: Stage): void => {
  const timeline = stage.timeline(page.run);
  const { ratePercent, millisOf } = voiceAt(repertoire, page.run.session, timeline.pacePercent);
  const inside = new Speech();
  for (const step of timeline.steps) {
    for (const atom of step.atoms) {
      if (atom.startMillis < page.fromMillis || atom.startMillis >= page.toMillis) continue;
      addAtom(inside, atom, millisOf);
    }
  }
  speech.sayWithSSML(atRate(inside, ratePercent));
};

/**
 * Turns a decision into speech: what is said, the page, the silence and the question.
 *
 * @param seed of the turn: the same turn always sounds the same
 */
export const speak = (decision: Decision, repertoire: Repertoire, stage: Stage, seed: number): Answer => {
  const { language } = repertoire;
  const speech = new Speech();
  for (const part of decision.say.flatMap((line) => lineOf(language, line, seed))) {
    if (typeof part === 'number') addSilence(speech, part);
    else addText(speech, part);
  }
  const { page, afterSilence } = decision;
  if (page !== undefined && afterSilence === undefined) addPage(speech, page, repertoire, stage);
  addSilence(speech, decision.quietMillis ?? 0);
  if (decision.ask === undefined) return { ssml: speech.ssml() };

  const { prompt, again } = questionOf(language, decision.ask, seed);
  addText(speech, prompt);
  const reprompt = addText(new Speech(), again);
  if (page !== undefined && afterSilence !== undefined) {
    addSilence(reprompt, afterSilence.quietMillis);
    addPage(reprompt, page, repertoire, stage);
    addText(reprompt, questionOf(language, afterSilence.ask, seed).prompt);
  }
  return { ssml: speech.ssml(), reprompt: reprompt.ssml() };
};
