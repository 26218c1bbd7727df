/**
 * Stands in for ask-sdk-model in the bundle. Its only code is clients of Alexa's services (62 kB), which
 * ask-sdk-core makes when it is given an API client; this skill gives it none. All else in it is types.
 */
export const services = {};
