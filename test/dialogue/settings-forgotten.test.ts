import { no, yes } from '../../lambda/dialogue/answer';
import { askToForget, forgetThat } from '../../lambda/dialogue/settings-forgotten';
import { leaveOut } from '../../lambda/dialogue/settings-left-out';
import { mySettings } from '../../lambda/dialogue/settings-told';
import { setUsualLength } from '../../lambda/dialogue/usual-length';
import { at, heard, Stand } from './stand';
import { having, playing, unread } from './with-settings';

describe('"forget that"', () => {
  it('takes back the latest change, and only once', () => {
    const stand = having({ usualSeconds: 300 });
    stand.turn((moment) => leaveOut(moment, 'heat'));
    stand.turn((moment) => setUsualLength(moment, 600));

    expect(heard(stand.turn(forgetThat))[0]).toBe('taken-back');
    expect(stand.progress?.settings).toEqual({ usualSeconds: 300, leftOut: ['heat'] });

    expect(heard(stand.turn(forgetThat))).toEqual(['forget-what?']);
    expect(stand.progress?.settings).toEqual({ usualSeconds: 300, leftOut: ['heat'] });
  });

  it('asks what, where nothing was changed', () => {
    const decision = new Stand().turn(forgetThat);

    expect(heard(decision)).toEqual(['forget-what?']);
    expect(decision.events).toEqual([]);
  });

  it('asks what, and lets what plays wait at its step', () => {
    const stand = playing('br-even-five');

    const decision = stand.turn(forgetThat);

    expect(heard(decision)).toEqual(['forget-what?']);
    expect(stand.state).toMatchObject({ mode: 'paused', run: { session: 'br-even-five' } });
    expect(decision.events.map(({ kind }) => kind)).toEqual(['left']);
  });

  it('asks what after the end of a session, too', () => {
    const stand = playing('br-even-five').after(at(20));

    stand.turn(forgetThat);

    expect(stand.state).toEqual({ mode: 'idle' });
    expect(stand.progress?.sessions).toBe(1);
  });

  it('brings the pace back to a session that plays', () => {
    const stand = having({ pacePercent: 115 });
    playing('br-even-five', stand);
    expect(stand.state).toMatchObject({ run: { manner: { pacePercent: 115 } } });
    stand.undo = { pacePercent: null };

    expect(heard(stand.turn(forgetThat))[0]).toBe('taken-back');

    expect(stand.state).toMatchObject({ mode: 'guiding', run: { session: 'br-even-five' } });
    expect(stand.state).not.toHaveProperty('run.manner');
  });

  it('gives a session that plays the pace that was forgotten before', () => {
    const stand = playing('br-even-five');
    stand.undo = { pacePercent: 115 };

    stand.turn(forgetThat);

    expect(stand.state).toHaveProperty('run.manner', { pacePercent: 115 });
  });

  it('leaves what was asked for this session alone', () => {
    const stand = having({ pacePercent: 115 });
    playing('br-even-five', stand);
    if (stand.state.mode === 'guiding')
      stand.state = {
        ...stand.state,
        run: { ...stand.state.run, manner: { pacePercent: 115, explainedMillis: 0 } },
      };
    stand.undo = { pacePercent: null };

    stand.turn(forgetThat);

    expect(stand.state).toHaveProperty('run.manner', { explainedMillis: 0 });
  });
});

describe('"forget all my settings"', () => {
  it('asks once, and a yes forgets', () => {
    const stand = having({ usualSeconds: 600, leftOut: ['heat'] });

    expect(heard(stand.turn(askToForget))).toEqual(['forget-settings?']);
    expect(stand.progress?.settings).toBeDefined();
    expect(heard(stand.turn(yes))[0]).toBe('settings-forgotten');

    expect(stand.progress?.settings).toBeUndefined();
  });

  it('keeps them after a no', () => {
    const stand = having({ usualSeconds: 600 });
    stand.turn(askToForget);

    expect(heard(stand.turn(no))[0]).toBe('settings-stay');
    expect(stand.progress?.settings).toEqual({ usualSeconds: 600 });
  });

  it('is no longer open once something else was said', () => {
    const stand = playing('br-even-five', having({ usualSeconds: 600 }));
    stand.turn(askToForget);
    stand.turn(mySettings);

    stand.turn(yes);

    expect(stand.progress?.settings).toEqual({ usualSeconds: 600 });
    expect(stand.state).toMatchObject({ mode: 'guiding', run: { session: 'br-even-five' } });
  });

  it('can be taken back', () => {
    const stand = having({ usualSeconds: 600, words: 'quiet' });
    stand.turn(askToForget);
    stand.turn(yes);

    stand.turn(forgetThat);

    expect(stand.progress?.settings).toEqual({ usualSeconds: 600, words: 'quiet' });
  });

  it('has nothing to ask where nothing is set', () => {
    expect(heard(new Stand().turn(askToForget))[0]).toBe('nothing-set');
  });

  it('asks all the same where nothing could be read', () => {
    const stand = unread();
    expect(heard(stand.turn(askToForget))).toEqual(['forget-settings?']);
    expect(heard(stand.turn(yes)).slice(0, 2)).toEqual(['settings-forgotten', 'for-now']);
  });
});
