import { readInvocation } from '../../../simulator/understanding/understand';

const read = (utterance: string) => readInvocation(utterance, 'gentle back');

describe('readInvocation', () => {
  it.each([
    'open gentle back',
    'Alexa, open Gentle Back.',
    'gentle back',
    'start gentle back',
    'can you open gentle back please',
    'ask gentle back',
    'ask gentle back to',
    'launch the gentle back skill',
  ])('launches the skill: %s', (utterance) => {
    expect(read(utterance)).toEqual({ kind: 'launch' });
  });

  it.each([
    ['ask gentle back to start box breathing', 'start box breathing'],
    ["Alexa, tell gentle back I'm done", "i'm done"],
    ['ask gentle back for my progress', 'my progress'],
    ['ask gentle back how long is left', 'how long is left'],
    ['open gentle back and start box breathing', 'start box breathing'],
    ['start box breathing with gentle back', 'start box breathing'],
    ['ask gentle back today', 'today'],
  ])('finds the request in a one-shot: %s', (utterance, request) => {
    expect(read(utterance)).toEqual({ kind: 'request', utterance: request });
  });

  it.each([
    ['start my breathing session', 'start my breathing session'],
    ['open gentle backwards', 'open gentle backwards'],
    ['Order me a pizza!', 'order me a pizza'],
    ['help', 'help'],
  ])('takes anything else as a request: %s', (utterance, request) => {
    expect(read(utterance)).toEqual({ kind: 'request', utterance: request });
  });

  it.each([
    'stop',
    'Stop!',
    'alexa stop',
    'pause',
    'cancel',
    'okay stop',
    'never mind',
    'volume up',
    'turn it down',
  ])('leaves to the device what is the device’s: %s', (utterance) => {
    expect(read(utterance)).toEqual({ kind: 'device' });
  });

  it.each(['', 'alexa', 'stop gentle back', 'stop the alarm'])(
    'has nothing for the skill in "%s"',
    (utterance) => {
      expect(read(utterance)).toEqual({ kind: 'device' });
    },
  );

  it('reads a name with signs in it as it is', () => {
    expect(readInvocation('open a+b', 'a+b')).toEqual({ kind: 'launch' });
    expect(readInvocation('open aab', 'a+b')).toEqual({ kind: 'request', utterance: 'open aab' });
  });
});
