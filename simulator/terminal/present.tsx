import { Text } from 'ink';
import { isPermissionQuestion } from '../device/permission-prompt';
import type { BreathingBar } from './breathing-bar';
import { BAR_CELLS, clockText, type Listening, type LiveLine, type View } from './view';

const Speaking = ({ text, isOver, isReprompt }: LiveLine) => (
  <Text dimColor={isOver}>
    {isPermissionQuestion(text) ? 'Alexa' : 'Gentle Back'}
    {isReprompt ? ' (again)' : ''}: {text}
  </Text>
);

const Breathing = ({ breath, leftMillis }: BreathingBar) => (
  <Text>
    {breath && (
      <>
        <Text color="cyan">{'█'.repeat(breath.filled)}</Text>
        <Text dimColor>{'░'.repeat(BAR_CELLS - breath.filled)}</Text>
        {`  ${breath.phase} ${breath.second}`.padEnd(10)}
      </>
    )}
    <Text dimColor>{clockText(leftMillis)} left</Text>
  </Text>
);

const Microphone = ({ seconds, next }: Listening) => (
  <Text>
    <Text color="cyan">listening… {seconds}</Text>
    <Text dimColor>{next === 'reprompt' ? '  then it asks again' : '  then it closes'}</Text>
  </Text>
);

/** What happens at this moment: the line being said, the breath, the open microphone. */
export const Present = ({ view: { line, bar, listening, isThinking } }: { readonly view: View }) => (
  <>
    {line ? <Speaking {...line} /> : <Text> </Text>}
    {bar && <Breathing {...bar} />}
    {listening && <Microphone {...listening} />}
    {isThinking && <Text dimColor>…</Text>}
  </>
);
