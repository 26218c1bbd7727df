import type { Intent, Slot } from 'ask-sdk-model';
import type { InteractionModelFile } from '../../../simulator/understanding/interaction-model';
import { createUnderstanding } from '../../../simulator/understanding/understand';

/** Half past three on the afternoon of Friday, 20 November 2026, in London. */
export const FRIDAY_AFTERNOON = { epochMillis: Date.UTC(2026, 10, 20, 15, 30), zone: 'Europe/London' };

export const SKILL_ID = 'amzn1.ask.skill.test';

const value = (id: string, name: string, ...synonyms: string[]) => ({ id, name: { value: name, synonyms } });

/** Small enough to read, with one of everything the real model has. */
export const smallModel: InteractionModelFile = {
  interactionModel: {
    languageModel: {
      invocationName: 'gentle back',
      intents: [
        { name: 'AMAZON.StopIntent', samples: ["that's enough", "I'm done"] },
        { name: 'AMAZON.CancelIntent' },
        { name: 'AMAZON.HelpIntent', samples: ['what can I say'] },
        { name: 'AMAZON.FallbackIntent' },
        { name: 'AMAZON.YesIntent' },
        { name: 'AMAZON.NoIntent' },
        { name: 'AMAZON.PauseIntent', samples: ['hold on'] },
        { name: 'AMAZON.ResumeIntent' },
        { name: 'AMAZON.RepeatIntent' },
        { name: 'AMAZON.NextIntent' },
        { name: 'AMAZON.PreviousIntent' },
        { name: 'AMAZON.StartOverIntent' },
        { name: 'AMAZON.NavigateHomeIntent' },
        {
          name: 'BeginSessionIntent',
          slots: [
            { name: 'session', type: 'SESSION_NAME' },
            { name: 'length', type: 'SESSION_LENGTH' },
            { name: 'duration', type: 'AMAZON.DURATION' },
          ],
          samples: [
            ...['{session}', 'start {session}', 'start the {session} session', 'guide me through {session}'],
            ...['{length} {session}', 'start a {length} {session}', '{duration} of {session}', '{duration}'],
            ...['start {session} for {duration}', 'start my session', '{duration} {session}'],
            ...['a {duration} session', 'a {length} session'],
          ],
        },
        {
          name: 'ContinueSessionIntent',
          samples: [
            'carry on with my session',
            'continue where I left off',
            "let's go on from there",
            'now then',
          ],
        },
        {
          name: 'SetReminderIntent',
          slots: [
            { name: 'day', type: 'AMAZON.DATE' },
            { name: 'weekday', type: 'AMAZON.DayOfWeek' },
            { name: 'time', type: 'AMAZON.TIME' },
          ],
          samples: [
            'remind me at {time}',
            'remind me {day} at {time}',
            'remind me every {weekday}',
            'remind me {day}',
          ],
        },
        { name: 'DeleteRemindersIntent', samples: ['delete all of my heat reminders for this week'] },
        { name: 'ListRemindersIntent', samples: ['read all of my heat reminders for this week'] },
        {
          name: 'RateComfortIntent',
          slots: [{ name: 'score', type: 'AMAZON.NUMBER' }],
          samples: ['{score}', '{score} out of ten', 'my comfort is {score}'],
        },
      ],
      types: [
        {
          name: 'SESSION_NAME',
          values: [
            value('br-box', 'box breathing', 'square breathing'),
            value('br-belly', 'belly breathing', 'deep breathing'),
            value('br-478', 'four seven eight', 'four seven eight breathing', 'deep breathing'),
            value('br-long', 'long exhale breathing'),
            value('br-exhale', 'exhale breathing'),
            value('st-child', "child's pose"),
            value('rx-wall', 'legs up the wall', 'shoulder rolls'),
          ],
        },
        {
          name: 'SESSION_LENGTH',
          values: [
            value('short', 'short', 'quick'),
            value('long', 'long'),
            value('flare', 'gentle', 'flare-up'),
          ],
        },
      ],
    },
  },
};

const understanding = createUnderstanding(smallModel, SKILL_ID);

/** What the small model hears on that Friday afternoon. */
export const hear = (utterance: string, moment = FRIDAY_AFTERNOON): Intent =>
  understanding.understand(utterance, moment);

const wordOf = ({ name, value: said, resolutions }: Slot): string => {
  const authority = resolutions?.resolutionsPerAuthority?.[0];
  if (!authority) return `${name}=${said}`;
  const ids =
    authority.status.code === 'ER_SUCCESS_MATCH' ? authority.values.map((one) => one.value.id) : ['?'];
  return `${name}=${ids.join('/')}`;
};

/** One line to compare: the intent and its filled slots, catalogue values by their ids, unknown ones as "?". */
export const inOneLine = (intent: Intent): string => {
  const filled = Object.values(intent.slots ?? {}).filter((slot) => slot.value !== undefined);
  return [intent.name, ...filled.map(wordOf)].join(' ');
};

/** What the small model hears on that Friday afternoon, in one line. */
export const heard = (utterance: string, moment = FRIDAY_AFTERNOON): string =>
  inOneLine(hear(utterance, moment));
