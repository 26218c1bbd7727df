import { CANCEL_SYMBOL, confirm, log, select, spinner } from '@clack/prompts';
import { Stopped } from '../deploy-error';
import type { Screen } from '../ports';

/** Whoever presses Ctrl-C at a question has said no to everything. */
const answered = <Answer>(answer: Answer | typeof CANCEL_SYMBOL): Answer => {
  if (answer === CANCEL_SYMBOL) throw new Stopped('Nothing more was done.');
  return answer as Answer;
};

/** A terminal with somebody before it: what is under way turns, and questions are asked. */
export const terminalScreen = (): Screen => ({
  async during(title, task) {
    const wheel = spinner({ cancelMessage: `${title}: interrupted; run again, and it goes on from here.` });
    wheel.start(title);
    try {
      const ending = await task((what) => wheel.message(`${title}: ${what}`));
      wheel.stop(`${title}: ${ending}`);
    } catch (error) {
      wheel.error(title);
      throw error;
    }
  },
  failed(title) {
    log.error(title);
  },
  note(text) {
    log.message(text);
  },
  confirm: async (message) => answered(await confirm({ message, initialValue: false })),
  choose: async (message, choices) =>
    answered(await select({ message, options: choices.map((value) => ({ value })) })),
});
