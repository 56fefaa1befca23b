import {LEAST_TOLD} from '@/lib/desk/figures/too-few'

export type HeldView = {released: number; deleted: number; waiting: number}

/** How often the filter was right. */
export function HeldLine({released, deleted, waiting}: HeldView) {
  const all = released + deleted + waiting
  if (all < LEAST_TOLD) return <p>Fewer than 5 requests were held as possible spam.</p>
  return (
    <p>
      {all} requests were held as possible spam: {deleted} rightly, as they were deleted, {released} wrongly,
      as a lead released them, and {waiting} still wait.
    </p>
  )
}
