import { no, yes } from '../../../lambda/dialogue/answer';
import { careSummary } from '../../../lambda/dialogue/progress-told/care-summary';
import { countAgain, stopCounting, tallyOff, tallyOn } from '../../../lambda/dialogue/progress-told/counting';
import { howAmIDoing } from '../../../lambda/dialogue/progress-told/how-am-i-doing';
import { mySettings } from '../../../lambda/dialogue/settings-told';
import { at, heard, Stand } from '../stand';
import { playing, unread } from '../with-settings';
import { done, practised } from './person';

describe('"how am I doing"', () => {
  it('is told in sums, this week and what was done most; the card has the same numbers', () => {
    const { say, card, ask } = practised().turn(howAmIDoing);

    expect(say).toEqual([
      { key: 'sums', values: { sessions: 9, minutes: 45, weeks: 2, gentle: 1 } },
      { key: 'this-week', values: { number: 2 } },
      { key: 'most-done', values: { title: 'box breathing' } },
    ]);
    expect(card?.text.match(/\d+/g)).toEqual(['9', '45', '2', '2']);
    expect(ask?.key).toBe('anything-else');
  });

  it('leaves out what there is none of', () => {
    const stand = practised([], {
      sessions: 1,
      seconds: 20,
      done: { 'br-box': { times: 1, firstDay: '2026-11-01', lastDay: '2026-11-01' } },
      weeks: { kept: 0, recent: { '2026-10-26': 1 } },
    });
    const { gentle: _, ...rest } = stand.progress ?? {};
    stand.progress = rest as typeof stand.progress;

    const { say, card } = stand.turn(howAmIDoing);

    expect(say.map(({ key }) => key)).toEqual(['sums']);
    expect(card?.text).toMatch(/one session.*not quite a minute\.$/i);
  });

  it('tells somebody of their days of rest alone, and of nothing that was done most', () => {
    const stand = practised([], { sessions: 0, seconds: 0, done: {}, weeks: { kept: 0, recent: {} } });

    expect(heard(stand.turn(howAmIDoing))[0]).toBe('sums');
    expect(heard(stand.turn(howAmIDoing))).not.toContain('most-done');
  });

  it('offers a first session where nothing is written down', () => {
    const stand = new Stand();
    expect(heard(stand.turn(howAmIDoing))).toEqual(['nothing-done', 'start-with?']);
    stand.turn(yes);
    expect(stand.state.mode).toBe('guiding');
  });

  it('goes on with what plays, and offers nothing there', () => {
    expect(heard(playing('br-even-five').turn(howAmIDoing))).toEqual([
      'nothing-done',
      'picking-up',
      'another?',
    ]);
    expect(heard(playing('br-even-five', practised()).turn(howAmIDoing)).slice(0, 1)).toEqual(['sums']);
  });

  it('counts the session that has just come to its end', () => {
    const stand = playing('br-even-five', practised()).after(at(20));

    const { say } = stand.turn(howAmIDoing);

    expect(say[0]?.values).toMatchObject({ sessions: 10 });
    expect(stand.progress?.sessions).toBe(10);
  });

  it('asks whether there is more to know, and a no ends it', () => {
    const stand = practised();
    stand.turn(howAmIDoing);
    expect(heard(stand.turn(no))).toEqual(['goodbye']);
  });

  it('claims nothing where nothing could be read', () => {
    expect(heard(unread().turn(howAmIDoing))[0]).toBe('settings-unread');
  });

  it('is told to nobody else in the room', () => {
    const stand = practised();
    const decision = stand.turn((moment) =>
      howAmIDoing({ ...moment, talk: { ...moment.talk, voice: 'guest' } }),
    );
    expect(heard(decision)[0]).toBe('not-yours');
    expect(decision.card).toBeUndefined();
  });
});

describe('"stop counting"', () => {
  it('keeps the numbers back from then on, and forgets none of them', () => {
    const stand = practised([done('br-box', '2026-11-19')]);

    expect(heard(stand.turn(stopCounting))[0]).toBe('counting-off');
    expect(heard(stand.turn(howAmIDoing))[0]).toBe('not-counting');
    expect(heard(stand.turn(careSummary))[0]).toBe('not-counting');
    expect(heard(stand.turn(mySettings))[0]).toBe('set-tally');

    expect(stand.progress?.sessions).toBe(9);
    expect(heard(stand.turn(countAgain))[0]).toBe('counting-on');
    expect(heard(stand.turn(howAmIDoing))[0]).toBe('sums');
  });

  it('is about the breaths in the middle of a session', () => {
    const stand = playing('br-even-five', practised());

    expect(heard(stand.turn(stopCounting))[0]).toBe('counts-off');
    expect(heard(stand.after(at(0, 30)).turn(countAgain))[0]).toBe('counts-on');

    expect(stand.progress?.settings?.tally).toBeUndefined();
  });

  it('is about what was done wherever that is said', () => {
    const stand = playing('br-even-five', practised());

    expect(heard(stand.turn(tallyOff))[0]).toBe('counting-off');
    expect(stand.progress?.settings).toEqual({ tally: 'off' });
    expect(heard(stand.after(at(0, 30)).turn(tallyOn))[0]).toBe('counting-on');
    expect(stand.progress?.settings).toBeUndefined();
  });

  it('brings the breaths back where nothing else was stopped', () => {
    expect(heard(practised().turn(countAgain))[0]).toBe('counts-on');
  });
});
