import { no } from './answer';
import { aside } from './aside';
import { browseMore } from './browse';
import { cautionedIn } from './cautions';
import { replyToCaution } from './cautions-answered';
import type { Decision } from './decision';
import { heatCard } from './heat/ask';
import { replyToCheck } from './heat/replies';
import type { Moment } from './moment';
import { whatNext } from './open';
import { clarified } from './red-flags/answer-flag';

/** "None of that": a no to a caution; anywhere else it asks for what else there is. */
export const noneOfThat = (moment: Moment): Decision =>
  replyToCaution(moment, 'no') ?? replyToCheck(moment, true) ?? browseMore(moment);

/** "I'd rather not", "something else": never a no to a caution, which would begin it; anywhere else a no. */
export const somethingElse = (moment: Moment): Decision => {
  if (moment.state.mode === 'heat') return whatNext(moment, [], [], heatCard(moment).id);
  const state = cautionedIn(moment);
  return state === undefined ? no(moment) : whatNext(moment, [], [], state.session);
};

/** "I'm not sure": counts as a yes to a caution, and to whether it is a crisis; anywhere else there is no hurry. */
export const unsure = (moment: Moment): Decision => {
  if (moment.talk.asked === 'pain-or-crisis') return clarified(moment, false);
  const say = [{ key: 'take-your-time' as const }];
  return (
    replyToCaution(moment, 'unsure') ?? replyToCheck(moment, false) ?? aside(moment, () => ({ say }), say)
  );
};
