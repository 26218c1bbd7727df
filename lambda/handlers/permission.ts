import { getRequestType, type RequestHandler } from 'ask-sdk-core';
import { timersAnswered } from '../dialogue/heat/quiet';
import { PERMISSION_ANSWERS, type PermissionToken, readToken } from '../dialogue/permission';
import { reminderPermitted } from '../dialogue/reminders/permitted';
import { permissionCameBack } from '../platform/permission-came-back';
import type { Rooms } from '../skill';

const CAME_BACK = ['SessionResumedRequest', 'Connections.Response'];

/** Back from Alexa's own question: what it was asked for stands in the token. */
export const permissionHandler = ({ respond }: Rooms): RequestHandler => ({
  canHandle: ({ requestEnvelope }) =>
    CAME_BACK.includes(getRequestType(requestEnvelope)) &&
    readToken(permissionCameBack(requestEnvelope.request).token) !== undefined,
  handle: (input) => {
    const { token: text, said } = permissionCameBack(input.requestEnvelope.request);
    const token = readToken(text) as PermissionToken;
    const answer = PERMISSION_ANSWERS.find((one) => one === said) ?? 'FAILED';
    return respond(input, (moment) =>
      token.for === 'heat'
        ? timersAnswered(moment, answer, token.minutes)
        : reminderPermitted(moment, token, answer),
    );
  },
});
