import fc from 'fast-check';
import { addRating, type Comfort, comfortSchema } from '../../lambda/progress/comfort';
import { addDays } from '../../lambda/progress/days';
import { NO_PROGRESS } from '../../lambda/progress/progress';
import { readComfort, writeComfort } from '../../lambda/storage/comfort-shape';
import { readShape, SHAPE, writeShape } from '../../lambda/storage/state-shape';

const score = fc.integer({ min: 0, max: 10 });

const comfort = fc
  .array(
    fc.record({
      completionId: fc.stringMatching(/^[A-Za-z0-9_-]{8}$/),
      session: fc.constantFrom('br-box', 'br-belly', 'st-neck', 'pmr-sixteen'),
      day: fc.integer({ min: 0, max: 800 }).map((days) => addDays('2025-01-01', days)),
      before: score,
      after: score,
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((ratings) => ratings.reduce<Comfort | undefined>(addRating, undefined) as Comfort);

describe('what check-ins came to', () => {
  it('is read as it was written, alone and in a state item', () => {
    fc.assert(
      fc.property(comfort, (written) => {
        const progress = { ...NO_PROGRESS, comfort: written };

        expect(comfortSchema.parse(readComfort(writeComfort(written)))).toEqual(written);
        expect(readShape(SHAPE, writeShape(progress))).toEqual(progress);
      }),
    );
  });

  it('takes less than 600 characters after a year of being asked every day', () => {
    const sessions = Array.from({ length: 41 }, (_, index) => `br-session-${index}`);
    const year = Array.from({ length: 365 }, (_, day) => ({
      completionId: `run-${day}`.padEnd(8, '-'),
      session: sessions[day % 41] as string,
      day: addDays('2025-01-01', day),
      before: 10,
      after: day % 11,
    })).reduce<Comfort | undefined>(addRating, undefined) as Comfort;

    expect(writeComfort(year).length).toBeLessThan(600);
  });

  it('that somebody edited into nonsense is read by nobody', () => {
    const text = writeShape({ ...NO_PROGRESS, comfort: { weeks: [], falls: {}, knownIds: [] } });

    for (const nonsense of ['g1b 3|', 'x y z w|a|', '|br-box zz ??|', '🙂|🙂|🙂'])
      expect(readShape(SHAPE, text.replace('"||"', JSON.stringify(nonsense)))).toBeUndefined();
  });
});
