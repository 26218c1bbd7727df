import Alexa from 'ask-sdk';
import AWS from 'aws-sdk';

/*
 * As the SDK's own guides have it: persistent attributes that are read and saved in the turn. Only the export is another one,
 * because Node 24's runtime refuses the callback of `.lambda()`, and the client, which is told where DynamoDB is.
 */
const launch = {
  canHandle: ({ requestEnvelope }) => Alexa.getRequestType(requestEnvelope) === 'LaunchRequest',
  async handle({ attributesManager, responseBuilder }) {
    const attributes = await attributesManager.getPersistentAttributes();
    attributesManager.setPersistentAttributes({ ...attributes, visits: (attributes.visits ?? 0) + 1 });
    await attributesManager.savePersistentAttributes();
    return responseBuilder
      .speak('Welcome. What would you like?')
      .reprompt('What would you like?')
      .getResponse();
  },
};

const help = {
  canHandle: ({ requestEnvelope }) => Alexa.getRequestType(requestEnvelope) === 'IntentRequest',
  handle: ({ responseBuilder }) =>
    responseBuilder
      .speak('You can say start my session. What would you like?')
      .reprompt('Yes?')
      .getResponse(),
};

const skill = Alexa.SkillBuilders.standard()
  .withTableName(process.env.STOCK_TABLE)
  .withDynamoDbClient(
    new AWS.DynamoDB({
      endpoint: process.env.AWS_ENDPOINT_URL_DYNAMODB,
      region: process.env.AWS_REGION,
      apiVersion: 'latest',
    }),
  )
  .addRequestHandlers(launch, help)
  .addErrorHandlers({ canHandle: () => true, handle: (_, error) => Promise.reject(error) })
  .create();

export const handler = async (event, context) => skill.invoke(event, context);
