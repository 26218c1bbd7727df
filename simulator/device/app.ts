import { SCOPES, type ScopeName } from '../alexa-service/consent';
import type { AlexaLine, RequestBody } from './envelope';

/** What somebody may do in the Alexa app, as people write it here: "allow reminders". */
export type AppAction = `${'allow' | 'refuse'} ${ScopeName}` | 'delete reminders';

const NAMES = Object.keys(SCOPES) as ScopeName[];

/** All of it. */
export const APP_ACTIONS: readonly AppAction[] = [
  ...NAMES.flatMap((name): AppAction[] => [`allow ${name}`, `refuse ${name}`]),
  'delete reminders',
];

/** Does it; what the skill is told of it, if it is told. */
export const actInApp = (line: AlexaLine, userId: string, action: AppAction): RequestBody | undefined => {
  if (action === 'delete reminders') {
    const alertTokens = line.removeReminders(userId);
    return alertTokens.length === 0
      ? undefined
      : { type: 'Reminders.ReminderDeleted', body: { alertTokens } };
  }
  const [verb, name] = action.split(' ') as ['allow' | 'refuse', ScopeName];
  line.decide(userId, SCOPES[name], verb === 'allow' ? 'GRANTED' : 'DENIED');
  return undefined;
};
