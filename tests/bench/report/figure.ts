/** One measured figure. `budget` is the limit that design and issues give, in the same unit. */
export type Figure = {name: string; value: number; unit: string; budget?: number}

export function median(values: number[]): number {
  return percentile(values, 0.5)
}

/** The value below which `share` (0 to 1) of the values lie. */
export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
  if (value === undefined) throw new Error('There is nothing to measure.')
  return value
}
