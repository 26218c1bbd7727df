import { itAnswers } from './broken-content';

const PROMPTS = 'en/prompts.yaml';

describe('prompts', () => {
  itAnswers([
    [
      'a missing statement',
      PROMPTS,
      '    goodbye: [Take it easy., Go gently.],\n',
      '',
      ['en/prompts.yaml:4 · say.goodbye · missing: the skill says this, so write words for it here'],
    ],
    [
      'a misspelt statement, once',
      PROMPTS,
      '  goodbye:',
      '  goodby:',
      ['en/prompts.yaml:7 · say.goodby · is never said: did you mean goodbye?'],
    ],
    [
      'a statement that is never said',
      PROMPTS,
      '    goodbye:',
      '    lullaby: [Sleep well.],\n    goodbye:',
      ['en/prompts.yaml:7 · say.lullaby · is never said: take it out'],
    ],
    [
      'a missing question',
      PROMPTS,
      '  carry-on:\n    prompt: [Shall we carry on?]\n    again: ["Shall we carry on from there, or leave it for now?"]\n',
      '',
      ['en/prompts.yaml:12 · ask.carry-on · missing: the skill says this, so write words for it here'],
    ],
    [
      'a question that is never asked',
      PROMPTS,
      '  carry-on:',
      '  dance:\n    prompt: [Shall we dance?]\n    again: [Shall we?]\n  carry-on:',
      ['en/prompts.yaml:13 · ask.dance · is never said: take it out'],
    ],
    [
      'a question that is not asked again',
      PROMPTS,
      '    again: [Would you like the next part?]\n',
      '',
      ['en/prompts.yaml:19 · ask.go-on.again · missing: write a text'],
    ],
    [
      'a misspelt part of a question, once',
      PROMPTS,
      '    again: [Would',
      '    agin: [Would',
      ['en/prompts.yaml:21 · ask.go-on.agin · unknown: did you mean again?'],
    ],
    [
      'a missing length',
      PROMPTS,
      'length: "',
      'lenght: "',
      ['en/prompts.yaml:2 · lenght · unknown: did you mean length?'],
    ],
    [
      'a number for a statement',
      PROMPTS,
      '[From the beginning.]',
      '[1]',
      ['en/prompts.yaml:8 · say.from-the-start.1 · is 1: put quotes around it, as in "1"'],
    ],
  ]);
});
