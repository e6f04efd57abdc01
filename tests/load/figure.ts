/** One line of the bench: a measured value beside its bar and, where it is a ratio, the machine's ceiling in the same run. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What the machine can do at most, in the same unit, measured in the same run at the same connections. */
  readonly ceiling?: number;
  readonly ratio?: number;
  /** The bar as people read it, such as `>= 0.25`. */
  readonly bar: string;
  readonly holds: boolean;
  /** Further numbers of the same measurement. */
  readonly also?: Readonly<Record<string, unknown>>;
}

/** A group of figures that one preparation yields; `names` are what `npm run bench -- <prefix>` chooses by. */
export interface Suite {
  readonly names: readonly string[];
  /** @param server the address of the bench's PostgreSQL. */
  run(server: string): AsyncIterable<Figure>;
}

/** Rounds to what is worth reading: three digits, or whole numbers above a thousand. */
export function rounded(value: number): number {
  return Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(3));
}

/** A figure that must reach a bar, as a share of a ceiling when there is one. */
export function atLeast(name: string, value: number, unit: string, bar: number, ceiling?: number): Figure {
  const judged = ceiling === undefined ? value : value / ceiling;
  return {
    name,
    value: rounded(value),
    unit,
    ...(ceiling !== undefined && { ceiling: rounded(ceiling), ratio: rounded(judged) }),
    bar: `>= ${bar}${ceiling === undefined ? ` ${unit}` : ' of the ceiling'}`,
    holds: judged >= bar,
  };
}

/** A figure that must not pass a bar. */
export function atMost(name: string, value: number, unit: string, bar: number): Figure {
  return { name, value: rounded(value), unit, bar: `<= ${bar} ${unit}`, holds: value <= bar };
}

/** The value below which the given share of the samples lies. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = Float64Array.from(samples).sort();
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** The value in the middle. */
export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5);
}
