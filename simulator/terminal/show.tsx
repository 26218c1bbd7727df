import { render } from 'ink';
import { leaveWithTheTerminal } from './goodbyes';
import type { Room } from './room';
import { Screen } from './screen';
import { startTicker } from './ticker';

/** Ten pictures a second: a bar of 24 cells moves smoothly, and a slow terminal keeps up. */
const PICTURE_MILLIS = 100;

/**
 * Shows a room in real time until the person asks to leave, and once more after they have left.
 *
 * @param first said before anything is typed
 */
export const show = async (room: Room, first: string | undefined): Promise<void> => {
  let leave = (): void => undefined;
  const wish = new Promise<void>((resolve) => {
    leave = resolve;
  });
  const say = (text: string): void => {
    void room.say(text).then((wantsToLeave) => wantsToLeave && leave());
  };
  const picture = () => <Screen view={room.view} onSay={say} onLeave={leave} />;
  const app = render(picture(), { exitOnCtrlC: false });
  const stopTicker = startTicker(() => room.tick(), PICTURE_MILLIS);
  const drawing = setInterval(() => app.rerender(picture()), PICTURE_MILLIS);
  leaveWithTheTerminal(leave);

  if (first !== undefined) say(first);
  await wish;
  await room.leave();
  stopTicker();
  clearInterval(drawing);
  app.rerender(picture());
  app.unmount();
  await app.waitUntilExit();
};
