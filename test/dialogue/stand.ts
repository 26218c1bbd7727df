import { catalogue } from '../../lambda/catalogue/catalogue.generated';
import type { Asked } from '../../lambda/dialogue/ask-keys';
import type { Decision } from '../../lambda/dialogue/decision';
import type { AlertCall } from '../../lambda/dialogue/errand';
import type { Moment, Scored } from '../../lambda/dialogue/moment';
import type { DialogueState } from '../../lambda/dialogue/state';
import { applyEvent } from '../../lambda/progress/apply';
import type { Done } from '../../lambda/progress/history';
import { NO_PROGRESS, type Progress } from '../../lambda/progress/progress';
import type { Outcome } from '../../lambda/progress/reminders';
import type { SettingsChange } from '../../lambda/progress/settings';
import type { Language } from '../../lambda/session/language';
import type { Decide } from '../../lambda/skill';
import { createRepertoire } from '../../lambda/speech/repertoire';
import { createStage } from '../../lambda/speech/stage';

/** Seven in the evening, 20 November 2026, UTC. */
export const EVENING = Date.parse('2026-11-20T19:00:00Z');

/** Somebody who did nothing yet, and was asked whatever is asked before a first session. */
export const ASKED_BEFORE: Progress = {
  ...NO_PROGRESS,
  cautioned: ['breath-holds', 'rollers', 'balls', 'floor'],
  heat: {
    checked: { day: '2026-11-01', isOffered: true },
    used: { at: EVENING - 86_400_000, endsAt: EVENING - 85_500_000, day: '2026-11-19', times: 1 },
  },
};

/** Minutes and seconds in milliseconds: `at(2, 10)`. */
export const at = (minutes: number, seconds = 0): number => (minutes * 60 + seconds) * 1_000;

/**
 * One person's conversation, decided by the dialogue alone: the real catalogue and its real timing, no
 * envelope, no store. What happens is folded into the person's progress as the store would.
 */
export class Stand {
  state: DialogueState = { mode: 'idle' };
  now = EVENING;
  last: Decision | undefined;
  misses = 0;
  undo: SettingsChange | undefined;
  asked: Asked | undefined;
  about: string | undefined;
  calm: true | undefined;
  scored: Scored | undefined;
  /** Whether people may be asked how it feels. */
  hasCheckIns = false;
  /** What Alexa was asked for. */
  readonly calls: AlertCall[] = [];
  /** What Alexa's services answer: all that is asked is done. */
  alerts: (call: AlertCall) => Outcome<readonly string[]> = () => ({ is: 'done', value: ['token-1'] });
  /** What was finished before, the latest first; undefined where it cannot be read. */
  history: readonly Done[] | undefined = [];
  /** What was said in this conversation, where nothing could be read or kept. */
  unkept: Progress = NO_PROGRESS;
  readonly events: string[] = [];
  #turns = 0;

  constructor(
    public progress: Progress | undefined = ASKED_BEFORE,
    private readonly maxPageMillis?: number,
  ) {}

  /** Time passes since the last answer began. */
  after(millis: number): this {
    this.now += millis;
    return this;
  }

  /** A turn: what is decided becomes the new state. */
  turn(decide: Decide): Decision {
    this.#turns += 1;
    const completionId = `turn-${this.#turns}`;
    const repertoire = createRepertoire(
      catalogue.scores,
      catalogue.languages.en as Language,
      this.maxPageMillis,
    );
    const moment: Moment = {
      state: this.state,
      talk: {
        isNew: this.#turns === 1,
        misses: this.misses,
        ...(this.undo !== undefined && { undo: this.undo }),
        ...(this.asked !== undefined && { asked: this.asked }),
        ...(this.about !== undefined && { about: this.about }),
        ...(this.calm && { calm: this.calm }),
        ...(this.scored && { scored: this.scored }),
      },
      progress: this.progress,
      settings: (this.progress ?? this.unkept).settings,
      atMillis: this.now,
      zone: 'UTC',
      isOwnZone: true,
      completionId,
      shelf: repertoire.shelf,
      library: repertoire.language.library,
      stage: createStage(repertoire, this.#turns),
      hasCheckIns: this.hasCheckIns,
    };
    const decision = this.#onErrand(decide(moment));
    this.state = decision.state;
    this.last = decision;
    this.misses = decision.isMiss ? this.misses + 1 : 0;
    this.undo = decision.undo ?? this.undo;
    this.asked = decision.asked;
    this.about = decision.about ?? this.about;
    this.calm = decision.calm ?? this.calm;
    this.scored = decision.scored ?? this.scored;
    this.events.push(...decision.events.map(({ kind }) => kind));
    this.unkept = decision.events.reduce(applyEvent, this.unkept);
    if (this.progress !== undefined) this.progress = decision.events.reduce(applyEvent, this.progress);
    return decision;
  }

  /** What has to be looked up is in hand; what is to be deleted is. */
  #onErrand(decision: Decision): Decision {
    const { errand, events } = decision;
    if (errand === undefined) return decision;
    if (errand.kind === 'forget') return errand.decide(true);
    const ask = (call: AlertCall) => {
      this.calls.push(call);
      return this.alerts(call);
    };
    if (errand.kind === 'alerts' || errand.kind === 'all-alerts') {
      const told =
        errand.kind === 'alerts'
          ? errand.decide(ask(errand.call))
          : errand.decide(errand.calls.map((call) => ask(call)));
      return this.#onErrand({ ...told, events: [...events, ...told.events] });
    }
    const { from, to } = errand.days;
    const told = errand.decide(this.history?.filter(({ day }) => from <= day && day <= to));
    return { ...told, events: [...events, ...told.events] };
  }

  /** Milliseconds that the words before the page take: the page's own time begins after them. */
  get lead(): number {
    return this.state.mode === 'guiding' ? this.state.beganAtMillis - this.now : 0;
  }
}

/** Keys of what is said and asked, in order. */
export const heard = ({ say, ask }: Decision): string[] => [
  ...say.map(({ key }) => key),
  ...(ask === undefined ? [] : [`${ask.key}?`]),
];
