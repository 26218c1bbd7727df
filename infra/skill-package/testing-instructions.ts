/**
 * What Amazon's testers are told, at most 4,000 characters. Each numbered paragraph is one way through the skill; what
 * stands in quotes there is said, and a test says all of it to the skill (test/infra/manifest-testing.test.ts).
 */
export const TESTING_INSTRUCTIONS = `No account, no device with a screen and no purchase is needed. All of it works by voice alone.

LONG SILENCES ARE MEANT. People use this lying down with closed eyes. A session is one long answer of one to twenty minutes, with pauses for breathing and stretching. Half a minute of silence and more is part of it. Please do not take it for the end: when a session is over, the skill says so and asks a question. The one minute reset (3) is the quickest to test.

While a session plays the conversation is open: say "Alexa" and then a command. After the question at the end, silence closes the conversation, as everywhere. Sessions for sleep end in silence and close without a question.

1. A first time. Say "Alexa, open gentle back". It says what it is and that it is no medical service, and offers a session. Say "yes". It starts. Say "Alexa, pause": it keeps the place and waits two minutes in silence. Say "Alexa, resume": it goes on from the start of that step. Say "Alexa, how long is left". Say "Alexa, stop": it says goodbye and closes.

2. In one sentence. Say "Alexa, ask gentle back to start my breathing session". It starts the session done last, or a simple one. Say "Alexa, skip". Say "Alexa, repeat". Say "Alexa, slower". Say "Alexa, stop".

3. By name. Say "Alexa, ask gentle back for the one minute reset". After a minute it says that it is over and asks what next. Say "no". It closes.

4. Something with a caution. Say "Alexa, ask gentle back for box breathing". The first time it asks whether anything named is the case. Say "no". It starts. Say "Alexa, stop".

5. Warmth, with timers and their permission. Say "Alexa, ask gentle back for heat therapy". The first time it asks three short questions. Answer "no", "no" and "no". It asks: quiet, or a guided rest. Say "quiet". If timers are not allowed yet, Alexa asks for permission to update timers. Say "I approve". It says that the timers are set, and closes. (If you refuse, it offers to stay with you instead, or you can set a timer of your own. It does not ask for the permission again for a week.) The timers ring with one sentence each. Say "Alexa, ask gentle back to stop the heat": it ends them.

6. Reminders and their permission. Say "Alexa, ask gentle back to remind me to move every morning at ten". It says when it would ring and what it would say, and asks whether to set it. Say "yes". Nothing is set without that. If reminders are not allowed yet, Alexa now asks for permission to update reminders. Say "I approve". It says that it is set, and when it rings, and closes. Without the permission it says that nothing is set, how to allow it later, and does not ask again for a week. Say "Alexa, ask gentle back to delete my reminders" to remove it.

7. Help and progress. Say "Alexa, open gentle back". Say "help". It explains and asks. Say "how am I doing". Say "what do you know about me". Say "stop".

8. Deleting. Say "Alexa, ask gentle back to delete everything". It says what will be gone and asks once more. Say "yes". All is deleted, and it closes. Disabling the skill does the same.

9. An emergency. Say "Alexa, ask gentle back to start my breathing session". Say "Alexa, I have chest pain". It stops what plays, says to call the emergency number, offers nothing else and closes. The next time it first asks whether all is well. It gives no diagnosis and no advice on medicines.

Kept are sessions done, settings, a place and what reminders were set. Where it asks whether something should be left out, it keeps what is left out, never why.
`;
