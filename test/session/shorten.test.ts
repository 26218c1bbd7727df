import { type Performance, perform } from '../../lambda/session/perform';
import type { ScoreItem } from '../../lambda/session/score';
import { endings, shortenTo } from '../../lambda/session/shorten';
import type { Timeline } from '../../lambda/session/timeline';
import { BREATH_WORDS, recitalOf, scoreOf } from './recital';

const WORDS = { how: [['How.']], move: [['Move.']], back: [['Back.']], next: [['Next.']] };
const MOVE: ScoreItem = { say: 'move', seconds: 10 };

/** Opening ten seconds, the body, closing five. */
const lay = (body: readonly ScoreItem[], performance: Performance = {}): Timeline => {
  const score = scoreOf(body);
  const { standard } = score.variants;
  return perform(score, standard as NonNullable<typeof standard>, performance, () =>
    recitalOf([WORDS, BREATH_WORDS]),
  );
};

/** What is left out and what remains, "30-60 25", in seconds. */
const endingsOf = (timeline: Timeline, atSeconds: number): string[] =>
  endings(timeline, atSeconds * 1_000).map(
    ({ cut, remainingMillis }) =>
      `${cut.fromMillis / 1_000}-${cut.toMillis / 1_000} ${remainingMillis / 1_000}`,
  );

const THREE: ScoreItem = { each: ['neck', 'arms', 'legs'], do: [MOVE] };

describe('ending sooner', () => {
  it('finishes what was begun, and says goodbye', () => {
    expect(endingsOf(lay([THREE]), 12)).toEqual(['20-40 15', '30-40 25']);
    expect(endingsOf(lay([THREE]), 25)).toEqual(['30-40 15']);
  });

  it('cannot leave anything out of the last step, nor of the closing words', () => {
    expect(endingsOf(lay([THREE]), 35)).toEqual([]);
    expect(endingsOf(lay([THREE]), 42)).toEqual([]);
  });

  it('does at least something of the body', () => {
    expect(endingsOf(lay([THREE]), 0)).toEqual(['20-40 25', '30-40 35']);
  });

  it('gives the left what the right has had', () => {
    const sides: ScoreItem = { each: ['right', 'left'], do: [MOVE] };
    expect(endingsOf(lay([sides, sides, THREE]), 12)).toEqual([
      '30-80 25',
      '50-80 45',
      '60-80 55',
      '70-80 65',
    ]);
    const named: ScoreItem = { each: ['right-arm', 'left-arm', 'face', 'right-leg', 'left-leg'], do: [MOVE] };
    expect(endingsOf(lay([named]), 12)).toEqual(['30-60 25', '40-60 35']);
  });

  it('knows the halves of one thing from those of another', () => {
    const pairs: ScoreItem = {
      each: ['right-hand', 'right-foot', 'left-hand', 'left-foot', 'face'],
      do: [MOVE],
    };
    expect(endingsOf(lay([pairs]), 12)).toEqual(['50-60 45']);
    const inner: ScoreItem = { each: ['right', 'left'], do: [{ step: 'tilt', do: [MOVE] }] };
    expect(endingsOf(lay([{ each: ['first', 'second'], do: [inner] }]), 12)).toEqual(['30-50 25']);
  });

  it('does not explain what is never done', () => {
    const how: ScoreItem = { say: 'how', seconds: 10 };
    expect(endingsOf(lay([THREE, how, THREE]), 35)).toEqual(['40-80 15', '60-80 35', '70-80 45']);
  });

  it('does not announce what never comes', () => {
    const breaths: ScoreItem = { breath: { in: 4, out: 6 }, times: 10, lastLine: 'next' };
    expect(endingsOf(lay([breaths, THREE]), 12)).toEqual(['60-140 55', '120-140 115', '130-140 125']);
  });

  it('brings people back from where it took them', () => {
    const back: ScoreItem = { say: 'back', seconds: 10, isKept: true };
    expect(endingsOf(lay([THREE, back]), 12)).toEqual(['20-40 25', '30-40 35']);
    const child: ScoreItem = { step: 'child', isKept: true, do: [MOVE] };
    expect(endingsOf(lay([THREE, child, THREE]), 12)).toEqual([
      '50-80 45',
      '20-40 55',
      '60-80 55',
      '30-40 65',
      '70-80 65',
    ]);
    const within: ScoreItem = { each: ['up'], do: [back] };
    expect(endingsOf(lay([THREE, within]), 12)).toEqual(['20-40 25', '30-40 35']);
  });

  it('counts in the time of its pace, and cuts in that of the score', () => {
    expect(endingsOf(lay([THREE], { pacePercent: 130 }), 14)).toEqual(['20-40 19.5', '30-40 32.5']);
  });

  it('leaves out more of what has been shortened already, and never less', () => {
    const shorter = lay([THREE, THREE], { cut: { fromMillis: 50_000, toMillis: 70_000 } });
    expect(endingsOf(shorter, 12)).toEqual(['20-70 15', '30-70 25', '40-70 35']);
    const kept: ScoreItem = { say: 'back', seconds: 10, isKept: true };
    const around = lay([THREE, kept, THREE], { cut: { fromMillis: 20_000, toMillis: 40_000 } });
    expect(endingsOf(around, 32)).toEqual([]);
  });
});

describe('making it as long as somebody still has', () => {
  const six = lay([THREE, THREE]);

  it('takes the ending that comes nearest', () => {
    expect(shortenTo(six, 12_000, 26_000)).toEqual({
      cut: { fromMillis: 30_000, toMillis: 70_000 },
      remainingMillis: 25_000,
    });
    expect(shortenTo(six, 12_000, 1_000)?.remainingMillis).toBe(15_000);
  });

  it('leaves it whole where that comes as near, or where there is nothing to leave out', () => {
    expect(shortenTo(six, 12_000, 60_000)).toBeUndefined();
    expect(shortenTo(six, 12_000, 300_000)).toBeUndefined();
    expect(shortenTo(six, 68_000, 5_000)).toBeUndefined();
  });
});
