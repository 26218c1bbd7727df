import type { HandlerInput } from 'ask-sdk-core';
import type { Response } from 'ask-sdk-model';
import { whileAskedHow } from './dialogue/comfort/replies';
import type { Card, Decision, PermissionAsked } from './dialogue/decision';
import { hearingHeat } from './dialogue/heat/heard';
import type { Moment } from './dialogue/moment';
import { decideSettled } from './dialogue/overdue';
import { celebrating } from './dialogue/progress-told/celebrate';
import { askedAfter } from './dialogue/red-flags/asked-after';
import { clarifying } from './dialogue/red-flags/clarifying';
import { flagIn, heatIn, hurtsIn } from './dialogue/red-flags/flag-in';
import { stateOver } from './dialogue/shelf';
import { stillAsked } from './dialogue/still-asked';
import { runErrand } from './errands';
import { heatTextOf } from './handlers/free-text';
import { type Memory, memoryOf, writeMemory } from './interceptors/memory';
import { completionIdOf } from './platform/ids';
import { errorName, reportOf } from './platform/log';
import { personOf, spokenAt } from './platform/turn';
import { usualZone } from './platform/zone';
import { applyEvent } from './progress/apply';
import { isOfCheckIns, withoutCheckIns } from './progress/comfort';
import { NO_PROGRESS, type ProgressEvent } from './progress/progress';
import type { Permission } from './progress/reminders';
import type { Alerts } from './reminders/alerts';
import type { HeatWord, RedFlag } from './session/red-flag-book';
import { seedOf } from './session/rotation';
import type { Decide } from './skill';
import type { Repertoire } from './speech/repertoire';
import { type Answer, speak } from './speech/speak';
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

type Kept = Pick<Memory, 'known' | 'unsaved' | 'hasLeft'>;

/**
 * Keeps what happened, with what earlier turns could not keep. A store out of reach never costs a
 * person a word of the session: what could not be kept rides along to the next turn.
 */
const keep = async (
  store: ProgressStore,
  input: HandlerInput,
  memory: Memory,
  events: readonly ProgressEvent[],
): Promise<Kept> => {
  const pending = [...memory.unsaved, ...events];
  const { known, hasLeft, host } = memory;
  if (pending.length === 0 || hasLeft) return { known, unsaved: [], hasLeft };
  const { requestEnvelope } = input;
  const report = reportOf(input);
  try {
    const person = personOf(requestEnvelope, host);
    const kept = await store.keep(person, pending, known, spokenAt(requestEnvelope));
    report.kept = kept.outcome;
    return kept.outcome === 'saved'
      ? { known: kept.known, unsaved: [], hasLeft }
      : { known: undefined, unsaved: [], hasLeft: true };
  } catch (error) {
    report.kept = 'unsaved';
    report.error = errorName(error);
    return { known, unsaved: pending, hasLeft };
  }
};

const build = ({ responseBuilder }: HandlerInput, { ssml, reprompt }: Answer, card?: Card): Response => ({
  ...responseBuilder.getResponse(),
  outputSpeech: { type: 'SSML', ssml },
  ...(card !== undefined && { card: { type: 'Simple', title: card.title, content: card.text } }),
  ...(reprompt !== undefined && { reprompt: { outputSpeech: { type: 'SSML', ssml: reprompt } } }),
  shouldEndSession: reprompt === undefined,
});

const SCOPES: Readonly<Record<Permission, string>> = {
  reminders: 'alexa::alerts:reminders:skill:readwrite',
  timers: 'alexa::alerts:timers:skill:readwrite',
};

/** Alexa speaks next: then there is no reprompt, and whether the session ends is not for us to say. */
const asksPermission = (
  { shouldEndSession: _, reprompt: _again, ...response }: Response,
  { of, token }: PermissionAsked,
): Response => ({
  ...response,
  directives: [
    {
      type: 'Connections.StartConnection',
      uri: 'connection://AMAZON.AskForPermissionsConsent/2',
      onCompletion: 'RESUME_SESSION',
      input: {
        '@type': 'AskForPermissionsConsentRequest',
        '@version': '2',
        permissionScopes: [{ permissionScope: SCOPES[of], consentLevel: 'ACCOUNT' }],
      },
      token,
    },
  ],
});

/** What an answer carries besides speech: a permission that is asked for, or can be given on a card. */
const withPermission = (response: Response, { permission, permissionCard }: Decision): Response => {
  if (permission !== undefined) return asksPermission(response, permission);
  return permissionCard === undefined
    ? response
    : { ...response, card: { type: 'AskForPermissionsConsent', permissions: [SCOPES[permissionCard]] } };
};

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

/** What a guest may know of somebody's conversation: what everybody in the room has heard. */
const forGuest = ({ talk, ...memory }: Memory): Memory => ({
  ...memory,
  known: undefined,
  unsaved: [],
  talk: {
    turns: talk.turns,
    misses: talk.misses,
    ...(talk.calm && { calm: talk.calm }),
    ...((talk.asked === 'pain-or-crisis' || talk.asked === 'all-right-now') && { asked: talk.asked }),
  },
});

const voiceOf = ({ isGuest, host }: Memory): Moment['talk']['voice'] => {
  if (isGuest) return 'guest';
  return host === undefined ? undefined : 'own';
};

/** What is known of the host, and of nobody else in the room. */
const OF_THE_HOST: readonly ProgressEvent['kind'][] = [
  'set',
  'welcomed',
  'tip-told',
  'cautioned',
  'heat-checked',
  'milestone-told',
  'rated',
  'check-ins-forgotten',
  'plan',
  'rested',
  'asked-after',
  'reminder-set',
  'reminders-gone',
  'permission-refused',
];

/** What a guest may change for the person whose conversation it is: how the session goes on, no settings. */
const byGuest = ({ undo: _, events, ...decision }: Decision): Decision => ({
  ...decision,
  events: events.filter(({ kind }) => !OF_THE_HOST.includes(kind)),
});

/** A conversation that began where there were check-ins, and goes on where there are none. */
const withoutScores = ({ known, unsaved, talk: { scored: _, ...talk }, ...memory }: Memory): Memory => ({
  ...memory,
  talk,
  known: known && { ...known, progress: withoutCheckIns(known.progress) },
  unsaved: unsaved.filter((event) => !isOfCheckIns(event)),
});

/** What was said of heat, in whatever words. */
const heatWordsOf = (
  { requestEnvelope: { request } }: HandlerInput,
  { language }: Repertoire,
): readonly HeatWord[] => {
  if (request.type !== 'IntentRequest') return [];
  const { text, isAsked } = heatTextOf(request);
  const words = text === '' ? [] : heatIn(language.redFlags, text);
  // A question is no answer to the check.
  return isAsked && !words.includes('wanted') ? words.filter((word) => word !== 'reason') : words;
};

/**
 * One turn: decides, keeps what happened, and only then speaks. A decision with nothing to say, as
 * after the end of a conversation, gives an empty response.
 */
export const respondWith =
  ({ store, alerts, repertoireOf, hasCheckIns = false }: Ensemble) =>
  async (input: HandlerInput, decide: Decide): Promise<Response> => {
    const { request } = input.requestEnvelope;
    const memory = hasCheckIns ? memoryOf(input) : withoutScores(memoryOf(input));
    const { state, talk, known, unsaved } = memory.isGuest ? forGuest(memory) : memory;
    const completionId = completionIdOf(request.requestId);
    const seed = seedOfTurn(input, memory);
    const locale = 'locale' in request ? request.locale : undefined;
    const repertoire = repertoireOf(locale);
    const stage = createStage({ ...repertoire, locale }, seed);
    const soFar = unsaved.reduce(applyEvent, known?.progress ?? NO_PROGRESS);
    const moment: Moment = {
      state: stateOver(repertoire.shelf, state),
      talk: { isNew: memory.isNew, voice: voiceOf(memory), ...talk },
      progress: known && soFar,
      settings: soFar.settings,
      atMillis: spokenAt(input.requestEnvelope),
      zone: memory.zone ?? usualZone(locale),
      isOwnZone: memory.zone !== undefined,
      completionId,
      shelf: repertoire.shelf,
      library: repertoire.language.library,
      stage,
      hasCheckIns,
    };
    const words = heatWordsOf(input, repertoire);
    const decided = decideSettled(moment, (settled) =>
      celebrating(settled, (celebrated) =>
        askedAfter(celebrated, (opened) =>
          clarifying(opened, (clear) =>
            whileAskedHow(clear, (asked) => hearingHeat(asked, words, (cool) => stillAsked(cool, decide))),
          ),
        ),
      ),
    );
    const { decision, memory: after } = await runErrand(
      { store, alerts },
      input,
      memory.isGuest ? byGuest(decided) : decided,
      memory,
      moment.zone,
    );
    const kept = await keep(store, input, after, decision.events);
    const { host, zone } = memory;
    writeMemory(input, { state: decision.state, talk: talkAfter(memory, decision), host, zone, ...kept });
    const isSilent = decision.say.length === 0 && decision.page === undefined && decision.ask === undefined;
    return isSilent
      ? input.responseBuilder.getResponse()
      : withPermission(build(input, speak(decision, repertoire, stage, seed), decision.card), decision);
  };

/** Says that something went wrong on our side, and closes. */
export const apologiseWith =
  ({ repertoireOf }: Pick<Ensemble, 'repertoireOf'>) =>
  (input: HandlerInput): Response => {
    const { request } = input.requestEnvelope;
    const repertoire = repertoireOf('locale' in request ? request.locale : undefined);
    return build(input, trouble(repertoire, request.requestId));
  };

/** Looks for red flags in what is said in the locale of a request. */
export const flagInWith =
  ({ repertoireOf }: Pick<Ensemble, 'repertoireOf'>) =>
  ({ requestEnvelope: { request } }: HandlerInput, text: string): RedFlag | undefined =>
    flagIn(repertoireOf('locale' in request ? request.locale : undefined).language.redFlags, text);

/** Listens for "that hurts" in any words, while something plays: elsewhere they are a wish. */
export const hurtsInWith =
  ({ repertoireOf }: Pick<Ensemble, 'repertoireOf'>) =>
  (input: HandlerInput, text: string): boolean => {
    const { request } = input.requestEnvelope;
    // Whoever is asked whether to carry on from the last time may want something for what is sore today.
    if (memoryOf(input).state.mode !== 'guiding') return false;
    return hurtsIn(repertoireOf('locale' in request ? request.locale : undefined).language.redFlags, text);
  };

/** The words for a turn that went wrong. */
export const trouble = (repertoire: Repertoire, requestId: string): Answer => {
  const seed = seedOf(requestId);
  const decision = { state: { mode: 'idle' as const }, say: [{ key: 'trouble' as const }], events: [] };
  return speak(decision, repertoire, createStage(repertoire, seed), seed);
};
