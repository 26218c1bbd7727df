import { no, yes } from '../../../lambda/dialogue/answer';
import {
  answerQuestion,
  answerStatement,
  answerWords,
} from '../../../lambda/dialogue/asking/answer-question';
import { tellMore, tellSource } from '../../../lambda/dialogue/asking/tell-more';
import { beginSession } from '../../../lambda/dialogue/begin-session';
import { browse } from '../../../lambda/dialogue/browse';
import type { Moment } from '../../../lambda/dialogue/moment';
import { pauseSession } from '../../../lambda/dialogue/pause';
import { NO_PROGRESS } from '../../../lambda/progress/progress';
import { at, heard, Stand } from '../stand';

const ask = (id: string) => (moment: Moment) => answerQuestion(moment, id);
const say = (text: string) => (moment: Moment) => answerWords(moment, text);

describe('an answer', () => {
  it('is followed by the one session that goes with it, and a yes begins it', () => {
    const stand = new Stand();

    expect(heard(stand.turn(ask('Q4')))).toEqual(['answer', 'shall-i-start?']);
    expect(stand.state).toMatchObject({ mode: 'offering', session: 'br-long-exhale' });
    expect(stand.turn(yes).page?.run.session).toBe('br-long-exhale');
  });

  it('asks whether there is more to know where the session is declined', () => {
    const stand = new Stand();
    stand.turn(ask('Q4'));

    expect(heard(stand.turn(no))).toEqual(['anything-else?']);
    expect(stand.turn(no).ask).toBeUndefined();
  });

  it('is followed by the tip that goes with it, and a yes tells it', () => {
    const stand = new Stand();

    expect(heard(stand.turn(ask('Q1')))).toEqual(['answer', 'tip-on-that?']);
    expect(heard(stand.turn(yes))).toEqual(['tip', 'another-tip?']);
    expect(stand.progress?.tips).toEqual(['T14']);
  });

  it('offers no session that is left out', () => {
    const stand = new Stand({ ...NO_PROGRESS, settings: { leftOut: ['heat'] } });

    expect(heard(stand.turn(ask('Q20')))).toEqual(['answer', 'anything-else?']);
  });

  it('offers nothing to somebody who fears the worst, and a no says goodbye', () => {
    const stand = new Stand();

    expect(heard(stand.turn(ask('Q34')))).toEqual(['answer', 'anything-else?']);
    expect(stand.turn(no).ask).toBeUndefined();
  });

  it('leaves room for another question after a yes', () => {
    const stand = new Stand();
    stand.turn(ask('Q34'));

    expect(heard(stand.turn(yes))).toEqual(['ask-away?']);
  });

  it('returns to the question that was open where it offers nothing itself', () => {
    const stand = new Stand();
    stand.turn((moment) => browse(moment, {}));

    expect(heard(stand.turn(ask('Q34')))).toEqual(['answer', 'which-or-more?']);
  });

  it('lets a session go on by itself from the step where it was', () => {
    const stand = new Stand();
    stand.turn((moment) => beginSession(moment, { session: 'br-long-exhale' }));
    const decision = stand.after(stand.lead + at(1, 10)).turn(ask('Q4'));

    expect(heard(decision)).toEqual(['answer', 'picking-up', 'another?']);
    expect(decision.page?.fromMillis).toBeGreaterThan(at(0, 40));
    expect(decision.events).toEqual([]);
  });

  it('leaves a paused session paused, and asks whether to go on', () => {
    const stand = new Stand();
    stand.turn((moment) => beginSession(moment, { session: 'br-long-exhale' }));
    stand.after(stand.lead + at(1, 10)).turn(pauseSession);

    expect(heard(stand.turn(ask('Q4')))).toEqual(['answer', 'carry-on?']);
    expect(stand.state.mode).toBe('paused');
  });

  it('counts a session that was over', () => {
    const stand = new Stand();
    stand.turn((moment) => beginSession(moment, { session: 'br-long-exhale' }));
    stand.after(at(20)).turn(ask('Q4'));

    expect(stand.progress?.sessions).toBe(1);
    expect(stand.state.mode).toBe('offering');
  });
});

describe('a question in other words', () => {
  it.each([
    ['why would breathing slowly help me', 'Q4'],
    ['Ïs bed rest góod for me?!', 'Q18'],
    ["what's a chiropractor going to do for me", 'Q30'],
  ])('finds its answer: %s', (text, id) => {
    const stand = new Stand();
    stand.turn(say(text));

    expect(stand.about).toBe(id);
    expect(stand.last?.say[0]?.key).toBe('answer');
  });

  it('that is near to one says that it may not be just that, and offers it', () => {
    const stand = new Stand();

    expect(heard(stand.turn(say('does acupuncture work')))).toEqual(['not-just-that', 'tell-about?']);
    expect(heard(stand.turn(yes))[0]).toBe('answer');
    stand.turn(say('does acupuncture work'));
    expect(heard(stand.turn(no))).toEqual(['anything-else?']);
  });

  it.each([
    'does the weather affect my pain',
    'how do I lose weight',
    'why are my hands cold',
    'can stress cause pain',
    'does smoking make it worse',
    'what time is it',
    'tell me a joke',
    'is fibromyalgia hereditary',
    'should I buy a new car',
    'does CBD oil work',
  ])('that is about something else is never taken for one of ours: %s', (text) => {
    const stand = new Stand();

    expect(heard(stand.turn(say(text)))[0]).not.toBe('answer');
  });

  it('that is near to none offers a breathing minute', () => {
    const stand = new Stand();

    expect(heard(stand.turn(say('who won the football')))).toEqual(['no-good-answer', 'breathing-minute?']);
    expect(stand.turn(yes).page?.run.session).toBe('br-minute');
  });

  it('asks what was asked where something was, and offers no minute that is left out', () => {
    const stand = new Stand();
    stand.turn((moment) => browse(moment, {}));
    expect(heard(stand.turn(say('who won the football')))).toEqual(['no-good-answer', 'which-or-more?']);

    const without = new Stand();
    const decision = without.turn((moment) =>
      answerWords({ ...moment, shelf: moment.shelf.filter(({ id }) => id !== 'br-minute') }, 'who won'),
    );
    expect(heard(decision)).toEqual(['no-good-answer', 'anything-else?']);
  });

  it.each([
    'can I take ibuprofen with this',
    'what dose of pregabalin should I take',
    'do I need an MRI scan of my back',
    'should I stop my medication',
    'how much paracetamol can I take for my back pain',
  ])('about medicines, doses and scans is sent to people: %s', (text) => {
    const stand = new Stand();

    expect(heard(stand.turn(say(text)))).toEqual(['no-good-answer', 'breathing-minute?']);
  });

  it.each(['can too many painkillers cause headaches', 'could my tablets be causing the headaches'])(
    'about painkillers and headaches has its answer: %s',
    (text) => {
      const stand = new Stand();
      stand.turn(say(text));

      expect(stand.about).toBe('Q44');
    },
  );

  it.each([
    '',
    '😀😀',
    '<speak>',
    'x'.repeat(2_000),
    'chest '.repeat(400),
    '__proto__ constructor',
    '{answer}',
  ])('is never an exception: %s', (text) => {
    const stand = new Stand();

    expect(heard(stand.turn(say(text)))).toEqual(['no-good-answer', 'breathing-minute?']);
  });
});

describe('a statement', () => {
  it('is answered where it surely asks something, and else was not understood', () => {
    const stand = new Stand();

    expect(heard(stand.turn((moment) => answerStatement(moment, 'I skipped a few sessions')))[0]).toBe(
      'answer',
    );
    const missed = stand.turn((moment) => answerStatement(moment, 'a cat on my lap'));
    expect(missed.isMiss).toBe(true);
  });
});

describe('tell me more', () => {
  it('tells the tip that goes with the answer, else offers what is asked next', () => {
    const stand = new Stand();
    stand.turn(ask('Q1'));
    expect(heard(stand.turn(tellMore))).toEqual(['tip', 'another-tip?']);

    stand.turn(ask('Q4'));
    expect(heard(stand.turn(tellMore))).toEqual(['that-is-all', 'tell-about?']);
    expect(stand.about).toBe('Q5');
  });

  it('tells another tip after a tip', () => {
    const stand = new Stand();
    stand.turn(ask('Q1'));
    stand.turn(yes);
    const decision = stand.turn(tellMore);

    expect(heard(decision)).toEqual(['tip', 'another-tip?']);
    expect(stand.progress?.tips).toHaveLength(2);
  });

  it('asks for more of a list while one is open, and of what there is where nothing is', () => {
    const stand = new Stand();
    expect(heard(stand.turn(tellMore))).toEqual(['which-or-more?']);
    stand.turn(ask('Q4'));
    stand.turn((moment) => browse(moment, {}));

    expect(heard(stand.turn(tellMore))).toEqual(['which-or-more?']);
  });

  it('tells what a session is for in the middle of it', () => {
    const stand = new Stand();
    stand.turn((moment) => beginSession(moment, { session: 'br-long-exhale' }));

    expect(heard(stand.after(stand.lead + at(1)).turn(tellMore))).toEqual([
      'purpose',
      'picking-up',
      'another?',
    ]);
  });

  it('ends where an answer has nothing next to it', () => {
    const stand = new Stand();
    stand.turn(ask('Q34'));
    const decision = stand.turn((moment) => {
      const { answers } = moment.library;
      const alone = { ...answers, Q34: { ...(answers.Q34 as NonNullable<typeof answers.Q34>), near: [] } };
      return tellMore({ ...moment, library: { ...moment.library, answers: alone } });
    });

    expect(heard(decision)).toEqual(['that-is-all', 'anything-else?']);
  });
});

describe('the source', () => {
  it('is named, with all addresses on a card', () => {
    const stand = new Stand();
    stand.turn(ask('Q4'));
    const decision = stand.turn(tellSource);

    expect(heard(decision)).toEqual(
      ['source', 'shall-i-start?'].map((key) => key.replace('shall-i-start', 'start-with')),
    );
    expect(decision.say[0]?.values).toMatchObject({
      first: 'an article on fibromyalgia, upper back pain and headaches',
      second: 'a breathing study by Van Diest and colleagues',
      card: 'sent',
    });
    expect(decision.card).toEqual({
      title: 'How slow breathing helps',
      text: [
        'An article on fibromyalgia, upper back pain and headaches',
        'A breathing study by Van Diest and colleagues\nhttps://doi.org/10.1007/s10484-014-9253-x',
        'A small breathing trial in fibromyalgia\nhttps://www.ncbi.nlm.nih.gov/pubmed/29653069',
      ].join('\n\n'),
    });
  });

  it('has no card where nothing has an address', () => {
    const stand = new Stand();
    stand.turn(ask('Q12'));
    const decision = stand.turn(tellSource);

    expect(decision.say[0]?.values).toMatchObject({ second: 'none', card: 'none' });
    expect(decision.card).toBeUndefined();
  });

  it('of a tip is told too', () => {
    const stand = new Stand();
    stand.turn(ask('Q44'));
    stand.turn(yes);

    expect(stand.turn(tellSource).card?.title).toBe('Tip');
    expect(heard(stand.last as NonNullable<typeof stand.last>)).toEqual(['source', 'anything-else?']);
  });

  it('of nothing is the two articles, and what stands behind them', () => {
    const stand = new Stand();

    expect(heard(stand.turn(tellSource))).toEqual(['source-of-what', 'anything-else?']);
  });
});

describe('a yes to what is not there any more', () => {
  it.each(['hear-tip', 'hear-answer'] as const)('asks what else: %s', (asked) => {
    const stand = new Stand();
    stand.asked = asked;
    stand.about = 'constructor';

    expect(heard(stand.turn(yes))).toEqual(['anything-else?']);
    stand.asked = asked;
    stand.about = undefined;
    expect(heard(stand.turn(yes))).toEqual(['anything-else?']);
  });
});
