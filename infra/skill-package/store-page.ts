/**
 * The skill as people find it, in English. One text for every locale: nothing in it is spelled differently from
 * place to place, and all that it says is checked (test/infra/manifest.test.ts).
 */
export const ENGLISH_PAGE = {
  name: 'Gentle Back',
  summary:
    'Guided breathing, relaxation and stretching by voice, for a tense upper back, tension headaches or fibromyalgia.',
  description: `Lie down, close your eyes, and be guided by voice alone.

Gentle Back is for people with a tense upper back, tension headaches or fibromyalgia. There are 41 sessions to choose from: breathing, muscle relaxation, stretches, self-massage, imagery, meditation, warmth, gentle movement and sleep. Most of them come in several lengths, from one minute upwards, and there is a gentle form for bad days.

To begin, say "Alexa, ask gentle back to start my breathing session". While it plays you can say "Alexa, pause", "Alexa, repeat", "Alexa, skip", "Alexa, slower" or "Alexa, how long is left". There are silences in it, and some are long. They are meant: you are not forgotten.

It keeps your place when you stop, and goes on from there another day. Ask "how am I doing" to hear what you have done, or say "start a plan" for a few minutes a day. Say what you cannot do or do not have, and it is left out.

Timers for warmth and reminders are set only when you ask for them, and only after you have allowed it.

What you did and how you like it is kept for you, and for no one else, until 13 months after you last used it. Say "delete everything" and it is gone.

This skill does not provide medical advice. It is for information and relaxation only, and is not a substitute for professional medical advice, diagnosis or treatment. Stop if anything hurts, and ask your doctor if you are unsure. If you think you may have a medical emergency, call your local emergency number.`,
  // The first three words of each are Alexa's; what follows is a sample of the interaction model.
  examplePhrases: [
    'Alexa, open gentle back',
    'Alexa, ask gentle back to start my breathing session',
    'Alexa, ask gentle back for box breathing',
  ],
  keywords: [
    'breathing',
    'box breathing',
    'relaxation',
    'progressive muscle relaxation',
    'body scan',
    'meditation',
    'imagery',
    'stretching',
    'self-massage',
    'posture',
    'back',
    'upper back',
    'neck',
    'shoulders',
    'tension',
    'headache',
    'fibromyalgia',
    'chronic pain',
    'gentle exercise',
    'sleep',
  ],
};
