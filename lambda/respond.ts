import type { HandlerInput } from 'ask-sdk-core';
import type { Response } from 'ask-sdk-model';
import { whileAskedHow } from './dialogue/comfort/replies';
import type { Decision } from './dialogue/decision';
import { hearingHeat } from './dialogue/heat/heard';
import { keepingWarm } from './dialogue/heat/leaving';
import type { Moment } from './dialogue/moment';
import { decideSettled } from './dialogue/overdue';
import { celebrating } from './dialogue/progress-told/celebrate';
import { askedAfter } from './dialogue/red-flags/asked-after';
import { clarifying } from './dialogue/red-flags/clarifying';
import { stateOver } from './dialogue/shelf';
import { stillAsked } from './dialogue/still-asked';
import { runErrand } from './errands';
import { byGuest, forGuest, voiceOf } from './guests';
import { heatWordsIn } from './hear-heat';
import { type Memory, memoryOf, writeMemory } from './interceptors/memory';
import { keep } from './keep';
import { completionIdOf } from './platform/ids';
import { localeOf, spokenAt } from './platform/turn';
import { usualZone } from './platform/zone';
import { applyEvent } from './progress/apply';
import { isOfCheckIns, withoutCheckIns } from './progress/comfort';
import { NO_PROGRESS } from './progress/progress';
import type { Alerts } from './reminders/alerts';
import { responseWith } from './response';
import type { HeatWord } from './session/red-flag-book';
import { seedOf } from './session/rotation';
import type { Decide } from './skill';
import type { Repertoire } from './speech/repertoire';
import { speak } from './speech/speak';
import { createStage } from './speech/stage';
import type { ProgressStore } from './storage/progress-store';

/** What answering needs: a store, and what there is to perform in the locale of a request. */
export interface Ensemble {
  readonly store: ProgressStore;
  /** Alexa's reminders and timers; where there are none, it is as if no device could ring. */
  readonly alerts?: Alerts | undefined;
  /** True where people may be asked how it feels; nowhere else is a score asked for or kept. */
  readonly hasCheckIns?: boolean | undefined;
  repertoireOf(locale: string | undefined): Repertoire;
}

/** A number for the turn: from one turn to the next lines take turns, and each conversation starts elsewhere. */
const seedOfTurn = ({ requestEnvelope }: HandlerInput, { talk }: Memory): number =>
  seedOf(requestEnvelope.session?.sessionId ?? requestEnvelope.request.requestId) + talk.turns;

const talkAfter = (
  { talk }: Memory,
  { isMiss, undo = talk.undo, asked, about = talk.about, calm = talk.calm, scored = talk.scored }: Decision,
): Memory['talk'] => ({
  turns: talk.turns + 1,
  misses: isMiss ? talk.misses + 1 : 0,
  ...(undo !== undefined && { undo }),
  ...(asked !== undefined && { asked }),
  ...(about !== undefined && { about }),
  ...(calm !== undefined && { calm }),
  ...(scored !== undefined && { scored }),
});

/** A conversation that began where there were check-ins, and goes on where there are none. */
const withoutScores = ({ known, unsaved, talk: { scored: _, ...talk }, ...memory }: Memory): Memory => ({
  ...memory,
  talk,
  known: known && { ...known, progress: withoutCheckIns(known.progress) },
  unsaved: unsaved.filter((event) => !isOfCheckIns(event)),
});

/** Decides before, after or instead of another decision. */
type Watch = (moment: Moment, decide: Decide) => Decision;

/** What watches over every decision, from the outside in: each may say something before it, or instead. */
const watched = (decide: Decide, heard: readonly HeatWord[]): Decide => {
  const hearing: Watch = (moment, inner) => hearingHeat(moment, heard, inner);
  const watching = [
    decideSettled,
    celebrating,
    keepingWarm,
    askedAfter,
    clarifying,
    whileAskedHow,
    hearing,
    stillAsked,
  ];
  return watching.reduceRight<Decide>((inner, watch) => (moment) => watch(moment, inner), decide);
};

/** All that a decision may depend on in this turn. */
const momentOf = (
  { requestEnvelope }: HandlerInput,
  memory: Memory,
  { shelf, language: { library } }: Repertoire,
  stage: Moment['stage'],
  hasCheckIns: boolean,
): Moment => {
  const { state, talk, known, unsaved } = memory.isGuest ? forGuest(memory) : memory;
  const progress = unsaved.reduce(applyEvent, known?.progress ?? NO_PROGRESS);
  return {
    state: stateOver(shelf, state),
    talk: { isNew: memory.isNew, voice: voiceOf(memory), ...talk },
    progress: known && progress,
    settings: progress.settings,
    atMillis: spokenAt(requestEnvelope),
    zone: memory.zone ?? usualZone(localeOf(requestEnvelope)),
    isOwnZone: memory.zone !== undefined,
    completionId: completionIdOf(requestEnvelope.request.requestId),
    shelf,
    library,
    stage,
    hasCheckIns,
  };
};

/**
 * One turn: decides, keeps what happened, and only then speaks. A decision with nothing to say, as
 * after the end of a conversation, gives an empty response.
 */
export const respondWith =
  ({ store, alerts, repertoireOf, hasCheckIns = false }: Ensemble) =>
  async (input: HandlerInput, decide: Decide): Promise<Response> => {
    const memory = hasCheckIns ? memoryOf(input) : withoutScores(memoryOf(input));
    const locale = localeOf(input.requestEnvelope);
    const repertoire = repertoireOf(locale);
    const seed = seedOfTurn(input, memory);
    const stage = createStage({ ...repertoire, locale }, seed);
    const moment = momentOf(input, memory, repertoire, stage, hasCheckIns);
    const decided = watched(
      decide,
      heatWordsIn(input.requestEnvelope.request, repertoire.language.redFlags),
    )(moment);
    const allowed = memory.isGuest ? byGuest(decided) : decided;
    const { decision, memory: after } = await runErrand(
      { store, alerts },
      input,
      allowed,
      memory,
      moment.zone,
    );
    const kept = await keep(store, input, after, decision.events);
    const { host, zone } = memory;
    writeMemory(input, { state: decision.state, talk: talkAfter(memory, decision), host, zone, ...kept });
    const isSilent = decision.say.length === 0 && decision.page === undefined && decision.ask === undefined;
    return isSilent
      ? input.responseBuilder.getResponse()
      : responseWith(input, speak(decision, repertoire, stage, seed), decision);
  };
