import { beginSession } from '../../lambda/dialogue/begin-session';
import { setUsualLength } from '../../lambda/dialogue/usual-length';
import { NO_PROGRESS } from '../../lambda/progress/progress';
import { heard, Stand } from './stand';

describe('the usual length', () => {
  it('is said back, kept, and used where no length is said', () => {
    const stand = new Stand();

    const decision = stand.turn((moment) => setUsualLength(moment, 600));
    expect(decision.say[0]).toEqual({ key: 'usual-length', values: { lengthSeconds: 600 } });

    stand.turn((moment) => beginSession(moment, { session: 'br-even-five' }));
    expect(stand.state).toMatchObject({ run: { session: 'br-even-five', variant: 'long' } });
  });

  it('wins over the habit', () => {
    const latest = [{ session: 'br-belly', variant: 'long', seconds: 604 }];
    const stand = new Stand({ ...NO_PROGRESS, latest, settings: { usualSeconds: 180 } });

    stand.turn((moment) => beginSession(moment, { session: 'br-even-five' }));

    expect(stand.state).toMatchObject({ run: { variant: 'short' } });
  });

  it('changes what is offered', () => {
    const stand = new Stand();
    stand.state = { mode: 'offering', session: 'br-belly', variant: 'standard' };

    expect(heard(stand.turn((moment) => setUsualLength(moment, 600)))).toEqual([
      'usual-length',
      'start-with?',
    ]);
    expect(stand.state).toEqual({ mode: 'offering', session: 'br-belly', variant: 'long' });
  });

  it.each([
    [undefined, 'say-how-long'],
    [Number.NaN, 'no-usual-length'],
    [0, 'no-usual-length'],
    [86_400, 'no-usual-length'],
  ])('of %s is answered by %s', (seconds, key) => {
    const stand = new Stand();

    expect(heard(stand.turn((moment) => setUsualLength(moment, seconds)))[0]).toBe(key);
    expect(stand.events).toEqual([]);
  });
});
