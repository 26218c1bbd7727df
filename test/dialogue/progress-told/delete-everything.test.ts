import { no, yes } from '../../../lambda/dialogue/answer';
import type { Moment } from '../../../lambda/dialogue/moment';
import { askToDelete } from '../../../lambda/dialogue/progress-told/delete-everything';
import { howAmIDoing } from '../../../lambda/dialogue/progress-told/how-am-i-doing';
import { BREATHING, WARMTH } from '../reminders/reminded';
import { ASKED_BEFORE, at, EVENING, heard, type Stand } from '../stand';
import { playing } from '../with-settings';
import { practised } from './person';

/** Somebody whose data cannot be deleted just now says yes. */
const yesInVain = (stand: Stand) =>
  stand.turn((moment) => {
    const { errand } = yes(moment);
    if (errand?.kind !== 'all-alerts') throw new Error('nothing was to stop ringing');
    const { errand: then } = errand.decide([{ is: 'refused', why: 'unavailable' }]);
    if (then?.kind !== 'forget') throw new Error('nothing was to be deleted');
    return then.decide(false);
  });

const by = (voice: Moment['talk']['voice']) => (moment: Moment) =>
  askToDelete({ ...moment, talk: { ...moment.talk, voice } });

describe('"delete everything"', () => {
  it('asks once, says what goes, and a yes deletes and ends the conversation', () => {
    const stand = practised();

    expect(heard(stand.turn(askToDelete))).toEqual(['delete-everything?']);
    const gone = stand.turn(yes);

    expect(heard(gone)).toEqual(['deleted']);
    expect(gone).toMatchObject({ state: { mode: 'idle' }, events: [] });
    expect(gone.ask).toBeUndefined();
  });

  it('deletes nothing before the yes, and nothing after a no', () => {
    const stand = practised();
    expect(stand.turn(askToDelete).errand).toBeUndefined();

    const kept = stand.turn(no);

    expect(heard(kept)).toEqual(['not-deleting', 'anything-else?']);
    expect(kept.errand).toBeUndefined();
    expect(stand.progress?.sessions).toBe(9);
  });

  it('is no longer open once something else was said', () => {
    const stand = practised();
    stand.turn(askToDelete);
    stand.turn(howAmIDoing);

    expect(stand.turn(yes).errand).toBeUndefined();
  });

  it('lets what plays wait at its step; after a no it is asked whether to go on', () => {
    const stand = playing('br-even-five', practised());

    expect(stand.turn(askToDelete).events.map(({ kind }) => kind)).toEqual(['left']);

    expect(stand.state).toMatchObject({ mode: 'paused', run: { session: 'br-even-five' } });
    expect(heard(stand.after(at(0, 5)).turn(no))).toEqual(['not-deleting', 'carry-on?']);
  });

  it('claims nothing to be gone where it failed, and can be asked again', () => {
    const stand = practised();
    stand.turn(askToDelete);

    expect(heard(yesInVain(stand))).toEqual(['not-deleted', 'anything-else?']);

    expect(stand.progress?.sessions).toBe(9);
    expect(heard(stand.turn(askToDelete))).toEqual(['delete-everything?']);
  });

  it('says whose it is: of a home nobody in it is left out', () => {
    expect(practised().turn(askToDelete).ask?.values).toEqual({ whose: 'home' });
    expect(practised().turn(by('own')).ask?.values).toEqual({ whose: 'own' });
  });

  describe('by a voice that Alexa knows', () => {
    const yesOfOwn = (stand: Stand) => {
      stand.turn(by('own'));
      return stand.turn((moment) => yes({ ...moment, talk: { ...moment.talk, voice: 'own' } }));
    };

    it('ends what rings for that person, and for nobody else in the home', () => {
      const used = {
        at: EVENING - at(5),
        endsAt: EVENING + at(10),
        day: '2026-11-20',
        times: 1,
        timers: ['timer-1'],
      };
      const stand = practised([], {
        reminders: [WARMTH, BREATHING],
        heat: { ...ASKED_BEFORE.heat, used },
      });

      expect(heard(yesOfOwn(stand))).toEqual(['heat-off-now', 'deleted']);
      expect(stand.calls).toEqual([
        { do: 'remove', tokens: ['warmth', 'breathing'] },
        { do: 'stop-timers', ids: ['timer-1'] },
      ]);
    });

    it('looks for nothing where nothing of theirs rings', () => {
      const stand = practised();

      expect(heard(yesOfOwn(stand))).toEqual(['deleted']);
      expect(stand.calls).toEqual([]);
    });
  });

  it('is for whoever opened the conversation, and for no guest', () => {
    const stand = practised();
    expect(heard(stand.turn(by('guest')))).toEqual(['not-yours', 'anything-else?']);
    expect(stand.asked).toBe('anything-else');
  });
});
