import { beenSeen, fine } from '../dialogue/fine';
import { byIntent } from './by-intent';

/** "I'm fine, thank you", "I've been to hospital": to whoever asks whether all is well. */
export const fineHandler = byIntent({ FineIntent: fine, BeenSeenIntent: beenSeen });
