import type { Frame, Score } from '../../lambda/session/score';
import type { WordBook } from '../../lambda/session/words';

const STANDARD: Frame = { open: 20, settle: 25, close: 25 };

const GROUPS = ['right-arm', 'left-arm', 'face', 'neck', 'trunk', 'right-leg', 'left-leg'];

/** Seven muscle groups: gather, hold, let go. A whole session in fourteen lines. */
export const pmrSeven: Score = {
  id: 'pmr-seven',
  kind: 'muscle-relaxation',
  blocks: {
    round: [
      {
        each: GROUPS,
        do: [
          { say: 'gather', seconds: 8 },
          { say: 'hold', seconds: 5 },
          { say: 'let-go', seconds: 25, half: 'heavy' },
        ],
      },
    ],
  },
  variants: {
    standard: { frameName: 'standard', frame: STANDARD, seconds: 336, body: [{ use: 'round' }] },
    flare: {
      frameName: 'standard',
      frame: STANDARD,
      seconds: 308,
      body: [
        {
          each: GROUPS,
          do: [
            { say: 'notice', seconds: 8 },
            { say: 'soften', seconds: 26, half: 'heavy' },
          ],
        },
      ],
    },
  },
};

/** Stretches on the back: breaths, holds with a warning before their end, sides, rounds within rounds. */
export const stLying: Score = {
  id: 'st-lying',
  kind: 'stretching',
  blocks: {
    arrive: [{ breath: { in: 4, out: 6 }, times: 4 }],
    'arms-out': [
      { say: 'arms-out', seconds: 12 },
      { say: 'arms-out-hold', seconds: 40, half: 'breathe', beforeEnd: 'back-slowly' },
    ],
    hug: [
      {
        each: ['right', 'left'],
        do: [
          { say: 'hug', seconds: 10 },
          { say: 'hug-hold', seconds: 20, beforeEnd: 'back-slowly' },
          { say: 'rest', seconds: 8 },
        ],
      },
    ],
    turns: [
      { say: 'turns', seconds: 10 },
      { rounds: 3, do: [{ each: ['right', 'left'], do: [{ say: 'turn', seconds: 8 }] }] },
    ],
    nods: [
      { say: 'nods', seconds: 10 },
      {
        rounds: 6,
        do: [
          { say: 'nod', seconds: 5 },
          { say: 'off', seconds: 4 },
        ],
      },
    ],
  },
  variants: {
    standard: {
      frameName: 'standard',
      frame: STANDARD,
      seconds: 360,
      body: [{ use: 'arrive' }, { use: 'arms-out' }, { use: 'hug' }, { use: 'turns' }, { use: 'nods' }],
    },
  },
};

const frameWords: WordBook = {
  open: { standard: [['Welcome.']] },
  settle: [['Settle in.']],
  close: [['That was it.']],
};

export const pmrWords: WordBook = {
  ...frameWords,
  gather: {
    'right-arm': [['Close the right hand.']],
    'left-arm': [['Close the left hand.']],
    other: [['Gather.']],
  },
  hold: [['Hold.'], ['And hold.']],
  'let-go': [['Let go.'], ['Let it all go.']],
  heavy: { face: [['Smooth.']], other: [['Heavy.']] },
  notice: [['Notice.']],
  soften: [['Soften.']],
};

export const lyingWords: WordBook = {
  ...frameWords,
  in: [['In.']],
  out: [['Out.']],
  'arms-out': [['Arms out.']],
  'arms-out-hold': [['Stay.']],
  breathe: [['Breathe.']],
  'back-slowly': [['Slowly back.']],
  hug: { right: [['The right knee.']], left: [['The left knee.']] },
  'hug-hold': [['Stay there.']],
  rest: [['Rest.']],
  turns: [['Both knees.']],
  turn: { right: [['To the right.']], left: [['To the left.']] },
  nods: [['Small nods.']],
  nod: [['Nod.']],
  off: [['Off.']],
};
