import type { Language } from '../../lambda/session/language';
import type { ScoreItem } from '../../lambda/session/score';
import type { Values } from '../../lambda/session/words';
import { createRepertoire, type PlayedScore, type Repertoire } from '../../lambda/speech/repertoire';
import { BREATH_WORDS } from '../session/recital';

const scoreOf = (
  id: string,
  kind: string,
  body: readonly ScoreItem[],
  firstFor: Readonly<Record<string, number>> = {},
): PlayedScore => ({
  id,
  kind,
  positions: ['lying'],
  areas: [],
  needs: [],
  equipment: [],
  leftOutBy: {},
  firstFor,
  instead: { lying: 'same', 'no-equipment': undefined, flare: 'sigh' },
  blocks: {},
  variants: {
    short: { frameName: 'short', frame: { open: 20, settle: 0, close: 10 }, seconds: 90, body },
  },
});

const breaths: ScoreItem = { breath: { in: 4, out: 6 }, times: 6 };

/** Three sessions: one with words of its own that is offered first, one in the order of the catalogue, one without any words. */
export const scores: Readonly<Record<string, PlayedScore>> = {
  hold: scoreOf('hold', 'breathing', [breaths]),
  sigh: scoreOf('sigh', 'breathing', [breaths], { anything: 0 }),
  nameless: scoreOf('nameless', 'breathing', [breaths]),
};

export const language: Language = {
  sessions: {
    hold: {
      title: 'the hold',
      position: 'sitting',
      moreCaution: '',
      purpose: '',
      caution: 'Leave out any hold.',
      words: {},
    },
    sigh: {
      title: 'the sigh',
      position: 'lying',
      moreCaution: '',
      purpose: '',
      caution: 'Keep it small.',
      words: { out: [['Sigh.']] },
    },
  },
  kinds: {
    breathing: {
      ratePercent: 50,
      words: {
        ...BREATH_WORDS,
        open: [
          [({ title, length, position, caution }: Values) => `${title}, ${length}, ${position}. ${caution}`],
        ],
        close: [['And free.', 2_000, ({ title }: Values) => `That was ${title}.`]],
      },
    },
  },
  cautions: {},
  say: {
    goodbye: [['Goodbye.'], ['Until next time.'], ['Be well.']],
    stopping: [['Stopping here.', 1_500, 'Your place is kept.']],
    'nearest-length': [[({ length }: Values) => `The nearest is ${length}.`]],
    'last-time': [[({ title }: Values) => `Last time: ${title}.`]],
  },
  ask: {
    another: {
      prompt: ['Another?', 'One more?'],
      again: ['Shall we do another?', 'Would you like one more?'],
    },
    'start-with': {
      prompt: [({ title, length }: Values) => `Start ${title}, ${length}?`],
      again: [({ title }: Values) => `Shall we start ${title}?`],
    },
  },
  leaveOut: { roller: 'anything with a roller' },
  reasons: { areas: { neck: 'for your neck' } },
  reminders: {},
  library: {
    answers: {},
    tips: {},
    index: { weights: {}, unknownWeight: 1, phrases: [], notOurs: [] },
    programs: {},
  },
  redFlags: {
    words: {},
    harmless: [],
    hurts: { match: [], unless: [] },
    heat: {
      wanted: { match: [], unless: [] },
      off: { match: [], unless: [] },
      burnt: { match: [], unless: [] },
      lying: { match: [], unless: [] },
      reason: { match: [], unless: [] },
      left: { match: [], unless: [] },
      ending: { match: [], unless: [] },
      under: { match: [], unless: [] },
      eased: { match: [], unless: [] },
    },
    flags: [],
    cardTitles: {},
    help: {},
    crisis: {},
  },
  length: ({ form, minutes }: Values) => `${form} ${minutes}`,
};

/** These sessions in this language. */
export const smallRepertoire = (maxPageMillis?: number): Repertoire =>
  createRepertoire(scores, language, maxPageMillis);
