import { Text } from 'ink';
import type { TranscriptLine } from './transcript';

/** One line of the scrollback. */
export const PastLine = ({ line: { kind, text } }: { readonly line: TranscriptLine }) => {
  switch (kind) {
    case 'you':
      return (
        <Text>
          {'\n'}
          <Text color="cyan">You: {text}</Text>
        </Text>
      );
    case 'voice':
      return <Text>Gentle Back: {text}</Text>;
    case 'again':
      return <Text>Gentle Back (again): {text}</Text>;
    case 'alexa':
      return <Text>Alexa: {text}</Text>;
    case 'ring':
      return <Text color="yellow">{text}</Text>;
    case 'refusal':
      return <Text color="red">{text}</Text>;
    case 'note':
      return <Text dimColor>{text}</Text>;
  }
};
