import { no } from '../../lambda/dialogue/answer';
import { beginSession, type Wish } from '../../lambda/dialogue/begin-session';
import type { Progress } from '../../lambda/progress/progress';
import { ASKED_BEFORE, at, heard, Stand } from './stand';

const begun = (wish: Wish, progress: Progress | undefined = ASKED_BEFORE) => {
  const stand = new Stand(progress);
  const decision = stand.turn((moment) => beginSession(moment, wish));
  return { stand, decision, run: decision.page?.run };
};

const whoDid = (...latest: [session: string, variant: string, seconds: number][]): Progress => ({
  ...ASKED_BEFORE,
  sessions: latest.length,
  latest: latest.map(([session, variant, seconds]) => ({ session, variant, seconds })),
  done: Object.fromEntries(
    latest.map(([session]) => [session, { times: 1, firstDay: '2026-10-11', lastDay: '2026-11-20' }]),
  ),
});

describe('"my breathing session"', () => {
  it('is the long out-breath, standard, for somebody new', () => {
    expect(begun({ kind: 'breathing' }).run).toMatchObject({
      session: 'br-long-exhale',
      variant: 'standard',
    });
  });

  it('is the one this person did last, as long as it usually is', () => {
    const progress = whoDid(['br-belly', 'long', 604], ['br-box', 'short', 168]);

    expect(begun({ kind: 'breathing' }, progress).run).toMatchObject({
      session: 'br-belly',
      variant: 'short',
    });
  });

  it('is the favourite when the last ones were none of this kind any more', () => {
    const progress = {
      ...whoDid(['st-gone', 'standard', 300]),
      done: {
        'st-gone': { times: 9, firstDay: '2026-01-01', lastDay: '2026-01-01' },
        'br-sigh': { times: 2, firstDay: '2026-01-05', lastDay: '2026-01-05' },
        'br-box': { times: 2, firstDay: '2026-01-04', lastDay: '2026-01-04' },
        'br-belly': { times: 1, firstDay: '2026-01-03', lastDay: '2026-01-03' },
      },
    };

    expect(begun({ kind: 'breathing' }, progress).run?.session).toBe('br-box');
  });

  it('of another kind is the first of that kind, for somebody new', () => {
    expect(begun({ kind: 'stretch' }).run?.session).toMatch(/^st-/);
    expect(begun({ kind: 'sleep' }).run?.session).toBe('sl-wind');
  });

  it('is still one when nothing of the kind is there', () => {
    expect(begun({ kind: 'juggling' }).run?.session).toBe('br-long-exhale');
  });

  it('begins just the same when the store cannot be read', () => {
    const stand = new Stand();
    stand.progress = undefined;

    expect(stand.turn((moment) => beginSession(moment, { kind: 'breathing' })).page?.run.session).toBe(
      'br-long-exhale',
    );
    expect(
      stand.turn((moment) => beginSession(moment, { session: 'br-belly', length: 'long' })).page?.run.variant,
    ).toBe('long');
  });
});

describe('a length', () => {
  it.each([
    [5 * 60, 'standard', []],
    [10 * 60, 'long', []],
    [3 * 60, 'short', []],
    [20 * 60, 'long', ['nearest-length']],
    [30, 'short', ['nearest-length']],
  ])('of %d s takes the %s one, and says so where it is far off', (seconds, variant, said) => {
    const { run, decision } = begun({ session: 'br-even-five', seconds });

    expect(run?.variant).toBe(variant);
    expect(decision.say.map(({ key }) => key)).toEqual(said);
  });

  it.each([[0], [Number.NaN], [365 * 24 * 60 * 60]])(
    'that is none (%d s) becomes the usual one, said aloud',
    (seconds) => {
      const { run, decision } = begun({ session: 'br-even-five', seconds });

      expect(run?.variant).toBe('standard');
      expect(decision.say).toEqual([{ key: 'no-such-length' }]);
    },
  );

  it.each([
    ['short', 'br-belly', 'short'],
    ['long', 'br-belly', 'long'],
    ['standard', 'br-belly', 'standard'],
    ['flare', 'br-belly', 'flare'],
    ['standard', 'br-minute', 'micro'],
    ['long', 'br-minute', 'micro'],
  ])('by the word %s takes of %s the %s one', (length, session, variant) => {
    expect(begun({ session, length }).run?.variant).toBe(variant);
  });

  it('without a name takes another session where that is much nearer', () => {
    expect(begun({ seconds: 60 }).run).toMatchObject({ session: 'br-minute', variant: 'micro' });
    expect(begun({ seconds: 60, kind: 'breathing' }).run?.session).toBe('br-minute');
    expect(begun({ seconds: 5 * 60 }).run?.session).toBe('br-long-exhale');
    expect(begun({ seconds: Number.NaN }).run?.session).toBe('br-long-exhale');
  });

  it('beyond the first month of four, seven, eight waits for that month', () => {
    const fresh = begun({ session: 'br-478', length: 'long' });
    expect(fresh.run?.variant).toBe('standard');
    expect(heard(fresh.decision)).toEqual(['not-yet', 'another?']);

    const seasoned = begun({ session: 'br-478', length: 'long' }, whoDid(['br-478', 'standard', 181]));
    expect(seasoned.run?.variant).toBe('after-one-month');
    expect(heard(seasoned.decision)).toEqual(['another?']);

    const early = {
      ...ASKED_BEFORE,
      done: { 'br-478': { times: 1, firstDay: '2026-10-22', lastDay: '2026-10-22' } },
    };
    expect(begun({ session: 'br-478', length: 'long' }, early).run?.variant).toBe('standard');
  });
});

describe('a variant that waits for its month', () => {
  it('waits where nobody can look up when that month began', () => {
    const stand = new Stand();
    stand.progress = undefined;
    stand.turn((moment) => beginSession(moment, { session: 'br-478', length: 'long' }));

    expect(stand.turn(no).page?.run).toMatchObject({ session: 'br-478', variant: 'standard' });
  });

  it('is not spoken of where the long one begins anyway', () => {
    const { run, decision } = begun({ session: 'sg-band', length: 'long' });

    expect(run?.variant).toBe('long');
    expect(heard(decision)).toEqual(['another?']);
  });
});

describe('an unknown name', () => {
  it('offers the two nearest, and stays open', () => {
    const { decision, stand } = begun({ unknownName: 'boxed breathing' });

    expect(heard(decision)).toEqual(['unknown-session', 'which-of-two?']);
    expect(decision.ask?.values).toEqual({ first: 'box breathing', second: 'even breathing' });
    expect(stand.state).toEqual({ mode: 'choosing', offered: ['br-box', 'br-even-five'] });
  });

  it('is an id that no catalogue knows, too', () => {
    expect(heard(begun({ session: 'br-gone' }).decision)).toContain('unknown-session');
  });

  it('with no letters in it still offers two', () => {
    expect(begun({ unknownName: '?' }).stand.state).toMatchObject({ mode: 'choosing' });
  });

  it('in the middle of a session keeps its place', () => {
    const { stand } = begun({ session: 'br-box' });

    stand.after(at(2)).turn((moment) => beginSession(moment, { unknownName: 'yodelling' }));

    expect(stand.events).toEqual(['begun', 'left']);
  });
});

describe('beginning another session', () => {
  it('leaves the one that was playing at its place', () => {
    const { stand } = begun({ session: 'br-box' });

    stand.after(at(2)).turn((moment) => beginSession(moment, { session: 'br-belly' }));

    expect(stand.events).toEqual(['begun', 'left', 'begun']);
    expect(stand.progress?.place?.run.session).toBe('br-belly');
  });

  it('counts the one before as done when it was over', () => {
    const { stand } = begun({ session: 'br-minute' });

    stand.after(at(1, 20)).turn((moment) => beginSession(moment, { session: 'br-belly' }));

    expect(stand.events).toEqual(['begun', 'completed', 'begun']);
    expect(stand.progress).toMatchObject({ sessions: 1, seconds: 65 });
  });
});
