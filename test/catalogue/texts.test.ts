import { itAnswers } from './broken-content';

const BOX_WORDS = 'en/br-box.yaml';
const SIGH_WORDS = 'en/br-sigh.yaml';
const BREATHING = 'en/breathing.yaml';
const PROMPTS = 'en/prompts.yaml';

describe('single texts', () => {
  itAnswers([
    [
      'markup',
      BOX_WORDS,
      '[In.,',
      '["In <b>now</b>.",',
      ['en/br-box.yaml:6 · in.1 · has markup in it: write plain words; a pause is written (2 s)'],
    ],
    [
      'a sign that is read as markup',
      BOX_WORDS,
      '[In.,',
      '[In & out.,',
      ['en/br-box.yaml:6 · in.1 · has markup in it: write plain words; a pause is written (2 s)'],
    ],
    [
      'a pause that is written in another way',
      BREATHING,
      '(1 s) One easy',
      '(1s) One easy',
      [
        'en/breathing.yaml:15 · settle.short.1 · has brackets that are no pause: write a pause as (2 s), and no other brackets',
      ],
    ],
    [
      'other brackets',
      BOX_WORDS,
      '[In.,',
      '[In (slowly).,',
      [
        'en/br-box.yaml:6 · in.1 · has brackets that are no pause: write a pause as (2 s), and no other brackets',
      ],
    ],
    [
      'a text that says nothing',
      BOX_WORDS,
      '[In.,',
      '["(2 s)",',
      ['en/br-box.yaml:6 · in.1 · says nothing: write words, or take it out'],
    ],
    [
      'a pause in a title',
      BOX_WORDS,
      'title: box breathing',
      'title: box (1 s) breathing',
      ['en/br-box.yaml:1 · title · has a pause, which cannot be made here: take the pause out'],
    ],
    [
      'a pause in a question',
      PROMPTS,
      'Shall we carry on?',
      'Well. (1 s) Shall we carry on?',
      [
        'en/prompts.yaml:14 · ask.carry-on.prompt.1 · has a pause, which cannot be made here: take the pause out',
      ],
    ],
    [
      'braces that do not close',
      BOX_WORDS,
      '[In.,',
      '["In {title.",',
      [
        'en/br-box.yaml:6 · in.1 · has braces that do not close: write a value as {title}, and nothing else in braces',
      ],
    ],
    [
      'braces that do not open',
      BOX_WORDS,
      '[In.,',
      '["In title}.",',
      [
        'en/br-box.yaml:6 · in.1 · has braces that do not close: write a value as {title}, and nothing else in braces',
      ],
    ],
    [
      'a misspelt value',
      BOX_WORDS,
      '[In.,',
      '["In {titel}.",',
      ['en/br-box.yaml:6 · in.1 · has {titel}, which nobody fills in: did you mean title?'],
    ],
    [
      'a value that is not known there',
      PROMPTS,
      '{first} and {second}',
      '{first} and {minutes}',
      [
        'en/prompts.yaml:17 · ask.which-of-two.prompt.1 · has {minutes}, which nobody fills in: use one of title, length, reason, first, second, third, about, caution, whose, other, kind, kinds, when, text, hour, or take it out',
      ],
    ],
    [
      'a value in a title',
      BOX_WORDS,
      'title: box breathing',
      'title: "{length} of box breathing"',
      ['en/br-box.yaml:1 · title · has braces, which are not filled here: write the words themselves'],
    ],
    [
      'a comma that cuts a text in two',
      BOX_WORDS,
      '[In., And in.]',
      '[In., And in, slowly.]',
      [
        'en/br-box.yaml:6 · in.3 · "slowly." begins with a small letter: begin with a capital; if a comma has cut it off, put quotes around the whole text',
      ],
    ],
    [
      'a word to avoid, with a better one',
      BOX_WORDS,
      '[In.,',
      '[Inhale.,',
      ['en/br-box.yaml:6 · in.1 · says "Inhale": say instead breathe out, breathe in'],
    ],
    [
      'a word to avoid by its beginning',
      BOX_WORDS,
      'title: box',
      'title: healing box',
      ['en/br-box.yaml:1 · title · says "healing": say instead may ease, can help, many people find'],
    ],
    [
      'a phrase to avoid',
      SIGH_WORDS,
      'Nothing to push.',
      'You should push nothing.',
      ['en/br-sigh.yaml:11 · line.1 · says "You should": say instead you could'],
    ],
    [
      'a sign to avoid',
      BOX_WORDS,
      '[In.,',
      '["In!",',
      ['en/br-box.yaml:6 · in.1 · says "!": say instead a full stop'],
    ],
    [
      'a word to avoid in a prompt',
      PROMPTS,
      'Take it easy.',
      'Take it easy and heal.',
      ['en/prompts.yaml:7 · say.goodbye.1 · says "heal": say instead may ease, can help, many people find'],
    ],
    [
      'a long sentence',
      SIGH_WORDS,
      'Nothing to push.',
      'There is nothing at all here now that you would have to push or pull.',
      [
        'en/br-sigh.yaml:11 · line.1 · has a sentence of more than 12 words: make two of "There is nothing at all here now that you would have to push or pull"',
      ],
    ],
    [
      'a question in a session',
      SIGH_WORDS,
      'Nothing to push.',
      'Are you well?',
      ['en/br-sigh.yaml:11 · line.1 · asks, but nobody may answer here: make a statement of it'],
    ],
    [
      'a question among statements',
      PROMPTS,
      "I didn't catch that.",
      'What was that?',
      [
        'en/prompts.yaml:6 · say.missed-it.1 · asks, but nobody may answer here: make a statement of it, or move it to ask',
      ],
    ],
    [
      'a question that does not ask',
      PROMPTS,
      'Shall we carry on?',
      'Carry on.',
      ['en/prompts.yaml:14 · ask.carry-on.prompt.1 · does not ask: end it with a question mark'],
    ],
  ]);
});
