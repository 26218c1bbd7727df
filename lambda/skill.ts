import type { HandlerInput } from 'ask-sdk-core';
import { type Skill, SkillBuilders } from 'ask-sdk-core';
import type { Response } from 'ask-sdk-model';
import type { Decision } from './dialogue/decision';
import type { Moment } from './dialogue/moment';
import { askAboutHandler } from './handlers/ask-about';
import { askQuestionHandler, hearWordsHandler } from './handlers/ask-question';
import { beginSessionHandler } from './handlers/begin-session';
import { browseHandler } from './handlers/browse';
import { browseMoreHandler } from './handlers/browse-more';
import { cameBackHandler } from './handlers/came-back';
import { canFulfillHandler } from './handlers/can-fulfill';
import { checkInsHandler, scoreHandler } from './handlers/check-ins';
import { chooseHandler } from './handlers/choose';
import { continueSessionHandler } from './handlers/continue-session';
import { fallbackHandler } from './handlers/fallback';
import { findSessionHandler } from './handlers/find-session';
import { fineHandler } from './handlers/fine';
import { heatHandler } from './handlers/heat';
import { helpHandler } from './handlers/help';
import { howItFeelsHandler } from './handlers/how-it-feels';
import { hurtsNowHandler } from './handlers/hurts-now';
import { launchHandler } from './handlers/launch';
import { leaveOutHandler } from './handlers/leave-out';
import { mannerHandler } from './handlers/manner';
import { moreAndSourceHandler } from './handlers/more-and-source';
import { noHandler } from './handlers/no';
import { notHereHandler } from './handlers/not-here';
import { numberHandler } from './handlers/number';
import { pauseHandler } from './handlers/pause';
import { permissionHandler } from './handlers/permission';
import { beginPlanHandler, growPlanHandler, planHandler } from './handlers/plan';
import { progressToldHandler } from './handlers/progress-told';
import { painMeantHandler, redFlagHandler } from './handlers/red-flag';
import { reminderEventsHandler } from './handlers/reminder-events';
import { reminderHandler } from './handlers/reminders';
import { selectHandler } from './handlers/select';
import { sessionEndedHandler } from './handlers/session-ended';
import { settingsHandler } from './handlers/settings';
import { shorterLongerHandler } from './handlers/shorter-longer';
import { skillDisabledHandler } from './handlers/skill-disabled';
import { banterHandler, volumeHandler } from './handlers/small-talk';
import { steerHandler } from './handlers/steer';
import { stopHandler } from './handlers/stop';
import { thanksHandler } from './handlers/thanks';
import { tipHandler } from './handlers/tip';
import { toACautionHandler } from './handlers/to-a-caution';
import { troubleHandler } from './handlers/trouble';
import { usualLengthHandler } from './handlers/usual-length';
import { whatIDidHandler } from './handlers/what-i-did';
import { yesHandler } from './handlers/yes';
import { recall } from './interceptors/recall';
import type { ZoneSource } from './platform/zone';
import type { Alerts } from './reminders/alerts';
import type { RedFlag } from './session/red-flag-book';
import type { ProgressStore } from './storage/progress-store';

/** Decides on a turn: a function of the dialogue. */
export type Decide = (moment: Moment) => Decision;

/** What handlers are given: they never reach for an adapter themselves. */
export interface Rooms {
  readonly store: ProgressStore;
  /** Alexa's reminders and timers. */
  readonly alerts?: Alerts | undefined;
  /** Where the device of a request is. */
  readonly zoneOf: ZoneSource;
  /** Decides, keeps what happened, and only then speaks. */
  respond(input: HandlerInput, decide: Decide): Promise<Response>;
  /** The red flag in something that was said. */
  flagIn(input: HandlerInput, text: string): RedFlag | undefined;
  /** True where somebody says that it hurts while something plays; elsewhere that is a wish. */
  hurtsIn(input: HandlerInput, text: string): boolean;
  /** Says that something went wrong, and closes. */
  apologise(input: HandlerInput): Response;
}

/** The skill: the only list of handlers, in the order in which they are asked. */
export const buildSkill = (rooms: Rooms): Skill =>
  SkillBuilders.custom()
    .addRequestHandlers(
      redFlagHandler(rooms),
      painMeantHandler(rooms),
      hurtsNowHandler(rooms),
      launchHandler(rooms),
      beginSessionHandler(rooms),
      findSessionHandler(rooms),
      browseHandler(rooms),
      browseMoreHandler(rooms),
      chooseHandler(rooms),
      continueSessionHandler(rooms),
      beginPlanHandler(rooms),
      growPlanHandler(rooms),
      planHandler(rooms),
      heatHandler(rooms),
      reminderHandler(rooms),
      leaveOutHandler(rooms),
      usualLengthHandler(rooms),
      settingsHandler(rooms),
      progressToldHandler(rooms),
      whatIDidHandler(rooms),
      askAboutHandler(rooms),
      askQuestionHandler(rooms),
      hearWordsHandler(rooms),
      moreAndSourceHandler(rooms),
      tipHandler(rooms),
      mannerHandler(rooms),
      shorterLongerHandler(rooms),
      howItFeelsHandler(rooms),
      numberHandler(rooms),
      scoreHandler(rooms),
      checkInsHandler(rooms),
      pauseHandler(rooms),
      steerHandler(rooms),
      yesHandler(rooms),
      noHandler(rooms),
      toACautionHandler(rooms),
      fineHandler(rooms),
      stopHandler(rooms),
      thanksHandler(rooms),
      banterHandler(rooms),
      volumeHandler(rooms),
      helpHandler(rooms),
      notHereHandler(rooms),
      selectHandler(rooms),
      permissionHandler(rooms),
      cameBackHandler(rooms),
      canFulfillHandler(),
      sessionEndedHandler(rooms),
      reminderEventsHandler(rooms),
      skillDisabledHandler(rooms),
      fallbackHandler(rooms),
    )
    .addRequestInterceptors(recall(rooms))
    .addErrorHandlers(troubleHandler(rooms))
    .create();
