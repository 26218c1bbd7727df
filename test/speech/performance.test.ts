import { IDLE } from '../../lambda/dialogue/state';
import type { Run } from '../../lambda/progress/progress';
import type { Timeline } from '../../lambda/session/timeline';
import { MAX_PAGE_CHARACTERS } from '../../lambda/speech/limits';
import { ENGLISH_PACE, spokenMillis } from '../../lambda/speech/pace';
import { rateOf } from '../../lambda/speech/repertoire';
import { speak } from '../../lambda/speech/speak';
import { createStage } from '../../lambda/speech/stage';
import { refusalOf } from '../../simulator/device/response-rules';
import { readSpeech, type Voice } from '../../simulator/device/spoken';
import { ssmlFault } from '../../simulator/device/ssml-rules';
import { cuesOf } from '../session/recital';
import { realRepertoire, realTimeline, realVariants } from './repertory';

const COMPLETIONS = ['run-1', 'run-2', 'run-3', 'run-4'];
/** What a device that refused a long answer gets from then on. */
const SHORT_PAGES = 180_000;

/** Characters of the speak and prosody tags around a page. */
const MARKUP_AROUND = "<speak><prosody rate='100%'></prosody></speak>".length;

const voice: Voice = (text, ratePercent) => spokenMillis(text, ratePercent, ENGLISH_PACE);

const repertoire = realRepertoire();
const stage = createStage(repertoire, 1);

interface SpokenPage {
  readonly fromMillis: number;
  readonly toMillis: number;
  readonly ssml: string;
}

/** A run as it goes out, page by page, each ending in a question. */
const pagesOf = (
  run: Run,
  timeline: Timeline,
  maxMillis: number | undefined,
): (SpokenPage & { response: unknown })[] => {
  const pages = [];
  for (let at = 0; at < timeline.totalMillis; ) {
    const page = stage.nextPage(timeline, run, at, maxMillis);
    const bare = { state: IDLE, say: [], events: [], page: { run, ...page } };
    const { ssml } = speak(bare, repertoire, stage, 1);
    const asking = speak({ ...bare, ask: { key: 'go-on' } }, repertoire, stage, 1);
    const speechOf = (words: string | undefined) => ({ type: 'SSML', ssml: words });
    const response = {
      outputSpeech: speechOf(asking.ssml),
      reprompt: { outputSpeech: speechOf(asking.reprompt) },
      shouldEndSession: false,
    };
    pages.push({ ...page, ssml, response: { version: '1.0', sessionAttributes: {}, response } });
    at = page.toMillis;
  }
  return pages;
};

/** Cues of the timeline that the page does not speak within a millisecond of their place. */
const straysOf = (page: SpokenPage, timeline: Timeline, heard = voice): unknown[] => {
  const { lines, millis } = readSpeech(page.ssml, heard);
  const due = cuesOf(timeline).filter(
    ({ atMillis }) => atMillis >= page.fromMillis && atMillis < page.toMillis,
  );
  const strays: unknown[] = due.filter(({ atMillis, text }, index) => {
    const line = lines[index];
    return line?.text !== text || Math.abs(line.atMillis + page.fromMillis - atMillis) > 1;
  });
  if (lines.length !== due.length) strays.push(`${lines.length} lines for ${due.length} cues`);
  if (millis !== page.toMillis - page.fromMillis) strays.push(`${millis} ms`);
  return strays;
};

const runs = realVariants.map(({ session, variant, seconds }) => [session, variant, seconds] as const);

describe.each(runs)('%s %s', (session, variant, seconds) => {
  const performed = COMPLETIONS.map((completionId) => {
    const run = { session, variant, completionId };
    return { run, timeline: realTimeline(run, completionId, stage) };
  });

  it('is planned to the very millisecond of its score', () => {
    expect(performed.map(({ timeline }) => timeline.totalMillis)).toEqual(
      COMPLETIONS.map(() => seconds * 1_000),
    );
  });

  it.each([
    ['without a cap', undefined],
    ['at three minutes a page', SHORT_PAGES],
  ])('is heard cue by cue at its place, %s', (_, maxMillis) => {
    for (const { run, timeline } of performed) {
      for (const page of pagesOf(run, timeline, maxMillis)) {
        expect(straysOf(page, timeline)).toEqual([]);
        expect(ssmlFault(page.ssml)).toBeUndefined();
        expect(refusalOf(page.response)).toBeUndefined();
        expect(page.ssml.length).toBeLessThanOrEqual(MAX_PAGE_CHARACTERS + MARKUP_AROUND);
      }
    }
  });
});

describe.each(runs)('%s %s, slower and faster', (session, variant) => {
  const run = { session, variant, completionId: 'run-1' };
  const written = rateOf(repertoire, session);
  /** As it was measured at the written rate: the same words at another rate take more or less time, and no other. */
  const scaled: Voice = (text, ratePercent) =>
    Math.round((spokenMillis(text, written) * written) / ratePercent);
  const paces = stage.paces(run);

  it.each([
    ['slowest', paces.at(-1)],
    ['fastest', paces.at(0)],
  ])('is heard at its %s', (_, pacePercent = 100) => {
    const paced = { ...run, manner: { pacePercent, words: 'cues' as const } };
    const timeline = stage.timeline(paced);
    for (const page of pagesOf(paced, timeline, undefined)) {
      expect(straysOf(page, timeline, scaled)).toEqual([]);
      expect(refusalOf(page.response)).toBeUndefined();
    }
  });
});

describe('reading a performance back', () => {
  const run = { session: 'br-box', variant: 'short', completionId: 'run-1' };
  const timeline = stage.timeline(run);
  const [page] = pagesOf(run, timeline, undefined);

  it('finds out a page whose silences are a little off', () => {
    const late = {
      ...(page as SpokenPage),
      ssml: (page as SpokenPage).ssml.replace(/time='(\d+)ms'/, "time='9999ms'"),
    };
    expect(straysOf(late, timeline)).not.toEqual([]);
  });

  it('finds out a page that is spoken at another rate', () => {
    const hasty = { ...(page as SpokenPage), ssml: (page as SpokenPage).ssml.replace('85%', '100%') };
    expect(straysOf(hasty, timeline)).not.toEqual([]);
  });
});
