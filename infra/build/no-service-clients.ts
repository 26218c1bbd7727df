/**
 * Stands in for ask-sdk-model in the bundle. Its only code is clients of Alexa's services (62 kB), which
 * ask-sdk-core makes when it is given an API client; this skill gives it none, and has those that it needs in a
 * bundle of their own. All else in it is types.
 */
export const services = {};
