import { no, yes } from '../../lambda/dialogue/answer';
import { beginSession } from '../../lambda/dialogue/begin-session';
import { at, heard, Stand } from './stand';

/** Has just finished belly breathing, and was asked whether there is anything else. */
const afterSession = (stand = new Stand()): Stand => {
  stand.turn((moment) => beginSession(moment, { session: 'br-belly' }));
  return stand.after(at(10));
};

describe('after a session', () => {
  it('a yes gets one offer, of something else, and no list', () => {
    const stand = afterSession();

    const decision = stand.turn(yes);

    expect(heard(decision)).toEqual(['start-with?']);
    expect(stand.state).toMatchObject({ mode: 'offering' });
    expect(stand.state).not.toMatchObject({ session: 'br-belly' });
    expect(stand.progress?.sessions).toBe(1);
  });

  it('a yes to that begins it', () => {
    const stand = afterSession();
    stand.turn(yes);

    stand.turn(yes);

    expect(stand.state).toMatchObject({ mode: 'guiding' });
  });

  it('a no to that closes in a word or two: nobody is offered a third thing', () => {
    const stand = afterSession();
    stand.turn(yes);

    const decision = stand.turn(no);

    expect(heard(decision)).toEqual(['goodbye']);
    expect(decision.ask).toBeUndefined();
  });

  it('a no closes at once', () => {
    const decision = afterSession().turn(no);
    expect(heard(decision)).toEqual(['goodbye']);
    expect(decision.events.map(({ kind }) => kind)).toEqual(['completed']);
  });

  it('a yes gets the same again where that is all there is', () => {
    const stand = afterSession();

    stand.turn((moment) => yes({ ...moment, shelf: moment.shelf.filter(({ id }) => id === 'br-belly') }));

    expect(stand.state).toMatchObject({ mode: 'offering', session: 'br-belly' });
  });
});
