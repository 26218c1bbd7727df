import { breakUntil } from '../../progress/heat';
import type { Decision, SaidLine } from '../decision';
import type { Moment } from '../moment';
import { usualChoice } from '../my-session';
import { whatNext } from '../open';
import { inPlaceOf } from '../substitute';
import { clockOf, heatCard } from './ask';
import { heatOf, type KeptFrom } from './kept-from';

const MINUTE_MILLIS = 60_000;

/** What is done in imagination alone. */
const IMAGINED = 'img-warm';

/** "Until 4:10", or for how long, where nobody knows what their clock says. A minute begun is a minute. */
const untilValues = (moment: Moment, until: number): NonNullable<SaidLine['values']> => ({
  minutes: Math.ceil((until - moment.atMillis) / MINUTE_MILLIS),
  when: 'none',
  ...(moment.isOwnZone && { when: clockOf(moment, Math.ceil(until / MINUTE_MILLIS) * MINUTE_MILLIS) }),
});

const whyNot = (moment: Moment, why: KeptFrom): SaidLine => {
  if (why === 'burnt') return { key: 'heat-burnt' };
  if (why === 'skipped') return { key: 'heat-skip' };
  if (why === 'enough') return { key: 'heat-enough' };
  const until = breakUntil(heatOf(moment), moment.atMillis) as number;
  return { key: 'heat-break', values: untilValues(moment, until) };
};

/** Something without heat, in imagination alone where that is not left out as well. */
const withoutHeat = (moment: Moment, say: Decision['say']): Decision => {
  const other = inPlaceOf(moment, heatCard(moment));
  if (other === undefined) return whatNext(moment, say);
  const { variant, seconds } = usualChoice(moment, other);
  const values = { title: other.title, lengthSeconds: seconds };
  const key = other.id === IMAGINED ? 'imagine-warmth' : 'start-with';
  return {
    say,
    ask: { key, values },
    state: { mode: 'offering', session: other.id, variant },
    events: [],
  };
};

/** Says kindly why there is no heat now, and offers something that takes none. */
export const refuseHeat = (moment: Moment, why: KeptFrom, said: readonly SaidLine[] = []): Decision =>
  withoutHeat(moment, [...said, whyNot(moment, why)]);
