import { noneOfThat, somethingElse, unsure } from '../dialogue/to-a-caution';
import { byIntent } from './by-intent';

/** "I'm not sure", "none of that", "I'd rather not": what to a caution is neither a plain yes nor a plain no. */
export const toACautionHandler = byIntent({
  UnsureIntent: unsure,
  NoneOfThatIntent: noneOfThat,
  SomethingElseIntent: somethingElse,
});
