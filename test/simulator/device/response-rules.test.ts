import { refusalOf } from '../../../simulator/device/response-rules';
import { asking, closing, silent } from './responses';

const withResponse = (changes: object) => {
  const envelope = closing();
  return { ...envelope, response: { ...envelope.response, ...changes } };
};

describe('a response', () => {
  it('is legal when it asks and stays open, or says something and closes', () => {
    expect(refusalOf(asking())).toBeUndefined();
    expect(refusalOf(closing())).toBeUndefined();
  });

  it.each([
    undefined,
    null,
    'hello',
    {},
    { version: '1.0' },
    { version: '1.0', response: { outputSpeech: 3 } },
  ])('is refused when it is no response envelope: %j', (response) => {
    expect(refusalOf(response)).toMatch(/^The response is not a response envelope: /);
  });

  it('may have 8,000 characters of speech, markup included, and not one more', () => {
    const markup = '<speak></speak>'.length;
    expect(refusalOf(closing('a'.repeat(8000 - markup)))).toBeUndefined();
    expect(refusalOf(closing('a'.repeat(8001 - markup)))).toBe(
      'The speech has 8001 characters; Alexa takes at most 8000.',
    );
  });

  it('may have no more characters in its reprompt', () => {
    expect(refusalOf(asking('Begin?', `${'a'.repeat(8000)}?`))).toMatch(/^The reprompt has 8016 characters/);
  });

  it('may have 120 KB in all', () => {
    const heavy = (bytes: number) => ({ ...closing(), sessionAttributes: { place: 'x'.repeat(bytes) } });
    expect(refusalOf(heavy(119_000))).toBeUndefined();
    expect(refusalOf(heavy(120_000))).toMatch(/bytes; Alexa takes at most 120 KB\.$/);
    expect(refusalOf({ ...closing(), sessionAttributes: { place: 'é'.repeat(60_000) } })).toMatch(/120 KB/);
  });

  it('may have 8,000 characters on its card', () => {
    const card = (characters: number) =>
      withResponse({ card: { type: 'Simple', title: 'Today', content: 'a'.repeat(characters - 5) } });
    expect(refusalOf(card(8000))).toBeUndefined();
    expect(refusalOf(card(8001))).toBe('The card has 8001 characters; Alexa takes at most 8000.');
  });

  it('counts the addresses of pictures on a card', () => {
    const image = { smallImageUrl: 'https://example.org/small.png' };
    const card = { type: 'Standard', title: 'Today', text: 'a'.repeat(7990), image };
    expect(refusalOf(withResponse({ card }))).toMatch(/^The card has/);
  });

  it('does not ask and close', () => {
    expect(refusalOf(closing('Shall we begin?'))).toMatch(/asks a question and then closes/);
    expect(refusalOf(closing('Shall we <emphasis>begin?</emphasis> <break time="2s"/>'))).toMatch(
      /asks a question/,
    );
  });

  it('does not stay open without a question', () => {
    expect(refusalOf(asking('We begin now.'))).toMatch(/does not end in a question/);
    expect(refusalOf(withResponse({ outputSpeech: undefined, shouldEndSession: false }))).toMatch(/question/);
  });

  it('does not stay open without a reprompt', () => {
    const envelope = asking();
    expect(refusalOf({ ...envelope, response: { ...envelope.response, reprompt: undefined } })).toMatch(
      /no reprompt/,
    );
  });

  it('counts a null shouldEndSession as staying open', () => {
    expect(refusalOf(withResponse({ shouldEndSession: null }))).toMatch(/keeps the conversation open/);
  });

  it('may stay open in silence with a directive', () => {
    const directives = [{ type: 'Dialog.Delegate' }];
    expect(refusalOf({ version: '1.0', response: { directives, shouldEndSession: false } })).toBeUndefined();
  });

  it('says whether it ends', () => {
    expect(refusalOf(withResponse({ shouldEndSession: undefined }))).toMatch(/leaves shouldEndSession out/);
  });

  it('may leave that out with a directive, or when the session is over', () => {
    const directives = [{ type: 'Dialog.Delegate' }];
    expect(refusalOf(withResponse({ shouldEndSession: undefined, directives }))).toBeUndefined();
    expect(refusalOf(silent(), 'SessionEndedRequest')).toBeUndefined();
  });

  it('says nothing in answer to a SessionEndedRequest', () => {
    expect(refusalOf(closing(), 'SessionEndedRequest')).toMatch(/no speech, card or directive/);
  });

  it('may speak plain text, under the same rules', () => {
    const plain = (text: string) => withResponse({ outputSpeech: { type: 'PlainText', text } });
    expect(refusalOf(plain('Rest & breathe.'))).toBeUndefined();
    expect(refusalOf(plain('Shall we?'))).toMatch(/asks a question/);
    expect(refusalOf(plain('a'.repeat(8001)))).toMatch(/8001 characters/);
  });
});
