import {
  countsOff,
  countsOn,
  explainStep,
  faster,
  lessTalking,
  moreTalking,
  slower,
} from '../dialogue/slower-quieter';
import { byIntent } from './by-intent';

/** "Slower", "less talking", "don't count", "how do I do that again?" */
export const mannerHandler = byIntent({
  SlowerIntent: slower,
  FasterIntent: faster,
  LessTalkingIntent: lessTalking,
  MoreTalkingIntent: moreTalking,
  CountsOffIntent: countsOff,
  CountsOnIntent: countsOn,
  ExplainIntent: explainStep,
});
