import type { Decision } from '../../lambda/dialogue/decision';
import type { Moment, SessionCard, VariantCard } from '../../lambda/dialogue/moment';

type VariantSketch = Partial<VariantCard>;
type Sketch = Partial<Omit<SessionCard, 'variants'>> & {
  readonly variants?: Readonly<Record<string, VariantSketch>>;
};

/** A session as the dialogue knows it, of five minutes, lying down, unless it says otherwise. */
export const card = (id: string, sketch: Sketch = {}): SessionCard => {
  const positions = sketch.positions ?? ['lying'];
  const equipment = sketch.equipment ?? [];
  const variants = sketch.variants ?? { standard: {} };
  return {
    id,
    title: `the ${id}`,
    kind: 'stretch',
    areas: [],
    needs: [],
    goesWithout: false,
    leftOutBy: {},
    firstFor: {},
    instead: [],
    ...sketch,
    positions,
    equipment,
    variants: Object.fromEntries(
      Object.entries(variants).map(([name, variant]) => [
        name,
        { seconds: 300, positions, equipment, ...variant },
      ]),
    ),
  };
};

/** Decides over these sessions alone. */
export const over =
  (shelf: readonly SessionCard[], decide: (moment: Moment) => Decision) =>
  (moment: Moment): Decision =>
    decide({ ...moment, shelf });
