import { Box, Static, Text, useInput } from 'ink';
import { useRef, useState } from 'react';
import { PastLine } from './lines';
import { Present } from './present';
import { NOTHING_TYPED, press } from './typing';
import type { View } from './view';

export interface ScreenProps {
  readonly view: View;
  readonly onSay: (text: string) => void;
  readonly onLeave: () => void;
}

const Prompt = ({ onSay, onLeave }: Omit<ScreenProps, 'view'>) => {
  // Keys can come faster than pictures: each is pressed on the line as it is, not as it was last drawn.
  const line = useRef(NOTHING_TYPED);
  const [{ before, after }, show] = useState(NOTHING_TYPED);
  useInput((letter, key) => {
    const { typing, said, isLeaving } = press(line.current, letter, key);
    line.current = typing;
    show(typing);
    for (const text of said) onSay(text);
    if (isLeaving) onLeave();
  });
  const [under = ' ', ...right] = after;
  return (
    <Text>
      <Text color="cyan">{'> '}</Text>
      {before}
      <Text inverse>{under}</Text>
      {right.join('')}
    </Text>
  );
};

/** The live terminal: what was said above, this moment below it, and a line to type on. */
export const Screen = ({ view, onSay, onLeave }: ScreenProps) => (
  <>
    <Static items={[...view.lines]}>{(line) => <PastLine key={line.id} line={line} />}</Static>
    {!view.hasLeft && (
      <Box flexDirection="column" marginTop={1}>
        <Present view={view} />
        <Prompt onSay={onSay} onLeave={onLeave} />
      </Box>
    )}
  </>
);
