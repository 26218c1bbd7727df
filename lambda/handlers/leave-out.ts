import { getIntentName, type RequestHandler } from 'ask-sdk-core';
import type { IntentRequest } from 'ask-sdk-model';
import type { Decision } from '../dialogue/decision';
import { hurts } from '../dialogue/hurts';
import type { Moment } from '../dialogue/moment';
import { leaveIn, leaveOut, leaveOutAndAsk } from '../dialogue/settings-left-out';
import { isIntent } from '../platform/matches';
import { readSlot } from '../platform/turn';
import type { Rooms } from '../skill';

interface Change {
  readonly decide: (moment: Moment, name: string | undefined) => Decision;
  /** Holds the name of what is to be left out or put back. */
  readonly slots: readonly string[];
  /** Of those, the ones in which anything unknown may be something that hurts. */
  readonly isRisky?: readonly string[];
}

const CHANGES: Readonly<Record<string, Change>> = {
  LeaveOutIntent: { decide: leaveOut, slots: ['exclusion', 'reason'], isRisky: ['reason'] },
  LeaveInIntent: { decide: leaveIn, slots: ['exclusion', 'reason'] },
  DontHaveIntent: { decide: leaveOut, slots: ['equipment'] },
  HaveIntent: { decide: leaveIn, slots: ['equipment'] },
  CantPositionIntent: { decide: leaveOut, slots: ['posture'], isRisky: ['posture'] },
  CanPositionIntent: { decide: leaveIn, slots: ['posture'] },
};

/** "Leave out breath holds", "I'm pregnant", "I don't have a roller", "I can't lie down", and the ways back. */
export const leaveOutHandler = ({ respond, flagIn }: Rooms): RequestHandler => ({
  canHandle: (input) => isIntent(input, ...Object.keys(CHANGES)),
  handle: (input) => {
    const { decide, slots, isRisky = [] } = CHANGES[getIntentName(input.requestEnvelope)] as Change;
    const request = input.requestEnvelope.request as IntentRequest;
    const name = slots.map((slot) => readSlot(request, slot).id).find((id) => id !== undefined);
    // "I have a pain in my chest", "I can't feel my arm": nothing to leave out, and nothing to shrug off.
    const isUnwell =
      name === undefined && isRisky.some((slot) => readSlot(request, slot).heard !== undefined);
    const reason = readSlot(request, 'reason').heard;
    const flag =
      decide === leaveOut && reason !== undefined
        ? flagIn(input, `I have ${reason}, I am ${reason}`)
        : undefined;
    if (flag !== undefined && name !== undefined)
      return respond(input, (moment) => leaveOutAndAsk(moment, name, flag.id));
    return respond(input, (moment) => (isUnwell ? hurts(moment) : decide(moment, name)));
  },
});
