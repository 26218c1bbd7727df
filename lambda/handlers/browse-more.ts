import { browseMore } from '../dialogue/browse';
import { byIntent } from './by-intent';

/** "What else?" */
export const browseMoreHandler = byIntent({ BrowseMoreIntent: browseMore });
