import type { RequestHandler } from 'ask-sdk-core';
import type { IntentRequest } from 'ask-sdk-model';
import { missedIt } from '../dialogue/missed';
import { beginPlan, whichPrograms } from '../dialogue/plan/begin-plan';
import {
  backToWeekOne,
  howFar,
  oneADay,
  planToday,
  planTomorrow,
  planWaits,
  repeatWeek,
  restToday,
  skipToday,
  startToday,
} from '../dialogue/plan/day-plan';
import { askToLeave, goOnWith, growOnRequest } from '../dialogue/plan/replies';
import { isIntent } from '../platform/matches';
import { readSlot } from '../platform/turn';
import type { Rooms } from '../skill';
import { byIntent } from './by-intent';

/** "What's today", "what's tomorrow", "skip today", "take a rest day", "repeat this week", "how far am I", "leave the plan". */
export const planHandler = byIntent({
  PlanNamesIntent: whichPrograms,
  PlanTodayIntent: planToday,
  PlanStartTodayIntent: startToday,
  PlanSkipIntent: skipToday,
  PlanRestIntent: restToday,
  PlanRepeatIntent: repeatWeek,
  PlanWeekOneIntent: backToWeekOne,
  PlanLeaveIntent: askToLeave,
  PlanWhereIntent: howFar,
  PlanTomorrowIntent: planTomorrow,
  PlanAheadIntent: oneADay,
  PlanWaitIntent: planWaits,
  PlanSameIntent: (moment) => goOnWith(moment, 'stay') ?? missedIt(moment),
});

/** "Start the plan", "the sleep plan". A name that none has is asked after. */
export const beginPlanHandler = ({ respond }: Rooms): RequestHandler => ({
  canHandle: (input) => isIntent(input, 'PlanBeginIntent'),
  handle: (input) => {
    const { id } = readSlot(input.requestEnvelope.request as IntentRequest, 'program');
    return respond(input, (moment) => beginPlan(moment, id));
  },
});

/** "Make the breathing longer from now on." */
export const growPlanHandler = ({ respond }: Rooms): RequestHandler => ({
  canHandle: (input) => isIntent(input, 'PlanGrowIntent'),
  handle: (input) => {
    const { id } = readSlot(input.requestEnvelope.request as IntentRequest, 'kind');
    return respond(input, (moment) => growOnRequest(moment, id));
  },
});
