import type { Decision } from '../decision';
import type { Moment } from '../moment';
import type { PermissionAnswer, PermissionToken } from '../permission';
import { afterReminder } from './back';
import { setReminder } from './set';

/** Back from Alexa's own question about reminders: with a yes the reminder is set that the yes was for. */
export const reminderPermitted = (
  moment: Moment,
  { draft, zone }: Extract<PermissionToken, { for: 'reminder' }>,
  answer: PermissionAnswer,
): Decision => {
  switch (answer) {
    case 'ACCEPTED':
      return setReminder({ ...moment, zone }, draft);
    case 'DENIED':
      return afterReminder(
        moment,
        [{ key: 'permission-not-given', values: { answer } }],
        [{ kind: 'permission-refused', of: 'reminders', at: moment.atMillis }],
      );
    case 'NOT_ANSWERED':
      return afterReminder(moment, [{ key: 'permission-not-given', values: { answer } }]);
    case 'FAILED':
      return {
        ...afterReminder(moment, [{ key: 'permission-not-given', values: { answer } }]),
        permissionCard: 'reminders',
      };
  }
};
