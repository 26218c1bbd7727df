import type { Run } from '../../progress/progress';
import type { Moment } from '../moment';
import { cardOf } from '../shelf';

const GENTLE = 'flare';
const FOR_FLARES = 'rt-flare';

/** Nobody is asked how it feels before sleep or in a flare (content specification 6.5). */
const isScored = (moment: Moment, { session, variant }: Pick<Run, 'session' | 'variant'>): boolean => {
  const card = cardOf(moment, session);
  return (
    card !== undefined &&
    session !== FOR_FLARES &&
    variant !== GENTLE &&
    card.variants[variant]?.endsInSilence !== true
  );
};

/** True where scores may be spoken of at all in a session: the deployment has them, and nothing calls for quiet. */
export const mayBeScored = (moment: Moment, run: Pick<Run, 'session' | 'variant'>): boolean =>
  moment.hasCheckIns && !moment.talk.calm && isScored(moment, run);

/** True where the person agreed to be asked, and may be now. */
export const mayAskHow = (moment: Moment, run: Pick<Run, 'session' | 'variant'>): boolean =>
  moment.settings?.checkIns === 'on' && mayBeScored(moment, run);
