import type { Decision } from '../../lambda/dialogue/decision';
import { IDLE } from '../../lambda/dialogue/state';
import { spokenMillis } from '../../lambda/speech/pace';
import { speak } from '../../lambda/speech/speak';
import { createStage } from '../../lambda/speech/stage';
import { smallRepertoire } from './small-repertoire';

const repertoire = smallRepertoire();
const run = { session: 'hold', variant: 'short', completionId: 'run-1' };

const answerTo = (decision: Partial<Decision>, seed = 1) =>
  speak({ state: IDLE, say: [], events: [], ...decision }, repertoire, createStage(repertoire, seed), seed);

describe('an answer', () => {
  it('is what is said, with its pauses', () => {
    expect(answerTo({ say: [{ key: 'stopping' }] }).ssml).toBe(
      "<speak>Stopping here. <break time='1500ms'/> Your place is kept.</speak>",
    );
  });

  it('closes the conversation where nothing is asked', () => {
    expect(answerTo({ say: [{ key: 'stopping' }] }).reprompt).toBeUndefined();
  });

  it('ends in its question, and has the words that ask again', () => {
    const values = { title: 'salt & pepper', lengthSeconds: 60 };
    expect(answerTo({ ask: { key: 'start-with', values } })).toEqual({
      ssml: '<speak>Start salt &amp; pepper, exact 1?</speak>',
      reprompt: '<speak>Shall we start salt &amp; pepper?</speak>',
    });
  });

  it('is silent for as long as it says, and only then asks', () => {
    expect(answerTo({ quietMillis: 12_000, ask: { key: 'another' } }).ssml).toMatch(
      /^<speak><break time='10s'\/> <break time='2s'\/> (Another|One more)\?<\/speak>$/,
    );
  });

  it('that waits for a reply has its page after the silence, and asks at its end', () => {
    const page = { run, fromMillis: 20_000, toMillis: 50_000 };
    const afterSilence = { quietMillis: 2_000, ask: { key: 'another' } } as const;
    const values = { title: 'this', lengthSeconds: 60 };

    const { ssml, reprompt } = answerTo({ ask: { key: 'start-with', values }, page, afterSilence });

    const played = answerTo({ page }).ssml.replace(/<\/?speak>/g, '');
    expect(ssml).toBe('<speak>Start this, exact 1?</speak>');
    expect(reprompt).toContain(`<speak>Shall we start this? <break time='2s'/> ${played}`);
    expect(reprompt).toMatch(/(Another|One more)\?<\/speak>$/);
  });

  it('plays a page at the rate of its session, after what is said', () => {
    const page = { run, fromMillis: 20_000, toMillis: 50_000 };
    // In at four seconds, out at six: silence is what the words leave.
    const breath = `In. <break time='${4_000 - spokenMillis('In.', 50)}ms'/> Out. <break time='${6_000 - spokenMillis('Out.', 50)}ms'/>`;
    expect(answerTo({ say: [{ key: 'last-time', values: { title: 'it' } }], page }).ssml).toBe(
      `<speak>Last time: it. <prosody rate='50%'>${breath} ${breath} ${breath}</prosody></speak>`,
    );
  });

  it('plays the next page from exactly where the one before ended', () => {
    const cut = (fromMillis: number, toMillis: number) =>
      answerTo({ page: { run, fromMillis, toMillis } }).ssml.replace(/<\/?(speak|prosody[^>]*)>/g, '');
    expect([cut(0, 20_000), cut(20_000, 50_000), cut(50_000, 90_000)].join(' ')).toBe(cut(0, 90_000));
  });

  it('sounds the same whenever the same turn is delivered', () => {
    const decision: Partial<Decision> = { say: [{ key: 'goodbye' }], ask: { key: 'another' } };
    expect(answerTo(decision, 7)).toEqual(answerTo(decision, 7));
    const turns = Array.from({ length: 20 }, (_, turn) => answerTo(decision, turn).ssml);
    expect(new Set(turns).size).toBeGreaterThan(2);
  });
});
