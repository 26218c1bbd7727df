/** Responses a skill might give, for tests that break one rule of them at a time. */

const speech = (words: string) => ({ type: 'SSML', ssml: `<speak>${words}</speak>` });

/** Keeps the conversation open with a question and a reprompt. */
export const asking = (words = 'Shall we begin?', reprompt = 'Would you like to begin?') => ({
  version: '1.0',
  sessionAttributes: {},
  response: {
    outputSpeech: speech(words),
    reprompt: { outputSpeech: speech(reprompt) },
    shouldEndSession: false,
  },
});

/** Says something and closes. */
export const closing = (words = 'Goodbye for now.') => ({
  version: '1.0',
  sessionAttributes: {},
  response: { outputSpeech: speech(words), shouldEndSession: true },
});

/** Says nothing, as in answer to the end of a session. */
export const silent = () => ({ version: '1.0', response: {} });
