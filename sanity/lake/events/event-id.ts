/**
 * Names an event's place in the log: the lake, the transaction, and which of a listener's events of that transaction.
 * The lake is part of it because a deleted and recreated folder counts from the start again.
 */
export type EventPlace = {seq: number; position: number; isLast: boolean}

export function formatEventId(lakeId: string, {seq, position, isLast}: EventPlace): string {
  return `${lakeId}-${seq}-${position}${isLast ? '' : '+'}`
}

/** Returns undefined if the id is malformed or of another lake. */
export function parseEventId(lakeId: string, id: string): EventPlace | undefined {
  const [, lake, seq, position, more] = /^(\w+)-(\d+)-(\d+)(\+?)$/.exec(id) ?? []
  if (lake !== lakeId) return undefined
  return {seq: Number(seq), position: Number(position), isLast: more === ''}
}
