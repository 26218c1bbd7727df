import type { Decision, SaidLine } from './decision';
import type { Fit } from './fit';
import { begin, settled } from './guide';
import { HEAT, hasToCheck, keptFromHeat } from './heat/kept-from';
import { startHeat } from './heat/start';
import { leftOutKind, offerInPlace } from './in-place-of';
import { isLength } from './length-said';
import type { Moment, Reason, VariantCard } from './moment';
import { offerFit, reasonText } from './offer';
import { whatNext } from './open';
import { recommend } from './recommend';
import { remindOfNeed } from './reminders/in-other-words';
import { plainly, type Search } from './search';
import { WORTH_SAYING_SECONDS } from './shelf';

/** What cannot be had together: "nothing for your jaw standing up". */
const lettingGo = ({ stage }: Moment, { kept, missed }: Fit): SaidLine[] => {
  if (missed.length === 0) return [];
  const [together] = kept.filter(([by]) => !missed.some(([other]) => other === by));
  const what = [...(together === undefined ? [] : [together]), ...missed];
  return [
    {
      key: 'nothing-for-all',
      values: { what: what.map((reason) => stage.reasonFor(reason)).join(' ') },
    },
  ];
};

/** The least change for somebody who is up, and no trouble for somebody who lies. */
const SEATED = 'seated';

/** What was let go is told again by what there is instead: sitting down, then. */
const withOwnPosition = (fit: Fit): Fit => {
  const { card, variant } = fit.choice;
  const { positions } = card.variants[variant] as VariantCard;
  const position = positions.find((one) => one === SEATED) ?? positions[0];
  const isLetGo = fit.missed.some(([by]) => by === 'positions');
  return isLetGo && position !== undefined
    ? { ...fit, kept: [...fit.kept, ['positions', position] satisfies Reason] }
    : fit;
};

/** Somebody who asked from across the room and is met in everything need not be asked back. */
const beginFit = (moment: Moment, { choice, kept }: Fit, { seconds }: Search): Decision => {
  const reason = reasonText(moment, kept);
  const isFar =
    seconds !== undefined && isLength(seconds) && Math.abs(choice.seconds - seconds) > WORTH_SAYING_SECONDS;
  return begin(moment, choice.card.id, choice.variant, [
    ...(isFar ? [{ key: 'nearest-length', values: { lengthSeconds: choice.seconds } } as const] : []),
    ...(reason === '' ? [] : [{ key: 'chosen-for', values: { reason } } as const]),
  ]);
};

/** True where nothing of what was asked for is known: then there is nothing to go by. */
const isAllUnknown = ({ kept, missed }: Fit, { hasUnknown }: Search): boolean =>
  hasUnknown === true && kept.length + missed.length === 0;

/** Heat, wherever it is to be: who should leave it out is asked before it is even offered. */
const isForHeat = (moment: Moment, { kind }: Search): boolean =>
  kind === HEAT && moment.talk.calm !== true && (hasToCheck(moment) || keptFromHeat(moment) !== undefined);

const suggest = (moment: Moment, search: Search): Decision => {
  if (isForHeat(moment, search)) return startHeat(moment, search.seconds);
  const leftOut = leftOutKind(moment, search.kind);
  if (leftOut !== undefined) return offerInPlace(moment, leftOut);
  const [best, ...others] = recommend(moment, search);
  if (best === undefined || isAllUnknown(best, search)) return whatNext(moment, [{ key: 'none-like-that' }]);
  const isMet = best.missed.length === 0 && search.hasUnknown !== true;
  if (moment.talk.isNew && isMet) return beginFit(moment, best, search);
  const say: SaidLine[] = [
    ...(search.hasUnknown === true ? [{ key: 'none-like-that' } as const] : []),
    ...lettingGo(moment, best),
  ];
  return { say, events: [], ...offerFit(moment, [withOwnPosition(best), ...others]) };
};

/** Who names a thing or a position has it now, whatever they said before. */
const withWhatIsNamed = (moment: Moment, search: Search): Moment => {
  const { settings } = moment;
  const { equipment, position } = plainly(search);
  if (settings === undefined) return moment;
  return {
    ...moment,
    settings: {
      ...settings,
      withoutEquipment: settings.withoutEquipment?.filter((thing) => thing !== equipment),
      withoutPositions: settings.withoutPositions?.filter((other) => other !== position),
    },
  };
};

/**
 * "My neck hurts today, I have ten minutes and I'm lying down": the one that is best for it, in a few
 * words why. It begins on a yes, and at once where the request opened the conversation.
 */
export const findSession = (asked: Moment, search: Search): Decision => {
  const reminded = remindOfNeed(asked, search.needs);
  if (reminded !== undefined) return reminded;
  const { moment, events } = settled(asked);
  const decision = suggest(withWhatIsNamed(moment, search), search);
  return { ...decision, events: [...events, ...decision.events] };
};
