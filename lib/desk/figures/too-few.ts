/** With fewer, a figure could say something about a single patient. */
export const LEAST_TOLD = 5

/** Neighbours in an order, such as weeks that follow each other, and what they hold together. */
export type Stretch<Item> = {from: number; to: number; items: Item[]}

/**
 * Puts neighbours together until each stretch holds enough. Nothing is left out, so that nothing follows from a sum.
 * Returns none if all of them together hold too few.
 */
export function joinNeighbours<Item>(stretches: readonly Stretch<Item>[]): Stretch<Item>[] {
  const joined: Stretch<Item>[] = []
  let open: Stretch<Item> | undefined
  for (const stretch of stretches) {
    open = open ? join(open, stretch) : stretch
    if (open.items.length < LEAST_TOLD) continue
    joined.push(open)
    open = undefined
  }
  const last = joined.pop()
  if (!last) return []
  return [...joined, open ? join(last, open) : last]
}

function join<Item>(a: Stretch<Item>, b: Stretch<Item>): Stretch<Item> {
  return {from: a.from, to: b.to, items: [...a.items, ...b.items]}
}

/**
 * The places of the counts that must not stand alone: those of fewer than five, and as many of the next smallest that the
 * hidden ones cannot be worked out from the sum: there are then two at least, which hold five together.
 */
export function placesToHide(counts: readonly number[]): Set<number> {
  const bySize = counts.map((count, place) => ({count, place})).sort((a, b) => a.count - b.count)
  const hidden = bySize.filter(({count}) => count < LEAST_TOLD)
  const isSafe = () => {
    const sum = hidden.reduce((total, {count}) => total + count, 0)
    return sum === 0 || (sum >= LEAST_TOLD && hidden.filter(({count}) => count > 0).length > 1)
  }
  while (!isSafe() && hidden.length < bySize.length)
    hidden.push(...bySize.slice(hidden.length, hidden.length + 1))
  return new Set(hidden.map(({place}) => place))
}
