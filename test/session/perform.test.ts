import { type Performance, perform } from '../../lambda/session/perform';
import { movedTo } from '../../lambda/session/place';
import type { ScoreItem } from '../../lambda/session/score';
import type { Timeline } from '../../lambda/session/timeline';
import type { WordBook } from '../../lambda/session/words';
import { BREATH_WORDS, recitalOf, scoreOf, spokenBody, textsOf } from './recital';

const WORDS: WordBook = {
  open: [[({ length }) => `Hello, ${length}.`]],
  lift: { brief: [['Lift.']], other: [['Now lift the shoulder.', 1_000, 'As far as is easy.']] },
  wait: { cues: [['Wait.']], other: [['Wait there, and breathe.']] },
  still: [['Still there.']],
  down: [['And down.']],
};

const SLOT: ScoreItem = { say: 'lift', seconds: 20, half: 'still', beforeEnd: 'down' };
const WAIT: ScoreItem = { say: 'wait', seconds: 10 };
const BREATHS: ScoreItem = { breath: { in: 3, out: 4 }, times: 4, countAloud: 1, lineEvery: 2 };

const performed = (
  performance: Performance,
  body: readonly ScoreItem[] = [SLOT, BREATHS, WAIT],
): Timeline => {
  const score = scoreOf(body);
  const variant = { ...score.variants.standard, seconds: 73 } as NonNullable<typeof score.variants.standard>;
  return perform(score, variant, performance, (totalMillis) =>
    recitalOf([WORDS, BREATH_WORDS], { values: { length: `${totalMillis / 1_000} seconds` } }),
  );
};

const startsOf = ({ steps }: Timeline): number[] => steps.map(({ startMillis }) => startMillis);

describe('a session told in fewer words', () => {
  it('is told as the score has it where nothing else was asked for', () => {
    expect(spokenBody(performed({})).slice(0, 4)).toEqual([
      '10.0 Now lift the shoulder.',
      '13.2 As far as is easy.',
      '20.0 Still there.',
      '27.0 And down.',
    ]);
  });

  it('says less, and everything else is where it was', () => {
    expect(spokenBody(performed({ words: 'brief' })).slice(0, 3)).toEqual([
      '10.0 Lift.',
      '20.0 Still there.',
      '27.0 And down.',
    ]);
    expect(startsOf(performed({ words: 'cues' }))).toEqual(startsOf(performed({})));
    expect(textsOf(performed({ words: 'cues' })).at(-2)).toBe('Wait.');
  });

  it('is without company when it is quiet, but not without what moves', () => {
    const said = spokenBody(performed({ words: 'quiet' }));
    expect(said.slice(0, 2)).toEqual(['10.0 Lift.', '27.0 And down.']);
    expect(said.filter((line) => line.endsWith('Good.'))).toEqual([]);
    expect(spokenBody(performed({})).filter((line) => line.endsWith('Good.'))).toHaveLength(1);
    expect(said.filter((line) => line.endsWith('Two.'))).toHaveLength(2);
  });

  it('is never so quiet that one would wonder whether anybody is still there', () => {
    const long = { ...SLOT, seconds: 40 };
    expect(spokenBody(performed({ words: 'quiet' }, [long]))).toEqual([
      '10.0 Lift.',
      '30.0 Still there.',
      '47.0 And down.',
    ]);
  });

  it('has no numbers where they are off, and all its other words', () => {
    const said = (performance: Performance): string[] => spokenBody(performed(performance, [BREATHS]));
    expect(said({ counts: 'off' })).toEqual(said({}).filter((line) => !/(Two|Three|Four)\.$/.test(line)));
  });
});

describe('a step that is explained', () => {
  it('is told in all its words, and the others stay as they are', () => {
    const said = spokenBody(performed({ words: 'cues', explainedMillis: 10_000 }));
    expect(said[0]).toBe('10.0 Now lift the shoulder.');
    expect(said.at(-1)).toBe('58.0 Wait.');
  });

  it('is none where no step begins there, and none where all is told anyway', () => {
    expect(performed({ words: 'brief', explainedMillis: 10_001 })).toEqual(performed({ words: 'brief' }));
    expect(performed({ explainedMillis: 10_000 })).toEqual(performed({}));
  });
});

describe('a pace', () => {
  it('stretches everything alike, and says the true length', () => {
    const slow = performed({ pacePercent: 130 });
    expect(slow.steps.map(({ startMillis, endMillis }) => [startMillis, endMillis])).toEqual(
      performed({}).steps.map(({ startMillis, endMillis }) => [startMillis * 1.3, endMillis * 1.3]),
    );
    expect(textsOf(slow)[0]).toBe('Hello, 94.9 seconds.');
    expect(spokenBody(slow).slice(0, 3)).toEqual([
      '13.0 Now lift the shoulder.',
      '17.16 As far as is easy.',
      '26.0 Still there.',
    ]);
    expect([slow.bodyEndMillis, slow.totalMillis]).toEqual([88_400, 94_900]);
    expect(slow.steps[2]?.atoms[0]?.phases?.[1]).toEqual({
      phase: 'out',
      startMillis: 42_900,
      endMillis: 48_100,
    });
  });

  it('leaves every step its place in the score', () => {
    const inScore = ({ steps }: Timeline): number[] => steps.map(({ scoreMillis }) => scoreMillis);
    expect(inScore(performed({ pacePercent: 80 }))).toEqual(startsOf(performed({})));
  });
});

describe('a cut', () => {
  const cut = { fromMillis: 30_000, toMillis: 58_000 };

  it('leaves its part out, and moves the rest forward', () => {
    const shorter = performed({ cut });
    expect(startsOf(shorter)).toEqual([0, 10_000, 30_000, 40_000]);
    expect([shorter.bodyEndMillis, shorter.totalMillis]).toEqual([40_000, 45_000]);
    expect(spokenBody(shorter).at(-1)).toBe('30.0 Wait there, and breathe.');
    expect(textsOf(shorter)[0]).toBe('Hello, 45 seconds.');
  });

  it('may go up to the closing words', () => {
    const shorter = performed({ cut: { fromMillis: 30_000, toMillis: 68_000 }, pacePercent: 80 });
    expect(startsOf(shorter)).toEqual([0, 8_000, 24_000]);
    expect(textsOf(shorter).at(-1)).toBe('That was it.');
    expect(textsOf(shorter)[0]).toBe('Hello, 28 seconds.');
  });

  it.each([
    ['begins inside a step', { fromMillis: 31_000, toMillis: 58_000 }],
    ['ends inside a step', { fromMillis: 30_000, toMillis: 59_000 }],
    ['takes the closing words with it', { fromMillis: 30_000, toMillis: 73_000 }],
    ['takes the opening with it', { fromMillis: 0, toMillis: 58_000 }],
    ['is the wrong way round', { fromMillis: 58_000, toMillis: 30_000 }],
  ])('is none where it %s', (_, wrong) => {
    expect(performed({ cut: wrong })).toEqual(performed({}));
  });
});

describe('a place in another manner', () => {
  const whole = performed({});

  it('is the start of the same step', () => {
    expect(movedTo(whole, performed({ pacePercent: 130 }), 35_000)).toBe(39_000);
    expect(movedTo(performed({ pacePercent: 130 }), whole, 39_000)).toBe(30_000);
    expect(movedTo(whole, performed({ words: 'quiet' }), 12_000)).toBe(10_000);
  });

  it('is that of the next one where the step has been left out', () => {
    const shorter = performed({ cut: { fromMillis: 30_000, toMillis: 58_000 } });
    expect(movedTo(whole, shorter, 31_000)).toBe(30_000);
    expect(movedTo(whole, shorter, 60_000)).toBe(30_000);
    expect(movedTo(whole, shorter, 70_000)).toBe(40_000);
  });

  it('is that of the last one where nothing comes after', () => {
    const endless = { ...whole, steps: whole.steps.slice(0, 2) };
    expect(movedTo(whole, endless, 70_000)).toBe(10_000);
  });
});
