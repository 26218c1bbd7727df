import { hurts } from '../../lambda/dialogue/hurts';
import { pauseSession } from '../../lambda/dialogue/pause';
import { tooEasy } from '../../lambda/dialogue/shorter-longer';
import { explainStep } from '../../lambda/dialogue/slower-quieter';
import { banter, tellVolume } from '../../lambda/dialogue/small-talk';
import { skipStep } from '../../lambda/dialogue/steer';
import { stop } from '../../lambda/dialogue/stop';
import {
  comeBack,
  tellNext,
  tellOneAtATime,
  tellPresence,
  tellPurpose,
  tellTimeLeft,
} from '../../lambda/dialogue/tell';
import { tooHard } from '../../lambda/dialogue/too-hard';
import type { Decide } from '../../lambda/skill';
import { begun, breathing, fromOf, offered, paused, stretching, valuesOf } from './in-session';
import { at, heard, Stand } from './stand';

const ASIDES: readonly (readonly [string, Decide, string])[] = [
  ['how long is left', tellTimeLeft, 'time-left'],
  ["what's next", tellNext, 'next-breaths'],
  ['what is this for', tellPurpose, 'purpose'],
  ['are you still there', tellPresence, 'still-here'],
  ['shuffle', tellOneAtATime, 'one-at-a-time'],
  ['tell me a joke', (moment) => banter(moment, 'joke'), 'banter'],
  ["I can't hear you", tellVolume, 'volume'],
];

describe.each(ASIDES)('%s', (_, decide, key) => {
  it('is answered in the middle of a session, which goes on by itself from its step', () => {
    const stand = breathing();

    expect(heard(stand.after(at(2, 10)).turn(decide))).toEqual([key, 'picking-up', 'another?']);
    expect(fromOf(stand)).toBe(at(1, 47));
    expect(stand.events).toEqual(['begun']);
  });

  it('is answered while paused, which stays paused and asks', () => {
    const stand = paused();

    expect(heard(stand.turn(decide))).toEqual([key, 'carry-on?']);
    expect(stand.state).toMatchObject({ mode: 'paused', atMillis: at(1, 47) });
  });

  it('goes on with the next page where one was over', () => {
    const stand = breathing(120_000);
    const end = stand.last?.page?.toMillis;

    stand.after(at(3)).turn(decide);

    expect(fromOf(stand)).toBe(end);
  });
});

describe('after the last word of a session', () => {
  it.each<[string, Decide, string]>([
    ['how long is left', tellTimeLeft, 'done-early'],
    ['are you still there', tellPresence, 'still-here'],
    ['too hard', tooHard, 'done-early'],
    ['too easy', tooEasy, 'done-early'],
    ['that hurts', hurts, 'sorry-it-hurts'],
  ])('"%s" counts it, and asks what next', (_, decide, key) => {
    const stand = breathing();

    expect(stand.after(stand.lead + at(6)).turn(decide).say).toMatchObject([{ key }]);
    expect(stand.events).toEqual(['begun', 'completed']);
  });
});

describe('with nothing playing', () => {
  it.each<[string, Decide, string]>([
    ['how long is left', tellTimeLeft, 'nothing-playing'],
    ["what's next", tellNext, 'nothing-playing'],
    ['what is this for', tellPurpose, 'nothing-playing'],
    ['how do I do that again', explainStep, 'nothing-playing'],
    ['too hard', tooHard, 'nothing-playing'],
    ['too easy', tooEasy, 'nothing-playing'],
    ['are you still there', tellPresence, 'still-here'],
    ['tell me a joke', (moment) => banter(moment, 'joke'), 'banter'],
    ['louder', tellVolume, 'volume'],
  ])('"%s" says so, and asks', (_, decide, key) => {
    const decision = new Stand().turn(decide);

    expect(decision.say).toMatchObject([{ key }]);
    expect(decision.ask).toBeDefined();
  });

  it('what was offered is offered once more', () => {
    const stand = offered();

    expect(heard(stand.turn(tellTimeLeft))).toEqual(['nothing-playing', 'start-with?']);
    expect(stand.state).toEqual({ mode: 'offering', session: 'br-belly', variant: 'standard' });
  });

  it('coming back from something that Alexa did goes on, or asks what was asked', () => {
    expect(heard(offered().turn(comeBack))).toEqual(['start-with?']);
    expect(heard(breathing().after(at(2, 10)).turn(comeBack))).toEqual(['picking-up', 'another?']);
  });
});

describe('how long is left', () => {
  it('is counted from the step that goes on, with its steps', () => {
    const stand = breathing();
    stand.after(at(2, 10)).turn(tellTimeLeft);

    expect(valuesOf(stand)).toEqual({ lengthSeconds: 312 - 107, steps: 4, kind: 'breathing' });
  });

  it('is no length any more just before the end', () => {
    const stand = begun('ps-neutral', { length: 'short' });
    const { toMillis = 0 } = stand.last?.page ?? {};
    stand.after(stand.lead + toMillis - at(0, 20)).turn(tellTimeLeft);

    expect(heard(stand.last as never)).toContain('nearly-over');
  });
});

describe("what's next", () => {
  it('is the first line of the next step', () => {
    const stand = stretching();
    stand.after(stand.lead + at(0, 50)).turn(tellNext);

    expect(heard(stand.last as never)).toContain('next-step');
    expect(valuesOf(stand)).toEqual({ line: expect.stringMatching(/^\p{Lu}.*\.$/u) });
  });

  it('is nothing at the last one', () => {
    const stand = stretching();
    const { timeline } = { timeline: stand.last?.page?.toMillis as number };
    stand.after(stand.lead + timeline - at(0, 40)).turn(tellNext);

    expect(heard(stand.last as never)).toContain('last-step');
  });
});

describe('stopping', () => {
  it('says what was done, in whole minutes', () => {
    const stand = breathing();
    stand.after(stand.lead + at(4, 10)).turn(stop);

    expect(valuesOf(stand)).toEqual({ minutes: 4, kind: 'breathing' });
  });

  it('and pausing name the kind, so that heat comes off first', () => {
    expect(begun('ht-rest').after(at(2)).turn(stop).say[0]?.values).toMatchObject({ kind: 'heat' });
    expect(begun('ht-rest').after(at(2)).turn(pauseSession).say[0]?.values).toEqual({ kind: 'heat' });
  });
});

describe('skipping', () => {
  it('with an offer open says that nothing plays, and asks again', () => {
    expect(heard(offered().turn(skipStep))).toEqual(['nothing-playing', 'start-with?']);
  });
});
