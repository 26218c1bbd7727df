import { hurts } from '../dialogue/hurts';
import { tooEasy } from '../dialogue/shorter-longer';
import { tooHard } from '../dialogue/too-hard';
import { byIntent } from './by-intent';

/** "That hurts", "too hard", "too easy". */
export const howItFeelsHandler = byIntent({
  HurtsIntent: hurts,
  TooHardIntent: tooHard,
  TooEasyIntent: tooEasy,
});
