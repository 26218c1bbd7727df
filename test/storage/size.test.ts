import { catalogue } from '../../lambda/catalogue/catalogue.generated';
import { completionIdOf } from '../../lambda/platform/ids';
import { applyEvent } from '../../lambda/progress/apply';
import { addDays } from '../../lambda/progress/days';
import { NO_PROGRESS, type Progress, type ProgressEvent, type Run } from '../../lambda/progress/progress';
import { stateItem } from '../../lambda/storage/state-item';
import { readShape, SHAPE, writeShape } from '../../lambda/storage/state-shape';
import { firstVersion } from '../../lambda/storage/version';
import { marshalledBytes } from '../bench/item-size';
import { ENGLISH } from '../door/skill-in-hand';

const BEGAN = Date.parse('2025-11-20T19:00:00Z');
const DAY = 24 * 60 * 60 * 1_000;
const SESSIONS = Object.keys(catalogue.scores);
const TIPS = Object.keys(ENGLISH.library.tips);

const runOf = (day: number): Run => ({
  session: SESSIONS[day % SESSIONS.length] as string,
  variant: 'standard',
  completionId: completionIdOf(`amzn1.echo-api.request.${day}`),
  begunAt: BEGAN + day * DAY,
});

/** A year in which somebody practised every day, tried everything, and told us all that they would rather have. */
const aYear = (): ProgressEvent[] => [
  { kind: 'welcomed', welcomedAt: BEGAN },
  ...Array.from({ length: 365 }, (_, day): ProgressEvent[] => [
    {
      kind: 'completed',
      completion: {
        run: runOf(day),
        seconds: 312,
        doneAt: BEGAN + day * DAY + 312_000,
        day: addDays('2025-11-20', day),
      },
    },
    { kind: 'tip-told', tip: TIPS[day % TIPS.length] as string },
    { kind: 'zone', zone: { name: 'America/Argentina/Buenos_Aires', checkedAt: BEGAN + day * DAY } },
    ...(day % 9 === 0 ? [{ kind: 'rested', day: addDays('2025-11-20', day) } as const] : []),
  ]).flat(),
  {
    kind: 'set',
    change: {
      usualSeconds: 600,
      pacePercent: 115,
      words: 'quiet',
      counts: 'off',
      withoutEquipment: ['roller', 'band'],
      withoutPositions: ['kneeling'],
      leftOut: ['breath-holds', 'neck-turns'],
    },
  },
  ...Object.keys(ENGLISH.cautions).map((group): ProgressEvent => ({ kind: 'cautioned', group })),
  { kind: 'flagged', flagged: { tier: 'S', at: BEGAN } },
  { kind: 'page-refused', limitMillis: 180_000 },
  {
    kind: 'left',
    place: {
      run: {
        ...runOf(400),
        manner: { words: 'brief', counts: 'off', pacePercent: 115, explainedMillis: 60_000 },
      },
      atMillis: 123_456,
      savedAt: BEGAN + 365 * DAY,
    },
  },
];

describe(`a state after a year in which all ${SESSIONS.length} sessions were done`, () => {
  const progress = aYear().reduce<Progress>(applyEvent, NO_PROGRESS);
  const account = `amzn1.ask.account.${'A'.repeat(210)}`;
  const known = { progress, version: firstVersion(BEGAN) + 1_100 };

  it('has everything in it', () => {
    expect(progress.sessions).toBe(365);
    expect(Object.keys(progress.done)).toHaveLength(SESSIONS.length);
    expect(progress.tips).toHaveLength(23);
    expect(progress).toMatchObject({ place: {}, settings: {}, zone: {}, gentle: {}, flagged: {} });
    expect(readShape(SHAPE, writeShape(progress))).toEqual(progress);
  });

  it('is no larger than 2 KB', () => {
    const bytes = marshalledBytes(stateItem({ account }, known, BEGAN + 365 * DAY));
    process.stdout.write(`state after a year: ${bytes} bytes\n`);
    expect(bytes).toBeLessThanOrEqual(2_048);
  });
});
