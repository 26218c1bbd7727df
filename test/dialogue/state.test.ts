import fc from 'fast-check';
import { stateOver } from '../../lambda/dialogue/shelf';
import { type DialogueState, IDLE, readState } from '../../lambda/dialogue/state';

describe('readState', () => {
  it('reads back what a turn laid down', () => {
    const state = {
      mode: 'paused',
      run: { session: 'br-box', variant: 'short', completionId: 'a' },
      atMillis: 0,
    };

    expect(readState(state)).toEqual(state);
  });

  it('takes an old, unknown or broken state as idle, never as an exception', async () => {
    expect(readState({ mode: 'guiding', run: 'old shape' })).toEqual(IDLE);
    await fc.assert(
      fc.property(fc.anything(), (value) => typeof readState(value).mode === 'string'),
      { numRuns: 1_000 },
    );
  });
});

describe('a state over a catalogue', () => {
  const shelf = [
    {
      id: 'br-box',
      title: 'box breathing',
      kind: 'breathing',
      positions: ['lying'],
      equipment: [],
      areas: [],
      needs: [],
      goesWithout: true,
      leftOutBy: {},
      firstFor: {},
      instead: [],
      variants: { short: { seconds: 168, positions: ['lying'], equipment: [] } },
    },
  ];
  const run = { session: 'br-box', variant: 'short', completionId: 'a' };

  it.each<[string, DialogueState]>([
    ['a pause', { mode: 'paused', run, atMillis: 0 }],
    ['what plays', { mode: 'guiding', run, fromMillis: 0, toMillis: 1, beganAtMillis: 0 }],
    ['an offer', { mode: 'offering', session: 'br-box', variant: 'short' }],
    ['a choice', { mode: 'choosing', offered: ['br-gone'] }],
    ['nothing', { mode: 'idle' }],
  ])('stays what it is: %s', (_, state) => {
    expect(stateOver(shelf, state)).toBe(state);
  });

  it.each<[string, DialogueState]>([
    ['a session', { mode: 'paused', run: { ...run, session: 'br-gone' }, atMillis: 0 }],
    ['a variant', { mode: 'offering', session: 'br-box', variant: 'gone' }],
  ])('is idle about %s that is not there any more', (_, state) => {
    expect(stateOver(shelf, state)).toEqual(IDLE);
  });
});
