import type {Delivery} from './deliver.ts'

/** The time that all senders go by. */
export function clockOf({now, store}: Pick<Delivery, 'now' | 'store'>): () => number {
  return now ?? store.clock.now
}
