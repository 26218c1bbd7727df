/** What somebody does one evening, or on two that belong together: a list of conversations, and what they finish. */
export interface Evening {
  readonly conversations: readonly (readonly string[])[];
  /** Sessions that are heard to their end, and so have to be in the store. */
  readonly finishes: number;
}

const BELLY = 'ask gentle back for five minutes of belly breathing';

const ONE_SHOT: Evening = { conversations: [[BELLY, 'no']], finishes: 1 };
const OPENED: Evening = { conversations: [['open gentle back', 'the long out-breath', 'no']], finishes: 1 };

/** What everybody does, one after another, each beginning somewhere else: about three weeks of four evenings. */
export const EVENINGS: readonly Evening[] = [
  ONE_SHOT,
  OPENED,
  {
    conversations: [
      ['open gentle back', 'belly breathing', '@1m repeat', '@40s skip this one', '@30s help', 'yes', 'no'],
    ],
    finishes: 1,
  },
  ONE_SHOT,
  {
    conversations: [
      [BELLY, '@1m pause', 'stop'],
      ['ask gentle back to resume', 'no'],
    ],
    finishes: 1,
  },
  { conversations: [['ask gentle back for the one minute reset', 'the long out-breath', 'no']], finishes: 2 },
  OPENED,
  { conversations: [['ask gentle back for something for my neck', 'no']], finishes: 1 },
  { conversations: [['ask gentle back how long should i hold a stretch', 'stop']], finishes: 0 },
  // Nobody says goodbye: the conversation closes by silence.
  { conversations: [['ask gentle back for the body scan']], finishes: 1 },
];
