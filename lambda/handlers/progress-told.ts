import { aboutMe } from '../dialogue/progress-told/about-me';
import { careSummary } from '../dialogue/progress-told/care-summary';
import { countAgain, stopCounting, tallyOff, tallyOn } from '../dialogue/progress-told/counting';
import { askToDelete } from '../dialogue/progress-told/delete-everything';
import { howAmIDoing } from '../dialogue/progress-told/how-am-i-doing';
import { myHistory } from '../dialogue/progress-told/my-history';
import { byIntent } from './by-intent';

/** "How am I doing", "stop counting", "what do you know about me", "send me my history", "delete everything". */
export const progressToldHandler = byIntent({
  HowAmIDoingIntent: howAmIDoing,
  StopCountingIntent: stopCounting,
  CountAgainIntent: countAgain,
  TallyOffIntent: tallyOff,
  TallyOnIntent: tallyOn,
  AboutMeIntent: aboutMe,
  MyHistoryIntent: myHistory,
  CareSummaryIntent: careSummary,
  DeleteEverythingIntent: askToDelete,
});
