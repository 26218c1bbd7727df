/** What Alexa's own intents already answer to in English, before a model adds its samples. */
const PHRASES: Readonly<Record<string, readonly string[]>> = {
  'AMAZON.StopIntent': [
    'stop',
    'off',
    'stop it',
    'stop that',
    'stop now',
    'okay stop',
    'shut up',
    'be quiet',
    'quit',
    'exit',
  ],
  'AMAZON.CancelIntent': ['cancel', 'cancel it', 'cancel that', 'never mind', 'nevermind', 'forget it'],
  'AMAZON.HelpIntent': ['help', 'help me', 'can you help me'],
  'AMAZON.YesIntent': [
    ...[
      'yes',
      'yeah',
      'yep',
      'yup',
      'yes please',
      'sure',
      'sure thing',
      'of course',
      'okay',
      'okay then',
      'okay yes',
    ],
    ...[
      'all right',
      'sounds good',
      'absolutely',
      'definitely',
      'correct',
      "that's right",
      'yes I do',
      'yes I would',
    ],
  ],
  'AMAZON.NoIntent': ['no', 'nope', 'nah', 'no thanks', 'no thank you', "no I don't", 'not really', 'no way'],
  'AMAZON.PauseIntent': ['pause', 'pause it', 'pause that'],
  'AMAZON.ResumeIntent': ['resume', 'continue', 'resume it', 'keep going'],
  'AMAZON.RepeatIntent': [
    'repeat',
    'repeat that',
    'say that again',
    'say it again',
    'repeat it',
    'once more',
  ],
  'AMAZON.NextIntent': ['next', 'next one', 'skip', 'skip it', 'skip forward', 'skip ahead'],
  'AMAZON.PreviousIntent': [
    'previous',
    'previous one',
    'go back',
    'skip back',
    'skip backwards',
    'back up',
    'back',
  ],
  'AMAZON.StartOverIntent': ['start over', 'restart', 'start again', 'start it over', 'start it again'],
  'AMAZON.LoopOnIntent': ['loop', 'loop on', 'keep repeating this'],
  'AMAZON.LoopOffIntent': ['loop off'],
  'AMAZON.ShuffleOnIntent': ['shuffle', 'shuffle on', 'shuffle mode'],
  'AMAZON.ShuffleOffIntent': ['shuffle off', 'stop shuffling', 'turn off shuffle'],
  'AMAZON.NavigateHomeIntent': ['home', 'go home', 'go to the home screen'],
  'AMAZON.FallbackIntent': [],
};

/** @returns Amazon's own phrases of a built-in intent; none for any other intent. */
export const phrasesOf = (intentName: string): readonly string[] => PHRASES[intentName] ?? [];

/** Alexa's own intents fire on their exact phrases; all others generalise. */
export const isBuiltInIntent = (intentName: string): boolean => intentName.startsWith('AMAZON.');
