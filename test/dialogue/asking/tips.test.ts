import { no, yes } from '../../../lambda/dialogue/answer';
import { anotherTip, giveTip } from '../../../lambda/dialogue/asking/tips';
import { beginSession } from '../../../lambda/dialogue/begin-session';
import type { Moment } from '../../../lambda/dialogue/moment';
import { NO_PROGRESS } from '../../../lambda/progress/progress';
import { at, heard, Stand } from '../stand';

const ofTheDay = (moment: Moment) => giveTip(moment, {});
const forTopic = (topic: string) => (moment: Moment) => giveTip(moment, { topic });

const DAY = 24 * 60 * 60 * 1_000;

describe('the tip of the day', () => {
  it('is another one every day for three weeks', () => {
    const stand = new Stand();
    const told = Array.from({ length: 23 }, () => {
      stand.after(DAY).turn(ofTheDay);
      return stand.about;
    });

    expect(new Set(told).size).toBe(23);
  });

  it('starts again with the one that was told longest ago', () => {
    const stand = new Stand();
    const told = Array.from({ length: 26 }, () => {
      stand.after(DAY).turn(ofTheDay);
      return stand.about;
    });

    expect(new Set(told.slice(0, 24)).size).toBe(24);
    expect(told[24]).toBe(told[0]);
    expect(told[25]).toBe(told[1]);
  });

  it('is told to somebody who could not be read', () => {
    const stand = new Stand(undefined);

    expect(heard(stand.turn(ofTheDay))).toEqual(['tip', 'another-tip?']);
  });

  it('ends with a no', () => {
    const stand = new Stand();
    stand.turn(ofTheDay);

    expect(stand.turn(no).ask).toBeUndefined();
  });

  it('lets a session go on by itself', () => {
    const stand = new Stand();
    stand.turn((moment) => beginSession(moment, { session: 'br-long-exhale' }));
    const decision = stand.after(stand.lead + at(1)).turn(ofTheDay);

    expect(heard(decision)).toEqual(['tip', 'picking-up', 'another?']);
    expect(decision.events.map(({ kind }) => kind)).toEqual(['tip-told']);
  });
});

describe('a tip for something', () => {
  it('is for that, as long as there is one, and again then', () => {
    const stand = new Stand();
    const told = Array.from({ length: 8 }, () => {
      stand.turn(forTopic('sleep'));
      return stand.about;
    });

    expect(new Set(told.slice(0, 4))).toEqual(new Set(['T8', 'T9', 'T10', 'T17']));
    expect(told.slice(4)).toEqual(told.slice(0, 4));
  });

  it('is about it, before it is about what touches it', () => {
    const stand = new Stand();
    stand.turn(forTopic('hydration'));
    expect(stand.about).toBe('T5');
    stand.turn(forTopic('hydration'));
    expect(stand.about).not.toBe('T5');
  });

  it('is another one where there is none for that, and says so', () => {
    const stand = new Stand();
    const decision = stand.turn((moment) => giveTip(moment, { isUnknown: true }));

    expect(heard(decision)).toEqual(['no-tip-on-that', 'tip', 'another-tip?']);
    expect(heard(stand.turn(forTopic('constructor')))).toEqual(['tip', 'another-tip?']);
  });

  it('is followed by another on the same subject, then by any', () => {
    const stand = new Stand({ ...NO_PROGRESS, tips: ['T10', 'T17'] });
    stand.turn(forTopic('sleep'));
    const first = stand.about;
    stand.turn(yes);

    expect([first, stand.about].toSorted()).toEqual(['T8', 'T9']);
  });

  it('is any where the last one was on nothing that is known', () => {
    const stand = new Stand();

    expect(heard(stand.turn(anotherTip))).toEqual(['tip', 'another-tip?']);
  });
});
