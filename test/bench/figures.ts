/** One measured figure beside its budget. */
export interface Figure {
  readonly name: string;
  readonly measured: number;
  readonly budget?: number;
  readonly unit: string;
}

/** The value that a share of the samples does not exceed: 0.5 for the median. */
export const percentile = (samples: readonly number[], share: number): number => {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

/** A figure as a row of the printed table; what is over its budget says so. */
export const row = ({ name, measured, budget, unit }: Figure) => ({
  figure: name,
  measured: `${Number(measured.toPrecision(4))} ${unit}`,
  budget: budget === undefined ? '' : `${budget} ${unit}`,
  verdict: budget === undefined ? '' : measured <= budget ? 'within' : 'OVER',
});
