import { compileContent } from '../../lambda/catalogue/compiler/compile';
import { itAnswers, withContentCopy } from './broken-content';

const ANSWERS = 'en/answers.yaml';
const TIPS = 'en/tips.yaml';
const REST = 'Short rests are fine.';
const TIP = 'Rest before you need it.';

const words = (count: number): string => Array.from({ length: count }, () => 'rest').join(' ');

describe('an answer', () => {
  itAnswers([
    [
      'one that is too long to remember',
      ANSWERS,
      REST,
      `Short ${words(60)}.`,
      ['en/answers.yaml:14 · Q2.answer · has 61 words: say it in 60 at most'],
    ],
    [
      'too few ways to ask',
      ANSWERS,
      'should i rest, is rest good, ',
      '',
      ['en/answers.yaml:13 · Q2.ask · has 3 ways to ask: write 5 or more, as people say them'],
    ],
    [
      'a way to ask that leads elsewhere already',
      ANSWERS,
      'is rest good',
      'does breathing help',
      ['en/answers.yaml:13 · Q2.ask.2 · "does breathing help" is said for Q1 already: take one of them out'],
    ],
    [
      'signs that nobody speaks',
      ANSWERS,
      'is rest good',
      "'is rest good?'",
      ['en/answers.yaml:13 · Q2.ask.2 · "is rest good?" has signs that nobody speaks: write letters only'],
    ],
    [
      'a session that is not there',
      ANSWERS,
      'then: br-sigh',
      'then: br-sight',
      ['en/answers.yaml:9 · Q1.then · there is no session or tip br-sight: did you mean br-sigh?'],
    ],
    [
      'an answer that is not there',
      ANSWERS,
      'near: [Q1]',
      'near: [Q77]',
      ['en/answers.yaml:18 · Q2.near.1 · there is no answer Q77: take it out'],
    ],
    [
      'an answer that is near to itself',
      ANSWERS,
      'near: [Q1]',
      'near: [Q2]',
      ['en/answers.yaml:18 · Q2.near.1 · is the answer itself: name another, or take it out'],
    ],
    [
      'a source that nobody can open',
      ANSWERS,
      'https://example.org/rest',
      'http://example.org/rest',
      [
        'en/answers.yaml:16 · Q2.sources.1.address · is "http://example.org/rest": write an address that begins with https://, or seed for the articles that this skill began with',
      ],
    ],
    [
      'no source',
      ANSWERS,
      /sources:\n {4}- \{ name: a study of rest.*\}/,
      'sources: []',
      ['en/answers.yaml:15 · Q2.sources · is an empty list: name at least one, each with name and address'],
    ],
    [
      'a word that nobody should hear',
      ANSWERS,
      REST,
      'Rest heals.',
      ['en/answers.yaml:14 · Q2.answer · says "heals": say instead may ease, can help, many people find'],
    ],
    [
      'a question in return',
      ANSWERS,
      REST,
      'Are you tired?',
      ['en/answers.yaml:14 · Q2.answer · asks, but nobody may answer here: make a statement of it'],
    ],
    [
      'an id that is no number of a question',
      ANSWERS,
      'near: [Q1]',
      'near: []\nrest-too: { about: rest, ask: [a b, b c, c d, d e, e f], answer: Rest., sources: [{ name: a, address: seed }], near: [] }',
      ['en/answers.yaml:19 · rest-too · is no number of a question: write it as in Q51'],
    ],
  ]);

  it('is compiled without the article that has no address, and found by its ways to ask', () => {
    const { catalogue, vocabularies } = withContentCopy(({ folder }) => compileContent(folder));
    const library = catalogue.languages.en?.library;

    expect(library?.answers.Q1?.sources).toEqual([
      { name: 'an article on breathing' },
      { name: 'a study of breathing', address: 'https://example.org/breathing' },
    ]);
    expect(library?.index.phrases).toContainEqual(['Q2', ['doe', 'rest', 'help']]);
    expect(library?.index.notOurs).toEqual(['ibuprofen', 'scan']);
    expect(vocabularies.en?.QUESTION?.[1]).toEqual({
      id: 'Q2',
      value: 'should i rest',
      synonyms: ['is rest good', 'how long should i rest', 'does rest help', 'can i rest too much'],
    });
    expect(vocabularies.en?.TIP_TOPIC?.map(({ id }) => id)).toEqual(['rest', 'stress']);
  });
});

describe('a tip', () => {
  itAnswers([
    [
      'one that is too long',
      TIPS,
      TIP,
      `Now ${words(29)}.`,
      ['en/tips.yaml:7 · tips.T1.text · has 30 words: say it in 29 at most'],
    ],
    [
      'a topic that is misspelt, and one that has no tip then',
      TIPS,
      'topics: [rest, stress]',
      'topics: [rest, strss]',
      [
        'en/tips.yaml:6 · tips.T1.topics.2 · there is no topic strss: did you mean stress?',
        'en/tips.yaml:3 · topics.stress · has no tip: write one, or take it out',
      ],
    ],
    [
      'a tip on nothing',
      TIPS,
      'topics: [rest, stress]',
      'topics: []',
      [
        'en/tips.yaml:6 · tips.T1.topics · is an empty list: name at least one',
        'en/tips.yaml:2 · topics.rest · has no tip: write one, or take it out',
        'en/tips.yaml:3 · topics.stress · has no tip: write one, or take it out',
      ],
    ],
    [
      'a name of two topics',
      TIPS,
      'synonyms: [worry]',
      'synonyms: [resting]',
      [
        'en/tips.yaml:3 · topics.stress.synonyms.1 · "resting" is said for rest already: call one of the two something else',
      ],
    ],
    [
      'signs in a topic that nobody speaks',
      TIPS,
      'synonyms: [worry]',
      'synonyms: [worry-24]',
      [
        'en/tips.yaml:3 · topics.stress.synonyms.1 · "worry-24" has signs that nobody speaks: write letters only',
      ],
    ],
    [
      'an id that is no number of a tip',
      TIPS,
      '  T1:',
      '  first: { topics: [rest], text: Rest., sources: [{ name: a book, address: seed }] }\n  T1:',
      ['en/tips.yaml:5 · tips.first · is no number of a tip: write it as in T25'],
    ],
  ]);
});
