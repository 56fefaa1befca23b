import {isRecord} from '../../text/text-parts.ts'

/** Says why the bar of a chart contradicts its words. `clearness` is what staff chose for the difference. */
export function differenceProblem(difference: unknown, clearness: unknown): string | undefined {
  if (!isRecord(difference)) return undefined
  const {low, middle, high} = difference
  if (typeof low !== 'number' || typeof middle !== 'number' || typeof high !== 'number') return undefined
  if (low > middle || middle > high)
    return 'The lowest figure comes first, then the middle, then the highest.'
  const crosses = low <= 0 && high >= 0
  if (clearness === 'clear' && crosses)
    return 'This range holds zero, so the difference could be chance. Choose "Could be chance" above.'
  if (clearness === 'chance' && !crosses)
    return 'This range does not hold zero, so it is a clear difference. Choose "Clear" above, or correct the figures.'
  return undefined
}

/** Says why these trials may not stand on a page alone. */
export function trialsProblem(trials: unknown): string | undefined {
  return Array.isArray(trials) && trials.length === 1
    ? 'One trial is never the whole story. Show at least two, or none.'
    : undefined
}

/** Says that a reader sees good results alone. Staff may know that there are no others. */
export function trialsWarning(trials: unknown): string | undefined {
  const shown = Array.isArray(trials) ? trials.filter(isRecord) : []
  return shown.length > 1 && shown.every(({clearness}) => clearness === 'clear')
    ? 'All of these found a clear difference. Is there one that did not?'
    : undefined
}
