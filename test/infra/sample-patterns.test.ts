import { samplesOf } from '../../infra/build/sample-patterns';

describe('a pattern of samples', () => {
  it.each<[string, string[]]>([
    ['start my session', ['start my session']],
    ['(start|begin) {session}', ['start {session}', 'begin {session}']],
    ['{session} (please|)', ['{session} please', '{session}']],
    [
      '(can we|) do {kind} (now|)',
      ['can we do {kind} now', 'can we do {kind}', 'do {kind} now', 'do {kind}'],
    ],
    ['((let us|shall we)|) begin', ['let us begin', 'begin', 'shall we begin']],
    ['(a|a) stretch', ['a stretch']],
    ['  (|very)  gently ', ['gently', 'very gently']],
  ])('stands for what a person may say, each once: %s', (pattern, samples) => {
    expect(samplesOf(pattern)).toEqual(samples);
  });

  it.each([
    ['(start|begin {session}', '"(start|begin {session}" has a bracket without a partner'],
    ['start) {session}', '"start) {session}" has a bracket without a partner'],
    ['start|begin {session}', '"start|begin {session}" has a bar outside brackets'],
    ['(please|)', '"(please|)" may leave out every word'],
    ['', '"" may leave out every word'],
  ])('that its author got wrong is quoted: %s', (pattern, message) => {
    expect(() => samplesOf(pattern)).toThrow(new RangeError(message));
  });
});
