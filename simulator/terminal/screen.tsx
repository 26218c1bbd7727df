import { Box, Static, Text, useInput } from 'ink';
import TextInput from 'ink-text-input';
import { useState } from 'react';
import { PastLine } from './lines';
import { Present } from './present';
import { readTyped } from './typing';
import type { View } from './view';

export interface ScreenProps {
  readonly view: View;
  readonly onSay: (text: string) => void;
  readonly onLeave: () => void;
}

const Prompt = ({ onSay, onLeave }: Omit<ScreenProps, 'view'>) => {
  const [text, setText] = useState('');
  useInput((letter, key) => {
    if (!key.ctrl && !key.meta) return;
    // The input below took the letter of the key for text; what was there before is put back.
    setText(letter === 'u' ? '' : text);
    if (key.ctrl && (letter === 'c' || letter === 'd')) onLeave();
  });
  const type = (typed: string): void => {
    const { lines, rest } = readTyped(typed);
    for (const line of lines) onSay(line);
    setText(rest);
  };
  return (
    <Box>
      <Text color="cyan">{'> '}</Text>
      <TextInput value={text} onChange={type} onSubmit={() => type(`${text}\n`)} />
    </Box>
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
