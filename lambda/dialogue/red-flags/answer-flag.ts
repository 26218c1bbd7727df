import type { Tier } from '../../session/red-flag-book';
import { isTooMuchNow } from '../allowed';
import { midway } from '../aside';
import type { Decision } from '../decision';
import { leaving } from '../guide';
import { afterTimers } from '../heat/stop-heat';
import { gentlerThan, holdAndAsk, offerInstead } from '../instead';
import type { Moment, RedFlagWords, SessionCard } from '../moment';
import { offerOne } from '../offer';
import { kindOf } from '../playing';
import { cardOf, choiceForWord } from '../shelf';
import { IDLE } from '../state';
import { today } from '../today';
import { quietCard } from './quiet';

/** Flags that other parts of the dialogue answer with. */
export const HOT = 'RF-16';
const UNWELL = 'RF-15';
const VERY_BAD_PAIN = 'RF-11';
const CRISIS = 'RF-17';

/** Seeing somebody is advised no more often than this (content specification 4.1). */
const SAID_LATELY_MILLIS = 14 * 24 * 60 * 60 * 1_000;

/** What was playing stops where it was. */
const left = (moment: Moment): Decision['events'] =>
  moment.state.mode === 'guiding' ? [leaving(moment, moment.state)] : [];

const said = ({ say, card }: RedFlagWords): Pick<Decision, 'say' | 'card'> => ({
  say: [{ key: 'red-flag', values: { text: say } }],
  ...(card && { card }),
});

/** What is told first, whatever follows. */
type Told = Pick<Decision, 'say' | 'card'>;

/** Says it, and closes: nothing is offered. */
const closing = (moment: Moment, told: Told): Decision => ({
  ...told,
  state: IDLE,
  events: left(moment),
});

/** An emergency or a crisis: after the number comes nothing, and there is nothing to go on from. */
const grave = (moment: Moment, words: RedFlagWords, tier: 'E' | 'crisis'): Decision => ({
  ...closing(moment, said(words)),
  events: [...left(moment), { kind: 'flagged', flagged: { tier, at: moment.atMillis } }],
});

/** The one question there is: very bad pain, or a crisis. */
export const clarify = (moment: Moment): Decision => ({
  say: [],
  ask: { key: 'pain-or-crisis' },
  asked: 'pain-or-crisis',
  state: IDLE,
  events: left(moment),
});

/** Today: says so and stays, for whoever asks for something quiet; nothing is offered. */
const urgent = (moment: Moment, words: RedFlagWords): Decision => ({
  ...said(words),
  ask: { key: 'here-for-you' },
  state: IDLE,
  events: left(moment),
  calm: true,
});

const quietly = (moment: Moment): Pick<Decision, 'ask' | 'state' | 'calm'> => {
  const { card, variant, seconds } = choiceForWord(moment, quietCard(moment), 'short');
  return { ...offerOne(card, variant, seconds), calm: true };
};

const wasSaidLately = ({ progress, atMillis }: Moment): boolean =>
  progress?.flagged?.tier === 'S' && atMillis - progress.flagged.at < SAID_LATELY_MILLIS;

/** Soon: says so once in a while, and offers something quiet. */
const soon = (moment: Moment, words: RedFlagWords): Decision =>
  wasSaidLately(moment)
    ? { say: [{ key: 'said-lately' }], events: left(moment), ...quietly(moment) }
    : {
        ...said(words),
        events: [...left(moment), { kind: 'flagged', flagged: { tier: 'S', at: moment.atMillis } }],
        ...quietly(moment),
      };

/** What moves, warms or presses is over, and something quiet is offered. */
const stillInstead = (moment: Moment, told: Told): Decision => ({
  ...told,
  events: left(moment),
  ...quietly(moment),
});

/** In the middle of a session: it waits, and the gentle one is offered, or to stop; it never goes on by itself. */
const gentler = (moment: Moment, words: RedFlagWords): Decision => {
  const now = midway(moment);
  if (now === undefined) return closing(moment, said(words));
  // Whoever is dizzy in a movement moves no more: the gentle one is the same neck.
  const calm: Moment = { ...moment, talk: { ...moment.talk, calm: true } };
  if (isTooMuchNow(calm, cardOf(moment, now.run.session) as SessionCard))
    return stillInstead(moment, said(words));
  const { say } = said(words);
  const gentle = gentlerThan(moment, now);
  return gentle === undefined
    ? { ...holdAndAsk(moment, now, say), ask: { key: 'stop-here' }, asked: 'stop-here' }
    : offerInstead(moment, now, say, 'gentle-one', gentle, 'stop');
};

/**
 * The heat is over for the day, nothing rings for it any more, and something without it is offered where a session
 * was under way.
 */
const overForToday = (moment: Moment, told: Told): Decision =>
  afterTimers(moment, () => {
    const decision = midway(moment) === undefined ? closing(moment, told) : stillInstead(moment, told);
    const burnt = { do: 'burnt', at: moment.atMillis, day: today(moment) } as const;
    return { ...decision, events: [...decision.events, { kind: 'heat', step: burnt }] };
  });

/** Skin that is numb, blotchy or too hot under the heat, and not burnt: it comes off, in a breath. */
export const comeOff = (moment: Moment, what: 'on' | 'unknown' = 'on'): Decision =>
  overForToday(moment, { say: [{ key: 'heat-too-hot', values: { what } }] });

/** Pause and adapt: by what it is about. */
const adapt = (moment: Moment, words: RedFlagWords, id: string): Decision => {
  if (id === UNWELL) return gentler(moment, words);
  if (id === HOT) return overForToday(moment, said(words));
  return stillInstead(moment, said(words));
};

type Answer = (moment: Moment, words: RedFlagWords, id: string) => Decision;

const ANSWERS: Readonly<Record<Tier, Answer>> = {
  E: (moment, words) => grave(moment, words, 'E'),
  crisis: (moment, words) => grave(moment, words, 'crisis'),
  ask: clarify,
  U: urgent,
  S: soon,
  P: adapt,
};

/** Stops whatever is under way and answers a red flag as its tier is answered (content specification 4.1). */
export const answerFlag = (moment: Moment, id: string): Decision => {
  const words = moment.stage.redFlag(id);
  return ANSWERS[words.tier](moment, words, id);
};

/** "That hurts" under a heat pad, and a pad that is too hot. */
export const isHeat = (moment: Moment): boolean => {
  const now = midway(moment);
  return now !== undefined && kindOf(moment, now.run) === 'heat';
};

/** Whom to call in a crisis, in one line. */
export const numberAlone = ({ stage }: Moment): Decision['say'] => [
  { key: 'red-flag', values: { text: stage.redFlag(CRISIS).brief as string } },
];

/** "Just the pain", whether it was asked or not. */
export const painMeant = (moment: Moment): Decision => answerFlag(moment, VERY_BAD_PAIN);

/** What somebody meant who was asked whether it is pain or a crisis; not sure counts as a crisis. */
export const clarified = (moment: Moment, isPain: boolean): Decision =>
  answerFlag(moment, isPain ? VERY_BAD_PAIN : CRISIS);
