import { LOCALES } from './locales';

/** The skill as its users find it, in English; nothing in it is spelled differently from place to place. */
const ENGLISH = {
  name: 'Gentle Back',
  summary:
    'Guided breathing, relaxation and stretching by voice, for a tense upper back, tension headaches or fibromyalgia.',
  description:
    'Gentle Back guides you by voice alone, so you can lie down and close your eyes. ' +
    'It does not provide medical advice, and is not a substitute for professional advice, diagnosis or treatment. ' +
    'Stop if anything hurts, and ask your doctor if you are unsure. ' +
    'In an emergency call your local emergency number.',
  examplePhrases: [
    'Alexa, open gentle back',
    'Alexa, ask gentle back to start my breathing session',
    'Alexa, ask gentle back for box breathing',
  ],
  keywords: ['breathing', 'relaxation', 'stretching', 'back', 'neck', 'headache', 'fibromyalgia', 'sleep'],
} as const;

/**
 * The skill as its users find it: names, words and example phrases, in every locale that is built. Icons,
 * permissions and privacy pages join it with the deployment (0.8).
 */
export const SKILL_MANIFEST = {
  manifest: {
    manifestVersion: '1.0',
    publishingInformation: {
      locales: Object.fromEntries(LOCALES.map((locale) => [locale, ENGLISH])),
      isAvailableWorldwide: true,
      distributionMode: 'PUBLIC',
      category: 'HEALTH_AND_FITNESS',
    },
    // Heat that is spent in quiet rings by Alexa's own timers; everything else by her reminders.
    permissions: [
      { name: 'alexa::alerts:reminders:skill:readwrite' },
      { name: 'alexa::alerts:timers:skill:readwrite' },
    ],
    apis: { custom: { interfaces: [] } },
  },
} as const;
