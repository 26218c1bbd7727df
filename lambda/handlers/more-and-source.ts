import { tellMore, tellSource } from '../dialogue/asking/tell-more';
import { byIntent } from './by-intent';

/** "Tell me more", "what's the source?" */
export const moreAndSourceHandler = byIntent({
  TellMoreIntent: tellMore,
  SourceIntent: tellSource,
});
