import { spokenMillis } from '../../lambda/speech/pace';
import { createStage, lineOf, questionOf } from '../../lambda/speech/stage';
import { cuesOf, textsOf } from '../session/recital';
import { language, smallRepertoire } from './small-repertoire';

const SEEDS = Array.from({ length: 30 }, (_, turn) => turn);

const stage = (maxPageMillis?: number) => createStage(smallRepertoire(maxPageMillis), 1);
const SIGH = { session: 'sigh', variant: 'short', completionId: 'run-1' };
const timelineOf = (session: string, completionId = 'run-1') =>
  stage().timeline({ session, variant: 'short', completionId });

describe('a session on stage', () => {
  it('opens with its title, its true length, its position and its caution', () => {
    expect(textsOf(timelineOf('hold'))[0]).toBe('the hold, half 1, sitting. Leave out any hold.');
  });

  it('speaks its own words, and those of its kind where it has none', () => {
    expect(textsOf(timelineOf('sigh')).slice(1, 3)).toEqual(['In.', 'Sigh.']);
    expect(textsOf(timelineOf('hold')).slice(1, 3)).toEqual(['In.', 'Out.']);
  });

  it('is called by its id, without position or caution, where the language has no words for it', () => {
    expect(textsOf(timelineOf('nameless'))[0]).toBe('nameless, half 1, . ');
  });

  it('cannot be performed where the language has no words for its kind either', () => {
    const { kinds: _, ...rest } = language;
    const mute = createStage({ ...smallRepertoire(), language: { ...rest, kinds: {} } }, 1);
    expect(() => mute.timeline({ session: 'hold', variant: 'short', completionId: 'run-1' })).toThrow(
      'No words for open.short',
    );
  });

  it('leaves the voice the time that it takes at the rate of the session', () => {
    const [first, second] = cuesOf(timelineOf('sigh')).slice(-2);
    expect((second?.atMillis ?? 0) - (first?.atMillis ?? 0)).toBe(2_000 + spokenMillis('And free.', 50));
  });

  it('is the same for the same run, whatever the turn', () => {
    const run = { session: 'sigh', variant: 'short', completionId: 'run-1' };
    expect(createStage(smallRepertoire(), 2).timeline(run)).toEqual(timelineOf('sigh'));
  });
});

describe('a reminder', () => {
  it('is called what the language calls it, and by its kind where that has no words for it', () => {
    const water = { name: 'water', text: 'Time for some water.' };
    const spoken = createStage({ ...smallRepertoire(), language: { ...language, reminders: { water } } }, 1);

    expect(spoken.reminder('water')).toEqual(water);
    expect(spoken.reminder('bed')).toEqual({ name: 'bed', text: '' });
  });
});

describe('a run in its manner', () => {
  it('goes at the nearest pace that its session has', () => {
    const paced = (pacePercent: number) => stage().timeline({ ...SIGH, manner: { pacePercent } }).pacePercent;
    expect(stage().paces(SIGH)).toEqual([80, 100]);
    expect([paced(130), paced(81)]).toEqual([100, 80]);
  });

  it('says how long it takes as it is performed', () => {
    const faster = stage().timeline({ ...SIGH, manner: { pacePercent: 80 } });
    expect(faster.totalMillis).toBe(72_000);
    expect(textsOf(faster)[0]).toBe('the sigh, over 1, lying. Keep it small.');
  });
});

describe('the next page', () => {
  const next = (fromMillis: number, maxMillis?: number, deployment?: number) =>
    stage(deployment).nextPage(timelineOf('sigh'), SIGH, fromMillis, maxMillis);

  it('is the whole session where nothing limits it', () => {
    expect(next(0)).toEqual({ fromMillis: 0, toMillis: 90_000 });
  });

  it('is capped by the person’s device, by the deployment, or by the lower of both', () => {
    expect(next(0, 45_000)).toEqual({ fromMillis: 0, toMillis: 30_000 });
    expect(next(0, undefined, 45_000)).toEqual({ fromMillis: 0, toMillis: 30_000 });
    expect(next(0, 45_000, 25_000)).toEqual({ fromMillis: 0, toMillis: 20_000 });
    expect(next(0, 25_000, 45_000)).toEqual({ fromMillis: 0, toMillis: 20_000 });
  });

  it('goes on from where the one before ended', () => {
    expect(next(50_000, 60_000)).toEqual({ fromMillis: 50_000, toMillis: 90_000 });
  });
});

describe('a line', () => {
  it('has its braces filled, and its pauses between the texts', () => {
    expect(lineOf(language, { key: 'last-time', values: { title: 'the sigh' } }, 1)).toEqual([
      'Last time: the sigh.',
    ]);
    expect(lineOf(language, { key: 'stopping' }, 1)).toEqual([
      'Stopping here.',
      1_500,
      'Your place is kept.',
    ]);
  });

  it('tells a length in words', () => {
    expect(lineOf(language, { key: 'nearest-length', values: { lengthSeconds: 301 } }, 1)).toEqual([
      'The nearest is exact 5.',
    ]);
  });

  it('takes turns by the seed of the turn, and is the same for the same one', () => {
    const said = SEEDS.map((seed) => lineOf(language, { key: 'goodbye' }, seed)[0]);
    expect(new Set(said).size).toBe(3);
    expect(said).toEqual(SEEDS.map((seed) => lineOf(language, { key: 'goodbye' }, seed)[0]));
  });

  it('is silence where the language does not have it', () => {
    expect(lineOf(language, { key: 'trouble' }, 1)).toEqual([]);
  });
});

describe('a question', () => {
  it('is asked, and asked again, with its braces filled', () => {
    const values = { title: 'the sigh', lengthSeconds: 90 };
    expect(questionOf(language, { key: 'start-with', values }, 1)).toEqual({
      prompt: 'Start the sigh, half 1?',
      again: 'Shall we start the sigh?',
    });
  });

  it('takes turns by the seed of the turn', () => {
    const asked = SEEDS.map((seed) => questionOf(language, { key: 'another' }, seed));
    expect(new Set(asked.map(({ prompt }) => prompt)).size).toBe(2);
    expect(new Set(asked.map(({ again }) => again)).size).toBe(2);
  });

  it('is silence where the language does not have it', () => {
    expect(questionOf(language, { key: 'go-on' }, 1)).toEqual({ prompt: '', again: '' });
  });
});

describe('the time that lines take', () => {
  it('is the voice’s at its own rate, and the pauses between', () => {
    const spoken = spokenMillis('Stopping here.', 100) + spokenMillis('Your place is kept.', 100);
    expect(stage().millisOf([{ key: 'stopping' }])).toBe(spoken + 1_500);
    expect(stage().millisOf([{ key: 'stopping' }, { key: 'stopping' }])).toBe(2 * (spoken + 1_500));
  });

  it('is none for no lines', () => {
    expect(stage().millisOf([])).toBe(0);
  });
});

describe('names for what is left out, and for why something was chosen', () => {
  it('are those of the language, or the ids where it has none', () => {
    expect([stage().nameOfLeftOut('roller'), stage().nameOfLeftOut('ball')]).toEqual([
      'anything with a roller',
      'ball',
    ]);
    expect(stage().reasonFor(['areas', 'neck'])).toBe('for your neck');
    expect(stage().reasonFor(['areas', 'jaw'])).toBe('jaw');
    expect(stage().reasonFor(['kinds', 'humming'])).toBe('humming');
  });
});
