import { type Atom, type PhaseSpan, stepOf } from '../../../lambda/session/cues';
import { PHASES, type Phase } from '../../../lambda/session/score';
import type { Timeline } from '../../../lambda/session/timeline';
import { barAt } from '../../../simulator/terminal/breathing-bar';

/** A breath of the given seconds, in the order of the phases. */
const breath = (startMillis: number, seconds: Partial<Record<Phase, number>>): PhaseSpan[] => {
  let at = startMillis;
  return PHASES.filter((phase) => seconds[phase] !== undefined).map((phase) => {
    const span = { phase, startMillis: at, endMillis: at + (seconds[phase] ?? 0) * 1000 };
    at = span.endMillis;
    return span;
  });
};

const atomOf = (phases: PhaseSpan[]): Atom => ({
  startMillis: phases.at(0)?.startMillis ?? 0,
  endMillis: phases.at(-1)?.endMillis ?? 0,
  cues: [],
  phases,
});

const timelineOf = (...atoms: Atom[]): Timeline => ({
  steps: atoms.map((atom) => stepOf([atom], [])),
  bodyEndMillis: atoms.at(-1)?.endMillis ?? 0,
  totalMillis: (atoms.at(-1)?.endMillis ?? 0) + 10_000,
  pacePercent: 100,
});

/** Ten seconds of opening words, then one box breath. */
const OPENING: Atom = { startMillis: 0, endMillis: 10_000, cues: [] };
const box = timelineOf(OPENING, atomOf(breath(10_000, { in: 4, hold: 2, out: 5, rest: 2 })));

const filledAt = (timeline: Timeline, ...positions: number[]) =>
  positions.map((position) => barAt(timeline, position, 20).breath?.filled);

describe('the breathing bar', () => {
  it('fills with the in-breath, stays for the hold, empties with the out-breath and stays empty', () => {
    expect(filledAt(box, 10_000, 12_000, 13_999)).toEqual([0, 10, 20]);
    expect(filledAt(box, 14_000, 15_999)).toEqual([20, 20]);
    expect(filledAt(box, 16_000, 18_500, 20_999)).toEqual([20, 10, 0]);
    expect(filledAt(box, 21_000, 22_999)).toEqual([0, 0]);
  });

  it('leaves room for a second sip of air', () => {
    const sigh = timelineOf(atomOf(breath(0, { in: 3, more: 1, out: 6 })));
    expect(filledAt(sigh, 2_999, 3_000, 3_500, 3_999, 4_000)).toEqual([15, 15, 18, 20, 20]);
    expect(barAt(sigh, 3_500, 20).breath?.phase).toBe('more');
  });

  it('starts anew with each breath of an atom that holds several', () => {
    const two = timelineOf(atomOf([...breath(0, { in: 4, out: 4 }), ...breath(8_000, { in: 2, out: 4 })]));
    expect(filledAt(two, 2_000, 8_000, 9_000, 12_000)).toEqual([10, 0, 10, 10]);
  });

  it('names the phase and counts its seconds from one', () => {
    const counted = [10_000, 10_999, 11_000, 13_999, 14_000].map((at) => barAt(box, at, 20).breath);
    expect(counted.map((moment) => `${moment?.phase} ${moment?.second}/${moment?.seconds}`)).toEqual([
      'in 1/4',
      'in 1/4',
      'in 2/4',
      'in 4/4',
      'hold 1/2',
    ]);
  });

  it('rounds the length of a phase up to whole seconds', () => {
    expect(barAt(timelineOf(atomOf(breath(0, { in: 3.5, out: 4 }))), 3_400, 20).breath).toMatchObject({
      second: 4,
      seconds: 4,
    });
  });

  it('shows no breath where none is paced: in the opening, in the closing words, after the end', () => {
    for (const at of [0, 9_999, 23_000, 60_000]) expect(barAt(box, at, 20).breath).toBeUndefined();
  });

  it('tells the time left in the whole session, and never less than none', () => {
    expect(barAt(box, 3_000, 20).leftMillis).toBe(30_000);
    expect(barAt(box, 90_000, 20).leftMillis).toBe(0);
  });
});
