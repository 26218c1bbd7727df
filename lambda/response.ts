import type { HandlerInput } from 'ask-sdk-core';
import type { Response, ui } from 'ask-sdk-model';
import type { Decision, PermissionAsked } from './dialogue/decision';
import type { Permission } from './progress/reminders';
import type { Answer } from './speech/speak';

const SCOPES: Readonly<Record<Permission, string>> = {
  reminders: 'alexa::alerts:reminders:skill:readwrite',
  timers: 'alexa::alerts:timers:skill:readwrite',
};

/** Alexa speaks next: then there is no reprompt, and whether the session ends is not for us to say. */
const asksPermission = (
  { shouldEndSession: _, reprompt: _again, ...response }: Response,
  { of, token }: PermissionAsked,
): Response => ({
  ...response,
  directives: [
    {
      type: 'Connections.StartConnection',
      uri: 'connection://AMAZON.AskForPermissionsConsent/2',
      onCompletion: 'RESUME_SESSION',
      input: {
        '@type': 'AskForPermissionsConsentRequest',
        '@version': '2',
        permissionScopes: [{ permissionScope: SCOPES[of], consentLevel: 'ACCOUNT' }],
      },
      token,
    },
  ],
});

/** What a response carries besides speech. */
type Besides = Pick<Decision, 'card' | 'permission' | 'permissionCard'>;

const cardOf = ({ card, permissionCard }: Besides): ui.Card | undefined => {
  if (permissionCard !== undefined) {
    return { type: 'AskForPermissionsConsent', permissions: [SCOPES[permissionCard]] };
  }
  return card && { type: 'Simple', title: card.title, content: card.text };
};

/** The response that speaks an answer. */
export const responseWith = (
  { responseBuilder }: HandlerInput,
  { ssml, reprompt }: Answer,
  besides: Besides = {},
): Response => {
  const card = cardOf(besides);
  const response: Response = {
    ...responseBuilder.getResponse(),
    outputSpeech: { type: 'SSML', ssml },
    ...(card !== undefined && { card }),
    ...(reprompt !== undefined && { reprompt: { outputSpeech: { type: 'SSML', ssml: reprompt } } }),
    shouldEndSession: reprompt === undefined,
  };
  return besides.permission === undefined ? response : asksPermission(response, besides.permission);
};
